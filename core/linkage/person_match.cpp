#include "core/linkage/person_match.h"

#include "core/linkage/person_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string_view>
#include <utility>

// Terms. The share of an agreement is how often it is met among pairs of one person (m) or among pairs of two
// (u). The chance of a value is how likely another person's record has it.
//
// Steps. (1) Compare the pairs worth it, and a sample of all pairs, field by field. (2) Expectation and
// maximisation: from the shares the probability of each pair, from the probabilities the shares; among two
// persons they are taken from the sample, because the pairs worth comparing were chosen for agreeing. Pairs
// not worth comparing count as two persons. (3) Where values are equal, the chance of this very value takes
// the place of the share, so that a rare name proves more than a frequent one.
//
// Left out: fields are taken as independent; a family that shares address and phone looks a little alike.

namespace jingwei {

namespace {

constexpr std::size_t sampleSize = 50'000; ///< pairs
constexpr int mostRounds = 25;
constexpr double assumedMatches = 50.0; ///< pairs of one person that the assumed shares are worth
constexpr double assumedPairs = 20.0;   ///< pairs of two, and records for the chance of a value
constexpr double leastOfAssumed = 0.05; ///< no share or chance is believed below this part of the assumed one

using Shares = std::array<double, agreementCount>; ///< equal, near, similar, different

/// What is assumed of a field before any record is seen.
struct AssumedField {
    Shares one; ///< among pairs of one person
    Shares two; ///< … of two
};

constexpr Shares oftenEqual{0.80, 0.10, 0.05, 0.05};
constexpr Shares changing{0.60, 0.12, 0.10, 0.18};
constexpr Shares numbersOfTwo{1e-6, 1e-5, 1e-4, 0.999889};

constexpr std::array<AssumedField, personFieldCount> assumed{{
    {oftenEqual, {1e-3, 2e-3, 5e-2, 0.947}},              // Name
    {oftenEqual, {5e-3, 5e-3, 5e-2, 0.94}},               // GivenName
    {oftenEqual, {5e-3, 5e-3, 5e-2, 0.94}},               // FamilyName
    {{0.90, 0.08, 0.015, 0.005}, numbersOfTwo},           // IdNumber
    {changing, {1e-4, 1e-4, 1e-3, 0.9988}},               // Phone
    {changing, numbersOfTwo},                             // Account
    {oftenEqual, {5e-5, 1e-3, 5e-3, 0.99395}},            // BirthDate
    {{0.97, 0.01, 0.01, 0.01}, {0.5, 0.01, 0.01, 0.48}},  // Sex
    {changing, {1e-4, 1e-4, 2e-2, 0.9798}},               // Address
    {changing, {1e-2, 5e-3, 5e-2, 0.935}},                // Place
    {changing, {2e-3, 5e-3, 1e-3, 0.992}},                // PostCode
    {changing, {0.2, 0.05, 0.01, 0.74}},                  // Region
    {{0.40, 0.05, 0.05, 0.50}, {0.15, 0.02, 0.03, 0.80}}, // Bank
}};

/// A pair as it was compared.
struct ComparedPair {
    PersonPair records;
    std::array<Agreement, personFieldCount> agreements;
    std::array<float, personFieldCount> chances; ///< of the values that are equal
};

double likelihoodOf(const std::array<Shares, personFieldCount>& shares, const ComparedPair& pair,
                    std::size_t field)
{
    return shares[field][static_cast<std::size_t>(pair.agreements[field])];
}

/// How likely another person's record has a value, the pair at hand being left out.
class ValueChances {
public:
    explicit ValueChances(std::span<const ComparedPerson> persons)
    {
        for (const auto& person : persons)
            for (std::size_t field = 0; field < personFieldCount; ++field) {
                m_records[field] += person.fields[field].empty() ? 0.0 : 1.0;
                for (const auto& value : person.fields[field])
                    ++m_counts[field][value.text];
            }
    }

