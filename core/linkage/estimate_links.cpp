// Parameters out of the case itself. One round: with the parameters as they are, how surely is each candidate
// pair of one series; then, what have such pairs in common, against pairs taken at random.

#include "core/linkage/estimate_links.h"

#include "core/base/workers.h"
#include "core/linkage/pair_candidates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace jingwei {

namespace {

constexpr int rounds = 6;
constexpr std::size_t randomPairs = 60'000;
/// Pairs of one series that must be expected before anything is believed; and as how many the start counts.
constexpr double fewestExpected = 15.0;
constexpr std::size_t fewestAlike = 500;
constexpr double startCounts = 25.0;
constexpr double mostBits = 8.0;
constexpr double mostAgainst = 5.0; // registers are wrong at times
constexpr double leastShare = 1e-5;
/// Shared values worth so many bits settle a pair, before anything is estimated.
constexpr double settled = 10.0;
/// Above even odds: the best of all whom a lone incident is compared with is alike by chance sooner than one.
constexpr double bestOfMany = 3.0;

std::vector<IncidentPair> pairsAtRandom(std::uint32_t incidents)
{
    std::mt19937_64 random{20'240'625};
    std::vector<IncidentPair> pairs;
    const auto all = static_cast<std::size_t>(incidents) * (incidents - 1) / 2;
    if (all <= randomPairs) {
        for (std::uint32_t a = 0; a < incidents; ++a)
            for (std::uint32_t b = a + 1; b < incidents; ++b)
                pairs.push_back({a, b});
        return pairs;
    }
    while (pairs.size() < randomPairs) {
        const auto a = static_cast<std::uint32_t>(random() % incidents);
        const auto b = static_cast<std::uint32_t>(random() % incidents);
        if (a != b)
            pairs.push_back({std::min(a, b), std::max(a, b)});
    }
    return pairs;
}

/// Pairs of incidents of one category. Narratives, lures and sums of one kind of fraud are alike anyway;
/// counted against incidents of any kind they would all say again what the category says.
std::vector<IncidentPair> pairsWithinCategories(const LinkMaterial& material)
{
    const auto categories =
        std::ranges::find(material.words(), GroundKind::Category, &LinkMaterial::Words::kind);
    if (categories == material.words().end())
        return {};
    std::vector<std::vector<std::uint32_t>> members(categories->text.size());
    for (std::uint32_t incident = 0; incident < material.size(); ++incident)
        if (categories->of[incident] >= 0)
            members[static_cast<std::size_t>(categories->of[incident])].push_back(incident);
    std::mt19937_64 random{20'240'625};
    std::vector<IncidentPair> pairs;
    for (std::size_t turn = 0; turn < randomPairs; ++turn) {
        const auto a = static_cast<std::uint32_t>(random() % material.size());
        if (categories->of[a] < 0)
            continue;
        const auto& others = members[static_cast<std::size_t>(categories->of[a])];
        const auto b = others[random() % others.size()];
        if (a != b)
            pairs.push_back({std::min(a, b), std::max(a, b)});
    }
    return pairs;
}

bool goesWithCategory(GroundKind kind)
{
    return kind == GroundKind::Narrative || kind == GroundKind::Lure || kind == GroundKind::Payment
           || kind == GroundKind::Loss;
}

double total(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum;
}

/// Where many pairs lie among the knots of all tables, worked out once: the rounds change weights alone.
class Measures {
public:
    Measures(const PairScorer& scorer, const std::vector<IncidentPair>& pairs, Progress& progress)
        : m_tables{scorer.model().tables.size()}
        , m_places(pairs.size() * m_tables)
    {
        Workers workers;
        workers.shareRange(pairs.size(), 2048, [&](std::size_t first, std::size_t last) {
            if (progress.cancelled())
                return;
            for (auto index = first; index < last; ++index)
                for (std::size_t table = 0; table < m_tables; ++table)
                    if (const auto measured = scorer.measure(table, pairs[index].a, pairs[index].b)) {
                        const auto place = placeAmong(scorer.model().tables[table].knots, *measured);
                        m_places[index * m_tables + table] = {static_cast<std::int32_t>(place.knot),
                                                              static_cast<float>(place.upper)};
                    }
        });
    }

    /// Calls `visit(knot, upper)` (`KnotPlace`) if it is known.
    template <class Visit>
    void at(std::size_t pair, std::size_t table, const Visit& visit) const
    {
        if (const auto& [knot, upper] = m_places[pair * m_tables + table]; knot >= 0)
            visit(static_cast<std::size_t>(knot), static_cast<double>(upper));
    }
    /// What all tables say of a pair.
    [[nodiscard]] double score(std::size_t pair, const LinkModel& model) const
    {
        double sum = 0.0;
        for (std::size_t table = 0; table < m_tables; ++table)
            at(pair, table, [&weights = model.tables[table].weights, &sum](std::size_t knot, double upper) {
                sum += weights[knot] + upper * (weights[knot + 1] - weights[knot]);
            });
        return sum;
    }
    [[nodiscard]] std::size_t pairs() const noexcept
    {
        return m_tables == 0 ? 0 : m_places.size() / m_tables;
    }

private:
    struct Place {
        std::int32_t knot = -1; ///< negative: not known
        float upper = 0.0F;
    };

