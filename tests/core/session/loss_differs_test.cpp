#include "core/session/case_session.h"
#include "core/session/money_views.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// 600 fen stolen of A001 and 400 later, of A002 500 as it states, of A003 some without a stated loss, of
/// A004 dollars alone; of A005 nothing is known.
CaseSnapshot aCase()
{
    const auto ledger = aLedger()
                            .account("V")
                            .account("A")
                            .opening(0)
                            .paid("V", "A", 600, "2025-03-01 12:00:00")
                            .paid("V", "A", 400, "2025-03-01 13:00:00")
                            .paid("W", "A", 500, "2025-03-01 14:00:00")
                            .paid("X", "A", 300, "2025-03-01 15:00:00")
                            .paid("Y", "A", 900, "2025-03-01 16:00:00", usd)
                            .incident("A001", {"V"}, {"A"})
                            .loss(900)
                            .incident("A002", {"W"}, {"A"})
                            .loss(500)
                            .incident("A003", {"X"}, {"A"})
                            .incident("A004", {"Y"}, {"A"})
                            .loss(6000)
                            .incident("A005", {"Z"}, {"B"})
                            .loss(700);
    CaseSnapshot snapshot;
    snapshot.graph = ledger.graph();
    snapshot.incidents = ledger.incidents();
    return snapshot;
}

const std::vector<std::string> allOfThem{"A001", "A002", "A003", "A004", "A005"};

Result<IncidentTrace> traced(const CaseSnapshot& snapshot, const TraceOptions& options = {})
{
    Progress progress;
    return traceIncidents(snapshot, allOfThem, options, progress);
}

} // namespace

class LossDiffersTest : public QObject {
    Q_OBJECT

private slots:
    void onlyAStatedLossInYuanOfWhichSomethingCountsIsCompared()
    {
        const auto trace = traced(aCase());

        QVERIFY(trace);
        QVERIFY((trace->lossDiffers == std::vector<LossDiffers>{{0, 900, 1000}}));
    }

    void whatAnOfficerStruckDoesNotCount()
    {
        auto snapshot = aCase();
        snapshot.stolen.push_back({"A001", Ledger::transferId(2).value(), false});

        const auto trace = traced(snapshot);

        QVERIFY(trace);
        QVERIFY((trace->lossDiffers == std::vector<LossDiffers>{{0, 900, 600}}));
    }

    void inDollarsNothingIsComparedWithYuan()
    {
        TraceOptions options;
        options.currency = usd;

        const auto trace = traced(aCase(), options);

        QVERIFY(trace);
        QCOMPARE(trace->trace.stolen, Minor{900});
        QVERIFY(trace->lossDiffers.empty());
    }

    void theMomentFollowedUntilMakesNoDifference()
    {
        TraceOptions options;
        options.until = moment("2025-03-01 12:30:00");

        const auto early = traced(aCase(), options);
        Progress progress;
        const auto then = traceAsOf(aCase(), *traced(aCase()), options, progress);

        QVERIFY(early && then);
        QCOMPARE(early->trace.stolen, Minor{600});
        QVERIFY((early->lossDiffers == std::vector<LossDiffers>{{0, 900, 1000}}));
        QVERIFY(then->lossDiffers == early->lossDiffers);
    }
};

QTEST_APPLESS_MAIN(LossDiffersTest)
#include "loss_differs_test.moc"
