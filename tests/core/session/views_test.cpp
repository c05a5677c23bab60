#include "tests/core/session/session_samples.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

QStringList texts(const std::vector<std::string>& all)
{
    QStringList list;
    for (const auto& each : all)
        list += text(each);
    return list;
}

/// Accounts 1001 (card) = 5001, 1002; incident A001 and one whose number is also an account; phones; a
/// merchant.
void fill(CaseFolder& folder)
{
    folder.put("1.csv", bankStatement("1001")
                            .row(out(noon, "1.00", "1002"))
                            .row(out(noon, "2.00", "", {{"商户代码", "898320"}}))
                            .row(out(noon, "3.00", "", {{"现金标志", "现金"}}))
                            .row(out(noon, "4.00", "13900000009"))
                            .row(out(noon, "x", "1008")));
    folder.put("2.csv", accountInformation().row({{"交易卡号", "1001"},
                                                  {"交易账号", "5001"},
                                                  {"账户开户名称", "甲"},
                                                  {"开户联系方式", "13900000003"}}));
    folder.put("3.csv", incidentRegister()
                            .row({{"警情编号", "A001"},
                                  {"报警人", "周文"},
                                  {"报警电话", "13900000001"},
                                  {"银行账号", "5001"},
                                  {"涉案账号", "1002"},
                                  {"涉案电话", "13900000002"}})
                            .row({{"警情编号", "1002"}, {"报警人", "吴敏"}, {"报警时间", noon}}));
    folder.put("4.csv", callRecords("13900000001")
                            .row({{"对方号码", "13900000009"}, {"起始时间", noon}, {"呼叫类型", "主叫"}}));
    folder.import();
}

} // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatTheUserTyped_data();
    void findsWhatTheUserTyped();
    void saysWhyItFindsNothing_data();
    void saysWhyItFindsNothing();
    void anAccountIsShownWithAllThatNamesIt();
    void aPhoneIsShownWithAllThatNamesIt();
    void anIncidentIsShownWithItsRows();
    void anEvidenceRowIsShownAsWritten_data();
    void anEvidenceRowIsShownAsWritten();
    void aRejectedRowSaysWhy();
    void rowsThatAreNotThereAreUnknown_data();
    void rowsThatAreNotThereAreUnknown();
    void aWalletIsFoundByItsAddress();
    void receiptsListRejectsAndWarningsUpToALimit();
    void nothingStolenSaysWhy_data();
    void nothingStolenSaysWhy();
};

void ViewsTest::findsWhatTheUserTyped_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("entity");

    const auto row = [](const char* name, const char* typed, const char* entity) {
        QTest::newRow(name) << QByteArray{typed} << QByteArray{entity};
    };
    row("a card", "1001", "account:1001");
    row("an account number of a card", "5001", "account:1001");
    row("an account by kind", "account:1002", "account:1002");
    row("an account number by kind", "account:5001", "account:1001");
    row("an account with blanks", " １００１ ", "account:1001");
    row("an incident", "A001", "incident:A001");
    row("an incident by kind", "incident:1002", "incident:1002");
    row("a phone", "13900000001", "phone:13900000001");
    row("a phone in other dress", "+86 139-0000-0001", "phone:13900000001");
    row("a phone that only a register names", "13900000002", "phone:13900000002");
    row("a phone that only account information names", "phone:13900000003", "phone:13900000003");
    row("a merchant", "898320", "merchant:898320");
    row("cash", "cash:1001", "cash:1001");
}

void ViewsTest::findsWhatTheUserTyped()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, entity);
    CaseFolder folder;
    fill(folder);

    const auto found = folder.session()->resolve(typed.toStdString());

    QVERIFY2(found, found ? "" : found.error().detail.c_str());
    QCOMPARE(text(toText(*found)), QString::fromUtf8(entity));
}

void ViewsTest::saysWhyItFindsNothing_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const char* typed, ErrorCode code, const char* detail) {
        QTest::newRow(name) << QByteArray{typed} << static_cast<int>(code) << QString{detail};
    };
    row("nothing typed", "", ErrorCode::EntityUnknown, "");
    row("nothing of that name", "7777", ErrorCode::EntityUnknown, "7777");
    row("nothing of that kind", "incident:1001", ErrorCode::EntityUnknown, "incident:1001");
    row("a kind that is none", "boat:1001", ErrorCode::EntityUnknown, "boat:1001");
    row("an account that only a rejected row names", "1008", ErrorCode::EntityUnknown, "1008");
    row("an account and an incident", "1002", ErrorCode::EntityAmbiguous, "account:1002, incident:1002");
    row("an account and a phone", "13900000009", ErrorCode::EntityAmbiguous,
        "account:13900000009, phone:13900000009");
}

void ViewsTest::saysWhyItFindsNothing()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, code);
    QFETCH(QString, detail);
    CaseFolder folder;
    fill(folder);

    const auto found = folder.session()->resolve(typed.toStdString());

    QVERIFY(!found);
    QCOMPARE(static_cast<int>(found.error().code), code);
    QCOMPARE(text(found.error().detail), detail);
}

