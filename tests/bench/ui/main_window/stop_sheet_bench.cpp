// From the drop to the request sheets, and until a later return is in the list, as a user meets it.
// JINGWEI_BENCH_FOLDER names the evidence and JINGWEI_BENCH_LATE a file that comes later; the aim is 60 s
// with a million rows, and 2 s after the later import. Not a google-benchmark: each figure is one event.
#include "tests/bench/ui/stall.h"
#include "tests/support/file_dialogs.h"
#include "ui/main_window/main_window.h"
#include "ui/session_bridge.h"
#include "ui/support/settings.h"
#include "ui/tables/data_table.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/workspace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace jingwei;
using namespace jingwei::ui;

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application{argc, argv};
    const auto folder = qEnvironmentVariable("JINGWEI_BENCH_FOLDER");
    const auto late = qEnvironmentVariable("JINGWEI_BENCH_LATE");
    if (folder.isEmpty() || late.isEmpty()) {
        std::fputs("Set JINGWEI_BENCH_FOLDER to a folder of evidence and JINGWEI_BENCH_LATE to a file.\n",
                   stderr);
        return 2;
    }
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    Settings{}.setCaseFolder(toPath(home.filePath(QStringLiteral("cases"))));
    applyTheme(application, ThemeChoice::Light);
    MainWindow window;
    window.resize(1600, 1000);
    window.show();

    QElapsedTimer watch;
    watch.start();
    window.take({folder});
    double stall = longestStall([&] { return !window.bridge().snapshot()->incidents.empty(); });
    const auto dropped = watch.elapsed();

    window.showWorkspace(QStringLiteral("incidents"));
    auto* cases = window.workspace(QStringLiteral("incidents"))->findChild<DataTable*>();
    stall = std::max(stall, longestStall([&] { return cases->rows().rowCount() > 0; }));
    cases->setCurrentIndex(cases->rows().index(0, 0));
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent key{type, Qt::Key_Return, Qt::NoModifier};
        QCoreApplication::sendEvent(cases, &key);
    }
    stall = std::max(stall, longestStall([&] { return window.bridge().freeze() != nullptr; }));
    const auto listed = watch.elapsed();

    window.showWorkspace(QStringLiteral("money"));
    const auto sheet = home.filePath(QStringLiteral("请求.xlsx"));
    test::acceptNextFileDialog(sheet);
    window.workspace(QStringLiteral("money"))->findChild<QAction*>(QStringLiteral("moneySheets"))->trigger();
    stall = std::max(stall,
                     longestStall([&] { return QFile::exists(home.filePath(QStringLiteral("请求.pdf"))); }));
    const auto printed = watch.elapsed();
    std::printf("%zu transfers: case shown after %.1f s, stop list after %.1f s, sheets after %.1f s; "
                "longest stall %.0f ms\n",
                window.bridge().snapshot()->graph->edgeCount(), static_cast<double>(dropped) / 1e3,
                static_cast<double>(listed) / 1e3, static_cast<double>(printed) / 1e3, stall);

    const auto revision = window.bridge().snapshot()->revision;
    const auto known = window.bridge().freeze();
    const auto lastEntry = [&window] {
        const auto log = window.bridge().session().log();
        return log && !log->entries.empty() ? log->entries.back().seq : 0;
    };
    const auto before = lastEntry();
    watch.restart();
    window.take({late});
    qint64 imported = 0;
    qint64 asked = 0;
    stall = longestStall([&] {
        if (imported == 0 && watch.elapsed() - asked >= 50) { // ms; the log is read from the case file
            asked = watch.elapsed();
            imported = lastEntry() == before ? 0 : asked;
        }
        return window.bridge().snapshot()->revision != revision && window.bridge().freeze() != nullptr
               && window.bridge().freeze() != known;
    });
    std::printf("later return: imported after %.1f s, list right %.1f s after that; longest stall %.0f ms\n",
                static_cast<double>(imported) / 1e3, static_cast<double>(watch.elapsed() - imported) / 1e3,
                stall);
    return 0;
}
