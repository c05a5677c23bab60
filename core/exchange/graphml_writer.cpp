// GraphML: a directed graph with typed keys; ids are strings. Keys of nodes begin with "n_", of edges with
// "e_", because a key's id is an XML name of its own in the file; programs see `attr.name`.
#include "core/exchange/diagram_writers.h"

namespace jingwei::exchange {

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)";

class GraphMlWriter {
public:
    GraphMlWriter(const DiagramRecords& records, FileWriter& out) : m_records{records}, m_out{out} {}

    Result<void> write(Progress& progress)
    {
        m_out << head;
        keys();
        m_out << "  <graph id=\"G\" edgedefault=\"directed\">\n";
        for (const auto& node : m_records.nodes())
            writeNode(node);
        auto told = m_records.eachEdge(progress, [&](const EdgeRecord& edge) { writeEdge(edge); });
        m_out << "  </graph>\n</graphml>\n";
        return told;
    }

private:
    void key(std::string_view prefix, std::string_view of, std::string_view name, FieldType type)
    {
        m_out << "  <key id=\"" << prefix << name << "\" for=\"" << of << "\" attr.name=\"" << name
              << "\" attr.type=\"" << xmlTypeWord(type) << "\"/>\n";
    }

    void keys()
    {
        key("n_", "node", "label", FieldType::Text);
        for (const auto& field : nodeFields)
            key("n_", "node", field.name, field.type);
        key("e_", "edge", "label", FieldType::Text);
        key("e_", "edge", "weight", FieldType::Decimal);
        for (const auto& field : edgeFields)
            key("e_", "edge", field.name, field.type);
    }

    void data(std::string_view prefix, std::string_view name, std::string_view value)
    {
        m_out << "      <data key=\"" << prefix << name << "\">";
        m_out.escaped(value);
        m_out << "</data>\n";
    }

    template <std::size_t N>
    void allData(std::string_view prefix, const std::array<Field, N>& fields, const FieldValues<N>& values)
    {
        for (std::size_t i = 0; i < N; ++i)
            if (values[i])
                data(prefix, fields[i].name, *values[i]);
    }

    void writeNode(const NodeRecord& node)
    {
        m_out << "    <node id=\"";
        m_out.escaped(node.id);
        m_out << "\">\n";
        data("n_", "label", node.label);
        allData("n_", nodeFields, m_records.valuesOf(node));
        m_out << "    </node>\n";
    }

    void writeEdge(const EdgeRecord& edge)
    {
        m_out << "    <edge id=\"" << edge.id << "\" source=\"";
        m_out.escaped(m_records.nodes()[edge.from].id);
        m_out << "\" target=\"";
        m_out.escaped(m_records.nodes()[edge.to].id);
        m_out << "\">\n";
        data("e_", "label", edgeLabel(edge));
        data("e_", "weight", weightText(edge));
        allData("e_", edgeFields, m_records.valuesOf(edge));
        m_out << "    </edge>\n";
    }

    const DiagramRecords& m_records;
    FileWriter& m_out;
};

} // namespace

Result<void> writeGraphMl(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    return GraphMlWriter{records, out}.write(progress);
}

} // namespace jingwei::exchange
