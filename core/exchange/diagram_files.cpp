#include "core/exchange/diagram_files.h"

#include "core/base/contract.h"
#include "core/exchange/diagram_writers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei {

namespace {

constexpr std::array<std::pair<std::string_view, DiagramFormat>, 6> endings{
    {{".anx", DiagramFormat::Anx},
     {".graphml", DiagramFormat::GraphMl},
     {".gexf", DiagramFormat::Gexf},
     {".net", DiagramFormat::Pajek},
     {".csv", DiagramFormat::Csv},
     {".ndjson", DiagramFormat::Ftm}}};

Result<void> writeOne(const exchange::DiagramRecords& records, DiagramFormat format, FileWriter& out,
                      Progress& progress)
{
    switch (format) {
    case DiagramFormat::Anx: return exchange::writeAnx(records, out, progress);
    case DiagramFormat::GraphMl: return exchange::writeGraphMl(records, out, progress);
    case DiagramFormat::Gexf: return exchange::writeGexf(records, out, progress);
    case DiagramFormat::Pajek: return exchange::writePajek(records, out, progress);
    case DiagramFormat::Csv: return exchange::writeCsvLinks(records, out, progress);
    case DiagramFormat::Ftm: return exchange::writeFtm(records, out, progress);
    }
    return {};
}

} // namespace

std::optional<DiagramFormat> diagramFormatOf(const std::filesystem::path& file)
{
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto* const found =
        std::ranges::find(endings, ending, [](const auto& known) { return known.first; });
    return found == endings.end() ? std::nullopt : std::optional{found->second};
}

bool isReadBack(DiagramFormat format) noexcept
{
    return format != DiagramFormat::Pajek && format != DiagramFormat::Ftm;
}

std::filesystem::path nodesBeside(const std::filesystem::path& links)
{
    auto nodes = links;
    nodes.replace_extension();
    nodes += ".nodes.csv";
    return nodes;
}

Result<void> writeDiagram(const Diagram& diagram, const DiagramFacts& facts, DiagramFormat format,
                          const std::filesystem::path& out, const DiagramFileOptions& options,
                          Progress& progress)
{
    if (diagram.nodes.empty())
        return failure(ErrorCode::NothingToDraw, {}, out.string());
    require(std::ranges::all_of(diagram.links, [&](const DiagramLink& link) {
        return link.from < diagram.nodes.size() && link.to < diagram.nodes.size();
    }));
    const exchange::DiagramRecords records{diagram, facts, options};
    progress.begin(records.edgeCount());
    FileWriter file{out};
    if (auto written = writeOne(records, format, file, progress); !written)
        return written;
    if (format == DiagramFormat::Csv) { // the nodes first: links whose ends are missing help nobody
        FileWriter nodes{nodesBeside(out)};
        exchange::writeCsvNodes(records, nodes);
        if (auto written = nodes.finish(); !written)
            return written;
    }
    return file.finish();
}

namespace exchange {

std::string weightText(const EdgeRecord& edge)
{
    return edge.amount ? formatAmount(*edge.amount, edge.currency.decimals()) : std::to_string(edge.count);
}

std::string edgeLabel(const EdgeRecord& edge)
{
    if (edge.amount)
        return weightText(edge) + ' ' + std::string{edge.currency.code()};
    return edge.count == 1 ? std::string{} : std::to_string(edge.count);
}

} // namespace exchange

} // namespace jingwei
