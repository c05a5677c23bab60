#include "core/exchange/diagram_csv.h"
#include "core/exchange/diagram_files.h"
#include "core/exchange/xml_diagram.h"

namespace jingwei {

namespace {

Result<void> readInto(exchange::DiagramBuilder& builder, DiagramFormat format,
                      const std::filesystem::path& file, ZoneOffset zone, Progress& progress)
{
    switch (format) {
    case DiagramFormat::Anx: return exchange::readXml(file, *exchange::anxHandler(builder, zone), progress);
    case DiagramFormat::GraphMl: return exchange::readXml(file, *exchange::graphMlHandler(builder), progress);
    case DiagramFormat::Gexf: return exchange::readXml(file, *exchange::gexfHandler(builder), progress);
    case DiagramFormat::Csv: return exchange::readCsv(file, builder, progress);
    case DiagramFormat::Pajek:
    case DiagramFormat::Ftm: break;
    }
    return failure(ErrorCode::OutputKindUnknown, file.extension().string());
}

} // namespace

Result<Diagram> readDiagram(const std::filesystem::path& file, Progress& progress, ZoneOffset zone)
{
    const auto placed = [&](Error error) {
        if (error.place.empty())
            error.place = file.string();
        return error;
    };
    const auto format = diagramFormatOf(file);
    if (!format || !isReadBack(*format))
        return failure(ErrorCode::OutputKindUnknown, file.extension().string(), file.string());
    std::error_code unseen;
    if (!std::filesystem::exists(file, unseen))
        return failure(ErrorCode::FileMissing, {}, file.string());
    exchange::DiagramBuilder builder{zone};
    if (auto read = readInto(builder, *format, file, zone, progress); !read)
        return tl::unexpected{placed(read.error())};
    auto diagram = std::move(builder).finish();
    if (!diagram)
        return tl::unexpected{placed(diagram.error())};
    return diagram;
}

} // namespace jingwei
