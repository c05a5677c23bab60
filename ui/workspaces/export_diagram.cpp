#include "ui/workspaces/export_diagram.h"

#include "core/exchange/diagram_files.h"
#include "core/session/diagram_output.h"
#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/chart_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <QWidget>

#include <nlohmann/json.hpp>

#include <functional>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportDiagram)
};

using WriteFile = std::function<Result<void>(const std::filesystem::path&, Progress&)>;

QStringList pictureKinds()
{
    return {Words::tr("Picture (*.png)"), Words::tr("Drawing (*.svg)"), Words::tr("Document (*.pdf)")};
}

QStringList dataKinds()
{
    return {Words::tr("i2 Analyst's Notebook (*.anx)"),
            Words::tr("Graph for yEd and others (*.graphml)"),
            Words::tr("Graph for Gephi (*.gexf)"),
            Words::tr("Graph for Pajek (*.net)"),
            Words::tr("Tables of links and nodes (*.csv)"),
            Words::tr("FollowTheMoney, one entity a line (*.ndjson)"),
            Words::tr("Data (*.json)")};
}

/// What the log says of a file, worked out beside the writing of it: hashes take as long as reading.
Result<std::string> written(const std::filesystem::path& file, Masking masking, const WriteFile& write,
                            Progress& progress)
{
    return write(file, progress).map([&] {
        return noteOfDiagramFile(file, masking == Masking::Masked)
            .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    });
}

/// Runs `write` in the background and notes in the log what it wrote.
void startExport(QObject& owner, SessionBridge& bridge, const QString& file, Masking masking, WriteFile write)
{
    auto* job = bridge.newJob(Words::tr("Exporting the diagram"), &owner);
    job->start(
        bridge.pool(),
        [write = std::move(write), path = toPath(file), masking](Progress& progress) {
            return written(path, masking, write, progress);
        },
        [job, &bridge](const Result<std::string>& note) {
            job->deleteLater();
            const auto noted = note.and_then([&](const std::string& detail) {
                return bridge.hasCase() ? bridge.session().note("diagram", detail, {}) : Result<void>{};
            });
            if (!noted)
                emit bridge.failed(noted.error());
        });
}

/// What the case tells of a diagram; of one that shows a file, nothing.
DiagramFacts factsOf(const CaseSnapshot& snapshot, bool ofFile)
{
    return ofFile ? DiagramFacts{.zone = snapshot.zone} : factsForFiles(snapshot);
}

/// Writes a diagram as data for another program, as the command line does.
void startDataExport(QObject& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     const ExportOptions& chosen, const QString& file, const std::optional<LookWish>& look)
{
    const auto masking = chosen.look.masking;
    auto key = bridge.hasCase() ? maskingKeyOf(bridge.session()) : Result<std::string>{};
    if (!key) {
        emit bridge.failed(key.error());
        return;
    }
    DiagramFileOptions options;
    options.masking = masking == Masking::Masked ? NameMasking::Masked : NameMasking::Shown;
    options.key = *std::move(key);
    options.words = chartWords();
    startExport(
        owner, bridge, file, masking,
        [diagram = std::move(diagram), look, snapshot = bridge.snapshot(), ofFile = chosen.ofFile,
         options = std::move(options)](const std::filesystem::path& path, Progress& progress) {
            const auto write = [&](const Diagram& data) {
                return writeDiagram(data, factsOf(*snapshot, ofFile), *diagramFormatOf(path), path, options,
                                    progress);
            };
            if (!look)
                return write(*diagram);
            return drawLook(*snapshot, lookForData(*look), progress).and_then([&](const DrawnLook& drawn) {
                return write(drawn.diagram);
            });
        });
}

QString chosenFile(QWidget& owner, const QString& title, const QStringList& kinds)
{
    const auto name =
        title.section(QStringLiteral(" · "), 0, 0); // what was filtered is no part of a file's name
    const auto ending = kinds.front().section(QLatin1Char{'*'}, -1).chopped(1);
    return askWhereToSave(&owner, Words::tr("Export the diagram"),
                          (name.isEmpty() ? Words::tr("Diagram", "name of a file") : name) + ending,
                          kinds.join(QStringLiteral(";;")));
}

} // namespace

QString diagramTitle(const IncidentTrace& trace)
{
    return trace.incidents.size() == 1
               ? Words::tr("Money of %1", "number of an incident")
                     .arg(toQString(trace.incidents.front().number))
               : Words::tr("Money of %n incident(s)", nullptr, static_cast<int>(trace.incidents.size()));
}

QStringList diagramFileKinds()
{
    return pictureKinds() + dataKinds();
}

void chooseAndExportDiagram(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                            const ExportOptions& options, const std::optional<LookWish>& look)
{
    const auto file = chosenFile(owner, options.title, diagramFileKinds());
    if (!file.isEmpty())
        exportDiagramTo(owner, bridge, std::move(diagram), options, file, look);
}

void chooseAndExportPoster(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                           ExportOptions options)
{
    options.poster = true;
    const auto file = chosenFile(owner, options.title, {Words::tr("Poster of A4 pages (*.pdf)")});
    if (!file.isEmpty())
        exportDiagramTo(owner, bridge, std::move(diagram), options, file);
}

void exportDiagramTo(QObject& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     const ExportOptions& options, const QString& file, const std::optional<LookWish>& look)
{
    if (diagramFormatOf(toPath(file))) {
        startDataExport(owner, bridge, std::move(diagram), options, file, look);
        return;
    }
    startExport(
        owner, bridge, file, options.look.masking,
        [diagram = std::move(diagram), options](const std::filesystem::path& path, Progress& progress) {
            return exportDiagram(*diagram, path, options, progress);
        });
}

void chooseAndExportPicture(QWidget& owner, SessionBridge& bridge, const Picture& picture, Masking masking)
{
    const auto file = chosenFile(owner, picture.title, pictureKinds());
    if (!file.isEmpty())
        startExport(owner, bridge, file, masking, [picture](const std::filesystem::path& path, Progress&) {
            return exportPicture(picture, path);
        });
}

} // namespace jingwei::ui
