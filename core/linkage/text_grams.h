#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/text_map.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace jingwei {

/// How much an n-gram counts in a text.
struct GramWeight {
    std::uint32_t gram; ///< its number in the vocabulary
    float weight;

    friend bool operator==(const GramWeight&, const GramWeight&) = default;
};

/// The n-grams of a text that a vocabulary knows, by number; of length 1, or empty where it knows none.
using GramVector = std::vector<GramWeight>;

/// The character n-grams by which narratives are compared, and how rare each is.
///
/// Letters are compared in NFKC and lower case; a run of digits is one "0", because numbers of accounts and
/// days tell nothing of a text's kind. An n-gram runs over blanks but not over punctuation, so that Chinese
/// needs no words and text with blanks between its words is not torn; those that begin or end with a blank
/// are n-grams of their own.
class GramVocabulary {
public:
    /// Knows the n-grams that stand in at least two of `texts`, in three where these are very many: what one
    /// text alone has tells nothing of another. Time and memory O(characters). Errors: `Cancelled`.
    [[nodiscard]] static Result<GramVocabulary> from(std::span<const std::string_view> texts,
                                                     Progress& progress);

    [[nodiscard]] std::size_t size() const noexcept { return m_known.size(); }
    /// The n-gram as it is compared, UTF-8.
    [[nodiscard]] std::string_view gram(std::uint32_t number) const noexcept
    {
        return m_grams.text(m_known[number]);
    }
    /// The text's n-grams, the often repeated and the rare ones counting more.
    [[nodiscard]] GramVector vectorOf(std::string_view text) const;
    /// The same of one of those texts that it was made from, by its place among them; without reading it
    /// again.
    [[nodiscard]] GramVector vectorOf(std::size_t text) const;

private:
    struct Block;
    void add(Block& block);
    [[nodiscard]] GramVector weighed(std::span<const std::uint32_t> indices) const;
    void keep(std::uint32_t leastTexts, std::size_t texts);

    TextMap<std::uint32_t> m_grams;     ///< value: texts that have it while counting; then number + 1, or 0
    std::vector<std::uint32_t> m_known; ///< by number: index in m_grams
    std::vector<float> m_rarity;        ///< by number
    std::vector<std::vector<std::uint32_t>>
        m_texts; ///< of each in order: indices in m_grams, repeated ones too
};

} // namespace jingwei
