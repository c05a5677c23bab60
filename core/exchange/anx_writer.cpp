// i2 Analyst's Notebook Exchange.
//
// Every fact is a link of its own with a card that names its row of evidence and the SHA-256 of the file.
// Money between accounts of one end, which the program refuses as a link to itself, is an event beside that
// end. Each currency has its own number attribute, because the program adds numbers of one attribute when
// items are merged; the exact decimal stands beside it as text. What only reading back needs is in attributes
// that are not shown.
//
// Left out: palettes, time bar, print settings and pictures, for which the program has its own defaults.
#include "core/exchange/anx_classes.h"
#include "core/exchange/diagram_writers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace jingwei::exchange {

namespace {

constexpr std::string_view head =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Chart Rigorous="true" IdReferenceLinking="false">
  <StrengthCollection>
)";

/// Blue, green, red: how Windows writes a colour.
std::uint32_t colourRef(std::uint32_t rgb) noexcept
{
    return (rgb & 0xFFU) << 16U | (rgb & 0xFF00U) | (rgb >> 16U & 0xFFU);
}

std::string whole(double value)
{
    constexpr double farthest = 1e9;
    return std::to_string(std::llround(std::clamp(value, -farthest, farthest)));
}

std::string_view iconFile(EntityKind kind) noexcept
{
    switch (kind) {
    case EntityKind::Account: return "Account";
    case EntityKind::Person: return "Person";
    case EntityKind::Phone: return "Phone";
    case EntityKind::Incident: return "Event";
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto:
    case EntityKind::BankInternal:
    case EntityKind::Unnamed:
    case EntityKind::Outside:
    case EntityKind::Device:
    case EntityKind::Sim:
    case EntityKind::Wallet: return "General";
    }
    return {};
}

class AnxWriter {
public:
    AnxWriter(const DiagramRecords& records, FileWriter& out)
        : m_records{records}
        , m_words{records.options().words}
        , m_out{out}
        , m_zone{anxZoneOf(records.zone())}
    {
    }

    Result<void> write(Progress& progress)
    {
        writeDeclarations();
        m_out << "  <ChartItemCollection>\n";
        for (std::size_t i = 0; i < m_records.nodes().size(); ++i)
            writeNode(i);
        auto told = m_records.eachEdge(progress, [&](const EdgeRecord& edge) {
            if (edge.from == edge.to)
                writeEvent(edge);
            else
                writeLink(edge);
        });
        m_out << "  </ChartItemCollection>\n</Chart>\n";
        return told;
    }

private:
    void attribute(std::string_view name, std::string_view value)
    {
        m_out << " " << name << "=\"";
        m_out.escaped(value);
        m_out << "\"";
    }

    [[nodiscard]] std::string kindName(EntityKind kind) const
    {
        const auto named = m_words.kinds.find(kind);
        return named == m_words.kinds.end() ? std::string{entityKindWord(kind)} : named->second;
    }

    [[nodiscard]] std::string_view linkName(const EdgeRecord& edge) const
    {
        if (edge.from == edge.to)
            return m_words.ownTransfer;
        switch (edge.kind) {
        case LinkKind::Transfer: return m_words.transfer;
        case LinkKind::Call: return m_words.call;
        case LinkKind::Use: return m_words.use;
        }
        return {};
    }

    void strength(std::string_view id, std::string_view name, std::string_view dots)
    {
        m_out << "    <Strength";
        attribute("Id", id);
        attribute("Name", name);
        attribute("DotStyle", dots);
        m_out << "/>\n";
    }

    void writeDeclarations()
    {
        m_out << head;
        strength("S-confirmed", m_words.confirmed, "DotStyleSolid");
        strength("S-unconfirmed", m_words.unconfirmed, "DotStyleDashed");
        m_out << "  </StrengthCollection>\n  <AttributeClassCollection>\n";
        for (const auto& declared : anxClasses(m_words, m_records.currencies()))
            writeClass(declared);
        m_out << "  </AttributeClassCollection>\n  <EntityTypeCollection>\n";
        writeEntityTypes();
        m_out << "  </EntityTypeCollection>\n  <LinkTypeCollection>\n";
        linkType("L-transfer", m_words.transfer, LinkKind::Transfer);
        linkType("L-call", m_words.call, LinkKind::Call);
        linkType("L-use", m_words.use, LinkKind::Use);
        linkType("L-own", m_words.ownTransfer, LinkKind::Transfer);
        m_out << "  </LinkTypeCollection>\n  <Font";
        attribute("FaceName", m_words.fontFace);
        m_out << " CharSet=\"CharSetDefault\" PointSize=\"9\" Bold=\"false\" Italic=\"false\" "
                 "Underline=\"false\" "
                 "Strikeout=\"false\" FontColour=\"0\" BackColour=\"16777215\"/>\n";
    }

