// What an officer says of stolen transfers counts over the proposal, can be undone, and lasts.
#include "tests/support/case_folder.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// The victim's two payments to the suspect account in time, and one to another account.
void take(CaseFolder& folder)
{
    folder
        .put("警情.csv",
             "案件编号,案发时间,报警时间,受害人,银行账号,涉案账号\n"
             "A001,2025-03-01 10:00:00,2025-03-01 20:00:00,周文,6222020200011111111,6222020200012222222\n")
        .put("1.csv", "交易卡号,交易时间,交易金额,收付标志,交易对手账卡号\n"
                      "6222020200011111111,2025-03-01 12:00:00,100.00,出,6222020200012222222\n"
                      "6222020200011111111,2025-03-01 12:05:00,30.00,出,6222020200012222222\n"
                      "6222020200011111111,2025-03-01 12:10:00,7.00,出,6222020200013333333\n");
    folder.import();
}

RowId rowOf(const CaseSession& session, Minor amount)
{
    const auto& graph = *session.snapshot()->graph;
    for (std::uint32_t e = 0; e < graph.edgeCount(); ++e)
        if (graph.amount(EdgeIndex{e}) == amount)
            return graph.id(EdgeIndex{e});
    qFatal("no such transfer");
}

Minor stolenIn(CaseSession& session)
{
    Progress progress;
    if (!session.reload(progress))
        return -1;
    const std::vector<std::string> numbers{"A001"};
    const auto trace = traceIncidents(*session.snapshot(), numbers, {}, progress);
    return trace ? trace->trace.stolen : 0;
}

} // namespace

class StolenEditTest : public QObject {
    Q_OBJECT

private slots:
    void anOfficerStrikesAndAdds()
    {
        CaseFolder folder;
        take(folder);
        const auto session = folder.session();
        QCOMPARE(stolenIn(*session), Minor{130'00});

        QVERIFY(session->apply(StolenEdit{"A001", rowOf(*session, 30'00).value(), false}));
        QCOMPARE(stolenIn(*session), Minor{100'00});
        QVERIFY(session->apply(StolenEdit{"A001", rowOf(*session, 7'00).value(), true}));
        QCOMPARE(stolenIn(*session), Minor{107'00});

        QVERIFY(session->undo());
        QCOMPARE(stolenIn(*session), Minor{100'00});
        QVERIFY(session->undo());
        QCOMPARE(stolenIn(*session), Minor{130'00});
        QVERIFY(session->redo());
        QCOMPARE(stolenIn(*session), Minor{100'00});
    }

    void theWordLastsAndSaysWhatItIs()
    {
        CaseFolder folder;
        take(folder);
        {
            const auto session = folder.session();
            QVERIFY(session->apply(StolenEdit{"A001", rowOf(*session, 100'00).value(), true}));
            QVERIFY(session->apply(StolenEdit{"A001", rowOf(*session, 30'00).value(), false}));
        }

        const auto session = folder.session();
        const auto candidates = stolenCandidates(*session->snapshot(), session->snapshot()->incidents);

        QCOMPARE(candidates.size(), std::size_t{2});
        QCOMPARE(candidates[0].status, StolenStatus::Confirmed);
        QCOMPARE(candidates[1].status, StolenStatus::Struck);
    }

    void anotherIncidentsWordDoesNotCount()
    {
        CaseFolder folder;
        take(folder);
        const auto session = folder.session();

        QVERIFY(session->apply(StolenEdit{"A002", rowOf(*session, 30'00).value(), false}));

        QCOMPARE(stolenIn(*session), Minor{130'00});
    }
};

QTEST_GUILESS_MAIN(StolenEditTest)
#include "stolen_edit_test.moc"
