#pragma once

#include "core/reader/encoding.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// Turns UTF-16 that arrives in blocks split anywhere into UTF-8; lone surrogates become U+FFFD.
class Utf16ToUtf8 {
public:
    /// `order` is `Utf16Le` or `Utf16Be`; for any other the transcoder must not be used.
    explicit Utf16ToUtf8(Encoding order) noexcept : m_order{order} {}

    /// Appends what of `block` is complete to `text`.
    void append(std::span<const std::byte> block, std::string& text);
    /// Appends one U+FFFD for each piece of a character that the end of the file cut off.
    void finish(std::string& text);

private:
    [[nodiscard]] char* put(char* out, char16_t unit) noexcept;

    Encoding m_order;
    std::optional<std::byte> m_half; ///< of a unit that the end of a block cut in two
    char16_t m_highSurrogate = 0;    ///< waits for its other half; 0 for none
};

/// How many bytes of UTF-16 the UTF-8 `text` came from, if `Utf16ToUtf8` made it and no odd byte was left
/// over.
[[nodiscard]] std::uint64_t utf16Bytes(std::string_view text) noexcept;

} // namespace jingwei
