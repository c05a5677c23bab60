#include "ui/workspaces/export_diagram.h"

#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/workspaces/log_note.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QWidget>

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
    auto* job = bridge.newJob(Words::tr("Exporting the diagram"), &owner);
    job->start(
        bridge.pool(),
        [diagram = std::move(diagram), options, path = std::filesystem::path{toUtf8(file)}](Progress&) {
            return exportDiagram(*diagram, path, options);
        },
        [job, file, &bridge, masking = options.look.masking](Result<void> done) {
            job->deleteLater();
            if (done)
                noteExport(bridge, file, masking);
            else
                emit bridge.failed(done.error());
        });
}

} // namespace jingwei::ui
