#include "program.h"
#include "tests/support/evidence_file.h"
#include "tests/support/workbook_file.h"

#include <QTemporaryDir>

using namespace jingwei::test;

namespace {

constexpr const char* frozen = "6222020200010000009";

QStringList paysIn(const Json& answer)
{
    QStringList lines;
    for (const auto& victim : answer["victims"])
        lines << QString::fromStdString(victim["incident"].get<std::string>() + ' '
                                        + victim["pay"].get<std::string>() + " of "
                                        + victim["loss"].get<std::string>());
    return lines;
}

QString pdfText(const QString& file)
{
    QProcess reader;
    reader.start("pdftotext", {"-layout", file, "-"});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

/// Victims of A001 and A002 pay 60,000 and 90,000 yuan into one account, that of A003 80,000 through another,
/// of which 50,000 come there: domain.md 3.4 works the sum out.
class RefundTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const std::string x = frozen;
        const std::string y = "6222020200010000008";
        const auto victim = [](int i) { return "622202020001000000" + std::to_string(i); };
        const auto incident = [&](int i, const char* name, const std::string& suspect) {
            return Cells{{"警情编号", "A00" + std::to_string(i)},
                         {"报警人", name},
                         {"报警人身份证", "11010519491231002X"},
                         {"报警电话", "1390000000" + std::to_string(i)},
                         {"银行账号", victim(i)},
                         {"涉案账号", suspect}};
        };
        writeFile(m_folder.filePath("register.csv"), incidentRegister()
                                                         .row(incident(1, "周文", x))
                                                         .row(incident(2, "吴敏", x))
                                                         .row(incident(3, "郑一", y))
                                                         .bytes());
        writeFile(m_folder.filePath("ledger.csv"),
                  transferLedger()
                      .row(paid(victim(1), x, "2025-03-01 12:00:00", "60000.00"))
                      .row(paid(victim(2), x, "2025-03-01 12:10:00", "90000.00"))
                      .row(paid(victim(3), y, "2025-03-01 12:20:00", "80000.00"))
                      .row(paid(y, x, "2025-03-01 12:30:00", "50000.00"))
                      .bytes());
        const auto imported = run(m_folder.path(), {"import", "case.jwcase", "register.csv", "ledger.csv"});
        QVERIFY2(imported.status == 0, imported.err);
    }

    void sharesOutToTheFen_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QStringList>("pays");
        QTest::addColumn<QString>("left");

