#include "ui/workspaces/export_diagram.h"

#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/workspaces/log_note.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportDiagram)
};

void noteExport(SessionBridge& bridge, const QString& file, Masking masking)
{
    const auto noted = noteInLog(
        bridge, "diagram",
        {{QStringLiteral("file"), file}, {QStringLiteral("masked"), masking == Masking::Masked}}, {});
    if (!noted)
        emit bridge.failed(noted.error());
}

/// Runs `write` in the background.
void startExport(QObject& owner, SessionBridge& bridge, const QString& file, Masking masking,
                 std::function<Result<void>(const std::filesystem::path&)> write)
{
    auto* job = bridge.newJob(Words::tr("Exporting the diagram"), &owner);
    job->start(
        bridge.pool(),
        [write = std::move(write), path = std::filesystem::path{toUtf8(file)}](Progress&) {
            return write(path);
        },
        [job, file, &bridge, masking](Result<void> done) {
            job->deleteLater();
            if (done)
                noteExport(bridge, file, masking);
            else
                emit bridge.failed(done.error());
        });
}

} // namespace

QString diagramTitle(const IncidentTrace& trace)
{
    return trace.incidents.size() == 1
               ? Words::tr("Money of %1", "number of an incident")
                     .arg(toQString(trace.incidents.front().number))
               : Words::tr("Money of %n incident(s)", nullptr, static_cast<int>(trace.incidents.size()));
}

void chooseAndExportDiagram(QWidget& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                            const ExportOptions& options)
{
    const auto kinds = QStringList{Words::tr("Picture (*.png)"), Words::tr("Drawing (*.svg)"),
                                   Words::tr("Document (*.pdf)"), Words::tr("Data (*.json)")};
    const auto file =
        askWhereToSave(&owner, Words::tr("Export the diagram"), options.title + QStringLiteral(".png"),
                       kinds.join(QStringLiteral(";;")));
    if (!file.isEmpty())
        exportDiagramTo(owner, bridge, std::move(diagram), options, file);
}

void exportDiagramTo(QObject& owner, SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     const ExportOptions& options, const QString& file)
{
    startExport(owner, bridge, file, options.look.masking,
                [diagram = std::move(diagram), options](const std::filesystem::path& path) {
                    return exportDiagram(*diagram, path, options);
                });
}

void chooseAndExportPicture(QWidget& owner, SessionBridge& bridge, const Picture& picture, Masking masking)
{
    const auto kinds = QStringList{Words::tr("Picture (*.png)"), Words::tr("Drawing (*.svg)"),
                                   Words::tr("Document (*.pdf)")};
    const auto file =
        askWhereToSave(&owner, Words::tr("Export the diagram"), picture.title + QStringLiteral(".png"),
                       kinds.join(QStringLiteral(";;")));
    if (!file.isEmpty())
        startExport(owner, bridge, file, masking,
                    [picture](const std::filesystem::path& path) { return exportPicture(picture, path); });
}

} // namespace jingwei::ui
