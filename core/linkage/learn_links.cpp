// Logistic regression on the knots of all tables, by Newton's method. A penalty on bends keeps neighbouring
// knots together where few pairs tell them apart.

#include "core/linkage/estimate_links.h"
#include "core/linkage/pair_candidates.h"
#include "core/linkage/pair_scorer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>
#include <unordered_map>

namespace jingwei {

namespace {

constexpr std::size_t mostPairs = 400'000;
constexpr int mostSteps = 25;
constexpr double bendPenalty = 2.0;
constexpr double sizePenalty = 0.2;
/// What counts of how much both are like a known series: what the members say is not said by them alone.
constexpr double shareOfKnown = 0.5;
/// More than this of shared values settles a pair, whatever else; it would teach the tables nothing.
constexpr double mostShared = 12.0; // bits

/// One pair as the regression sees it: two knots a table, and what is known.
struct Sample {
    bool same = false;
    double shared = 0.0; ///< nats that are given
    double weight = 1.0;
    std::vector<KnotPlace> places;
    std::vector<std::uint8_t> known;
};

/// A symmetric positive matrix, solved by Cholesky's division.
class Matrix {
public:
    explicit Matrix(std::size_t size) : m_size{size}, m_values(size * size, 0.0) {}

    double& at(std::size_t row, std::size_t column) { return m_values[row * m_size + column]; }
    std::vector<double> solve(std::vector<double> right)
    {
        for (std::size_t column = 0; column < m_size; ++column) {
            for (std::size_t row = column; row < m_size; ++row) {
                double sum = at(row, column);
                for (std::size_t k = 0; k < column; ++k)
                    sum -= at(row, k) * at(column, k);
                at(row, column) = row == column ? std::sqrt(std::max(sum, 1e-12)) : sum / at(column, column);
            }
        }
        for (std::size_t row = 0; row < m_size; ++row) {
            for (std::size_t k = 0; k < row; ++k)
                right[row] -= at(row, k) * right[k];
            right[row] /= at(row, row);
        }
        for (std::size_t row = m_size; row-- > 0;) {
            for (std::size_t k = row + 1; k < m_size; ++k)
                right[row] -= at(k, row) * right[k];
            right[row] /= at(row, row);
        }
        return right;
    }

private:
    std::size_t m_size;
    std::vector<double> m_values;
};

class Regression {
public:
    Regression(const std::vector<LinkTable>& tables, const std::vector<Sample>& samples)
        : m_tables{tables}
        , m_samples{samples}
    {
        std::size_t size = 1; // what stands before all: the share of pairs of one series
        for (const auto& table : tables) {
            m_first.push_back(size);
            size += table.knots.size();
        }
        m_weights.assign(size, 0.0);
    }

    bool run(Progress& progress)
    {
        for (int step = 0; step < mostSteps && !progress.cancelled(); ++step)
            if (newton() < 1e-6)
                break;
        return !progress.cancelled();
    }
    [[nodiscard]] double base() const noexcept { return m_weights[0]; }
    [[nodiscard]] double weight(std::size_t table, std::size_t knot) const
    {
        return m_weights[m_first[table] + knot];
    }

private:
    struct Part {
        std::size_t place;
        double share;
    };

    void partsOf(const Sample& sample, std::vector<Part>& parts) const
    {
        parts.assign(1, {0, 1.0});
        for (std::size_t table = 0; table < m_tables.size(); ++table) {
            if (sample.known[table] == 0)
                continue;
            const auto& [knot, upper] = sample.places[table];
            parts.push_back({m_first[table] + knot, 1.0 - upper});
            if (upper > 0.0)
                parts.push_back({m_first[table] + knot + 1, upper});
        }
    }

    double newton()
    {
        Matrix curvature{m_weights.size()};
        std::vector<double> slope(m_weights.size(), 0.0);
        std::vector<Part> parts;
        for (const auto& sample : m_samples) {
            partsOf(sample, parts);
            double sum = sample.shared;
            for (const auto& [place, share] : parts)
                sum += share * m_weights[place];
            const double likely = 1.0 / (1.0 + std::exp(-std::clamp(sum, -40.0, 40.0)));
            const double off = sample.weight * (likely - (sample.same ? 1.0 : 0.0));
            const double bend = sample.weight * likely * (1.0 - likely);
            for (const auto& [place, share] : parts) {
                slope[place] += off * share;
                for (const auto& [other, otherShare] : parts)
                    if (other <= place)
                        curvature.at(place, other) += bend * share * otherShare;
            }
        }
        addPenalties(curvature, slope);
        const auto step = curvature.solve(slope);
        double longest = 0.0;
        for (std::size_t place = 0; place < step.size(); ++place) {
            const double limited = std::clamp(step[place], -4.0, 4.0);
            m_weights[place] -= limited;
            longest = std::max(longest, std::abs(limited));
        }
        return longest;
    }

