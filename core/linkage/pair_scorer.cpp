#include "core/linkage/pair_scorer.h"

#include "core/base/money.h"
#include "core/base/workers.h"

#include <algorithm>
#include <cmath>

namespace jingwei {

namespace {

constexpr std::size_t mostLevels = 32;

std::optional<double> daysApart(const LinkSubject& a, const LinkSubject& b)
{
    if (!a.at || !b.at)
        return std::nullopt;
    return std::abs(static_cast<double>((*a.at - *b.at).count())) / 86'400.0;
}

std::optional<double> kilometresApart(const LinkSubject& a, const LinkSubject& b)
{
    if (!a.where || !b.where)
        return std::nullopt;
    return kilometresBetween(*a.where, *b.where);
}

/// Distance of two times of day on the clock.
std::optional<double> hoursApart(const LinkSubject& a, const LinkSubject& b)
{
    if (!a.at || !b.at || a.dateOnly || b.dateOnly)
        return std::nullopt;
    const auto apart = std::abs((*a.at - *b.at).count()) % 86'400;
    return static_cast<double>(std::min<std::int64_t>(apart, 86'400 - apart)) / 3600.0;
}

/// Where money is washed, its way down is shared with it: that is no witness.
bool comesWithMoney(GroundKind kind)
{
    return kind == GroundKind::LowerAccount || kind == GroundKind::CashOut || kind == GroundKind::Holder
           || kind == GroundKind::NetAddress || kind == GroundKind::MacAddress;
}

/// For each shared item of two lists that are sorted by value.
template <class Visit>
void forShared(std::span<const LinkMaterial::Item> a, std::span<const LinkMaterial::Item> b,
               const Visit& visit)
{
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto mine = a[i].value;
        const auto other = b[j].value;
        if (mine == other)
            visit(a[i], b[j]);
        i += mine <= other ? 1U : 0U;
        j += other <= mine ? 1U : 0U;
    }
}

} // namespace

PairScorer::PairScorer(const LinkMaterial& material, const LinkModel& model)
    : m_material{material}
    , m_model{model}
    , m_levelShares(mostLevels)
    , m_wordsOf(model.tables.size(), nullptr)
    , m_leftOut(model.tables.size(), 0)
{
    for (std::size_t level = 0; level < mostLevels; ++level)
        m_levelShares[level] = std::pow(model.levelDecay, static_cast<double>(level < 2 ? 0 : level - 1));
    for (std::size_t table = 0; table < model.tables.size(); ++table) {
        const auto& [kind, measure, column, knots, weights] = model.tables[table];
        if (!weights.empty())
            m_mostSoft += std::max(0.0, std::ranges::max(weights));
        if (measure != LinkMeasure::Agreement)
            continue;
        for (const auto& words : material.words())
            if (words.kind == kind && words.column == column)
                m_wordsOf[table] = &words;
    }
    weighValues();
    weighTogether();
    if (model.likeKnown <= 0.0)
        return;
    m_known = std::make_shared<const KnownSeries>(
        material, [this](std::uint32_t a, std::uint32_t b) { return score(a, b); });
    m_mostSoft += model.likeKnown * m_known->most();
}

PairScorer PairScorer::without(std::span<const std::uint32_t> values, std::span<const GroundKind> kinds) const
{
    auto left = *this;
    for (const auto value : values)
        left.m_valueWeights[value] = 0.0;
    for (const auto kind : kinds) {
        for (std::uint32_t value = 0; value < left.m_valueWeights.size(); ++value)
            if (m_material.value(value).kind == kind)
                left.m_valueWeights[value] = 0.0;
        for (std::size_t table = 0; table < m_leftOut.size(); ++table)
            if (m_model.tables[table].kind == kind)
                left.m_leftOut[table] = 1;
        if (kind == GroundKind::KnownSeries)
            left.m_known.reset();
    }
    return left;
}

double PairScorer::levelShare(std::uint8_t level) const noexcept
{
    return m_levelShares[std::min<std::size_t>(level, mostLevels - 1)];
}

/// How surely a value is of one series and not of everybody: by how many have it, and by what else is known.
double PairScorer::surelyOfOne(std::uint32_t value, double bits) const noexcept
{
    const auto& what = m_material.value(value);
    const double most =
        m_model.largestSeries * (what.kind == GroundKind::NetAddress ? m_model.holders.addressShare : 1.0);
    const double share = static_cast<double>(what.ever) / most;
    return 1.0 / (1.0 + share * share * std::exp2(-bits));
}

double PairScorer::weightOf(std::uint32_t value, std::size_t incidents, double ofOneSeries) const
{
    const auto& what = m_material.value(value);
    const auto have = static_cast<double>(incidents);
    if (what.hub || have < 2)
        return 0.0;
    const double often = m_model.sharedOften[static_cast<std::size_t>(what.kind)];
    const double among = static_cast<double>(m_material.size()) + m_model.population;
    const double byChance = std::min((have - 1.0) / among, 1.0);
    const double astray = std::min(m_model.strays / among, byChance);
    return std::max(0.0, std::log2((ofOneSeries * often + (1.0 - ofOneSeries) * byChance)
                                   / (ofOneSeries * astray + (1.0 - ofOneSeries) * byChance)));
}

void PairScorer::weighValues()
{
    m_valueWeights.resize(m_material.valueCount());
    for (std::uint32_t value = 0; value < m_valueWeights.size(); ++value)
        m_valueWeights[value] = weightOf(value, m_material.incidentsOf(value).size(), surelyOfOne(value));
}

double PairScorer::newcomerWeight(std::uint32_t value) const
{
    return m_material.incidentsOf(value).size() == 1 ? weightOf(value, 2, surelyOfOne(value))
                                                     : m_valueWeights[value];
}

/// What many incidents have is everybody's unless those incidents share other, rarer things as well, or are
/// otherwise as alike as incidents of one series: a look at some pairs of them tells. An address that
/// carriers give to others is never made surer by it.
void PairScorer::weighTogether()
{
    const auto& look = m_model.holders;
    const auto before = m_valueWeights;
    Workers workers;
    workers.shareRange(before.size(), 256, [&](std::size_t first, std::size_t last) {
        for (auto index = first; index < last; ++index) {
            const auto value = static_cast<std::uint32_t>(index);
            const auto incidents = m_material.incidentsOf(value).size();
            if (static_cast<double>(incidents) < look.fewest || m_material.value(value).hub)
                continue;
            const bool carriers = m_material.value(value).kind == GroundKind::NetAddress;
            const double bits =
                std::clamp(bitsOfHolders(value, before), -look.mostAgainst, carriers ? 0.0 : look.mostFor);
            m_valueWeights[value] = weightOf(value, incidents, surelyOfOne(value, bits));
        }
    });
}

/// What two holders of a value share beside it, in bits; nothing: what they share is paid with, and the value
/// comes with that.
std::optional<double> PairScorer::sharedBeside(std::uint32_t value, std::uint32_t a, std::uint32_t b,
                                               const std::vector<double>& weights) const
{
    const auto kind = m_material.value(value).kind;
    const bool isOrigin = kind == GroundKind::NetAddress || kind == GroundKind::MacAddress;
    double bits = 0.0;
    bool paidAlike = false;
    forShared(m_material.items(a), m_material.items(b),
              [&](const LinkMaterial::Item& mine, const LinkMaterial::Item& its) {
                  const auto have = static_cast<double>(m_material.incidentsOf(mine.value).size());
                  const auto other = m_material.value(mine.value).kind;
                  paidAlike = paidAlike || other == GroundKind::Account || other == GroundKind::LowerAccount
                              || other == GroundKind::CashOut;
                  if (mine.value != value && have <= m_model.largestSeries
                      && !(comesWithMoney(other) && comesWithMoney(kind)))
                      bits += weights[mine.value] * levelShare(std::max(mine.level, its.level));
              });
    // an address is of the account that was paid from it, and says something of its own of other accounts
    // only
    if (isOrigin && paidAlike)
        return std::nullopt;
    return bits;
}

/// For (or against) the holders of a value being one series, in bits.
double PairScorer::bitsOfHolders(std::uint32_t value, const std::vector<double>& weights) const
{
    const auto& look = m_model.holders;
    const auto mostPairs = static_cast<std::size_t>(look.pairs);
    const auto incidents = m_material.incidentsOf(value);
    const std::size_t step = incidents.size() * 7 / 16 + 1; // far apart in the list, the same on every run
    std::size_t looked = 0;
    std::size_t supported = 0;
    double alike = 0.0;
    for (std::size_t turn = 0; turn < std::min(mostPairs, incidents.size()); ++turn) {
        const auto a = incidents[turn * step % incidents.size()];
        const auto b = incidents[(turn * step + 1 + turn * 5) % incidents.size()];
        const auto shared = a == b ? std::nullopt : sharedBeside(value, a, b, weights);
        if (!shared)
            continue;
        ++looked;
        supported += *shared >= look.support ? 1U : 0U;
        alike += std::clamp(likeness(a, b), -look.mostAlike, look.mostAlike);
    }
    if (looked == 0)
        return 0.0;
    const double with = static_cast<double>(supported);
    const double without = static_cast<double>(looked - supported);
    // pairs of the same incidents are no independent witnesses
    const double witnesses =
        static_cast<double>(std::min(incidents.size() - 1, looked)) / static_cast<double>(looked);
    return (with * std::log2(look.amongOne / look.amongAll)
            + without * std::log2((1.0 - look.amongOne) / (1.0 - look.amongAll)))
               / 4.0
           + alike * witnesses / 2.0;
}

double PairScorer::likeness(std::uint32_t a, std::uint32_t b) const
{
    double sum = 0.0;
    for (std::size_t table = 0; table < m_model.tables.size(); ++table)
        if (const auto measured = measure(table, a, b))
            sum += m_model.tables[table].weightAt(*measured);
    return sum;
}

double PairScorer::sharedScore(std::uint32_t a, std::uint32_t b) const
{
    double sum = 0.0;
    forShared(m_material.items(a), m_material.items(b),
              [&](const LinkMaterial::Item& mine, const LinkMaterial::Item& its) {
                  sum += m_valueWeights[mine.value] * levelShare(std::max(mine.level, its.level));
              });
    return sum;
}

PairScorer::Side PairScorer::sideOf(std::uint32_t incident) const
{
    return {m_material.subject(incident), m_material.narratives().of(incident),
            m_material.neighbours(incident), incident};
}

std::int32_t PairScorer::wordOf(std::size_t table, const Side& side) const
{
    const auto* const words = m_wordsOf[table];
    if (words == nullptr)
        return -1;
    return side.incident ? words->of[*side.incident] : words->find(side.subject);
}

std::optional<double> PairScorer::measure(std::size_t table, std::uint32_t a, std::uint32_t b) const
{
    return measure(table, sideOf(a), sideOf(b));
}

std::optional<double> PairScorer::measure(std::size_t table, const Side& a, const Side& b) const
{
    if (m_leftOut[table] != 0)
        return std::nullopt;
    const auto& one = a.subject;
    const auto& other = b.subject;
    const auto around = [&](float LinkMaterial::Neighbours::*what, bool least) -> std::optional<double> {
        if (!one.where || !other.where)
            return std::nullopt;
        const auto [fewer, more] = std::minmax(a.around.*what, b.around.*what);
        return std::log10(static_cast<double>(least ? fewer : more) + 0.01);
    };
    switch (m_model.tables[table].measure) {
    case LinkMeasure::Likeness: {
        const double likeness = NarrativeGrams::likeness(a.grams, b.grams);
        return likeness < 0.0 ? std::nullopt : std::optional{likeness};
    }
    case LinkMeasure::Agreement: {
        const auto mine = wordOf(table, a);
        const auto its = wordOf(table, b);
        if (mine == -1 || its == -1)
            return std::nullopt;
        if (mine != its || mine < 0)
            return -1.0;
        const auto& words = *m_wordsOf[table];
        return std::log2(static_cast<double>(words.known) / words.count[static_cast<std::size_t>(mine)]);
    }
    case LinkMeasure::Ratio:
        if (!one.loss || !other.loss || *one.loss <= 0 || *other.loss <= 0)
            return std::nullopt;
        return std::abs(std::log2(static_cast<double>(*one.loss) / static_cast<double>(*other.loss)));
    case LinkMeasure::Distance:
        if (const auto apart = kilometresApart(one, other))
            return std::log10(*apart + 0.03);
        return std::nullopt;
    case LinkMeasure::Days:
        if (const auto apart = daysApart(one, other))
            return std::log2(*apart + 1.0);
        return std::nullopt;
    case LinkMeasure::Hours: return hoursApart(one, other);
    case LinkMeasure::Nearness: {
        const auto place = kilometresApart(one, other);
        const auto time = daysApart(one, other);
        if (!place || !time)
            return std::nullopt;
        return std::exp(-*place / nearKilometres - *time / nearDays);
    }
    case LinkMeasure::LeastAround: return around(&LinkMaterial::Neighbours::inPlace, true);
    case LinkMeasure::MostAround: return around(&LinkMaterial::Neighbours::inPlace, false);
    case LinkMeasure::LeastRhythm: return around(&LinkMaterial::Neighbours::inPlaceAndTime, true);
    case LinkMeasure::MostRhythm: return around(&LinkMaterial::Neighbours::inPlaceAndTime, false);
    }
    return std::nullopt;
}

double PairScorer::score(std::uint32_t a, std::uint32_t b) const
{
    double sum = sharedScore(a, b);
    for (std::size_t table = 0; table < m_model.tables.size(); ++table)
        if (const auto measured = measure(table, a, b))
            sum += m_model.tables[table].weightAt(*measured);
    if (const auto known = ofKnown(a, b))
        sum += m_model.likeKnown * known->bits;
    return sum;
}

std::optional<KnownSeries::Likeness> PairScorer::ofKnown(std::uint32_t a, std::uint32_t b) const
{
    return m_known ? m_known->ofBoth(a, b) : std::nullopt;
}

std::string PairScorer::describe(std::size_t table, std::uint32_t a, std::uint32_t b) const
{
    const auto* const words = m_wordsOf[table];
    if (words != nullptr) {
        const auto& mine = words->text[static_cast<std::size_t>(words->of[a])];
        const auto& other = words->text[static_cast<std::size_t>(words->of[b])];
        return mine == other ? mine : mine + " / " + other;
    }
    const auto sum = [](const std::optional<Minor>& loss) {
        return loss ? formatAmount(*loss, 2) : std::string{};
    };
    if (m_model.tables[table].measure == LinkMeasure::Ratio)
        return sum(m_material.subject(a).loss) + " / " + sum(m_material.subject(b).loss);
    return {};
}

std::vector<LinkGround> PairScorer::explain(std::uint32_t a, std::uint32_t b) const
{
    std::vector<LinkGround> grounds;
    const auto rowsOf = [&](std::uint32_t incident, RowId row, std::vector<RowId>& rows) {
        if (row.value() != 0)
            rows.push_back(row);
        else
            rows.insert(rows.end(), m_material.subject(incident).rows.begin(),
                        m_material.subject(incident).rows.end());
    };
    forShared(m_material.items(a), m_material.items(b),
              [&](const LinkMaterial::Item& mine, const LinkMaterial::Item& its) {
                  const auto& value = m_material.value(mine.value);
                  LinkGround ground{value.kind, value.text};
                  ground.level = std::max(mine.level, its.level);
                  ground.weight = m_valueWeights[mine.value] * levelShare(ground.level);
                  ground.hub = value.hub;
                  ground.incidents = static_cast<std::uint32_t>(m_material.incidentsOf(mine.value).size());
                  rowsOf(a, mine.row, ground.rows);
                  rowsOf(b, its.row, ground.rows);
                  grounds.push_back(std::move(ground));
              });
    std::ranges::stable_sort(grounds, std::ranges::greater{}, &LinkGround::weight);
    for (std::size_t table = 0; table < m_model.tables.size(); ++table) {
        const auto measured = measure(table, a, b);
        if (!measured)
            continue;
        LinkGround ground{m_model.tables[table].kind, describe(table, a, b)};
        ground.measured = measured;
        ground.weight = m_model.tables[table].weightAt(*measured);
        rowsOf(a, RowId{0}, ground.rows);
        rowsOf(b, RowId{0}, ground.rows);
        grounds.push_back(std::move(ground));
    }
    if (const auto known = ofKnown(a, b)) {
        LinkGround ground{GroundKind::KnownSeries, m_known->number(known->series)};
        ground.measured = known->bits;
        ground.weight = m_model.likeKnown * known->bits;
        ground.incidents = static_cast<std::uint32_t>(m_known->members(known->series));
        rowsOf(a, RowId{0}, ground.rows);
        rowsOf(b, RowId{0}, ground.rows);
        grounds.push_back(std::move(ground));
    }
    return grounds;
}

} // namespace jingwei
