#pragma once

#include "core/linkage/link_material.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// A shared value that is worth less brings no pair by itself. Units: bits.
inline constexpr double leastOfValue = 1.5;
/// Runs of characters by which narratives find each other: those that few have, and so many of them in
/// common.
inline constexpr std::uint32_t mostOfGram = 80;
inline constexpr std::size_t gramsLookedAt = 40;
inline constexpr std::uint32_t fewestGrams = 3;

/// Which narratives have a rare run of characters.
class GramIndex {
public:
    explicit GramIndex(const LinkMaterial& material);

    /// The rarest grams among some that others have too, in `rare`.
    const std::vector<std::uint32_t>& rarest(std::span<const NarrativeGrams::Gram> grams,
                                             std::vector<std::uint32_t>& rare) const;
    [[nodiscard]] std::span<const std::uint32_t> incidentsOf(std::uint32_t gram) const noexcept
    {
        return {m_incidents.data() + m_starts[gram], m_incidents.data() + m_starts[gram + 1]};
    }

private:
    const NarrativeGrams& m_grams;
    std::vector<std::size_t> m_starts;
    std::vector<std::uint32_t> m_incidents;
};

} // namespace jingwei
