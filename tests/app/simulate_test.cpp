#include "program.h"

#include <QTemporaryDir>

#include <set>
#include <string>

using namespace jingwei::test;

/// The invented city as the command line makes it.
class SimulateTest : public QObject {
    Q_OBJECT

private slots:
    void severalMixesGoTogether()
    {
        QTemporaryDir folder;
        const auto made = run(folder.path(), {"simulate", "--mix", "script-only", "--mix", "hub-noise",
                                              "--light", "city", "--incidents", "60", "--seed", "3"});
        QCOMPARE(made.status, 0);
        const auto truth = Json::parse(readFile(folder.filePath("city/truth.json")).toStdString());
        std::set<std::string> mixes;
        for (const auto& ring : truth["rings"])
            mixes.insert(ring["mix"].get<std::string>());
        QVERIFY((mixes == std::set<std::string>{"script-only", "shared"}));
        QVERIFY(!truth["hubs"].empty() && !truth["decoys"].empty());
        QVERIFY(truth["counts"]["bank_rows"].get<int>() < 10'000); // 15,000 without --light
    }

    void everyMixIsTakenIn()
    {
        QTemporaryDir folder;
        const auto made = run(folder.path(), {"simulate", "city", "--incidents", "40", "--seed", "5",
                                              "--light", "--mix", "hub-noise", "--mix", "sim-changes",
                                              "--mix", "script-only", "--mix", "level-2-only"});
        QCOMPARE(made.status, 0);
        QVERIFY(QFile::rename(folder.filePath("city/truth.json"), folder.filePath("truth.json")));
        const auto truth = Json::parse(readFile(folder.filePath("truth.json")).toStdString());
        const auto taken = run(folder.path(), {"import", "city.jwcase", "city", "--json"});
        QCOMPARE(taken.status, 0);
        for (const auto& source : taken.json()["sources"]) {
            QCOMPARE(lineOf(source["status"]), QByteArray("\"imported\""));
            QCOMPARE(lineOf(source["rejects"]), QByteArray("[]"));
            QCOMPARE(lineOf(source["warnings"]), QByteArray("[]"));
        }
        QCOMPARE(lineOf(taken.json()["facts"]["transfers"]), lineOf(truth["counts"]["transfers"]));
    }

    void anUnknownMixIsWrongUsage()
    {
        QTemporaryDir folder;
        const auto refused = run(folder.path(), {"simulate", "city", "--mix", "fog"});
        QCOMPARE(refused.status, 2);
        QVERIFY(!QDir{folder.filePath("city")}.exists());
    }

    void helpNamesTheMixes()
    {
        QTemporaryDir folder;
        const auto help = run(folder.path(), {"simulate", "--help"});
        for (const char* const name : {"hub-noise", "sim-changes", "script-only", "level-2-only", "--light"})
            QVERIFY2(help.out.contains(name), name);
    }
};

QTEST_APPLESS_MAIN(SimulateTest)
#include "simulate_test.moc"
