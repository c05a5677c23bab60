// GEXF 1.1 to 1.3: attributes by their titles, places from the viz elements, times from spells or from the
// edge.
#include "core/exchange/xml_diagram.h"

#include <map>
#include <utility>

namespace jingwei::exchange {

namespace {

class GexfHandler final : public XmlDiagramHandler {
public:
    using XmlDiagramHandler::XmlDiagramHandler;

private:
    [[nodiscard]] std::string_view root() const noexcept override { return "gexf"; }

    Result<void> begin(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (name == "node")
            return beginNode(attributes);
        if (name == "edge")
            return beginEdge(attributes);
        if (name == "graph")
            m_timesAreDates = valueOr(attributes, "timeformat").starts_with("date");
        else if (name == "attributes")
            m_ofEdges = valueOr(attributes, "class") == "edge";
        else if (name == "attribute")
            (m_ofEdges ? m_edgeTitles : m_nodeTitles)[valueOr(attributes, "id")] =
                valueOr(attributes, "title");
        else if (name == "attvalue")
            value(attributes);
        else if (name == "position" && !m_nodes.empty())
            m_nodes.back().drawn = placeIn(attributes);
        else if (name == "spell" && m_edge)
            spell(attributes);
        return {};
    }

    Result<void> end(std::string_view name, const std::string& /*text*/) override
    {
        if (name == "edge" && m_edge)
            builder().add(*std::exchange(m_edge, std::nullopt));
        if (name != "node" || m_nodes.empty())
            return {};
        auto node = std::move(m_nodes.back());
        m_nodes.pop_back();
        return builder().add(std::move(node));
    }

    Result<void> beginNode(std::span<const XmlAttribute> attributes)
    {
        auto id = needed(attributes, "node", "id");
        if (!id)
            return tl::unexpected{id.error()};
        m_nodes.push_back({.id = *std::move(id), .label = valueOr(attributes, "label"), .line = line()});
        return {};
    }

    Result<void> beginEdge(std::span<const XmlAttribute> attributes)
    {
        auto source = needed(attributes, "edge", "source");
        if (!source)
            return tl::unexpected{source.error()};
        auto target = needed(attributes, "edge", "target");
        if (!target)
            return tl::unexpected{target.error()};
        m_edge = ReadEdge{.source = *std::move(source), .target = *std::move(target), .line = line()};
        spell(attributes); // before 1.3 an edge has its times itself
        return {};
    }

    void value(std::span<const XmlAttribute> attributes)
    {
        const auto id = valueOr(attributes, "for");
        const auto& titles = m_edge ? m_edgeTitles : m_nodeTitles;
        const auto title = titles.find(id);
        if (title == titles.end())
            return;
        if (m_edge)
            m_edge->values.insert_or_assign(title->second, valueOr(attributes, "value"));
        else if (!m_nodes.empty())
            m_nodes.back().values.insert_or_assign(title->second, valueOr(attributes, "value"));
    }

    /// The first time of an edge that does not name it as an attribute.
    void spell(std::span<const XmlAttribute> attributes)
    {
        if (!m_timesAreDates)
            return; // numbers of a clock that only its maker knows
        auto start = valueOr(attributes, "start");
        if (start.empty())
            start = valueOr(attributes, "timestamp");
        if (start.empty() || !m_edge->values.emplace("time", start).second)
            return;
        if (auto end = valueOr(attributes, "end"); !end.empty() && end != start)
            m_edge->values.emplace("until", std::move(end));
    }

    static std::optional<Point> placeIn(std::span<const XmlAttribute> attributes)
    {
        const auto x = finiteNumber(valueOr(attributes, "x"));
        const auto y = finiteNumber(valueOr(attributes, "y"));
        return x && y ? std::optional{Point{*x, -*y}} : std::nullopt; // y points up there
    }

    std::map<std::string, std::string> m_nodeTitles, m_edgeTitles;
    std::vector<ReadNode> m_nodes; ///< open ones: nodes may lie within nodes
    std::optional<ReadEdge> m_edge;
    bool m_ofEdges = false;
    bool m_timesAreDates = false;
};

} // namespace

std::unique_ptr<XmlDiagramHandler> gexfHandler(DiagramBuilder& builder)
{
    return std::make_unique<GexfHandler>(builder);
}

} // namespace jingwei::exchange
