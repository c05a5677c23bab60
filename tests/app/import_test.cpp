#include "city.h"

#include <QElapsedTimer>

#include <csignal>
#include <random>
#include <set>

using namespace jingwei::test;

namespace {

const QByteArray goodLine =
    "L1,6222020200011111111,甲行,6222020200012222222,乙行,2025-03-01 12:00:05,100.50,CNY,,,转账";

QString textOf(const Json& text)
{
    return text.is_string() ? QString::fromStdString(text.get<std::string>()) : QString{};
}

/// Everything a case says apart from the numbers of its sources and rows.
QByteArray factsOf(const City& city, const QString& caseFile)
{
    auto shown = city.command("show", {"--rows", "--json"}, caseFile).json();
    Json facts{{"facts", shown["facts"]}, {"incidents", shown["incidents"]}, {"accounts", shown["accounts"]}};
    std::multiset<std::string> transfers;
    for (auto& transfer : shown["transfers"]) {
        transfer.erase("transfer");
        transfer.erase("rows");
        transfers.insert(transfer.dump());
    }
    facts["transfers"] = transfers;
    return lineOf(facts);
}

/// A trace apart from the numbers of its transfers.
QByteArray traceOf(const City& city, const QString& caseFile)
{
    const auto number = QString::fromStdString(city.truth["incidents"][0]["number"].get<std::string>());
    auto trace = city.command("trace", {"--incident", number, "--json"}, caseFile).json();
    for (auto& flow : trace["flows"])
        flow.erase("transfer");
    return lineOf(trace);
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_city.simulate(6, 11));
        m_receipt = m_city.import();
        QVERIFY2(m_receipt.status == 0, m_receipt.err);
    }

    void theReceiptHasTheShapeOfTheContract()
    {
        const auto receipt = m_receipt.json();

        QCOMPARE(textOf(receipt["case"]), "city.jwcase");
        QVERIFY(receipt["sources"].size() > 3);
        for (const auto& source : receipt["sources"]) {
            for (const char* const key :
                 {"source", "file", "sheet", "sha256", "encoding", "document", "profile", "status", "message",
                  "rows", "amounts", "rejects", "warnings"})
                QVERIFY2(source.contains(key), key);
            const auto& rows = source["rows"];
            QCOMPARE(rows["read"].get<int>(), rows["accepted"].get<int>() + rows["duplicate"].get<int>()
                                                  + rows["rejected"].get<int>());
            QCOMPARE(textOf(source["status"]), "imported");
            QVERIFY(source["message"].is_null());
        }
    }

    void rowsAndFactsAgreeWithTheTruth()
    {
        const auto receipt = m_receipt.json();
        const auto& counts = m_city.truth["counts"];

        for (const auto& source : receipt["sources"])
            QCOMPARE(lineOf(source["rows"]["read"]),
                     lineOf(counts["rows"][source["file"].get<std::string>()]));
        QCOMPARE(lineOf(receipt["facts"]["incidents"]), lineOf(counts["incidents"]));
        QCOMPARE(lineOf(receipt["facts"]["accounts"]), lineOf(counts["accounts"]));
        QCOMPARE(lineOf(receipt["facts"]["transfers"]), lineOf(counts["transfers"]));
        QCOMPARE(lineOf(receipt["facts"]["calls"]), lineOf(counts["calls"]));
    }

    void theSameFolderTwiceChangesNothing()
    {
        const auto before = factsOf(m_city, "city.jwcase");
        const auto logBefore = m_city.command("log", {"--json"}).out;

        const auto again = m_city.import();

        QCOMPARE(again.status, 0);
        const auto sources = again.json()["sources"];
        for (const auto& source : sources) {
            QCOMPARE(textOf(source["status"]), "already-imported");
            QCOMPARE(source["rows"]["read"].get<int>(), 0);
        }
        QCOMPARE(lineOf(again.json()["facts"]), lineOf(m_receipt.json()["facts"]));
        QCOMPARE(factsOf(m_city, "city.jwcase"), before);
        QCOMPARE(m_city.command("log", {"--json"}).out, logBefore);
    }

    void anotherOrderOfFilesGivesTheSameFactsAndTrace()
    {
        QStringList files = QDir{m_city.path("evidence")}.entryList(QDir::Files, QDir::Name | QDir::Reversed);
        QStringList arguments{"import", "reversed.jwcase"};
        for (const auto& file : files)
            arguments << "evidence/" + file;

        const auto imported = run(m_city.path(), arguments);

        QVERIFY2(imported.status == 0, imported.err);
        QCOMPARE(factsOf(m_city, "reversed.jwcase"), factsOf(m_city, "city.jwcase"));
        QCOMPARE(traceOf(m_city, "reversed.jwcase"), traceOf(m_city, "city.jwcase"));
    }

    void aWithdrawnSourceLeavesTheFactsAndComesBack()
    {
        QVERIFY(QFile::copy(m_city.path("city.jwcase"), m_city.path("withdrawn.jwcase")));
        const auto before = factsOf(m_city, "withdrawn.jwcase");
        const auto statement = busiestSource();

        const auto withdrawn =
            m_city.command("withdraw", {"--source", statement, "--reason", "sent by mistake", "--by", "Li"},
                           "withdrawn.jwcase");

        QVERIFY2(withdrawn.status == 0, withdrawn.err);
        QVERIFY(transferCount("withdrawn.jwcase") < transferCount("city.jwcase"));
        const auto log = m_city.command("log", {"--json"}, "withdrawn.jwcase").json();
        QCOMPARE(textOf(log["entries"].back()["act"]), "withdraw");
        QCOMPARE(textOf(log["entries"].back()["reason"]), "sent by mistake");
        QCOMPARE(textOf(log["entries"].back()["by"]), "Li");
        QCOMPARE(textOf(log["chain"]), "intact");

        const auto again = m_city.import("withdrawn.jwcase");

        QVERIFY2(again.status == 0, again.err);
        QCOMPARE(factsOf(m_city, "withdrawn.jwcase"), before);
    }

    void withdrawingNeedsASourceAndAReason()
    {
        QCOMPARE(m_city.command("withdraw", {"--source", "1"}).status, 2);
        const auto unknown = m_city.command("withdraw", {"--source", "999", "--reason", "none"});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.err.contains("999"), unknown.err);
    }

    void badFilesAreRefusedInWordsAndTheRestGetsIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("status");

        QTest::newRow("a photo") << "photo.csv"
                                 << QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb0043")
                                        + QByteArray(400, '\0')
                                 << "unrecognised";
        QTest::newRow("a table nobody knows")
            << "menu.csv" << QByteArray("dish,price\nnoodles,12\nrice,3\n") << "unrecognised";
        QTest::newRow("an empty file") << "empty.csv" << QByteArray{} << "unrecognised";
    }

    void badFilesAreRefusedInWordsAndTheRestGetsIn()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, status);
        const QTemporaryDir folder;
        writeFile(folder.filePath("good.csv"), ledger({goodLine}));
        writeFile(folder.filePath(name), bytes);

        const auto imported = run(folder.path(), {"import", "new.jwcase", "good.csv", name, "--json"});

        QCOMPARE(imported.status, 3);
        const auto sources = imported.json()["sources"];
        QCOMPARE(textOf(sources[0]["status"]), "imported");
        QVERIFY2(textOf(sources[1]["status"]) == "failed" || textOf(sources[1]["status"]) == "unrecognised",
                 imported.out);
        QCOMPARE(textOf(sources[1]["status"]), status);
        QVERIFY2(textOf(sources[1]["message"]).contains(name), imported.out);
        QVERIFY2(imported.err.contains(name.toUtf8()), imported.err);
        QCOMPARE(imported.json()["facts"]["transfers"].get<int>(), 1);
    }

    void aFileThatBreaksOffKeepsItsGoodRowsAndSaysSo()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath("cut.csv"), ledger({goodLine, "L2,\"62220202000111111"}).chopped(1));

        const auto imported = run(folder.path(), {"import", "new.jwcase", "cut.csv", "--json"});

        const auto source = imported.json()["sources"][0];
        QCOMPARE(source["rows"]["accepted"].get<int>(), 1);
        QCOMPARE(source["rows"]["rejected"].get<int>(), 1);
        QCOMPARE(source["rejects"][0]["row"].get<int>(), 3);
        QVERIFY2(textOf(source["message"]).contains("cut.csv"), imported.out);
        QVERIFY2(imported.err.contains("cut.csv"), imported.err);
    }

    void badRowsAreRejectedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("reason");

        QTest::newRow("a letter in the amount")
            << QByteArray(goodLine).replace("100.50", "1O0.50") << "交易金额"
            << "amount-malformed";
        QTest::newRow("a sum beyond all money")
            << QByteArray(goodLine).replace("100.50", "99999999999999999999") << "交易金额"
            << "amount-out-of-range";
        QTest::newRow("a day that does not exist")
            << QByteArray(goodLine).replace("2025-03-01", "2025-02-30") << "交易时间"
            << "time-malformed";
    }

    void badRowsAreRejectedWithTheirPlace()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, column);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        writeFile(folder.filePath("ledger.csv"), ledger({goodLine, QByteArray(line).replace("L1", "L2")}));

        const auto imported = run(folder.path(), {"import", "new.jwcase", "ledger.csv", "--json"});

        QVERIFY2(imported.status == 0, imported.err);
        const auto source = imported.json()["sources"][0];
        QCOMPARE(source["rows"]["accepted"].get<int>(), 1);
        QCOMPARE(source["rows"]["rejected"].get<int>(), 1);
        QCOMPARE(source["rejects"][0]["row"].get<int>(), 3);
        QCOMPARE(textOf(source["rejects"][0]["column"]), column);
        QCOMPARE(textOf(source["rejects"][0]["reason"]), reason);
        QCOMPARE(textOf(source["amounts"]["CNY"]["out"]), "100.50");
    }

    void failsAsAWholeAndLeavesNoCaseBehind_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");

        QTest::newRow("no such file")
            << QStringList{"import", "new.jwcase", "nowhere.csv"} << QByteArray("nowhere.csv");
        QTest::newRow("a folder without files")
            << QStringList{"import", "new.jwcase", "hollow"} << QByteArray("hollow");
        QTest::newRow("a profile nobody knows")
            << QStringList{"import", "new.jwcase", "good.csv", "--profile", "no-such"}
            << QByteArray("no-such");
        QTest::newRow("a folder that cannot be written to")
            << QStringList{"import", "good.csv/new.jwcase", "good.csv"} << QByteArray("good.csv");
    }

    void failsAsAWholeAndLeavesNoCaseBehind()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const QTemporaryDir folder;
        writeFile(folder.filePath("good.csv"), ledger({goodLine}));
        QVERIFY(QDir{folder.path()}.mkdir("hollow"));

        const auto failed = run(folder.path(), arguments);

        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains(said), failed.err);
        QVERIFY2(failed.err.count('.') >= 2, failed.err); // what happened, and what to do
        QCOMPARE(QDir{folder.path()}.entryList({"*.jwcase*"}), QStringList{});
    }

    void aFileThatIsNoCaseIsLeftAlone()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath("good.csv"), ledger({goodLine}));
        writeFile(folder.filePath("letter.jwcase"), "Dear colleague");

        const auto failed = run(folder.path(), {"import", "letter.jwcase", "good.csv"});

        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains("letter.jwcase"), failed.err);
        QCOMPARE(readFile(folder.filePath("letter.jwcase")), QByteArray("Dear colleague"));
    }

    void anAlertIsASourceOfItsOwn()
    {
        const QTemporaryDir folder;
        const auto taken =
            run(folder.path(), {"alert", "new.jwcase", "--no", "A900", "--victim", "王小明", "--account",
                                "6222020200011111112", "--to", "6222020200012222226", "--amount", "12000.00",
                                "--at", "2025-03-01 12:00:05", "--by", "Li", "--json"});

        QVERIFY2(taken.status == 0, taken.err);
        QCOMPARE(taken.json()["facts"]["incidents"].get<int>(), 1);
        QCOMPARE(taken.json()["facts"]["transfers"].get<int>(), 1);
        const auto traced = run(folder.path(), {"trace", "new.jwcase", "--incident", "A900", "--json"});
        QVERIFY2(traced.status == 0, traced.err);
        QCOMPARE(textOf(traced.json()["stolen"]), "12000.00");
        QCOMPARE(textOf(traced.json()["not_queried"]), "12000.00");
    }

    void anAlertThatCannotBeTakenLeavesNoCaseBehind()
    {
        const QTemporaryDir folder;
        const auto refused =
            run(folder.path(), {"alert", "new.jwcase", "--no", "A900", "--victim", "王小明", "--account",
                                "unknown", "--to", "no number", "--amount", "1", "--at", "2025-03-01"});

        QCOMPARE(refused.status, 1);
        QVERIFY2(!refused.err.isEmpty(), refused.err);
        QCOMPARE(QDir{folder.path()}.entryList({"*.jwcase*"}), QStringList{});
    }

