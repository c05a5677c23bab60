#include "core/linkage/estimate_links.h"
#include "core/linkage/series_clusters.h"
#include "core/linkage/series_numbers.h"
#include "linkage_samples.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::samples;

namespace {

/// Incidents in a made case, a scorer over them and what it scores.
struct Linked {
    explicit Linked(std::vector<LinkSubject> subjects)
    {
        Progress progress;
        material = *LinkMaterial::build(std::move(subjects), progress);
        model = presetLinkModel();
        scorer.emplace(material, model);
        scored = *scorePairs(*scorer, *candidatePairs(*scorer, {.least = 1e9, .allPairsUpTo = 0}, progress),
                             progress);
    }

    [[nodiscard]] std::vector<SeriesProposal> series(const std::vector<PairVerdict>& verdicts = {}) const
    {
        Progress progress;
        return *formSeries(*scorer, scored, verdicts, {}, progress);
    }

    LinkMaterial material;
    LinkModel model;
    std::optional<PairScorer> scorer;
    std::vector<ScoredPair> scored;
};

/// Two rings of three with an account each.
std::vector<LinkSubject> twoRings()
{
    std::vector<LinkSubject> subjects;
    for (std::size_t index = 0; index < 8; ++index) {
        subjects.push_back(subject(numbered(index)));
        if (index < 6)
            subjects.back().named.push_back(named(GroundKind::Account, index < 3 ? "first" : "second"));
    }
    return subjects;
}

bool together(const std::vector<SeriesProposal>& series, std::uint32_t a, std::uint32_t b)
{
    return std::ranges::any_of(series, [&](const SeriesProposal& one) {
        return std::ranges::binary_search(one.incidents, a) && std::ranges::binary_search(one.incidents, b);
    });
}

} // namespace

class SeriesClustersTest : public QObject {
    Q_OBJECT

private slots:
    void ringsBecomeSeriesAndStrangersNone()
    {
        const Linked linked{twoRings()};
        const auto series = linked.series();
        QCOMPARE(series.size(), std::size_t{2});
        QCOMPARE(series[0].incidents, (std::vector<std::uint32_t>{0, 1, 2}));
        QCOMPARE(series[1].incidents, (std::vector<std::uint32_t>{3, 4, 5}));
        QVERIFY(series[0].weakestScore >= 6.0);
    }

    void verdictsComeFirst()
    {
        const Linked linked{twoRings()};
        const std::vector<PairVerdict> verdicts{{{0, 7}, Verdict::Same}, {{3, 4}, Verdict::Different}};
        const auto series = linked.series(verdicts);
        QVERIFY(together(series, 0, 7));
        QVERIFY(!together(series, 3, 4));
        QVERIFY(together(series, 3, 5) || together(series, 4, 5));
    }

    /// Same as one that is the same as another that is different from the first cannot all hold.
    void ofTwoVerdictsThatCannotBothHoldTheSameWins()
    {
        const Linked linked{twoRings()};
        const std::vector<PairVerdict> verdicts{
            {{0, 6}, Verdict::Same}, {{6, 7}, Verdict::Same}, {{0, 7}, Verdict::Different}};
        QVERIFY(together(linked.series(verdicts), 0, 7));
    }

    void oneStrongPairDoesNotCarryManyWeakOnes()
    {
        auto subjects = twoRings();
        for (auto& one : subjects)
            one.category = one.number < numbered(3) ? "甲" : "乙";
        // all three of each ring have much in common; one of each shares a card with the other's
        for (const auto kind : {GroundKind::Phone, GroundKind::App, GroundKind::Qq})
            for (std::size_t index = 0; index < 6; ++index)
                subjects[index].named.push_back(named(kind, index < 3 ? "first" : "second"));
        subjects[0].named.push_back(named(GroundKind::Device, "lent"));
        subjects[3].named.push_back(named(GroundKind::Device, "lent"));
        const Linked linked{std::move(subjects)};
        QVERIFY(linked.scorer->score(0, 3) > 5.0);
        const auto series = linked.series();
        QVERIFY(together(series, 0, 1) && together(series, 3, 4));
        QVERIFY(!together(series, 0, 3));
    }

    void theSameWhateverTheOrder()
    {
        auto subjects = ringedCity(30, 6, 7);
        const Linked one{subjects};
        std::ranges::reverse(subjects);
        const Linked other{subjects};
        QCOMPARE(one.scored, other.scored);
        QCOMPARE(one.series(), other.series());
    }

    void ringsOfACityAreFound()
    {
        const Linked linked{ringedCity(40, 6, 3)};
        Progress progress;
        const auto model = *estimateLinks(linked.material, linked.model, {}, progress);
        QCOMPARE(model.origin, LinkOrigin::Estimated);
        const PairScorer scorer{linked.material, model};
        const auto scored = *scorePairs(
            scorer, *candidatePairs(scorer, {.least = 1e9, .allPairsUpTo = 0}, progress), progress);
        SeriesOptions options;
        options.threshold = model.threshold;
        std::size_t right = 0;
        std::size_t wrong = 0;
        const auto found = *formSeries(scorer, scored, {}, options, progress);
        for (const auto& series : found)
            for (const auto a : series.incidents)
                for (const auto b : series.incidents)
                    if (a < b)
                        ++(b < 240 && a / 6 == b / 6 ? right : wrong);
        QVERIFY2(right > 40 * 15 * 7 / 10, qPrintable(QString::number(right)));
        QVERIFY2(wrong * 50 < right, qPrintable(QString::number(wrong)));
    }

    void whatIsKnownGoesIntoTheEstimate()
    {
        const Linked linked{ringedCity(40, 6, 3)};
        Progress progress;
        const auto without = *estimateLinks(linked.material, linked.model, {}, progress);
        std::vector<KnownPair> known; // sharing a phone says nothing, somebody found
        for (const auto& [pair, score] : linked.scored)
            for (const auto& ground : linked.scorer->explain(pair.a, pair.b))
                if (ground.kind == GroundKind::Phone)
                    known.push_back({pair.a, pair.b, false});
        QVERIFY(known.size() > 100);
        known.push_back({0, 479, true}); // nobody would have thought so
        const auto with = *estimateLinks(linked.material, linked.model, known, progress);
        QCOMPARE(with.origin, LinkOrigin::Learned);
        QCOMPARE(with.knownPairs, std::uint64_t{1});
        const auto often = [](const LinkModel& model) {
            return model.sharedOften[static_cast<std::size_t>(GroundKind::Phone)];
        };
        QVERIFY2(often(with) < often(without) / 2.0, qPrintable(QString::number(often(with))));
    }

    void allPairsWhereTheyMayCount()
    {
        const Linked linked{twoRings()};
        Progress progress;
        const auto all = *candidatePairs(*linked.scorer, {.least = -100.0}, progress);
        QCOMPARE(all.size(), std::size_t{28});
        QVERIFY(candidatePairs(*linked.scorer, {.least = 1e9}, progress)->size() < 28);
    }

    void numbersStay()
    {
        const std::map<std::string, std::uint32_t> before{{"A", 4}, {"B", 4}, {"C", 4}, {"D", 9}};
        QCOMPARE(numberSeries({{"A"}, {"B", "C"}, {"D", "E"}, {"F", "G"}}, before),
                 (std::vector<std::uint32_t>{10, 4, 9, 11}));
        QCOMPARE(numberSeries({{"A", "B"}, {"C", "D"}}, {}), (std::vector<std::uint32_t>{1, 2}));
    }
};

QTEST_GUILESS_MAIN(SeriesClustersTest)
#include "series_clusters_test.moc"
