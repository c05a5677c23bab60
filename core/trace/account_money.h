#pragma once

#include "core/trace/taint_pool.h"

#include <variant>

namespace jingwei {

/// The money of one account under one method: what is there, what of it is stolen and whose, and what leaves
/// with a payment.
class AccountMoney {
public:
    explicit AccountMoney(TraceMethod method);

    /// Puts money in as the newest. `amount` >= 0.
    /// Errors: `AmountOutOfRange` where the balance does not fit; then nothing was put in.
    Result<void> put(Minor amount, LotOwner owner);

    /// Takes a payment of `amount` >= 0 and appends its parts, which add up to it, in the order in which they
    /// leave. What is not there is clean money that came just before; the answer is how much that was.
    Minor take(Minor amount, std::vector<Lot>& parts);

    /// Takes `amount` >= 0 of clean money; the answer is how much was not there.
    Minor takeClean(Minor amount);

    [[nodiscard]] Minor balance() const noexcept;
    [[nodiscard]] Minor tainted() const noexcept;
    /// What is there, in the order that tells two states apart: the lots of a queue, the oldest first; the
    /// stolen money of a pool by incident, then its clean money. Neighbours of one owner are one lot, none is
    /// empty; put in again, they make the same money.
    [[nodiscard]] std::vector<Lot> contents() const;
    /// Adds what of each incident is there to `sums`, by incident.
    void addHeld(std::span<Minor> sums) const;

private:
    TraceMethod m_method;
    std::variant<LotQueue, TaintPool> m_money;
};

} // namespace jingwei
