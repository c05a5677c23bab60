// Tables of nodes and links as Gephi and others take them: the headers they look for come first, then ours.
#include "core/exchange/diagram_csv.h"
#include "core/exchange/diagram_writers.h"

namespace jingwei::exchange {

namespace {

/// A cell that a spreadsheet would take for a formula, or that begins like one made harmless.
bool needsGuard(std::string_view text) noexcept
{
    return !text.empty() && std::string_view{"=+-@'\t\r"}.find(text.front()) != std::string_view::npos;
}

template <std::size_t N>
void writeValues(FileWriter& out, const std::array<Field, N>& fields, const FieldValues<N>& values)
{
    for (std::size_t i = 0; i < N; ++i) {
        out << ",";
        if (values[i])
            out << (fields[i].type == FieldType::Text ? csvCell(*values[i]) : *values[i]);
    }
    out << "\n";
}

template <std::size_t N>
void writeHeader(FileWriter& out, std::string_view first, const std::array<Field, N>& fields)
{
    out << first;
    for (const auto& field : fields)
        out << "," << field.name;
    out << "\n";
}

} // namespace

std::string quotedCell(std::string_view text)
{
    if (text.find_first_of(",\"\n\r") == std::string_view::npos)
        return std::string{text};
    std::string cell{"\""};
    for (const char c : text)
        cell += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return cell + '"';
}

std::string csvCell(std::string_view text)
{
    return needsGuard(text) ? quotedCell('\'' + std::string{text}) : quotedCell(text);
}

std::string withoutGuard(std::string_view cell)
{
    return std::string{cell.starts_with('\'') && needsGuard(cell.substr(1)) ? cell.substr(1) : cell};
}

void writeCsvNodes(const DiagramRecords& records, FileWriter& out)
{
    writeHeader(out, "Id,Label", nodeFields);
    for (const auto& node : records.nodes()) {
        out << csvCell(node.id) << "," << csvCell(node.label);
        writeValues(out, nodeFields, records.valuesOf(node));
    }
}

Result<void> writeCsvLinks(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    writeHeader(out, "Source,Target,Type,Id,Weight", edgeFields);
    return records.eachEdge(progress, [&](const EdgeRecord& edge) {
        out << csvCell(records.nodes()[edge.from].id) << "," << csvCell(records.nodes()[edge.to].id)
            << ",Directed," << csvCell(edge.id) << "," << weightText(edge);
        writeValues(out, edgeFields, records.valuesOf(edge));
    });
}

} // namespace jingwei::exchange
