#include "ui/intake/intake_columns.h"
#include "ui/intake/mapping_columns.h"

#include <QtTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

QString textOf(const std::vector<TableColumn>& columns, const char* key, RowIndex row)
{
    const auto found = std::ranges::find(columns, QLatin1String{key}, &TableColumn::key);
    return found == columns.end() ? QString{} : found->text(row);
}

std::shared_ptr<IntakeTable> tableOf(const std::vector<std::string>& files)
{
    auto table = std::make_shared<IntakeTable>();
    auto receipts = std::make_shared<CaseSnapshot>();
    for (const auto& file : files) {
        table->rows.emplace_back().table.file = file;
        receipts->sources.emplace_back().file = file;
    }
    table->receipts = std::move(receipts);
    return table;
}

} // namespace

class IntakeColumnsTest : public QObject {
    Q_OBJECT

private slots:
    void eachFileSaysHowFarItIs()
    {
        const auto table = tableOf({"a.csv", "b.csv", "c.csv"});
        table->read = {"a.csv"};
        table->running = "b.csv";

        const auto columns = intakeColumns(table);

        QCOMPARE(textOf(columns, "state", 0), QStringLiteral("Read"));
        QCOMPARE(textOf(columns, "state", 1), QStringLiteral("Running"));
        QCOMPARE(textOf(columns, "state", 2), QStringLiteral("Waiting"));
    }

    void aPaymentThatFailedIsNeitherInNorOut()
    {
        auto rows = std::make_shared<ReadRows>();
        TrialRow paid;
        paid.accepted = true;
        paid.out = true;
        paid.amount = 100;
        auto failed = paid;
        failed.failed = true;
        rows->rows = {paid, failed};

        const auto columns = readColumns(rows);

        QCOMPARE(textOf(columns, "direction", 0), QStringLiteral("out"));
        QCOMPARE(textOf(columns, "direction", 1), QStringLiteral("failed"));
    }
};

QTEST_MAIN(IntakeColumnsTest)
#include "intake_columns_test.moc"
