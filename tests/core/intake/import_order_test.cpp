#include "tests/support/random_case.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Puts the files of a case, and a register that makes its first account the victim.
void put(CaseFolder& folder, const RandomCase& made)
{
    for (const auto& [name, bytes] : made.files)
        folder.put(name, bytes);
    folder.put("register.csv", incidentRegister().row({{"警情编号", "A001"},
                                                       {"案发时间", "2025-03-01"},
                                                       {"报警人", "周文"},
                                                       {"银行账号", "1001"},
                                                       {"涉案账号", "1002,1003,1006"}}));
    folder.put("holders.csv", accountInformation()
                                  .row({{"交易卡号", "1002"}, {"交易账号", "5002"}, {"账户开户名称", "甲"}})
                                  .row({{"交易卡号", "1003"}, {"账户开户名称", "乙"}}));
}

struct Facts {
    QStringList transfers, accounts, trace;
    FactCounts counts;
};

/// Transfers by payer, payee and time: which of two equal ones comes first is told by the trace.
Facts factsOf(const CaseFolder& folder)
{
    const auto snapshot = folder.snapshot();
    Facts facts{transfersIn(*snapshot), accountsIn(*snapshot), traceIn(*snapshot), snapshot->counts};
    facts.transfers.sort();
    return facts;
}

void compare(const Facts& actual, const Facts& expected)
{
    QCOMPARE(actual.transfers, expected.transfers);
    QCOMPARE(actual.accounts, expected.accounts);
    QCOMPARE(actual.trace, expected.trace);
    QCOMPARE(actual.counts, expected.counts);
}

void addSeeds(int count)
{
    QTest::addColumn<quint64>("seed");
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint64>(seed);
}

/// The first thing in which a case differs from what it says of itself; empty: it holds.
QString differenceIn(const CaseFolder& folder)
{
    Progress progress;
    const auto report = checkCase(folder.caseFile(), progress);
    if (!report)
        return QStringLiteral("the check failed");
    if (report->differences.empty())
        return {};
    const auto& first = report->differences.front();
    return QString::fromStdString(first.id + ": " + first.stated + " but " + first.recomputed);
}

} // namespace

class ImportOrderTest : public QObject {
    Q_OBJECT

private slots:
    void receiptsAndFactsAreThoseCountedByHand_data() { addSeeds(16); }
    void receiptsAndFactsAreThoseCountedByHand();
    void anyOrderOfFilesGivesTheSame_data() { addSeeds(4); }
    void anyOrderOfFilesGivesTheSame();
    void oneImportForEachFileGivesTheSame_data() { addSeeds(2); }
    void oneImportForEachFileGivesTheSame();
    void withdrawnAndTakenInAgainGivesTheSame_data() { addSeeds(2); }
    void withdrawnAndTakenInAgainGivesTheSame();
};

void ImportOrderTest::receiptsAndFactsAreThoseCountedByHand()
{
    QFETCH(quint64, seed);
    const auto made = randomCase(seed);
    CaseFolder folder;
    for (const auto& [name, bytes] : made.files)
        folder.put(name, bytes);

    const auto receipt = folder.import();

    QCOMPARE(receipt.sources.size(), made.files.size());
    for (const auto& source : receipt.sources) {
        const auto& expected = made.byFile.at(source.file);
        QVERIFY2(source.rows == expected.rows, qPrintable(rowsOf(source)));
        QCOMPARE(source.rows.read, source.rows.accepted + source.rows.duplicate + source.rows.rejected);
        const auto sums = source.amounts.find(cny);
        QCOMPARE(sums == source.amounts.end() ? FlowSums{} : sums->second, expected.sums);
    }
    const auto facts = factsOf(folder);
    QCOMPARE(facts.transfers, made.transfers);
    QCOMPARE(receipt.facts.transfers, static_cast<std::int64_t>(made.transfers.size()));
    QCOMPARE(receipt.facts.accounts, made.accounts);
    QCOMPARE(differenceIn(folder), QString{});
}

void ImportOrderTest::anyOrderOfFilesGivesTheSame()
{
    QFETCH(quint64, seed);
    const auto made = randomCase(seed);
    CaseFolder sorted;
    put(sorted, made);
    sorted.import();
    const auto expected = factsOf(sorted);
    QVERIFY(expected.trace.size() > 3); // there is something to follow
    QStringList names{"register.csv", "holders.csv"};
    for (const auto& [name, bytes] : made.files)
        names += name;

    for (int i = 0; i < 3; ++i) {
        names = shuffled(names, seed);
        CaseFolder other;
        put(other, made);
        other.import(names);
        compare(factsOf(other), expected);
    }
}

void ImportOrderTest::oneImportForEachFileGivesTheSame()
{
    QFETCH(quint64, seed);
    const auto made = randomCase(seed);
    CaseFolder together;
    put(together, made);
    const auto receipt = together.import();
    CaseFolder apart;
    put(apart, made);

    for (const auto& source : receipt.sources)
        apart.import({QString::fromStdString(source.file)});

    compare(factsOf(apart), factsOf(together));
    for (std::size_t i = 0; i < receipt.sources.size(); ++i)
        QCOMPARE(rowsOf(apart.snapshot()->sources.at(i)), rowsOf(receipt.sources.at(i)));
}

void ImportOrderTest::withdrawnAndTakenInAgainGivesTheSame()
{
    QFETCH(quint64, seed);
    CaseFolder folder;
    put(folder, randomCase(seed));
    const auto count = folder.import().sources.size();
    const auto expected = factsOf(folder);
    Progress progress;

    for (std::size_t i = 1; i <= count; ++i)
        QVERIFY(withdrawSource(folder.caseFile(), SourceId{static_cast<std::int64_t>(i)}, "Tester", "test",
                               progress));
    QCOMPARE(folder.snapshot()->counts, FactCounts{});
    QCOMPARE(folder.snapshot()->graph->edgeCount(), std::size_t{0});
    const auto again = folder.import();

    QCOMPARE(again.sources.size(), count);
    QVERIFY(again.sources.front().id == SourceId{static_cast<std::int64_t>(count) + 1});
    compare(factsOf(folder), expected);
    QCOMPARE(differenceIn(folder), QString{});
}

QTEST_APPLESS_MAIN(ImportOrderTest)
#include "import_order_test.moc"
