#include "tests/support/coin_origins.h"

#include <algorithm>

namespace jingwei::test {

CoinOrigins::CoinOrigins(const FlowGraph& graph, std::span<const StolenTransfer> asked,
                         std::size_t incidentCount, const TraceOptions& options)
    : m_graph{graph}
    , m_options{options}
    , m_incidentCount{incidentCount}
    , m_coins(graph.vertexCount())
    , m_pools(graph.vertexCount())
{
    for (const auto& mark : asked) {
        const auto [known, isNew] = m_asked.try_emplace(mark.edge, mark.incident);
        known->second = std::min(known->second, mark.incident);
    }
    if (m_asked.empty())
        return;
    m_currency = graph.currency(m_asked.begin()->first);
    std::erase_if(m_asked, [this](const auto& mark) { return !counts(mark.first); });
    play();
    goBack();
}

bool CoinOrigins::counts(EdgeIndex e) const
{
    return !(m_options.until && m_graph.at(e) > *m_options.until)
           && !(m_options.minAmount && m_graph.amount(e) < *m_options.minAmount)
           && m_graph.currency(e) == m_currency && m_graph.payer(e) != m_graph.payee(e);
}

bool CoinOrigins::followed(VertexIndex v) const
{
    const auto& account = m_graph.account(v);
    return account.queried && account.exit == ExitKind::None && account.entity.kind != EntityKind::Cash
           && account.entity.kind != EntityKind::Merchant;
}

void CoinOrigins::play()
{
    for (std::uint32_t v = 0; v < m_graph.vertexCount(); ++v) {
        const auto opening =
            std::max<Minor>(0, openingIn(m_graph.account(VertexIndex{v}), m_currency).value_or(0));
        m_coins[v].assign(static_cast<std::size_t>(opening), Coin{openingCoin});
        m_pools[v] = {{openingCoin, opening}, {missingCoin, 0}};
    }
    for (std::uint32_t i = 0; i < m_graph.edgeCount(); ++i) {
        const EdgeIndex e{i};
        if (counts(e))
            m_options.method == TraceMethod::ProRata ? playPool(e) : playCoins(e);
    }
}

void CoinOrigins::playCoins(EdgeIndex e)
{
    const bool newest = m_options.method == TraceMethod::Lifo;
    auto& paid = m_paid[e];
    auto& coins = m_coins[m_graph.payer(e).value()];
    const auto amount = static_cast<std::size_t>(m_graph.amount(e));
    if (!followed(m_graph.payer(e)))
        paid.assign(amount, Coin{});
    else
        while (coins.size() < amount)
            coins.push_back({missingCoin}); // what is missing came just before
    while (paid.size() < amount) {
        paid.push_back(newest ? coins.back() : coins.front());
        newest ? coins.pop_back() : coins.pop_front();
    }
    for (auto& coin : paid)
        coin.push_back(static_cast<int>(e.value()));
    if (followed(m_graph.payee(e)))
        for (const auto& coin : paid)
            m_coins[m_graph.payee(e).value()].push_back(coin);
}

/// `count` coins of a pool, as evenly as whole coins go: of each kind its share rounded down, then one coin
/// more where the share was cut most.
std::vector<Minor> CoinOrigins::evenly(const Pool& pool, Minor count)
{
    Minor all = 0;
    for (const auto& [kind, amount] : pool)
        all += amount;
    std::vector<Minor> shares;
    std::vector<std::pair<Minor, std::size_t>> cut;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        shares.push_back(all == 0 ? 0 : count * pool[i].second / all);
        cut.emplace_back(all == 0 ? 0 : -(count * pool[i].second % all), i);
    }
    Minor given = 0;
    for (const auto share : shares)
        given += share;
    std::ranges::sort(cut);
    for (std::size_t i = 0; given < count; ++i, ++given)
        ++shares[cut[i].second];
    return shares;
}

void CoinOrigins::playPool(EdgeIndex e)
{
    auto& pool = m_pools[m_graph.payer(e).value()];
    const auto amount = m_graph.amount(e);
    if (followed(m_graph.payer(e))) {
        Minor balance = 0;
        for (const auto& [kind, there] : pool)
            balance += there;
        pool[1].second += std::max<Minor>(0, amount - balance);
        const auto shares = evenly(pool, amount);
        for (std::size_t i = 0; i < pool.size(); ++i) {
            m_mixed[e].emplace_back(pool[i].first, shares[i]);
            pool[i].second -= shares[i];
        }
    }
    m_pools[m_graph.payee(e).value()].emplace_back(static_cast<int>(e.value()), amount);
}

void CoinOrigins::goBack()
{
    std::map<EdgeIndex, std::map<std::uint32_t, std::vector<Coin>>> waiting;
    for (const auto& [edge, incident] : m_asked) {
        auto coins = m_paid[edge];
        if (m_options.method == TraceMethod::ProRata)
            coins.assign(static_cast<std::size_t>(m_graph.amount(edge)), Coin{});
        for (auto& coin : coins)
            waiting[edge][incident].push_back(std::move(coin));
    }
    while (!waiting.empty()) {
        const auto [e, coins] = *waiting.rbegin();
        waiting.erase(e);
        Minor traced = 0;
        for (const auto& [incident, some] : coins)
            traced += static_cast<Minor>(some.size());
        const auto level = m_asked.contains(e) ? 1 : m_ends.at(m_graph.payee(e)).level + 1;
        m_flows.insert(m_flows.begin(), {e, traced, level});
        auto& end = m_ends[m_graph.payer(e)];
        end.level = end.received == 0 ? level : std::min(end.level, level);
        end.byIncident.resize(m_incidentCount, 0);
        end.received += traced;
        const bool stays = m_options.maxLevel && end.level >= *m_options.maxLevel;
        auto mixed = m_mixed[e];
        for (const auto& [incident, some] : coins) {
            if (stays || !followed(m_graph.payer(e))) {
                end.held += static_cast<Minor>(some.size());
                end.byIncident[incident] += static_cast<Minor>(some.size());
                continue;
            }
            std::vector<std::pair<int, Coin>> came; // from where each coin came, and the coin before
            for (auto coin : some) {
                if (m_options.method == TraceMethod::ProRata)
                    break;
                coin.pop_back();
                came.emplace_back(coin.back(), coin);
            }
            if (m_options.method == TraceMethod::ProRata) {
                const auto shares = evenly(mixed, static_cast<Minor>(some.size()));
                for (std::size_t i = 0; i < mixed.size(); ++i) {
                    mixed[i].second -= shares[i];
                    for (Minor n = 0; n < shares[i]; ++n)
                        came.emplace_back(mixed[i].first, Coin{});
                }
            }
            for (const auto& [from, coin] : came) {
                if (from < 0) {
                    ++end.held;
                    ++end.byIncident[incident];
                    ++(from == openingCoin ? end.opening : end.missing);
                    continue;
                }
                ++end.forwarded;
                const EdgeIndex inflow{static_cast<std::uint32_t>(from)};
                if (m_asked.contains(inflow))
                    ++m_paidAgain;
                else
                    waiting[inflow][incident].push_back(coin);
            }
        }
    }
}

} // namespace jingwei::test