#ifndef _WIN32
    void controlCLeavesTheCaseAsItWas()
    {
        City big;
        QVERIFY(big.simulate(150, 5));
        writeFile(big.path("good.csv"), ledger({goodLine}));
        QCOMPARE(run(big.path(), {"import", "city.jwcase", "good.csv"}).status, 0);
        const auto before = big.command("show", {"--rows", "--json"}).out;

        QProcess process;
        process.setWorkingDirectory(big.path());
        process.setReadChannel(QProcess::StandardError);
        process.start(JINGWEI_PROGRAM, {"import", "city.jwcase", "evidence"});
        QVERIFY(process.waitForReadyRead(30'000)); // it has begun with the first file
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));

        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(big.command("show", {"--rows", "--json"}).out, before);
    }

    /// In parts, so that none of them is long on a busy machine.
    void killedAtAnyMomentTheCaseIsWhole_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const auto seed : {2025U, 2026U, 2027U, 2028U})
            QTest::addRow("moments drawn from %u", seed) << seed;
    }

    void killedAtAnyMomentTheCaseIsWhole()
    {
        QFETCH(unsigned, seed);
        City big;
        QVERIFY(big.simulate(100, 5));
        writeFile(big.path("good.csv"), ledger({goodLine}));
        QCOMPARE(run(big.path(), {"import", "city.jwcase", "good.csv"}).status, 0);
        const auto before = big.command("show", {"--rows", "--json"}).out;
        QVERIFY(QFile::copy(big.path("city.jwcase"), big.path("start.jwcase")));
        const auto startAgain = [&] {
            return QFile::remove(big.path("city.jwcase"))
                   && QFile::copy(big.path("start.jwcase"), big.path("city.jwcase"));
        };
        const auto begin = [&](QProcess& process) {
            process.setWorkingDirectory(big.path());
            process.start(JINGWEI_PROGRAM, {"import", "city.jwcase", "evidence"});
            return process.waitForStarted();
        };
        QProcess whole;
        QElapsedTimer watch;
        watch.start();
        QVERIFY(begin(whole) && whole.waitForFinished(120'000));
        const auto span = watch.elapsed();
        const auto complete = big.command("show", {"--rows", "--json"}).out;
        QVERIFY(startAgain());
        std::mt19937 random{seed};
        std::uniform_int_distribution<qint64> moment{0, span};

        int nothing = 0;
        for (int tries = 0; nothing < 5; ++tries) {
            QVERIFY(tries < 100);
            QProcess process;
            QVERIFY(begin(process));
            QTest::qSleep(static_cast<int>(moment(random)));
            process.kill();
            QVERIFY(process.waitForFinished(120'000));
            const auto after = big.command("show", {"--rows", "--json"});
            QVERIFY2(after.status == 0, after.err);
            if (process.exitStatus() == QProcess::CrashExit && after.out == before) {
                ++nothing;
            } else { // the import had ended or was about to: then the case has all of it
                QCOMPARE(after.out, complete);
                QVERIFY(startAgain());
            }
        }

        QCOMPARE(run(big.path(), {"import", "city.jwcase", "evidence"}).status, 0);
        QCOMPARE(big.command("check", {}).status, 0);
    }
#endif

private:
    [[nodiscard]] int transferCount(const QString& caseFile) const
    {
        return m_city.command("show", {"--json"}, caseFile).json()["facts"]["transfers"].get<int>();
    }
    /// The source with the most accepted rows, by its number.
    [[nodiscard]] QString busiestSource() const
    {
        Json best{{"rows", {{"accepted", -1}}}};
        const auto receipt = m_receipt.json();
        for (const auto& source : receipt["sources"]) {
            if (textOf(source["profile"]) == "bank-transactions"
                && source["rows"]["accepted"] > best["rows"]["accepted"])
                best = source;
        }
        return QString::number(best["source"].get<int>());
    }

    City m_city;
    Run m_receipt;
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
