#include "core/linkage/duplicate_incidents.h"

#include "core/linkage/person_record.h"
#include "core/linkage/text_grams.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

// Terms. A sign is one thing compared in two reports. Weights are set by hand, not learnt: registers do not
// say which of their reports are doubles.
//
// Steps. (1) Bring reports of one victim together, by number, phone and name. (2) One sign says how surely it
// is one victim, the others whether it is one event. (3) Tell pairs whose weights sum to enough.
//
// Left out: reports of one event by two victims (a couple), which are two incidents to the register too.

namespace jingwei {

namespace {

constexpr std::size_t mostOfOneVictim = 50; ///< reports; more share a placeholder, not a victim
constexpr std::size_t mostOfOneName = 2'000;
constexpr std::size_t leastGrams = 12; ///< of a narrative, for it to be compared

constexpr double sameIdNumber = 14.0, nearIdNumber = 6.0, otherIdNumber = -20.0;
constexpr double sameNameAndPhone = 12.0, samePhone = 8.0, sameName = 5.0, otherName = -4.0;

/// A weight for whatever is at most `limit`.
struct Step {
    double limit;
    double weight;
};

constexpr std::array<Step, 4> hoursApart{{{2.0, 8.0}, {24.0, 4.0}, {72.0, 1.0}, {720.0, -4.0}}};
constexpr std::array<Step, 3> daysApart{{{0.0, 6.0}, {3.0, 1.0}, {30.0, -4.0}}};
constexpr double farApart = -8.0;
constexpr std::array<Step, 3> lossesApart{{{0.0, 6.0}, {0.01, 4.0}, {0.1, 1.0}}}; ///< share of the greater
constexpr double otherLoss = -3.0;
constexpr std::array<Step, 3> narrativesApart{{{0.1, 6.0}, {0.4, 3.0}, {0.7, 0.0}}}; ///< 1 less the cosine
constexpr double otherNarrative = -2.0;

struct SharedWeights {
    double some, none;
};
constexpr SharedWeights suspectAccountWeights{6.0, -4.0};
constexpr SharedWeights victimAccountWeights{3.0, -1.0};
constexpr SharedWeights suspectPhoneWeights{4.0, -1.0};

template <std::size_t Count>
double weightOf(double apart, const std::array<Step, Count>& steps, double beyond)
{
    for (const auto& step : steps)
        if (apart <= step.limit)
            return step.weight;
    return beyond;
}

/// Nothing where one of the two says nothing.
template <class Value>
std::optional<double> sharedWeight(const std::vector<Value>& a, const std::vector<Value>& b,
                                   SharedWeights weights)
{
    if (a.empty() || b.empty())
        return std::nullopt;
    const bool some =
        std::ranges::any_of(a, [&](const Value& value) { return std::ranges::find(b, value) != b.end(); });
    return some ? weights.some : weights.none;
}

double cosine(const GramVector& a, const GramVector& b)
{
    double sum = 0.0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (left->gram == right->gram)
            sum += static_cast<double>((left++)->weight) * static_cast<double>((right++)->weight);
        else if (left->gram < right->gram)
            ++left;
        else
            ++right;
    }
    return sum;
}

/// When something happened or was reported.
struct Moment {
    Instant at;
    bool dateOnly;
};

std::optional<double> timeWeight(const std::optional<Moment>& a, const std::optional<Moment>& b,
                                 ZoneOffset zone)
{
    if (!a || !b)
        return std::nullopt;
    if (a->dateOnly || b->dateOnly) {
        const auto day = [&](const Moment& moment) {
            return std::chrono::floor<std::chrono::days>(moment.at + zone);
        };
        const auto days = std::chrono::abs(day(*a) - day(*b));
        return weightOf(static_cast<double>(days.count()), daysApart, farApart);
    }
    const std::chrono::duration<double, std::ratio<3600>> hours = std::chrono::abs(a->at - b->at);
    return weightOf(hours.count(), hoursApart, farApart);
}

std::optional<Moment> occurred(const IncidentFact& incident)
{
    return incident.occurredAt ? std::optional{Moment{*incident.occurredAt, incident.occurredDateOnly}}
                               : std::nullopt;
}

std::optional<Moment> reported(const IncidentFact& incident)
{
    return incident.reportedAt ? std::optional{Moment{*incident.reportedAt, incident.reportedDateOnly}}
                               : std::nullopt;
}

std::optional<double> timeWeight(const IncidentFact& a, const IncidentFact& b, ZoneOffset zone)
{
    const auto offences = timeWeight(occurred(a), occurred(b), zone);
    return offences ? offences : timeWeight(reported(a), reported(b), zone);
}

std::optional<double> lossWeight(const IncidentFact& a, const IncidentFact& b)
{
    if (!a.loss || !b.loss || *a.loss <= 0 || *b.loss <= 0)
        return std::nullopt;
    const auto apart = static_cast<double>(std::abs(*a.loss - *b.loss));
    return weightOf(apart / static_cast<double>(std::max(*a.loss, *b.loss)), lossesApart, otherLoss);
}

/// The incidents as they are compared.
class ComparedIncidents {
public:
    static Result<ComparedIncidents> from(std::span<const IncidentFact> incidents, Progress& progress)
    {
        ComparedIncidents compared{incidents};
        std::vector<std::string_view> narratives;
        std::vector<PersonRecord> victims;
        for (const auto& incident : incidents) {
            narratives.push_back(incident.narrative);
            victims.push_back({{PersonField::Name, incident.victim},
                               {PersonField::IdNumber, incident.victimId},
                               {PersonField::Phone, incident.victimPhone}});
        }
        compared.m_victims = comparedPersons(victims);
        const auto vocabulary = GramVocabulary::from(narratives, progress);
        if (!vocabulary)
            return tl::unexpected{vocabulary.error()};
        for (std::size_t index = 0; index < narratives.size(); ++index)
            compared.m_narratives.push_back(vocabulary->vectorOf(index));
        return compared;
    }

