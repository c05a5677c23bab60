#include "program.h"

#include <QTemporaryDir>

using namespace jingwei::test;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void helpListsEveryCommand_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char* const command :
             {"import", "withdraw", "alert", "profiles", "show", "trace", "diagram", "chart", "brief",
              "minutes", "common", "check", "log", "simulate"})
            QTest::newRow(command) << QByteArray(command);
    }

    void helpListsEveryCommand()
    {
        QFETCH(QByteArray, command);

        const auto general = run(m_folder.path(), {"--help"});
        const auto special = run(m_folder.path(), {QString::fromUtf8(command), "--help"});

        QCOMPARE(general.status, 0);
        QVERIFY2(general.out.contains("\n  " + command + ' '), general.out);
        QCOMPARE(special.status, 0);
        QVERIFY2(special.out.contains("--help"), special.out);
    }

    void wrongUsageIsSaidAndNothingElseHappens_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");

        QTest::newRow("no such command") << QStringList{"imprt", "a.jwcase"} << QByteArray("imprt");
        QTest::newRow("no such command behind an option")
            << QStringList{"--language", "en", "imprt", "a.jwcase"} << QByteArray("imprt");
        QTest::newRow("no such option")
            << QStringList{"show", "a.jwcase", "--colour"} << QByteArray("--colour");
        QTest::newRow("a case is missing") << QStringList{"show"} << QByteArray("CASE");
        QTest::newRow("nothing to take in") << QStringList{"import", "a.jwcase"} << QByteArray("PATH");
        QTest::newRow("a source that is no number")
            << QStringList{"withdraw", "a.jwcase", "--source", "first", "--reason", "x"}
            << QByteArray("first");
        QTest::newRow("an alert whose sum is none")
            << QStringList{"alert", "a.jwcase", "--no", "A1",       "--victim", "x",    "--account",
                           "1",     "--to",     "2",    "--amount", "much",     "--at", "2025-03-01"}
            << QByteArray("much");
        QTest::newRow("a picture of a kind that is not written")
            << QStringList{"diagram", "a.jwcase", "--out", "a.vsdx"} << QByteArray("vsdx");
        QTest::newRow("a chart of a kind that is not drawn")
            << QStringList{"chart", "a.jwcase", "--kind", "pie", "--out", "a.png"} << QByteArray("pie");
        QTest::newRow("a brief that is no PDF")
            << QStringList{"brief", "a.jwcase", "--incident", "A1", "--out", "a.docx"} << QByteArray("docx");
        QTest::newRow("revealing without a reason")
            << QStringList{"brief", "a.jwcase", "--incident", "A1", "--reveal", "--out", "a.pdf"}
            << QByteArray("--reason");
    }

    void wrongUsageIsSaidAndNothingElseHappens()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);

        const auto refused = run(m_folder.path(), arguments);

        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(said), refused.err);
        QCOMPARE(refused.out, QByteArray{});
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), QStringList{});
    }

    void theLanguageMayStandBeforeTheCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("a command that reads") << QStringList{"show", "gone.jwcase"};
        QTest::newRow("a command that draws") << QStringList{"diagram", "gone.jwcase", "--out", "a.png"};
    }

    void theLanguageMayStandBeforeTheCommand()
    {
        QFETCH(QStringList, arguments);
        for (const auto& before : {QStringList{"--language", "en"}, QStringList{"--language=en"}}) {
            const auto behind = run(m_folder.path(), arguments + before);

            const auto first = run(m_folder.path(), before + arguments);

            QCOMPARE(first.status, behind.status);
            QCOMPARE(first.err, behind.err);
        }
    }

    void aMissingCaseIsSaidByEveryCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("show") << QStringList{"show", "gone.jwcase"};
        QTest::newRow("withdraw") << QStringList{"withdraw", "gone.jwcase", "--source", "1", "--reason", "x"};
        QTest::newRow("trace") << QStringList{"trace", "gone.jwcase", "--incident", "A1"};
        QTest::newRow("diagram") << QStringList{"diagram", "gone.jwcase", "--out", "a.png"};
        QTest::newRow("chart") << QStringList{"chart",      "gone.jwcase", "--kind",
                                              "daily-flow", "--out",       "a.png"};
        QTest::newRow("brief") << QStringList{"brief", "gone.jwcase", "--incident", "A1", "--out", "a.pdf"};
        QTest::newRow("check") << QStringList{"check", "gone.jwcase"};
        QTest::newRow("log") << QStringList{"log", "gone.jwcase"};
    }

    void aMissingCaseIsSaidByEveryCommand()
    {
        QFETCH(QStringList, arguments);

        const auto failed = run(m_folder.path(), arguments);

        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains("gone.jwcase"), failed.err);
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files), QStringList{});
    }

    void profilesListFieldsAndHeaders()
    {
        const auto listed = run(m_folder.path(), {"profiles", "--json"});

        QCOMPARE(listed.status, 0);
        const auto profiles = listed.json()["profiles"];
        bool found = false;
        for (const auto& profile : profiles) {
            QVERIFY(!profile["fields"].empty());
            found = found || profile["profile"] == "bank-transactions";
        }
        QVERIFY(found);
        QVERIFY(run(m_folder.path(), {"profiles"}).out.contains("bank-transactions"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
