#include "tests/support/case_folder.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::string at(const char* clock)
{
    return std::string{"2025-03-01 "} + clock;
}

const std::string damagedCard = "6.22202E+18";
const std::string maskedCard = "6222****1234";

QList<QByteArray> bytesOf(const std::vector<EvidenceFile>& files)
{
    QList<QByteArray> bytes;
    for (const auto& file : files)
        bytes += file.bytes();
    return bytes;
}

EvidenceFile tie(const std::string& card, const std::string& account)
{
    return accountInformation().row({{"交易卡号", card}, {"交易账号", account}, {"账户开户名称", "甲"}});
}

} // namespace

class DerivationTest : public QObject {
    Q_OBJECT

private slots:
    void failedRowsMoveNothing_data();
    void failedRowsMoveNothing() { compareTransfers(); }
    void reversalsTakeAnEarlierRowBack_data();
    void reversalsTakeAnEarlierRowBack() { compareTransfers(); }
    void numbersThatLostDigitsNameNobody_data();
    void numbersThatLostDigitsNameNobody() { compareTransfers(); }
    void accountsAreNamedByTheirCard_data();
    void accountsAreNamedByTheirCard() { compareTransfers(); }
    void moneyLeavesTheBanksAtExits_data();
    void moneyLeavesTheBanksAtExits();
    void holdersComeFromTheBestSource_data();
    void holdersComeFromTheBestSource();
    void aStatementQueriesItsAccount();
    void countsWhatColumnsName();

private:
    static void compareTransfers();
};

/// Whatever the order in which the files came.
void DerivationTest::compareTransfers()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, transfers);

    auto found = transfersIn(*caseOf(files));
    QCOMPARE(transfersIn(*caseOf(files, ImportOrder::Reversed)), found);
    found.sort();
    transfers.sort();

    QCOMPARE(found, transfers);
}

void DerivationTest::failedRowsMoveNothing_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const char* success, const QStringList& transfers) {
        QTest::newRow(name) << bytesOf(
            {bankStatement("1001").row(out(at("12:00:00"), "1.00", "1002", {{"交易是否成功", success}}))})
                            << transfers;
    };
    const QStringList moves{moved("1001", "1002", "1.00", "12:00:00")};
    row("失败", "失败", {});
    row("交易失败", "交易失败", {});
    row("否", "否", {});
    row("0", "0", {});
    row("0 with a tab", "0\t", {});
    row("a wide 0", "０", {});
    row("N", "N", {});
    row("成功", "成功", moves);
    row("1", "1", moves);
    row("Y", "Y", moves);
    row("nothing said", "", moves);
}

