#include "tests/support/case_folder.h"
#include "tests/ui/workspaces/open_case.h"
#include "ui/intake/intake_flow.h"
#include "ui/main_window/inspector.h"
#include "ui/tables/data_table.h"
#include "ui/workspaces/evidence_page.h"
#include "ui/workspaces/money_page.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const RowId paidRow{SourceId{1}, 2};

QByteArray statement(const char* own, const char* peer, const char* direction, const char* time)
{
    return QByteArray{"交易卡号,交易时间,交易金额,收付标志,交易对手账卡号\n"} + own + ',' + time + ",100.00,"
           + direction + ',' + peer + '\n';
}

/// Two sides of a payment; the second at that time.
void fill(test::CaseFolder& folder, const char* secondTime)
{
    folder.put("1.csv", statement("1001", "1002", "出", "2025-03-01 12:00:00"))
        .put("2.csv", statement("1002", "1001", "进", secondTime));
    folder.import();
}

std::size_t transfersOf(SessionBridge& bridge)
{
    return bridge.snapshot()->graph->edgeCount();
}

} // namespace

class JoinsPageTest : public QObject {
    Q_OBJECT

private slots:
    void aJoinIsTakenApartInTheInspectorAndTakenBack()
    {
        test::CaseFolder folder;
        fill(folder, "2025-03-01 12:00:30");
        SessionBridge bridge;
        bridge.setCase(folder.session());
        Inspector inspector{bridge};
        sample::present(inspector, {320, 800});

        bridge.select({.entities = {}, .transfers = {paidRow}, .incidents = {}});
        QTRY_COMPARE(inspector.findChildren<QWidget*>(QStringLiteral("evidenceRow")).size(), 2);
        part<QAbstractButton>(inspector, "joinAct")->click();

        QVERIFY(bridge.workingOut()); // not on the thread of the window
        QVERIFY(!part<QAbstractButton>(inspector, "joinAct")->isEnabled());
        QTRY_COMPARE(transfersOf(bridge), std::size_t{2});
        QCOMPARE(bridge.session().log()->entries.back().act, std::string{"edit"});
        bridge.undo();
        QTRY_COMPARE(transfersOf(bridge), std::size_t{1});
        QTRY_VERIFY(!bridge.settling());
        bridge.redo();
        QTRY_COMPARE(transfersOf(bridge), std::size_t{2});
    }

    void twoSelectedRowsAreJoinedByHand()
    {
        test::CaseFolder folder;
        fill(folder, "2025-03-02 09:00:00");
        SessionBridge bridge;
        bridge.setCase(folder.session());
        Inspector inspector{bridge};
        MoneyPage money{bridge};
        sample::present(inspector, {320, 800});
        sample::present(money);
        money.showView(QStringLiteral("transfers"));
        auto* table = part<DataTable>(money, "transfers");
        QTRY_COMPARE(table->rows().rowCount(), 2);
        const auto rule = table->rows().columnOf(QStringLiteral("rule"));
        const auto alone = table->rows().index(0, rule).data().toString();

        table->selectAll();
        part<QAbstractButton>(inspector, "joinAct")->click();

        QTRY_COMPARE(transfersOf(bridge), std::size_t{1});
        QTRY_COMPARE(table->rows().rowCount(), 1);
        const auto byHand = table->rows().index(0, rule).data().toString();
        QVERIFY(!byHand.isEmpty() && byHand != alone);
    }

    void whatWasTakenApartIsListedAndGivenBackToTheRules()
    {
        test::CaseFolder folder;
        fill(folder, "2025-03-01 12:00:30");
        SessionBridge bridge;
        bridge.setCase(folder.session());
        IntakeFlow intake{bridge};
        EvidencePage page{bridge, intake};
        sample::present(page);
        page.showTab(QStringLiteral("joins"));
        auto* table = part<DataTable>(page, "joins");
        QCOMPARE(table->rows().rowCount(), 0);
        bridge.apply(JoinEdit{paidRow.value(), RowId{SourceId{2}, 2}.value(), false});
        QTRY_COMPARE(table->rows().rowCount(), 1);

        table->selectRow(0);
        QCOMPARE(bridge.selection().transfers.size(), std::size_t{2});
        QSignalSpy rows{&page, &Workspace::rowsRequested};
        emit table->rowActivated(0);
        QCOMPARE(rows.front().front().value<std::vector<RowId>>().size(), std::size_t{2});
        emit table->linkActivated(0, QStringLiteral("back"), Qt::NoModifier);

        QTRY_COMPARE(table->rows().rowCount(), 0);
        QCOMPARE(transfersOf(bridge), std::size_t{1});
    }

    void aSecondEditWaitsForTheFirst()
    {
        test::CaseFolder folder;
        fill(folder, "2025-03-01 12:00:30");
        SessionBridge bridge;
        bridge.setCase(folder.session());
        const JoinEdit apart{paidRow.value(), RowId{SourceId{2}, 2}.value(), false};

        bridge.apply(apart);
        bridge.apply(apart);
        bridge.undo();

        QTRY_VERIFY(!bridge.settling());
        const auto log = bridge.session().log();
        QCOMPARE(std::ranges::count(log->entries, std::string{"edit"}, &LogEntry::act), 1);
        QCOMPARE(std::ranges::count(log->entries, std::string{"undo"}, &LogEntry::act), 0);
    }
};

QTEST_MAIN(JoinsPageTest)
#include "joins_page_test.moc"
