#include "tests/support/coin_trace.h"

#include <algorithm>

namespace jingwei::test {

namespace {

constexpr int clean = -1;

Minor taintedIn(const std::deque<int>& coins)
{
    return std::ranges::count_if(coins, [](int owner) { return owner != clean; });
}

} // namespace

CoinTrace::CoinTrace(const FlowGraph& graph, std::span<const StolenTransfer> stolen,
                     std::size_t incidentCount, std::span<const VertexIndex> victimAccounts,
                     const TraceOptions& options)
    : m_graph{graph}
    , m_victims{victimAccounts.begin(), victimAccounts.end()}
    , m_options{options}
    , m_coins(graph.vertexCount())
    , m_missing(graph.vertexCount(), 0)
    , m_stolen(incidentCount, 0)
{
    std::map<EdgeIndex, std::uint32_t> marks;
    for (const auto& mark : stolen) {
        const auto [known, isNew] = marks.try_emplace(mark.edge, mark.incident);
        known->second = std::min(known->second, mark.incident);
    }
    if (marks.empty())
        return;
    const auto currency = graph.currency(marks.begin()->first);
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
        const auto opening = openingIn(graph.account(VertexIndex{v}), currency).value_or(0);
        m_coins[v].assign(static_cast<std::size_t>(std::max<Minor>(0, opening)), clean);
    }
    for (std::uint32_t i = 0; i < graph.edgeCount(); ++i) {
        const EdgeIndex e{i};
        const bool late = options.until && graph.at(e) > *options.until;
        const bool small = options.minAmount && graph.amount(e) < *options.minAmount;
        if (late || small || graph.currency(e) != currency || graph.payer(e) == graph.payee(e))
            continue;
        const auto mark = marks.find(e);
        take(e, mark == marks.end() ? std::nullopt : std::optional{mark->second});
    }
    for (auto& [v, account] : m_accounts) {
        account.held = taintedIn(m_coins[v.value()]);
        account.byIncident.assign(incidentCount, 0);
        for (const auto owner : m_coins[v.value()]) {
            if (owner != clean)
                ++account.byIncident[static_cast<std::size_t>(owner)];
        }
    }
}

ExitKind CoinTrace::exit(VertexIndex v) const
{
    if (std::ranges::count(m_victims, v) > 0)
        return ExitKind::Victim;
    const auto& account = m_graph.account(v);
    if (account.exit == ExitKind::None && account.entity.kind == EntityKind::Cash)
        return ExitKind::Cash;
    if (account.exit == ExitKind::None && account.entity.kind == EntityKind::Merchant)
        return ExitKind::Merchant;
    return account.exit;
}

bool CoinTrace::followed(VertexIndex v) const
{
    return m_graph.account(v).queried && exit(v) == ExitKind::None;
}

/// Whether the level limit keeps tainted coins where they are.
bool CoinTrace::stays(VertexIndex v) const
{
    const auto account = m_accounts.find(v);
    return m_options.maxLevel && account != m_accounts.end() && account->second.level >= *m_options.maxLevel;
}

/// Takes clean coins out, the oldest first, under lifo the newest; gives how many there were not.
Minor CoinTrace::removeClean(VertexIndex payer, Minor amount)
{
    auto& coins = m_coins[payer.value()];
    for (auto i = coins.size(); m_options.method == TraceMethod::Lifo && i > 0 && amount > 0; --i) {
        if (coins[i - 1] != clean)
            continue;
        coins.erase(coins.begin() + static_cast<std::ptrdiff_t>(i - 1));
        --amount;
    }
    for (auto coin = coins.begin(); coin != coins.end() && amount > 0;) {
        if (*coin != clean) {
            ++coin;
            continue;
        }
        coin = coins.erase(coin);
        --amount;
    }
    return amount;
}

CoinTrace::Coins CoinTrace::pay(VertexIndex payer, Minor amount)
{
    if (m_options.method == TraceMethod::Lifo)
        return payNewest(payer, amount);
    if (m_options.method != TraceMethod::Fifo)
        return payFromPool(payer, amount);
    Coins paid;
    auto& coins = m_coins[payer.value()];
    for (; amount > 0 && !coins.empty(); --amount) {
        paid.push_back(coins.front());
        coins.pop_front();
    }
    m_missing[payer.value()] += amount;
    paid.insert(paid.end(), static_cast<std::size_t>(amount), clean);
    return paid;
}

CoinTrace::Coins CoinTrace::payNewest(VertexIndex payer, Minor amount)
{
    Coins paid;
    auto& coins = m_coins[payer.value()];
    for (; std::ssize(coins) < amount; coins.push_back(clean)) // what is missing came just before
        ++m_missing[payer.value()];
    for (; amount > 0; --amount) {
        paid.push_back(coins.back());
        coins.pop_back();
    }
    return paid;
}

