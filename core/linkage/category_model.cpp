#include "core/linkage/category_model.h"

#include "core/base/text.h"
#include "core/base/workers.h"
#include "core/linkage/category_names.h"
#include "core/linkage/linear_classes.h"
#include "core/linkage/text_grams.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

// Terms. A category is known when some incident has it, learnt when the model has examples of it.
//
// Steps. (1) Count n-grams over all narratives, the asked ones too. (2) Learn from those with a category what
// each n-gram says (linear_classes.h). (3) For an asked one add to the log-odds so learnt what the words of
// the official table say; the sum over all categories makes a probability of it. (4) Of the n-grams that
// spoke for the category tell the longest that say most.
//
// Left out: sums, days and accounts, which say more of the victim than of the kind of fraud.

namespace jingwei {

namespace {

constexpr std::size_t mostLearnt = 20'000;
constexpr double examplesOfAWord = 10.0; ///< examples after which a word of the table counts half
constexpr double neverMet = -3.0; ///< log-odds of a category that no incident here has had, before any word
constexpr std::size_t mostTerms = 5;
constexpr std::size_t mostCandidates = 30;
constexpr std::size_t textsAtOnce = 64;
constexpr double leastShare = 0.15; ///< of the strongest term, for another to be told

struct KnownCategory {
    std::string name;
    std::size_t examples = 0;
    std::optional<std::size_t> official; ///< index into the ten
};

bool isAsked(const CategorisedNarrative& narrative)
{
    return trimText(narrative.category).empty() && !trimText(narrative.text).empty();
}

bool isExample(const CategorisedNarrative& narrative)
{
    return !trimText(narrative.category).empty() && !trimText(narrative.text).empty();
}

/// Categories with examples, by name; behind them those of the ten that have none, if they can be meant.
std::vector<KnownCategory> categoriesOf(std::span<const CategorisedNarrative> narratives)
{
    std::map<std::string, std::size_t> examples;
    for (const auto& narrative : narratives)
        if (isExample(narrative))
            ++examples[categoryName(narrative.category)];
    std::vector<KnownCategory> categories;
    std::size_t official = 0;
    for (const auto& [name, count] : examples) {
        categories.push_back({name, count, officialCategoryOf(name)});
        official += categories.back().official ? 1U : 0U;
    }
    if (categories.size() >= 2 && official * 2 < categories.size())
        return categories;
    for (std::size_t index = 0; index < officialCategories().size(); ++index)
        if (const std::string name{officialCategories()[index].name}; !examples.contains(name))
            categories.push_back({name, 0, index});
    return categories;
}

/// What a part of a narrative says for a category, in log-odds.
struct Term {
    std::string_view text;
    double weight;
};

bool overlap(std::string_view a, std::string_view b)
{
    if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos)
        return true;
    const auto most = std::min(a.size(), b.size());
    for (std::size_t shared = 2; shared < most; ++shared)
        if (a.ends_with(b.substr(0, shared)) || b.ends_with(a.substr(0, shared)))
            return true;
    return false;
}

bool isStronger(const Term& a, const Term& b)
{
    return std::pair{a.weight, a.text.size()} > std::pair{b.weight, b.text.size()};
}

/// The terms that say most by themselves, each with the strength of all terms inside it.
std::vector<Term> candidatesAmong(const std::vector<Term>& terms)
{
    std::vector<Term> candidates;
    std::ranges::copy_if(terms, std::back_inserter(candidates), [](const Term& term) {
        return term.weight > 0.0 && lengthInCharacters(term.text) >= 2;
    });
    std::ranges::stable_sort(candidates, isStronger);
    candidates.resize(std::min(candidates.size(), mostCandidates));
    for (auto& candidate : candidates) {
        candidate.weight = 0.0;
        for (const auto& part : terms)
            if (candidate.text.find(part.text) != std::string_view::npos)
                candidate.weight += part.weight;
    }
    std::ranges::stable_sort(candidates, isStronger);
    return candidates;
}

/// The strongest terms that do not overlap.
std::vector<std::string> strongest(const std::vector<Term>& terms)
{
    const auto candidates = candidatesAmong(terms);
    std::vector<std::string> told;
    for (const auto& term : candidates) {
        const bool weak = term.weight <= leastShare * candidates.front().weight;
        if (weak || told.size() == mostTerms)
            break;
        if (std::ranges::none_of(told, [&](const std::string& other) { return overlap(term.text, other); }))
            told.emplace_back(term.text);
    }
    return told;
}

/// Everything that suggestions are made from.
class CategoryModel {
public:
    static Result<CategoryModel> learn(std::span<const CategorisedNarrative> narratives, Progress& progress)
    {
        CategoryModel model;
        model.m_categories = categoriesOf(narratives);
        const auto learnt = std::ranges::count_if(
            model.m_categories, [](const KnownCategory& category) { return category.examples > 0; });
        if (learnt < 2)
            return model;
        std::vector<std::string_view> texts;
        model.m_step = narratives.size() / mostLearnt + 1;
        for (std::size_t index = 0; index < narratives.size(); index += model.m_step)
            texts.push_back(narratives[index].text);
        auto vocabulary = GramVocabulary::from(texts, progress);
        if (!vocabulary)
            return tl::unexpected{vocabulary.error()};
        model.m_vocabulary = *std::move(vocabulary);
        return model.learnClasses(narratives, static_cast<std::size_t>(learnt), progress).map([&] {
            return std::move(model);
        });
    }

