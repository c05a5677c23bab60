// Traces and their diagrams, as both front ends show them.
#include "core/layout/layout.h"
#include "core/session/case_network.h"
#include "core/session/money_views.h"
#include "core/trace/main_trunk.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace jingwei {

// ---- diagrams ----

namespace {

/// Adds a transfer to the link between two nodes, of which there is one for each currency; or gives each
/// transfer its own.
class Links {
public:
    explicit Links(std::vector<DiagramLink>& links, bool each = false) : m_links{links}, m_each{each} {}

    void add(std::uint32_t from, std::uint32_t to, const FlowGraph& graph, EdgeIndex edge, Minor amount)
    {
        const auto key = static_cast<std::uint64_t>(from) << 32U | to;
        const auto [entry, added] = m_index[graph.currency(edge)].emplace(key, m_links.size());
        if (added || m_each) {
            entry->second = m_links.size();
            DiagramLink link;
            link.from = from;
            link.to = to;
            link.currency = graph.currency(edge);
            m_links.push_back(std::move(link));
        }
        takeFact(m_links[entry->second], graph.id(edge), amount, graph.at(edge), graph.dateOnly(edge));
    }

private:
    std::vector<DiagramLink>& m_links;
    bool m_each;
    std::map<Currency, std::unordered_map<std::uint64_t, std::size_t>> m_index; ///< of each by both ends
};

Result<void> place(Diagram& diagram, const Result<std::vector<Point>>& points)
{
    if (!points)
        return tl::unexpected{points.error()};
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
        diagram.nodes[i].position = (*points)[i];
    return {};
}

/// Ends of a trace and what of them is drawn.
class TracePicture {
public:
    TracePicture(const CaseSnapshot& snapshot, const IncidentTrace& answer)
        : m_graph{*snapshot.graph}
        , m_answer{answer}
    {
        m_diagram.unit = DiagramUnit::Levels;
    }

    /// Where `trunk` is given, ends without a link of it are left out.
    void addNodes(const std::optional<MainTrunk>& trunk)
    {
        std::set<VertexIndex> kept;
        if (trunk)
            for (const auto& link : trunk->links)
                kept.insert({link.payer, link.payee});
        for (const auto& stolen : m_answer.stolen) {
            const auto payer = m_graph.payer(stolen.edge);
            if (m_nodeOf.contains(payer.value()) || (trunk && !kept.contains(payer)))
                continue;
            auto node = diagramNodeOf(m_graph.account(payer), ExitKind::Victim);
            if (node.name.empty())
                node.name = m_answer.incidents[stolen.incident].victim;
            node.level = 0;
            add(payer, std::move(node));
        }
        for (const auto& account : m_answer.trace.accounts)
            if (!trunk || kept.contains(account.vertex))
                addTraced(account);
    }

    /// Gives how many links were left out.
    std::size_t addLinks(const std::optional<MainTrunk>& trunk, bool eachTransfer)
    {
        Links links{m_diagram.links, eachTransfer};
        std::size_t leftOut = 0;
        for (const auto& flow : m_answer.trace.flows) {
            const TrunkLink link{m_graph.payer(flow.edge), m_graph.payee(flow.edge)};
            if (!trunk || std::ranges::binary_search(trunk->links, link))
                links.add(m_nodeOf.at(link.payer.value()), m_nodeOf.at(link.payee.value()), m_graph,
                          flow.edge, flow.traced);
            else
                ++leftOut;
        }
        return eachTransfer || !trunk ? leftOut : trunk->leftOut;
    }

    [[nodiscard]] Diagram take() { return std::move(m_diagram); }

private:
    std::uint32_t add(VertexIndex vertex, DiagramNode node)
    {
        const auto number = static_cast<std::uint32_t>(m_diagram.nodes.size());
        m_nodeOf.emplace(vertex.value(), number);
        m_diagram.nodes.push_back(std::move(node));
        return number;
    }

    void addTraced(const TracedAccount& account)
    {
        const auto known = m_nodeOf.find(account.vertex.value());
        auto number = known == m_nodeOf.end() ? 0 : known->second;
        if (known == m_nodeOf.end()) {
            auto node = diagramNodeOf(m_graph.account(account.vertex), account.exit);
            node.level = account.level;
            number = add(account.vertex, std::move(node));
        }
        m_diagram.nodes[number].received = account.received;
        m_diagram.nodes[number].held = account.held;
    }

    const FlowGraph& m_graph;
    const IncidentTrace& m_answer;
    Diagram m_diagram;
    std::unordered_map<std::uint32_t, std::uint32_t> m_nodeOf;
};

} // namespace