    void writeClass(const AnxClass& declared)
    {
        const std::string_view shown = declared.shown ? "true" : "false";
        m_out << "    <AttributeClass";
        attribute("Id", declared.id);
        attribute("Name", declared.name);
        attribute("Type", declared.type);
        m_out << " IsUser=\"true\" UserCanAdd=\"true\" UserCanRemove=\"true\" Visible=\"" << shown
              << "\" ShowValue=\"" << shown << "\" ShowClassName=\"" << shown << "\"";
        if (declared.decimals)
            attribute("DecimalPlaces", std::to_string(*declared.decimals));
        attribute("MergeBehaviour", declared.merge);
        attribute("PasteBehaviour", declared.merge);
        m_out << "/>\n";
    }

    void writeEntityTypes()
    {
        std::set<EntityKind> kinds;
        bool own = false;
        for (const auto& node : m_records.nodes())
            kinds.insert(node.node->entity.kind);
        for (const auto& link : m_records.diagram().links)
            own = own || link.from == link.to;
        for (const auto kind : kinds)
            entityType("T-" + std::string{entityKindWord(kind)}, kindName(kind), iconFile(kind));
        if (own)
            entityType("T-own", m_words.ownTransfer, "Event");
    }

    void entityType(std::string_view id, std::string_view name, std::string_view icon)
    {
        m_out << "    <EntityType";
        attribute("Id", id);
        attribute("Name", name);
        attribute("Colour", "0");
        attribute("IconFile", icon);
        m_out << " PreferredRepresentation=\"RepresentAsIcon\"/>\n";
    }

    void linkType(std::string_view id, std::string_view name, LinkKind kind)
    {
        m_out << "    <LinkType";
        attribute("Id", id);
        attribute("Name", name);
        attribute("Colour", std::to_string(colourRef(linkColour(kind))));
        m_out << "/>\n";
    }

    void openEnd(double x, double y, std::string_view entityId, std::string_view identity)
    {
        m_out << "      <End X=\"" << whole(x) << "\" Y=\"" << whole(y) << "\" Z=\"0\">\n        <Entity";
        attribute("EntityId", entityId);
        attribute("Identity", identity);
        m_out << " LabelIsIdentity=\"false\">\n";
    }

    void chartAttribute(const std::string& id, std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        m_out << "        <Attribute";
        attribute("AttributeClass", name);
        attribute("AttributeClassReference", id);
        attribute("Value", value);
        m_out << "/>\n";
    }

    template <std::size_t N>
    void attributes(std::string_view prefix, const std::array<Field, N>& fields, const FieldValues<N>& values)
    {
        for (std::size_t i = 0; i < N; ++i)
            if (values[i])
                chartAttribute(anxClassId(prefix, fields[i].name),
                               anxClassName(m_words, prefix, fields[i].name), *values[i]);
    }

    void writeNode(std::size_t number)
    {
        const auto& node = m_records.nodes()[number];
        const auto& at = node.node->position;
        m_out << "    <ChartItem";
        attribute("Label", node.label);
        m_out << " DateSet=\"false\" TimeSet=\"false\" Shown=\"true\" XPosition=\"" << whole(at.x) << "\">\n";
        openEnd(at.x, at.y, 'n' + std::to_string(number + 1), node.id);
        m_out << "          <Icon>\n            <IconStyle";
        attribute("Type", kindName(node.node->entity.kind));
        attribute("IconShadingColour", std::to_string(colourRef(familyColour(node.node->family))));
        m_out << "/>\n          </Icon>\n        </Entity>\n      </End>\n      <AttributeCollection>\n";
        auto values = m_records.valuesOf(node);
        for (const auto unneeded : {NodeField::Value, NodeField::X, NodeField::Y}) // elsewhere in the item
            values[static_cast<std::size_t>(unneeded)].reset();
        attributes("n", nodeFields, values);
        chartAttribute(anxClassId("n", "position"), anxClassName(m_words, "n", "position"),
                       numberText(at.x) + ' ' + numberText(at.y));
        chartAttribute(anxClassId("n", "statement"), anxClassName(m_words, "n", "statement"),
                       node.node->queried ? m_words.yes : m_words.no);
        m_out << "      </AttributeCollection>\n    </ChartItem>\n";
    }

    /// What an item with a time and a source says of itself.
    void openItem(const EdgeRecord& edge, std::string_view x)
    {
        m_out << "    <ChartItem";
        attribute("Label", edgeLabel(edge));
        m_out << " DateSet=\"" << (edge.at ? "true" : "false") << "\" TimeSet=\""
              << (hasTime(edge) ? "true" : "false") << "\"";
        if (edge.at) {
            auto local = formatPlain(*edge.at, m_records.zone());
            local[local.find(' ')] = 'T';
            attribute("DateTime", local + ".000");
            // In words beside it, because the program shifts times by its own zone.
            attribute("DateTimeDescription", edge.dateOnly ? formatDay(*edge.at, m_records.zone())
                                                           : formatIso(*edge.at, m_records.zone()));
        }
        if (!edge.rows.empty()) {
            attribute("SourceReference", edge.rows.front().text);
            attribute("SourceType", m_words.record);
        }
        m_out << " Shown=\"true\" XPosition=\"" << x << "\">\n";
    }

