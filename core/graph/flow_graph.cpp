#include "core/graph/flow_graph.h"

#include "core/base/contract.h"

#include <algorithm>
#include <limits>
#include <utility>

// Terms. A vertex is an account's place in the list given to `build`, an edge a transfer's. A row of the
// compressed adjacency is the list of edges that leave (or reach) one vertex; `start[v] .. start[v + 1]` are
// its bounds.
//
// Steps. (1) Sort two indexes of the accounts, by id and by entity. (2) Turn each transfer's payer and payee
// into vertices and lay its fields into columns. (3) Count the edges of every vertex, sum the counts up into
// bounds, and put each edge behind the last one of its row: a counting sort, which keeps the edges of a row
// ascending and so chronological. (4) Sort an index of the edges by transfer id.
//
// Left out: merging parallel edges, weights, vertices for anything that is no end of money. Those belong to
// whoever needs them; a snapshot holds facts only.

namespace jingwei {

namespace {

constexpr std::uint32_t noVertex = std::numeric_limits<std::uint32_t>::max();

/// Vertices by account id while a snapshot is built. Ids are row numbers of one table of the case, so they
/// mostly lie close together: then a plain table answers in one step; else it is a binary search.
class VertexTable {
public:
    VertexTable(std::span<const AccountFact> accounts, std::span<const VertexIndex> byIdentifier)
        : m_accounts{accounts}
        , m_byIdentifier{byIdentifier}
    {
        if (accounts.empty())
            return;
        m_first = idOf(byIdentifier.front());
        const auto span = distance(idOf(byIdentifier.back()));
        constexpr std::uint64_t slotsPerAccount = 16;
        if (span >= slotsPerAccount * accounts.size())
            return;
        m_table.assign(static_cast<std::size_t>(span) + 1, noVertex);
        for (const auto v : byIdentifier)
            m_table[static_cast<std::size_t>(distance(idOf(v)))] = v.value();
    }

    /// `noVertex` where there is no such account.
    [[nodiscard]] std::uint32_t operator[](IdentifierId id) const
    {
        if (!m_table.empty()) {
            const auto place = distance(id.value());
            return id.value() >= m_first && place < m_table.size() ? m_table[static_cast<std::size_t>(place)]
                                                                   : noVertex;
        }
        const auto found = std::ranges::lower_bound(m_byIdentifier, id.value(), {},
                                                    [this](VertexIndex v) { return idOf(v); });
        return found != m_byIdentifier.end() && idOf(*found) == id.value() ? found->value() : noVertex;
    }

private:
    [[nodiscard]] std::int64_t idOf(VertexIndex v) const { return m_accounts[v.value()].id.value(); }
    [[nodiscard]] std::uint64_t distance(std::int64_t id) const
    {
        return static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(m_first);
    }

    std::span<const AccountFact> m_accounts;
    std::span<const VertexIndex> m_byIdentifier;
    std::int64_t m_first = 0;
    std::vector<std::uint32_t> m_table;
};

template <class Index>
std::vector<Index> indexesUpTo(std::size_t count)
{
    std::vector<Index> indexes;
    indexes.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        indexes.emplace_back(i);
    return indexes;
}

/// Edges sorted by transfer id. The ids are carried along while sorting, so that no comparison leaves the
/// array.
std::vector<EdgeIndex> edgesById(std::span<const std::int64_t> ids)
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    order.reserve(ids.size());
    for (std::uint32_t e = 0; e < ids.size(); ++e)
        order.emplace_back(ids[e], e);
    std::ranges::sort(order);

    std::vector<EdgeIndex> edges;
    edges.reserve(ids.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        require(i == 0 || order[i - 1].first < order[i].first); // one transfer, one edge
        edges.emplace_back(order[i].second);
    }
    return edges;
}

/// Rows of edges by the vertex at one end.
struct Rows {
    std::vector<std::uint32_t> start;
    std::vector<EdgeIndex> edges;
};

Rows rowsBy(std::span<const std::uint32_t> vertexOfEdge, std::size_t vertexCount)
{
    Rows rows{std::vector<std::uint32_t>(vertexCount + 1, 0),
              std::vector<EdgeIndex>(vertexOfEdge.size(), EdgeIndex{0})};
    for (const auto v : vertexOfEdge)
        ++rows.start[v + 1];
    for (std::size_t v = 0; v < vertexCount; ++v)
        rows.start[v + 1] += rows.start[v];

    std::vector<std::uint32_t> next{rows.start.begin(), rows.start.end() - 1};
    for (std::uint32_t e = 0; e < vertexOfEdge.size(); ++e)
        rows.edges[next[vertexOfEdge[e]]++] = EdgeIndex{e};
    return rows;
}

std::span<const EdgeIndex> row(const std::vector<std::uint32_t>& start, const std::vector<EdgeIndex>& edges,
                               VertexIndex v)
{
    const auto first = start[v.value()];
    return std::span{edges}.subspan(first, start[v.value() + 1] - first);
}

} // namespace

