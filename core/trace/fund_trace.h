#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/graph/flow_graph.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// Which part of an account's money leaves with a payment (cli.md part 2; domain.md 3.1).
enum class TraceMethod : std::uint8_t {
    Fifo,          ///< oldest lots first, the opening balance being the oldest
    Lifo,          ///< newest lots first
    ProRata,       ///< in proportion to what is stolen of the balance (haircut), half up
    LowestBalance, ///< own money first; what is stolen leaves when the balance falls below it (LIBR)
    TaintFirst,    ///< stolen money first
    Poison, ///< all of a payment where any of the balance is stolen; counts more than there is, for screening
};

/// The word for a method on the command line: "fifo", "pro-rata" …
[[nodiscard]] std::string_view traceMethodWord(TraceMethod method) noexcept;
[[nodiscard]] std::optional<TraceMethod> traceMethodFromWord(std::string_view word) noexcept;
inline constexpr std::array allTraceMethods{TraceMethod::Fifo,       TraceMethod::Lifo,
                                            TraceMethod::ProRata,    TraceMethod::LowestBalance,
                                            TraceMethod::TaintFirst, TraceMethod::Poison};

/// A transfer that carries stolen money, and whose it was.
struct StolenTransfer {
    EdgeIndex edge;
    std::uint32_t incident; ///< index into the caller's list of incidents

    friend bool operator==(const StolenTransfer&, const StolenTransfer&) = default;
};

/// Proposes what was stolen: transfers from an account of the victim to one of the incident's suspect
/// accounts, from the time of the offence to the report, both inclusive (a date without time counts as its
/// whole day in `zone`; a missing time sets no bound). In the order in which money moved.
[[nodiscard]] std::vector<StolenTransfer>
proposeStolen(const FlowGraph& graph, std::span<const IncidentFact> incidents, ZoneOffset zone);

/// An incident of a trace of which nothing is followed, and why: a word as `ErrorCode::NothingStolen` has it.
struct NothingFollowed {
    std::uint32_t incident; ///< index into the trace's list of incidents
    std::string reason;

    friend bool operator==(const NothingFollowed&, const NothingFollowed&) = default;
};

struct TraceOptions {
    TraceMethod method = TraceMethod::Fifo;
    std::optional<Instant> until{};          ///< inclusive; later transfers are not looked at
    std::optional<std::uint32_t> maxLevel{}; ///< accounts of this level keep what reaches them
    std::optional<Minor> minAmount{};        ///< smaller transfers are left out, as if they had not been
    std::optional<Currency> currency{};      ///< transfers in others are left out; nothing: that of the first
                                             ///< stolen transfer
};

enum class TraceState : std::uint8_t { Queried, NotQueried };

/// What an end of money holds at least and at most, over the orders that the evidence permits.
struct HeldBounds {
    VertexIndex vertex;
    Minor low = 0;
    Minor high = 0;
    bool exact = true; ///< both are reached by such an order; else they lie outside what is

    friend bool operator==(const HeldBounds&, const HeldBounds&) = default;
};

/// Transfers whose order the evidence leaves open, and on whose order an answer may hang.
struct OpenOrder {
    std::vector<EdgeIndex> transfers; ///< in the order taken
    bool searched = true;             ///< all orders were looked at; else there were too many
};

/// What of a sum is one incident's.
struct IncidentShare {
    std::uint32_t incident; ///< index into the caller's list of incidents
    Minor amount;

    friend bool operator==(const IncidentShare&, const IncidentShare&) = default;
};

enum class TraceDirection : std::uint8_t {
    Forward,  ///< where money went
    Backward, ///< where money came from
};

/// What the trace says of one end of money. received = forwarded + held, to the fen; but for poison.
///
/// Of a trace backward, which meets the money in the other direction: `received` is what the end paid out of
/// the money asked about, `forwarded` what of that others had paid to it, and `held` what of that begins
/// here: at a queried account its own money or money that no row shows, elsewhere all it paid.
struct TracedAccount {
    VertexIndex vertex;
    std::uint32_t level;                     ///< least level of the flows that reached it
    Minor received = 0;                      ///< stolen money that came in
    Minor forwarded = 0;                     ///< of that, what went on
    Minor held = 0;                          ///< of that, what stayed
    std::vector<Minor> byIncident;           ///< shares of `held`, by index of the incident
    std::vector<IncidentShare> receivedOf{}; ///< shares of `received`; only incidents that have one
    Instant firstAt;                         ///< stolen money first came in
    Instant lastAt;                          ///< stolen money last came in or went on
    TraceState state;
    ExitKind exit = ExitKind::None;
    std::optional<HeldBounds> bounds{}; ///< of `held`; nothing: not asked for (`boundHeld`)
};

