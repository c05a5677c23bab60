// GraphML of ours, of networkx, igraph and Gephi (typed keys), and of yEd (places and labels in its own
// elements).
#include "core/exchange/xml_diagram.h"

#include <map>
#include <utility>

namespace jingwei::exchange {

namespace {

struct Key {
    std::string name;
    std::optional<std::string> whereMissing; ///< the key's default
    bool ofNodes = false, ofEdges = false;
};

class GraphMlHandler final : public XmlDiagramHandler {
public:
    using XmlDiagramHandler::XmlDiagramHandler;

private:
    [[nodiscard]] std::string_view root() const noexcept override { return "graphml"; }

    Result<void> begin(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (name == "key")
            return beginKey(attributes);
        if (name == "node")
            return beginNode(attributes);
        if (name == "edge")
            return beginEdge(attributes);
        if (name == "data")
            m_key = valueOr(attributes, "key");
        else if (name == "Geometry" && m_node)
            m_node->drawn = middleOf(attributes);
        return {};
    }

    Result<void> end(std::string_view name, const std::string& text) override
    {
        if (name == "default" && m_declared != nullptr)
            m_declared->whereMissing = text;
        else if (name == "key")
            m_declared = nullptr;
        else if (name == "data")
            endData(text);
        else if (name == "NodeLabel" && m_node && m_node->label.empty())
            m_node->label = text;
        else if (name == "node" && m_node)
            return builder().add(*std::exchange(m_node, std::nullopt));
        else if (name == "edge" && m_edge)
            builder().add(*std::exchange(m_edge, std::nullopt));
        return {};
    }

    Result<void> beginKey(std::span<const XmlAttribute> attributes)
    {
        const auto id = needed(attributes, "key", "id");
        if (!id)
            return tl::unexpected{id.error()};
        Key key;
        key.name = valueOr(attributes, "attr.name");
        const auto of = valueOr(attributes, "for");
        key.ofNodes = of.empty() || of == "node" || of == "all";
        key.ofEdges = of.empty() || of == "edge" || of == "all";
        m_declared = &(m_keys[*id] = std::move(key));
        return {};
    }

    Result<void> beginNode(std::span<const XmlAttribute> attributes)
    {
        auto id = needed(attributes, "node", "id");
        if (!id)
            return tl::unexpected{id.error()};
        m_node = ReadNode{.id = *std::move(id), .label = {}, .line = line()};
        for (const auto& [key, declared] : m_keys)
            if (declared.whereMissing && declared.ofNodes)
                m_node->values.insert_or_assign(declared.name, *declared.whereMissing);
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
        for (const auto& [key, declared] : m_keys)
            if (declared.whereMissing && declared.ofEdges)
                m_edge->values.insert_or_assign(declared.name, *declared.whereMissing);
        return {};
    }

    void endData(const std::string& text)
    {
        const auto key = m_keys.find(std::exchange(m_key, {}));
        if (key == m_keys.end() || key->second.name.empty())
            return;
        const auto& name = key->second.name;
        if (m_edge)
            m_edge->values.insert_or_assign(name, text);
        else if (m_node && name == "label")
            m_node->label = text;
        else if (m_node)
            m_node->values.insert_or_assign(name, text);
    }

    /// yEd gives a box by its upper left corner.
    static std::optional<Point> middleOf(std::span<const XmlAttribute> attributes)
    {
        const auto x = finiteNumber(valueOr(attributes, "x"));
        const auto y = finiteNumber(valueOr(attributes, "y"));
        if (!x || !y)
            return std::nullopt;
        const auto width = finiteNumber(valueOr(attributes, "width")).value_or(0.0);
        const auto height = finiteNumber(valueOr(attributes, "height")).value_or(0.0);
        return Point{*x + width / 2.0, *y + height / 2.0};
    }

    std::map<std::string, Key> m_keys;
    Key* m_declared = nullptr; ///< the key within whose element we are
    std::string m_key;         ///< of the data within which we are
    std::optional<ReadNode> m_node;
    std::optional<ReadEdge> m_edge;
};

} // namespace

std::unique_ptr<XmlDiagramHandler> graphMlHandler(DiagramBuilder& builder)
{
    return std::make_unique<GraphMlHandler>(builder);
}

} // namespace jingwei::exchange