/// `count` of the coins of incidents, as evenly as whole coins go: each incident its share rounded down, then
/// one coin more where the share was cut most.
std::map<int, Minor> CoinTrace::evenly(const Coins& coins, Minor count)
{
    std::map<int, Minor> there;
    for (const auto owner : coins)
        if (owner != clean)
            ++there[owner];
    Minor all = 0;
    for (const auto& [owner, amount] : there)
        all += amount;
    std::map<int, Minor> shares;
    std::vector<std::pair<Minor, int>> cut; // the most first, of equal ones the lower incident
    for (const auto& [owner, amount] : there) {
        shares[owner] = count * amount / all;
        cut.emplace_back(-(count * amount % all), owner);
    }
    Minor given = 0;
    for (const auto& [owner, share] : shares)
        given += share;
    std::ranges::sort(cut);
    for (std::size_t i = 0; given < count; ++i, ++given)
        ++shares[cut[i].second];
    return shares;
}

CoinTrace::Coins CoinTrace::payFromPool(VertexIndex payer, Minor amount)
{
    auto& coins = m_coins[payer.value()];
    for (; std::ssize(coins) < amount; coins.push_back(clean))
        ++m_missing[payer.value()];
    const auto balance = static_cast<Minor>(coins.size());
    const auto stolen = taintedIn(coins);
    Minor leaves = 0;
    switch (m_options.method) {
    case TraceMethod::ProRata: // the nearest whole coin, the half upwards
        while (balance > 0 && (2 * leaves + 1) * balance <= 2 * amount * stolen)
            ++leaves;
        break;
    case TraceMethod::LowestBalance: leaves = std::max<Minor>(0, stolen - (balance - amount)); break;
    case TraceMethod::TaintFirst: leaves = std::min(amount, stolen); break;
    case TraceMethod::Poison: leaves = stolen > 0 ? amount : 0; break;
    case TraceMethod::Fifo:
    case TraceMethod::Lifo: break;
    }
    Coins paid;
    for (const auto& [owner, share] : evenly(coins, leaves))
        paid.insert(paid.end(), static_cast<std::size_t>(share), owner);
    paid.insert(paid.end(), static_cast<std::size_t>(amount - leaves), clean);
    const bool poison = m_options.method == TraceMethod::Poison;
    const auto stay = poison ? std::min(stolen, balance - amount) : stolen - leaves;
    auto left = evenly(coins, stay);
    if (!poison) { // each incident keeps what did not leave of it
        left = evenly(coins, stolen);
        for (const auto owner : paid)
            if (owner != clean)
                --left[owner];
    }
    coins.clear();
    for (const auto& [owner, share] : left)
        coins.insert(coins.end(), static_cast<std::size_t>(share), owner);
    coins.insert(coins.end(), static_cast<std::size_t>(balance - amount - stay), clean);
    return paid;
}

void CoinTrace::noteTaint(VertexIndex v, bool before)
{
    const auto account = m_accounts.find(v);
    if (account != m_accounts.end() && (before || taintedIn(m_coins[v.value()]) > 0))
        account->second.missingThen = m_missing[v.value()];
}

void CoinTrace::take(EdgeIndex e, std::optional<std::uint32_t> incident)
{
    const auto payer = m_graph.payer(e);
    const auto payee = m_graph.payee(e);
    const auto amount = m_graph.amount(e);
    const auto count = static_cast<std::size_t>(amount);
    const bool payerHadTaint = taintedIn(m_coins[payer.value()]) > 0;
    Coins paid(count, incident ? static_cast<int>(*incident) : clean);
    if (incident) {
        m_stolen[*incident] += amount;
        if (followed(payer))
            m_missing[payer.value()] += removeClean(payer, amount);
    } else if (followed(payer) && stays(payer)) {
        static_cast<void>(removeClean(payer, amount));
    } else if (followed(payer)) {
        paid = pay(payer, amount);
    }
    noteTaint(payer, payerHadTaint);

    const auto tainted = taintedIn(paid);
    std::uint32_t level = 1;
    if (tainted > 0 && !incident) {
        auto& from = m_accounts.at(payer);
        from.forwarded += tainted;
        from.lastAt = m_graph.at(e);
        level = from.level + 1;
    }
    for (const auto owner : paid) {
        if (owner != clean || followed(payee))
            m_coins[payee.value()].push_back(owner);
    }
    if (tainted == 0)
        return;
    m_flows.push_back({e, tainted, level});
    auto& to = m_accounts[payee];
    to.level = to.received == 0 ? level : std::min(to.level, level);
    to.received += tainted;
    to.firstAt = to.firstAt.value_or(m_graph.at(e));
    to.lastAt = m_graph.at(e);
    noteTaint(payee, true);
}

} // namespace jingwei::test
