#pragma once

#include "core/base/progress.h"
#include "core/store/facts.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

// The parts of `deriveFacts`, each a function of plain values; see derivation.h for the whole. Those that
// sort all rows are given the progress: once it says stop, what they return is no answer.

namespace jingwei {

/// Pairs of row ids, the smaller first.
using RowPairs = std::set<std::pair<std::int64_t, std::int64_t>>;
[[nodiscard]] inline bool holds(const RowPairs& pairs, std::int64_t a, std::int64_t b)
{
    return !pairs.empty() && pairs.contains(std::minmax(a, b));
}

/// Which account each identifier names: by union of all ties, the smallest card number being the name.
class AccountNames {
public:
    AccountNames(std::span<const TieRecord> ties, const Interner& interner);

    [[nodiscard]] std::uint32_t accountOf(std::uint32_t identifier) const noexcept
    {
        return identifier < m_account.size() ? m_account[identifier] : identifier;
    }

private:
    std::vector<std::uint32_t> m_account; ///< by identifier id
};

/// The text most rows give for an account; of equally frequent ones the smallest.
class NameVotes {
public:
    void vote(std::uint32_t account, std::uint32_t text);
    [[nodiscard]] std::uint32_t winner(std::uint32_t account, const Interner& interner) const;

private:
    struct First {
        std::uint32_t text = 0;
        std::uint32_t count = 0;
    };
    std::vector<First> m_first; ///< by account; nearly all accounts have one name only
    std::unordered_map<std::uint32_t, std::vector<First>> m_more;
};

/// A row's place among the rows of the same second: serial (digits as numbers), then source and row.
class RowOrder {
public:
    explicit RowOrder(const MovementTable& table);