struct TracedFlow {
    EdgeIndex edge;
    Minor traced;
    std::uint32_t level;
};

/// Something the result rests on that no row says; ui/text turns it into a sentence.
struct TraceAssumption {
    enum class Kind : std::uint8_t {
        OpeningUnknown,   ///< no row gives an opening balance of `vertex`: it is taken as 0
        OpeningOverdrawn, ///< the opening balance of `vertex` is `amount`, below 0: it is taken as 0
        OpeningElsewhere, ///< the opening balance of `vertex` is of another currency than the one followed,
                          ///< in which it is taken as 0
        InflowMissing,   ///< `vertex` paid `amount` more than was known: that much clean money came in before
        StatementBegins, ///< `amount` of stolen money came to `vertex` before its statement begins: the
                         ///< opening balance may hold it already, and nobody knows what was paid in between
        StatementEnds,   ///< the statement of `vertex` ends before `until` or before the last stolen money
                         ///< came, `amount` of which is still there
        BalanceBelow,    ///< the last balance that the statement of `vertex` gives is `amount`: less than the
                         ///< stolen money held there
        LevelLimit,      ///< money stays at level `amount` because the limit says so
        AmountLimit,     ///< transfers below `amount` were left out
        OtherCurrency,   ///< `amount` in `currency` was stolen too; one currency is followed at a time
        // backward only
        OpeningOrigin, ///< `amount` of the money was in the opening balance of `vertex`
        UnknownOrigin, ///< `amount` of the money came to `vertex` with inflows that no row shows
        LevelLimitUp,  ///< money is taken to begin at level `amount` because the limit says so
        PaidAgain,     ///< `amount` was paid by several of the transfers asked about, and counts once
    };
    Kind kind;
    std::optional<VertexIndex> vertex;
    Minor amount = 0;
    Currency currency = cny; ///< of `amount`

    friend bool operator==(const TraceAssumption&, const TraceAssumption&) = default;
};

/// stolen = held + exited + notQueried, to the fen; but for poison. Backward they are where money began.
struct FundTrace {
    TraceDirection direction = TraceDirection::Forward;
    TraceMethod method = TraceMethod::Fifo;
    Currency currency = cny; ///< of all sums
    Minor stolen = 0;        ///< backward: the money asked about, each fen once
    Minor held = 0;          ///< on queried accounts
    Minor exited = 0;        ///< at exits
    Minor notQueried = 0;    ///< on accounts without a statement
    std::vector<Minor> stolenByIncident;
    std::vector<TracedAccount> accounts; ///< by level, then most held, then identifier
    std::vector<TracedFlow> flows;       ///< in the order in which money moved
    std::vector<TraceAssumption> assumptions;
    std::vector<OpenOrder> open;      ///< what decides between the bounds, in the order of time
    std::vector<HeldBounds> possible; ///< ends to which stolen money comes in another order only, most first
};

/// Follows stolen money forward; the rules stand in the source file.
///
/// Shape:  `stolen` in any order; an edge marked for several incidents counts for the lowest index.
///         Money that comes to `victimAccounts` stays there. Time O(accounts + transfers + lots moved).
/// Units:  minor units of the currency followed, which the answer names; transfers in others are left out.
/// Errors: `Cancelled`; `AmountOutOfRange` where sums overflow. Nothing stolen: an empty trace, no error.
/// Source: cli.md part 2 "Stolen money"; domain.md 3.1: FIFO after Devaynes v Noble (Clayton's case), 1816,
/// the
///         others after the taxonomies named there.
[[nodiscard]] Result<FundTrace> traceForward(const FlowGraph& graph, std::span<const StolenTransfer> stolen,
                                             std::size_t incidentCount,
                                             std::span<const VertexIndex> victimAccounts,
                                             const TraceOptions& options, Progress& progress);

} // namespace jingwei
