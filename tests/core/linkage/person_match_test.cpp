#include "core/linkage/person_match.h"
#include "core/linkage/person_pairs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <stop_token>

using namespace jingwei;

namespace {

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

std::vector<PersonMatch> match(const std::vector<PersonRecord>& records, double minProbability = 0.5)
{
    Progress progress;
    return matchPersons(records, {minProbability}, progress).value();
}

Pairs pairsOf(const std::vector<PersonMatch>& matches)
{
    Pairs pairs;
    for (const auto& match : matches)
        pairs.emplace(match.a, match.b);
    return pairs;
}

/// The holder of an account as a bank tells it; empty values say nothing.
PersonRecord holder(const std::string& name, const std::string& idNumber, const std::string& phone,
                    const std::string& bank)
{
    return {{PersonField::Name, name},
            {PersonField::IdNumber, idNumber},
            {PersonField::Phone, phone},
            {PersonField::Bank, bank}};
}

std::string digits(std::mt19937_64& random, std::size_t count)
{
    std::string text;
    while (text.size() < count)
        text.push_back(static_cast<char>('0' + random() % 10));
    return text;
}

/// `count` holders with names of few characters, so that some are frequent; no two are one person.
std::vector<PersonRecord> strangers(std::size_t count)
{
    static const std::vector<std::string> family{"王", "李", "张", "刘", "陈", "欧阳", "慕容"};
    static const std::vector<std::string> given{"伟", "芳", "秀英", "敏", "静", "建国", "若曦", "天宇"};
    std::mt19937_64 random{7};
    std::vector<PersonRecord> records;
    while (records.size() < count) {
        const auto& first = family[random() % 10 < 8 ? random() % 3 : random() % family.size()];
        records.push_back(holder(first + given[random() % given.size()],
                                 "510107" + std::to_string(1950 + random() % 50) + "0" + digits(random, 7),
                                 "13" + digits(random, 9), "临江银行"));
    }
    return records;
}

const PersonEvidence* evidenceOf(const PersonMatch& match, PersonField field)
{
    const auto found = std::ranges::find(match.evidence, field, &PersonEvidence::field);
    return found == match.evidence.end() ? nullptr : &*found;
}

} // namespace

class PersonMatchTest : public QObject {
    Q_OBJECT

private slots:
    void proposesHoldersThatAreOnePerson()
    {
        auto records = strangers(200);
        records.push_back(holder("歐陽若蘭", "510107198803050021", "13911112222", "临江银行"));
        records.push_back(holder("欧阳若兰", "", "139 1111 2222", "青石银行"));
        records.push_back(holder("欧阳若兰", "510107198803050012", "", "白鹭银行")); // digits swapped
        records.push_back(holder("王伟", "510107********0777", "18811112222", ""));
        records.push_back(holder("王伟", "510107197001010777", "18811112222", ""));

        const auto found = pairsOf(match(records));

        for (const auto& pair : Pairs{{200, 201}, {200, 202}, {203, 204}})
            QVERIFY2(found.contains(pair), std::to_string(pair.second).c_str());
        for (const auto& [a, b] : found)
            QVERIFY2(a >= 200 && b >= 200, (std::to_string(a) + " " + std::to_string(b)).c_str());
        QVERIFY(!found.contains({202, 203}));
    }

    void theScoreIsTheSumOfItsEvidence()
    {
        auto records = strangers(100);
        records.push_back(holder("欧阳若兰", "510107198803050021", "13911112222", "临江银行"));
        records.push_back(holder("欧阳若兰", "510107198803050021", "15877776666", "青石银行"));

        const auto matches = match(records);

        QCOMPARE(matches.size(), std::size_t{1});
        double sum = 0.0;
        for (const auto& evidence : matches[0].evidence)
            sum += evidence.weight;
        QVERIFY(std::abs(sum - matches[0].score) < 1e-9);
        QCOMPARE(evidenceOf(matches[0], PersonField::IdNumber)->agreement, Agreement::Equal);
        QVERIFY(evidenceOf(matches[0], PersonField::IdNumber)->weight > 10.0);
        QVERIFY(evidenceOf(matches[0], PersonField::Phone)->weight < 0.0);
        QCOMPARE(evidenceOf(matches[0], PersonField::Phone)->b, std::string{"15877776666"});
        QVERIFY(matches[0].probability > 0.99 && matches[0].probability <= 1.0);
    }

