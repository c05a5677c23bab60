#include "core/session/money_views.h"
#include "tests/support/ledger.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/method_columns.h"

#include <QColor>
#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;
using jingwei::test::aLedger;
using jingwei::test::Ledger;

namespace {

/// domain.md 3.1, worked checks: own 100, tainted 50, out 120; then 30 of those to a shop, under every method
/// that lets stolen money come there.
Ledger worked()
{
    return aLedger()
        .account("6222020200010000017")
        .opening(100'00)
        .holder("赵甲")
        .account("6222020200010000025")
        .opening(0)
        .paid("V", "6222020200010000017", 50'00, "2025-03-01 12:00:00")
        .paid("6222020200010000017", "6222020200010000025", 120'00, "2025-03-01 12:30:00")
        .paid("6222020200010000025", "N", 10'00, "2025-03-01 13:00:00")
        .incident("A001", {"V"}, {"6222020200010000017"});
}

std::shared_ptr<const MethodsShown> shownOf(const Ledger& ledger, const MoneyLook& look = {})
{
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->graph = ledger.graph();
    snapshot->incidents = ledger.incidents();
    const std::vector<std::string> numbers{"A001"};
    Progress progress;
    const auto trace = traceIncidents(*snapshot, numbers, {}, progress);
    if (!trace)
        qFatal("the trace failed");
    auto table = compareMethods(*snapshot, *trace, {}, progress);
    if (!table)
        qFatal("no table");
    return std::make_shared<const MethodsShown>(
        MethodsShown{snapshot, *std::move(table), trace->trace.currency, look});
}

const TableColumn& columnOf(const std::vector<TableColumn>& columns, const char* key)
{
    const auto found = std::ranges::find(columns, QLatin1String{key}, &TableColumn::key);
    if (found == columns.end())
        qFatal("no such column");
    return *found;
}

RowIndex rowOf(const MethodsShown& shown, const char* account)
{
    for (RowIndex row = 0; row < shown.table.rows.size(); ++row)
        if (shown.account(row).entity.value == account)
            return row;
    qFatal("no such row");
}

constexpr auto first = "6222020200010000017";
constexpr auto second = "6222020200010000025";

} // namespace

class MethodColumnsTest : public QObject {
    Q_OBJECT

private slots:
    void everyMethodHasAColumnWithWhatItHoldsThere_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("held");

        QTest::newRow("fifo") << QByteArray("fifo") << QStringLiteral("30.00");
        QTest::newRow("lifo") << QByteArray("lifo") << QStringLiteral("0.00");
        QTest::newRow("pro rata") << QByteArray("pro-rata") << QStringLiteral("10.00");
        QTest::newRow("lowest balance") << QByteArray("lowest-balance") << QStringLiteral("30.00");
        QTest::newRow("stolen first") << QByteArray("taint-first") << QStringLiteral("0.00");
    }

    void everyMethodHasAColumnWithWhatItHoldsThere()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, held);
        const auto shown = shownOf(worked());
        const auto columns = methodColumns(shown);

        const auto& column = columnOf(columns, method.constData());

        QCOMPARE(column.text(rowOf(*shown, first)), held);
    }

    void whereNoStolenMoneyComesItIsNotKnownAsZero()
    {
        // fifo pays own money first, so that none of the ten goes on; lifo sends stolen money
        const auto ledger = aLedger()
                                .account(first)
                                .opening(100'00)
                                .paid("V", first, 50'00, "2025-03-01 12:00:00")
                                .paid(first, "N", 10'00, "2025-03-01 12:30:00")
                                .incident("A001", {"V"}, {first});
        const auto shown = shownOf(ledger);
        const auto columns = methodColumns(shown);
        const auto row = rowOf(*shown, "N");

        QCOMPARE(columnOf(columns, "fifo").text(row), QStringLiteral("—"));
        QCOMPARE(columnOf(columns, "lifo").text(row), QStringLiteral("10.00"));
        // and sorts below a zero
        QVERIFY(columnOf(columns, "fifo").number(row) < 0);
    }

    void theDifferenceIsThatOfTheMethodsThatKeepTheSum()
    {
        const auto shown = shownOf(worked());
        const auto columns = methodColumns(shown);
        const auto& spread = columnOf(columns, "spread");

        QCOMPARE(spread.text(rowOf(*shown, first)), QStringLiteral("30.00")); // poison holds 30 too
        QCOMPARE(spread.number(rowOf(*shown, first)), std::int64_t{30'00});
        // second: 10 to 40 of the 20 to 50 that came; poison would make it 110
        QCOMPARE(spread.text(rowOf(*shown, second)), QStringLiteral("30.00"));
    }

    void whereMethodsAgreeItSaysSo()
    {
        const auto ledger = aLedger()
                                .account(first)
                                .opening(0)
                                .paid("V", first, 50'00, "2025-03-01 12:00:00")
                                .incident("A001", {"V"}, {first});
        const auto shown = shownOf(ledger);
        const auto columns = methodColumns(shown);

        QCOMPARE(columnOf(columns, "spread").text(0), QStringLiteral("none"));
        QVERIFY(!columnOf(columns, "fifo").look(0, Qt::BackgroundRole).isValid());
    }

    void theMethodThatHoldsMostIsMarkedWhereTheyDiffer()
    {
        const auto shown = shownOf(worked());
        const auto columns = methodColumns(shown);
        const auto row = rowOf(*shown, first);

        QCOMPARE(columnOf(columns, "fifo").look(row, Qt::BackgroundRole).value<QColor>(), tokens().warnBg);
        QVERIFY(!columnOf(columns, "lifo").look(row, Qt::BackgroundRole).isValid());
        QVERIFY(!columnOf(columns, "poison").look(row, Qt::BackgroundRole).isValid());
        const auto tip = columnOf(columns, "pro-rata").look(row, Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("0.00")) && tip.contains(QStringLiteral("30.00")),
                 qPrintable(tip));
    }

    void theTotalIsOfQueriedAccountsUnderEachMethod()
    {
        const auto shown = shownOf(worked());

        const auto texts = methodTotalTexts(*shown);

        QCOMPARE(texts.size(), allTraceMethods.size() + 1);
        for (std::size_t method = 0; method < allTraceMethods.size(); ++method)
            QCOMPARE(texts[method + 1].second, moneyText(shown->table.sums[method].held));
    }

    void theSumIsToldAndPoisonKeepsNone()
    {
        const auto shown = shownOf(worked());

        QCOMPARE(conservationText(*shown, 0).at(0), QChar{u'✓'});
        QVERIFY(conservationText(*shown, 0).contains(QStringLiteral("50.00 = held ")));
        const auto poison = conservationText(*shown, allTraceMethods.size() - 1);
        QVERIFY(!poison.contains(u'✓') && !poison.contains(u'✗'));
        QVERIFY(poison.contains(QStringLiteral("keeps no sum")));
    }

    void aSumThatIsNotKeptIsCrossed()
    {
        auto broken = *shownOf(worked());
        broken.table.sums[0].held += 1;

        QCOMPARE(conservationText(broken, 0).at(0), QChar{u'✗'});
    }

    void moneyIsWrittenInTheCurrencyAndTheUnitOfTheView()
    {
        const auto ledger = aLedger()
                                .account(first)
                                .opening(0, usd)
                                .holder("赵甲")
                                .paid("V", first, 50'00, "2025-03-01 12:00:00", usd)
                                .incident("A001", {"V"}, {first});
        const auto dollars = shownOf(ledger);
        const auto tenThousands = shownOf(worked(), {MoneyUnit::TenThousand, Masking::Masked});

        const auto inDollars = columnOf(methodColumns(dollars), "fifo").text(0);
        QVERIFY2(inDollars.startsWith(QStringLiteral("50.00")) && inDollars.endsWith(QStringLiteral("USD")),
                 qPrintable(inDollars));
        const auto columns = methodColumns(tenThousands);
        const auto row = rowOf(*tenThousands, first);
        QCOMPARE(columnOf(columns, "fifo").text(row), QStringLiteral("0.00"));
        QVERIFY(!columnOf(columns, "holder").text(row).contains(QStringLiteral("赵甲")));
        QVERIFY(!columnOf(columns, "account").text(row).remove(u' ').contains(QLatin1String{first}));
    }
};

QTEST_MAIN(MethodColumnsTest)
#include "method_columns_test.moc"
