#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <numeric>

namespace jingwei {

namespace {

std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t node)
{
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

} // namespace

AccountNames::AccountNames(std::span<const TieRecord> ties, const Interner& interner)
    : m_account(interner.identifierCount() + 1)
{
    std::iota(m_account.begin(), m_account.end(), 0U);
    std::vector<char> rank(m_account.size(), 0); // 2: a card, 1: the main one of several numbers
    auto parent = m_account;
    for (const auto& tie : ties) {
        rank[tie.card] = std::max<char>(rank[tie.card], tie.alias ? 1 : 2);
        parent[rootOf(parent, tie.card)] = rootOf(parent, tie.account);
    }
    const auto betterName = [&](std::uint32_t a, std::uint32_t b) {
        if (rank[a] != rank[b])
            return rank[a] > rank[b];
        return interner.valueOf(IdentifierId{a}) < interner.valueOf(IdentifierId{b});
    };
    std::unordered_map<std::uint32_t, std::uint32_t> name; // by root
    for (const auto& tie : ties) {
        for (const auto identifier : {tie.card, tie.account}) {
            const auto [entry, added] = name.emplace(rootOf(parent, identifier), identifier);
            if (!added && betterName(identifier, entry->second))
                entry->second = identifier;
        }
    }
    for (const auto& tie : ties)
        for (const auto identifier : {tie.card, tie.account})
            m_account[identifier] = name.at(rootOf(parent, identifier));
}

void NameVotes::vote(std::uint32_t account, std::uint32_t text)
{
    if (account == 0 || text == 0)
        return;
    if (account >= m_first.size())
        m_first.resize(std::max<std::size_t>(account + std::size_t{1}, m_first.size() * 2));
    auto& first = m_first[account];
    if (first.text == 0 || first.text == text) {
        first.text = text;
        ++first.count;
        return;
    }
    auto& more = m_more[account];
    const auto found = std::ranges::find(more, text, &First::text);
    if (found == more.end())
        more.push_back({text, 1});
    else
        ++found->count;
}

std::uint32_t NameVotes::winner(std::uint32_t account, const Interner& interner) const
{
    if (account >= m_first.size())
        return 0;
    auto best = m_first[account];
    const auto others = m_more.find(account);
    if (others == m_more.end())
        return best.text;
    for (const auto& candidate : others->second) {
        const bool smaller = interner.textOf(TextId{candidate.text}) < interner.textOf(TextId{best.text});
        if (candidate.count > best.count || (candidate.count == best.count && smaller))
            best = candidate;
    }
    return best.text;
}

} // namespace jingwei