    void rareNamesProveMoreThanFrequentOnes()
    {
        auto records = strangers(300);
        for (const auto* const name : {"王伟", "慕容若兰"})
            for (int copy = 0; copy < 2; ++copy)
                records.push_back(holder(name, "", "13800000000", ""));

        const auto matches = match(records, 0.0);
        const auto nameWeight = [&](std::size_t a, std::size_t b) {
            const auto found = std::ranges::find_if(
                matches, [&](const PersonMatch& match) { return match.a == a && match.b == b; });
            return found == matches.end() ? 0.0 : evidenceOf(*found, PersonField::Name)->weight;
        };

        QVERIFY(nameWeight(300, 301) > 0.0);
        QVERIFY(nameWeight(302, 303) > nameWeight(300, 301) + 2.0);
    }

    void twoNumbersSpeakAgainstOneName()
    {
        const auto matches = match({holder("慕容若兰", "510107198803050021", "", "临江银行"),
                                    holder("慕容若兰", "330106196512249914", "", "临江银行"),
                                    holder("李明", "510107199001010035", "", "青石银行")});

        QVERIFY(matches.empty());
    }

    void fewRecordsAreEnough()
    {
        const auto matches = match({holder("李明", "510107198803050021", "13911112222", ""),
                                    holder("李明", "510107198803050021", "", "青石银行")});

        QCOMPARE(pairsOf(matches), (Pairs{{0, 1}}));
        QVERIFY(match({}).empty());
        QVERIFY(match({holder("李明", "", "", "")}).empty());
        QVERIFY(match({PersonRecord{}, PersonRecord{}}).empty());
    }

    void theOrderOfTheRecordsDoesNotMatter()
    {
        auto records = strangers(150);
        for (std::size_t copy = 0; copy < 40; ++copy) {
            auto record = records[copy * 3];
            record[copy % 3].value.clear();
            records.push_back(record);
        }
        const auto given = pairsOf(match(records));
        std::ranges::reverse(records);
        Pairs turned;
        for (const auto& [a, b] : pairsOf(match(records)))
            turned.emplace(records.size() - 1 - b, records.size() - 1 - a);

        QVERIFY(given.size() >= 40);
        QCOMPARE(turned, given);
    }

    void whatManyShareDoesNotMakeAllPairs()
    {
        auto records = strangers(3'000);
        for (auto& record : records)
            record[0].value = "王伟";
        const auto persons = comparedPersons(records);
        Progress progress;

        const auto pairs = pairsWorthComparing(persons, progress);

        QVERIFY(pairs->size() < 200'000); // of 4.5 million
        QVERIFY(std::ranges::is_sorted(*pairs));
        QVERIFY(std::ranges::adjacent_find(*pairs) == pairs->end());
    }

    void slipsInEveryWholeValueStillBringAPairTogether()
    {
        const std::vector<PersonRecord> records{{{PersonField::GivenName, "mitchell"},
                                                 {PersonField::FamilyName, "green"},
                                                 {PersonField::BirthDate, "19560409"},
                                                 {PersonField::IdNumber, "1804974"}},
                                                {{PersonField::GivenName, "mitchel"},
                                                 {PersonField::FamilyName, "greene"},
                                                 {PersonField::BirthDate, "19560404"},
                                                 {PersonField::IdNumber, "1804947"}}};
        Progress progress;

        const auto pairs = pairsWorthComparing(comparedPersons(records), progress);

        QCOMPARE(*pairs, (std::vector<PersonPair>{{0, 1}}));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto matches = matchPersons(strangers(10), {}, progress);

        QVERIFY(!matches);
        QCOMPARE(matches.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(PersonMatchTest)
#include "person_match_test.moc"
