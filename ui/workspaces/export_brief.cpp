#include "ui/workspaces/export_brief.h"

#include "core/base/hash.h"
#include "ui/brief/brief_pdf.h"
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
#include <QRegularExpression>
#include <QSettings>

#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportBrief)
};

const auto folderSetting = QLatin1String{"brief/folder"};

QJsonArray jsonOf(const std::vector<std::string>& numbers)
{
    QJsonArray array;
    for (const auto& number : numbers)
        array.append(toQString(number));
    return array;
}

void note(SessionBridge& bridge, const char* act, const QJsonObject& detail, const QString& reason)
{
    if (const auto noted = noteInLog(bridge, act, detail, reason); !noted)
        emit bridge.failed(noted.error());
}

} // namespace

QString askForBriefFile(QWidget* window, const QString& title)
{
    static const QRegularExpression unsafe{QStringLiteral("[\\\\/:*?\"<>|\\s]+")};
    auto name = title;
    name.replace(unsafe, QStringLiteral("_"));
    const QDir folder{QSettings{}.value(folderSetting, QDir::homePath()).toString()};
    auto file = askWhereToSave(window, Words::tr("Export the brief"),
                               folder.filePath(name + QLatin1String{".pdf"}), Words::tr("Document (*.pdf)"));
    if (file.isEmpty())
        return {};
    if (!file.endsWith(QLatin1String{".pdf"}, Qt::CaseInsensitive))
        file += QLatin1String{".pdf"};
    QSettings{}.setValue(folderSetting, QFileInfo{file}.absolutePath());
    return file;
}

void exportBrief(QObject& owner, SessionBridge& bridge, BriefExport brief, const QString& file,
                 std::function<void(Result<void>)> onDone)
{
    auto* const job = bridge.newJob(Words::tr("Writing the brief"), &owner);
    job->start(
        bridge.pool(),
        [brief = brief.brief, path = toPath(file)](Progress& progress) {
            return writeBriefPdf(*brief, path, progress).map([&path] { return hashOfFile(path); });
        },
        [job, file, &bridge, brief, onDone = std::move(onDone)](Result<std::string> sha256) {
            job->deleteLater();
            if (sha256)
                note(bridge, "brief",
                     {{QStringLiteral("incidents"), jsonOf(brief.brief->incidents)},
                      {QStringLiteral("file"), QFileInfo{file}.fileName()},
                      {QStringLiteral("sha256"), toQString(*sha256)},
                      {QStringLiteral("revealed"), brief.masking == Masking::Shown}},
                     brief.reason);
            onDone(sha256.map([](const std::string&) {}));
        });
}

void noteBriefReveal(SessionBridge& bridge, const QString& reason)
{
    note(bridge, "reveal",
         {{QStringLiteral("where"), QStringLiteral("brief")},
          {QStringLiteral("incidents"), jsonOf(bridge.followed())}},
         reason);
}

} // namespace jingwei::ui
