#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/incident_rows.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class IncidentRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aRowSaysWhatCanBeFollowed()
    {
        const auto snapshot = sample::eveningCase().build();
        Progress progress;

        const auto rows = incidentRows(*snapshot, progress);

        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE((*rows)[0].money, IncidentMoney::Traceable);
        QCOMPARE((*rows)[0].stolenTransfers, 3U);
        QCOMPARE((*rows)[0].stolen, Minor{48'600'000});
        QCOMPARE((*rows)[1].money, IncidentMoney::NoVictimAccount);
    }

    void aRowSaysWhatIsMissing_data()
    {
        QTest::addColumn<bool>("victimKnown");
        QTest::addColumn<bool>("suspectKnown");
        QTest::addColumn<bool>("paid");
        QTest::addColumn<bool>("inTime");
        QTest::addColumn<int>("money");

        QTest::newRow("no account of the victim")
            << false << true << true << true << int(IncidentMoney::NoVictimAccount);
        QTest::newRow("no suspect account")
            << true << false << true << true << int(IncidentMoney::NoSuspectAccount);
        QTest::newRow("no transfer between them")
            << true << true << false << true << int(IncidentMoney::NoTransferBetween);
        QTest::newRow("only before the offence")
            << true << true << true << false << int(IncidentMoney::NoTransferInTime);
        QTest::newRow("all there") << true << true << true << true << int(IncidentMoney::Traceable);
    }

    void aRowSaysWhatIsMissing()
    {
        QFETCH(bool, victimKnown);
        QFETCH(bool, suspectKnown);
        QFETCH(bool, paid);
        QFETCH(bool, inTime);
        QFETCH(int, money);
        sample::CaseBuilder c;
        const auto victim = c.card("6222000000000001", "甲", "", true);
        const auto suspect = c.card("6222000000000002", "乙", "", true);
        const auto other = c.card("6222000000000003", "丙", "", true);
        c.transfer(victim, paid ? suspect : other, inTime ? 100 : 1, 500);
        auto& incident = c.incident("A1", "甲");
        incident.occurredAt = sample::evening(50);
        incident.reportedAt = sample::evening(200);
        if (victimKnown)
            incident.victimAccounts = {victim};
        if (suspectKnown)
            incident.suspectAccounts = {suspect};
        Progress progress;

        const auto rows = incidentRows(*c.build(), progress);

        QVERIFY(rows);
        QCOMPARE(int(rows->front().money), money);
    }

    void theSearchFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");

        QTest::newRow("nothing typed") << "  " << true;
        QTest::newRow("part of the number") << "0317" << true;
        QTest::newRow("the name") << QStringLiteral("周岚") << true;
        QTest::newRow("initials") << "zl" << true;
        QTest::newRow("full pinyin as typed so far") << "zhoul" << true;
        QTest::newRow("capital letters") << "ZL" << true;
        QTest::newRow("the kind of fraud") << QStringLiteral("刷单") << true;
        QTest::newRow("a phone in blocks") << "139 0001 0042" << true;
        QTest::newRow("a word of the narrative") << QStringLiteral("聚单宝") << true;
        QTest::newRow("another name") << QStringLiteral("白露") << false;
        QTest::newRow("pinyin from the middle of a syllable") << "houlan" << false;
    }

    void theSearchFinds()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        const auto snapshot = sample::eveningCase().build();
        const auto& incident = snapshot->incidents.front();

        QCOMPARE(incidentMatches(incident, Pinyin{"zl", "zhoulan"}, typed), found);
    }
};

QTEST_APPLESS_MAIN(IncidentRowsTest)
#include "incident_rows_test.moc"
