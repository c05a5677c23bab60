#include "ui/workspaces/level_rows.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

TracedAccount traced(std::uint32_t vertex, std::uint32_t level, Minor received, Minor forwarded, Minor held,
                     TraceState state = TraceState::Queried, ExitKind exit = ExitKind::None)
{
    return {.vertex = VertexIndex{vertex},
            .level = level,
            .received = received,
            .forwarded = forwarded,
            .held = held,
            .byIncident = {held},
            .firstAt = {},
            .lastAt = {},
            .state = state,
            .exit = exit};
}

/// 100 stolen: 30 held, 25 not queried, 45 gone.
FundTrace soundTrace()
{
    FundTrace trace;
    trace.stolen = 100;
    trace.held = 30;
    trace.notQueried = 25;
    trace.exited = 45;
    trace.accounts = {
        traced(1, 1, 100, 90, 10),
        traced(4, 2, 45, 0, 45, TraceState::NotQueried, ExitKind::Cash),
        traced(2, 2, 45, 25, 20),
        traced(3, 3, 25, 0, 25, TraceState::NotQueried),
    };
    return trace;
}

} // namespace

class LevelRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aSoundTraceHolds()
    {
        const auto check = checkTrace(soundTrace());

        QVERIFY(check.holds);
        QVERIFY(!check.culprit);
        QCOMPARE(check.difference, Minor{0});
    }

    void aBrokenTraceIsFoundAndTheAccountNamed_data()
    {
        QTest::addColumn<int>("broken"); // row of accounts; -1: a total
        QTest::addColumn<qint64>("by");
        QTest::addColumn<int>("culprit");

        QTest::newRow("an account that keeps a fen too much") << 0 << qint64{1} << 1;
        QTest::newRow("an account that lost a fen") << 2 << qint64{-1} << 2;
        QTest::newRow("only the total is off") << -1 << qint64{1} << -1;
    }

    void aBrokenTraceIsFoundAndTheAccountNamed()
    {
        QFETCH(int, broken);
        QFETCH(qint64, by);
        QFETCH(int, culprit);
        auto trace = soundTrace();
        if (broken < 0)
            trace.stolen += by;
        else
            trace.accounts[static_cast<std::size_t>(broken)].held += by;

        const auto check = checkTrace(trace);

        QVERIFY(!check.holds);
        QCOMPARE(check.culprit ? int(check.culprit->value()) : -1, culprit);
    }

    void twoErrorsThatCancelOutAreStillFound()
    {
        auto trace = soundTrace();
        trace.held += 5; // the totals still add up, the accounts do not make them
        trace.notQueried -= 5;

        QVERIFY(!checkTrace(trace).holds);
    }

    void exitsComeBelowTheAccounts()
    {
        QCOMPARE(levelRows(soundTrace()), (std::vector<std::uint32_t>{0, 2, 3, 1}));
    }

    void partsNameTheirAccounts_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QList<int>>("vertices");

        QTest::newRow("stolen: level 1") << int(SumPart::Stolen) << QList<int>{1};
        QTest::newRow("held") << int(SumPart::Held) << QList<int>{1, 2};
        QTest::newRow("not queried, without exits") << int(SumPart::NotQueried) << QList<int>{3};
        QTest::newRow("gone") << int(SumPart::Gone) << QList<int>{4};
    }

    void partsNameTheirAccounts()
    {
        QFETCH(int, part);
        QFETCH(QList<int>, vertices);

        QList<int> found;
        for (const auto vertex : accountsOf(soundTrace(), static_cast<SumPart>(part)))
            found.push_back(static_cast<int>(vertex.value()));

        QCOMPARE(found, vertices);
    }

    void totalsCountAccountsAndExits()
    {
        const auto totals = levelTotals(soundTrace());

        QCOMPARE(totals.accounts, std::size_t{3});
        QCOMPARE(totals.exits, std::size_t{1});
        QCOMPARE(totals.notQueriedAccounts, std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(LevelRowsTest)
#include "level_rows_test.moc"
