#include "core/linkage/pair_scorer.h"
#include "linkage_samples.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace jingwei;
using namespace jingwei::samples;

namespace {

LinkMaterial materialOf(std::vector<LinkSubject> subjects)
{
    Progress progress;
    auto material = LinkMaterial::build(std::move(subjects), progress);
    return *std::move(material);
}

double sumOf(const std::vector<LinkGround>& grounds)
{
    double sum = 0.0;
    for (const auto& ground : grounds)
        sum += ground.weight;
    return sum;
}

const LinkGround* groundOf(const std::vector<LinkGround>& grounds, GroundKind kind)
{
    const auto found = std::ranges::find(grounds, kind, &LinkGround::kind);
    return found == grounds.end() ? nullptr : &*found;
}

} // namespace

class PairScorerTest : public QObject {
    Q_OBJECT

private slots:
    void barsSumToTheScore()
    {
        const auto material = materialOf(ringedCity(20, 5));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        for (std::uint32_t a = 0; a < material.size(); a += 3)
            for (std::uint32_t b = a + 1; b < material.size(); b += 2)
                QVERIFY(std::abs(sumOf(scorer.explain(a, b)) - scorer.score(a, b)) < 1e-9);
    }

    void beingLikeAKnownSeriesIsABarOfItsOwn()
    {
        auto subjects = ringedCity(20, 5);
        for (std::size_t index = 0; index < 100; ++index)
            if (index % 5 < 3)
                subjects[index].series = std::to_string(index / 5);
        const auto material = materialOf(std::move(subjects));
        auto model = presetLinkModel();
        const PairScorer plain{material, model};
        auto liking = model;
        liking.likeKnown = 0.5;
        const PairScorer scorer{material, liking};
        const std::array without{GroundKind::KnownSeries};
        const auto left = scorer.without({}, without);
        int bars = 0;
        for (std::uint32_t a = 0; a < material.size(); a += 3)
            for (std::uint32_t b = a + 1; b < material.size(); b += 2) {
                const auto grounds = scorer.explain(a, b);
                QCOMPARE(sumOf(grounds), scorer.score(a, b));
                QCOMPARE(left.score(a, b), plain.score(a, b));
                const auto* bar = groundOf(grounds, GroundKind::KnownSeries);
                QCOMPARE(scorer.score(a, b),
                         bar == nullptr ? plain.score(a, b) : plain.score(a, b) + bar->weight);
                if (bar == nullptr)
                    continue;
                ++bars;
                QCOMPARE(bar->weight, 0.5 * bar->measured.value());
                QVERIFY(!bar->rows.empty() && bar->incidents == 3);
            }
        QVERIFY(bars > 20);
        QVERIFY(scorer.mostWithoutSharing() > plain.mostWithoutSharing());
    }

    void anAccountIsItselfAtWhateverLevel()
    {
        const auto material =
            materialOf({subject("A1", {named(GroundKind::Account, "6222")}),
                        subject("A2", {named(GroundKind::LowerAccount, "6222", 3)}), subject("A3")});
        auto model = presetLinkModel();
        model.tables.clear();
        const PairScorer scorer{material, model};
        const auto grounds = scorer.explain(0, 1);
        QCOMPARE(grounds.size(), std::size_t{1});
        QCOMPARE(grounds.front().kind, GroundKind::Account);
        QCOMPARE(int{grounds.front().level}, 3);
        QCOMPARE(grounds.front().weight, scorer.valueWeight(0) * scorer.levelShare(3));
        QVERIFY(grounds.front().weight > 0.0);
    }