    /// Whether row `a` comes before `b`, both being of one moment.
    [[nodiscard]] bool serialLess(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool less(std::uint32_t a, std::uint32_t b) const;

private:
    const MovementTable& m_table;
    std::vector<std::uint32_t> m_textRank; ///< by serial text
};

struct Duplicates {
    std::vector<std::uint8_t> states; ///< by row: 1 hands over again what is there already, 0 stays
    /// By row that stays: id of its copy that says more of the payment, and whose particulars it has got.
    std::unordered_map<std::uint32_t, std::int64_t> lenders;
};

/// Finds rows that hand over again what is there already, and gives those that stay the particulars of the
/// copy that tells most, so that facts do not depend on which copy came first. `own` and `peer` must name
/// accounts.
[[nodiscard]] Duplicates findDuplicates(MovementTable& table, const Interner& interner,
                                        const Progress& progress);

/// One row as it stands in one account's statement.
struct StatementEntry {
    std::uint32_t account = 0;
    std::uint32_t row : 31 = 0; ///< index into the table
    bool payeeSide : 1 = false; ///< of a two-sided row: the payee's view of it
};

/// Every accepted row in the statements it stands in, sorted by account and the statement's order; running
/// balances have settled ties where they can.
[[nodiscard]] std::vector<StatementEntry> statementEntries(const MovementTable& table,
                                                           std::span<const std::uint8_t> states,
                                                           const RowOrder& order, const Progress& progress);

/// Whether a row is of a payment platform's own return.
[[nodiscard]] constexpr bool isOfPlatform(const MovementRecord& row) noexcept
{
    return has(row.flags, MovementFlag::SerialKey) || has(row.flags, MovementFlag::PeerKey);
}

/// What an entry does to its account's balance: + in, − out, signs of reversals kept.
[[nodiscard]] Minor effectOf(const MovementRecord& row, bool payeeSide);
/// The running balance that the row gives for this side; nothing: none.
[[nodiscard]] std::optional<Minor> balanceOf(const MovementRecord& row, bool payeeSide);

enum class RowFate : std::uint8_t {
    Moves,
    Failed,
    TakenBack,
    Reversal,          ///< takes back a row of its own direction
    PaidBack,          ///< takes back a row of the other direction, by money that comes back
    UnmatchedReversal, ///< of nothing that is there
    Duplicate
};

/// What becomes of each row: whether it moves money, failed, was taken back or takes another back.
[[nodiscard]] std::vector<RowFate> findFates(const MovementTable& table, std::span<const std::uint8_t> states,
                                             std::span<const StatementEntry> entries);

/// A bank's row whose other side is a payment platform, and the platform's own row of that payment.
struct PlatformLink {
    std::uint32_t bank = 0, platform = 0; ///< rows
    JoinRule rule = JoinRule::None;
    /// The platform's row tells the same movement (a user's account is filled from the card, or emptied to
    /// it); else the card pays at once for what the user pays, or gets at once what the user is paid.
    bool sameEnds = false;
};

/// Finds for each bank row that names a platform the platform's own row (cli.md part 2, Exits): by a number
/// that stands in both, else by amount and time, the card being the one the platform names, where it names
/// one; one to one, and nothing where there is a choice without a number. `split`: pairs of row ids that an
/// analyst took apart. Depends on what rows say and where they stand, not on the order of import.
[[nodiscard]] std::vector<PlatformLink> linkPlatforms(const MovementTable& table,
                                                      std::span<const RowFate> fates,
                                                      std::span<const ReferenceRecord> references,
                                                      const AccountNames& names, const Interner& interner,
                                                      const RowOrder& order, const RowPairs& split);

/// A running balance that does not follow from the one before: rows are missing in between, or wrong.
struct BalanceGap {
    std::uint32_t row = 0, before = 0;
    Minor missing = 0; ///< what the rows in between would have to add up to, signed
};
/// Each currency of an account for itself; failed rows move nothing, rows without a balance are reckoned in.
[[nodiscard]] std::vector<BalanceGap> findBalanceGaps(const MovementTable& table,
                                                      std::span<const StatementEntry> entries);

/// One row that moves money, with both ends named.
struct Movement {
    std::uint32_t row = 0;
    std::uint32_t payer = 0;
    std::uint32_t payee = 0;
};

/// A transfer before it has its place in the order of all.
struct JoinedTransfer {
    std::uint32_t payer = 0;
    std::uint32_t payee = 0;
    std::uint32_t row = 0;   ///< the row it rests on: the payer's, else the payee's
    std::int32_t other = -1; ///< row of the other side; −1: none
    std::int32_t link = -1;  ///< the platform's row that named the other side; −1: none
    JoinRule rule = JoinRule::None;
};

/// Two rows that are one payment whatever the rules of time say.
struct ForcedJoin {
    std::uint32_t row = 0, other = 0; ///< the payer's side and the payee's
    JoinRule rule = JoinRule::None;
};

/// Joins the two sides of each payment: same payer, payee, currency and amount, at most a minute apart, one
/// to one in the order of time; of platforms' rows first those of the same serial. Ledger rows join with both
/// sides; reports by word of mouth with any within a day. `forced` are joined first, `split` never.
[[nodiscard]] std::vector<JoinedTransfer> joinSides(const MovementTable& table,
                                                    std::span<const Movement> movements,
                                                    const RowOrder& order, std::span<const ForcedJoin> forced,
                                                    const RowPairs& split, const Progress& progress);

/// The order in which money moved: by time; within one second as the statements of the accounts have it, as
/// far as they agree. Gives indices into `transfers`.
[[nodiscard]] std::vector<std::uint32_t> sequenceTransfers(const MovementTable& table,
                                                           std::span<const JoinedTransfer> transfers,
                                                           std::span<const StatementEntry> entries,
                                                           std::span<const PlatformLink> links,
                                                           const RowOrder& order, const Progress& progress);

/// Calls from call rows: duplicates marked, the two phones' rows of one call joined.
struct DerivedCalls {
    std::vector<CallResult> calls;    ///< by time, then by what they say
    std::vector<std::uint8_t> states; ///< by record
};
[[nodiscard]] DerivedCalls deriveCalls(std::vector<CallRecord> records, const Interner& interner);

} // namespace jingwei
