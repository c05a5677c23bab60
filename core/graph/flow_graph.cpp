#include "core/graph/flow_graph.h"

#include "core/base/contract.h"

#include <algorithm>
#include <future>
#include <limits>
#include <ranges>
#include <utility>

// Terms. A vertex is an account's place in the list given to `build`, an edge a transfer's. A row of the
// compressed adjacency is the list of edges that leave (or reach) one vertex; `start[v] .. start[v + 1]` are
// its bounds.
//
// Steps. (1) Turn each transfer's payer and payee into vertices and pack its fields into columns, while they
// are read. (2) Count the edges of every vertex, sum the counts up into bounds, and put each edge behind the
// last one of its row: a counting sort, which keeps the edges of a row ascending and so chronological.
// (3) Sort an index of the edges by transfer id, and two of the accounts, by id and by entity.
//
// Left out: merging parallel edges, weights, vertices for anything that is no end of money. Those belong to
// whoever needs them; a snapshot holds facts only.

namespace jingwei {

namespace {

constexpr std::uint32_t noVertex = std::numeric_limits<std::uint32_t>::max();

} // namespace

/// Vertices by account id while a snapshot is built. Ids are row numbers of one table of the case, so they
/// mostly lie close together: then a plain table answers in one step; else it is a binary search.
class VertexTable {
public:
    /// Shape: ids that differ.
    explicit VertexTable(std::span<const IdentifierId> accounts)
    {
        if (accounts.empty())
            return;
        const auto [least, most] = std::ranges::minmax(accounts);
        m_first = least.value();
        const auto span = distance(most.value());
        constexpr std::uint64_t slotsPerAccount = 16;
        if (span < slotsPerAccount * accounts.size())
            m_table.assign(static_cast<std::size_t>(span) + 1, noVertex);
        else
            m_sorted.reserve(accounts.size());
        for (std::uint32_t v = 0; v < accounts.size(); ++v) {
            if (!m_table.empty())
                m_table[static_cast<std::size_t>(distance(accounts[v].value()))] = v;
            else
                m_sorted.emplace_back(accounts[v].value(), v);
        }
        std::ranges::sort(m_sorted);
    }

    /// `noVertex` where there is no such account.
    [[nodiscard]] std::uint32_t operator[](IdentifierId id) const
    {
        if (!m_table.empty()) {
            const auto place = distance(id.value());
            return id.value() >= m_first && place < m_table.size() ? m_table[static_cast<std::size_t>(place)]
                                                                   : noVertex;
        }
        const auto found = std::ranges::lower_bound(m_sorted, id.value(), {}, &Entry::first);
        return found != m_sorted.end() && found->first == id.value() ? found->second : noVertex;
    }

private:
    using Entry = std::pair<std::int64_t, std::uint32_t>; ///< an account's id and its vertex

    [[nodiscard]] std::uint64_t distance(std::int64_t id) const
    {
        return static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(m_first);
    }

    std::int64_t m_first = 0;
    std::vector<std::uint32_t> m_table;
    std::vector<Entry> m_sorted; ///< where ids lie too far apart for the table
};

namespace {

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
std::vector<EdgeIndex> edgesById(const TransferColumns& transfers)
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    order.reserve(transfers.size());
    for (std::uint32_t e = 0; e < transfers.size(); ++e)
        order.emplace_back(transfers.id(e).value(), e);
    std::ranges::sort(order);

    std::vector<EdgeIndex> edges;
    edges.reserve(order.size());
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
    std::vector<IdentifierId> ids;
    ids.reserve(accounts.size());
    for (const auto& account : accounts)
        ids.push_back(account.id);
    FlowGraphBuilder builder{ids, transfers.size()};
    for (const auto& transfer : transfers)
        builder.add(transfer);
    return std::move(builder).finish(std::move(accounts));
}

FlowGraphBuilder::FlowGraphBuilder(std::span<const IdentifierId> accounts, std::size_t transfers)
    : m_vertices{std::make_unique<VertexTable>(accounts)}
{
    require(accounts.size() < noVertex);
    m_transfers.reserve(transfers);
}

FlowGraphBuilder::~FlowGraphBuilder() = default;
FlowGraphBuilder::FlowGraphBuilder(FlowGraphBuilder&&) noexcept = default;
FlowGraphBuilder& FlowGraphBuilder::operator=(FlowGraphBuilder&&) noexcept = default;

void FlowGraphBuilder::add(const TransferFact& transfer)
{
    const auto payer = (*m_vertices)[transfer.payer];
    const auto payee = (*m_vertices)[transfer.payee];
    require(payer != noVertex && payee != noVertex);
    require(m_transfers.size() < std::numeric_limits<std::uint32_t>::max() - 1);
    m_transfers.add(payer, payee, transfer);
}

std::shared_ptr<const FlowGraph> FlowGraphBuilder::finish(std::vector<AccountFact> accounts) &&
{
    for (std::uint32_t v = 0; v < accounts.size(); ++v)
        require((*m_vertices)[accounts[v].id] == v);
    m_vertices.reset();
    const std::shared_ptr<FlowGraph> graph{new FlowGraph}; // not make_shared: the constructor is private
    graph->m_accounts = std::move(accounts);
    graph->m_transfers = std::move(m_transfers);

    auto byId = std::async(std::launch::async,
                           [&transfers = std::as_const(graph->m_transfers)] { return edgesById(transfers); });
    graph->indexAccounts();
    auto out = rowsBy(graph->m_transfers.payers(), graph->vertexCount());
    graph->m_outStart = std::move(out.start);
    graph->m_out = std::move(out.edges);
    auto in = rowsBy(graph->m_transfers.payees(), graph->vertexCount());
    graph->m_inStart = std::move(in.start);
    graph->m_in = std::move(in.edges);
    graph->m_byId = byId.get();
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
    const auto idOf = [this](EdgeIndex e) { return this->id(e); };
    const auto found = std::ranges::lower_bound(m_byId, id, {}, idOf);
    if (found == m_byId.end() || idOf(*found) != id)
        return std::nullopt;
    return *found;
}

std::optional<EdgeIndex> FlowGraph::findByRow(RowId row) const
{
    if (const auto edge = find(TransferId{row}))
        return edge;
    const auto joined = m_transfers.findByOtherRow(row);
    return joined ? std::optional{EdgeIndex{*joined}} : std::nullopt;
}

std::uint32_t FlowGraph::edgesUntil(Instant at) const noexcept
{
    const auto edges = std::views::iota(std::uint32_t{0}, static_cast<std::uint32_t>(edgeCount()));
    const auto later =
        std::ranges::upper_bound(edges, at, {}, [this](std::uint32_t e) { return this->at(EdgeIndex{e}); });
    return static_cast<std::uint32_t>(later - edges.begin());
}

TimePrecision FlowGraph::precisionAt(VertexIndex v, Instant at) const noexcept
{
    bool any = false;
    for (const auto edges : {outEdges(v), inEdges(v)}) {
        const auto moment = [this](EdgeIndex e) { return this->at(e); };
        for (const auto edge : std::ranges::equal_range(edges, at, {}, moment)) {
            if (!dateOnly(edge))
                return TimePrecision::Second;
            any = true;
        }
    }
    return any ? TimePrecision::Day : TimePrecision::Second;
}

std::size_t FlowGraph::bytesOfTransfers() const noexcept
{
    return m_transfers.bytes() + bytesOf(m_out) + bytesOf(m_in) + bytesOf(m_byId);
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
