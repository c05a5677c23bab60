#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// One of the ten kinds of telecom fraud that the ministry counts by, with the words that victims use for it.
struct OfficialCategory {
    std::string_view name;
    std::span<const std::string_view> aliases; ///< older and local wordings of the name
    std::span<const std::string_view> telling; ///< words of narratives that all but name it
    std::span<const std::string_view> likely;  ///< words that are frequent in it and not rare elsewhere
};

/// The official ten, in the ministry's order. Source: 公安部, 2024-06-25; wordings from registers.
[[nodiscard]] std::span<const OfficialCategory, 10> officialCategories() noexcept;

/// Which of the ten a category is, whatever its wording ("网络刷单诈骗" is 刷单返利); nothing for others.
[[nodiscard]] std::optional<std::size_t> officialCategoryOf(std::string_view written);

/// The official name of a category; one that is none of the ten stays as written, without blanks around it.
[[nodiscard]] std::string categoryName(std::string_view written);

/// What in a narrative speaks for one of the ten by its words alone.
struct CategoryWord {
    std::size_t category; ///< index into the ten
    std::string_view word;
    double weight; ///< log-odds that it speaks for its category

    friend bool operator==(const CategoryWord&, const CategoryWord&) = default;
};

/// The words of the ten that stand in a narrative, in the order of the table; a word inside a longer one of
/// the same category is not told again.
[[nodiscard]] std::vector<CategoryWord> categoryWordsIn(std::string_view narrative);

} // namespace jingwei
