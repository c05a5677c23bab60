#pragma once

#include "core/base/result.h"
#include "core/graph/flow_graph.h"
#include "core/trace/account_money.h"
#include "core/trace/fund_trace.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// An end of money that stolen money has come to, while it is followed.
struct ReachedEnd {
    VertexIndex vertex;
    std::uint32_t level; ///< least level of the flows that reached it so far
    ExitKind exit;
    bool followed;         ///< queried and no exit
    AccountMoney money;    ///< all its money if it is followed, else what came of the stolen
    Minor received = 0;    ///< stolen money that came in
    Minor forwarded = 0;   ///< stolen money that went on
    Minor missing = 0;     ///< paid out above what was known
    Minor missingThen = 0; ///< the same, when stolen money last lay here
    Instant firstAt{};     ///< stolen money first came in
    Instant lastAt{};      ///< stolen money last came in or went on
    std::vector<IncidentShare> receivedOf{}; ///< of `received`, by incident
};

/// Where money comes to rest: an end that is an exit by its kind, or that rows call one.
[[nodiscard]] ExitKind exitOf(const AccountFact& account);

/// Whether a trace in `currency` looks at a transfer: it moves money between two ends, and enough of it.
[[nodiscard]] bool isTraced(const FlowGraph& graph, EdgeIndex e, Currency currency,
                            const TraceOptions& options) noexcept;

/// Moves money transfer by transfer; the state of one trace. The rules stand on top of fund_trace.cpp.
class Tracer {
public:
    Tracer(const FlowGraph& graph, std::span<const VertexIndex> victimAccounts, const TraceOptions& options,
           Currency currency, std::size_t incidentCount);

    /// Takes the next transfer in the order in which money moved; `incident` where it is stolen.
    /// Errors: `AmountOutOfRange` where a sum does not fit; the trace is then of no more use.
    Result<void> move(EdgeIndex e, std::optional<LotOwner> incident);

    /// In the order in which stolen money came to them.
    [[nodiscard]] const std::vector<ReachedEnd>& reached() const noexcept { return m_reached; }
    [[nodiscard]] const std::vector<TracedFlow>& flows() const noexcept { return m_flows; }
    /// What lies at an end; nothing: no stolen money has come there.
    [[nodiscard]] const AccountMoney* moneyOf(VertexIndex v) const noexcept;
    [[nodiscard]] Minor stolen() const noexcept { return m_stolen; }
    [[nodiscard]] const std::vector<Minor>& stolenByIncident() const noexcept { return m_stolenByIncident; }

    /// Whether the level limit lets nothing of this end go on.
    [[nodiscard]] bool atLimit(const ReachedEnd& end) const noexcept;
    /// Whether a payment was left without stolen money because of the level limit.
    [[nodiscard]] bool levelLimitTold() const noexcept { return m_levelLimitTold; }
    /// Whether a transfer of an end in the trace was left out because of the least amount.
    [[nodiscard]] bool amountLimitTold() const noexcept { return m_amountLimitTold; }

private:
    struct CleanBalance;

    [[nodiscard]] ReachedEnd* find(VertexIndex v) noexcept;
    bool counts(EdgeIndex e);
    Result<CleanBalance> balanceBefore(VertexIndex v, EdgeIndex e);
    Result<void> payParts(EdgeIndex e, ReachedEnd* payer);
    Result<void> payStolen(EdgeIndex e, ReachedEnd* payer, LotOwner incident);
    Result<void> reach(VertexIndex v, EdgeIndex e, std::uint32_t level);
    Result<void> receiveParts(EdgeIndex e, Minor tainted, std::uint32_t level);
    Result<void> addReceived(ReachedEnd& payee);

    static constexpr std::uint32_t notReached = std::numeric_limits<std::uint32_t>::max();

    const FlowGraph& m_graph;
    const TraceOptions& m_options;
    Currency m_currency;
    std::vector<std::uint32_t> m_slot; ///< by vertex: place in m_reached
    std::vector<VertexIndex> m_victims;
    std::vector<ReachedEnd> m_reached;
    std::vector<Lot> m_parts; ///< of the transfer at hand, in the order in which they left
    std::vector<TracedFlow> m_flows;
    Minor m_stolen = 0;
    std::vector<Minor> m_stolenByIncident;
    bool m_levelLimitTold = false;
    bool m_amountLimitTold = false;
};

} // namespace jingwei
