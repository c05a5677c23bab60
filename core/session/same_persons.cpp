#include "core/session/same_persons.h"

#include <algorithm>
#include <string_view>

// Left out: names. That two records of one name and phone are of one person is what reviewers decide.

namespace jingwei {

namespace {

constexpr std::size_t everything = static_cast<std::size_t>(-1);

std::string refOf(EntityKind kind, const std::string& value)
{
    return toText(EntityRef{kind, value});
}

/// What is known of the things that reviewers spoke of: the identity numbers behind them, and which numbers
/// are of one account.
std::vector<NumberPair> knownOf(const CaseSnapshot& snapshot, const ReviewState& persons)
{
    std::vector<NumberPair> known;
    const auto note = [&](const std::string& thing) {
        const auto entity = parseEntityRef(thing);
        const auto vertex = entity ? snapshot.graph->find(*entity) : std::nullopt;
        if (vertex && !snapshot.graph->account(*vertex).holderId.empty())
            known.push_back({thing, refOf(EntityKind::Person, snapshot.graph->account(*vertex).holderId)});
        if (!entity || entity->kind != EntityKind::Incident)
            return;
        const auto& incidents = snapshot.incidents;
        const auto found = std::ranges::lower_bound(incidents, entity->value, {}, &IncidentFact::number);
        if (found != incidents.end() && found->number == entity->value && !found->victimId.empty())
            known.push_back({thing, refOf(EntityKind::Person, found->victimId)});
    };
    for (const auto& decision : persons.decisions) {
        note(decision.pair.first);
        note(decision.pair.second);
    }
    if (persons.decisions.empty())
        return known;
    const auto accounts = reviewState(snapshot.review, everything, ReviewMatter::Account);
    for (const auto& pair : SameGroups{accounts}.decided()) {
        known.push_back(pair);
        note(pair.first);
        note(pair.second);
    }
    return known;
}

SameGroups groupsOf(const CaseSnapshot& snapshot)
{
    const auto persons = reviewState(snapshot.review, everything, ReviewMatter::Person);
    return SameGroups{knownOf(snapshot, persons), persons};
}

constexpr std::string_view numbered = "person:";

} // namespace

SamePersons::SamePersons(const CaseSnapshot& snapshot) : m_groups{groupsOf(snapshot)} {}

/// The group of a thing; empty: no decision brought it together, at most names of one account are.
std::vector<std::string> SamePersons::decidedGroup(const std::string& thing) const
{
    const auto& lowest = m_groups.of(thing);
    const bool decided = std::ranges::any_of(
        m_groups.decided(), [&](const NumberPair& pair) { return m_groups.of(pair.first) == lowest; });
    return decided ? m_groups.groupOf(thing) : std::vector<std::string>{};
}

std::optional<std::string> SamePersons::personOf(const std::string& idNumber, const std::string& thing) const
{
    const auto group = decidedGroup(idNumber.empty() ? thing : refOf(EntityKind::Person, idNumber));
    if (group.empty())
        return idNumber.empty() ? std::nullopt : std::optional{idNumber};
    const auto number =
        std::ranges::find_if(group, [](const std::string& name) { return name.starts_with(numbered); });
    return number == group.end() ? group.front() : number->substr(numbered.size());
}

std::optional<std::string> SamePersons::holderOf(const AccountFact& account) const
{
    return personOf(account.holderId, toText(account.entity));
}

std::optional<std::string> SamePersons::victimOf(const IncidentFact& incident) const
{
    return personOf(incident.victimId, refOf(EntityKind::Incident, incident.number));
}

std::vector<std::string> SamePersons::namesOf(const std::string& person) const
{
    auto ref = refOf(EntityKind::Person, person);
    for (const auto& thing : {ref, person})
        if (auto group = decidedGroup(thing); !group.empty())
            return group;
    return {std::move(ref)};
}

} // namespace jingwei