    /// Pairs of reports of what may be one victim, each once.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pairs(ZoneOffset zone) const
    {
        std::map<std::u32string, std::vector<std::size_t>> victims;
        for (std::size_t index = 0; index < m_victims.size(); ++index)
            for (const auto field : {PersonField::IdNumber, PersonField::Phone, PersonField::Name})
                for (const auto& value : m_victims[index].of(field))
                    victims[static_cast<char32_t>(field) + value.text].push_back(index);
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto& [mark, reports] : victims) {
            const bool byName = mark.front() == static_cast<char32_t>(PersonField::Name);
            if (reports.size() <= (byName ? mostOfOneName : mostOfOneVictim))
                addPairs(pairs, reports, byName, zone);
        }
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

    [[nodiscard]] DuplicateIncidents compare(std::size_t a, std::size_t b, ZoneOffset zone) const
    {
        DuplicateIncidents answer{a, b, 0.0, {}};
        const auto& left = m_incidents[a];
        const auto& right = m_incidents[b];
        const auto add = [&](DuplicateSign sign, std::optional<double> weight) {
            if (weight)
                answer.evidence.push_back({sign, *weight});
        };
        addVictim(answer);
        add(DuplicateSign::Time, timeWeight(left, right, zone));
        add(DuplicateSign::SuspectAccounts,
            sharedWeight(left.suspectAccounts, right.suspectAccounts, suspectAccountWeights));
        add(DuplicateSign::VictimAccounts,
            sharedWeight(left.victimAccounts, right.victimAccounts, victimAccountWeights));
        add(DuplicateSign::SuspectPhones,
            sharedWeight(left.suspectPhones, right.suspectPhones, suspectPhoneWeights));
        add(DuplicateSign::Loss, lossWeight(left, right));
        add(DuplicateSign::Narrative, narrativeWeight(a, b));
        for (const auto& evidence : answer.evidence)
            answer.score += evidence.weight;
        return answer;
    }

private:
    explicit ComparedIncidents(std::span<const IncidentFact> incidents) : m_incidents{incidents} {}

