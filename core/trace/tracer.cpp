#include "core/trace/tracer.h"

#include "core/base/contract.h"

#include <algorithm>
#include <utility>

namespace jingwei {

/// Clean money of an account at one moment, and what it had paid above what was known by then.
struct Tracer::CleanBalance {
    Minor balance;
    Minor missing;
};

namespace {

Result<void> addTo(Minor& sum, Minor amount)
{
    const auto more = addChecked(sum, amount);
    if (!more)
        return tl::unexpected{more.error()};
    sum = *more;
    return {};
}

/// What of a payment's parts is stolen: at most the payment's amount.
Minor taintedOf(std::span<const Lot> parts)
{
    Minor tainted = 0;
    for (const auto& part : parts)
        tainted += part.owner != cleanMoney ? part.amount : 0;
    return tainted;
}

} // namespace

ExitKind exitOf(const AccountFact& account)
{
    if (account.exit != ExitKind::None || !isMoneyExit(account.entity.kind))
        return account.exit;
    switch (account.entity.kind) {
    case EntityKind::Cash: return ExitKind::Cash;
    case EntityKind::Merchant: return ExitKind::Merchant;
    case EntityKind::Platform: return ExitKind::PaymentPlatform;
    case EntityKind::Crypto: return ExitKind::Crypto;
    case EntityKind::BankInternal: return ExitKind::BankInternal;
    case EntityKind::Account:
    case EntityKind::Unnamed:
    case EntityKind::Outside:
    case EntityKind::Incident:
    case EntityKind::Person:
    case EntityKind::Phone:
    case EntityKind::Device:
    case EntityKind::Sim:
    case EntityKind::Wallet: break;
    }
    return ExitKind::None;
}

bool isTraced(const FlowGraph& graph, EdgeIndex e, Currency currency, const TraceOptions& options) noexcept
{
    const auto amount = graph.amount(e);
    return amount > 0 && graph.payer(e) != graph.payee(e) && graph.currency(e) == currency
           && (!options.minAmount || amount >= *options.minAmount);
}

Tracer::Tracer(const FlowGraph& graph, std::span<const VertexIndex> victimAccounts,
               const TraceOptions& options, Currency currency, std::size_t incidentCount)
    : m_graph{graph}
    , m_options{options}
    , m_currency{currency}
    , m_slot(graph.vertexCount(), notReached)
    , m_victims{victimAccounts.begin(), victimAccounts.end()}
    , m_stolenByIncident(incidentCount, 0)
{
    for (const auto v : m_victims)
        require(v.value() < graph.vertexCount());
    std::ranges::sort(m_victims);
}

bool Tracer::atLimit(const ReachedEnd& end) const noexcept
{
    return m_options.maxLevel && end.level >= *m_options.maxLevel;
}

ReachedEnd* Tracer::find(VertexIndex v) noexcept
{
    const auto slot = m_slot[v.value()];
    return slot == notReached ? nullptr : &m_reached[slot];
}

const AccountMoney* Tracer::moneyOf(VertexIndex v) const noexcept
{
    const auto slot = m_slot[v.value()];
    return slot == notReached ? nullptr : &m_reached[slot].money;
}

/// Whether a transfer is one that the trace looks at.
bool Tracer::counts(EdgeIndex e)
{
    if (isTraced(m_graph, e, m_currency, m_options))
        return true;
    m_amountLimitTold =
        m_amountLimitTold
        || (m_options.minAmount && isTraced(m_graph, e, m_currency, {.method = m_options.method}));
    return false;
}

Result<void> Tracer::move(EdgeIndex e, std::optional<LotOwner> incident)
{
    auto* const payer = find(m_graph.payer(e));
    if (!incident && payer == nullptr && find(m_graph.payee(e)) == nullptr)
        return {};
    if (!counts(e))
        return {};

    const auto level = incident || payer == nullptr ? 1U : payer->level + 1U;
    m_parts.clear();
    auto paid = incident ? payStolen(e, payer, *incident) : payParts(e, payer);
    if (!paid)
        return paid;

    const auto tainted = taintedOf(m_parts);
    if (tainted > 0)
        m_flows.push_back({e, tainted, level});
    return receiveParts(e, tainted, level);
}

/// Fills m_parts with what the payer gives.
Result<void> Tracer::payParts(EdgeIndex e, ReachedEnd* payer)
{
    const auto amount = m_graph.amount(e);
    if (payer == nullptr || !payer->followed) {
        m_parts.push_back({amount, cleanMoney});
        return {};
    }
    const auto before = payer->money.tainted();
    if (atLimit(*payer)) {
        m_levelLimitTold = m_levelLimitTold || before > 0;
        payer->money.takeClean(amount);
        m_parts.push_back({amount, cleanMoney});
        return {};
    }
    const auto missing = payer->money.take(amount, m_parts);
    if (auto added = addTo(payer->missing, missing); !added)
        return added;
    if (before == 0)
        return {};
    payer->missingThen = payer->missing;
    const auto left = taintedOf(m_parts);
    if (left == 0)
        return {};
    payer->lastAt = m_graph.at(e);
    return addTo(payer->forwarded, left); // more than was received only under poison
}

/// Fills m_parts with a stolen transfer: the payer gives clean money, and it arrives tainted.
Result<void> Tracer::payStolen(EdgeIndex e, ReachedEnd* payer, LotOwner incident)
{
    const auto amount = m_graph.amount(e);
    m_parts.push_back({amount, incident});
    if (auto added = addTo(m_stolen, amount); !added)
        return added;
    m_stolenByIncident[incident] += amount; // at most the sum of all

    if (payer == nullptr || !payer->followed)
        return {};
    const auto missing = payer->money.takeClean(amount);
    if (auto added = addTo(payer->missing, missing); !added)
        return added;
    if (payer->money.tainted() > 0)
        payer->missingThen = payer->missing;
    return {};
}

/// What an account that is not reached holds just before transfer `e`.
Result<Tracer::CleanBalance> Tracer::balanceBefore(VertexIndex v, EdgeIndex e)
{
    const auto in = m_graph.inEdges(v);
    const auto out = m_graph.outEdges(v);
    CleanBalance clean{std::max<Minor>(0, openingIn(m_graph.account(v), m_currency).value_or(0)), 0};
    for (std::size_t i = 0, o = 0;;) {
        const bool inLeft = i < in.size() && in[i] < e;
        const bool outLeft = o < out.size() && out[o] < e;
        if (!inLeft && !outLeft)
            return clean;
        const bool incoming = inLeft && (!outLeft || in[i] < out[o]);
        const auto next = incoming ? in[i++] : out[o++];
        if (!counts(next))
            continue;
        const auto amount = m_graph.amount(next);
        const auto missing = incoming ? 0 : std::max<Minor>(0, amount - clean.balance);
        if (const auto added = addTo(clean.missing, missing); !added)
            return tl::unexpected{added.error()};
        if (const auto added = addTo(clean.balance, incoming ? amount : missing - amount); !added)
            return tl::unexpected{added.error()};
    }
}

Result<void> Tracer::reach(VertexIndex v, EdgeIndex e, std::uint32_t level)
{
    const auto& account = m_graph.account(v);
    const auto exit = std::ranges::binary_search(m_victims, v) ? ExitKind::Victim : exitOf(account);
    ReachedEnd end{v, level, exit, account.queried && exit == ExitKind::None, AccountMoney{m_options.method}};
    end.firstAt = m_graph.at(e);
    if (end.followed) {
        const auto clean = balanceBefore(v, e);
        if (!clean)
            return tl::unexpected{clean.error()};
        end.missing = clean->missing;
        if (auto put = end.money.put(clean->balance, cleanMoney); !put)
            return put;
    }
    m_slot[v.value()] = static_cast<std::uint32_t>(m_reached.size());
    m_reached.push_back(std::move(end));
    return {};
}

/// Puts m_parts into the payee's money.
Result<void> Tracer::receiveParts(EdgeIndex e, Minor tainted, std::uint32_t level)
{
    const auto v = m_graph.payee(e);
    if (find(v) == nullptr) {
        if (tainted == 0)
            return {};
        if (auto reached = reach(v, e, level); !reached)
            return reached;
    }
    auto& payee = *find(v);
    for (const auto& part : m_parts) {
        if (part.owner == cleanMoney && !payee.followed)
            continue;
        if (auto put = payee.money.put(part.amount, part.owner); !put)
            return put;
    }
    if (tainted == 0)
        return {};
    payee.level = std::min(payee.level, level);
    payee.lastAt = m_graph.at(e);
    payee.missingThen = payee.missing;
    if (auto added = addReceived(payee); !added)
        return added;
    return addTo(payee.received, tainted);
}

/// Says whose the stolen parts of m_parts are that come in.
Result<void> Tracer::addReceived(ReachedEnd& payee)
{
    auto& shares = payee.receivedOf;
    for (const auto& part : m_parts) {
        if (part.owner == cleanMoney)
            continue;
        auto share = std::ranges::lower_bound(shares, part.owner, {}, &IncidentShare::incident);
        if (share == shares.end() || share->incident != part.owner)
            share = shares.insert(share, {part.owner, 0});
        if (auto added = addTo(share->amount, part.amount); !added)
            return added;
    }
    return {};
}

} // namespace jingwei
