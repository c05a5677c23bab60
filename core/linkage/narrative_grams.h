#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei {

/// How alike the wording of narratives is: runs of characters, rare ones weighing more (TF-IDF, cosine).
/// Chinese needs no division into words that way. Numbers and names written with Latin letters are left out:
/// those are compared for themselves.
class NarrativeGrams {
public:
    /// A run of characters of a narrative and its weight; the squares of a narrative's weights sum to 1.
    struct Gram {
        std::uint32_t gram;
        float weight;
    };

    NarrativeGrams() = default;
    /// One text an incident; empty: none. Time O(characters).
    explicit NarrativeGrams(std::span<const std::string_view> texts);

    [[nodiscard]] std::span<const Gram> of(std::uint32_t incident) const noexcept
    {
        return {m_grams.data() + m_starts[incident], m_grams.data() + m_starts[incident + 1]};
    }
    /// In [0, 1]; negative where one of them says too little to be compared.
    [[nodiscard]] double likeness(std::uint32_t a, std::uint32_t b) const noexcept;
    /// The grams of a text that is none of these narratives, as far as they have them; weights as theirs.
    [[nodiscard]] std::vector<Gram> gramsOf(std::string_view text) const;
    [[nodiscard]] static double likeness(std::span<const Gram> a, std::span<const Gram> b) noexcept;
    /// How many narratives have a gram.
    [[nodiscard]] std::uint32_t count(std::uint32_t gram) const noexcept { return m_counts[gram]; }
    [[nodiscard]] std::size_t gramCount() const noexcept { return m_counts.size(); }

private:
    static constexpr std::size_t parts = 16;
    [[nodiscard]] static std::size_t partOf(std::uint64_t key) noexcept;
    void weigh(std::span<Gram> grams, double strange) const;
    [[nodiscard]] double weightOf(std::uint32_t count) const;

    std::vector<Gram> m_grams; ///< of each incident by gram
    std::vector<std::size_t> m_starts{0};
    std::vector<std::uint32_t> m_counts;
    /// Of runs, by `partOf` and sorted by their keys.
    std::array<std::vector<std::pair<std::uint64_t, std::uint32_t>>, parts> m_numbers;
    std::size_t m_written = 0; ///< narratives that say anything
};

/// A stretch that two texts share.
struct SharedStretch {
    std::size_t a = 0; ///< bytes from the start of the first text
    std::size_t b = 0; ///< … of the second
    std::size_t bytes = 0;
};

/// The longest stretches that stand in both texts, at least `least` characters long, the longest first, none
/// overlapping another in either text. Numbers and Latin names are in a stretch as a whole or not at all.
[[nodiscard]] std::vector<SharedStretch> sharedStretches(std::string_view a, std::string_view b,
                                                         std::size_t least);

} // namespace jingwei
