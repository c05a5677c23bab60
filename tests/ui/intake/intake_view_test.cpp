#include "tests/ui/intake/unclear_files.h"
#include "tests/ui/workspaces/open_case.h"
#include "ui/intake/column_choices.h"
#include "ui/intake/direction_bar.h"
#include "ui/intake/intake_flow.h"
#include "ui/intake/intake_view.h"
#include "ui/intake/mapping_pane.h"
#include "ui/intake/password_dialog.h"
#include "ui/intake/watched_folder.h"
#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/evidence_page.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/receipt_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

constexpr int patience = 30'000;

/// The page of evidence on an empty case with files beside it, at its import.
struct Desk {
    explicit Desk()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        auto session = CaseSession::open(folder.caseFile(), "Tester");
        if (!session)
            qFatal("no case");
        bridge.setCase(*std::move(session));
        page.showTab(QStringLiteral("import"));
        sample::present(page);
    }
    void take(const QString& name = {})
    {
        const auto path =
            folder.path(QStringLiteral("evidence")) + (name.isEmpty() ? name : QLatin1Char{'/'} + name);
        flow.take({path.toStdString()});
    }
    bool waitFor(IntakeStage stage)
    {
        return QTest::qWaitFor([&] { return flow.stage() == stage && flow.job() == nullptr; }, patience);
    }
    QString cell(int place, const char* column)
    {
        const auto& rows = part<DataTable>(page, "intakeFiles")->rows();
        return rows.index(place, rows.columnOf(QLatin1String{column})).data().toString();
    }
    MappingPane* mapping() { return part<MappingPane>(page, "mappingPane"); }
    /// Says by hand what a column of the mapping holds.
    void choose(const char* column, Field field)
    {
        const auto& header = mapping()->draft().header();
        const auto at = std::find(header.begin(), header.end(), column) - header.begin();
        auto* combo = part<QComboBox>(page, qPrintable(QStringLiteral("columnChoice%1").arg(at)));
        combo->setCurrentIndex(combo->findData(static_cast<int>(field)));
        emit combo->activated(combo->currentIndex());
    }
    void chooseNothing(const char* column)
    {
        const auto& header = mapping()->draft().header();
        const auto at = std::find(header.begin(), header.end(), column) - header.begin();
        auto* combo = part<QComboBox>(page, qPrintable(QStringLiteral("columnChoice%1").arg(at)));
        combo->setCurrentIndex(0);
        emit combo->activated(0);
    }
    void chooseAll()
    {
        choose("交易日", Field::Date);
        choose("时刻", Field::Time);
        choose("结余", Field::Balance);
        choose("流水编号", Field::Serial);
    }

    test::OwnProfiles profiles;
    test::CaseFolder folder;
    SessionBridge bridge;
    IntakeFlow flow{bridge};
    EvidencePage page{bridge, flow};
};

test::EvidenceFile statement()
{
    return test::bankStatement("6299660925052068")
        .row(test::out("2025-03-01 12:00:00", "100.00", "6299041277040425"))
        .row(test::out("2025-03-01 12:05:00", "1O0.00", "6299041277040425"));
}

} // namespace

class IntakeViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("intake"));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void emptyItSaysWhatFillsIt()
    {
        Desk desk;
        QSignalSpy asked{&desk.page, &EvidencePage::addFilesRequested};
        auto* empty = part<DataTable>(desk.page, "intakeFiles")->findChild<EmptyState*>();

        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->button(), Qt::LeftButton);

        QCOMPARE(asked.size(), 1);
    }

    void knownFilesEndInAReceiptThatAddsUp()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), statement());
        desk.folder.put(QStringLiteral("photo.jpg"), QByteArray("\xff\xd8\xff\xe0 no table", 14));
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Done));

        QCOMPARE(desk.cell(0, "state"), QStringLiteral("With remarks"));
        QCOMPARE(desk.cell(0, "read"), QStringLiteral("2"));
        QCOMPARE(desk.cell(0, "rejected"), QStringLiteral("1"));
        QCOMPARE(desk.cell(1, "state"), QStringLiteral("Not recognised"));
        QCOMPARE(desk.cell(1, "profile"), QStringLiteral("a picture, no table"));
        auto* receipt = part<ReceiptPanel>(desk.page, "batchPanel");
        QVERIFY(receipt->isVisible());
        QTRY_VERIFY2(receipt->asText().contains(QStringLiteral("1 + 0 + 1 = 2")),
                     qPrintable(receipt->asText()));
        QTRY_COMPARE(part<DataTable>(*receipt, "batchRejects")->rows().rowCount(), 1);
    }

    void theUnclearFileIsOpenedTriedAndImported()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), statement());
        desk.folder.put(QStringLiteral("远山.csv"), test::unknownStatement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        auto* mapping = desk.mapping();
        QVERIFY(mapping->isVisible());
        QCOMPARE(desk.cell(1, "state"), QStringLiteral("To be confirmed"));
        // what was guessed is marked; without a time it says so and does not import
        QVERIFY(part<ColumnChoices>(*mapping, "columnChoices")
                    ->findChild<QComboBox*>()
                    ->accessibleName()
                    .contains(QStringLiteral("guessed")));
        desk.chooseNothing("交易日");
        desk.chooseNothing("时刻");
        QTRY_VERIFY_WITH_TIMEOUT(
            part<MessageLine>(*mapping, "mappingProblem")->sentence().contains(QStringLiteral("time")),
            patience);
        QVERIFY(!part<QPushButton>(*mapping, "mappingImport")->isEnabled());

        desk.chooseAll();

        auto* counts = part<QLabel>(*mapping, "mappingCounts");
        QTRY_VERIFY2_WITH_TIMEOUT(
            counts->text().contains(QStringLiteral("6 rows = 5 accepted + 0 duplicate + 1 rejected")),
            qPrintable(counts->text()), patience);
        auto* evidence = part<QLabel>(*mapping, "directionEvidence");
        QTRY_VERIFY2_WITH_TIMEOUT(evidence->text().startsWith(QStringLiteral("out: 3 of")),
                                  qPrintable(evidence->text()), patience);
        auto* read = part<DataTable>(*mapping, "mappingRead");
        QCOMPARE(read->rows().rowCount(), 6);
        QCOMPARE(read->rows().index(0, read->rows().columnOf(QStringLiteral("amount"))).data().toString(),
                 QStringLiteral("150,000.00"));
        QCOMPARE(read->rows().index(1, read->rows().columnOf(QStringLiteral("direction"))).data().toString(),
                 QStringLiteral("out"));
        QVERIFY(read->rows()
                    .index(4, read->rows().columnOf(QStringLiteral("verdict")))
                    .data()
                    .toString()
                    .contains(QStringLiteral("1O0.00")));
        part<QLineEdit>(*mapping, "mappingName")->setText(QStringLiteral("远山银行"));
        QTest::keyClick(part<QLineEdit>(*mapping, "mappingName"), Qt::Key_Return);
        QVERIFY(desk.waitFor(IntakeStage::Done));

        QCOMPARE(desk.cell(1, "state"), QStringLiteral("With remarks"));
        QCOMPARE(desk.cell(1, "profile"), QStringLiteral("远山银行"));
        QCOMPARE(desk.profiles.names(), QStringList{QStringLiteral("远山银行.json")});
        QVERIFY(part<ReceiptPanel>(desk.page, "batchPanel")->isVisible());
    }

    void balancesTurnAWrongProposalRound()
    {
        Desk desk;
        auto bytes = test::unknownStatement();
        bytes.replace("借方发生额,贷方发生额",
                      "贷方发生额,借方发生额"); // this bank sees it from its own side
        desk.folder.put(QStringLiteral("a.csv"), bytes);
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        desk.chooseAll();

        QTRY_COMPARE_WITH_TIMEOUT(desk.mapping()->draft().answer(), FirstMeans::Out, patience);
        const auto& header = desk.mapping()->draft().header();
        const auto at =
            static_cast<std::size_t>(std::find(header.begin(), header.end(), "贷方发生额") - header.begin());
        QCOMPARE(desk.mapping()->draft().columns()[at], std::optional{Field::AmountOut});
    }

    void anAccountThatStandsNowhereIsTypedIn()
    {
        Desk desk;
        const auto bytes = test::unknownStatement();
        desk.folder.put(QStringLiteral("a.csv"), bytes.mid(bytes.indexOf("交易日")));
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        desk.chooseAll();
        auto* import = part<QPushButton>(desk.page, "mappingImport");
        auto* field = part<QLineEdit>(desk.page, "ownAccount");
        QVERIFY(field->isVisible());
        auto* counts = part<QLabel>(desk.page, "mappingCounts");
        QTRY_VERIFY_WITH_TIMEOUT(counts->text().contains(QStringLiteral("0 accepted")), patience);
        QVERIFY(!import->isEnabled());

        QTest::keyClicks(field, QStringLiteral("6299041277040417"));
        QTRY_VERIFY2_WITH_TIMEOUT(counts->text().contains(QStringLiteral("5 accepted")),
                                  qPrintable(counts->text()), patience);
        import->click();
        QVERIFY(desk.waitFor(IntakeStage::Done));

        QCOMPARE(desk.bridge.snapshot()->sources.front().ownAccount, std::string{"6299041277040417"});
    }

    void otherKindsOfTablesAreShownAsTheyWouldBeRead()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"),
                        QByteArrayLiteral("谁,号码,哪里\n吕婷,13900001234,远山路1号\n"
                                          "陶敏,13900001235,远山路2号\n"
                                          "邵平,13900001236,远山路3号\n"));
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        auto* kind = part<QComboBox>(desk.page, "mappingKind");
        kind->setCurrentIndex(kind->findData(QStringLiteral("victims")));
        emit kind->activated(kind->currentIndex());
        desk.choose("谁", Field::Victim);
        desk.choose("号码", Field::Category);
        desk.choose("哪里", Field::Address);

        auto* read = part<DataTable>(desk.page, "mappingRead");
        const auto victims = QStringLiteral("field.%1").arg(static_cast<int>(Field::Victim));
        QTRY_VERIFY_WITH_TIMEOUT(read->rows().columnOf(victims) >= 0, patience);
        QCOMPARE(read->rows().rowCount(), 3);
        QVERIFY(part<QPushButton>(desk.page, "mappingImport")->isEnabled());
    }

    void skippingLeavesTheFileOut()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("odd.csv"), test::unknownStatement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        part<QPushButton>(desk.page, "mappingSkip")->click();

        QVERIFY(desk.waitFor(IntakeStage::Done));
        QCOMPARE(desk.cell(0, "state"), QStringLiteral("Left out"));
        QVERIFY(desk.bridge.snapshot()->sources.empty());
    }

    void escapeGoesBackAndTheFileStillWaits()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("odd.csv"), test::unknownStatement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));

        QTest::keyClick(part<QComboBox>(desk.page, "mappingKind"), Qt::Key_Escape);

        QVERIFY(!desk.mapping()->isVisible());
        auto* message = part<MessageLine>(desk.page, "intakeMessage");
        QVERIFY(message->isVisible());
        emit message->activated();
        QVERIFY(desk.mapping()->isVisible());
    }

    void enterOnSkipSkips()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("odd.csv"), test::unknownStatement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Asking));
        desk.page.activateWindow();
        auto* skip = part<QPushButton>(desk.page, "mappingSkip");
        skip->setFocus(Qt::TabFocusReason);

        QTest::keyClick(skip, Qt::Key_Return);

        QVERIFY(desk.waitFor(IntakeStage::Done));
        QCOMPARE(desk.cell(0, "state"), QStringLiteral("Left out"));
    }

    void theDocumentIsWrittenInTheCell()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), statement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Done));
        QCOMPARE(desk.cell(0, "document"), QStringLiteral("missing"));

        emit part<DataTable>(desk.page, "intakeFiles")->rowActivated(0);
        auto* editor = part<QLineEdit>(*part<DataTable>(desk.page, "intakeFiles"), "documentEditor");
        QTest::keyClicks(editor, QStringLiteral("0317-02"));
        QTest::keyClick(editor, Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(desk.bridge.snapshot()->sources.front().document, std::string{"0317-02"},
                                  patience);
        QTRY_COMPARE(desk.cell(0, "document"), QStringLiteral("0317-02"));
    }

    void theReceiptIsExportedWithItsRejects()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), statement());
        desk.folder.put(QStringLiteral("photo.jpg"), QByteArray("\xff\xd8\xff\xe0 no table", 14));
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Done));
        auto* receipt = part<ReceiptPanel>(desk.page, "batchPanel");
        QTRY_COMPARE(part<DataTable>(*receipt, "batchRejects")->rows().rowCount(), 1);
        const auto file = desk.folder.path(QStringLiteral("receipt.csv"));

        QVERIFY(receipt->exportRejects(file, QStringLiteral("for the bank")));

        QFile csv{file};
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto bytes = csv.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const auto lines = bytes.split('\n');
        QCOMPARE(lines.size(), qsizetype{7}); // heads, two files, blank, heads, a reject, end
        QVERIFY2(lines[1].startsWith("With remarks,a.csv,,bank transactions,2,1,0,1,"), lines[1].constData());
        QVERIFY2(lines[2].startsWith("Not recognised,photo.jpg,"), lines[2].constData());
        QVERIFY2(lines[5].contains("1O0.00"), lines[5].constData());
        const auto log = desk.bridge.session().log();
        QVERIFY(log);
        QCOMPARE(log->entries.back().act, std::string{"export"});
        QVERIFY(log->entries.back().detail.find("receipt") != std::string::npos);
    }

    void aRejectOpensItsRow()
    {
        Desk desk;
        desk.folder.put(QStringLiteral("a.csv"), statement());
        desk.take();
        QVERIFY(desk.waitFor(IntakeStage::Done));
        auto* rejects = part<DataTable>(*part<ReceiptPanel>(desk.page, "batchPanel"), "batchRejects");
        QTRY_COMPARE(rejects->rows().rowCount(), 1);
        std::vector<RowId> asked;
        connect(&desk.page, &Workspace::rowsRequested, &desk.page,
                [&](const std::vector<RowId>& rows) { asked = rows; });

        emit rejects->rowActivated(0);

        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked.front().row(), std::int64_t{3});
    }

    void whatArrivesInAWatchedFolderIsTakenIn()
    {
        Desk desk;
        QTemporaryDir folder;
        part<IntakeView>(desk.page, "intakeView")->watched().start(folder.path());
        auto* watch = part<QPushButton>(desk.page, "intakeWatch");
        QVERIFY(watch->isChecked());
        QVERIFY(watch->text().contains(QDir{folder.path()}.dirName()));

        QFile file{folder.filePath(QStringLiteral("a.csv"))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(statement().bytes());
        file.close();

        QTRY_COMPARE_WITH_TIMEOUT(desk.bridge.snapshot()->sources.size(), std::size_t{1}, patience);
        QTRY_COMPARE(desk.cell(0, "state"), QStringLiteral("With remarks"));
        watch->click(); // one click stops it
        QVERIFY(!part<IntakeView>(desk.page, "intakeView")->watched().active());
    }

    void ctrlVTakesTheTextOfTheClipboard()
    {
        Desk desk;
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QGuiApplication::clipboard()->setText(QString::fromUtf8(statement().bytes()));

        QTest::keyClick(part<DataTable>(desk.page, "intakeFiles"), Qt::Key_V, Qt::ControlModifier);

        QTRY_COMPARE_WITH_TIMEOUT(desk.bridge.snapshot()->sources.size(), std::size_t{1}, patience);
    }

    void thePasswordIsAskedForMaskedAndSkippable()
    {
        const QString archive = QStringLiteral(JINGWEI_TEST_DATA "/archives/zipcrypto.zip");
        if (!QFile::exists(archive))
            QSKIP("there is no such archive");
        Desk desk;
        desk.flow.take({archive.toStdString()});
        QTRY_VERIFY_WITH_TIMEOUT(desk.page.findChild<PasswordDialog*>() != nullptr, patience);
        auto* first = desk.page.findChild<PasswordDialog*>();
        auto* field = part<QLineEdit>(*first, "passwordField");
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(!part<QPushButton>(*first, "passwordOpen")->isEnabled());
        field->setText(QStringLiteral("guess"));
        part<QPushButton>(*first, "passwordOpen")->click();

        QTRY_VERIFY_WITH_TIMEOUT(desk.page.findChild<PasswordDialog*>() != nullptr
                                     && desk.page.findChild<PasswordDialog*>() != first,
                                 patience);
        auto* second = desk.page.findChild<PasswordDialog*>();
        QVERIFY(part<QLabel>(*second, "passwordWrong")->isVisibleTo(second));
        part<QPushButton>(*second, "passwordSkip")->click();

        QTest::qWait(200);
        QCOMPARE(desk.flow.stage(), IntakeStage::Done);
        QCOMPARE(desk.cell(0, "profile"), QStringLiteral("needs a password"));
    }

    void threeHundredFilesAreListedAtOnce()
    {
        Desk desk;
        for (int i = 0; i < 300; ++i)
            desk.folder.put(QStringLiteral("%1.csv").arg(i),
                            test::bankStatement("6299660925052068")
                                .row(test::out("2025-03-01 12:00:00", std::to_string(i + 1) + ".00",
                                               "6299041277040425")));
        desk.take();
        QElapsedTimer turn;
        QElapsedTimer all;
        qint64 longest = 0;
        turn.start();
        all.start();
        while ((desk.flow.stage() != IntakeStage::Done || desk.flow.job() != nullptr)
               && all.elapsed() < patience) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            longest = std::max(longest, turn.restart());
        }

        QCOMPARE(part<DataTable>(desk.page, "intakeFiles")->rows().rowCount(), 300);
        QCOMPARE(desk.bridge.snapshot()->sources.size(), std::size_t{300});
        QVERIFY2(longest < 400, qPrintable(QStringLiteral("%1 ms").arg(longest)));
    }
};

QTEST_MAIN(IntakeViewTest)
#include "intake_view_test.moc"