void DerivationTest::reversalsTakeAnEarlierRowBack_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& transfers) { QTest::newRow(name) << bytesOf(files) << transfers; };
    const auto statement = [](const std::vector<Cells>& rows) {
        auto file = bankStatement("1001");
        for (const auto& cells : rows)
            file.row(cells);
        return file;
    };
    const auto sent = [](const char* clock) { return out(at(clock), "100.00", "1002"); };
    const auto back = [](const char* clock) { return out(at(clock), "-100.00", "1002"); };
    const QStringList first{moved("1001", "1002", "100.00", "12:00:00")};

    row("a negative amount in the same direction", {statement({sent("12:00:00"), back("12:01:00")})}, {});
    row("written above what it takes back", {statement({back("12:01:00"), sent("12:00:00")})}, {});
    row("冲正 in the summary",
        {statement({sent("12:00:00"), out(at("12:01:00"), "100.00", "1002", {{"摘要说明", "转账冲正"}})})},
        {});
    row("冲正 and a negative amount",
        {statement({sent("12:00:00"), out(at("12:01:00"), "-100.00", "1002", {{"摘要说明", "冲正"}})})}, {});
    row("抹账 in the type",
        {statement({sent("12:00:00"), out(at("12:01:00"), "100.00", "1002", {{"交易类型", "抹账"}})})}, {});
    row("of money that came in",
        {statement({in(at("12:00:00"), "100.00", "1002"), in(at("12:01:00"), "-100.00", "1002")})}, {});
    row("the latest earlier one goes", {statement({sent("12:00:00"), sent("12:05:00"), back("12:10:00")})},
        first);
    row("not one that comes later", {statement({sent("12:00:00"), back("12:01:00"), sent("12:02:00")})},
        {moved("1001", "1002", "100.00", "12:02:00")});
    row("two take two back",
        {statement(
            {sent("12:00:00"), sent("12:01:00"), sent("12:02:00"), back("12:03:00"), back("12:04:00")})},
        first);
    row("the second takes nothing back twice",
        {statement({sent("12:00:00"), back("12:01:00"), back("12:02:00")})}, {});
    row("nothing to take back: it moves nothing itself", {statement({back("12:01:00")})}, {});
    row("another counterparty's is left",
        {statement({sent("12:00:00"), out(at("12:01:00"), "-100.00", "1003")})}, first);
    row("another amount's is left", {statement({sent("12:00:00"), out(at("12:01:00"), "-99.00", "1002")})},
        first);
    row("another direction's is left", {statement({sent("12:00:00"), in(at("12:01:00"), "-100.00", "1002")})},
        first);
    row("another currency's is left",
        {statement({sent("12:00:00"), out(at("12:01:00"), "-100.00", "1002", {{"交易币种", "USD"}})})},
        first);
    row("another account's is left",
        {statement({sent("12:00:00")}), bankStatement("1003").row(back("12:01:00"))}, first);
    row("a failed row is not taken back",
        {statement({sent("12:00:00"), out(at("12:00:30"), "100.00", "1002", {{"交易是否成功", "失败"}}),
                    back("12:01:00")})},
        {});
    row("a failed reversal takes nothing back",
        {statement({sent("12:00:00"), out(at("12:01:00"), "-100.00", "1002", {{"交易是否成功", "失败"}})})},
        first);
    row("in another file of the account", {statement({sent("12:00:00")}), statement({back("12:01:00")})}, {});
    row("seen from both sides",
        {statement({sent("12:00:00"), back("12:01:00")}), bankStatement("1002")
                                                              .row(in(at("12:00:01"), "100.00", "1001"))
                                                              .row(in(at("12:01:01"), "-100.00", "1001"))},
        {});
    row("in the same second, by serial",
        {statement({out(at("12:00:00"), "100.00", "1002", {{"交易流水号", "9"}}),
                    out(at("12:00:00"), "-100.00", "1002", {{"交易流水号", "10"}})})},
        {});
    row("of cash",
        {statement({out(at("12:00:00"), "100.00", "", {{"摘要说明", "ATM取现"}}),
                    out(at("12:01:00"), "-100.00", "", {{"摘要说明", "ATM取现冲正"}})})},
        {});
}

void DerivationTest::numbersThatLostDigitsNameNobody_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& transfers) { QTest::newRow(name) << bytesOf(files) << transfers; };
    const auto sentTo = [](const std::string& peer) {
        return bankStatement("1001").row(out(at("12:00:00"), "1.00", peer));
    };
    const QStringList unnamed{moved("1001", "unnamed:1001", "1.00", "12:00:00")};
    row("scientific notation", {sentTo(damagedCard)}, unnamed);
    row("a decimal tail", {sentTo("622202020000000123.0")}, unnamed);
    row("zeros from the sixteenth digit on", {sentTo("6222020200012220000")}, unnamed);
    row("hidden digits", {sentTo(maskedCard)}, unnamed);
    row("no counterparty at all", {sentTo("")}, unnamed);
    row("a dash for none", {sentTo("-")}, unnamed);
    row("the own number", {bankStatement(damagedCard).row(out(at("12:00:00"), "1.00", "1002"))},
        {moved("unnamed:1002", "1002", "1.00", "12:00:00")});
    row("the own card, but the account number is good",
        {bankStatement(damagedCard).row(out(at("12:00:00"), "1.00", "1002", {{"交易账号", "5001"}}))},
        {moved("5001", "1002", "1.00", "12:00:00")});
    row("both numbers", {bankStatement(damagedCard).row(out(at("12:00:00"), "1.00", maskedCard))},
        {moved("unnamed:", "unnamed:", "1.00", "12:00:00")});
    row("what both sides write damaged is not joined",
        {sentTo(damagedCard), bankStatement("1002").row(in(at("12:00:10"), "1.00", maskedCard))},
        unnamed + QStringList{moved("unnamed:1002", "1002", "1.00", "12:00:10")});
    row("a damaged account is not joined with a row that names nobody",
        {bankStatement(damagedCard).row(out(at("12:00:00"), "1.00", "1002")),
         bankStatement("1002").row(in(at("12:00:10"), "1.00", ""))},
        {moved("unnamed:1002", "1002", "1.00", "12:00:00"),
         moved("unnamed:1002", "1002", "1.00", "12:00:10")});
    row("the payee of a ledger", {transferLedger().row(paid("1001", damagedCard, at("12:00:00"), "1.00"))},
        unnamed);
    row("the payer of a ledger is unnamed, not outside",
        {transferLedger().row(paid(damagedCard, "1002", at("12:00:00"), "1.00"))},
        {moved("unnamed:1002", "1002", "1.00", "12:00:00")});
    row("both of a ledger", {transferLedger().row(paid(damagedCard, maskedCard, at("12:00:00"), "1.00"))},
        {moved("unnamed:", "unnamed:", "1.00", "12:00:00")});
}