    [[nodiscard]] static bool hasTime(const EdgeRecord& edge) { return edge.at && !edge.dateOnly; }

    void writeCards(const EdgeRecord& edge)
    {
        if (edge.rows.empty())
            return;
        m_out << "          <CardCollection>\n";
        for (const auto& reference : edge.rows) {
            m_out << "            <Card";
            attribute("Summary", cardSummary(reference));
            attribute("SourceReference", reference.text);
            attribute("SourceType", m_words.record);
            attribute("Text", reference.sha256.empty() ? std::string{} : "sha256:" + reference.sha256);
            m_out << "/>\n";
        }
        m_out << "          </CardCollection>\n";
    }

    [[nodiscard]] std::string cardSummary(const RowReference& reference) const
    {
        const auto file = reference.text.substr(0, reference.text.rfind("#R"));
        return replaced(replaced(m_words.row, "%2", std::to_string(reference.row.row())), "%1", file);
    }

    void closeItem(const EdgeRecord& edge, bool carriesValues)
    {
        m_out << "      <AttributeCollection>\n";
        if (carriesValues && edge.amount) {
            const std::string code{edge.currency.code()};
            chartAttribute(anxAmountId(edge.currency), replaced(m_words.amount, "%1", code),
                           weightText(edge));
            chartAttribute(anxClassId("e", "amount"), m_words.exactAmount, edgeLabel(edge));
        }
        if (carriesValues) {
            auto values = m_records.valuesOf(edge);
            const auto drop = [&](EdgeField field) { values[static_cast<std::size_t>(field)].reset(); };
            for (const auto elsewhere : {EdgeField::Amount, EdgeField::Currency, EdgeField::Time,
                                         EdgeField::DateOnly, EdgeField::Source, EdgeField::Sha256})
                drop(elsewhere);
            if (edge.count == 1)
                drop(EdgeField::Count);
            if (edge.from != edge.to)
                drop(EdgeField::Kind); // the link's type says it
            if (edge.linkAmount == edge.amount && m_records.diagram().links[edge.link].count == 1)
                drop(EdgeField::LinkAmount);
            attributes("e", edgeFields, values);
        } else {
            chartAttribute(anxClassId("e", "event"), anxClassName(m_words, "e", "event"), edge.id);
        }
        m_out << "      </AttributeCollection>\n";
        if (hasTime(edge) && m_zone)
            m_out << "      <TimeZone UniqueID=\"" << std::to_string(m_zone->uniqueId) << "\" Name=\""
                  << m_zone->name << "\"/>\n";
        m_out << "    </ChartItem>\n";
    }

    void linkStyle(const EdgeRecord& edge, std::string_view arrow)
    {
        m_out << "        <LinkStyle";
        attribute("Strength", edge.rows.empty() ? m_words.unconfirmed : m_words.confirmed);
        attribute("ArrowStyle", arrow);
        attribute("LineWidth", "1");
        attribute("Type", linkName(edge));
        attribute("LineColour", std::to_string(colourRef(linkColour(edge.kind))));
        m_out << "/>\n      </Link>\n";
    }

    void writeLink(const EdgeRecord& edge)
    {
        openItem(edge, "0");
        m_out << "      <Link End1Id=\"n" << std::to_string(edge.from + 1) << "\" End2Id=\"n"
              << std::to_string(edge.to + 1) << "\">\n";
        writeCards(edge);
        linkStyle(edge, edge.kind == LinkKind::Use ? "ArrowNone" : "ArrowOnHead");
        closeItem(edge, true);
    }

    void writeEvent(const EdgeRecord& edge)
    {
        constexpr double beside = 40.0;
        const auto& at = m_records.nodes()[edge.from].node->position;
        const auto id = 'v' + std::to_string(++m_events);
        openItem(edge, whole(at.x + beside));
        openEnd(at.x + beside, at.y + beside, id, edge.id);
        m_out << "          <Event>\n            <EventStyle";
        attribute("Type", m_words.ownTransfer);
        m_out << "/>\n          </Event>\n";
        writeCards(edge);
        m_out << "        </Entity>\n      </End>\n";
        closeItem(edge, true);

        EdgeRecord tie; // holds the event to its end and says nothing more, so that nothing counts twice
        tie.id = edge.id;
        tie.from = tie.to = edge.from;
        tie.rows = edge.rows;
        m_out << "    <ChartItem Label=\"\" DateSet=\"false\" TimeSet=\"false\" Shown=\"true\" "
                 "XPosition=\"0\">\n"
                 "      <Link End1Id=\"n"
              << std::to_string(edge.from + 1) << "\" End2Id=\"" << id << "\">\n";
        writeCards(tie);
        linkStyle(tie, "ArrowNone");
        closeItem(tie, false);
    }

    const DiagramRecords& m_records;
    const ChartWords& m_words;
    FileWriter& m_out;
    std::optional<AnxZone> m_zone;
    std::size_t m_events = 0;
};

} // namespace

Result<void> writeAnx(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    return AnxWriter{records, out}.write(progress);
}

} // namespace jingwei::exchange
