#include "core/linkage/incident_lookup.h"
#include "linkage_samples.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jingwei;
using namespace jingwei::samples;

class IncidentLookupTest : public QObject {
    Q_OBJECT

private slots:
    /// What is said of a new incident is what would be said of one of the case that is the same in all.
    void aNewIncidentScoresAsOneOfTheCaseWould()
    {
        auto subjects = ringedCity(15, 5, 9);
        for (std::size_t index = 0; index < subjects.size(); ++index)
            subjects[index].narrative =
                "事主称对方以做任务返利为由诱导其多次转账"
                + std::string(index % 7 == 0 ? "后以操作失误为由冻结账户" : "后失去联系遂来所报案");
        Progress progress;
        const auto material = *LinkMaterial::build(subjects, progress);
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const IncidentLookup lookup{scorer};
        std::size_t compared = 0;
        for (std::uint32_t incident = 0; incident < material.size(); incident += 4) {
            const auto matches = lookup.matches(material.subject(incident), -100.0);
            QVERIFY(std::ranges::is_sorted(matches, std::ranges::greater{}, &IncidentLookup::Match::score));
            for (const auto& [mate, score, ofShared, shared] : matches) {
                if (mate == incident)
                    continue;
                QVERIFY(std::abs(score - scorer.score(incident, mate)) < 1e-9);
                ++compared;
            }
            // whoever shares a rare value is found
            for (const auto& item : material.items(incident))
                if (scorer.valueWeight(item.value) >= leastOfValue)
                    for (const auto mate : material.incidentsOf(item.value))
                        QVERIFY(std::ranges::find(matches, mate, &IncidentLookup::Match::incident)
                                != matches.end());
        }
        QVERIFY(compared > 50);
    }

    /// The second victim of a card is the one that matters: nobody shares it yet.
    void whatOneIncidentHasCounts()
    {
        Progress progress;
        auto subjects = ringedCity(10, 5, 2);
        subjects.push_back(subject("first", {named(GroundKind::LowerAccount, "6222", 2)}));
        const auto fresh = subject("second", {named(GroundKind::Account, "6222")});
        const auto material = *LinkMaterial::build(subjects, progress);
        auto model = presetLinkModel();
        model.tables.clear();
        const PairScorer scorer{material, model};
        const auto matches = IncidentLookup{scorer}.matches(fresh, 4.0);
        QCOMPARE(matches.size(), std::size_t{1});
        QCOMPARE(material.subject(matches.front().incident).number, std::string{"first"});

        subjects.push_back(fresh); // once it is of the case, it scores much the same
        const auto after = *LinkMaterial::build(subjects, progress);
        const auto score = PairScorer{after, model}.score(*after.find("first"), *after.find("second"));
        QVERIFY(std::abs(score - matches.front().score) < 2.0);
    }

    void onlyThoseThatScoreEnough()
    {
        Progress progress;
        const auto material = *LinkMaterial::build(ringedCity(10, 5, 2), progress);
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const IncidentLookup lookup{scorer};
        const auto fresh =
            subject("new", {named(GroundKind::Account, "ring3"), named(GroundKind::Phone, "nobody's")});
        const auto matches = lookup.matches(fresh, 4.0);
        QVERIFY(!matches.empty());
        for (const auto& [mate, score, ofShared, shared] : matches) {
            QVERIFY(mate / 5 == 3);
            QVERIFY(score >= 4.0);
            QCOMPARE(shared.size(), std::size_t{1});
            QCOMPARE(ofShared, scorer.newcomerWeight(shared.front()));
            QCOMPARE(material.value(shared.front()).text, std::string{"ring3"});
        }
        QVERIFY(lookup.matches(subject("stranger"), 4.0).empty());
    }
};

QTEST_GUILESS_MAIN(IncidentLookupTest)
#include "incident_lookup_test.moc"
