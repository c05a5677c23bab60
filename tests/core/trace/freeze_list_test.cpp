#include "core/trace/freeze_list.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::Ledger;
using jingwei::test::moment;

namespace {

Ledger trail()
{
    return aLedger()
        .account("M")
        .opening(0)
        .account("N")
        .opening(0)
        .paid("V", "M", 100'00, "2025-03-01 12:00:00")
        .paid("M", "N", 30'00, "2025-03-01 12:01:00")
        .paid("M", "X", 20'00, "2025-03-01 12:02:00")
        .paid("M", "cash:M", 10'00, "2025-03-01 12:03:00")
        .paid("N", "Y", 30'00, "2025-03-01 12:04:00");
}

struct Listed {
    std::vector<std::string> rows, toQuery, exits;
};

Listed listAt(const Ledger& ledger, std::vector<MeasureFact> measures, const char* at)
{
    const auto graph = ledger.graph();
    TraceOptions options;
    options.until = moment(at);
    Progress progress;
    const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
    const auto trace = traceForward(*graph, marks, 1, {}, options, progress);
    if (!trace)
        qFatal("the trace failed");
    std::ranges::sort(measures, {}, &MeasureFact::account);
    const auto list = freezeList(*graph, *trace, measures, moment(at), chinaZone);
    Listed listed;
    const auto name = [&](std::size_t place) {
        return graph->account(trace->accounts[place].vertex).entity.value;
    };
    for (const auto& row : list.rows)
        listed.rows.push_back(name(row.account));
    for (const auto place : list.toQuery)
        listed.toQuery.push_back(name(place));
    for (const auto place : list.exits)
        listed.exits.push_back(name(place));
    return listed;
}

MeasureFact freezeOf(const Ledger& ledger, const std::string& account, const std::string& kind)
{
    MeasureFact fact{ledger.id(account), kind, {}, {}, {}, {}, {}, RowId{1}};
    fact.from = moment("2025-03-01 12:03:00");
    return fact;
}

using Names = std::vector<std::string>;

} // namespace

class FreezeListTest : public QObject {
    Q_OBJECT

private slots:
    void theMostComesFirstAndNothingThatIsEmpty()
    {
        const auto listed = listAt(trail(), {}, "2025-03-01 12:30:00");

        QCOMPARE(listed.rows, (Names{"M", "Y", "X"}));
        QCOMPARE(listed.toQuery, (Names{"Y", "X"}));
        QCOMPARE(listed.exits, (Names{"M"}));
    }

    void aMomentShowsWhatWasThereThen()
    {
        QCOMPARE(listAt(trail(), {}, "2025-03-01 12:00:30").rows, (Names{"M"}));
        QCOMPARE(listAt(trail(), {}, "2025-03-01 12:02:00").rows, (Names{"M", "N", "X"}));
    }

    void whatIsHeldBackComesLater()
    {
        const auto ledger = trail();

        QCOMPARE(listAt(ledger, {freezeOf(ledger, "M", "冻结")}, "2025-03-01 12:30:00").rows,
                 (Names{"Y", "X", "M"}));
        QCOMPARE(listAt(ledger, {freezeOf(ledger, "M", "紧急止付"), freezeOf(ledger, "Y", "冻结")},
                        "2025-03-01 12:30:00")
                     .rows,
                 (Names{"X", "M", "Y"}));
    }

    void nothingStolenGivesAnEmptyList()
    {
        const auto ledger = trail();
        const auto list = freezeList(*ledger.graph(), FundTrace{}, {}, moment("2025-03-01"), chinaZone);

        QVERIFY(list.rows.empty());
        QVERIFY(list.toQuery.empty());
        QVERIFY(list.exits.empty());
    }
};

QTEST_APPLESS_MAIN(FreezeListTest)
#include "freeze_list_test.moc"
