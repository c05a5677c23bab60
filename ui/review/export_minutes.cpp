#include "ui/review/export_minutes.h"

#include "ui/brief/minutes_file.h"
#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportMinutes)
};

const auto folderSetting = QLatin1String{"minutes/folder"};

} // namespace

QString askForMinutesFile(QWidget* window, const QString& title)
{
    static const QRegularExpression unsafe{QStringLiteral("[\\\\/:*?\"<>|\\s]+")};
    auto name = title;
    name.replace(unsafe, QStringLiteral("_"));
    const QDir folder{QSettings{}.value(folderSetting, QDir::homePath()).toString()};
    auto file = askWhereToSave(
        window, Words::tr("Where to write the minutes"), folder.filePath(name + QLatin1String{".pdf"}),
        Words::tr("Document (*.pdf)") + QLatin1String{";;"} + Words::tr("Workbook (*.xlsx)"));
    if (file.isEmpty())
        return {};
    if (QFileInfo{file}.suffix().isEmpty())
        file += QLatin1String{".pdf"};
    QSettings{}.setValue(folderSetting, QFileInfo{file}.absolutePath());
    return file;
}

void exportMinutes(QObject& owner, SessionBridge& bridge, MinutesExport minutes, const QString& file,
                   std::function<void(Result<void>)> onDone)
{
    const bool revealed = minutes.masking == Masking::Shown;
    const SheetLook look{bridge.session().by(), minutes.classification, !revealed,
                         bridge.session().logHead()};
    auto* const job = bridge.newJob(Words::tr("Writing the minutes"), &owner);
    job->start(
        bridge.pool(),
        [snapshot = bridge.snapshot(), linked = std::move(minutes.linked), lines = std::move(minutes.lines),
         look, path = toPath(file)](Progress& progress) {
            auto now = *snapshot; // the window's has the lines as they were when its facts were read
            now.review = lines;
            return writeMinutes(now, *linked, look, path, progress);
        },
        [job, file, revealed, reason = std::move(minutes.reason), ofCase = bridge.session().file(), &bridge,
         onDone = std::move(onDone)](const Result<std::string>& sha256) {
            job->deleteLater();
            if (!sha256)
                return onDone(tl::unexpected{sha256.error()});
            const bool stillOpen = bridge.hasCase() && bridge.session().file() == ofCase;
            onDone(stillOpen ? noteMinutes(bridge.session(), toPath(file), *sha256, revealed, reason)
                             : Result<void>{});
        });
}

} // namespace jingwei::ui