    /// Ten victims of one phone that was called with ten cards, and ten customers of one shop: neither ten
    /// share anything else.
    void holdersWhoAreAlikeTellAGangFromAHub()
    {
        const Instant begin{std::chrono::seconds{1'740'000'000}};
        std::vector<LinkSubject> subjects;
        for (std::size_t index = 0; index < 120; ++index) {
            const bool isGang = index < 10;
            auto one = subject(numbered(index));
            one.category = "K" + std::to_string(isGang ? 1 : index % 10);
            one.at = begin + std::chrono::hours{24 * (isGang ? 100 + index / 2 : index * 37 % 300)};
            if (isGang || index < 20)
                one.named.push_back(named(GroundKind::Device, isGang ? "gang" : "shop"));
            subjects.push_back(std::move(one));
        }
        const auto material = materialOf(std::move(subjects));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        QCOMPARE(material.value(0).text, std::string{"gang"});
        QVERIFY2(scorer.valueWeight(0) > 5.0, qPrintable(QString::number(scorer.valueWeight(0))));
        QVERIFY2(scorer.valueWeight(1) < 1.5, qPrintable(QString::number(scorer.valueWeight(1))));
    }

    void anAddressThatIsGivenToOthersIsNeverMadeSurer()
    {
        const auto weightOfKind = [](GroundKind kind) {
            std::vector<LinkSubject> subjects;
            for (std::size_t index = 0; index < 200; ++index) {
                auto one = subject(numbered(index));
                one.category = index < 40 ? "K1" : "K" + std::to_string(index % 10);
                if (index < 40)
                    one.named.push_back(named(kind, "10.0.0.1@2025-03"));
                subjects.push_back(std::move(one));
            }
            const auto material = materialOf(std::move(subjects));
            const auto model = presetLinkModel();
            return PairScorer{material, model}.valueWeight(0);
        };
        QVERIFY(weightOfKind(GroundKind::Device) > 2.0);
        QVERIFY(weightOfKind(GroundKind::NetAddress) < 1.0);
    }

    void whatAPersonHoldsEverybodysTiesNothing()
    {
        auto material = materialOf({subject("A1", {named(GroundKind::Account, "6222"),
                                                   named(GroundKind::NetAddress, "10.1.1.1@2025-03")}),
                                    subject("A2", {named(GroundKind::LowerAccount, "6222", 2),
                                                   named(GroundKind::NetAddress, "10.1.1.1@2025-03")}),
                                    subject("A3")});
        const auto model = presetLinkModel();
        QVERIFY(PairScorer(material, model).sharedScore(0, 1) > 0.0);
        material.markHubs({"account:6222", "ip:10.1.1.1"}, {});
        QCOMPARE(PairScorer(material, model).sharedScore(0, 1), 0.0);
        for (const auto& ground : PairScorer(material, model).explain(0, 1))
            QVERIFY(ground.hub);
        material.markHubs({}, {"account:6222"}); // holds against what is known of it, too
        QVERIFY(PairScorer(material, model).sharedScore(0, 1) > 0.0);
    }

    void withoutASharedFactTheScoreIsLowerByItsBar()
    {
        const auto material = materialOf(ringedCity(20, 5));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        std::size_t looked = 0;
        for (std::uint32_t a = 0; a < 100; ++a) {
            for (std::uint32_t b = a + 1; b < 100; ++b) {
                for (const auto& ground : scorer.explain(a, b)) {
                    if (!isSharedValue(ground.kind))
                        continue;
                    std::vector<std::uint32_t> values;
                    for (const auto& item : material.items(a))
                        if (material.value(item.value).text == ground.value
                            && material.value(item.value).kind == ground.kind)
                            values.push_back(item.value);
                    QCOMPARE(values.size(), std::size_t{1});
                    const auto without = scorer.without(values, {});
                    QVERIFY(std::abs(scorer.score(a, b) - ground.weight - without.score(a, b)) < 1e-9);
                    QVERIFY(std::abs(sumOf(without.explain(a, b)) - without.score(a, b)) < 1e-9);
                    ++looked;
                }
            }
        }
        QVERIFY(looked > 50);
    }

    void aKindLeftOutCountsNothing()
    {
        const auto material = materialOf(ringedCity(10, 5));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const std::vector kinds{GroundKind::Account, GroundKind::Category};
        const auto without = scorer.without({}, kinds);
        double expected = 0.0;
        for (const auto& ground : scorer.explain(0, 1))
            if (std::ranges::find(kinds, ground.kind) == kinds.end())
                expected += ground.weight;
        QVERIFY(std::abs(without.score(0, 1) - expected) < 1e-9);
    }

    void rareValuesWeighMoreAndHubsNothing()
    {
        std::vector<LinkSubject> subjects;
        for (std::size_t index = 0; index < 600; ++index) {
            auto one = subject(numbered(index));
            one.named.push_back(named(GroundKind::Account, "own" + std::to_string(index)));
            if (index < 2)
                one.named.push_back(named(GroundKind::Phone, "rare"));
            if (index < 20)
                one.named.push_back(named(GroundKind::Phone, "frequent"));
            if (index % 3 == 0)
                one.named.push_back(named(GroundKind::Phone, "everybody"));
            if (index < 3) {
                one.named.push_back(named(GroundKind::Phone, "95588"));
                one.named.back().hub = true;
            }
            subjects.push_back(std::move(one));
        }
        const auto material = materialOf(std::move(subjects));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const auto weightOf = [&](const std::string& text) {
            for (const auto& ground : scorer.explain(0, text == "everybody" ? 3 : 1))
                if (ground.value == text)
                    return ground.weight;
            return -1.0;
        };
        QVERIFY(weightOf("rare") > 8.0);
        QVERIFY(weightOf("frequent") > 2.0 && weightOf("frequent") < weightOf("rare"));
        QVERIFY(weightOf("everybody") >= 0.0 && weightOf("everybody") < 0.5);
        QCOMPARE(weightOf("95588"), 0.0);
        const auto grounds = scorer.explain(0, 1);
        const auto hub = std::ranges::find(grounds, std::string{"95588"}, &LinkGround::value);
        QVERIFY(hub->hub);
        QCOMPARE(hub->incidents, std::uint32_t{3});
    }

    /// Many incidents of one ring that share more than the one card are no proof against the card.
    void anAddressOfACarrierIsNobodysInAnyMonth()
    {
        std::vector<LinkSubject> subjects;
        for (std::size_t index = 0; index < 400; ++index) {
            subjects.push_back(subject(numbered(index)));
            const auto month = "@2025-" + std::to_string(10 + index % 40); // ten of them in each
            subjects.back().named.push_back(named(GroundKind::NetAddress, "203.0.113.9" + month));
            if (index % 80 == 0) // five, all in one month
                subjects.back().named.push_back(named(GroundKind::NetAddress, "198.51.100.7" + month));
        }
        const auto material = materialOf(std::move(subjects));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const auto grounds = scorer.explain(0, 80); // both addresses, both in the same month
        QCOMPARE(grounds.size(), std::size_t{2});
        QCOMPARE(grounds[0].value, std::string{"198.51.100.7@2025-10"});
        QCOMPARE(grounds[0].incidents, std::uint32_t{5});
        QCOMPARE(grounds[1].incidents, std::uint32_t{10});
        QVERIFY(grounds[0].weight > 3.0);
        QVERIFY(grounds[1].weight < 0.5);
    }

    void whatManyOfOneRingShareIsNoHub()
    {
        std::vector<LinkSubject> subjects;
        for (std::size_t index = 0; index < 2000; ++index) {
            auto one = subject(numbered(index));
            if (index < 80) {
                one.named.push_back(named(GroundKind::Account, "great ring"));
                one.named.push_back(named(GroundKind::App, "app" + std::to_string(index % 2)));
                one.named.push_back(named(GroundKind::Phone, "phone" + std::to_string(index % 3)));
            }
            if (index >= 1000 && index < 1080)
                one.named.push_back(named(GroundKind::Account, "clearing account"));
            one.named.push_back(named(GroundKind::Account, "own" + std::to_string(index)));
            subjects.push_back(std::move(one));
        }
        const auto material = materialOf(std::move(subjects));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const auto ofRing = groundOf(scorer.explain(0, 1), GroundKind::Account)->weight;
        const auto ofHub = groundOf(scorer.explain(1000, 1001), GroundKind::Account)->weight;
        QVERIFY2(ofRing > ofHub + 1.0, qPrintable(QStringLiteral("%1 %2").arg(ofRing).arg(ofHub)));
    }

    void deeperAccountsWeighLess()
    {
        std::vector<LinkSubject> subjects;
        for (std::size_t index = 0; index < 4; ++index)
            subjects.push_back(subject(numbered(index)));
        for (const std::size_t index : {0U, 1U})
            subjects[index].named.push_back(named(GroundKind::LowerAccount, "second", 2));
        for (const std::size_t index : {2U, 3U})
            subjects[index].named.push_back(named(GroundKind::LowerAccount, "fourth", 4));
        const auto material = materialOf(std::move(subjects));
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const double second = scorer.sharedScore(0, 1);
        QVERIFY(std::abs(scorer.sharedScore(2, 3) - second * model.levelDecay * model.levelDecay) < 1e-9);
    }

    void contradictionsAreShown()
    {
        auto a = subject("A1");
        auto b = subject("A2");
        auto c = subject("A3");
        a.category = c.category = "刷单返利";
        b.category = "虚假贷款";
        a.loss = 100'00;
        b.loss = 900'000'00;
        const auto material = materialOf({a, b, c});
        const auto model = presetLinkModel();
        const PairScorer scorer{material, model};
        const auto grounds = scorer.explain(0, 1);
        QVERIFY(groundOf(grounds, GroundKind::Category)->weight < 0.0);
        QCOMPARE(groundOf(grounds, GroundKind::Category)->value, std::string{"刷单返利 / 虚假贷款"});
        QVERIFY(groundOf(grounds, GroundKind::Loss)->weight < 0.0);
        QVERIFY(groundOf(grounds, GroundKind::Hour) == nullptr); // not known of either
    }

    void theOrderInWhichIncidentsComeDoesNotMatter()
    {
        auto subjects = ringedCity(10, 5);
        const auto model = presetLinkModel();
        const auto one = materialOf(subjects);
        std::ranges::reverse(subjects);
        for (auto& subject : subjects)
            std::ranges::reverse(subject.named);
        const auto other = materialOf(std::move(subjects));
        const PairScorer first{one, model};
        const PairScorer second{other, model};
        for (std::uint32_t a = 0; a < one.size(); a += 2)
            for (std::uint32_t b = a + 1; b < one.size(); b += 3)
                QCOMPARE(first.score(a, b), second.score(a, b));
    }

    void aModelSurvivesAsText()
    {
        auto model = presetLinkModel();
        model.threshold = 7.25;
        model.tables.front().weights.front() = -1.0 / 3.0;
        const auto read = linkModelFromJson(toJson(model));
        QVERIFY(read.has_value());
        QCOMPARE(*read, model);
        QVERIFY(!linkModelFromJson("{}").has_value());
        QVERIFY(!linkModelFromJson("not json").has_value());
    }
};

QTEST_GUILESS_MAIN(PairScorerTest)
#include "pair_scorer_test.moc"
