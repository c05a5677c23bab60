#include "core/trace/order_search.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

// Terms. A *node* is a set of moves already made, the state of the ends after them, and the balance each
// end's statement has run to. Nodes are grown move by move, all sets of one size before those of the next, so
// that each is met once however many orders lead to it.

namespace jingwei {

namespace {

constexpr std::size_t mostMoves = 62;
constexpr Minor unknown = std::numeric_limits<Minor>::min();

/// Set of moves made, then the number of each end, then each end's running balance.
using Node = std::vector<std::int64_t>;

struct NodeHash {
    std::size_t operator()(const Node& node) const noexcept
    {
        constexpr std::uint64_t prime = 0x100000001B3U; // after Fowler, Noll and Vo
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const auto value : node)
            hash = (hash ^ static_cast<std::uint64_t>(value)) * prime ^ (hash >> 29U);
        return hash;
    }
};

class Search {
public:
    Search(MoneyTable& table, std::span<const BoundMove> moves, std::span<const SearchedEnd> ends,
           std::size_t most)
        : m_most{most}
        , m_table{table}
        , m_moves{moves}
        , m_ends{ends}
        , m_bound(ends.size())
        , m_earlier(moves.size(), 0)
    {
        for (std::size_t i = 0; i < moves.size(); ++i)
            for (std::size_t j = 0; j < moves.size(); ++j)
                if (moves[j].last < moves[i].first)
                    m_earlier[i] |= std::int64_t{1} << j;
    }

    Result<std::optional<OrdersFound>> run(const std::vector<std::uint32_t>& start)
    {
        for (std::size_t end = 0; end < m_ends.size(); ++end)
            m_bound[end] = m_ends[end].followed && agrees(end);
        auto found = grow(start);
        if (found && *found && (*found)->states.empty()) { // each agrees with itself, but not all together
            m_bound.assign(m_ends.size(), false);
            found = grow(start);
        }
        return found;
    }

private:
    Result<std::optional<OrdersFound>> grow(const std::vector<std::uint32_t>& start)
    {
        OrdersFound found;
        found.tainted.assign(m_moves.size(), {std::numeric_limits<Minor>::max(), 0});
        Node first{0};
        first.insert(first.end(), start.begin(), start.end());
        for (std::size_t end = 0; end < m_ends.size(); ++end)
            first.push_back(m_bound[end] ? m_ends[end].chain.before.value_or(unknown) : unknown);
        std::unordered_set<Node, NodeHash> layer{std::move(first)};
        std::size_t looked = 0;
        for (std::size_t made = 0; made < m_moves.size(); ++made) {
            std::unordered_set<Node, NodeHash> next;
            for (const auto& node : layer) {
                if (auto grown = growNode(node, next, found); !grown)
                    return tl::unexpected{grown.error()};
                if (looked + next.size() > m_most)
                    return std::nullopt;
            }
            looked += next.size();
            layer = std::move(next);
        }
        std::unordered_set<Node, NodeHash> states;
        for (const auto& node : layer)
            if (endsRight(node))
                states.emplace(node.begin() + 1,
                               node.begin() + 1 + static_cast<std::ptrdiff_t>(m_ends.size()));
        for (const auto& state : states)
            found.states.emplace_back(state.begin(), state.end());
        return found;
    }

    Result<void> growNode(const Node& node, std::unordered_set<Node, NodeHash>& next, OrdersFound& found)
    {
        for (std::size_t i = 0; i < m_moves.size(); ++i) {
            const auto bit = std::int64_t{1} << i;
            if ((node[0] & bit) != 0 || (m_earlier[i] & ~node[0]) != 0)
                continue;
            auto grown = node;
            grown[0] |= bit;
            if (!runsOn(grown, i, m_moves[i].payer, -m_moves[i].amount)
                || !runsOn(grown, i, m_moves[i].payee, m_moves[i].amount))
                continue;
            const auto moved = move(node, i);
            if (!moved)
                return tl::unexpected{moved.error()};
            auto& [least, most] = found.tainted[i];
            least = std::min(least, moved->tainted);
            most = std::max(most, moved->tainted);
            if (m_moves[i].payer != BoundMove::outside)
                grown[1 + m_moves[i].payer] = moved->payer;
            if (m_moves[i].payee != BoundMove::outside)
                grown[1 + m_moves[i].payee] = moved->payee;
            next.insert(std::move(grown));
        }
        return {};
    }