void DerivationTest::accountsAreNamedByTheirCard_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files,
                        const QStringList& transfers) { QTest::newRow(name) << bytesOf(files) << transfers; };
    const auto ofAccount = [] {
        return bankStatement().row(out(at("12:00:00"), "1.00", "1002", {{"交易账号", "5001"}}));
    };
    const QStringList byCard{moved("1001", "1002", "1.00", "12:00:00")};
    row("no source ties one to it", {ofAccount()}, {moved("5001", "1002", "1.00", "12:00:00")});
    row("account information ties it", {ofAccount(), tie("1001", "5001")}, byCard);
    row("another row of the statement ties it",
        {bankStatement()
             .row(out(at("12:00:00"), "1.00", "1002", {{"交易账号", "5001"}}))
             .row(out(at("12:00:01"), "2.00", "1002", {{"交易卡号", "1001"}, {"交易账号", "5001"}}))},
        byCard + QStringList{moved("1001", "1002", "2.00", "12:00:01")});
    row("a row that was rejected does not undo it",
        {ofAccount(), bankStatement("1001").row(out(at("12:00:01"), "2.00", "1002", {{"交易账号", "5001"}}))},
        byCard + QStringList{moved("1001", "1002", "2.00", "12:00:01")});
    row("the counterparty too",
        {bankStatement("1002").row(in(at("12:00:00"), "1.00", "5001")), tie("1001", "5001")}, byCard);
    row("in a ledger too",
        {transferLedger().row(paid("5001", "1002", at("12:00:00"), "1.00")), tie("1001", "5001")}, byCard);
    row("of two cards the smaller", {ofAccount(), tie("1009", "5001"), tie("1001", "5001")}, byCard);
    row("over two accounts of one card",
        {bankStatement().row(out(at("12:00:00"), "1.00", "1002", {{"交易账号", "5002"}})),
         tie("1001", "5001"), tie("1001", "5002")},
        byCard);
    row("the same number in both columns is no tie",
        {bankStatement("5001").row(out(at("12:00:00"), "1.00", "1002", {{"交易账号", "5001"}}))},
        {moved("5001", "1002", "1.00", "12:00:00")});
    row("with a tab, blanks and wide digits",
        {bankStatement("1001\t").row(out(at("12:00:00"), "1.00", " １００２"))}, byCard);
}

