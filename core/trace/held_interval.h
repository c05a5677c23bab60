#pragma once

#include "core/base/money.h"
#include "core/trace/fund_trace.h"

#include <algorithm>

namespace jingwei {

struct MinorRange {
    Minor low = 0;
    Minor high = 0;

    void add(MinorRange other) noexcept
    {
        low += other.low;
        high += other.high;
    }
};

/// What is known of one end of money where there are too many orders to look at them all: its stolen money
/// and its balance lie between two figures each. Every act widens them to whatever an order could make.
class HeldInterval {
public:
    HeldInterval(TraceMethod method, bool followed, MinorRange tainted, MinorRange balance) noexcept
        : m_method{method}
        , m_followed{followed}
        , m_tainted{tainted}
        , m_balance{balance}
    {
    }

    [[nodiscard]] MinorRange tainted() const noexcept { return m_tainted; }
    [[nodiscard]] bool followed() const noexcept { return m_followed; }

    /// Money comes in, `tainted` of it stolen.
    void put(Minor amount, MinorRange tainted) noexcept;
    /// A payment goes out while nothing else is open; what of it is stolen.
    MinorRange take(Minor amount) noexcept;
    /// A stolen payment goes out: clean money alone.
    void takeClean(Minor amount) noexcept;
    /// Payments come in and go out in an order that is not known: `in` in all, of which `tainted` is stolen;
    /// `out` in all, and `clean` of clean money alone. `mayKeep`: stolen money may stay whatever goes out.
    void mix(Minor in, MinorRange tainted, Minor out, Minor clean, bool mayKeep) noexcept;
    /// The most of a payment of `amount` that can be stolen, if as much as `more` comes in before it.
    [[nodiscard]] Minor mostOf(Minor amount, Minor more) const noexcept;

private:
    void keepOrder() noexcept;

    TraceMethod m_method;
    bool m_followed;
    MinorRange m_tainted;
    MinorRange m_balance;
};

} // namespace jingwei
