#include "core/session/case_session.h"
#include "core/session/refund_views.h"
#include "tests/support/ledger.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Of A001 600 yuan were stolen at noon and 7 dollars later; of A002 nothing is known, its account having no
/// statement; of A003 the case names no account.
CaseSnapshot aCase()
{
    const auto ledger = aLedger()
                            .account("V")
                            .queried("2025-03-01", "2025-03-02")
                            .account("A")
                            .opening(0)
                            .paid("V", "A", 600, "2025-03-01 12:00:00")
                            .paid("V", "A", 7, "2025-03-01 13:00:00", usd)
                            .incident("A001", {"V"}, {"A"})
                            .incident("A002", {"W"}, {"B"})
                            .incident("A003", {}, {"A"});
    CaseSnapshot snapshot;
    snapshot.graph = ledger.graph();
    snapshot.incidents = ledger.incidents();
    return snapshot;
}

Result<IncidentTrace> traced(const CaseSnapshot& snapshot, const std::vector<std::string>& numbers,
                             const TraceOptions& options = {})
{
    Progress progress;
    return traceIncidents(snapshot, numbers, options, progress);
}

QString whyNothing(const CaseSnapshot& snapshot, const TraceOptions& options)
{
    const auto trace = traced(snapshot, {"A001"}, options);
    return trace ? QStringLiteral("it was followed") : QString::fromStdString(trace.error().detail);
}

} // namespace

class NothingFollowedTest : public QObject {
    Q_OBJECT

private slots:
    void ofSeveralIncidentsThoseWithoutTransfersAreNamed()
    {
        const auto trace = traced(aCase(), {"A003", "A001", "A002"});

        QVERIFY(trace);
        QVERIFY((trace->nothingOf
                 == std::vector<NothingFollowed>{{0, "no-victim-account"}, {2, "no-statement"}}));
        QCOMPARE(trace->trace.stolen, Minor{600});
    }

    void whereNothingIsFollowedOfAnyTheOneOfWhichMostIsKnownSaysWhy()
    {
        const auto trace = traced(aCase(), {"A003", "A002"});

        QVERIFY(!trace);
        QCOMPARE(trace.error().detail, std::string{"no-statement"});
    }

    void aMomentBeforeTheTheftIsNoTheftOutsideItsTime()
    {
        TraceOptions options;
        options.until = moment("2025-03-01 11:59:59");
        QCOMPARE(whyNothing(aCase(), options), QStringLiteral("later-than-asked"));
        options.until = moment("2025-03-01 12:00:00");
        QCOMPARE(whyNothing(aCase(), options), QStringLiteral("it was followed"));
    }

    void aCurrencyInWhichNothingWasStolenIsNamed()
    {
        TraceOptions options;
        options.currency = Currency{978};
        QCOMPARE(whyNothing(aCase(), options), QStringLiteral("no-transfer-in-currency"));
        options.currency = usd;
        QCOMPARE(traced(aCase(), {"A001"}, options)->trace.stolen, Minor{7});
        options.until = moment("2025-03-01 12:30:00"); // the dollars came at one
        QCOMPARE(whyNothing(aCase(), options), QStringLiteral("later-than-asked"));
    }

    void whatAnOfficerStruckIsNotUnknown()
    {
        auto snapshot = aCase();
        for (std::size_t told : {1U, 2U})
            snapshot.stolen.push_back({"A001", Ledger::transferId(told).value(), false});

        QCOMPARE(whyNothing(snapshot, {}), QStringLiteral("struck"));
    }

    void aRefundNamesTheVictimsItKnowsNothingOf()
    {
        Progress progress;

        const auto some = refundOfAccount(aCase(), {{EntityKind::Account, "A"}, "1.00"}, progress);
        const auto none = refundOfAccount(
            aCase(),
            {{EntityKind::Account, "A"}, "1.00", RefundBasis::Reached, TraceMethod::Fifo, Currency{978}},
            progress);

        QVERIFY(some && none);
        QCOMPARE(some->plan.victims.size(), std::size_t{1});
        QCOMPARE(some->trail.nothingOf.size(), std::size_t{2});
        QVERIFY(none->plan.victims.empty());
        QVERIFY((none->trail.nothingOf.front() == NothingFollowed{0, "no-transfer-in-currency"}));
        QVERIFY(none->currency == Currency{978});
    }
};

QTEST_APPLESS_MAIN(NothingFollowedTest)
#include "nothing_followed_test.moc"
