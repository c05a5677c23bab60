#include "tests/support/case_folder.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Noon of the day all rows are of.
const std::string noon = "2025-03-01 12:00:00";

Cells numbered(const char* serial, const char* balance = "")
{
    return {{"交易流水号", serial}, {"交易余额", balance}};
}

/// A statement of 1001 in another layout: other names and order of columns, another form of time and amount,
/// GB18030.
EvidenceFile otherLayout()
{
    EvidenceFile file{{"流水号", "摘要", "对方账号", "借贷标志", "余额", "发生额", "交易日期", "本方卡号"},
                      {{"本方卡号", "1001"}, {"交易日期", "20250301120000"}}};
    return std::move(file.form(TextForm::Gb18030).tabGuarded());
}

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

private slots:
    void rowsHandedOverAgainCountOnce_data();
    void rowsHandedOverAgainCountOnce();
    void theFirstSourceKeepsTheRow();
    void factsDoNotDependOnWhoHandedTheRowOverFirst_data();
    void factsDoNotDependOnWhoHandedTheRowOverFirst();
    void theLaterSourcesRowCountsWhenTheFirstIsWithdrawn();
    void aTransferRestsOnTheRowThatTellsOfIt();
};

void DuplicatesTest::rowsHandedOverAgainCountOnce_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("rows"); // of each file
    QTest::addColumn<int>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files, const QStringList& rows,
                        int transfers) {
        QList<QByteArray> bytes;
        for (const auto& file : files)
            bytes += file.bytes();
        QTest::newRow(name) << bytes << rows << transfers;
    };
    const QString one = "read 1 accepted 1 duplicate 0 rejected 0";
    const QString again = "read 1 accepted 0 duplicate 1 rejected 0";
    const QString two = "read 2 accepted 2 duplicate 0 rejected 0";
    const QString three = "read 3 accepted 3 duplicate 0 rejected 0";
    const auto statement = [](const std::vector<Cells>& rows) {
        auto file = bankStatement("1001");
        for (const auto& cells : rows)
            file.row(cells);
        return file;
    };
    // files must differ in a byte, or they are the same file
    const auto later = [](EvidenceFile file) { return std::move(file.titled("重新调取")); };
    const auto payment = out(noon, "100.00", "1002", numbered("7", "900.00"));
    const auto unnumbered = out(noon, "100.00", "1002");

    row("the same row in two files", {statement({payment}), later(statement({payment}))}, {one, again}, 1);
    row("the same row twice in one file", {statement({payment, payment})},
        {"read 2 accepted 1 duplicate 1 rejected 0"}, 1);
    row("in another layout and encoding",
        {statement({payment}), otherLayout().row({{"流水号", "7"},
                                                  {"对方账号", "1002"},
                                                  {"借贷标志", "D"},
                                                  {"发生额", "100"},
                                                  {"余额", "900.0"}})},
        {one, again}, 1);
    row("another serial", {statement({payment, out(noon, "100.00", "1002", numbered("8", "900.00"))})}, {two},
        2);
    row("another balance", {statement({payment, out(noon, "100.00", "1002", numbered("7", "800.00"))})},
        {two}, 2);
    row("another amount", {statement({payment, out(noon, "100.01", "1002", numbered("7", "900.00"))})}, {two},
        2);
    row("a second later",
        {statement({payment, out("2025-03-01 12:00:01", "100.00", "1002", numbered("7", "900.00"))})}, {two},
        2);
    row("the other direction", {statement({payment, in(noon, "100.00", "1002", numbered("7", "900.00"))})},
        {two}, 2);
    row("another account",
        {statement({payment}),
         bankStatement("1003").row(out(noon, "100.00", "1002", numbered("7", "900.00")))},
        {one, one}, 2);
    row("a serial alone tells rows apart",
        {statement({out(noon, "100.00", "1002", numbered("7")), out(noon, "100.00", "1002", numbered("8"))})},
        {two}, 2);
    row("a serial alone makes rows the same",
        {statement({out(noon, "100.00", "1002", numbered("7"))}),
         later(statement({out(noon, "100.00", "1002", numbered("7"))}))},
        {one, again}, 1);
    row("a balance alone makes rows the same",
        {statement({out(noon, "100.00", "1002", numbered("", "900.00"))}),
         later(statement({out(noon, "100.00", "1002", numbered("", "900.00"))}))},
        {one, again}, 1);
    row("a serial of letters",
        {statement({out(noon, "100.00", "1002", numbered("W7"))}),
         later(statement({out(noon, "100.00", "1002", numbered("W7"))}))},
        {one, again}, 1);

    row("equal rows without serial and balance in one file all stay",
        {statement({unnumbered, unnumbered, unnumbered})}, {three}, 3);
    row("of two and three equal ones in two files three count",
        {statement({unnumbered, unnumbered}), later(statement({unnumbered, unnumbered, unnumbered}))},
        {two, "read 3 accepted 1 duplicate 2 rejected 0"}, 3);
    row("of three and two equal ones in two files three count",
        {statement({unnumbered, unnumbered, unnumbered}), later(statement({unnumbered, unnumbered}))},
        {three, "read 2 accepted 0 duplicate 2 rejected 0"}, 3);
    row("of one, two and one equal ones in three files two count",
        {statement({unnumbered}), later(statement({unnumbered, unnumbered})),
         later(later(statement({unnumbered})))},
        {one, "read 2 accepted 1 duplicate 1 rejected 0", again}, 2);

    row("a failed row handed over again",
        {statement({out(noon, "100.00", "1002", {{"交易流水号", "7"}, {"交易是否成功", "失败"}})}),
         later(statement({out(noon, "100.00", "1002", {{"交易流水号", "7"}, {"交易是否成功", "失败"}})}))},
        {one, again}, 0);
    row("the other side's row is more evidence",
        {statement({payment}),
         bankStatement("1002").row(in(noon, "100.00", "1001", numbered("7", "900.00")))},
        {one, one}, 1);
    row("the account by its card in one file, by its number in the other",
        {statement({payment}),
         EvidenceFile{bankStatement()}.row({{"交易账号", "5001"},
                                            {"交易时间", noon},
                                            {"交易金额", "100.00"},
                                            {"收付标志", "出"},
                                            {"交易对手账卡号", "1002"},
                                            {"交易流水号", "7"},
                                            {"交易余额", "900.00"}}),
         accountInformation().row({{"交易卡号", "1001"}, {"交易账号", "5001"}, {"账户开户名称", "甲"}})},
        {one, again, one}, 1);

    const auto ledgerRow = [](const char* serial) {
        return paid("1001", "1002", noon, "100.00", {{"交易流水号", serial}});
    };
    row("a ledger row in two files",
        {transferLedger().row(ledgerRow("7")), later(transferLedger().row(ledgerRow("7")))}, {one, again}, 1);
    row("ledger rows with different serials", {transferLedger().row(ledgerRow("7")).row(ledgerRow("8"))},
        {two}, 2);
    row("ledger rows with different serials in two files",
        {transferLedger().row(ledgerRow("7")), later(transferLedger().row(ledgerRow("8")))}, {one, one}, 2);
    row("equal ledger rows without serial in one file",
        {transferLedger().row(ledgerRow("")).row(ledgerRow(""))}, {two}, 2);
    row("ledger rows to different payees",
        {transferLedger()
             .row(ledgerRow("7"))
             .row(paid("1001", "1003", noon, "100.00", {{"交易流水号", "7"}}))},
        {two}, 2);
}

