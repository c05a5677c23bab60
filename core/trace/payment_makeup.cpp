#include "core/trace/payment_makeup.h"

#include "core/base/contract.h"
#include "core/base/share_out.h"
#include "core/trace/tracer.h"

#include <algorithm>

namespace jingwei {

Result<PaymentMakeup> PaymentMakeup::until(const FlowGraph& graph, VertexIndex account, EdgeIndex last,
                                           Currency currency, const TraceOptions& options,
                                           const Progress& progress)
{
    PaymentMakeup makeup{options.method};
    const auto opening = std::max<Minor>(0, openingIn(graph.account(account), currency).value_or(0));
    makeup.m_there.push_back({openingSource, 0, opening});
    makeup.m_there.push_back({missingSource, 0, 0});
    makeup.m_balance = opening;
    const auto in = graph.inEdges(account);
    const auto out = graph.outEdges(account);
    constexpr std::size_t chunk = 1024;
    for (std::size_t i = 0, o = 0;;) {
        const bool inLeft = i < in.size() && in[i] <= last;
        const bool outLeft = o < out.size() && out[o] <= last;
        if (!inLeft && !outLeft) {
            makeup.m_there = {}; // what was never paid out is of no more use
            return makeup;
        }
        const bool incoming = inLeft && (!outLeft || in[i] < out[o]);
        const auto next = incoming ? in[i++] : out[o++];
        if ((i + o) % chunk == 0 && progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (!isTraced(graph, next, currency, options))
            continue;
        const auto amount = graph.amount(next);
        if (auto moved = incoming ? makeup.receive(next.value(), amount) : makeup.pay(next, amount); !moved)
            return tl::unexpected{moved.error()};
    }
}

std::span<const MoneyPart> PaymentMakeup::partsOf(EdgeIndex payment) const
{
    const auto found = std::ranges::lower_bound(m_payments, payment);
    require(found != m_payments.end() && *found == payment);
    const auto place = static_cast<std::size_t>(found - m_payments.begin());
    const auto first = place == 0 ? 0 : m_ends[place - 1];
    return std::span{m_parts}.subspan(first, m_ends[place] - first);
}

Result<void> PaymentMakeup::receive(MoneySource source, Minor amount)
{
    const auto balance = addChecked(m_balance, amount);
    if (!balance)
        return tl::unexpected{balance.error()};
    m_balance = *balance;
    // in a pool the sums that no row shows are one, which has its place already
    if (source == missingSource && m_method == TraceMethod::ProRata)
        m_there[1].amount += amount;
    else
        m_there.push_back({source, 0, amount});
    return {};
}

Result<void> PaymentMakeup::pay(EdgeIndex payment, Minor amount)
{
    const auto paid = addChecked(m_paid, amount);
    if (!paid)
        return tl::unexpected{paid.error()};
    m_paid = *paid;
    if (m_balance < amount)
        if (auto received = receive(missingSource, amount - m_balance); !received)
            return received;
    switch (m_method) {
    case TraceMethod::Fifo: payOldest(amount); break;
    case TraceMethod::Lifo: payNewest(amount); break;
    case TraceMethod::ProRata: payInProportion(amount); break;
    case TraceMethod::LowestBalance:
    case TraceMethod::TaintFirst:
    case TraceMethod::Poison: require(false); // not defined backward
    }
    m_balance -= amount;
    m_payments.push_back(payment);
    m_ends.push_back(m_parts.size());
    return {};
}

void PaymentMakeup::payOldest(Minor amount)
{
    while (amount > 0) {
        auto& lot = m_there[m_oldest];
        const auto part = std::min(amount, lot.amount);
        if (part > 0)
            m_parts.push_back({lot.source, lot.from, part});
        lot.from += part;
        lot.amount -= part;
        amount -= part;
        if (lot.amount == 0)
            ++m_oldest;
    }
}

void PaymentMakeup::payNewest(Minor amount)
{
    while (amount > 0) {
        auto& lot = m_there.back();
        const auto part = std::min(amount, lot.amount);
        lot.amount -= part; // its last fen lie on top
        if (part > 0)
            m_parts.push_back({lot.source, lot.amount, part});
        amount -= part;
        if (lot.amount == 0)
            m_there.pop_back();
    }
}

void PaymentMakeup::payInProportion(Minor amount)
{
    std::vector<Minor> weights(m_there.size());
    std::ranges::transform(m_there, weights.begin(), &MoneyPart::amount);
    const auto shares = shareOut(amount, weights);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] > 0)
            m_parts.push_back({m_there[i].source, 0, shares[i]});
        m_there[i].amount -= shares[i];
    }
    // the first two keep their places, spent or not
    const auto spent = std::remove_if(m_there.begin() + 2, m_there.end(),
                                      [](const MoneyPart& lot) { return lot.amount == 0; });
    m_there.erase(spent, m_there.end());
}

} // namespace jingwei