    /// One name is not yet one victim: such reports need an account in common, or days that are near.
    [[nodiscard]] bool nameMayMean(std::size_t a, std::size_t b, ZoneOffset zone) const
    {
        const auto& left = m_incidents[a];
        const auto& right = m_incidents[b];
        const auto accounts =
            sharedWeight(left.suspectAccounts, right.suspectAccounts, suspectAccountWeights);
        const auto time = timeWeight(left, right, zone);
        return accounts.value_or(0.0) > 0.0 || time.value_or(0.0) > 0.0;
    }

    void addPairs(std::vector<std::pair<std::size_t, std::size_t>>& pairs,
                  const std::vector<std::size_t>& reports, bool byName, ZoneOffset zone) const
    {
        for (std::size_t first = 0; first < reports.size(); ++first)
            for (auto second = first + 1; second < reports.size(); ++second)
                if (!byName || nameMayMean(reports[first], reports[second], zone))
                    pairs.emplace_back(reports[first], reports[second]);
    }

    /// The one sign that says most surely whether it is one victim, and another name if there is one.
    void addVictim(DuplicateIncidents& answer) const
    {
        const auto agreement = [&](PersonField field) {
            return agreementIn(field, m_victims[answer.a], m_victims[answer.b]).agreement;
        };
        const auto number = agreement(PersonField::IdNumber);
        const auto phone = agreement(PersonField::Phone);
        const auto name = agreement(PersonField::Name);
        if (number == Agreement::Equal)
            answer.evidence.push_back({DuplicateSign::VictimIdNumber, sameIdNumber});
        else if (number > Agreement::Near && number != Agreement::Unknown)
            answer.evidence.push_back({DuplicateSign::VictimIdNumber, otherIdNumber});
        else if (number == Agreement::Near)
            answer.evidence.push_back({DuplicateSign::VictimIdNumber, nearIdNumber});
        if (number != Agreement::Equal && phone == Agreement::Equal && name == Agreement::Equal)
            answer.evidence.push_back({DuplicateSign::VictimNameAndPhone, sameNameAndPhone});
        else if (number != Agreement::Equal && phone == Agreement::Equal)
            answer.evidence.push_back({DuplicateSign::VictimPhone, samePhone});
        else if (number != Agreement::Equal && name == Agreement::Equal)
            answer.evidence.push_back({DuplicateSign::VictimName, sameName});
        if (name == Agreement::Different)
            answer.evidence.push_back({DuplicateSign::OtherVictimName, otherName});
    }

    [[nodiscard]] std::optional<double> narrativeWeight(std::size_t a, std::size_t b) const
    {
        const auto& left = m_narratives[a];
        const auto& right = m_narratives[b];
        if (std::min(left.size(), right.size()) < leastGrams)
            return std::nullopt;
        return weightOf(1.0 - cosine(left, right), narrativesApart, otherNarrative);
    }

    std::span<const IncidentFact> m_incidents;
    std::vector<ComparedPerson> m_victims;
    std::vector<GramVector> m_narratives;
};

} // namespace

Result<std::vector<DuplicateIncidents>> findDuplicateIncidents(std::span<const IncidentFact> incidents,
                                                               const DuplicateOptions& options,
                                                               Progress& progress)
{
    const auto compared = ComparedIncidents::from(incidents, progress);
    if (!compared)
        return tl::unexpected{compared.error()};
    std::vector<DuplicateIncidents> duplicates;
    const auto pairs = compared->pairs(options.zone);
    progress.begin(pairs.size());
    for (const auto& [a, b] : pairs) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        progress.advance();
        auto pair = compared->compare(a, b, options.zone);
        if (pair.score >= options.minScore)
            duplicates.push_back(std::move(pair));
    }
    std::ranges::stable_sort(duplicates, std::greater<>{}, &DuplicateIncidents::score);
    return duplicates;
}

} // namespace jingwei