Result<DrawnTrace> drawTrace(const CaseSnapshot& snapshot, const IncidentTrace& answer,
                             const TraceDrawing& drawing, Progress& progress)
{
    std::optional<MainTrunk> trunk;
    if (drawing.percent < 100) {
        auto chosen = mainTrunk(*snapshot.graph, answer.trace, answer.stolen, drawing.percent, progress);
        if (!chosen)
            return tl::unexpected{chosen.error()};
        trunk = *std::move(chosen);
    }
    TracePicture picture{snapshot, answer};
    picture.addNodes(trunk);
    DrawnTrace drawn;
    drawn.linksLeftOut = picture.addLinks(trunk, drawing.eachTransfer);
    drawn.minimal = !trunk || trunk->minimal;
    auto folded = foldLevels(picture.take(), drawing.fold);
    drawn.diagram = std::move(folded.diagram);
    drawn.folded = folded.folded;
    if (auto placed = place(drawn.diagram, flowLayout(drawn.diagram, {}, progress)); !placed)
        return tl::unexpected{placed.error()};
    return drawn;
}

Result<Diagram> diagramOfTrace(const CaseSnapshot& snapshot, const IncidentTrace& answer, Progress& progress)
{
    return drawTrace(snapshot, answer, {}, progress).map([](DrawnTrace drawn) {
        return std::move(drawn.diagram);
    });
}

namespace {

/// Vertices within `depth` transfers of `start`, nearest first.
std::vector<VertexIndex> surroundings(const FlowGraph& graph, VertexIndex start, std::uint32_t depth)
{
    std::vector<VertexIndex> found{start};
    std::set<VertexIndex> seen{start};
    std::size_t from = 0;
    for (std::uint32_t step = 0; step < depth; ++step) {
        const auto to = found.size();
        for (; from < to; ++from) {
            const auto vertex = found[from];
            for (const auto edge : graph.outEdges(vertex))
                if (seen.insert(graph.payee(edge)).second)
                    found.push_back(graph.payee(edge));
            for (const auto edge : graph.inEdges(vertex))
                if (seen.insert(graph.payer(edge)).second)
                    found.push_back(graph.payer(edge));
        }
    }
    return found;
}

/// All ends of money, those with most transfers first; ties by identifier.
std::vector<VertexIndex> busiest(const FlowGraph& graph)
{
    std::vector<VertexIndex> vertices;
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v)
        if (graph.account(VertexIndex{v}).transfers > 0)
            vertices.emplace_back(v);
    std::ranges::sort(vertices, [&](VertexIndex a, VertexIndex b) {
        const auto& left = graph.account(a);
        const auto& right = graph.account(b);
        return left.transfers != right.transfers ? left.transfers > right.transfers
                                                 : left.entity < right.entity;
    });
    return vertices;
}

std::uint32_t phoneNode(Diagram& diagram, std::unordered_map<std::string, std::uint32_t>& nodes,
                        const std::string& number)
{
    const auto [entry, added] = nodes.emplace(number, static_cast<std::uint32_t>(diagram.nodes.size()));
    if (added) {
        DiagramNode node;
        node.entity = {EntityKind::Phone, number};
        node.family = NodeFamily::Phone;
        node.icon = "phone";
        diagram.nodes.push_back(std::move(node));
    }
    return entry->second;
}

/// Calls between phones, as far as there is room.
std::size_t addCalls(Diagram& diagram, const CaseSnapshot& snapshot, const DiagramChoice& choice)
{
    std::unordered_map<std::string, std::uint32_t> nodes;
    std::unordered_map<std::uint64_t, std::size_t> links;
    std::set<std::string> leftOut;
    std::set<std::string> wanted;
    if (choice.around) {
        wanted.insert(choice.around->value);
        for (std::uint32_t step = 0; step < choice.depth; ++step) {
            const auto known = wanted;
            for (const auto& call : snapshot.calls)
                if (known.contains(call.from) || known.contains(call.to))
                    wanted.insert({call.from, call.to});
        }
    }
    for (const auto& call : snapshot.calls) {
        if (choice.around && (!wanted.contains(call.from) || !wanted.contains(call.to)))
            continue;
        const bool room =
            diagram.nodes.size() + 2 <= choice.most || (nodes.contains(call.from) && nodes.contains(call.to));
        if (!room) {
            for (const auto& number : {call.from, call.to})
                if (!nodes.contains(number))
                    leftOut.insert(number);
            continue;
        }
        const auto from = phoneNode(diagram, nodes, call.from);
        const auto to = phoneNode(diagram, nodes, call.to);
        const auto [entry, added] =
            links.emplace(static_cast<std::uint64_t>(from) << 32U | to, diagram.links.size());
        if (added) {
            DiagramLink link;
            link.from = from;
            link.to = to;
            link.kind = LinkKind::Call;
            diagram.links.push_back(std::move(link));
        }
        takeFact(diagram.links[entry->second], call.id, 0, call.at, false);
    }
    return leftOut.size();
}