    [[nodiscard]] double of(std::size_t field, std::u32string_view text) const
    {
        const auto usual = assumed[field].two[0];
        const auto found = m_counts[field].find(text);
        const auto others = found == m_counts[field].end() ? 0.0 : std::max(found->second - 2.0, 0.0);
        const auto chance =
            (others + assumedPairs * usual) / (std::max(m_records[field] - 2.0, 0.0) + assumedPairs);
        return std::max(chance, usual * leastOfAssumed);
    }

private:
    std::array<std::map<std::u32string, double, std::less<>>, personFieldCount> m_counts;
    std::array<double, personFieldCount> m_records{}; ///< that have the field
};

/// The shares, learnt step by step.
class PersonModel {
public:
    explicit PersonModel(double allPairs) : m_allPairs{allPairs}, m_prior{priorOf(0.0, allPairs)}
    {
        for (std::size_t field = 0; field < personFieldCount; ++field) {
            m_one[field] = assumed[field].one;
            m_two[field] = assumed[field].two;
        }
    }

    [[nodiscard]] double weight(const ComparedPair& pair, std::size_t field) const
    {
        if (pair.agreements[field] == Agreement::Unknown)
            return 0.0;
        const auto two = pair.agreements[field] == Agreement::Equal ? static_cast<double>(pair.chances[field])
                                                                    : likelihoodOf(m_two, pair, field);
        return std::log2(likelihoodOf(m_one, pair, field) / two);
    }

    [[nodiscard]] double probability(double score) const
    {
        return 1.0 / (1.0 + std::exp2(-score) * (1.0 - m_prior) / m_prior);
    }

    [[nodiscard]] double probability(const ComparedPair& pair) const
    {
        double score = 0.0;
        for (std::size_t field = 0; field < personFieldCount; ++field)
            score += weight(pair, field);
        return probability(score);
    }

    /// One round; gives how much the expected number of matches changed, as a share of it.
    double improve(const std::vector<ComparedPair>& pairs, const std::vector<ComparedPair>& sample)
    {
        std::array<Shares, personFieldCount> one{}, two{};
        double matches = 0.0;
        for (const auto& pair : pairs) {
            const auto probable = probability(pair);
            matches += probable;
            add(one, pair, probable);
        }
        for (const auto& pair : sample)
            add(two, pair, 1.0 - probability(pair));
        for (std::size_t field = 0; field < personFieldCount; ++field) {
            settle(m_one[field], one[field], assumed[field].one, assumedMatches);
            settle(m_two[field], two[field], assumed[field].two, assumedPairs);
        }
        const auto before = m_prior;
        m_prior = priorOf(matches, m_allPairs);
        return std::abs(m_prior - before) / m_prior;
    }

private:
    /// Half a match among fifty pairs is assumed besides.
    static double priorOf(double matches, double allPairs)
    {
        return std::min((matches + 0.5) / (allPairs + 50.0), 0.5);
    }

    static void add(std::array<Shares, personFieldCount>& sums, const ComparedPair& pair, double times)
    {
        for (std::size_t field = 0; field < personFieldCount; ++field)
            if (pair.agreements[field] != Agreement::Unknown)
                sums[field][static_cast<std::size_t>(pair.agreements[field])] += times;
    }

    /// Counts and what was assumed into shares.
    static void settle(Shares& shares, const Shares& counts, const Shares& before, double worth)
    {
        double sum = worth;
        for (const auto count : counts)
            sum += count;
        for (std::size_t level = 0; level < shares.size(); ++level)
            shares[level] =
                std::max((counts[level] + worth * before[level]) / sum, before[level] * leastOfAssumed);
    }

    double m_allPairs;
    double m_prior; ///< probability that two records are one person before anything is compared
    std::array<Shares, personFieldCount> m_one{}, m_two{};
};

/// All that is needed to compare and to tell.
class PersonMatcher {
public:
    explicit PersonMatcher(std::span<const PersonRecord> records)
        : m_records{records}
        , m_persons{comparedPersons(records)}
        , m_chances{m_persons}
    {
    }

