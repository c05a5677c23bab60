#include "core/session/review_case.h"
#include "core/session/series_register.h"
#include "tests/support/case_folder.h"
#include "tests/support/workbook_file.h"

#include <QtTest>

#include <array>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Six incidents, not in the order of their numbers: 1 to 3 name one card and app, 4 and 5 another card, 6
/// nothing. Of the first three, A003 happened first.
const QByteArray reports = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
                           "A006,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n"
                           "A001,2025-03-03 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,\n"
                           "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.00,\n"
                           "A003,2025-03-01 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
                           "A005,2025-03-05 10:00:00,许琴,6299041277040417,,虚假贷款,5000.00,\n"
                           "A004,2025-03-05 10:00:00,白露,6299041277040417,,虚假贷款,4000.00,\n";

LinkedCase linkedOf(CaseSession& session)
{
    Progress progress;
    [[maybe_unused]] const auto read = session.reload(progress);
    return *linkIncidents(*session.snapshot(), {}, progress);
}

void say(CaseSession& session, const std::string& a, const std::string& b, Verdict verdict,
         const std::vector<std::string>& reasons = {})
{
    const auto linked = linkedOf(session);
    const auto record =
        voteRecord(*session.snapshot(), linked, {a, b, verdict, reasons, "看过", false}, "秦越");
    QVERIFY(record);
    QVERIFY(session.apply(ReviewEdit{{*record}, true, {}, {}}));
}

/// What a spreadsheet program reads of the register's sheet.
QStringList written(CaseSession& session, RegisterChoice choice)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("out.xlsx")).toStdString();
    const auto linked = linkedOf(session);
    const std::array sheets{registerSheet(registerRows(*session.snapshot(), linked, choice))};
    const auto done = writeWorkbook(sheets, path);
    return done ? linesOf(path) : QStringList{QStringLiteral("not written")};
}

const QStringList heads{QStringLiteral("[串并案]"),
                        QStringLiteral("1: 警情编号|并案标识|并案主案件编号|系列编号|依据|状态")};

} // namespace

class SeriesRegisterTest : public QObject {
    Q_OBJECT

private slots:
    void whatNobodyDecidedIsNoSeries()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("警情登记.csv"), reports);
        const auto session = folder.session();

        QCOMPARE(written(*session, RegisterChoice::Decided),
                 heads
                     + QStringList({"2: A006|否", "3: A001|否", "4: A002|否", "5: A003|否", "6: A005|否",
                                    "7: A004|否"}));
    }

    void proposalsAreMarkedAsLeads()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("警情登记.csv"), reports);
        const auto session = folder.session();

        QCOMPARE(written(*session, RegisterChoice::Proposed),
                 heads
                     + QStringList({"2: A006|否", "3: A001|是|A003|1|共用账户、同一应用|待定线索",
                                    "4: A002|是|A003|1|共用账户、同一应用|待定线索",
                                    "5: A003|是|A003|1|共用账户、同一应用|待定线索",
                                    "6: A005|是|A004|2|共用账户|待定线索",
                                    "7: A004|是|A004|2|共用账户|待定线索"}));
    }

    void decisionsLeadToTheEarliestOfThoseDecided()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("警情登记.csv"), reports);
        const auto session = folder.session();
        say(*session, "A001", "A002", Verdict::Same, {"same-script", "shared-card"});
        say(*session, "A002", "A006", Verdict::Same);
        say(*session, "A004", "A005", Verdict::Different);

        const QStringList decided{"2: A006|是|A002|1|研判认定|已决",
                                  "3: A001|是|A002|1|话术相同、共用账户、同一应用|已决",
                                  "4: A002|是|A002|1|话术相同、共用账户、同一应用|已决"};
        QCOMPARE(written(*session, RegisterChoice::Decided),
                 heads + decided + QStringList({"5: A003|否", "6: A005|否", "7: A004|否"}));
        // the lead follows what is decided, though it happened earlier
        QCOMPARE(
            written(*session, RegisterChoice::Proposed),
            heads + decided
                + QStringList({"5: A003|是|A002|1|共用账户、同一应用|待定线索", "6: A005|否", "7: A004|否"}));
    }

    void aDisputeDecidesNothing()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("警情登记.csv"), reports);
        const auto session = folder.session();
        say(*session, "A001", "A002", Verdict::Same);
        const auto linked = linkedOf(*session);
        const auto other = voteRecord(*session->snapshot(), linked,
                                      {"A001", "A002", Verdict::Different, {}, "不同", false}, "罗敏");
        QVERIFY(session->apply(ReviewEdit{{*other}, true, {}, {}}));

        const auto rows = registerRows(*session->snapshot(), linkedOf(*session), RegisterChoice::Decided);

        for (const auto& row : rows)
            QVERIFY2(!row.inSeries, row.number.c_str());
    }

    void numbersStayTextAndFormulasWords()
    {
        const std::array sheets{registerSheet({{"=1+1", true, false, "+2", 7, {"@A1"}}})};
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.xlsx")).toStdString();
        QVERIFY(writeWorkbook(sheets, path));

        QCOMPARE(linesOf(path).last(), QStringLiteral("2: =1+1|是|+2|7|@A1|已决"));
        for (const auto& value : sheets.front().rows.back())
            QVERIFY(std::holds_alternative<std::string>(value.value));
    }
};

QTEST_GUILESS_MAIN(SeriesRegisterTest)
#include "series_register_test.moc"
