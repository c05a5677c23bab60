#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/source_rows.h"

#include <QtTest>

#include <limits>

using namespace jingwei;
using namespace jingwei::ui;

class SourceRowsTest : public QObject {
    Q_OBJECT

private slots:
    void stateSaysWhatCameOfTheSource_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("rejects");
        QTest::addColumn<qint64>("warnings");
        QTest::addColumn<int>("state");

        QTest::newRow("clean") << int(SourceStatus::Imported) << qint64{0} << qint64{0}
                               << int(SourceState::Imported);
        QTest::newRow("rejects are remarks")
            << int(SourceStatus::Imported) << qint64{1} << qint64{0} << int(SourceState::WithRemarks);
        QTest::newRow("warnings are remarks")
            << int(SourceStatus::Imported) << qint64{0} << qint64{1} << int(SourceState::WithRemarks);
        QTest::newRow("withdrawn stays withdrawn")
            << int(SourceStatus::Withdrawn) << qint64{1} << qint64{0} << int(SourceState::Withdrawn);
        QTest::newRow("failed") << int(SourceStatus::Failed) << qint64{0} << qint64{0}
                                << int(SourceState::Failed);
    }

    void stateSaysWhatCameOfTheSource()
    {
        QFETCH(int, status);
        QFETCH(qint64, rejects);
        QFETCH(qint64, warnings);
        QFETCH(int, state);
        SourceReceipt source;
        source.status = static_cast<SourceStatus>(status);
        source.rejectsInAll = rejects;
        source.warningsInAll = warnings;

        QCOMPARE(int(sourceState(source)), state);
    }

    void aBankStatementNeedsADocumentAndARegisterDoesNot()
    {
        SourceReceipt source;
        source.profile = "bank-transactions";
        QVERIFY(documentMissing(source));
        source.document = "〔2025〕0317-02";
        QVERIFY(!documentMissing(source));
        source.document.clear();
        source.profile = "incidents";
        QVERIFY(!documentMissing(source));
    }

    void totalsAddUpAndLeaveOutWhatIsWithdrawn()
    {
        auto sources = sample::eveningCase().build()->sources;
        sources[2].status = SourceStatus::Withdrawn;

        const auto totals = receiptTotals(sources);

        QCOMPARE(totals.sources, std::size_t{2});
        QCOMPARE(totals.rows, (RowCounts{18'290, 18'276, 9, 5}));
        QVERIFY(totals.adds());
        QCOMPARE(totals.amounts.at(cny), (FlowSums{4'821'653'042, 4'809'211'807}));
        QCOMPARE(totals.last, std::optional{sample::evening(60'000)});
    }

    void aReceiptThatDoesNotAddUpSaysSo()
    {
        SourceReceipt source;
        source.rows = {.read = 10, .accepted = 8, .duplicate = 1, .rejected = 0};

        QVERIFY(!receiptTotals(source).adds());
    }

    void aSumThatDoesNotFitIsLeftOutAndNamed()
    {
        std::vector<SourceReceipt> sources(2);
        for (auto& source : sources) {
            source.id = SourceId{1};
            source.amounts[cny] = {.in = std::numeric_limits<Minor>::max(), .out = 1};
            source.amounts[usd] = {.in = 1, .out = 1};
        }

        const auto totals = receiptTotals(sources);

        QCOMPARE(totals.overflowed, (std::vector<Currency>{cny}));
        QVERIFY(!totals.amounts.contains(cny));
        QCOMPARE(totals.amounts.at(usd), (FlowSums{2, 2}));
    }

    void warningsAreGroupedByReasonMostFirst()
    {
        const auto groups = groupWarnings(sample::eveningCase().build()->sources[0].warnings);

        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(
            groups[0],
            (WarningGroup{WarningReason::BalanceGap, 2, {RowId{SourceId{1}, 120}, RowId{SourceId{1}, 121}}}));
        QCOMPARE(groups[1].reason, WarningReason::NumberDamaged);
    }

    void csvQuotesAndDisarms_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("plain") << QByteArray("1O0.00") << QByteArray("1O0.00");
        QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("quote is doubled") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
        QTest::newRow("line end stays inside the cell") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
        QTest::newRow("a formula is disarmed") << QByteArray("=HYPERLINK(1)") << QByteArray("'=HYPERLINK(1)");
        QTest::newRow("so is a lone minus") << QByteArray("--") << QByteArray("'--");
    }

    void csvQuotesAndDisarms()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, written);
        const std::vector<std::string> cells{cell.toStdString(), "end"};

        QCOMPARE(QByteArray::fromStdString(csvLine(cells)), written + ",end\r\n");
    }

    void anEmptyFirstCellKeepsItsPlace()
    {
        const std::vector<std::string> cells{"", "", "x"};

        QCOMPARE(csvLine(cells), std::string{",,x\r\n"});
    }
};

QTEST_APPLESS_MAIN(SourceRowsTest)
#include "source_rows_test.moc"
