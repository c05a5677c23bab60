#include "core/session/series_summary.h"

#include "core/session/what_if.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

// Left out: how surely the incidents belong together. That is the score's to say, not the summary's.

namespace jingwei {

namespace {

/// The category that most state, of equally many the first by name.
std::pair<std::string, std::size_t> mostStated(const LinkMaterial& material,
                                               const std::vector<std::uint32_t>& incidents)
{
    std::map<std::string_view, std::size_t> counts;
    for (const auto incident : incidents)
        if (const auto& category = material.subject(incident).category; !category.empty())
            ++counts[category];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::pair{std::string{}, std::size_t{0}}
                                : std::pair{std::string{most->first}, most->second};
}

/// People who reported the incidents. One may be told by number in one and by name in another: he is two
/// then.
std::size_t victimsOf(const CaseSnapshot& snapshot, const LinkMaterial& material,
                      const std::vector<std::uint32_t>& incidents)
{
    std::set<std::string_view> victims;
    for (const auto incident : incidents) {
        const auto& number = material.subject(incident).number;
        const auto fact = std::ranges::lower_bound(snapshot.incidents, number, {}, &IncidentFact::number);
        if (fact == snapshot.incidents.end() || fact->number != number)
            continue;
        if (const auto& known = fact->victimId.empty() ? fact->victim : fact->victimId; !known.empty())
            victims.insert(known);
    }
    return victims.size();
}

} // namespace

SeriesSummary summaryOfSeries(const CaseSnapshot& snapshot, const LinkedCase& linked,
                              const std::vector<std::uint32_t>& incidents)
{
    const auto& material = *linked.material;
    SeriesSummary summary;
    summary.incidents = incidents.size();
    summary.victims = victimsOf(snapshot, material, incidents);
    std::tie(summary.category, summary.ofCategory) = mostStated(material, incidents);
    summary.loss = figuresOf(linked, incidents).loss;
    std::set<std::string_view> accounts;
    std::set<std::string_view> phones;
    for (const auto incident : incidents) {
        const auto& subject = material.subject(incident);
        if (subject.at) {
            summary.first = std::min(summary.first.value_or(*subject.at), *subject.at);
            summary.last = std::max(summary.last.value_or(*subject.at), *subject.at);
        }
        summary.withLoss += subject.loss ? 1U : 0U;
        for (const auto& item : material.items(incident)) {
            const auto& value = material.value(item.value);
            if (value.hub)
                continue;
            if (value.kind == GroundKind::Account || value.kind == GroundKind::LowerAccount)
                accounts.insert(value.text); // of one incident it may be lower down than of another
            else if (value.kind == GroundKind::Phone)
                phones.insert(value.text);
        }
    }
    summary.accounts = accounts.size();
    summary.phones = phones.size();
    const auto shared = sharedGrounds(linked, incidents);
    summary.sharedInAll = shared.size();
    for (std::size_t index = 0; index < std::min(shared.size(), sharedTold); ++index)
        summary.shared.push_back(std::string{groundWord(shared[index].kind)} + ":" + shared[index].value);
    return summary;
}

} // namespace jingwei
