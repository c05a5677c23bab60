#include "city.h"

#include <QTemporaryDir>

using namespace jingwei::test;

namespace {

QByteArray line(const char* serial, const char* from, const char* to, const char* clock, const char* amount)
{
    return QByteArray{serial} + ',' + from + ",," + to + ",,2025-03-01 " + clock + ',' + amount
           + ",CNY,,,转账";
}

/// "6222020200010000001 > 6222020200010000002" of each path.
QStringList waysIn(const Json& answer)
{
    QStringList ways;
    for (const auto& path : answer["paths"]) {
        QStringList ends;
        for (const auto& entity : path["entities"])
            ends << QString::fromStdString(entity.get<std::string>()).section(QLatin1Char{':'}, 1).right(1);
        ways << ends.join(QLatin1Char{'>'});
    }
    return ways;
}

} // namespace

/// Accounts …1 to …4: two ways of two steps, one of them against time, and one of three.
class PathTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const char* const a = "6222020200010000001";
        const char* const b = "6222020200010000002";
        const char* const c = "6222020200010000003";
        const char* const d = "6222020200010000004";
        writeFile(m_folder.filePath("ledger.csv"),
                  ledger({line("1", a, b, "12:00:00", "500.00"), line("2", b, d, "12:10:00", "300.00"),
                          line("3", b, d, "12:20:00", "450.00"), line("4", a, c, "13:00:00", "200.00"),
                          line("5", c, d, "11:00:00", "100.00"), line("6", b, c, "10:00:00", "5.00")}));
        const auto imported = run(m_folder.path(), {"import", "case.jwcase", "ledger.csv"});
        QVERIFY2(imported.status == 0, imported.err);
    }

    void shortestPathsNameAllTransfersOfAHop()
    {
        const auto answer = path({"--json"}).json();

        QCOMPARE(waysIn(answer), (QStringList{"1>2>4", "1>3>4"}));
        const auto& first = answer["paths"][0];
        QCOMPARE(first["amount"].get<std::string>(), std::string{"450.00"});
        QCOMPARE(first["transfers"].size(), std::size_t{2});
        QCOMPARE(first["from"].get<std::string>(), std::string{"2025-03-01T12:00:00+08:00"});
        QCOMPARE(first["to"].get<std::string>(), std::string{"2025-03-01T12:20:00+08:00"});
        const auto& hop = answer["hops"][first["hops"][1].get<std::size_t>()];
        QCOMPARE(hop["count"].get<int>(), 2);
        QCOMPARE(hop["amount"].get<std::string>(), std::string{"750.00"});
        QCOMPARE(answer["truncated"].get<bool>(), false);
        QCOMPARE(answer["order"].get<std::string>(), std::string{"shortest"});
    }

    void inTimeEachTransferIsAPathOfItsOwn()
    {
        const auto answer = path({"--in-time", "--json"}).json();

        QCOMPARE(waysIn(answer), (QStringList{"1>2>4", "1>2>4"}));
        QVERIFY(answer["hops"].is_null());
        QVERIFY(answer["paths"][0]["hops"].is_null());
    }

    void limitsNarrowTheAnswer_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("ways");

        const auto row = [](const char* name, const QStringList& options, const QStringList& ways) {
            QTest::newRow(name) << options << ways;
        };
        row("a gap", {"--in-time", "--max-gap", "15m"}, {"1>2>4"});
        row("a share", {"--in-time", "--min-share", "0.9"}, {"1>2>4"});
        row("an amount", {"--min-amount", "150"}, {"1>2>4"});
        row("a window", {"--since", "2025-03-01 12:05:00"}, {});
        row("an end of the window", {"--until", "2025-03-01 12:10:00", "--in-time"}, {"1>2>4"});
        row("another currency", {"--currency", "USD"}, {});
    }

    void limitsNarrowTheAnswer()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, ways);

        const auto answer = path(options + QStringList{"--json"});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(waysIn(answer.json()), ways);
    }

    void whatWasLeftOutIsSaid()
    {
        const auto fewer = path({"--max-paths", "1", "--json"}).json();
        QCOMPARE(waysIn(fewer), QStringList{"1>2>4"});
        QVERIFY(fewer["truncated"].get<bool>() && fewer["more_paths"].get<bool>());

        const auto shorter = path({"--max-length", "1"});
        QCOMPARE(shorter.status, 0);
        QVERIFY2(shorter.out.contains("No such path") && shorter.out.contains("--max-length"), shorter.out);
    }

    void severalEndsMakePairs()
    {
        const auto answer =
            run(m_folder.path(), {"path", "case.jwcase", "--from", "6222020200010000001", "--from",
                                  "account:6222020200010000002", "--to", "6222020200010000003", "--json"});

        QVERIFY2(answer.status == 0, answer.err);
        QCOMPARE(waysIn(answer.json()), (QStringList{"1>3", "2>3"}));
    }

    void isReadableWithoutJson()
    {
        const auto answer = path({});

        QVERIFY2(answer.out.contains("2: 750.00") && answer.out.contains("at most 1,000 paths")
                     && answer.out.contains("Leads, not conclusions"),
                 answer.out);
    }

    void theSameQuestionGivesTheSameBytes()
    {
        QCOMPARE(path({"--in-time", "--json"}).out, path({"--in-time", "--json"}).out);
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");

        const auto row = [](const char* name, const QStringList& options, int status,
                            const QByteArray& said) { QTest::newRow(name) << options << status << said; };
        row("a gap without time", {"--max-gap", "1h"}, 2, "--in-time");
        row("a gap that is none", {"--in-time", "--max-gap", "soon"}, 2, "soon");
        row("a share above the whole", {"--in-time", "--min-share", "1.5"}, 2, "1.5");
        row("a currency that nobody knows", {"--currency", "shells"}, 2, "shells");
        row("an unknown end", {"--to", "6222020200019999999"}, 1, "6222020200019999999");
        row("too long", {"--max-length", "31"}, 2, "31");
    }

    void refusesInWords()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QByteArray, said);

        const auto refused = path(options);

        QCOMPARE(refused.status, status);
        QVERIFY2(refused.err.contains(said), refused.err);
        QCOMPARE(refused.out, QByteArray{});
    }

private:
    [[nodiscard]] Run path(const QStringList& options) const
    {
        return run(m_folder.path(), QStringList{"path", "case.jwcase", "--from", "6222020200010000001",
                                                "--to", "6222020200010000004"}
                                        + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PathTest)
#include "path_test.moc"