    void addPenalties(Matrix& curvature, std::vector<double>& slope) const
    {
        curvature.at(0, 0) += 1e-6;
        for (std::size_t table = 0; table < m_tables.size(); ++table) {
            const auto& knots = m_tables[table].knots;
            const auto first = m_first[table];
            for (std::size_t knot = 0; knot < knots.size(); ++knot) {
                curvature.at(first + knot, first + knot) += sizePenalty;
                slope[first + knot] += sizePenalty * m_weights[first + knot];
            }
            // knots of what agrees; that it differs is another matter
            const std::size_t from = m_tables[table].measure == LinkMeasure::Agreement ? 1 : 0;
            for (auto knot = from; knot + 2 < knots.size(); ++knot) {
                const std::array<double, 3> factors{1.0, -2.0, 1.0};
                double bend = 0.0;
                for (std::size_t i = 0; i < 3; ++i)
                    bend += factors[i] * m_weights[first + knot + i];
                for (std::size_t i = 0; i < 3; ++i) {
                    slope[first + knot + i] += bendPenalty * factors[i] * bend;
                    for (std::size_t j = 0; j <= i; ++j)
                        curvature.at(first + knot + i, first + knot + j) +=
                            bendPenalty * factors[i] * factors[j];
                }
            }
        }
    }