void DuplicatesTest::rowsHandedOverAgainCountOnce()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, rows);
    QFETCH(int, transfers);
    CaseFolder folder;
    QStringList found;

    for (const auto& bytes : files) // one import for each: receipts tell of the moment
        found += rowsOf(folder.take(QStringLiteral("%1.csv").arg(found.size() + 1), bytes));

    // a tie that comes later makes duplicates of rows that were none
    found.clear();
    for (const auto& receipt : folder.snapshot()->sources)
        found += rowsOf(receipt);
    QCOMPARE(found, rows);
    QCOMPARE(static_cast<int>(folder.snapshot()->counts.transfers), transfers);
    QCOMPARE(static_cast<int>(folder.snapshot()->graph->edgeCount()), transfers);
    if (files.size() > 1)
        QCOMPARE(transfersIn(*caseOf(files, ImportOrder::Reversed)), transfersIn(*folder.snapshot()));
}

void DuplicatesTest::theFirstSourceKeepsTheRow()
{
    CaseFolder folder;
    const auto row = out(noon, "100.00", "1002", numbered("7"));
    folder.take("z.csv", bankStatement("1001").row(row));
    const auto second = folder.take("a.csv", bankStatement("1001").titled("again").row(row));

    QCOMPARE(rowsOf(second), QString{"read 1 accepted 0 duplicate 1 rejected 0"});
    QCOMPARE(folder.session()->evidence(RowId{SourceId{1}, 2})->status, std::string{"accepted"});
    QCOMPARE(folder.session()->evidence(RowId{SourceId{2}, 3})->status, std::string{"duplicate"});
    QCOMPARE(folder.snapshot()->graph->id(EdgeIndex{0}), (TransferId{SourceId{1}, 2}));
    QCOMPARE(amountsOf(second), QString{}); // a duplicate moves nothing
}

