#include "core/session/same_groups.h"

#include <algorithm>
#include <utility>

namespace jingwei {

SameGroups::SameGroups(std::span<const NumberPair> known, const ReviewState& state)
{
    std::vector<const NumberPair*> apart;
    for (const auto& decision : state.decisions)
        if (decision.verdict == Verdict::Different)
            apart.push_back(&decision.pair);
    for (const auto& pair : known)
        join(pair);
    for (const auto& decision : state.decisions) {
        if (decision.verdict != Verdict::Same)
            continue;
        const auto groups = numberPair(of(decision.pair.first), of(decision.pair.second));
        const bool contradicts = std::ranges::any_of(apart, [&](const NumberPair* pair) {
            return numberPair(of(pair->first), of(pair->second)) == groups;
        });
        if (contradicts && groups.first != groups.second)
            continue;
        join(decision.pair);
        m_decided.push_back(decision.pair);
    }
}

void SameGroups::join(const NumberPair& pair)
{
    for (const auto& thing : {pair.first, pair.second})
        if (m_lowest.try_emplace(thing, thing).second)
            m_members[thing] = {thing};
    const auto [lower, higher] = numberPair(of(pair.first), of(pair.second));
    if (lower == higher)
        return;
    auto& members = m_members.at(lower);
    auto joining = m_members.extract(higher);
    for (auto& member : joining.mapped()) {
        m_lowest.at(member) = lower;
        members.push_back(std::move(member));
    }
    std::ranges::sort(members);
}

const std::string& SameGroups::of(const std::string& thing) const
{
    const auto found = m_lowest.find(thing);
    return found == m_lowest.end() ? thing : found->second;
}

std::vector<std::string> SameGroups::groupOf(const std::string& thing) const
{
    const auto found = m_members.find(of(thing));
    return found == m_members.end() ? std::vector{thing} : found->second;
}

} // namespace jingwei