        const auto row = [](const char* name, const QStringList& options, const char* mode,
                            const QStringList& pays, const char* left) {
            QTest::newRow(name) << options << QString{mode} << pays << QString{left};
        };
        row("in proportion to what reached", {"--amount", "100000"}, "pro-rata",
            {"A001 30000.00 of 60000.00", "A002 45000.00 of 90000.00", "A003 25000.00 of 50000.00"}, "0.00");
        row("in proportion to all that was stolen", {"--amount", "115000", "--basis", "loss"}, "pro-rata",
            {"A001 30000.00 of 60000.00", "A002 45000.00 of 90000.00", "A003 40000.00 of 80000.00"}, "0.00");
        row("more than was lost", {"--amount", "200000.01"}, "pro-rata",
            {"A001 60000.00 of 60000.00", "A002 90000.00 of 90000.00", "A003 50000.00 of 50000.00"}, "0.01");
        row("one fen", {"--amount", "0.01"}, "pro-rata",
            {"A001 0.00 of 60000.00", "A002 0.01 of 90000.00", "A003 0.00 of 50000.00"}, "0.00");
        row("nothing", {"--amount", "0"}, "pro-rata",
            {"A001 0.00 of 60000.00", "A002 0.00 of 90000.00", "A003 0.00 of 50000.00"}, "0.00");
    }

    void sharesOutToTheFen()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, mode);
        QFETCH(QStringList, pays);
        QFETCH(QString, left);

        const auto run = refund(options + QStringList{"--json"});

        QVERIFY2(run.status == 0, run.err);
        const auto answer = run.json();
        QCOMPARE(paysIn(answer), pays);
        QCOMPARE(QString::fromStdString(answer["mode"].get<std::string>()), mode);
        QCOMPARE(QString::fromStdString(answer["left"].get<std::string>()), left);
        QCOMPARE(answer["victims"][2]["stolen"].get<std::string>(), std::string{"80000.00"});
    }

    void hasTheShapeOfTheContract()
    {
        const auto answer = refund({"--amount", "100000", "--json"}).json();

        for (const char* const key :
             {"account", "amount", "mode", "method", "basis", "victims", "paid", "left", "rule", "notice"})
            QVERIFY2(answer.contains(key), key);
        for (const char* const key : {"incident", "victim", "loss", "stolen", "pay"})
            QVERIFY2(answer["victims"][0].contains(key), key);
        QVERIFY(answer["rule"][0].get<std::string>().find("Article 8") != std::string::npos);
        QVERIFY(answer["changes"].is_null() && answer["compared_to"].is_null());
    }

    void anAccountThatNobodysMoneyReachedKeepsEverything()
    {
        const auto answer = run(m_folder.path(), {"refund", "case.jwcase", "--account", "6222020200010000001",
                                                  "--amount", "500", "--json"})
                                .json();

        QVERIFY(answer["mode"].is_null() && answer["victims"].empty());
        QCOMPARE(answer["left"].get<std::string>(), std::string{"500.00"});
    }

    void theNoticeEndsThirtyDaysLater()
    {
        const auto answer = refund({"--amount", "100000", "--notice", "2025-03-01", "--json"}).json();

        QCOMPARE(lineOf(answer["notice"]),
                 QByteArray{R"({"from":"2025-03-01","needed":true,"until":"2025-03-31"})"});
    }

    void differsFromAnEarlierPlanAsItSays()
    {
        writeFile(m_folder.filePath("earlier.json"), refund({"--amount", "80000", "--json"}).out);

        const auto answer = refund({"--amount", "100000", "--compare-to", "earlier.json", "--json"}).json();

        QCOMPARE(
            lineOf(answer["changes"][0]),
            QByteArray{R"({"before":"24000.00","difference":"6000.00","incident":"A001","now":"30000.00",)"
                       "\"victim\":\"周文\"}"});
        QCOMPARE(answer["changes"].size(), std::size_t{3});
        QVERIFY(refund({"--amount", "100000", "--compare-to", "earlier.json"}).out.contains("24,000.00"));
    }

    void aSheetIsMaskedAndLogged()
    {
        const auto written =
            refund({"--amount", "100000", "--xlsx", "plan.xlsx", "--pdf", "plan.pdf", "--by", "Li"});

        QVERIFY2(written.status == 0, written.err);
        const auto workbook = linesOf(m_folder.filePath("plan.xlsx").toStdString()).join('\n');
        const auto pdf = pdfText(m_folder.filePath("plan.pdf"));
        QVERIFY2(workbook.contains("A002|吴*|90000|90000|45000"), qPrintable(workbook));
        QVERIFY2(pdf.contains("45,000.00"), qPrintable(pdf));
        for (const auto& text : {workbook, pdf}) {
            QVERIFY(text.contains("leads, not conclusions") && text.contains("Article 8"));
            for (const char* const name : {"周文", "吴敏", "11010519491231002X", "13900000001", frozen})
                QVERIFY2(!QString{text}.remove(QLatin1Char{' '}).contains(QString{name}), name);
        }
        const auto log = run(m_folder.path(), {"log", "case.jwcase", "--json"}).json();
        const auto& last = log["entries"].back();
        QCOMPARE(last["act"].get<std::string>(), std::string{"refund"});
        QCOMPARE(last["by"].get<std::string>(), std::string{"Li"});
        QCOMPARE(last["detail"]["paid"].get<std::string>(), std::string{"100000.00"});
        QVERIFY(!last["detail"]["revealed"].get<bool>());
    }

    void showsInFullOnlyForAReason()
    {
        QCOMPARE(refund({"--amount", "1", "--xlsx", "full.xlsx", "--reveal"}).status, 2);

        const auto written = refund(
            {"--amount", "100000", "--xlsx", "full.xlsx", "--reveal", "--reason", "handed to the bank"});

        QVERIFY2(written.status == 0, written.err);
        const auto workbook = linesOf(m_folder.filePath("full.xlsx").toStdString()).join('\n');
        QVERIFY2(workbook.contains("周文") && workbook.contains("11010519491231002X"), qPrintable(workbook));
        const auto log = run(m_folder.path(), {"log", "case.jwcase", "--json"}).json();
        QCOMPARE(log["entries"].back()["reason"].get<std::string>(), std::string{"handed to the bank"});
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");

        const auto row = [](const char* name, const QStringList& options, int status,
                            const QByteArray& said) { QTest::newRow(name) << options << status << said; };
        row("no sum", {}, 2, "--amount");
        row("a sum that is none", {"--amount", "much"}, 2, "much");
        row("a sum below nothing", {"--amount", "-5"}, 2, "-5");
        row("a basis that nobody knows", {"--amount", "5", "--basis", "half"}, 2, "half");
        row("a day that is none", {"--amount", "5", "--notice", "soon"}, 2, "soon");
        row("no earlier plan", {"--amount", "5", "--compare-to", "none.json"}, 2, "none.json");
        row("something else than a plan", {"--amount", "5", "--compare-to", "ledger.csv"}, 2, "ledger.csv");
        row("nowhere to write", {"--amount", "5", "--xlsx", "no/such/folder.xlsx"}, 1, "folder.xlsx");
    }

    void refusesInWords()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QByteArray, said);

        const auto refused = refund(options);

        QCOMPARE(refused.status, status);
        QVERIFY2(refused.err.contains(said), refused.err);
        QCOMPARE(refused.out, QByteArray{});
    }

private:
    [[nodiscard]] Run refund(const QStringList& options) const
    {
        return run(m_folder.path(), QStringList{"refund", "case.jwcase", "--account", frozen} + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RefundTest)
#include "refund_test.moc"