void DuplicatesTest::factsDoNotDependOnWhoHandedTheRowOverFirst_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    const auto full = bankStatement("1001").row(
        out(noon, "100.00", "1002", {{"交易流水号", "7"}, {"对手户名", "乙"}, {"交易户名", "甲"}}));
    const auto row = [&](const char* name, const EvidenceFile& second) {
        QTest::newRow(name) << full.bytes() << second.bytes();
    };
    const auto copy = [](const Cells& cells) {
        return otherLayout()
            .row({{"流水号", "7"}, {"借贷标志", "借"}, {"发生额", "100.00"}})
            .columnsReversed()
            .titled("again")
            .row(cells);
    };
    const Cells another{{"流水号", "8"}, {"借贷标志", "借"}, {"发生额", "50.00"}, {"对方账号", "1003"}};
    row("one does not name the counterparty", copy(another));
    row("one has lost digits of the counterparty",
        bankStatement("1001").titled("again").row(out(noon, "100.00", "6.22202E+18", {{"交易流水号", "7"}})));
    row("one has another name for the counterparty",
        bankStatement("1001").titled("again").row(
            out(noon, "100.00", "1002", {{"交易流水号", "7"}, {"对手户名", "乙某"}, {"交易户名", "甲某"}})));
    row("one says cash where the other has a counterparty",
        bankStatement("1001").titled("again").row(
            out(noon, "100.00", "", {{"交易流水号", "7"}, {"现金标志", "现金"}})));
}

void DuplicatesTest::factsDoNotDependOnWhoHandedTheRowOverFirst()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);

    const auto oneWay = caseOf({first, second});
    const auto otherWay = caseOf({first, second}, ImportOrder::Reversed);

    QCOMPARE(transfersIn(*otherWay), transfersIn(*oneWay));
    QCOMPARE(accountsIn(*otherWay), accountsIn(*oneWay));
    QCOMPARE(otherWay->counts, oneWay->counts);
}

void DuplicatesTest::theLaterSourcesRowCountsWhenTheFirstIsWithdrawn()
{
    CaseFolder folder;
    const auto row = out(noon, "100.00", "1002", numbered("7"));
    folder.take("1.csv", bankStatement("1001").row(row));
    folder.take("2.csv", bankStatement("1001").titled("again").row(row));
    const auto session = folder.session();
    Progress progress;

    QVERIFY(session->withdraw(SourceId{1}, "sent by mistake", progress));

    QCOMPARE(transfersIn(*session->snapshot()), QStringList{moved("1001", "1002", "100.00", "12:00:00")});
    QCOMPARE(session->snapshot()->graph->id(EdgeIndex{0}), (TransferId{SourceId{2}, 3}));
    QCOMPARE(rowsOf(*session->receipt(SourceId{2}, 10)), QString{"read 1 accepted 1 duplicate 0 rejected 0"});
    QCOMPARE(session->evidence(RowId{SourceId{1}, 2})->status, std::string{"withdrawn"});
}

/// Payments of one second and amount without serial or balance: the second file has one that the first lacks.
void DuplicatesTest::aTransferRestsOnTheRowThatTellsOfIt()
{
    CaseFolder folder;
    folder.take("1.csv", bankStatement("1001").row(out(noon, "100.00", "1002")));
    folder.take("2.csv",
                bankStatement("1001").row(out(noon, "100.00", "1003")).row(out(noon, "100.00", "1002")));

    const auto snapshot = folder.snapshot();
    const auto& graph = *snapshot->graph;

    QCOMPARE(graph.edgeCount(), std::size_t{2});
    for (std::uint32_t edge = 0; edge < 2; ++edge) {
        const auto payee = graph.account(graph.payee(EdgeIndex{edge})).entity.value;
        const auto row = payee == "1002" ? TransferId{SourceId{1}, 2} : TransferId{SourceId{2}, 2};
        QVERIFY2(graph.id(EdgeIndex{edge}) == row, payee.c_str());
    }
}

QTEST_APPLESS_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
