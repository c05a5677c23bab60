#include "core/linkage/duplicate_incidents.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stop_token>

using namespace jingwei;

Q_DECLARE_METATYPE(IncidentFact)

namespace {

using std::chrono::hours;

constexpr Instant noon{std::chrono::sys_days{std::chrono::year{2025} / 3 / 1} + hours{4}}; // 12:00 in China

IncidentFact report(const std::string& number)
{
    IncidentFact incident;
    incident.number = number;
    incident.victim = "周文";
    incident.victimId = "510199199002301234";
    incident.victimPhone = "13900000001";
    incident.occurredAt = noon;
    incident.loss = 12'000'00;
    incident.suspectAccounts = {IdentifierId{7}};
    incident.narrative = "周文在网上刷单，垫付资金后对方失联，向陌生账户转账一笔";
    return incident;
}

std::vector<DuplicateIncidents> duplicatesOf(const std::vector<IncidentFact>& incidents,
                                             double minScore = 15.0)
{
    DuplicateOptions options;
    options.minScore = minScore;
    Progress progress;
    return findDuplicateIncidents(incidents, options, progress).value();
}

std::optional<double> weightOf(const DuplicateIncidents& pair, DuplicateSign sign)
{
    const auto found = std::ranges::find(pair.evidence, sign, &DuplicateEvidence::sign);
    return found == pair.evidence.end() ? std::nullopt : std::optional{found->weight};
}

} // namespace

class DuplicateIncidentsTest : public QObject {
    Q_OBJECT

private slots:
    void oneEventReportedTwiceIsProposed()
    {
        auto other = report("A002");
        other.victimId.clear();
        other.victim = "周文 ";
        other.occurredAt = noon + hours{1};
        other.loss = 11'950'00;

        const auto duplicates = duplicatesOf({report("A001"), other});

        QCOMPARE(duplicates.size(), std::size_t{1});
        QCOMPARE(duplicates[0].a, std::size_t{0});
        QCOMPARE(duplicates[0].b, std::size_t{1});
        double sum = 0.0;
        for (const auto& evidence : duplicates[0].evidence)
            sum += evidence.weight;
        QVERIFY(std::abs(sum - duplicates[0].score) < 1e-9);
        QVERIFY(weightOf(duplicates[0], DuplicateSign::VictimNameAndPhone) > 0.0);
        QVERIFY(weightOf(duplicates[0], DuplicateSign::Loss) > 0.0);
        QVERIFY(weightOf(duplicates[0], DuplicateSign::SuspectAccounts) > 0.0);
        QVERIFY(weightOf(duplicates[0], DuplicateSign::Narrative) > 0.0);
    }

    void whatSpeaksAgainstOneEventPreventsIt_data()
    {
        QTest::addColumn<IncidentFact>("other");

        auto later = report("A002");
        later.occurredAt = noon + std::chrono::days{60};
        later.suspectAccounts = {IdentifierId{8}};
        later.loss = 500'00;
        later.narrative = "接到自称客服的电话，称快递丢失可以理赔，按要求在软件上共享屏幕";
        QTest::newRow("cheated twice") << later;

        auto stranger = report("A002");
        stranger.victimId = "330106198512249914";
        stranger.victimPhone = "15888888888";
        QTest::newRow("two victims of one name and one fraud") << stranger;

        auto couple = report("A002");
        couple.victim = "吴敏";
        couple.victimId = "330106198512249914";
        couple.suspectAccounts = {IdentifierId{8}};
        couple.loss = 500'00;
        QTest::newRow("two victims of one phone") << couple;

        IncidentFact bare;
        bare.number = "A002";
        bare.victimId = "510199199002301234";
        QTest::newRow("nothing but the victim") << bare;
    }

    void whatSpeaksAgainstOneEventPreventsIt()
    {
        QFETCH(IncidentFact, other);

        QVERIFY(duplicatesOf({report("A001"), other}).empty());
    }