void ViewsTest::anAccountIsShownWithAllThatNamesIt()
{
    CaseFolder folder;
    fill(folder);

    const auto view = folder.session()->entity({EntityKind::Account, "1001"});

    QVERIFY(view && view->account);
    QCOMPARE(text(view->account->holder), QString{"甲"});
    QVERIFY((view->otherNames == std::vector<EntityRef>{{EntityKind::Account, "5001"}}));
    QCOMPARE(texts(view->incidents), QStringList{"A001"});
    QVERIFY((view->rows == std::vector<RowId>{{SourceId{2}, 2}, {SourceId{3}, 2}}));
}

void ViewsTest::aPhoneIsShownWithAllThatNamesIt()
{
    CaseFolder folder;
    fill(folder);

    const auto view = folder.session()->entity({EntityKind::Phone, "13900000001"});

    QVERIFY(view && !view->account);
    QCOMPARE(texts(view->incidents), QStringList{"A001"});
    QVERIFY((view->rows == std::vector<RowId>{{SourceId{3}, 2}, {SourceId{4}, 2}}));
}

void ViewsTest::anIncidentIsShownWithItsRows()
{
    CaseFolder folder;
    fill(folder);

    const auto view = folder.session()->entity({EntityKind::Incident, "1002"});

    QVERIFY(view);
    QVERIFY((view->rows == std::vector<RowId>{{SourceId{3}, 3}}));
}

void ViewsTest::anEvidenceRowIsShownAsWritten_data()
{
    QTest::addColumn<int>("form");

    QTest::newRow("UTF-8") << static_cast<int>(TextForm::Utf8);
    QTest::newRow("UTF-8 with a mark") << static_cast<int>(TextForm::Utf8WithMark);
    QTest::newRow("GB18030") << static_cast<int>(TextForm::Gb18030);
    QTest::newRow("UTF-16") << static_cast<int>(TextForm::Utf16WithMark);
}

void ViewsTest::anEvidenceRowIsShownAsWritten()
{
    QFETCH(int, form);
    CaseFolder folder;
    auto file = EvidenceFile{{"交易卡号", "交易时间", "交易金额", "收付标志", "对手户名", "摘要说明"}};
    file.titled("某某银行，交易明细").form(static_cast<TextForm>(form));
    file.row({{"交易卡号", "1001\t"},
              {"交易时间", noon},
              {"交易金额", "１.00"},
              {"收付标志", "出"},
              {"对手户名", "囍𠮷堂"},
              {"摘要说明", "他说\"好\"，\n付了"}});
    file.row({{"交易卡号", "1001"}, {"交易时间", noon}, {"交易金额", "2.00"}, {"收付标志", "进"}});
    folder.take("1.csv", file);
    const auto session = folder.session();
    QVERIFY(session->apply(DocumentEdit{1, "调证7号"}));

    const auto first = session->evidence(RowId{SourceId{1}, 3});
    const auto second = session->evidence(RowId{SourceId{1}, 4});

    QVERIFY(first && second);
    QCOMPARE(texts(first->header),
             (QStringList{"交易卡号", "交易时间", "交易金额", "收付标志", "对手户名", "摘要说明"}));
    QCOMPARE(texts(first->cells),
             (QStringList{"1001\t", text(noon), "１.00", "出", "囍𠮷堂", "他说\"好\"，\n付了"}));
    QCOMPARE(texts(second->cells), (QStringList{"1001", text(noon), "2.00", "进", "", ""}));
    QCOMPARE(text(first->file), QString{"1.csv"});
    QCOMPARE(text(first->document), QString{"调证7号"});
    QCOMPARE(text(first->status), QString{"accepted"});
    QCOMPARE(text(first->reason), QString{});
}

void ViewsTest::aRejectedRowSaysWhy()
{
    CaseFolder folder;
    folder.take("1.csv", bankStatement("1001").row(out(noon, "1O0.00", "1002")));

    const auto view = folder.session()->evidence(RowId{SourceId{1}, 2});

    QVERIFY(view);
    QCOMPARE(text(view->status), QString{"rejected"});
    QCOMPARE(text(view->reason), QString{"amount-malformed"});
    QCOMPARE(view->cells.size(), std::size_t{32});
    QCOMPARE(text(view->cells.at(6)), QString{"1O0.00"});
}

