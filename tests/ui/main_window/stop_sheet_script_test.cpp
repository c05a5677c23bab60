// The task the window is for, as a detective does it: files dropped, an incident chosen, the request sheets
// written; then one more return arrives.
#include "core/simulate/simulate.h"
#include "tests/support/file_dialogs.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/support/settings.h"
#include "ui/tables/data_table.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/workspace.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace jingwei;
using jingwei::test::acceptNextFileDialog;
using namespace jingwei::ui;

namespace {

constexpr int longTime = 60'000; ///< ms; the machine may be busy with other tests

} // namespace

class StopSheetScriptTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("stop-sheet"));
        applyTheme(*qApp, ThemeChoice::Light);
        applyLanguage(*qApp, QStringLiteral("zh_CN"));
    }

    void fromTheDropToTheSheetsInFiveClicks()
    {
        QTemporaryDir home;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        Settings{}.setCaseFolder(toPath(home.filePath(QStringLiteral("cases"))));
        const QDir evidence{home.filePath(QStringLiteral("evidence"))};
        Progress progress;
        QVERIFY(simulate(toPath(evidence.path()), {.incidents = 6, .seed = 4711}, progress));
        QFile::remove(evidence.filePath(QStringLiteral("truth.json")));
        // one bank answers later
        const auto statements = evidence.entryList({QStringLiteral("*交易明细*")}, QDir::Files, QDir::Name);
        QVERIFY(statements.size() > 1);
        const auto late = home.filePath(statements.back());
        QVERIFY(QFile::rename(evidence.filePath(statements.back()), late));
        MainWindow window;
        window.resize(1400, 900);
        window.show();

        window.take({evidence.path()}); // the drop
        QTRY_COMPARE_WITH_TIMEOUT(window.bridge().snapshot()->incidents.size(), std::size_t{6}, longTime);

        window.showWorkspace(QStringLiteral("incidents")); // click 1
        auto* cases = window.workspace(QStringLiteral("incidents"))->findChild<DataTable*>();
        QVERIFY(cases != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(cases->rows().rowCount() == 6, longTime);
        cases->setCurrentIndex(cases->rows().index(0, 0));
        QTest::keyClick(cases, Qt::Key_Return); // click 2: or a double-click on the incident
        QTRY_VERIFY_WITH_TIMEOUT(window.bridge().freeze() || window.bridge().traceError(), longTime);
        QVERIFY(window.bridge().freeze());
        window.showWorkspace(QStringLiteral("money")); // click 3
        const auto file = home.filePath(QStringLiteral("请求.xlsx"));
        acceptNextFileDialog(file); // click 5
        auto* sheets = window.workspace(QStringLiteral("money"))->findChild<QAction*>("moneySheets");
        QVERIFY(sheets != nullptr);
        sheets->trigger(); // P, or click 4

        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.filePath(QStringLiteral("请求.pdf"))), longTime);
        QVERIFY(QFile{file}.size() > 1000);
        QTRY_COMPARE_WITH_TIMEOUT(window.bridge().session().log()->entries.back().act,
                                  std::string{"stop-request"}, longTime);

        // the late return: the list follows by itself, and says what a fresh look at the case says
        const auto before = window.bridge().snapshot()->revision;
        window.take({late});
        QTRY_VERIFY_WITH_TIMEOUT(window.bridge().snapshot()->revision != before && window.bridge().freeze(),
                                 longTime);
        const auto& shown = *window.bridge().freeze();
        const auto snapshot = loadSnapshot(window.bridge().session().file(), progress);
        QVERIFY(snapshot);
        const auto fresh =
            freezeIncidents(**snapshot, window.bridge().followed(), {}, shown.list.at, progress);
        QVERIFY(fresh);
        QCOMPARE(shown.list.rows.size(), fresh->list.rows.size());
        for (std::size_t i = 0; i < shown.list.rows.size(); ++i)
            QCOMPARE(shown.traced.trace.accounts[shown.list.rows[i].account].held,
                     fresh->traced.trace.accounts[fresh->list.rows[i].account].held);
    }
};

QTEST_MAIN(StopSheetScriptTest)
#include "stop_sheet_script_test.moc"
