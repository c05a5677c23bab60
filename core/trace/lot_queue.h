#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace jingwei {

/// Whose a lot is: the index of an incident, or `cleanMoney`.
using LotOwner = std::uint32_t;
inline constexpr LotOwner cleanMoney = std::numeric_limits<LotOwner>::max();

/// A sum of money that came into an account together, and whose it is.
struct Lot {
    Minor amount;
    LotOwner owner;

    friend bool operator==(const Lot&, const Lot&) = default;
};

/// The money of one account as a queue of lots, the oldest first.
///
/// Neighbouring lots of one owner become one lot: whether the oldest or the newest leave first, that changes
/// no answer, and an account whose stolen money is gone is back to a single number.
class LotQueue {
public:
    /// Puts money in as the newest. `amount` >= 0.
    /// Errors: `AmountOutOfRange` where the balance does not fit; then nothing was put in.
    Result<void> put(Minor amount, LotOwner owner);

    /// Takes `amount` >= 0, oldest first, and appends what was taken to `parts` in that order.
    /// What is not there is not taken; the answer is how much that was.
    Minor take(Minor amount, std::vector<Lot>& parts);

    /// The same, newest first.
    Minor takeNewest(Minor amount, std::vector<Lot>& parts);

    /// Takes `amount` >= 0 from the clean lots only, oldest first; tainted lots keep their places.
    /// The answer is how much was not there.
    Minor takeClean(Minor amount);
    /// The same, newest first.
    Minor takeNewestClean(Minor amount);

    [[nodiscard]] Minor balance() const noexcept { return m_balance; }
    [[nodiscard]] Minor tainted() const noexcept { return m_tainted; }

    /// What is there, oldest first. Lots of nothing may lie between.
    [[nodiscard]] std::span<const Lot> lots() const noexcept { return std::span{m_lots}.subspan(m_oldest); }

private:
    Minor takeFrom(Lot& lot, Minor amount) noexcept;
    void dropTaken();

    std::vector<Lot> m_lots;
    std::size_t m_oldest = 0; ///< lots before it are gone
    std::size_t m_clean = 0;  ///< no clean money lies before it; what makes takeClean cheap
    Minor m_balance = 0;
    Minor m_tainted = 0;
};

} // namespace jingwei
