#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// The text without what banks and spreadsheets put around values: blanks, tabs, U+3000, U+00A0, BOM, a
/// leading
/// `'`, quotes, and the guards `="…"` and `=…=`. Nothing inside is changed.
[[nodiscard]] std::string_view trimText(std::string_view text) noexcept;

/// NFKC (full-width digits and letters become plain ones), trimmed. `text` must be UTF-8; broken bytes become
/// U+FFFD.
[[nodiscard]] std::string normaliseText(std::string_view text);

/// Whether every byte is below 0x80.
[[nodiscard]] bool isAscii(std::string_view text) noexcept;

/// The parts of `text` between commas, semicolons (half or full width), `、`, `#` and line ends, trimmed,
/// empty ones left out. For cells that hold several values: "6222…、6217…", "a,b;c".
[[nodiscard]] std::vector<std::string> splitList(std::string_view text);

/// Number of code points of a UTF-8 text.
[[nodiscard]] std::size_t lengthInCharacters(std::string_view text) noexcept;

/// The first `most` code points of a UTF-8 text, with `…` behind them where there are more.
[[nodiscard]] std::string beginningOf(std::string_view text, std::size_t most);

/// Initials and full pinyin of a Chinese text, lower case, for searching: "张三" is {"zs", "zhangsan"}.
struct Pinyin {
    std::string initials;
    std::string full;
};
[[nodiscard]] Pinyin pinyinOf(std::string_view text);

} // namespace jingwei
