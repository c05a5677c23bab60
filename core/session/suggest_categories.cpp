#include "core/session/suggest_categories.h"

#include "core/base/text.h"
#include "core/linkage/category_model.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

bool hasCategory(const IncidentFact& incident)
{
    return !trimText(incident.category).empty();
}

} // namespace

Result<CategorySuggestions> suggestCaseCategories(const std::filesystem::path& caseFile, Progress& progress)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto incidents = loadIncidents(**store);
    if (!incidents)
        return tl::unexpected{incidents.error()};
    std::vector<CategorisedNarrative> narratives;
    narratives.reserve(incidents->size());
    for (const auto& incident : *incidents)
        narratives.push_back({incident.narrative, incident.category});
    auto suggestions = suggestCategories(narratives, progress);
    if (!suggestions)
        return tl::unexpected{suggestions.error()};

    const auto said = loadCategoryEdits(**store);
    if (!said)
        return tl::unexpected{said.error()};
    const auto isLeftSo = [&said](const IncidentFact& incident) {
        return !hasCategory(incident)
               && std::ranges::binary_search(*said, incident.number, {}, &CategoryEdit::incident);
    };

    CategorySuggestions answer;
    for (auto& suggestion : *suggestions)
        if (const auto& incident = (*incidents)[suggestion.narrative]; !isLeftSo(incident))
            answer.incidents.push_back({incident.number, std::move(suggestion.category), suggestion.score,
                                        std::move(suggestion.terms)});
    answer.leftSo = static_cast<std::size_t>(std::ranges::count_if(*incidents, isLeftSo));
    answer.learntFrom = static_cast<std::size_t>(std::ranges::count_if(*incidents, [](const auto& incident) {
        return hasCategory(incident) && !trimText(incident.narrative).empty();
    }));
    const auto asked =
        incidents->size() - static_cast<std::size_t>(std::ranges::count_if(*incidents, hasCategory));
    answer.notTold = asked - answer.incidents.size() - answer.leftSo;
    return answer;
}

Result<std::vector<CategoryEdit>> saidCategories(const std::filesystem::path& caseFile)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    return loadCategoryEdits(**store);
}

} // namespace jingwei
