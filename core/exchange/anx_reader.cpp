// i2 Analyst's Notebook Exchange, of ours and of others. Entities become nodes, links become edges; an event
// that was written for money between accounts of one end becomes that edge again. Attributes are known by the
// fixed ids of their classes or, once Analyst's Notebook has given them ids of its own, by their names.
#include "core/exchange/anx_classes.h"
#include "core/exchange/diagram_records.h"
#include "core/exchange/xml_diagram.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace jingwei::exchange {

namespace {

/// What one chart item says.
struct Item {
    std::uint64_t line = 0;
    std::string label, date;
    bool hasDate = false, hasTime = false;
    std::optional<int> zone;
    std::string entityId, identity, type;
    std::optional<Point> place;
    bool isEntity = false, isLink = false;
    std::string end1, end2;
    std::map<std::string, std::string> values; ///< by class id: "n-level", "A-CNY"
};

/// A word of a chart for a kind of link; empty: none known.
std::string_view linkWord(std::string_view name) noexcept
{
    if (name == "L-call" || name == "Call" || name == "通话" || name == "电话" || name == "短信")
        return "call";
    if (name == "L-transfer" || name == "L-own" || name == "Transfer" || name == "转账" || name == "交易")
        return "transfer";
    return name == "L-use" ? "use" : std::string_view{};
}

class AnxHandler final : public XmlDiagramHandler {
public:
    AnxHandler(DiagramBuilder& builder, ZoneOffset zone) : XmlDiagramHandler{builder}, m_zone{zone}
    {
        const ChartWords words;
        for (const auto& known : anxClasses(words, std::array{cny}))
            m_classes[known.name] = known.id;
    }

private:
    [[nodiscard]] std::string_view root() const noexcept override { return "Chart"; }

    Result<void> begin(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (name == "AttributeClass" || name == "EntityType" || name == "LinkType")
            declare(name, attributes);
        else if (name == "ChartItem")
            beginItem(attributes);
        else if (m_item)
            return beginWithin(name, attributes);
        return {};
    }

    Result<void> end(std::string_view name, const std::string& /*text*/) override
    {
        if (name == "ChartItem" && m_item)
            return endItem(*std::exchange(m_item, std::nullopt));
        return name == "ChartItemCollection" ? endItems() : Result<void>{};
    }

    void declare(std::string_view element, std::span<const XmlAttribute> attributes)
    {
        auto id = valueOr(attributes, "Id");
        auto& names = element == "AttributeClass" ? m_classes
                      : element == "EntityType"   ? m_types
                                                  : m_linkTypes;
        const bool own = id.starts_with("n-") || id.starts_with("e-") || id.starts_with("A-")
                         || id.starts_with("T-") || id.starts_with("L-");
        if (own)
            names[valueOr(attributes, "Name")] = std::move(id);
    }

    void beginItem(std::span<const XmlAttribute> attributes)
    {
        m_item.emplace();
        m_item->line = line();
        m_item->label = valueOr(attributes, "Label");
        m_item->date = valueOr(attributes, "DateTime");
        m_item->hasDate = valueOr(attributes, "DateSet") == "true";
        m_item->hasTime = valueOr(attributes, "TimeSet") == "true";
    }

    Result<void> beginWithin(std::string_view name, std::span<const XmlAttribute> attributes)
    {
        auto& item = *m_item;
        if (name == "End") {
            const auto x = finiteNumber(valueOr(attributes, "X"));
            const auto y = finiteNumber(valueOr(attributes, "Y"));
            if (x && y)
                item.place = Point{*x, *y};
        } else if (name == "Entity") {
            item.isEntity = true;
            item.identity = valueOr(attributes, "Identity");
            const auto id = needed(attributes, name, "EntityId");
            if (!id)
                return tl::unexpected{id.error()};
            item.entityId = *id;
        } else if (name == "Link") {
            return beginLink(attributes);
        } else if (name.ends_with("Style") && item.type.empty()) {
            item.type = valueOr(attributes, "Type");
        } else if (name == "Attribute") {
            takeAttribute(attributes);
        } else if (name == "TimeZone") {
            if (const auto number = finiteNumber(valueOr(attributes, "UniqueID")))
                item.zone = static_cast<int>(*number);
        }
        return {};
    }

    Result<void> beginLink(std::span<const XmlAttribute> attributes)
    {
        auto end1 = needed(attributes, "Link", "End1Id");
        if (!end1)
            return tl::unexpected{end1.error()};
        auto end2 = needed(attributes, "Link", "End2Id");
        if (!end2)
            return tl::unexpected{end2.error()};
        m_item->isLink = true;
        m_item->end1 = *std::move(end1);
        m_item->end2 = *std::move(end2);
        return {};
    }

    void takeAttribute(std::span<const XmlAttribute> attributes)
    {
        const auto known = m_classes.find(valueOr(attributes, "AttributeClass"));
        auto id = known != m_classes.end() ? known->second : valueOr(attributes, "AttributeClassReference");
        m_item->values.insert_or_assign(std::move(id), valueOr(attributes, "Value"));
    }

