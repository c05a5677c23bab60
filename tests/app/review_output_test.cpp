#include "program.h"
#include "tests/support/workbook_file.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <memory>

using namespace jingwei::test;

namespace {

const QByteArray reports = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
                           "A001,2025-03-01 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,\n"
                           "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.50,\n"
                           "A003,2025-03-03 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
                           "A004,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n";

QString pdfText(const QString& file)
{
    QProcess reader;
    reader.start("pdftotext", {"-layout", file, "-"});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

/// What leaves a review: fields for the register, minutes, and what incidents share.
class ReviewOutputTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        writeFile(m_folder.filePath("register.csv"), reports);
        QCOMPARE(command({"import", "case.jwcase", "register.csv"}).status, 0);
        QCOMPARE(command({"decide", "case.jwcase", "--pair", "A001,A002", "--as", "same", "--reason",
                          "周岚被同一人所骗", "--by", "秦越"})
                     .status,
                 0);
    }

    void theRegisterGetsWhatIsDecided()
    {
        const auto done = command({"series", "case.jwcase", "--xlsx", "out.xlsx"});

        QVERIFY2(done.status == 0, done.err);
        QCOMPARE(linesOf(m_folder.filePath("out.xlsx").toStdString()).mid(2),
                 (QStringList{"2: A001|是|A001|1|共用账户、同一应用|已决",
                              "3: A002|是|A001|1|共用账户、同一应用|已决", "4: A003|否", "5: A004|否"}));
        QVERIFY(command({"log", "case.jwcase", "--json"}).out.contains("\"act\": \"series\""));
    }

    void leadsAreWrittenWhenAsked()
    {
        QCOMPARE(command({"series", "case.jwcase", "--xlsx", "leads.xlsx", "--proposed"}).status, 0);
        QCOMPARE(linesOf(m_folder.filePath("leads.xlsx").toStdString()).at(4),
                 QStringLiteral("4: A003|是|A001|1|共用账户、同一应用|待定线索"));
        QCOMPARE(command({"series", "case.jwcase", "--proposed"}).status, 2);
        QCOMPARE(command({"series", "case.jwcase", "--xlsx", "out.csv"}).status, 2);
    }

    void minutesAreMaskedAndLogged()
    {
        const auto done = command({"minutes", "case.jwcase", "--out", "minutes.pdf"});

        QVERIFY2(done.status == 0, done.err);
        const auto text = pdfText(m_folder.filePath("minutes.pdf"));
        QVERIFY(text.contains(QStringLiteral("A001 – A002")));
        QVERIFY(text.contains(QStringLiteral("秦越")));
        QVERIFY(!text.contains(QStringLiteral("周岚"))); // neither as a victim nor in the reason
        QVERIFY(!text.contains(QStringLiteral("6299 0000 1111 8846")));
        QVERIFY(command({"log", "case.jwcase", "--json"}).out.contains("\"act\": \"minutes\""));
    }

    void minutesShowNamesOnlyWithAReason()
    {
        QCOMPARE(command({"minutes", "case.jwcase", "--out", "m.xlsx", "--reveal"}).status, 2);
        QCOMPARE(
            command({"minutes", "case.jwcase", "--out", "m.xlsx", "--reveal", "--reason", "归档"}).status, 0);
        const auto text = linesOf(m_folder.filePath("m.xlsx").toStdString()).join(QLatin1Char('\n'));
        QVERIFY(text.contains(QStringLiteral("周岚被同一人所骗")));
        QVERIFY(text.contains(QStringLiteral("6299 0000 1111 8846")));
    }

    void everyDecisionIsOneRowOfTheMinutes()
    {
        QCOMPARE(decide("A001,A003", "same", "shared-card", "秦越").status, 0);
        QCOMPARE(decide("A001,A003", "different", "不是一伙", "罗敏").status, 0);
        QCOMPARE(decide("A002,A004", "different", "category-only", "秦越").status, 0);
        QCOMPARE(decide("incident:A001,incident:A002", "different", "证件号不同", "秦越", "person").status,
                 0);
        QCOMPARE(decide("A003,A004", "different", "不是一笔", "罗敏", "report").status, 0);

        QCOMPARE(command({"minutes", "case.jwcase", "--out", "all.xlsx"}).status, 0);

        const auto lines = linesOf(m_folder.filePath("all.xlsx").toStdString());
        QStringList numbered;
        static const QRegularExpression decision{
            QStringLiteral("^\\d+: (\\d+\\|.* – [^|]*)\\|.*\\|-?\\d+\\.\\d\\d(\\||$)")};
        for (const auto& line : lines)
            if (const auto match = decision.match(line); match.hasMatch())
                numbered << match.captured(1);
        QCOMPARE(numbered, (QStringList{"1|A001 – A002", "2|A001 – A003", "3|A002 – A004",
                                        "4|victim of A001 周* – victim of A002 马**", "5|A003 – A004"}));
        const auto all = lines.join(QLatin1Char{'\n'});
        QCOMPARE(all.count(QStringLiteral("不是一伙")), 2); // among the decisions, and as dissent
        QCOMPARE(all.count(QStringLiteral("不是一笔")), 1);
    }

    void whatIncidentsShareHasTheShapeOfTheContract()
    {
        const auto done =
            command({"common", "case.jwcase", "--of", "A001", "--of", "incident:A002", "--json"});

        QVERIFY2(done.status == 0, done.err);
        QCOMPARE(lineOf(done.json()["shared"]),
                 QByteArray{R"([{"account":"6299000011118846","amount":null,"amounts":null,)"
                            R"("by":["incident:A001","incident:A002"],"count":2,"currency":null,)"
                            R"("entity":"account:6299000011118846","first_at":"2025-03-01T10:00:00+08:00",)"
                            R"("last_at":"2025-03-02T11:00:00+08:00"}])"});
    }

private:
    Run command(const QStringList& arguments) { return run(m_folder.path(), arguments); }
    Run decide(const QString& pair, const QString& as, const QString& reason, const QString& by,
               const QString& of = "series")
    {
        return command({"decide", "case.jwcase", "--of", of, "--pair", pair, "--as", as, "--reason", reason,
                        "--by", by});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ReviewOutputTest)
#include "review_output_test.moc"