void DerivationTest::moneyLeavesTheBanksAtExits_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("transfers");
    QTest::addColumn<QStringList>("exits");

    const auto row = [](const char* name, const Cells& cells, const QString& payee,
                        const QStringList& exits) {
        QTest::newRow(name) << bytesOf({bankStatement("1001").row(cells)})
                            << QStringList{"1001 > " + payee + " 1.00 at 2025-03-01 12:00:00"} << exits;
    };
    const auto sent = [](const char* peer, const Cells& more) {
        return out(at("12:00:00"), "1.00", peer, more);
    };
    row("the cash flag", sent("", {{"现金标志", "现金"}}), "cash:1001", {"cash:1001 cash"});
    row("the cash flag as a number", sent("", {{"现金标志", "1"}}), "cash:1001", {"cash:1001 cash"});
    row("no cash flag", sent("", {{"现金标志", "转账"}}), "unnamed:1001", {});
    row("取现 in the summary", sent("", {{"摘要说明", "柜面取现"}}), "cash:1001", {"cash:1001 cash"});
    row("ATM in the type", sent("", {{"交易类型", "ATM取款"}}), "cash:1001", {"cash:1001 cash"});
    row("cash with a counterparty is a payment", sent("1002", {{"现金标志", "现金"}}), "1002", {});
    row("cash to a number that cannot be read", sent("6222****1234", {{"现金标志", "现金"}}), "unnamed:1001",
        {});
    row("a merchant without an account", sent("", {{"商户代码", "898320"}}), "merchant:898320",
        {"merchant:898320 merchant"});
    row("a merchant with an account", sent("2001", {{"商户代码", "898320"}}), "2001", {"2001 merchant"});
    row("a tab for the merchant code", sent("", {{"商户代码", "\t"}}), "unnamed:1001", {});
    row("a dash for the merchant code", sent("1002", {{"商户代码", "-"}}), "1002", {});
    row("无 for the merchant code", sent("1002", {{"商户代码", "无"}}), "1002", {});
    row("0 for the merchant code", sent("1002", {{"商户代码", "0"}}), "1002", {});
    row("a payment platform without an account", sent("", {{"对手户名", "财付通支付科技有限公司"}}),
        "payment-platform:财付通支付科技有限公司",
        {"payment-platform:财付通支付科技有限公司 payment-platform"});
    row("a payment platform's account", sent("2001", {{"对手户名", "支付宝备付金"}}), "2001",
        {"2001 payment-platform"});
    row("an exchange without an account", sent("", {{"对手户名", "某数字资产平台"}}), "crypto:某数字资产平台",
        {"crypto:某数字资产平台 crypto"});
    row("an exchange's account", sent("2001", {{"对手户名", "USDT商家"}}), "2001", {"2001 crypto"});
    row("a fee", sent("", {{"摘要说明", "跨行手续费"}}), "bank-internal:1001",
        {"bank-internal:1001 bank-internal"});
    row("a fee to an account is a payment", sent("1002", {{"摘要说明", "手续费"}}), "1002", {});
    row("nobody is named", sent("", {{"摘要说明", "转账"}}), "unnamed:1001", {});

    const auto received = [](const char* name, const Cells& cells, const QString& payer,
                             const QStringList& exits) {
        QTest::newRow(name) << bytesOf({bankStatement("1001").row(cells)})
                            << QStringList{payer + " > 1001 1.00 at 2025-03-01 12:00:00"} << exits;
    };
    received("interest", in(at("12:00:00"), "1.00", "", {{"摘要说明", "结息"}}), "bank-internal:1001",
             {"bank-internal:1001 bank-internal"});
    received("cash paid in", in(at("12:00:00"), "1.00", "", {{"现金标志", "现金"}}), "cash:1001",
             {"cash:1001 cash"});
    received("a merchant code on money that came in makes its sender no merchant",
             in(at("12:00:00"), "1.00", "2001", {{"商户代码", "898320"}}), "2001", {});

    QTest::newRow("a platform's account whose statement is in the case is followed")
        << bytesOf({bankStatement("1001").row(out(at("12:00:00"), "1.00", "2001", {{"对手户名", "财付通"}})),
                    bankStatement("2001").row(out(at("12:01:00"), "1.00", "1002"))})
        << QStringList{moved("1001", "2001", "1.00", "12:00:00"), moved("2001", "1002", "1.00", "12:01:00")}
        << QStringList{};
    QTest::newRow("a failed payment makes nobody a merchant")
        << bytesOf({bankStatement("1001")
                        .row(out(at("12:00:00"), "1.00", "2001",
                                 {{"商户代码", "898320"}, {"交易是否成功", "失败"}}))
                        .row(out(at("12:01:00"), "1.00", "2001"))})
        << QStringList{moved("1001", "2001", "1.00", "12:01:00")} << QStringList{};
}

void DerivationTest::moneyLeavesTheBanksAtExits()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QStringList, transfers);
    QFETCH(QStringList, exits);

    const auto snapshot = caseOf(files);

    QCOMPARE(transfersIn(*snapshot), transfers);
    QCOMPARE(exitsIn(*snapshot), exits);
}

