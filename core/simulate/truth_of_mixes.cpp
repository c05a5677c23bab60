#include "core/simulate/truth_of_mixes.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace jingwei::simulation {

namespace {

using nlohmann::json;

json bindingWord(const Ring& ring)
{
    return std::string{ring.binding ? mixWord(*ring.binding) : "shared"};
}

json tieWord(const Ring& ring)
{
    if (!ring.tie)
        return nullptr;
    switch (*ring.tie) {
    case Tie::Device: return "device";
    case Tie::Card: return "card";
    case Tie::App: return "app";
    }
    return nullptr;
}

json hubToJson(const Story& story, const Hub& hub)
{
    std::set<std::string> incidents;
    for (const auto incident : hub.incidents)
        incidents.insert(story.reports[incident].number);
    return {{"kind", std::string{hubWord(hub.kind)}}, {"value", hub.value}, {"incidents", incidents}};
}

json decoyToJson(const Story& story, std::uint32_t a, std::uint32_t b)
{
    const auto& first = story.reports[a];
    const auto& second = story.reports[b];
    std::vector<std::size_t> shared;
    std::ranges::set_intersection(first.hubs, second.hubs, std::back_inserter(shared));
    const auto [least, most] = std::minmax(first.number, second.number);
    return {{"a", least}, {"b", most}, {"hubs", shared.size()}};
}

} // namespace

void addMixOfIncident(const Story& story, const Report& report, json& incident)
{
    const auto& ring = story.offenders.gangs[report.gang].ring;
    incident["mix"] = ring ? bindingWord(story.offenders.rings[*ring]) : json(nullptr);
    incident["gang"] = report.gang + 1;
    auto hubs = json::array();
    for (const auto hub : report.hubs)
        hubs.push_back(story.noise.hubs[hub].value);
    incident["hubs"] = std::move(hubs);
}

void addMixOfRing(const Story& story, const Ring& ring, json& told)
{
    std::set<std::string> apps;
    std::set<std::string> contacts;
    json sharedCard = nullptr;
    for (const auto index : ring.gangs) {
        const auto& gang = story.offenders.gangs[index];
        apps.insert(gang.app);
        for (const auto* const kind : {&gang.contacts.qqs, &gang.contacts.weChats, &gang.contacts.domains})
            contacts.insert(kind->begin(), kind->end());
        if (gang.sharedCard)
            sharedCard = story.city.accounts[gang.sharedCard->account].name();
    }
    told["mix"] = bindingWord(ring);
    told["tie"] = tieWord(ring);
    told["shared_card"] = std::move(sharedCard);
    told["apps"] = apps;
    told["contacts"] = contacts;
}

void addNoise(const Story& story, json& truth)
{
    auto hubs = json::array();
    for (const auto& hub : story.noise.hubs)
        hubs.push_back(hubToJson(story, hub));
    auto decoys = json::array();
    for (const auto& [a, b] : decoysOf(story.noise, story.offenders.gangs, story.reports))
        decoys.push_back(decoyToJson(story, a, b));
    truth["hubs"] = std::move(hubs);
    truth["decoys"] = std::move(decoys);
}

} // namespace jingwei::simulation
