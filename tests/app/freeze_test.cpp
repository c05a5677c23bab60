// freeze: from a report by word of mouth alone to the sheets, and from a city's returns.
#include "city.h"

using namespace jingwei::test;

class FreezeTest : public QObject {
    Q_OBJECT

private slots:
    /// The first call of the night: no file at all.
    void aReportByWordOfMouthGivesASheet()
    {
        QTemporaryDir folder;
        const auto reported =
            run(folder.path(), {"alert", "night.jwcase", "--no", "A2001", "--victim", "周文", "--account",
                                "6222020200011111111", "--to", "6222020200012222222", "--amount", "48000.00",
                                "--at", "2025-03-01 23:10:00", "--bank", "东岚银行"});
        QVERIFY2(reported.status == 0, reported.err);

        const auto listed = run(folder.path(), {"freeze", "night.jwcase", "--incident", "A2001", "--json",
                                                "--xlsx", "stop.xlsx", "--pdf", "stop.pdf", "--by", "李明"});

        QVERIFY2(listed.status == 0, listed.err);
        const auto answer = listed.json();
        QCOMPARE(answer["accounts"].size(), std::size_t{1});
        QCOMPARE(answer["accounts"][0]["account"].get<std::string>(), std::string{"6222020200012222222"});
        QCOMPARE(answer["accounts"][0]["held"].get<std::string>(), std::string{"48000.00"});
        QCOMPARE(answer["accounts"][0]["state"].get<std::string>(), std::string{"not-queried"});
        QCOMPARE(answer["to_query"].size(), std::size_t{1});
        QVERIFY(QFile::exists(folder.filePath("stop.xlsx")));
        QVERIFY(readFile(folder.filePath("stop.pdf")).startsWith("%PDF"));
        const auto log = run(folder.path(), {"log", "night.jwcase", "--json"}).json();
        QCOMPARE(log["entries"].back()["act"].get<std::string>(), std::string{"stop-request"});
        QCOMPARE(log["entries"].back()["by"].get<std::string>(), std::string{"李明"});
    }

    void theSameCaseGivesTheSameBytes()
    {
        City city;
        QVERIFY(city.simulate(4, 9));
        QVERIFY(city.import().status == 0);

        const auto first = city.command("freeze", {"--incident", "A001", "--json"});
        const auto second = city.command("freeze", {"--incident", "A001", "--json"});

        QVERIFY2(first.status == 0, first.err);
        QCOMPARE(first.out, second.out);
    }

    void noEmptyAccountAndNoExitIsListed()
    {
        City city;
        QVERIFY(city.simulate(4, 9));
        QVERIFY(city.import().status == 0);

        const auto answer = city.command("freeze", {"--incident", "A001", "--json"}).json();

        QVERIFY(!answer["accounts"].empty());
        for (const auto& account : answer["accounts"]) {
            QVERIFY(account["held"] != "0.00");
            QVERIFY(account["exit"].is_null());
        }
    }

    void withoutAnIncidentItSaysWhatToSay()
    {
        QTemporaryDir folder;

        const auto refused = run(folder.path(), {"freeze", "night.jwcase"});

        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.contains("--incident"));
    }
};

QTEST_GUILESS_MAIN(FreezeTest)
#include "freeze_test.moc"