void DerivationTest::holdersComeFromTheBestSource_data()
{
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QString>("account"); // as accountsIn has 1001

    const auto row = [](const char* name, const std::vector<EvidenceFile>& files, const QString& account) {
        QTest::newRow(name) << bytesOf(files) << account;
    };
    const auto own = [](const char* holder) {
        return bankStatement("1001").row(
            out(at("12:00:00"), "1.00", "1002",
                {{"交易户名", holder}, {"交易证件号码", "ID-" + std::string{holder}}}));
    };
    const auto other = [](const char* holder) {
        return bankStatement("1002").row(
            in(at("12:00:00"), "1.00", "1001", {{"对手户名", holder}, {"对手开户银行", "别行"}}));
    };
    const auto information = accountInformation().row({{"交易卡号", "1001"},
                                                       {"账户开户名称", "甲"},
                                                       {"开户人证件号码", "ID-甲"},
                                                       {"账号开户银行", "某行"}});
    row("account information before all", {own("乙"), other("丙"), information},
        "holder 甲 ID-甲, bank 某行");
    row("its own rows before others'", {own("乙"), other("丙")}, "holder 乙 ID-乙, bank 别行");
    row("what others call it", {other("丙")}, "holder 丙 , bank 别行");
    row("what most rows say",
        {bankStatement("1001")
             .row(out(at("12:00:00"), "1.00", "1002", {{"交易户名", "乙"}}))
             .row(out(at("12:01:00"), "1.00", "1002", {{"交易户名", "丁"}}))
             .row(out(at("12:02:00"), "1.00", "1002", {{"交易户名", "丁"}}))},
        "holder 丁 , bank ");
}

void DerivationTest::holdersComeFromTheBestSource()
{
    QFETCH(QList<QByteArray>, files);
    QFETCH(QString, account);

    for (const auto order : {ImportOrder::AsGiven, ImportOrder::Reversed}) {
        const auto accounts = accountsIn(*caseOf(files, order));
        QVERIFY2(accounts.at(0).startsWith("1001, " + account + ", exit"), qPrintable(accounts.at(0)));
    }
}

void DerivationTest::aStatementQueriesItsAccount()
{
    const auto snapshot =
        caseOf(bytesOf({bankStatement("1001")
                            .row(out(at("12:00:00"), "1.00", "1002"))
                            .row(out(at("13:00:00"), "2.00", "1002", {{"交易是否成功", "失败"}})),
                        transferLedger().row(paid("1003", "1004", at("14:00:00"), "3.00"))}));

    QCOMPARE(
        accountsIn(*snapshot),
        (QStringList{
            "1001, holder  , bank , exit , queried, 2025-03-01 12:00:00 to 2025-03-01 13:00:00, 1 transfers",
            "1002, holder  , bank , exit , not queried, 1 transfers",
            "1003, holder  , bank , exit , queried, 2025-03-01 14:00:00 to 2025-03-01 14:00:00, 1 transfers",
            "1004, holder  , bank , exit , queried, 2025-03-01 14:00:00 to 2025-03-01 14:00:00, 1 "
            "transfers"}));
}

void DerivationTest::countsWhatColumnsName()
{
    const auto snapshot = caseOf(bytesOf(
        {bankStatement("1001")
             .row(out(at("12:00:00"), "1.00", "1002"))
             .row(out(at("12:00:01"), "1.00", "", {{"现金标志", "现金"}}))
             .row(out(at("12:00:02"), "x", "1008")),
         accountInformation().row({{"交易卡号", "1003"},
                                   {"交易账号", "5003"},
                                   {"账户开户名称", "甲"},
                                   {"开户人证件号码", "ID-甲"},
                                   {"开户联系方式", "13900000001"}}),
         incidentRegister().row({{"警情编号", "A001"},
                                 {"报警人", "周文"},
                                 {"报警电话", "13900000002"},
                                 {"银行账号", "1001"},
                                 {"涉案账号", "1004、1005"},
                                 {"涉案电话", "13900000003"},
                                 {"简要案情", "转入账户1099"}}),
         callRecords("13900000001")
             .row({{"对方号码", "13900000004"}, {"起始时间", at("12:00:00")}, {"呼叫类型", "主叫"}})}));

    // 1001 to 1005; neither the card's account number, nor cash, nor a rejected row, nor the narrative
    QCOMPARE(snapshot->counts, (FactCounts{1, 2, 5, 4, 2, 1}));
}

QTEST_APPLESS_MAIN(DerivationTest)
#include "derivation_test.moc"
