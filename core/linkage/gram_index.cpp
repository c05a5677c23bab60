#include "core/linkage/gram_index.h"

#include <algorithm>

namespace jingwei {

GramIndex::GramIndex(const LinkMaterial& material) : m_grams{material.narratives()}
{
    m_starts.assign(m_grams.gramCount() + 1, 0);
    std::vector<std::uint32_t> rare;
    for (std::uint32_t incident = 0; incident < material.size(); ++incident)
        for (const auto gram : rarest(m_grams.of(incident), rare))
            ++m_starts[gram + 1];
    for (std::size_t gram = 1; gram < m_starts.size(); ++gram)
        m_starts[gram] += m_starts[gram - 1];
    m_incidents.resize(m_starts.back());
    auto next = m_starts;
    for (std::uint32_t incident = 0; incident < material.size(); ++incident)
        for (const auto gram : rarest(m_grams.of(incident), rare))
            m_incidents[next[gram]++] = incident;
}

const std::vector<std::uint32_t>& GramIndex::rarest(std::span<const NarrativeGrams::Gram> grams,
                                                    std::vector<std::uint32_t>& rare) const
{
    rare.clear();
    for (const auto& gram : grams)
        if (const auto count = m_grams.count(gram.gram); count >= 2 && count <= mostOfGram)
            rare.push_back(gram.gram);
    if (rare.size() > gramsLookedAt) {
        std::ranges::nth_element(rare, rare.begin() + gramsLookedAt, [&](std::uint32_t a, std::uint32_t b) {
            const auto first = m_grams.count(a);
            const auto second = m_grams.count(b);
            return first != second ? first < second : a < b;
        });
        rare.resize(gramsLookedAt);
    }
    return rare;
}

} // namespace jingwei
