#include "core/session/series_graph.h"

#include "core/layout/layout.h"

#include <algorithm>
#include <string>
#include <utility>

namespace jingwei {

namespace {

class GraphBuilder {
public:
    GraphBuilder(const LinkedCase& linked, IncidentPair pair, const SeriesOutlook& outlook)
        : m_linked{linked}
        , m_pair{pair}
        , m_outlook{outlook}
    {
    }

    SeriesGraph build()
    {
        addIncidents();
        addGrounds();
        linkIncidents();
        if (m_graph.incidentsLeftOut > 0)
            linkGrounds();
        return std::move(m_graph);
    }

private:
    void addIncidents()
    {
        const auto& members = m_outlook.members;
        const bool all = members.size() <= mostIncidentsDrawn;
        for (const auto incident : members) {
            const bool ofPair = incident == m_pair.a || incident == m_pair.b;
            if (!all && !ofPair) {
                ++m_graph.incidentsLeftOut;
                continue;
            }
            m_graph.nodes.push_back({.incident = incident,
                                     .joins = std::ranges::binary_search(m_outlook.joining, incident),
                                     .ofPair = ofPair});
        }
        m_incidents = static_cast<std::uint32_t>(m_graph.nodes.size());
    }

    void addGrounds()
    {
        const auto& shared = m_outlook.shared;
        const auto drawn = std::min(shared.size(), mostGroundsDrawn);
        for (std::size_t index = 0; index < drawn; ++index) {
            m_graph.nodes.push_back({.ground = shared[index]});
            m_holders.push_back(holdersOf(shared[index]));
        }
        m_graph.groundsLeftOut = shared.size() - drawn;
    }

    /// Members that have a ground, in order.
    [[nodiscard]] std::vector<std::uint32_t> holdersOf(const SharedGround& ground) const
    {
        std::vector<std::uint32_t> holders;
        for (const auto incident : m_outlook.members)
            if (std::ranges::any_of(m_linked.material->items(incident), [&](const LinkMaterial::Item& item) {
                    const auto& value = m_linked.material->value(item.value);
                    return value.kind == ground.kind && value.text == ground.value;
                }))
                holders.push_back(incident);
        return holders;
    }

    void linkIncidents()
    {
        for (std::uint32_t node = 0; node < m_incidents; ++node) {
            const auto incident = *m_graph.nodes[node].incident;
            bool linked = false;
            for (std::uint32_t ground = 0; ground < m_holders.size(); ++ground) {
                if (!std::ranges::binary_search(m_holders[ground], incident))
                    continue;
                m_graph.links.push_back({node, m_incidents + ground, m_graph.nodes[node].joins});
                linked = true;
            }
            if (!linked)
                linkToNearest(node);
        }
    }

    /// By wording, by a decision, or by grounds that are not drawn.
    void linkToNearest(std::uint32_t node)
    {
        const auto incident = *m_graph.nodes[node].incident;
        std::optional<std::uint32_t> nearest;
        double most = 0.0;
        for (std::uint32_t other = 0; other < m_incidents; ++other) {
            if (other == node)
                continue;
            const double score = m_linked.scorer->score(incident, *m_graph.nodes[other].incident);
            if (!nearest || score > most) {
                nearest = other;
                most = score;
            }
        }
        if (nearest)
            m_graph.links.push_back(
                {node, *nearest, m_graph.nodes[node].joins || m_graph.nodes[*nearest].joins});
    }

    void linkGrounds()
    {
        for (std::uint32_t one = 0; one < m_holders.size(); ++one)
            for (std::uint32_t two = one + 1; two < m_holders.size(); ++two)
                if (std::ranges::any_of(m_holders[one], [&](std::uint32_t incident) {
                        return std::ranges::binary_search(m_holders[two], incident);
                    }))
                    m_graph.links.push_back({m_incidents + one, m_incidents + two});
    }

    const LinkedCase& m_linked;
    IncidentPair m_pair;
    const SeriesOutlook& m_outlook;
    SeriesGraph m_graph;
    std::uint32_t m_incidents = 0;                       ///< nodes that are incidents
    std::vector<std::vector<std::uint32_t>> m_holders{}; ///< by ground drawn
};

/// Gives the nodes their places. The preview is wider than high: what comes out higher is laid on its side.
Result<void> place(SeriesGraph& graph, Progress& progress)
{
    Diagram diagram;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        diagram.nodes.emplace_back();
        diagram.nodes.back().entity = {EntityKind::Outside, std::to_string(node)};
    }
    for (const auto& link : graph.links)
        diagram.links.push_back({.from = link.from, .to = link.to, .kind = LinkKind::Use, .facts = {}});
    LayoutWish wish;
    wish.threads = 1; // small: more would only wait for each other
    const auto places = layOut(diagram, wish, progress);
    if (!places)
        return tl::unexpected{places.error()};
    const auto [left, right] = std::ranges::minmax_element(*places, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax_element(*places, {}, &Point::y);
    const bool high = bottom->y - top->y > right->x - left->x;
    for (std::size_t node = 0; node < places->size(); ++node)
        graph.nodes[node].place = high ? Point{(*places)[node].y, (*places)[node].x} : (*places)[node];
    return {};
}

} // namespace

Result<SeriesGraph> seriesGraph(const LinkedCase& linked, IncidentPair pair, const SeriesOutlook& outlook,
                                Progress& progress)
{
    auto graph = GraphBuilder{linked, pair, outlook}.build();
    if (graph.nodes.empty())
        return graph;
    if (auto placed = place(graph, progress); !placed)
        return tl::unexpected{placed.error()};
    return graph;
}

} // namespace jingwei
