#pragma once

#include <span>
#include <string_view>

namespace jingwei {

/// A text of resources/profiles as it was built in; `name` is the file's name without ending.
struct EmbeddedText {
    std::string_view name;
    std::string_view text;
};

/// Generated at build time by core/intake/embed.cmake.
[[nodiscard]] std::span<const EmbeddedText> embeddedProfiles() noexcept;

} // namespace jingwei