    /// `index`: of the narrative among those that were learnt from.
    [[nodiscard]] std::optional<CategorySuggestion> suggest(std::size_t index, std::string_view text) const
    {
        const auto words = categoryWordsIn(text);
        const auto vector = m_classes ? vectorOf(index, text) : GramVector{};
        if (words.empty() && vector.empty())
            return std::nullopt;
        const auto odds = logOdds(vector, words);
        const auto best = static_cast<std::size_t>(std::ranges::max_element(odds) - odds.begin());
        double sum = 0.0;
        for (const auto other : odds)
            sum += std::exp(other - odds[best]);
        return CategorySuggestion{0, m_categories[best].name, std::round(1e4 / sum) / 1e4,
                                  strongest(termsFor(best, vector, words))};
    }

private:
    [[nodiscard]] GramVector vectorOf(std::size_t index, std::string_view text) const
    {
        return index % m_step == 0 ? m_vocabulary.vectorOf(index / m_step) : m_vocabulary.vectorOf(text);
    }

    Result<void> learnClasses(std::span<const CategorisedNarrative> narratives, std::size_t learnt,
                              Progress& progress)
    {
        std::map<std::string, std::size_t, std::less<>> numbers;
        for (std::size_t index = 0; index < learnt; ++index)
            numbers.emplace(m_categories[index].name, index);
        std::vector<std::size_t> learntFrom;
        std::vector<std::size_t> classOf;
        std::vector<std::size_t> met(learnt);
        const auto most = std::max<std::size_t>(mostLearnt / std::max<std::size_t>(learnt, 1), 100);
        for (std::size_t index = 0; index < narratives.size(); ++index) {
            const auto& narrative = narratives[index];
            if (!isExample(narrative))
                continue;
            const auto number = numbers.at(categoryName(narrative.category));
            if (met[number]++ % (m_categories[number].examples / most + 1) != 0)
                continue;
            learntFrom.push_back(index);
            classOf.push_back(number);
        }
        std::vector<GramVector> examples(learntFrom.size());
        Workers{}.shareRange(examples.size(), textsAtOnce, [&](std::size_t first, std::size_t last) {
            for (auto example = first; example < last && !progress.cancelled(); ++example)
                examples[example] = vectorOf(learntFrom[example], narratives[learntFrom[example]].text);
        });
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        auto classes = LinearClasses::learn(examples, classOf, learnt, m_vocabulary.size(), progress);
        if (!classes)
            return tl::unexpected{classes.error()};
        m_classes = *std::move(classes);
        return {};
    }

    /// What a word of the table is worth for a category that has examples to learn from.
    [[nodiscard]] double wordWeight(const CategoryWord& word, const KnownCategory& category) const
    {
        return word.weight * examplesOfAWord / (examplesOfAWord + static_cast<double>(category.examples));
    }

    [[nodiscard]] std::vector<double> logOdds(const GramVector& vector,
                                              const std::vector<CategoryWord>& words) const
    {
        auto odds = m_classes ? m_classes->logOdds(vector) : std::vector<double>{};
        const double best = odds.empty() ? 0.0 : *std::ranges::max_element(odds);
        odds.resize(m_categories.size(), std::min(best, 0.0) + neverMet);
        for (std::size_t index = 0; index < odds.size(); ++index)
            for (const auto& word : words)
                if (m_categories[index].official == word.category)
                    odds[index] += wordWeight(word, m_categories[index]);
        return odds;
    }

    [[nodiscard]] std::vector<Term> termsFor(std::size_t category, const GramVector& vector,
                                             const std::vector<CategoryWord>& words) const
    {
        std::vector<Term> terms;
        for (const auto& word : words)
            if (m_categories[category].official == word.category)
                terms.push_back({word.word, wordWeight(word, m_categories[category])});
        if (!m_classes || m_categories[category].examples == 0)
            return terms;
        for (const auto& gram : vector)
            if (const auto text = m_vocabulary.gram(gram.gram); text.find(' ') == std::string_view::npos)
                terms.push_back({text, m_classes->share(gram, category)});
        return terms;
    }

    std::vector<KnownCategory> m_categories; ///< learnt ones first
    GramVocabulary m_vocabulary;
    std::size_t m_step = 1;                 ///< each so-manieth narrative is in the vocabulary
    std::optional<LinearClasses> m_classes; ///< nothing: fewer than two categories have examples
};

} // namespace

Result<std::vector<CategorySuggestion>> suggestCategories(std::span<const CategorisedNarrative> narratives,
                                                          Progress& progress)
{
    const auto model = CategoryModel::learn(narratives, progress);
    if (!model)
        return tl::unexpected{model.error()};
    std::vector<std::optional<CategorySuggestion>> made(narratives.size());
    progress.begin(narratives.size());
    Workers{}.shareRange(narratives.size(), textsAtOnce, [&](std::size_t first, std::size_t last) {
        for (auto index = first; index < last && !progress.cancelled(); ++index) {
            progress.advance();
            if (isAsked(narratives[index]))
                made[index] = model->suggest(index, narratives[index].text);
        }
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    std::vector<CategorySuggestion> suggestions;
    for (std::size_t index = 0; index < made.size(); ++index)
        if (made[index]) {
            made[index]->narrative = index;
            suggestions.push_back(*std::move(made[index]));
        }
    return suggestions;
}

} // namespace jingwei
