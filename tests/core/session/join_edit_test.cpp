#include "tests/support/case_folder.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const RowId paidRow{SourceId{1}, 2};
const RowId receivedRow{SourceId{2}, 2};

QByteArray statement(const char* own, const char* peer, const char* direction, const char* time)
{
    return QByteArray{"交易卡号,交易时间,交易金额,收付标志,交易对手账卡号\n"} + own + ',' + time + ",100.00,"
           + direction + ',' + peer + '\n';
}

/// Two sides of a payment, so many seconds apart.
void take(CaseFolder& folder, const char* secondTime)
{
    folder.put("1.csv", statement("1001", "1002", "出", "2025-03-01 12:00:00"))
        .put("2.csv", statement("1002", "1001", "进", secondTime));
    folder.import();
}

QStringList transfersOf(CaseSession& session)
{
    Progress progress;
    if (!session.reload(progress))
        return {"not read"};
    return transfersIn(*session.snapshot());
}

} // namespace

class JoinEditTest : public QObject {
    Q_OBJECT

private slots:
    void aJoinIsTakenApartAndJoinedAgain()
    {
        CaseFolder folder;
        take(folder, "2025-03-01 12:00:30");
        const auto session = folder.session();
        QCOMPARE(transfersIn(*session->snapshot()).size(), 1);

        const auto inverse = session->apply(JoinEdit{paidRow.value(), receivedRow.value(), false});
        QVERIFY(inverse);
        QCOMPARE(transfersOf(*session).size(), 2);

        QVERIFY(session->undo());
        QCOMPARE(transfersOf(*session).size(), 1);
        QVERIFY(session->redo());
        QCOMPARE(transfersOf(*session).size(), 2);
        QVERIFY(session->apply(*inverse));
        QCOMPARE(transfersOf(*session).size(), 1);
    }

    void rowsFarApartAreJoinedByHand()
    {
        CaseFolder folder;
        take(folder, "2025-03-02 09:00:00");
        const auto session = folder.session();
        QCOMPARE(transfersIn(*session->snapshot()).size(), 2);

        QVERIFY(session->apply((JoinEdit{paidRow.value(), receivedRow.value(), true})));

        QCOMPARE(transfersOf(*session), QStringList{moved("1001", "1002", "100.00", "12:00:00")});
        const auto& graph = *session->snapshot()->graph;
        QCOMPARE(graph.edgeCount(), std::size_t{1});
        Progress progress;
        QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
    }

    void aPairIsOneWhicheverRowIsNamedFirst()
    {
        CaseFolder folder;
        take(folder, "2025-03-02 09:00:00");
        const auto session = folder.session();
        QVERIFY(session->apply((JoinEdit{receivedRow.value(), paidRow.value(), true})));
        QCOMPARE(transfersOf(*session).size(), 1);
        QVERIFY(session->snapshot()->graph->rule(EdgeIndex{0}) == JoinRule::ByHand);

        const auto inverse = session->apply(JoinEdit{paidRow.value(), receivedRow.value(), false});

        QCOMPARE(transfersOf(*session).size(), 2);
        QCOMPARE(session->snapshot()->joins,
                 (std::vector<JoinEdit>{{paidRow.value(), receivedRow.value(), false}}));
        QVERIFY(inverse);
        QVERIFY(std::get<JoinEdit>(*inverse).joined == std::optional{true});
        QVERIFY(session->apply((JoinEdit{receivedRow.value(), paidRow.value(), std::nullopt})));
        QCOMPARE(transfersOf(*session).size(), 2);
        QVERIFY(session->snapshot()->joins.empty());
    }

    void aCancelledEditChangesNothing()
    {
        CaseFolder folder;
        take(folder, "2025-03-01 12:00:30");
        const auto session = folder.session();
        const auto logged = session->logHead();
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto applied = session->apply(JoinEdit{paidRow.value(), receivedRow.value(), false}, progress);

        QVERIFY(!applied);
        QVERIFY(applied.error().code == ErrorCode::Cancelled);
        QCOMPARE(session->logHead(), logged);
        QCOMPARE(transfersOf(*session).size(), 1);
        QVERIFY(session->snapshot()->joins.empty());
    }

    void whatWasSaidOutlivesWithdrawal()
    {
        CaseFolder folder;
        take(folder, "2025-03-02 09:00:00");
        const auto session = folder.session();
        QVERIFY(session->apply((JoinEdit{paidRow.value(), receivedRow.value(), true})));
        Progress progress;
        QVERIFY(session->withdraw(SourceId{2}, "test", progress));

        QCOMPARE(transfersOf(*session).size(), 1); // the payer's row alone
    }
};

QTEST_APPLESS_MAIN(JoinEditTest)
#include "join_edit_test.moc"