std::shared_ptr<const FlowGraph> FlowGraph::build(std::vector<AccountFact> accounts,
                                                  std::span<const TransferFact> transfers)
{
    require(accounts.size() < noVertex && transfers.size() < std::numeric_limits<std::uint32_t>::max());
    const std::shared_ptr<FlowGraph> graph{new FlowGraph}; // not make_shared: the constructor is private
    graph->m_accounts = std::move(accounts);
    graph->indexAccounts();
    graph->layColumns(transfers);

    auto out = rowsBy(graph->m_payer, graph->vertexCount());
    graph->m_outStart = std::move(out.start);
    graph->m_out = std::move(out.edges);
    auto in = rowsBy(graph->m_payee, graph->vertexCount());
    graph->m_inStart = std::move(in.start);
    graph->m_in = std::move(in.edges);
    graph->m_byId = edgesById(graph->m_id);
    return graph;
}

void FlowGraph::indexAccounts()
{
    const auto idOf = [this](VertexIndex v) { return account(v).id; };
    m_byIdentifier = indexesUpTo<VertexIndex>(m_accounts.size());
    if (!std::ranges::is_sorted(m_byIdentifier, {}, idOf))
        std::ranges::sort(m_byIdentifier, {}, idOf);
    for (std::size_t i = 1; i < m_byIdentifier.size(); ++i)
        require(idOf(m_byIdentifier[i - 1]) < idOf(m_byIdentifier[i])); // one account, one vertex

    m_byEntity = m_byIdentifier;
    std::ranges::stable_sort(
        m_byEntity, [this](VertexIndex a, VertexIndex b) { return account(a).entity < account(b).entity; });
}

void FlowGraph::layColumns(std::span<const TransferFact> transfers)
{
    const VertexTable vertices{m_accounts, m_byIdentifier};
    m_payer.reserve(transfers.size());
    m_payee.reserve(transfers.size());
    m_at.reserve(transfers.size());
    m_amount.reserve(transfers.size());
    m_id.reserve(transfers.size());
    m_currency.reserve(transfers.size());
    for (const auto& transfer : transfers) {
        const auto payer = vertices[transfer.payer];
        const auto payee = vertices[transfer.payee];
        const auto seconds = transfer.at.time_since_epoch().count();
        require(payer != noVertex && payee != noVertex);
        require(m_at.empty() || m_at.back() <= seconds); // edge numbers must rise with time
        m_payer.push_back(payer);
        m_payee.push_back(payee);
        m_at.push_back(seconds);
        m_amount.push_back(transfer.amount);
        m_id.push_back(transfer.id.value());
        require((transfer.currency.number() & dateOnlyBit) == 0);
        m_currency.push_back(
            static_cast<std::uint16_t>(transfer.currency.number() | (transfer.dateOnly ? dateOnlyBit : 0U)));
        if (transfer.otherRow)
            m_otherRows.push_back(
                {static_cast<std::uint32_t>(m_id.size() - 1), transfer.rule, *transfer.otherRow});
    }
}

const FlowGraph::OtherRow* FlowGraph::findOther(EdgeIndex e) const noexcept
{
    const auto found = std::ranges::lower_bound(m_otherRows, e.value(), {}, &OtherRow::edge);
    return found == m_otherRows.end() || found->edge != e.value() ? nullptr : &*found;
}

std::optional<RowId> FlowGraph::otherRow(EdgeIndex e) const noexcept
{
    const auto* const other = findOther(e);
    return other != nullptr ? std::optional{other->row} : std::nullopt;
}

JoinRule FlowGraph::rule(EdgeIndex e) const noexcept
{
    const auto* const other = findOther(e);
    return other != nullptr ? other->rule : JoinRule::None;
}

std::optional<VertexIndex> FlowGraph::find(IdentifierId id) const
{
    const auto idOf = [this](VertexIndex v) { return account(v).id; };
    const auto found = std::ranges::lower_bound(m_byIdentifier, id, {}, idOf);
    if (found == m_byIdentifier.end() || idOf(*found) != id)
        return std::nullopt;
    return *found;
}

std::optional<VertexIndex> FlowGraph::find(const EntityRef& entity) const
{
    const auto before = [this](VertexIndex v, const EntityRef& sought) { return account(v).entity < sought; };
    const auto found = std::lower_bound(m_byEntity.begin(), m_byEntity.end(), entity, before);
    if (found == m_byEntity.end() || account(*found).entity != entity)
        return std::nullopt;
    return *found;
}

std::optional<EdgeIndex> FlowGraph::find(TransferId id) const
{
    const auto idOf = [this](EdgeIndex e) { return m_id[e.value()]; };
    const auto found = std::ranges::lower_bound(m_byId, id.value(), {}, idOf);
    if (found == m_byId.end() || idOf(*found) != id.value())
        return std::nullopt;
    return *found;
}

std::optional<EdgeIndex> FlowGraph::findByRow(RowId row) const
{
    if (const auto edge = find(TransferId{row}))
        return edge;
    const auto found = std::ranges::find(m_otherRows, row, &OtherRow::row);
    return found == m_otherRows.end() ? std::nullopt : std::optional{EdgeIndex{found->edge}};
}

std::uint32_t FlowGraph::edgesUntil(Instant at) const noexcept
{
    const auto later = std::ranges::upper_bound(m_at, at.time_since_epoch().count());
    return static_cast<std::uint32_t>(later - m_at.begin());
}

std::span<const EdgeIndex> FlowGraph::outEdges(VertexIndex v) const noexcept
{
    return row(m_outStart, m_out, v);
}

std::span<const EdgeIndex> FlowGraph::inEdges(VertexIndex v) const noexcept
{
    return row(m_inStart, m_in, v);
}

} // namespace jingwei
