#include "city.h"

#include <QTemporaryDir>

#include <cmath>

using namespace jingwei::test;

namespace {

const QByteArray reports = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
                           "A001,2025-03-01 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,\n"
                           "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.50,\n"
                           "A003,2025-03-03 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
                           "A004,2025-03-01 10:00:00,白露,6299041277040417,速贷,虚假贷款,4000.00,\n"
                           "A005,2025-03-05 10:00:00,许琴,6299041277040417,速贷,虚假贷款,5000.00,\n"
                           "A006,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n";

QStringList seriesIn(const Json& answer)
{
    QStringList all;
    for (const auto& series : answer["series"]) {
        QStringList numbers;
        for (const auto& number : series["incidents"])
            numbers << QString::fromStdString(number.get<std::string>());
        all << QStringLiteral("%1: %2 %3")
                   .arg(series["series"].get<int>())
                   .arg(numbers.join(QLatin1Char(' ')),
                        QString::fromStdString(series["loss"].get<std::string>()));
    }
    return all;
}

} // namespace

class SeriesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeFile(m_folder->filePath(QStringLiteral("警情登记.csv")), reports);
        const auto imported =
            run(m_folder->path(), {"import", "case.jwcase", QStringLiteral("警情登记.csv")});
        QVERIFY2(imported.status == 0, imported.err);
    }

    void seriesWithTheirLossesAndLinks()
    {
        const auto answer = series({"--json"});
        QCOMPARE(seriesIn(answer), (QStringList{"1: A001 A002 A003 6000.50", "2: A004 A005 9000.00"}));
        QCOMPARE(answer["threshold"].get<double>(), 6.0);
        QVERIFY((answer["series"][1]["weakest_link"] == Json{"A004", "A005"}));
        QCOMPARE(answer["pairs"].size(), std::size_t{4});
        double before = 1e9;
        for (const auto& pair : answer["pairs"]) {
            double sum = 0.0;
            for (const auto& ground : pair["evidence"])
                sum += ground["weight"].get<double>();
            QVERIFY(std::abs(sum - pair["score"].get<double>()) < 1e-9);
            QVERIFY(pair["score"].get<double>() <= before);
            QVERIFY(pair["decision"].is_null());
            before = pair["score"].get<double>();
        }
        const auto& first = answer["pairs"][0]["evidence"][0];
        QVERIFY(first["kind"] == "account");
        QVERIFY(first["rows"].size() == 2 && first["rows"][0].contains("source")
                && first["rows"][0].contains("row"));
        QVERIFY(series({"--json"}) == answer); // the same again
    }

    void pairsAreWrittenFromTheThresholdOn()
    {
        const auto written =
            run(m_folder->path(), {"series", "case.jwcase", "--threshold", "-1000", "--pairs", "pairs.csv"});
        QVERIFY2(written.status == 0, written.err);
        const auto lines = readFile(m_folder->filePath("pairs.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 16); // six incidents, every pair
        QCOMPARE(lines.front().trimmed(), QByteArray{"a,b,score"});
        QVERIFY(lines[1].startsWith("A00"));
    }

    void decisionsBind()
    {
        QCOMPARE(decide("A001,A003", "different", "秦越").status, 0);
        QCOMPARE(seriesIn(series({"--json"})).size(), 2);
        for (const auto& pair : series({"--json", "--threshold", "-100"})["pairs"])
            QVERIFY(pair["decision"]
                    == (pair["a"] == "A001" && pair["b"] == "A003" ? Json("different") : Json(nullptr)));
        QCOMPARE(decide("A006,A005", "same", "秦越").status, 0);
        QVERIFY(seriesIn(series({"--json"})).contains("2: A004 A005 A006 15000.00"));
        const auto disputed = decide("A005,A006", "different", "罗敏");
        QVERIFY(disputed.out.contains("disagree"));
        QVERIFY(seriesIn(series({"--json"})).contains("2: A004 A005 9000.00"));
        const auto log = run(m_folder->path(), {"log", "case.jwcase", "--json"}).json();
        QVERIFY(log["entries"].back()["by"] == "罗敏");
        QVERIFY(log["entries"].back()["reason"] == "看过卷");
        QVERIFY(log["chain"] == "intact");
    }

    void parametersAreGivenKeptAndForgotten()
    {
        writeFile(m_folder->filePath("own.json"), R"({"threshold": 9, "shared_often": {"app": 0.25}})");
        const auto given = series({"--json", "--parameters", "own.json"});
        QCOMPARE(given["threshold"].get<double>(), 9.0);
        QCOMPARE(given["parameters"]["shared_often"]["app"].get<double>(), 0.25);
        QVERIFY(given["parameters"]["origin"] == "set");
        QCOMPARE(series({"--json"})["threshold"].get<double>(), 6.0); // only given
        QVERIFY(series({"--json", "--parameters", "own.json", "--keep"}) == given);
        QVERIFY(series({"--json"}) == given);
        QCOMPARE(series({"--json", "--threshold", "7", "--keep"})["threshold"].get<double>(), 7.0);
        const auto both = series({"--json"})["parameters"];
        QCOMPARE(both["threshold"].get<double>(), 7.0);
        QCOMPARE(both["shared_often"]["app"].get<double>(), 0.25);
        QCOMPARE(series({"--json", "--estimated"})["threshold"].get<double>(), 6.0);
        QVERIFY(series({"--json"})["parameters"]["origin"] != "set");
        const auto log = run(m_folder->path(), {"log", "case.jwcase", "--json"}).json();
        QVERIFY(log["chain"] == "intact");
    }

    void aFileThatIsNoParametersIsRefused()
    {
        writeFile(m_folder->filePath("own.json"), R"({"treshold": 9})");
        const auto refused = run(m_folder->path(), {"series", "case.jwcase", "--parameters", "own.json"});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("treshold") && refused.err.contains("own.json"));
        QCOMPARE(run(m_folder->path(), {"series", "case.jwcase", "--parameters", "none.json"}).status, 1);
    }

    void aSeriesIsToldInASentence()
    {
        const auto text = QString::fromUtf8(run(m_folder->path(), {"series", "case.jwcase"}).out);

        QVERIFY2(text.contains(QStringLiteral("Series 1: 3 incident")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("of 刷单返利, ")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral(", 2025-03-01 to 03-03, loss 6,000.50 yuan, ")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("App 聚单宝")));
        QVERIFY(!series({"--json"})["series"][0].contains("summary")); // words are no part of the contract
    }

    void whatCannotBeDoneIsSaid()
    {
        QCOMPARE(decide("A001", "same", "秦越").status, 2);
        const auto unknown = decide("A001,A999", "same", "秦越");
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.contains("A999"));
        QCOMPARE(decide("A001,A002", "maybe", "秦越").status, 2);
        const auto learned = run(m_folder->path(), {"series", "case.jwcase", "--learn"});
        QCOMPARE(learned.status, 1);
        QVERIFY(learned.err.contains("too little to learn"));
    }

private:
    [[nodiscard]] Json series(const QStringList& options) const
    {
        return run(m_folder->path(), QStringList{"series", "case.jwcase"} + options).json();
    }
    [[nodiscard]] Run decide(const QString& pair, const QString& as, const QString& by) const
    {
        return run(m_folder->path(), {"decide", "case.jwcase", "--pair", pair, "--as", as, "--by", by,
                                      "--reason", QStringLiteral("看过卷")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SeriesTest)
#include "series_test.moc"
