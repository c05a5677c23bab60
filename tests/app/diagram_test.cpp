// `diagram` for other programs: every format, what is masked, what the log says.
#include "city.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

using namespace jingwei::test;

class DiagramCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_city.simulate(6, 21));
        QCOMPARE(m_city.import().status, 0);
        m_incident = QString::fromStdString(m_city.truth["incidents"][0]["number"].get<std::string>());
        m_account =
            QString::fromStdString(m_city.truth["incidents"][0]["suspect_accounts"][0].get<std::string>());
    }

    void writesWhatTheEndingSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("i2") << "a.anx" << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Chart ");
        QTest::newRow("GraphML") << "a.graphml"
                                 << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml ");
        QTest::newRow("GEXF") << "a.gexf" << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf ");
        QTest::newRow("Pajek") << "a.NET" << QByteArray("*Vertices ");
        QTest::newRow("links") << "a.csv" << QByteArray("Source,Target,Type,Id,Weight,");
        QTest::newRow("FollowTheMoney") << "a.ndjson" << QByteArray("{\"id\":\"");
    }
    void writesWhatTheEndingSays()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, beginning);
        for (const auto& choice : {QStringList{}, QStringList{"--incident", m_incident},
                                   QStringList{"--around", m_account, "--depth", "2"}}) {
            const auto written = m_city.command("diagram", choice + QStringList{"--masked", "--out", file});
            QVERIFY2(written.status == 0, written.err);
            QCOMPARE(written.out, QByteArray{});
            const auto bytes = readFile(m_city.path(file));
            QVERIFY2(bytes.startsWith(beginning), bytes.left(80));
            QVERIFY(!bytes.contains(m_account.toUtf8()));
        }
        if (file.endsWith(".csv"))
            QVERIFY(readFile(m_city.path("a.nodes.csv")).startsWith("Id,Label,"));
    }

    void theLogSaysWhatLeftTheCase()
    {
        QCOMPARE(m_city
                     .command("diagram", {"--incident", m_incident, "--reason", "for the prosecutor", "--by",
                                          "Li", "--out", "r.anx"})
                     .status,
                 0);
        const auto bytes = readFile(m_city.path("r.anx"));
        QVERIFY(bytes.contains(m_account.toUtf8()));

        const auto entry = m_city.command("log", {"--json"}).json()["entries"].back();
        QCOMPARE(lineOf(entry["act"]), QByteArray("\"diagram\""));
        QCOMPARE(lineOf(entry["by"]), QByteArray("\"Li\""));
        QCOMPARE(lineOf(entry["reason"]), QByteArray("\"for the prosecutor\""));
        QCOMPARE(lineOf(entry["detail"]["masked"]), QByteArray("false"));
        QCOMPARE(lineOf(entry["detail"]["incident"]), '"' + m_incident.toUtf8() + '"');
        QCOMPARE(entry["detail"]["sha256"].get<std::string>(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString());
        QCOMPARE(m_city.command("check", {}).status, 0);
    }

    /// Each transfer of the trace is a payment of its own, and its stolen part is what `trace` says.
    void theTransfersAreThoseOfTheTrace()
    {
        QCOMPARE(m_city.command("diagram", {"--incident", m_incident, "--out", "trace.csv"}).status, 0);
        const auto lines = readFile(m_city.path("trace.csv")).trimmed().split('\n');
        const auto flows = m_city.command("trace", {"--incident", m_incident, "--json"}).json()["flows"];
        QCOMPARE(static_cast<std::size_t>(lines.size() - 1), flows.size());
        const auto header = lines.front().split(',');
        const auto amount = header.indexOf("amount");
        const auto traced = header.indexOf("link_amount");
        std::multiset<std::string> expected, found;
        for (const auto& flow : flows)
            expected.insert(flow["from"].get<std::string>() + ' ' + flow["to"].get<std::string>() + ' '
                            + flow["amount"].get<std::string>() + ' ' + flow["traced"].get<std::string>());
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto cells = lines[i].split(',');
            found.insert(
                (cells[0] + ' ' + cells[1] + ' ' + cells[amount] + ' ' + cells[traced]).toStdString());
        }
        QVERIFY(found == expected);
    }

    void oneLinkForAllTransfersWhereAsked()
    {
        const QStringList choice{"--incident", m_incident, "--out"};
        QCOMPARE(m_city.command("diagram", choice + QStringList{"each.csv"}).status, 0);
        QCOMPARE(m_city.command("diagram", choice + QStringList{"sums.csv", "--summed"}).status, 0);
        const auto each = readFile(m_city.path("each.csv")).count('\n');
        const auto sums = readFile(m_city.path("sums.csv")).count('\n');
        QVERIFY2(sums <= each, QByteArray::number(sums));
        QCOMPARE(m_city.command("diagram", {"--summed", "--out", "sums.png"}).status, 2);
    }

    void theSameCaseGivesTheSameBytes()
    {
        for (const char* const ending : {"anx", "graphml", "gexf", "net", "csv", "ndjson"}) {
            for (const char* const file : {"once.", "twice."})
                QCOMPARE(
                    m_city.command("diagram", {"--incident", m_incident, "--out", QString{file} + ending})
                        .status,
                    0);
            QCOMPARE(readFile(m_city.path(QStringLiteral("once.") + ending)),
                     readFile(m_city.path(QStringLiteral("twice.") + ending)));
        }
    }

    void whatIsNotBuiltIsRefusedInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("a layout") << QStringList{"--layout", "spiral", "--out", "a.anx"}
                                  << QByteArray("peacock");
        QTest::newRow("an ending") << QStringList{"--out", "a.vsdx"} << QByteArray(".graphml");
        QTest::newRow("two choices") << QStringList{"--incident", "1", "--around", "2", "--out", "a.anx"}
                                     << QByteArray("--around");
    }
    void whatIsNotBuiltIsRefusedInWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, word);
        const auto refused = m_city.command("diagram", arguments);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(word), refused.err);
    }

    /// A series is followed as one; one that there is not is said.
    void aSeriesIsDrawn()
    {
        const auto series = m_city.command("series", {"--json"}).json()["series"];
        QVERIFY(!series.empty());
        const auto number = QString::number(series[0]["series"].get<int>());
        const auto drawn = m_city.command("diagram", {"--series", number, "--out", "series.json"});
        QVERIFY2(drawn.status == 0, drawn.err);
        const auto document = Json::parse(readFile(m_city.path("series.json")).toStdString());
        QVERIFY(document["nodes"].size() > series[0]["incidents"].size());
        const auto unknown = m_city.command("diagram", {"--series", "9999", "--out", "b.json"});
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.contains("9999"));
    }

    /// Every layout puts the nodes elsewhere, and the same again when it is asked again.
    void everyLayoutIsDrawn()
    {
        std::set<QByteArray> pictures;
        for (const char* const layout :
             {"flow", "force", "grouped", "circle", "peacock", "hierarchy", "timeline"}) {
            for (const char* const file : {"layout.gexf", "again.gexf"}) {
                const auto drawn = m_city.command(
                    "diagram", {"--incident", m_incident, "--layout", layout, "--seed", "3", "--out", file});
                QVERIFY2(drawn.status == 0, drawn.err);
            }
            const auto bytes = readFile(m_city.path("layout.gexf"));
            QCOMPARE(readFile(m_city.path("again.gexf")), bytes);
            pictures.insert(bytes);
        }
        QCOMPARE(pictures.size(), std::size_t{7});
    }

    void theSeedReachesTheLayout()
    {
        QByteArray first;
        for (const char* const seed : {"1", "2"}) {
            QCOMPARE(m_city.command("diagram", {"--layout", "peacock", "--seed", seed, "--out", "seed.gexf"})
                         .status,
                     0);
            const auto bytes = readFile(m_city.path("seed.gexf"));
            QVERIFY(bytes != first);
            first = bytes;
        }
    }

    void aChartInChineseHasChineseTypes()
    {
        const auto written = run(m_city.path(), {"--language", "zh_CN", "diagram", "city.jwcase",
                                                 "--incident", m_incident, "--out", "zh.anx"});
        QVERIFY2(written.status == 0, written.err);
        QVERIFY(readFile(m_city.path("zh.anx")).contains("Type=\"转账\""));
    }

private:
    City m_city;
    QString m_incident;
    QString m_account;
};

QTEST_GUILESS_MAIN(DiagramCommandTest)
#include "diagram_test.moc"