    std::size_t m_tables;
    std::vector<Place> m_places;
};

/// How often each knot of a table is met, each pair counting as `weightOf` says.
template <class WeightOf>
std::vector<double> knotMasses(const Measures& measures, std::size_t table, std::size_t knots,
                               const WeightOf& weightOf)
{
    std::vector<double> masses(knots, 0.0);
    for (std::size_t pair = 0; pair < measures.pairs(); ++pair) {
        const double weight = weightOf(pair);
        if (weight < 1e-4)
            continue;
        measures.at(pair, table, [&](std::size_t knot, double upper) {
            masses[knot] += weight * (1.0 - upper);
            masses[knot + 1] += weight * upper;
        });
    }
    return masses;
}

/// Makes weights rise (or fall) where more alike cannot speak against: neighbours that do not are put
/// together.
void straighten(std::vector<double>& weights, const std::vector<double>& masses, std::size_t first,
                bool rising)
{
    struct Block {
        double weight, mass;
        std::size_t count;
    };
    std::vector<Block> blocks;
    for (auto knot = first; knot < weights.size(); ++knot) {
        blocks.push_back({weights[knot], masses[knot] + leastShare, 1});
        while (blocks.size() > 1) {
            const auto& last = blocks.back();
            const auto& before = blocks[blocks.size() - 2];
            if (rising ? before.weight <= last.weight : before.weight >= last.weight)
                break;
            const double mass = before.mass + last.mass;
            const Block joined{(before.weight * before.mass + last.weight * last.mass) / mass, mass,
                               before.count + last.count};
            blocks.pop_back();
            blocks.back() = joined;
        }
    }
    std::size_t knot = first;
    for (const auto& block : blocks)
        for (std::size_t turn = 0; turn < block.count; ++turn)
            weights[knot++] = block.weight;
}

void estimateTable(const LinkTable& start, LinkTable& table, const std::vector<double>& same,
                   const std::vector<double>& random)
{
    const double samples = total(random);
    const double matches = total(same);
    if (samples < 100.0)
        return;
    // what the start says of pairs of one series, given how pairs are at random
    std::vector<double> expected(random.size());
    for (std::size_t knot = 0; knot < random.size(); ++knot)
        expected[knot] = (random[knot] + 0.5) / samples * std::exp2(start.weights[knot]);
    const double scale = total(expected);
    for (std::size_t knot = 0; knot < random.size(); ++knot) {
        const double often = (same[knot] + startCounts * expected[knot] / scale) / (matches + startCounts);
        const double byChance = (random[knot] + 0.5) / (samples + 0.5 * static_cast<double>(random.size()));
        table.weights[knot] = std::clamp(std::log2(often / byChance), -mostAgainst, mostBits);
    }
    const bool rising = table.measure == LinkMeasure::Likeness || table.measure == LinkMeasure::Agreement
                        || table.measure == LinkMeasure::Nearness;
    straighten(table.weights, random, 0, rising);
}

/// How often a second incident of a series has a value of the first, by kind. Of values that any other has:
/// what nobody shares, cards used once, says nothing of those that are.
void estimateShared(const PairScorer& scorer, const LinkModel& start, LinkModel& model,
                    const std::vector<IncidentPair>& pairs, const std::vector<double>& surely)
{
    std::array<double, groundKindCount> shared{};
    std::array<double, groundKindCount> had{};
    const auto& material = scorer.material();
    const auto counts = [&](std::uint32_t value) {
        const auto have = static_cast<double>(material.incidentsOf(value).size());
        return !material.value(value).hub && have >= 2.0 && have <= model.largestSeries;
    };
    for (std::size_t index = 0; index < pairs.size(); ++index) {
        if (surely[index] < 0.01)
            continue;
        const auto a = material.items(pairs[index].a);
        const auto b = material.items(pairs[index].b);
        for (const auto& list : {a, b})
            for (const auto& item : list)
                if (counts(item.value))
                    had[static_cast<std::size_t>(material.value(item.value).kind)] += surely[index] / 2.0;
        for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i].value == b[j].value && counts(a[i].value))
                shared[static_cast<std::size_t>(material.value(a[i].value).kind)] += surely[index];
            const auto mine = a[i].value;
            const auto other = b[j].value;
            i += mine <= other ? 1U : 0U;
            j += other <= mine ? 1U : 0U;
        }
    }
    for (std::size_t kind = 0; kind < groundKindCount; ++kind)
        if (isSharedValue(static_cast<GroundKind>(kind)))
            model.sharedOften[kind] =
                std::clamp((shared[kind] + startCounts * start.sharedOften[kind]) / (had[kind] + startCounts),
                           0.05, 0.9);
}

