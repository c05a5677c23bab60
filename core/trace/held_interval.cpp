#include "core/trace/held_interval.h"

#include "core/base/share_out.h"

namespace jingwei {

namespace {

/// What of a payment is stolen under a method of pools; rises with `tainted`, falls with `balance`.
Minor leaving(TraceMethod method, Minor amount, Minor tainted, Minor balance)
{
    balance = std::max({balance, amount, tainted}); // what lacks came just before
    switch (method) {
    case TraceMethod::ProRata: return balance == 0 ? 0 : proportion(tainted, amount, balance);
    case TraceMethod::LowestBalance: return std::max<Minor>(0, tainted - (balance - amount));
    case TraceMethod::TaintFirst: return std::min(amount, tainted);
    case TraceMethod::Poison: return tainted > 0 ? amount : 0;
    case TraceMethod::Fifo:
    case TraceMethod::Lifo: break;
    }
    return 0;
}

/// What stays of the stolen money; rises with both.
Minor staying(TraceMethod method, Minor amount, Minor tainted, Minor balance)
{
    balance = std::max({balance, amount, tainted});
    if (method == TraceMethod::Poison)
        return std::min(tainted, balance - amount);
    return tainted - leaving(method, amount, tainted, balance);
}

} // namespace

void HeldInterval::keepOrder() noexcept
{
    m_tainted.low = std::max<Minor>(0, m_tainted.low);
    m_balance.high = std::max(m_balance.high, m_balance.low);
    m_tainted.high =
        std::max(m_tainted.low, m_followed ? std::min(m_tainted.high, m_balance.high) : m_tainted.high);
    m_balance.low = std::max(m_balance.low, m_tainted.low);
}

void HeldInterval::put(Minor amount, MinorRange tainted) noexcept
{
    m_tainted.add(tainted);
    m_balance.add({amount, amount});
    keepOrder();
}

MinorRange HeldInterval::take(Minor amount) noexcept
{
    const auto balance =
        MinorRange{std::max<Minor>(0, m_balance.low - amount), std::max<Minor>(0, m_balance.high - amount)};
    MinorRange left;
    if (m_method == TraceMethod::Fifo || m_method == TraceMethod::Lifo) {
        // which lots lie where is not known: clean money leaves first, or stolen money does
        const auto clean = std::max(m_balance.high, amount) - m_tainted.low;
        left = {std::max<Minor>(0, std::min(m_tainted.low, amount - clean)),
                std::min(amount, m_tainted.high)};
        m_tainted = {std::max<Minor>(0, m_tainted.low - amount), std::min(m_tainted.high, balance.high)};
    } else {
        left = {leaving(m_method, amount, m_tainted.low, m_balance.high),
                leaving(m_method, amount, m_tainted.high, m_balance.low)};
        m_tainted = {staying(m_method, amount, m_tainted.low, m_balance.low),
                     staying(m_method, amount, m_tainted.high, m_balance.high)};
    }
    m_balance = balance;
    keepOrder();
    return left;
}

void HeldInterval::takeClean(Minor amount) noexcept
{
    // what is stolen stays, whatever the balance
    m_balance = {std::max(m_tainted.low, m_balance.low - amount),
                 std::max(m_tainted.high, m_balance.high - amount)};
    keepOrder();
}

void HeldInterval::mix(Minor in, MinorRange tainted, Minor out, Minor clean, bool mayKeep) noexcept
{
    const auto paid = out + clean;
    m_tainted = {m_tainted.low + tainted.low - out, m_tainted.high + tainted.high};
    // least where everything came in before anything left, most where what lacked came from elsewhere; and
    // what is paid of clean money alone leaves the stolen money where it is
    const auto kept = clean > 0 || mayKeep ? m_tainted.high : 0;
    m_balance = {std::max<Minor>(0, m_balance.low + in - paid),
                 std::max<Minor>(0, m_balance.high - paid) + in + kept};
    keepOrder();
}

Minor HeldInterval::mostOf(Minor amount, Minor more) const noexcept
{
    return m_method == TraceMethod::Poison && m_tainted.high + more > 0
               ? amount
               : std::min(amount, m_tainted.high + more);
}

} // namespace jingwei
