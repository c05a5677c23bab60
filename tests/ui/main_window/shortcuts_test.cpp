#include "ui/main_window/shortcuts.h"

#include <QAction>
#include <QtTest>

#include <memory>
#include <set>

using namespace jingwei::ui;

class ShortcutsTest : public QObject {
    Q_OBJECT

private slots:
    void noKeyTwiceInOnePlace()
    {
        std::map<Place, std::set<QString>> taken;
        for (const auto& line : shortcutTable()) {
            for (const auto& key : line.keys) {
                const auto text = key.toString();
                QVERIFY2(taken[line.place].insert(text).second, qPrintable(text));
            }
        }
        for (const auto& [place, keys] : taken) {
            if (place == Place::Everywhere)
                continue;
            for (const auto& key : keys)
                QVERIFY2(!taken[Place::Everywhere].contains(key), qPrintable(key));
        }
    }

    void everyCommandStandsInTheTableOnce()
    {
        std::set<Command> seen;
        for (const auto& line : shortcutTable()) {
            if (line.command)
                QVERIFY(seen.insert(*line.command).second);
            QVERIFY(!shortcutText(line).isEmpty());
        }
        QCOMPARE(static_cast<int>(seen.size()), static_cast<int>(Command::Quit) + 1);
    }

    void actionsAreMadeFromTheTable()
    {
        QObject parent;
        auto* open = makeAction(Command::OpenCase, &parent);

        QCOMPARE(open->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
        QCOMPARE(open->text(), commandText(Command::OpenCase));
        QVERIFY(open->toolTip().contains(commandKeys(Command::OpenCase)));
        QVERIFY(commandKeys(Command::AddFolder).isEmpty());
        QVERIFY(!commandToolTip(Command::AddFolder).contains(QLatin1Char{'('}));
    }
};

QTEST_MAIN(ShortcutsTest)
#include "shortcuts_test.moc"