    const std::vector<LinkTable>& m_tables;
    const std::vector<Sample>& m_samples;
    std::vector<std::size_t> m_first;
    std::vector<double> m_weights; ///< nats
};

LinkTable table(GroundKind kind, LinkMeasure measure, std::vector<double> knots,
                const std::string& column = {})
{
    LinkTable made{kind, measure, column, std::move(knots), {}};
    made.weights.assign(made.knots.size(), 0.0);
    return made;
}

/// A series of twenty has 190 pairs that say much the same: each series counts by its incidents, and all of
/// them together as much as there are pairs.
void weighBySeries(std::vector<Sample>& samples, const std::vector<KnownPair>& known, std::size_t incidents)
{
    std::vector<double> mates(incidents, 0.0);
    for (const auto& pair : known)
        if (pair.same) {
            mates[pair.a] += 1.0;
            mates[pair.b] += 1.0;
        }
    double pairs = 0.0;
    double weights = 0.0;
    for (std::size_t index = 0; index < known.size(); ++index) {
        if (!known[index].same)
            continue;
        samples[index].weight = 4.0 / (2.0 + mates[known[index].a] + mates[known[index].b]);
        pairs += 1.0;
        weights += samples[index].weight;
    }
    for (std::size_t index = 0; index < known.size(); ++index)
        if (known[index].same)
            samples[index].weight *= pairs / weights;
}

/// The tables that the material can tell anything of.
std::vector<LinkTable> tablesFor(const LinkMaterial& material, const LinkModel& start)
{
    std::vector<LinkTable> tables;
    bool places = false;
    bool times = false;
    for (std::uint32_t incident = 0; incident < material.size(); ++incident) {
        places = places || material.subject(incident).where.has_value();
        times = times || material.subject(incident).at.has_value();
    }
    for (const auto& known : start.tables) {
        if (known.kind == GroundKind::Place || known.kind == GroundKind::DayGap
            || known.measure == LinkMeasure::Agreement)
            continue;
        tables.push_back(known);
    }
    for (const auto& words : material.words())
        tables.push_back(table(words.kind, LinkMeasure::Agreement, {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 9.0},
                               words.column));
    if (times)
        tables.push_back(
            table(GroundKind::DayGap, LinkMeasure::Days, {0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.5}));
    if (places) {
        tables.push_back(table(GroundKind::Place, LinkMeasure::Distance,
                               {-1.5, -1.0, -0.7, -0.4, 0.0, 0.3, 0.6, 1.0, 1.4, 1.8, 2.5}));
        for (const auto measure : {LinkMeasure::LeastAround, LinkMeasure::MostAround})
            tables.push_back(
                table(GroundKind::PlaceRarity, measure, {-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0}));
    }
    if (places && times) {
        tables.push_back(table(GroundKind::PlaceAndTime, LinkMeasure::Nearness, {0.0, 0.2, 0.5, 1.0}));
        for (const auto measure : {LinkMeasure::LeastRhythm, LinkMeasure::MostRhythm})
            tables.push_back(
                table(GroundKind::RhythmRarity, measure, {-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0}));
    }
    return tables;
}

} // namespace

std::vector<KnownPair> knownBySeries(const LinkMaterial& material)
{
    std::map<std::string, std::vector<std::uint32_t>> series;
    std::vector<std::uint32_t> labelled;
    for (std::uint32_t incident = 0; incident < material.size(); ++incident) {
        const auto& number = material.subject(incident).series;
        if (number.empty())
            continue;
        series[number].push_back(incident);
        labelled.push_back(incident);
    }
    std::vector<KnownPair> known;
    for (const auto& [number, members] : series)
        for (std::size_t a = 0; a < members.size(); ++a)
            for (std::size_t b = a + 1; b < members.size(); ++b)
                known.push_back({members[a], members[b], true});
    const auto differs = [&](std::uint32_t a, std::uint32_t b) {
        return a != b && material.subject(a).series != material.subject(b).series;
    };
    const auto all = labelled.size() * (labelled.size() - (labelled.empty() ? 0U : 1U)) / 2;
    if (all <= mostPairs) {
        for (std::size_t a = 0; a < labelled.size(); ++a)
            for (std::size_t b = a + 1; b < labelled.size(); ++b)
                if (differs(labelled[a], labelled[b]))
                    known.push_back({labelled[a], labelled[b], false});
        return known;
    }
    std::mt19937_64 random{20'240'625};
    for (std::size_t turn = 0; turn < mostPairs; ++turn) {
        const auto a = labelled[random() % labelled.size()];
        const auto b = labelled[random() % labelled.size()];
        if (differs(a, b))
            known.push_back({std::min(a, b), std::max(a, b), false});
    }
    return known;
}

Result<LinkModel> learnLinks(const LinkMaterial& material, const std::vector<KnownPair>& known,
                             const LinkModel& start, Progress& progress)
{
    const auto same = static_cast<std::size_t>(std::ranges::count(known, true, &KnownPair::same));
    if (same < fewestKnown || same == known.size())
        return failure(ErrorCode::LinksUnknown, std::to_string(same));
    LinkModel model = start;
    model.likeKnown = 0.0; // known series are what is learned from
    model.tables = tablesFor(material, start);
    std::vector<Sample> samples;
    samples.reserve(known.size());
    {
        const PairScorer scorer{material, model};
        for (const auto& [a, b, together] : known) {
            Sample sample{
                together, std::min(scorer.sharedScore(a, b), mostShared) * std::numbers::ln2, 1.0, {}, {}};
            for (std::size_t index = 0; index < model.tables.size(); ++index) {
                const auto measured = scorer.measure(index, a, b);
                sample.known.push_back(measured ? 1 : 0);
                sample.places.push_back(measured ? placeAmong(model.tables[index].knots, *measured)
                                                 : KnotPlace{});
            }
            samples.push_back(std::move(sample));
        }
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
    }
    weighBySeries(samples, known, material.size());
    Regression regression{model.tables, samples};
    if (!regression.run(progress))
        return failure(ErrorCode::Cancelled);
    // the score has no prior in it: what stands before all, less the odds among the known pairs, goes to the
    // tables alike
    const double odds = static_cast<double>(same) / static_cast<double>(known.size() - same);
    const double rest = (regression.base() - std::log(odds)) / std::numbers::ln2
                        / static_cast<double>(std::max<std::size_t>(model.tables.size(), 1));
    for (std::size_t index = 0; index < model.tables.size(); ++index)
        for (std::size_t knot = 0; knot < model.tables[index].knots.size(); ++knot)
            model.tables[index].weights[knot] = regression.weight(index, knot) / std::numbers::ln2 + rest;
    model.likeKnown = shareOfKnown;
    model.origin = LinkOrigin::Learned;
    model.knownPairs = same;
    return model;
}

} // namespace jingwei