    /// Values of one prefix by their field names.
    static std::map<std::string, std::string> fields(const Item& item, std::string_view prefix)
    {
        std::map<std::string, std::string> values;
        for (const auto& [id, value] : item.values)
            if (id.starts_with(prefix))
                values.emplace(id.substr(prefix.size()), value);
        return values;
    }

    Result<void> endItem(Item item)
    {
        if (item.isLink) {
            if (item.values.contains("e-event"))
                m_eventEnds.insert_or_assign(item.end2, item.end1);
            else
                m_links.push_back(std::move(item));
            return {};
        }
        if (!item.isEntity)
            return {};                        // text blocks, pictures
        if (item.values.contains("e-kind")) { // money between accounts of one end
            m_events.push_back(std::move(item));
            return {};
        }
        const auto type = m_types.find(item.type);
        return addNode(item, type == m_types.end() ? item.type : type->second.substr(2));
    }

    Result<void> addNode(const Item& item, const std::string& type)
    {
        ReadNode node;
        node.id = item.identity.empty() ? item.entityId : item.identity;
        node.label = item.label;
        node.values = fields(item, "n-");
        node.values.insert_or_assign("kind", type);
        if (const auto exact = node.values.find("position"); exact != node.values.end()) {
            const auto blank = exact->second.find(' ');
            node.values.insert_or_assign("x", exact->second.substr(0, blank));
            node.values.insert_or_assign("y",
                                         blank == std::string::npos ? "" : exact->second.substr(blank + 1));
        }
        node.drawn = item.place;
        node.roundedTo = 0.51; // places are whole numbers there
        node.line = item.line;
        m_identities.insert_or_assign(item.entityId, node.id);
        return builder().add(std::move(node));
    }

    /// All links, once every entity is known; links and events in the order in which they were written.
    Result<void> endItems()
    {
        for (auto& event : m_events) {
            const auto end = m_eventEnds.find(event.entityId);
            if (end == m_eventEnds.end())
                return tl::unexpected{damagedAt(event.line, "event without its end", event.identity)};
            event.end1 = event.end2 = end->second;
            m_links.push_back(std::move(event));
        }
        std::ranges::stable_sort(m_links, {}, &Item::line);
        for (const auto& link : m_links)
            addEdge(link);
        return {};
    }

    void addEdge(const Item& item)
    {
        ReadEdge edge;
        const auto named = [&](const std::string& id) {
            const auto known = m_identities.find(id);
            return known == m_identities.end() ? id : known->second;
        };
        edge.source = named(item.end1);
        edge.target = named(item.end2);
        edge.values = fields(item, "e-");
        edge.line = item.line;
        const auto type = m_linkTypes.find(item.type);
        const auto word = linkWord(type == m_linkTypes.end() ? item.type : type->second);
        if (!word.empty())
            edge.values.emplace("kind", word);
        takeMoney(item, edge);
        if (item.hasDate)
            edge.values.insert_or_assign("time", timeOf(item));
        builder().add(std::move(edge));
    }

    static void takeMoney(const Item& item, ReadEdge& edge)
    {
        if (const auto exact = edge.values.find("amount"); exact != edge.values.end()) {
            const auto text = exact->second; // "5000.00 CNY"
            const auto blank = text.find(' ');
            exact->second = text.substr(0, blank);
            if (blank != std::string::npos)
                edge.values.insert_or_assign("currency", text.substr(blank + 1));
            return;
        }
        for (const auto& [id, value] : item.values)
            if (id.starts_with("A-")) {
                edge.values.insert_or_assign("amount", value);
                edge.values.insert_or_assign("currency", id.substr(2));
            }
    }

    /// The time with its zone, which the item names or which is the case's.
    [[nodiscard]] std::string timeOf(const Item& item) const
    {
        auto text = item.date.substr(0, item.hasTime ? std::string_view{"2026-02-14T09:30:00"}.size()
                                                     : std::string_view{"2026-02-14"}.size());
        if (!item.hasTime)
            return text;
        const auto zone = (item.zone ? zoneOfAnx(*item.zone) : std::nullopt).value_or(m_zone);
        const auto suffix = formatIso(Instant{}, zone); // "1970-01-01T08:00:00+08:00"
        return text + suffix.substr(std::string_view{"2026-02-14T09:30:00"}.size());
    }

    ZoneOffset m_zone;
    std::optional<Item> m_item;
    std::map<std::string, std::string> m_classes, m_types, m_linkTypes; ///< ids of ours by names
    std::map<std::string, std::string> m_identities;                    ///< by entity id
    std::map<std::string, std::string> m_eventEnds;                     ///< the end an event hangs on
    std::vector<Item> m_links, m_events;
};

} // namespace

std::unique_ptr<XmlDiagramHandler> anxHandler(DiagramBuilder& builder, ZoneOffset zone)
{
    return std::make_unique<AnxHandler>(builder, zone);
}

} // namespace jingwei::exchange
