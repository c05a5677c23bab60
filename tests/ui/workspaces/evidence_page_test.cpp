#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/intake/intake_flow.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/check_view.h"
#include "ui/workspaces/evidence_page.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/log_view.h"
#include "ui/workspaces/receipt_panel.h"
#include "ui/workspaces/source_columns.h"
#include "ui/workspaces/sources_view.h"
#include "ui/workspaces/withdraw_dialog.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString cell(DataTable& table, int place, const char* column)
{
    return table.rows().index(place, table.rows().columnOf(QLatin1String{column})).data().toString();
}

} // namespace

class EvidencePageTest : public QObject {
    Q_OBJECT

private slots:
    void sourcesAreListedAndTheReceiptOfAllAddsUp()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        auto* table = part<DataTable>(page, "sources");

        QCOMPARE(table->rows().rowCount(), 3);
        QCOMPARE(cell(*table, 0, "read"), QStringLiteral("18,204"));
        QCOMPARE(cell(*table, 0, "document"), QStringLiteral("〔2025〕0317-02"));
        const auto receipt = part<FactList>(page, "receiptFacts")->asText();
        QVERIFY2(receipt.contains(QStringLiteral("24,688 + 9 + 5 = 24,702")), qPrintable(receipt));
        QVERIFY(page.statusText().contains(QStringLiteral("24,688 + 9 + 5 = 24,702")));
    }

    void aMissingDocumentIsSaidAndCanBeWrittenInTheCell()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        auto* table = part<DataTable>(page, "sources");
        QVERIFY(part<MessageLine>(page, "sourcesMessage")->isVisible());
        QSignalSpy failed{&open.bridge(), &SessionBridge::failed};

        part<SourcesView>(page, "sourcesView")->editDocument(table->rows().rowAt(2));
        auto* editor = part<QLineEdit>(page, "documentEditor");
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("0317-03"));
        QTest::keyClick(editor, Qt::Key_Return);

        // this case has no such source in its file, so the edit must have reached the session and been
        // refused
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::SourceUnknown);
    }

    void escapeLeavesTheDocumentAsItWas()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        QSignalSpy failed{&open.bridge(), &SessionBridge::failed};
        part<SourcesView>(page, "sourcesView")->editDocument(0);
        auto* editor = part<QLineEdit>(page, "documentEditor");

        QTest::keyClicks(editor, QStringLiteral("other"));
        QTest::keyClick(editor, Qt::Key_Escape);

        QVERIFY(editor->isHidden());
        QCOMPARE(failed.size(), 0);
    }

    void theReceiptOfOneSourceShowsItsRejectsAndWarnings()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        auto* table = part<DataTable>(page, "sources");
        table->selectRow(0);
        auto* rejects = part<DataTable>(page, "rejects");

        QTRY_COMPARE(rejects->rows().rowCount(), 5);
        QCOMPARE(cell(*rejects, 0, "row"), QStringLiteral("1,207"));
        QCOMPARE(cell(*rejects, 0, "value"), QStringLiteral("1O0.00"));
        const auto receipt = part<FactList>(page, "receiptFacts")->asText();
        QVERIFY(receipt.contains(QStringLiteral("18,190 + 9 + 5 = 18,204")));
        QVERIFY(receipt.contains(QStringLiteral("48,216,530.42")));
        QVERIFY(part<QPushButton>(page, "receiptWithdraw")->isVisible());

        table->selectRow(1);
        QTRY_COMPARE(rejects->rows().rowCount(), 0);
    }

    void aWarningOpensItsRows()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        part<DataTable>(page, "sources")->selectRow(0);
        std::vector<RowId> rows;
        connect(&page, &Workspace::rowsRequested, &page,
                [&](const std::vector<RowId>& asked) { rows = asked; });

        emit part<FactList>(page, "receiptFacts")->linkActivated(QStringLiteral("warning:0"));

        QCOMPARE(rows, (std::vector<RowId>{RowId{SourceId{1}, 120}, RowId{SourceId{1}, 121}}));
    }

    void rejectsAreExportedAndTheExportIsWrittenDown()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        part<DataTable>(page, "sources")->selectRow(0);
        const auto file = open.folder() + QStringLiteral("/rejects.csv");

        auto* panel = part<ReceiptPanel>(page, "receiptPanel");
        const auto without = panel->exportRejects(file);
        QVERIFY(!without && without.error().code == ErrorCode::ReasonMissing);
        QVERIFY(!QFile::exists(file));

        QVERIFY(panel->exportRejects(file, QStringLiteral("asked for by the bank")));

        QFile csv{file};
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto lines = csv.readAll().split('\n');
        QCOMPARE(lines.size(), qsizetype{7}); // head, five rejects, end
        QVERIFY(lines[1].contains("1O0.00"));
        const auto log = open.bridge().session().log();
        QVERIFY(log);
        QCOMPARE(log->entries.back().act, std::string{"export"});
        QCOMPARE(log->entries.back().reason, std::string{"asked for by the bank"});
    }

    void rejectsInFullLeaveTheCaseForAReasonOnly()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        part<DataTable>(page, "sources")->selectRow(0);

        part<QPushButton>(page, "receiptExport")->click();

        auto* dialog = part<QDialog>(page, "exportRejectsDialog");
        auto* confirm = part<QPushButton>(*dialog, "exportRejectsConfirm");
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*dialog, "exportRejectsReason"), QStringLiteral("for the bank"));
        QVERIFY(confirm->isEnabled());
        dialog->reject();
    }

    void maskedRejectsNeedNoReason()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        open.bridge().setMasked(true);
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        part<DataTable>(page, "sources")->selectRow(0);

        QVERIFY(part<ReceiptPanel>(page, "receiptPanel")
                    ->exportRejects(open.folder() + QStringLiteral("/rejects.csv")));
    }

    void rowsOfAReceiptStandUnderNoEarlierSelection()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        open.bridge().select({{{EntityKind::Account, "6299041277040417"}}, {}, {}});
        part<DataTable>(page, "sources")->selectRow(0);
        QSignalSpy asked{&page, &Workspace::rowsRequested};

        emit part<FactList>(page, "receiptFacts")->linkActivated(QStringLiteral("warning:0"));

        QCOMPARE(asked.size(), 1);
        QVERIFY(open.bridge().selection().empty());
    }

    void warningsOfSeveralSourcesNameTheFile()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        const auto file = text(open.bridge().snapshot()->sources[0].file);

        const auto ofAll = part<FactList>(page, "receiptFacts")->asText();

        QVERIFY2(ofAll.contains(QStringLiteral("from %1…, row 120").arg(file.left(9))), qPrintable(ofAll));
        part<DataTable>(page, "sources")->selectRow(0);
        const auto ofOne = part<FactList>(page, "receiptFacts")->asText();
        QVERIFY2(ofOne.contains(QStringLiteral("from row 120")), qPrintable(ofOne));
    }

    void noStateIsCut()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        const auto* table = part<DataTable>(page, "sources");
        const int width = table->columnWidth(table->rows().columnOf(QStringLiteral("state")));
        const QFontMetrics metrics{fontOf(type::table)};
        constexpr int iconAndPadding = 40;

        for (const auto& state : sourceStateTexts())
            QVERIFY2(metrics.horizontalAdvance(state) + iconAndPadding <= width, qPrintable(state));
    }

    void filesNotTakenInAreListedBehindTheSources()
    {
        auto snapshot = std::make_shared<CaseSnapshot>(*sample::eveningCase().build());
        SourceReceipt refused;
        refused.file = "photo.jpg";
        refused.status = SourceStatus::Unrecognised;
        refused.message = Error{ErrorCode::FileBinary, "jpeg", "photo.jpg"};
        snapshot->refused = {refused};
        sample::OpenCase open{snapshot};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        auto* table = part<DataTable>(page, "sources");

        QCOMPARE(table->rows().rowCount(), 4);
        QCOMPARE(cell(*table, 3, "file"), QStringLiteral("photo.jpg"));
        QCOMPARE(cell(*table, 3, "state"), QStringLiteral("Not recognised"));
    }

    void withdrawingNeedsAReasonAndSaysHowManyRows()
    {
        const auto snapshot = sample::eveningCase().build();
        WithdrawDialog dialog{snapshot->sources[0]};
        auto* confirm = part<QPushButton>(dialog, "withdrawConfirm");
        QVERIFY(!confirm->isEnabled());
        QVERIFY(confirm->text().contains(QStringLiteral("18,190")));

        QTest::keyClicks(part<QLineEdit>(dialog, "withdrawReason"), QStringLiteral("wrong account"));

        QVERIFY(confirm->isEnabled());
        QCOMPARE(dialog.reason(), std::string{"wrong account"});
    }

    void anEmptyCaseAsksForFiles()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        QSignalSpy files{&page, &EvidencePage::addFilesRequested};
        QSignalSpy folder{&page, &EvidencePage::addFolderRequested};
        auto* empty = part<DataTable>(page, "sources")->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());

        QTest::mouseClick(empty->button(), Qt::LeftButton);
        part<QPushButton>(page, "evidenceAddFolder")->click();

        QCOMPARE(files.size(), 1);
        QCOMPARE(folder.size(), 1);
    }

    void theLogSaysThatItsChainIsIntact()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);

        page.showTab(QStringLiteral("log"));

        auto* table = part<DataTable>(page, "log");
        QTRY_COMPARE(table->rows().rowCount(), 1);
        QCOMPARE(cell(*table, 0, "by"), QStringLiteral("李明"));
        QVERIFY(part<MessageLine>(page, "logMessage")->sentence().contains(QLatin1Char{'1'}));
    }

    void aBrokenChainIsSaidWithItsPlace()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        LogView view{open.bridge()};
        LogState log;
        log.entries.push_back(
            {.seq = 41, .at = {}, .by = "甲", .act = "import", .detail = "{}", .reason = {}, .hash = "aa"});
        log.entries.push_back(
            {.seq = 42, .at = {}, .by = "甲", .act = "edit", .detail = "{}", .reason = {}, .hash = "bb"});
        log.intact = false;
        log.brokenAt = 42;

        view.show(log);

        QVERIFY(part<MessageLine>(view, "logMessage")->sentence().contains(QStringLiteral("42")));
    }

    void theCheckRunsInTheBackgroundAndReports()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);

        part<QPushButton>(page, "evidenceCheck")->click();

        auto* check = part<CheckView>(page, "checkView");
        QTRY_VERIFY(check->report());
        QVERIFY(check->report()->differences.empty());
        QVERIFY(part<MessageLine>(page, "checkMessage")->isVisible());
    }

    void differencesAreListed()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        CheckView view{open.bridge()};
        CheckReport report;
        report.figures = 12;
        report.differences.push_back({CheckKind::OriginalHash, "3", "aa", "bb"});

        view.show(report);

        auto* table = part<DataTable>(view, "checkFindings");
        QCOMPARE(table->rows().rowCount(), 1);
        QCOMPARE(cell(*table, 0, "recomputed"), QStringLiteral("bb"));
        QVERIFY(part<MessageLine>(view, "checkMessage")->sentence().contains(QStringLiteral("12")));
    }
};

QTEST_MAIN(EvidencePageTest)
#include "evidence_page_test.moc"
