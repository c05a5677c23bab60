#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/graph/flow_graph.h"
#include "core/trace/fund_trace.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace jingwei {

/// Where a part of a payment came from: the edge of an inflow, or one of the two sums that no transfer shows.
using MoneySource = std::uint32_t;
inline constexpr MoneySource openingSource = std::numeric_limits<MoneySource>::max(); ///< opening balance
inline constexpr MoneySource missingSource = openingSource - 1; ///< an inflow that no row shows

/// A part of a payment. Under fifo and lifo every fen of a transfer has a place in it, in the order in which
/// the fen leave; `from` is where in the source this part begins. Under pro-rata fen have no places.
struct MoneyPart {
    MoneySource source;
    Minor from;
    Minor amount;
};

/// Of which inflows the payments of one account were made.
class PaymentMakeup {
public:
    /// Takes the account's transfers from the first to its payment `last`. The rules are those of
    /// `traceForward`: the opening balance is the oldest money, and what lacks at a payment came just before.
    ///
    /// Pro-rata: of a payment x out of balance B, each sum still there gives in proportion to what is left of
    /// it, in whole fen by largest remainder (`shareOut`), of equal remainders the first in this order: the
    /// opening balance, all missing inflows together, the inflows from the oldest on.
    ///
    /// Shape:  `method` fifo, lifo or pro-rata. Time and memory O(its transfers until then); pro-rata each
    ///         payment once more for every inflow that is not spent.
    /// Errors: `Cancelled`; `AmountOutOfRange` where what it paid or received does not fit.
    [[nodiscard]] static Result<PaymentMakeup> until(const FlowGraph& graph, VertexIndex account,
                                                     EdgeIndex last, Currency currency,
                                                     const TraceOptions& options, const Progress& progress);

    /// The parts of a payment up to `last`, which add up to it, in the order in which they leave. Under lifo
    /// the fen of one part leave in the reverse order of their places in the source.
    [[nodiscard]] std::span<const MoneyPart> partsOf(EdgeIndex payment) const;

private:
    explicit PaymentMakeup(TraceMethod method) noexcept : m_method{method} {}
    Result<void> receive(MoneySource source, Minor amount);
    Result<void> pay(EdgeIndex payment, Minor amount);
    void payOldest(Minor amount);
    void payNewest(Minor amount);
    void payInProportion(Minor amount);

    TraceMethod m_method;
    std::vector<MoneyPart> m_there; ///< what is not spent, the oldest first; those before m_oldest are gone
    std::size_t m_oldest = 0;
    Minor m_balance = 0;
    Minor m_paid = 0;
    std::vector<EdgeIndex> m_payments;
    std::vector<std::size_t> m_ends; ///< by payment: where its parts end
    std::vector<MoneyPart> m_parts;
};

} // namespace jingwei
