#include "tests/support/case_folder.h"
#include "tests/ui/workspaces/open_case.h"
#include "ui/intake/intake_flow.h"
#include "ui/tables/data_table.h"
#include "ui/workspaces/check_view.h"
#include "ui/workspaces/evidence_page.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/sources_view.h"

#include <QLineEdit>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

/// A case of one statement: two payments, one of them unreadable.
void fill(test::CaseFolder& folder)
{
    folder.put(QStringLiteral("statement.csv"),
               test::bankStatement("6222021200012345678")
                   .row(test::out("2025-03-01 12:00:00", "100.00", "6217001200087654321"))
                   .row(test::out("2025-03-01 12:05:00", "1O0.00", "6217001200087654321")));
    folder.import();
}

std::string lastAct(SessionBridge& bridge)
{
    const auto log = bridge.session().log();
    return log && !log->entries.empty() ? log->entries.back().act : std::string{};
}

} // namespace

class EvidenceEditsTest : public QObject {
    Q_OBJECT

private slots:
    void aDocumentWrittenInTheCellIsKeptAndCanBeTakenBack()
    {
        test::CaseFolder folder;
        fill(folder);
        SessionBridge bridge;
        bridge.setCase(folder.session());
        IntakeFlow intake{bridge};
        EvidencePage page{bridge, intake};
        sample::present(page);
        QVERIFY(bridge.snapshot()->sources.front().document.empty());

        part<SourcesView>(page, "sourcesView")->editDocument(0);
        QTest::keyClicks(part<QLineEdit>(page, "documentEditor"), QStringLiteral("0317-02"));
        QTest::keyClick(part<QLineEdit>(page, "documentEditor"), Qt::Key_Return);

        QTRY_COMPARE(bridge.snapshot()->sources.front().document, std::string{"0317-02"});
        QCOMPARE(lastAct(bridge), std::string{"edit"});
        auto* table = part<DataTable>(page, "sources");
        QCOMPARE(table->rows().index(0, table->rows().columnOf(QStringLiteral("document"))).data().toString(),
                 QStringLiteral("0317-02"));
        bridge.undo();
        QTRY_VERIFY(bridge.snapshot()->sources.front().document.empty());
    }

    void theReceiptReadsItsRejectsFromTheCase()
    {
        test::CaseFolder folder;
        fill(folder);
        SessionBridge bridge;
        bridge.setCase(folder.session());
        IntakeFlow intake{bridge};
        EvidencePage page{bridge, intake};
        sample::present(page);

        auto* rejects = part<DataTable>(page, "rejects");
        QTRY_COMPARE(rejects->rows().rowCount(), 1);

        QCOMPARE(
            rejects->rows().index(0, rejects->rows().columnOf(QStringLiteral("value"))).data().toString(),
            QStringLiteral("1O0.00"));
        QVERIFY(part<FactList>(page, "receiptFacts")->asText().contains(QStringLiteral("1 + 0 + 1 = 2")));
    }

    void aWithdrawnSourceLeavesTheFactsAndTheLogSaysWhy()
    {
        test::CaseFolder folder;
        fill(folder);
        SessionBridge bridge;
        bridge.setCase(folder.session());
        IntakeFlow intake{bridge};
        EvidencePage page{bridge, intake};
        sample::present(page);
        QCOMPARE(bridge.snapshot()->graph->edgeCount(), std::size_t{1});

        part<SourcesView>(page, "sourcesView")
            ->withdraw(*bridge.snapshot()->sources.front().id, "wrong account");

        QTRY_COMPARE(bridge.snapshot()->graph->edgeCount(), std::size_t{0});
        QVERIFY(bridge.snapshot()->sources.front().status == SourceStatus::Withdrawn);
        const auto log = bridge.session().log();
        QVERIFY(log);
        QCOMPARE(log->entries.back().act, std::string{"withdraw"});
        QCOMPARE(log->entries.back().reason, std::string{"wrong account"});
        QVERIFY(log->intact);
    }

    void aSoundCasePassesItsCheck()
    {
        test::CaseFolder folder;
        fill(folder);
        SessionBridge bridge;
        bridge.setCase(folder.session());
        IntakeFlow intake{bridge};
        EvidencePage page{bridge, intake};
        sample::present(page);

        page.runCheck();

        auto* check = part<CheckView>(page, "checkView");
        QTRY_VERIFY(check->report());
        QVERIFY(check->report()->differences.empty());
        QVERIFY(page.statusText().contains(QString::number(check->report()->figures)));
    }
};

QTEST_MAIN(EvidenceEditsTest)
#include "evidence_edits_test.moc"
