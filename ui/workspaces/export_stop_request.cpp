#include "ui/workspaces/export_stop_request.h"

#include "core/base/hash.h"
#include "core/brief/stop_request.h"
#include "core/session/sheet_input.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_workbook.h"
#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/workspaces/log_note.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSettings>

#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportStopRequest)
};

const auto folderSetting = QLatin1String{"stop/folder"};

struct Written {
    StopRequestWritten files;
    std::string workbookHash;
    std::string documentHash;
};

void noteSheets(SessionBridge& bridge, const FreezeAnswer& freeze, const Written& written)
{
    QJsonArray incidents;
    for (const auto& incident : freeze.traced.incidents)
        incidents.append(toQString(incident.number));
    const QJsonObject detail{{QStringLiteral("incidents"), incidents},
                             {QStringLiteral("banks"), static_cast<qint64>(written.files.banks)},
                             {QStringLiteral("file"), QFileInfo{written.files.workbook}.fileName()},
                             {QStringLiteral("sha256"), toQString(written.workbookHash)},
                             {QStringLiteral("pdf"), QFileInfo{written.files.document}.fileName()},
                             {QStringLiteral("pdfSha256"), toQString(written.documentHash)},
                             {QStringLiteral("revealed"), true}};
    if (const auto noted = noteInLog(bridge, "stop-request", detail, {}); !noted)
        emit bridge.failed(noted.error());
}

} // namespace

QString askForStopRequestFile(QWidget* window, Instant at, ZoneOffset zone)
{
    const QDir folder{QSettings{}.value(folderSetting, QDir::homePath()).toString()};
    auto file = askWhereToSave(
        window, Words::tr("Where to write the request sheets"),
        folder.filePath(
            Words::tr("Stop request %1", "name of a file; day").arg(toQString(formatDay(at, zone)))
            + QLatin1String{".xlsx"}),
        Words::tr("Workbook, with a PDF beside it (*.xlsx)"));
    if (file.isEmpty())
        return {};
    if (!file.endsWith(QLatin1String{".xlsx"}, Qt::CaseInsensitive))
        file += QLatin1String{".xlsx"};
    QSettings{}.setValue(folderSetting, QFileInfo{file}.absolutePath());
    return file;
}

void writeStopRequest(QObject& owner, SessionBridge& bridge, std::shared_ptr<const FreezeAnswer> freeze,
                      const QString& file, std::function<void(Result<StopRequestWritten>)> onDone)
{
    const auto snapshot = bridge.snapshot();
    const auto document = file.chopped(5) + QLatin1String{".pdf"};
    const SheetLook look{bridge.session().by(), {}, false, bridge.session().logHead()};
    auto* const job = bridge.newJob(Words::tr("Writing the request sheets"), &owner);
    job->start(
        bridge.pool(),
        [snapshot, freeze, look, file, document](Progress& progress) -> Result<Written> {
            const auto sheets = sheetsOfStopRequest(*snapshot, *freeze, look, {});
            if (auto written = writeBriefWorkbook(sheets, toPath(file)); !written)
                return tl::unexpected(written.error());
            if (auto written = writeBriefPdf(sheets, toPath(document), progress); !written)
                return tl::unexpected(written.error());
            return Written{
                {file, document, stopRequestSheets(*snapshot->graph, freeze->traced.trace, freeze->list)},
                hashOfFile(toPath(file)),
                hashOfFile(toPath(document))};
        },
        [job, &bridge, freeze, onDone = std::move(onDone)](const Result<Written>& written) {
            job->deleteLater();
            if (written)
                noteSheets(bridge, *freeze, *written);
            onDone(written.map([](const Written& done) { return done.files; }));
        });
}

} // namespace jingwei::ui
