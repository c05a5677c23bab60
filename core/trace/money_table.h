#pragma once

#include "core/trace/account_money.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace jingwei {

/// One transfer as the search for bounds sees it: ends by their places in a `BoundsProblem`. Whose the stolen
/// money is makes no difference to how much there is, so that all of it has one owner there.
struct BoundMove {
    static constexpr std::uint32_t outside = 0xFFFFFFFF; ///< an end stolen money cannot come to

    EdgeIndex edge;
    std::uint32_t payer = outside;
    std::uint32_t payee = outside;
    Minor amount = 0;
    Instant first{}; ///< it was made no earlier
    Instant last{};  ///< and no later
    bool stolen = false;
};

/// The money of one end, and the least level of what came to it.
struct EndMoney {
    AccountMoney money;
    std::uint32_t level;
};

/// Makes one move by the rules of `Tracer`; what of it is stolen. `payer`: nothing where its money is not
/// followed. `payee`: nothing where stolen money cannot come to it. `takesClean`: clean money counts there.
/// Errors: `AmountOutOfRange`.
Result<Minor> makeMove(const BoundMove& move, EndMoney* payer, EndMoney* payee, bool takesClean,
                       const TraceOptions& options, std::vector<Lot>& parts);

/// What ends of money can hold, each only once, under a number; so that two states are compared by numbers.
class MoneyTable {
public:
    struct Entry {
        std::vector<Lot> contents; ///< as `AccountMoney::contents` gives them
        std::uint32_t level;       ///< kept only where a limit asks for it
        Minor balance;
        Minor tainted;
    };
    struct Moved {
        std::uint32_t payer;
        std::uint32_t payee;
        Minor tainted; ///< what of the payment is stolen
    };

    explicit MoneyTable(const TraceOptions& options) : m_options{options} {}

    /// Number of an end with this money.
    std::uint32_t add(const EndMoney& end);
    [[nodiscard]] const Entry& operator[](std::uint32_t number) const { return m_entries[number]; }
    [[nodiscard]] EndMoney moneyOf(std::uint32_t number) const;

    /// `makeMove` on numbers. Those of ends that are outside, or of a payer that is not followed, stay.
    Result<Moved> apply(const BoundMove& move, std::uint32_t payer, std::uint32_t payee, bool payerFollowed,
                        bool payeeFollowed);

private:
    const TraceOptions& m_options;
    std::vector<Entry> m_entries;
    std::unordered_multimap<std::size_t, std::uint32_t> m_byHash;
    std::vector<Lot> m_parts;
};

} // namespace jingwei
