#include "city.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <set>

using namespace jingwei::test;

namespace {

/// A side of a PNG picture, as its first chunk says at `offset`.
quint32 pngSide(const QByteArray& bytes, int offset)
{
    return bytes.size() < offset + 4 ? 0 : qFromBigEndian<quint32>(bytes.constData() + offset);
}

} // namespace

class OutputTest : public QObject {
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

    void writesTheFileThatIsAskedFor_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("beginning");

        const QByteArray png = "\x89PNG";
        const QByteArray pdf = "%PDF-";
        const QByteArray svg = "<?xml";
        QTest::newRow("a trace as picture")
            << "diagram" << QStringList{"--incident", m_incident} << "trace.png" << png;
        QTest::newRow("a trace as drawing")
            << "diagram" << QStringList{"--trace", m_incident} << "trace.svg" << svg;
        QTest::newRow("a trace as page")
            << "diagram" << QStringList{"--incident", m_incident} << "trace.pdf" << pdf;
        QTest::newRow("a trace by force")
            << "diagram" << QStringList{"--incident", m_incident, "--layout", "force", "--seed", "7"}
            << "force.png" << png;
        QTest::newRow("what surrounds an account")
            << "diagram" << QStringList{"--around", m_account, "--depth", "1"} << "around.png" << png;
        QTest::newRow("days of the case")
            << "chart" << QStringList{"--kind", "daily-flow"} << "days.png" << png;
        QTest::newRow("days of an account")
            << "chart" << QStringList{"--kind", "daily-flow", "--of", m_account} << "days.svg" << svg;
        QTest::newRow("days as page, in capitals")
            << "chart" << QStringList{"--kind", "daily-flow"} << "days.PDF" << pdf;
        QTest::newRow("calls by day as a picture")
            << "chart" << QStringList{"--kind", "daily-calls"} << "calls.png" << png;
        QTest::newRow("a brief") << "brief" << QStringList{"--incident", m_incident, "--by", "Li"}
                                 << "brief.pdf" << pdf;
    }

    void writesTheFileThatIsAskedFor()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        QFETCH(QByteArray, beginning);

        const auto written = m_city.command(command, arguments + QStringList{"--out", file});

        QVERIFY2(written.status == 0, written.err);
        QCOMPARE(written.out, QByteArray{});
        const auto bytes = readFile(m_city.path(file));
        QVERIFY2(bytes.startsWith(beginning), bytes.left(20));
        if (file.endsWith(".png")) {
            QVERIFY(pngSide(bytes, 16) > 300); // width
            QVERIFY(pngSide(bytes, 20) > 100); // height
        }
    }

    void theDiagramAsJsonHoldsTheTrace()
    {
        QCOMPARE(m_city.command("diagram", {"--incident", m_incident, "--out", "trace.json"}).status, 0);
        const auto diagram = Json::parse(readFile(m_city.path("trace.json")).toStdString());
        const auto trace = m_city.command("trace", {"--incident", m_incident, "--json"}).json();

        std::set<std::string> drawn;
        for (const auto& node : diagram["nodes"]) {
            QVERIFY(node["x"].is_number() && node["y"].is_number());
            drawn.insert(node["entity"].get<std::string>());
        }
        for (const auto& account : trace["accounts"])
            QVERIFY2(drawn.contains(account["entity"].get<std::string>()), lineOf(account["entity"]));
        for (const auto& link : diagram["links"]) {
            QVERIFY(drawn.contains(link["from"].get<std::string>()));
            QVERIFY(drawn.contains(link["to"].get<std::string>()));
            QVERIFY(link["amount"].is_null()
                    || link["amount"].get<std::string>().find('.') != std::string::npos);
        }
    }

    void theSameDiagramGivesTheSameBytes()
    {
        for (const char* const file : {"once.json", "twice.json"})
            QCOMPARE(m_city.command("diagram", {"--around", m_account, "--out", file}).status, 0);

        QCOMPARE(readFile(m_city.path("once.json")), readFile(m_city.path("twice.json")));
    }

    void theBriefIsLoggedWithItsHash()
    {
        QCOMPARE(m_city
                     .command("brief", {"--incident", m_incident, "--by", "Li", "--reveal", "--reason",
                                        "for the court", "--out", "shown.pdf"})
                     .status,
                 0);

        const auto entry = m_city.command("log", {"--json"}).json()["entries"].back();
        QCOMPARE(lineOf(entry["act"]), QByteArray("\"brief\""));
        QCOMPARE(lineOf(entry["by"]), QByteArray("\"Li\""));
        QCOMPARE(lineOf(entry["reason"]), QByteArray("\"for the court\""));
        QCOMPARE(lineOf(entry["detail"]["revealed"]), QByteArray("true"));
        QCOMPARE(entry["detail"]["sha256"].get<std::string>(),
                 QCryptographicHash::hash(readFile(m_city.path("shown.pdf")), QCryptographicHash::Sha256)
                     .toHex()
                     .toStdString());
        QCOMPARE(m_city.command("check", {}).status, 0);
    }

    void theBriefPrintsTheSumsOfTheTruth()
    {
        QCOMPARE(m_city.command("brief", {"--incident", m_incident, "--out", "sums.pdf"}).status, 0);
        QProcess reader;
        reader.start("pdftotext", {"-layout", m_city.path("sums.pdf"), "-"});
        QVERIFY(reader.waitForFinished());
        auto text = reader.readAllStandardOutput();
        text.replace(",", "");

        const auto& truth = m_city.truth["incidents"][0];
        for (const char* const key : {"stolen", "held", "exited", "not_queried"}) {
            const auto sum = QByteArray::fromStdString(truth[key].get<std::string>());
            QVERIFY2(text.contains(sum), QByteArray{key} + ' ' + sum);
        }
        for (const auto& account : truth["accounts"]) {
            const auto received = QByteArray::fromStdString(account["received"].get<std::string>());
            QVERIFY2(text.contains(received), lineOf(account));
        }
    }

    void peopleAreMaskedUnlessRevealed()
    {
        QCOMPARE(m_city.command("brief", {"--incident", m_incident, "--out", "masked.pdf"}).status, 0);
        QCOMPARE(m_city
                     .command("brief", {"--incident", m_incident, "--reveal", "--reason", "for the court",
                                        "--out", "revealed.pdf"})
                     .status,
                 0);
        const auto victim = QString::fromStdString(m_city.truth["incidents"][0]["victim"].get<std::string>());

        QVERIFY(!textOfPdf("masked.pdf").contains(victim));
        QVERIFY(textOfPdf("revealed.pdf").contains(victim));
    }

    void theCaseIsShownDownToItsRows()
    {
        const auto shown = m_city.command("show", {"--entity", m_account, "--rows", "--json"}).json();

        QVERIFY(!shown["evidence"].empty());
        for (const auto& row : shown["evidence"]) {
            QVERIFY(row["row"].get<int>() >= 2);
            const auto file =
                m_city.path("evidence/" + QString::fromStdString(row["file"].get<std::string>()));
            QVERIFY2(QFile::exists(file), qPrintable(file));
            QVERIFY(!row["cells"].empty());
        }
    }

    void aTransferOfTwoStatementsNamesBothRowsAndItsRule()
    {
        const auto shown = m_city.command("show", {"--rows", "--json"}).json();
        const auto transfers = shown["transfers"];

        const auto joined = std::count_if(transfers.begin(), transfers.end(), [](const auto& transfer) {
            return transfer["rule"] == "same-minute" && transfer["rows"].size() == 2;
        });

        QVERIFY(joined > 0);
        for (const auto& transfer : transfers)
            QVERIFY2(transfer["rule"].is_null() || transfer["rows"].size() == 2, lineOf(transfer));
    }

    void aChangedOriginalIsFound()
    {
        QCOMPARE(m_city.command("check", {"--sources", "evidence", "--json"}).status, 0);
        const auto files = QDir{m_city.path("evidence")}.entryList(QDir::Files);
        const auto file = m_city.path("evidence/" + files.front());
        auto bytes = readFile(file);
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        writeFile(file, bytes);

        const auto checked = m_city.command("check", {"--sources", "evidence", "--json"});

        QCOMPARE(checked.status, 4);
        const auto report = checked.json();
        QCOMPARE(lineOf(report["ok"]), QByteArray("false"));
        QCOMPARE(report["differences"].size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(report["differences"][0]["id"].get<std::string>()), files.front());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto failed = m_city.command("brief", {"--incident", m_incident, "--out", "nowhere/brief.pdf"});

        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains("nowhere"), failed.err);
    }

    void anUnknownEntityIsSaid()
    {
        const auto failed =
            m_city.command("diagram", {"--around", "6222020299999999999", "--out", "none.png"});

        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains("6222020299999999999"), failed.err);
        QVERIFY(!QFile::exists(m_city.path("none.png")));
    }

private:
    /// The words of a PDF without blanks, which a reader of glyphs puts where it likes.
    [[nodiscard]] QString textOfPdf(const QString& file) const
    {
        QProcess reader;
        reader.start("pdftotext", {m_city.path(file), "-"});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput()).remove(QRegularExpression{"\\s"});
    }

    City m_city;
    QString m_incident;
    QString m_account;
};

QTEST_GUILESS_MAIN(OutputTest)
#include "output_test.moc"