    void aNameIsEnoughWhereAllElseIsTheSame()
    {
        auto first = report("A001");
        auto other = report("A002");
        first.victim = "歐陽若蘭";
        other.victim = "欧阳若兰";
        other.victimId.clear();
        other.victimPhone.clear();

        const auto duplicates = duplicatesOf({first, other});

        QCOMPARE(duplicates.size(), std::size_t{1});
        QVERIFY(weightOf(duplicates[0], DuplicateSign::VictimName) > 0.0);
    }

    void nearerTimesSayMore_data()
    {
        QTest::addColumn<int>("hoursLater");
        QTest::addColumn<bool>("dateOnly");
        QTest::addColumn<double>("weight");

        QTest::newRow("the same hour") << 1 << false << 8.0;
        QTest::newRow("the same night") << 20 << false << 4.0;
        QTest::newRow("weeks") << 500 << false << -4.0;
        QTest::newRow("months") << 5'000 << false << -8.0;
        QTest::newRow("the day alone") << 11 << true << 6.0; // 23:00 in China
        QTest::newRow("the next day") << 12 << true << 1.0;  // 00:00
    }

    void nearerTimesSayMore()
    {
        QFETCH(int, hoursLater);
        QFETCH(bool, dateOnly);
        QFETCH(double, weight);
        auto other = report("A002");
        other.occurredAt = noon + hours{hoursLater};
        other.occurredDateOnly = dateOnly;

        const auto duplicates = duplicatesOf({report("A001"), other}, -100.0);

        QCOMPARE(duplicates.size(), std::size_t{1});
        QCOMPARE(weightOf(duplicates[0], DuplicateSign::Time), std::optional{weight});
    }

    void theTimeOfTheReportServesWhereNoOtherIsKnown()
    {
        auto first = report("A001");
        auto other = report("A002");
        first.occurredAt.reset();
        first.reportedAt = noon;
        other.occurredAt = noon - std::chrono::days{20};
        other.reportedAt = noon + hours{1};

        const auto duplicates = duplicatesOf({first, other});

        QCOMPARE(weightOf(duplicates.at(0), DuplicateSign::Time), std::optional{8.0});
    }

    void whatIsNotSaidSaysNothing()
    {
        auto other = report("A002");
        other.loss.reset();
        other.suspectAccounts.clear();
        other.narrative = "刷单";

        const auto duplicates = duplicatesOf({report("A001"), other});

        QVERIFY(!weightOf(duplicates.at(0), DuplicateSign::Loss));
        QVERIFY(!weightOf(duplicates.at(0), DuplicateSign::SuspectAccounts));
        QVERIFY(!weightOf(duplicates.at(0), DuplicateSign::Narrative));
        QVERIFY(!weightOf(duplicates.at(0), DuplicateSign::VictimAccounts));
    }

    void theSurestComeFirst()
    {
        auto less = report("A002");
        less.loss = 11'000'00;
        auto exact = report("A003");

        const auto duplicates = duplicatesOf({report("A001"), less, exact});

        QCOMPARE(duplicates.size(), std::size_t{3});
        QCOMPARE(duplicates[0].b, std::size_t{2});
        QVERIFY(duplicates[0].score > duplicates[1].score);
        QCOMPARE(duplicates[1].b, std::size_t{1}); // equal scores: by index
        QVERIFY(duplicatesOf({}).empty());
    }

    void aPlaceholderIsNoVictim()
    {
        std::vector<IncidentFact> incidents;
        for (int index = 0; index < 60; ++index) {
            incidents.push_back(report(std::to_string(index)));
            incidents.back().victim.clear();
        }

        QVERIFY(duplicatesOf(incidents).empty());
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const std::vector<IncidentFact> incidents{report("A001"), report("A002")};

        const auto duplicates = findDuplicateIncidents(incidents, {}, progress);

        QVERIFY(!duplicates);
        QCOMPARE(duplicates.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(DuplicateIncidentsTest)
#include "duplicate_incidents_test.moc"