    [[nodiscard]] Result<std::vector<PersonMatch>> match(double minProbability, Progress& progress) const
    {
        const auto worth = pairsWorthComparing(m_persons, progress);
        if (!worth)
            return tl::unexpected{worth.error()};
        std::vector<ComparedPair> pairs;
        pairs.reserve(worth->size());
        progress.begin(worth->size());
        for (const auto& pair : *worth) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            pairs.push_back(comparedPair(pair));
            progress.advance();
        }
        const auto sample = sampledPairs();
        const auto records = static_cast<double>(m_records.size());
        PersonModel model{records * (records - 1.0) / 2.0};
        for (int round = 0; round < mostRounds; ++round) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            if (model.improve(pairs, sample) < 1e-4)
                break;
        }
        return told(model, pairs, minProbability);
    }

private:
    [[nodiscard]] ComparedPair comparedPair(PersonPair records) const
    {
        ComparedPair pair{records, {}, {}};
        for (std::size_t field = 0; field < personFieldCount; ++field) {
            const auto found = agreementOf(records, field);
            pair.agreements[field] = found.agreement;
            if (found.agreement == Agreement::Equal)
                pair.chances[field] = static_cast<float>(m_chances.of(field, found.a->text));
        }
        return pair;
    }

    [[nodiscard]] FieldAgreement agreementOf(PersonPair records, std::size_t field) const
    {
        return agreementIn(static_cast<PersonField>(field), m_persons[records.first],
                           m_persons[records.second]);
    }

    /// Pairs of any two records, all of them where there are few.
    [[nodiscard]] std::vector<ComparedPair> sampledPairs() const
    {
        std::vector<ComparedPair> sample;
        const auto count = static_cast<std::uint32_t>(m_records.size());
        if (std::size_t{count} * count <= 2 * sampleSize) {
            for (std::uint32_t second = 1; second < count; ++second)
                for (std::uint32_t first = 0; first < second; ++first)
                    sample.push_back(comparedPair({first, second}));
            return sample;
        }
        std::mt19937_64 random{1969};
        while (sample.size() < sampleSize) {
            const auto first = static_cast<std::uint32_t>(random() % count);
            const auto second = static_cast<std::uint32_t>(random() % count);
            if (first != second)
                sample.push_back(comparedPair({std::min(first, second), std::max(first, second)}));
        }
        return sample;
    }

    [[nodiscard]] std::vector<PersonMatch>
    told(const PersonModel& model, const std::vector<ComparedPair>& pairs, double minProbability) const
    {
        std::vector<PersonMatch> matches;
        for (const auto& pair : pairs)
            if (model.probability(pair) >= minProbability)
                matches.push_back(explained(model, pair));
        std::ranges::sort(matches, [](const PersonMatch& a, const PersonMatch& b) {
            return a.score != b.score ? a.score > b.score : std::pair{a.a, a.b} < std::pair{b.a, b.b};
        });
        return matches;
    }

    [[nodiscard]] PersonMatch explained(const PersonModel& model, const ComparedPair& pair) const
    {
        const auto [a, b] = pair.records;
        PersonMatch match{a, b, 0.0, 0.0, {}};
        for (std::size_t field = 0; field < personFieldCount; ++field) {
            const auto found = agreementOf(pair.records, field);
            if (found.agreement == Agreement::Unknown)
                continue;
            match.evidence.push_back({static_cast<PersonField>(field), found.agreement,
                                      m_records[a][found.a->given].value, m_records[b][found.b->given].value,
                                      model.weight(pair, field)});
            match.score += match.evidence.back().weight;
        }
        match.probability = model.probability(match.score);
        return match;
    }

    std::span<const PersonRecord> m_records;
    std::vector<ComparedPerson> m_persons;
    ValueChances m_chances;
};

} // namespace

Result<std::vector<PersonMatch>> matchPersons(std::span<const PersonRecord> records,
                                              const PersonMatchOptions& options, Progress& progress)
{
    if (records.size() < 2)
        return std::vector<PersonMatch>{};
    return PersonMatcher{records}.match(options.minProbability, progress);
}

} // namespace jingwei
