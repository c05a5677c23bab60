#include "core/base/money.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <random>

using namespace jingwei;
using namespace jingwei::test;

namespace {

struct Row {
    QByteArray text;
    Minor effect = 0;
};

const QByteArray header = "交易卡号,交易户名,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,交易流水号\n";

/// A statement whose balances follow from row to row, with some rows of one second.
std::vector<Row> statement(std::uint64_t seed, int rows)
{
    std::mt19937_64 random{seed};
    std::vector<Row> made;
    Minor balance = 1'000'000;
    std::int64_t second = 0;
    for (int i = 0; i < rows; ++i) {
        const bool in = random() % 2 == 0;
        const auto amount = static_cast<Minor>(1 + random() % 50'000);
        balance += in ? amount : -amount;
        second += static_cast<std::int64_t>(random() % 3) * 60;
        const auto time = formatPlain(Instant{std::chrono::seconds{1'740'800'000 + second}}, chinaZone);
        made.push_back({QByteArray{"6299000000000000019,赵甲,"} + time.c_str() + ','
                            + formatAmount(amount, 2).c_str() + ',' + formatAmount(balance, 2).c_str() + ','
                            + (in ? "进" : "出") + ",1002," + QByteArray::number(1000 + i) + '\n',
                        in ? amount : -amount});
    }
    return made;
}

std::vector<Warning> gapsOf(const QByteArray& bytes)
{
    CaseFolder folder;
    const auto receipt = folder.take("1.csv", bytes);
    std::vector<Warning> gaps;
    for (const auto& warning : receipt.warnings)
        if (warning.reason == WarningReason::BalanceGap)
            gaps.push_back(warning);
    return gaps;
}

} // namespace

class BalanceGapTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeStatementHasNone()
    {
        auto bytes = header;
        for (const auto& row : statement(1, 200))
            bytes += row.text;
        QVERIFY(gapsOf(bytes).empty());
    }

    void aRowTakenOutIsMissedAtItsPlace_data()
    {
        QTest::addColumn<int>("missing");
        for (const int missing : {1, 2, 17, 50, 99, 148, 198})
            QTest::addRow("row %d", missing) << missing;
    }

    /// Rows of one second may stand in either order, hence one row of play.
    void aRowTakenOutIsMissedAtItsPlace()
    {
        QFETCH(int, missing);
        const auto rows = statement(static_cast<std::uint64_t>(missing), 200);
        auto bytes = header;
        for (int i = 0; i < 200; ++i)
            if (i != missing)
                bytes += rows[static_cast<std::size_t>(i)].text;

        const auto gaps = gapsOf(bytes);

        QCOMPARE(gaps.size(), std::size_t{1});
        const auto expectedRow = missing + 2; // the header is row 1, and the row itself is gone
        QVERIFY(std::abs(gaps[0].row.row() - expectedRow) <= 1);
        QVERIFY(gaps[0].before);
        QVERIFY(std::abs(gaps[0].before->row() - (expectedRow - 1)) <= 1);
        QCOMPARE(gaps[0].value, formatAmount(rows[static_cast<std::size_t>(missing)].effect, 2));
        QCOMPARE(gaps[0].column, std::string{"交易余额"});
    }

    void eachCurrencyHasItsOwnBalance()
    {
        const QByteArray head = "交易卡号,交易时间,交易金额,交易余额,收付标志,交易币种\n";
        const QByteArray rows = "1001,2025-03-01 10:00:00,1.00,101.00,进,人民币\n"
                                "1001,2025-03-01 11:00:00,1.00,501.00,进,美元\n"
                                "1001,2025-03-01 12:00:00,1.00,102.00,进,人民币\n"
                                "1001,2025-03-01 13:00:00,1.00,502.00,进,美元\n";
        QVERIFY(gapsOf(head + rows).empty());
    }

    void failedRowsAndRowsWithoutBalanceDoNotBreakIt()
    {
        const QByteArray head = "交易卡号,交易时间,交易金额,交易余额,收付标志,交易是否成功\n";
        const QByteArray rows = "1001,2025-03-01 10:00:00,1.00,101.00,进,成功\n"
                                "1001,2025-03-01 11:00:00,7.00,101.00,出,失败\n"
                                "1001,2025-03-01 12:00:00,2.00,,出,成功\n"
                                "1001,2025-03-01 13:00:00,4.00,95.00,出,成功\n";
        QVERIFY(gapsOf(head + rows).empty());
    }
};

QTEST_APPLESS_MAIN(BalanceGapTest)
#include "balance_gap_test.moc"