    Result<MoneyTable::Moved> move(const Node& node, std::size_t i)
    {
        const auto numberOf = [&](std::uint32_t end) {
            return end == BoundMove::outside ? 0U : static_cast<std::uint32_t>(node[1 + end]);
        };
        const auto follows = [&](std::uint32_t end) {
            return end != BoundMove::outside && m_ends[end].followed;
        };
        const auto& move = m_moves[i];
        return m_table.apply(move, numberOf(move.payer), numberOf(move.payee), follows(move.payer),
                             follows(move.payee));
    }

    /// Takes the balance of an end on by move `i`; whether its statement agrees.
    bool runsOn(Node& node, std::size_t i, std::uint32_t end, Minor effect) const
    {
        if (end == BoundMove::outside || !m_bound[end])
            return true;
        return runsOn(node[1 + m_ends.size() + end], m_ends[end].chain.balances[i], effect);
    }

    static bool runsOn(std::int64_t& running, std::optional<Minor> stated, Minor effect)
    {
        if (running != unknown)
            running += effect;
        if (!stated)
            return true;
        if (running != unknown && running != *stated)
            return false;
        running = *stated;
        return true;
    }

    [[nodiscard]] bool endsRight(const Node& node) const
    {
        for (std::size_t end = 0; end < m_ends.size(); ++end) {
            const auto running = node[1 + m_ends.size() + end];
            const auto& after = m_ends[end].chain.after;
            if (m_bound[end] && running != unknown && after && running != *after)
                return false;
        }
        return true;
    }

    /// Whether any order of an end's own moves agrees with its statement.
    [[nodiscard]] bool agrees(std::size_t end) const
    {
        const auto& chain = m_ends[end].chain;
        std::vector<std::size_t> own;
        std::int64_t ownMask = 0;
        for (std::size_t i = 0; i < m_moves.size(); ++i)
            if (m_moves[i].payer == end || m_moves[i].payee == end) {
                own.push_back(i);
                ownMask |= std::int64_t{1} << i;
            }
        std::unordered_set<Node, NodeHash> layer{Node{0, chain.before.value_or(unknown)}};
        for (std::size_t made = 0; made < own.size() && layer.size() <= m_most; ++made) {
            std::unordered_set<Node, NodeHash> next;
            for (const auto& node : layer)
                for (const auto i : own) {
                    const auto bit = std::int64_t{1} << i;
                    if ((node[0] & bit) != 0 || (m_earlier[i] & ownMask & ~node[0]) != 0)
                        continue;
                    auto grown = node;
                    grown[0] |= bit;
                    if (runsOn(grown[1], chain.balances[i],
                               m_moves[i].payer == end ? -m_moves[i].amount : m_moves[i].amount))
                        next.insert(std::move(grown));
                }
            layer = std::move(next);
        }
        return std::ranges::any_of(layer, [&](const Node& node) {
            return node[1] == unknown || !chain.after || node[1] == *chain.after;
        });
    }

    std::size_t m_most;
    MoneyTable& m_table;
    std::span<const BoundMove> m_moves;
    std::span<const SearchedEnd> m_ends;
    std::vector<bool> m_bound;           ///< by end: its balances count
    std::vector<std::int64_t> m_earlier; ///< by move: those that were made before it for sure
};

} // namespace

Result<std::optional<OrdersFound>> searchOrders(MoneyTable& table, std::span<const BoundMove> moves,
                                                std::span<const SearchedEnd> ends,
                                                const std::vector<std::uint32_t>& start, std::size_t most)
{
    if (moves.size() > mostMoves)
        return std::nullopt;
    return Search{table, moves, ends, most}.run(start);
}

} // namespace jingwei
