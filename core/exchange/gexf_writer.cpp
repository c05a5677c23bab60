// GEXF 1.3: places, colours and sizes as viz elements; the time of an edge as a spell. A transfer of which
// only the day is known lasts that whole day. Every edge has an id and a kind, so that none is taken for
// another.
#include "core/exchange/diagram_writers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jingwei::exchange {

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
)";

class GexfWriter {
public:
    GexfWriter(const DiagramRecords& records, FileWriter& out) : m_records{records}, m_out{out} {}

    Result<void> write(Progress& progress)
    {
        m_out << head << "  <meta>\n    <creator>Jingwei</creator>\n";
        if (!m_records.options().title.empty()) {
            m_out << "    <description>";
            m_out.escaped(m_records.options().title);
            m_out << "</description>\n";
        }
        m_out << "  </meta>\n  <graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" "
                 "timeformat=\"dateTime\" timerepresentation=\"interval\">\n";
        attributes("node", nodeFields);
        attributes("edge", edgeFields);
        m_out << "    <nodes count=\"" << std::to_string(m_records.nodes().size()) << "\">\n";
        for (const auto& node : m_records.nodes())
            writeNode(node);
        m_out << "    </nodes>\n    <edges count=\"" << std::to_string(m_records.edgeCount()) << "\">\n";
        auto told = m_records.eachEdge(progress, [&](const EdgeRecord& edge) { writeEdge(edge); });
        m_out << "    </edges>\n  </graph>\n</gexf>\n";
        return told;
    }

private:
    template <std::size_t N>
    void attributes(std::string_view of, const std::array<Field, N>& fields)
    {
        m_out << "    <attributes class=\"" << of << "\">\n";
        for (const auto& field : fields)
            m_out << "      <attribute id=\"" << field.name << "\" title=\"" << field.name << "\" type=\""
                  << xmlTypeWord(field.type) << "\"/>\n";
        m_out << "    </attributes>\n";
    }

    void attribute(std::string_view name, std::string_view value)
    {
        m_out << " " << name << "=\"";
        m_out.escaped(value);
        m_out << "\"";
    }

    template <std::size_t N>
    void values(const std::array<Field, N>& fields, const FieldValues<N>& values)
    {
        m_out << "        <attvalues>\n";
        for (std::size_t i = 0; i < N; ++i) {
            if (!values[i])
                continue;
            m_out << "          <attvalue for=\"" << fields[i].name << "\"";
            attribute("value", *values[i]);
            m_out << "/>\n";
        }
        m_out << "        </attvalues>\n";
    }

    void colour(std::uint32_t rgb)
    {
        m_out << "        <viz:color r=\"" << std::to_string(rgb >> 16U & 0xFFU) << "\" g=\""
              << std::to_string(rgb >> 8U & 0xFFU) << "\" b=\"" << std::to_string(rgb & 0xFFU) << "\"/>\n";
    }

    void writeNode(const NodeRecord& node)
    {
        m_out << "      <node";
        attribute("id", node.id);
        attribute("label", node.label);
        m_out << ">\n";
        values(nodeFields, m_records.valuesOf(node));
        constexpr double plainSize = 16.0;
        const double more = std::sqrt(static_cast<double>(std::max<std::size_t>(node.folded.size(), 1)));
        colour(familyColour(node.node->family));
        // y points up in Gephi and down here
        m_out << "        <viz:position x=\"" << numberText(node.node->position.x) << "\" y=\""
              << numberText(-node.node->position.y) << "\" z=\"0\"/>\n        <viz:size value=\""
              << numberText(std::round(plainSize * more)) << "\"/>\n      </node>\n";
    }

    void writeEdge(const EdgeRecord& edge)
    {
        m_out << "      <edge";
        attribute("id", edge.id);
        attribute("source", m_records.nodes()[edge.from].id);
        attribute("target", m_records.nodes()[edge.to].id);
        attribute("type", "directed");
        attribute("kind", linkKindWord(edge.kind));
        attribute("label", edgeLabel(edge));
        attribute("weight", weightText(edge));
        m_out << ">\n";
        values(edgeFields, m_records.valuesOf(edge));
        if (edge.at)
            spell(edge);
        colour(linkColour(edge.kind));
        m_out << "      </edge>\n";
    }

    void spell(const EdgeRecord& edge)
    {
        constexpr std::chrono::seconds dayButOne{86'399};
        const auto end = edge.dateOnly ? *edge.at + dayButOne : edge.until.value_or(*edge.at);
        m_out << "        <spells>\n          <spell";
        attribute("start", formatIso(*edge.at, m_records.zone()));
        attribute("end", formatIso(end, m_records.zone()));
        m_out << "/>\n        </spells>\n";
    }

    const DiagramRecords& m_records;
    FileWriter& m_out;
};

} // namespace

Result<void> writeGexf(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    return GexfWriter{records, out}.write(progress);
}

} // namespace jingwei::exchange
