#include "ui/main_window/case_dialogs.h"

#include "ui/main_window/case_desk.h"
#include "ui/session_bridge.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QMessageBox>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::CaseDialogs)
};

const auto caseEnding = QLatin1String{".jwcase"};

} // namespace

QString askForNewCase(QWidget* window)
{
    const auto proposed = datedCaseFile(Settings{}.caseFolder(), QDate::currentDate().toString(Qt::ISODate));
    const auto chosen =
        askWhereToSave(window, Words::tr("New case"), pathText(proposed), Words::tr("Cases (*.jwcase)"));
    return chosen.isEmpty() || chosen.endsWith(caseEnding) ? chosen : chosen + caseEnding;
}

QString askForCase(QWidget* window)
{
    return askForFile(window, Words::tr("Open a case"), pathText(Settings{}.caseFolder()),
                      Words::tr("Cases (*.jwcase)"));
}

QStringList askForEvidence(QWidget* window)
{
    Settings settings;
    const auto chosen = askForFiles(window, Words::tr("Add files"), settings.fileFolder());
    if (!chosen.isEmpty())
        settings.setFileFolder(QFileInfo{chosen.front()}.absolutePath());
    return chosen;
}

QString askForEvidenceFolder(QWidget* window)
{
    Settings settings;
    const auto chosen = askForFolder(window, Words::tr("Add a folder"), settings.fileFolder());
    if (!chosen.isEmpty())
        settings.setFileFolder(chosen);
    return chosen;
}

bool askForCaseFolder(QWidget* window)
{
    Settings settings;
    const auto chosen =
        askForFolder(window, Words::tr("Where new cases are put"), pathText(settings.caseFolder()));
    if (!chosen.isEmpty())
        settings.setCaseFolder(toPath(chosen));
    return !chosen.isEmpty();
}

void showCaseProperties(SessionBridge& bridge, QWidget* window)
{
    const auto& counts = bridge.snapshot()->counts;
    QMessageBox::information(
        window, Words::tr("The case"),
        Words::tr("%1\n\n%2 incidents, %3 accounts, %4 transfers, %5 calls from %6 sources.\nNot encrypted: "
                  "keep it on an encrypted disk.")
            .arg(pathText(bridge.session().file()), countText(counts.incidents), countText(counts.accounts),
                 countText(counts.transfers), countText(counts.calls),
                 countText(static_cast<std::int64_t>(bridge.snapshot()->sources.size()))));
}

} // namespace jingwei::ui
