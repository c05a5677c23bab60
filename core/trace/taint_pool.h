#pragma once

#include "core/base/result.h"
#include "core/trace/fund_trace.h"
#include "core/trace/lot_queue.h"

#include <span>
#include <vector>

namespace jingwei {

/// The money of one account where it makes no difference in which order it came: pro-rata, lowest
/// intermediate balance, taint-first and poison (domain.md 3.1). Stolen money of several incidents leaves in
/// proportion to what of each is there, to the smallest unit by largest remainder.
class TaintPool {
public:
    /// `method`: one of the four.
    explicit TaintPool(TraceMethod method) noexcept : m_method{method} {}

    /// `amount` >= 0. Errors: `AmountOutOfRange` where the balance does not fit; then nothing was put in.
    Result<void> put(Minor amount, LotOwner owner);

    /// Takes `amount` >= 0 and appends its parts to `parts`: the stolen ones by incident, then the clean one.
    /// Where more is taken than is there, the difference is clean money that came just before; the answer is
    /// how much that was. Under poison the whole payment is stolen where anything is.
    Minor take(Minor amount, std::vector<Lot>& parts);

    /// Takes `amount` >= 0 from the clean money only. The answer is how much was not there.
    Minor takeClean(Minor amount);

    [[nodiscard]] Minor balance() const noexcept { return m_balance; }
    [[nodiscard]] Minor tainted() const noexcept { return m_tainted; }
    /// What of each incident is there, by incident.
    [[nodiscard]] std::span<const Lot> held() const noexcept { return m_held; }

private:
    [[nodiscard]] Minor leaving(Minor amount, Minor balance) const noexcept;
    void split(Minor sum, std::vector<Lot>& parts) const;
    void remove(std::span<const Lot> parts);
    void shrink(Minor most);

    TraceMethod m_method;
    Minor m_balance = 0;
    Minor m_tainted = 0;
    std::vector<Lot> m_held; ///< by owner, none of them clean
};

} // namespace jingwei