/// Transfers between the chosen ends; the sum of a link is of one currency.
void addTransfers(Diagram& diagram, const FlowGraph& graph, std::span<const VertexIndex> vertices,
                  Progress& progress)
{
    std::unordered_map<std::uint32_t, std::uint32_t> nodeOfVertex;
    for (const auto vertex : vertices) {
        nodeOfVertex.emplace(vertex.value(), static_cast<std::uint32_t>(diagram.nodes.size()));
        const auto& account = graph.account(vertex);
        diagram.nodes.push_back(diagramNodeOf(account, account.exit));
    }
    Links links{diagram.links};
    for (const auto vertex : vertices) {
        if (progress.cancelled())
            return;
        for (const auto edge : graph.outEdges(vertex))
            if (const auto to = nodeOfVertex.find(graph.payee(edge).value()); to != nodeOfVertex.end())
                links.add(nodeOfVertex.at(vertex.value()), to->second, graph, edge, graph.amount(edge));
    }
}

} // namespace

Result<DiagramAnswer> diagramOfCase(const CaseSnapshot& snapshot, const DiagramChoice& choice,
                                    Progress& progress)
{
    const auto& graph = *snapshot.graph;
    DiagramAnswer answer;
    std::vector<VertexIndex> vertices;
    if (!choice.around)
        vertices = busiest(graph);
    else if (const auto start = graph.find(*choice.around))
        vertices = surroundings(graph, *start, choice.depth);
    if (vertices.size() > choice.most) {
        answer.nodesLeftOut = vertices.size() - choice.most;
        vertices.erase(vertices.begin() + static_cast<std::ptrdiff_t>(choice.most), vertices.end());
    }
    addTransfers(answer.diagram, graph, vertices, progress);
    if (!choice.around || choice.around->kind == EntityKind::Phone)
        answer.nodesLeftOut += addCalls(answer.diagram, snapshot, choice);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    if (answer.diagram.nodes.empty())
        return failure(ErrorCode::NothingToDraw, choice.around ? toText(*choice.around) : std::string{});
    if (auto placed = place(answer.diagram, forceLayout(answer.diagram, {}, progress)); !placed)
        return tl::unexpected{placed.error()};
    return answer;
}

// ---- brief ----

Result<Brief> briefOfIncidents(const CaseSnapshot& snapshot, std::span<const std::string> numbers,
                               const std::string& by, const std::string& classification, bool masked,
                               const std::string& logHead, Progress& progress)
{
    constexpr std::size_t daysDrawn = 60;
    MoneyBriefInput input;
    input.graph = snapshot.graph.get();
    input.sources = snapshot.sources;
    input.classification = classification;
    input.preparedBy = by;
    input.preparedAt = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    input.zone = snapshot.zone;
    input.masked = masked;
    input.logHead = logHead;
    const auto trace = traceIncidents(snapshot, numbers, {}, progress);
    if (!trace) {
        if (trace.error().code != ErrorCode::NothingStolen)
            return tl::unexpected{trace.error()};
        input.nothingStolen = trace.error().detail;
        auto incidents = incidentsNamed(snapshot, numbers);
        if (!incidents)
            return tl::unexpected{incidents.error()};
        input.incidents = *std::move(incidents);
        return moneyBrief(input);
    }
    input.incidents = trace->incidents;
    input.trace = &trace->trace;
    input.stolen = trace->stolen;
    input.nothingOf = trace->nothingOf;
    auto diagram = diagramOfTrace(snapshot, *trace, progress);
    if (!diagram)
        return tl::unexpected{diagram.error()};
    input.diagram = *std::move(diagram);
    std::vector<FlowPoint> points;
    for (const auto& flow : trace->trace.flows)
        points.push_back({snapshot.graph->at(flow.edge), flow.traced, flow.level == 1});
    const auto days = dailyFlow(points, snapshot.zone);
    if (!days)
        return tl::unexpected{days.error()};
    input.daily = decimate(*days, daysDrawn);
    return moneyBrief(input);
}

} // namespace jingwei