void ViewsTest::rowsThatAreNotThereAreUnknown_data()
{
    QTest::addColumn<qint64>("row");

    QTest::newRow("the header") << qint64{1'000'000'001};
    QTest::newRow("beyond the last row") << qint64{1'000'000'099};
    QTest::newRow("of a source that is not there") << qint64{2'000'000'002};
    QTest::newRow("of no source") << qint64{0};
    QTest::newRow("less than nothing") << qint64{-1};
}

void ViewsTest::rowsThatAreNotThereAreUnknown()
{
    QFETCH(qint64, row);
    CaseFolder folder;
    folder.take("1.csv", bankStatement("1001").row(out(noon, "1.00", "1002")));

    const auto view = folder.session()->evidence(RowId{row});

    QVERIFY(!view);
    QVERIFY(view.error().code == ErrorCode::EntityUnknown);
}

void ViewsTest::aWalletIsFoundByItsAddress()
{
    CaseFolder folder;
    folder.take("1.csv",
                QByteArray{"TxHash,logIndex,From,To,Value,Token,UTC Time\n"
                           "aa01,0,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t,"
                           "0x52908400098527886E0F7030069857D2E4169EE7,5,USDT,2025-03-01 10:00:00\n"});
    const auto session = folder.session();

    for (const char* const written :
         {"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "wallet:tron/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
          "wallet:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"}) {
        const auto found = session->resolve(written);
        QVERIFY2(found, written);
        QCOMPARE(toText(*found), std::string{"wallet:tron/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"});
    }
    QVERIFY(!session->resolve("wallet:tron/T"));
}

void ViewsTest::receiptsListRejectsAndWarningsUpToALimit()
{
    CaseFolder folder;
    auto file = bankStatement("1001");
    for (int i = 0; i < 5; ++i)
        file.row(out(noon, "x", "1002")).row(out(noon, "1.00", "6222****1234"));
    folder.take("1.csv", file);
    const auto session = folder.session();

    const auto receipt = session->receipt(SourceId{1}, 3);

    QVERIFY(receipt);
    QCOMPARE(receipt->rejects.size(), std::size_t{3});
    QCOMPARE(receipt->rejectsInAll, std::int64_t{5});
    QCOMPARE(receipt->warnings.size(), std::size_t{3});
    QCOMPARE(receipt->warningsInAll, std::int64_t{6}); // and that no source names the holder
    QCOMPARE(receipt->rejects[1].row, (RowId{SourceId{1}, 4}));
    QCOMPARE(receipt->warnings[2].row, (RowId{SourceId{1}, 5}));
    QCOMPARE(session->receipt(SourceId{1}, 100)->rejects.size(), std::size_t{5});
    QVERIFY(session->receipt(SourceId{2}, 3).error().code == ErrorCode::SourceUnknown);
    QVERIFY(session->snapshot()->sources.at(0).rejects.empty()); // a snapshot carries the counts alone
    QCOMPARE(session->snapshot()->sources.at(0).rejectsInAll, std::int64_t{5});
}

void ViewsTest::nothingStolenSaysWhy_data()
{
    QTest::addColumn<QByteArray>("incidents");
    QTest::addColumn<QString>("why");

    const auto row = [](const char* name, const Cells& cells, const char* why) {
        auto all = cells;
        all["警情编号"] = "A001";
        QTest::newRow(name) << incidentRegister().row(all).bytes() << QString{why};
    };
    row("no account of the victim", {{"涉案账号", "1002"}}, "no-victim-account");
    row("no account under suspicion", {{"银行账号", "1001"}}, "no-suspect-account");
    row("no transfer between them", {{"银行账号", "1001"}, {"涉案账号", "1003"}}, "no-transfer-between");
    row("no statement of either", {{"银行账号", "1005"}, {"涉案账号", "1002"}}, "no-statement");
    row("a statement that ends before it happened",
        {{"银行账号", "1001"}, {"涉案账号", "1003"}, {"案发时间", "2025-03-03 12:00:00"}},
        "no-statement-in-time");
    row("a statement that begins after the report",
        {{"银行账号", "1001"}, {"涉案账号", "1003"}, {"报警时间", "2025-02-27 12:00:00"}},
        "no-statement-in-time");
    row("only a payment to oneself", {{"银行账号", "1001"}, {"涉案账号", "1001"}}, "no-transfer-between");
    row("only money that came back", {{"银行账号", "1002"}, {"涉案账号", "1001"}}, "no-transfer-between");
    row("before it happened",
        {{"银行账号", "1001"}, {"涉案账号", "1002"}, {"案发时间", "2025-03-01 12:00:01"}},
        "no-transfer-in-time");
    row("after it was reported",
        {{"银行账号", "1001"}, {"涉案账号", "1002"}, {"报警时间", "2025-03-01 11:59:59"}},
        "no-transfer-in-time");
}

void ViewsTest::nothingStolenSaysWhy()
{
    QFETCH(QByteArray, incidents);
    QFETCH(QString, why);

    const auto snapshot = caseOf({bankStatement("1001").row(out(noon, "1.00", "1002")).bytes(), incidents});
    const std::vector<std::string> numbers{"A001"};
    Progress progress;
    const auto trace = traceIncidents(*snapshot, numbers, {}, progress);

    QVERIFY(!trace);
    QVERIFY(trace.error().code == ErrorCode::NothingStolen);
    QCOMPARE(text(trace.error().detail), why);
}

QTEST_APPLESS_MAIN(ViewsTest)
#include "views_test.moc"