/// How surely each pair of a sample is of no one series. Among pairs of one category some are, and counted as
/// chance they would make the words of a gang look like those of everybody.
std::vector<double> strangersAmong(const PairScorer& scorer, const std::vector<IncidentPair>& sample,
                                   const Measures& measures, double oddsAgainst)
{
    std::vector<double> strangers(sample.size());
    Workers workers;
    workers.shareRange(sample.size(), 4096, [&](std::size_t first, std::size_t last) {
        for (auto index = first; index < last; ++index) {
            const auto [a, b] = sample[index];
            const double score = scorer.sharedScore(a, b) + measures.score(index, scorer.model());
            strangers[index] = 1.0 / (1.0 + std::exp2(score - oddsAgainst));
        }
    });
    return strangers;
}

/// Where known pairs stand among pairs, which get those they do not have.
std::vector<std::pair<std::size_t, bool>> putKnown(std::vector<IncidentPair>& pairs,
                                                   const std::vector<KnownPair>& known)
{
    std::map<IncidentPair, bool> all;
    for (const auto& [a, b, same] : known)
        all.insert_or_assign(IncidentPair{a, b}, same);
    std::vector<std::pair<std::size_t, bool>> places;
    for (std::size_t index = 0; index < pairs.size(); ++index)
        if (const auto place = all.find(pairs[index]); place != all.end()) {
            places.emplace_back(index, place->second);
            all.erase(place);
        }
    for (const auto& [pair, same] : all) {
        places.emplace_back(pairs.size(), same);
        pairs.push_back(pair);
    }
    return places;
}

} // namespace

Result<LinkModel> estimateLinks(const LinkMaterial& material, const LinkModel& start,
                                const std::vector<KnownPair>& known, Progress& progress)
{
    if (material.size() < 3)
        return start;
    LinkModel model = start;
    const double all = static_cast<double>(material.size()) * (material.size() - 1.0) / 2.0;
    const PairScorer first{material, start};
    const auto found = candidatePairs(first, {.least = 1e9, .allPairsUpTo = 0}, progress);
    if (!found)
        return tl::unexpected{found.error()};
    auto pairs = *found;
    const auto settledPairs = putKnown(pairs, known);
    const auto alike = pairsWithinCategories(material);
    const Measures ofPairs{first, pairs, progress};
    const auto random = pairsAtRandom(material.size());
    const Measures ofRandom{first, random, progress};
    const Measures ofAlike{first, alike, progress};
    const auto certain = std::ranges::count_if(
        pairs, [&](IncidentPair pair) { return first.sharedScore(pair.a, pair.b) >= settled; });
    double oddsAgainst = std::log2(std::max(all / (static_cast<double>(certain) + 1.0), 2.0));
    std::vector<double> surely;
    Workers workers;
    for (int round = 0; round < rounds; ++round) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const PairScorer scorer{material, model};
        surely = strangersAmong(scorer, pairs, ofPairs, oddsAgainst);
        for (auto& share : surely)
            share = 1.0 - share;
        for (const auto& [index, same] : settledPairs)
            surely[index] = same ? 1.0 : 0.0;
        const auto randomStrangers = strangersAmong(scorer, random, ofRandom, oddsAgainst);
        const auto alikeStrangers = strangersAmong(scorer, alike, ofAlike, oddsAgainst);
        const double expected = total(surely);
        if (expected < fewestExpected)
            return start;
        oddsAgainst = std::log2(std::max((all - expected) / expected, 1.0));
        workers.share(model.tables.size(), [&](std::size_t table) {
            const bool within = goesWithCategory(start.tables[table].kind) && alike.size() >= fewestAlike;
            const auto& apart = within ? alikeStrangers : randomStrangers;
            estimateTable(start.tables[table], model.tables[table],
                          knotMasses(ofPairs, table, start.tables[table].knots.size(),
                                     [&](std::size_t index) { return surely[index]; }),
                          knotMasses(within ? ofAlike : ofRandom, table, start.tables[table].knots.size(),
                                     [&](std::size_t index) { return apart[index]; }));
        });
        estimateShared(scorer, start, model, pairs, surely);
    }
    model.origin = known.empty() ? LinkOrigin::Estimated : LinkOrigin::Learned;
    model.knownPairs = static_cast<std::uint64_t>(std::ranges::count(known, true, &KnownPair::same));
    model.threshold = std::max(start.threshold, oddsAgainst + bestOfMany);
    return model;
}

} // namespace jingwei
