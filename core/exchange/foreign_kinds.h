#pragma once

#include "core/diagram/diagram.h"

#include <optional>
#include <string>
#include <string_view>

namespace jingwei::exchange {

// What other programs' files do not say of an end, and what is taken for it.

/// The kind of an end that a file does not name as `kind:value`: by the word for its type in Chinese or
/// English, else by what its label looks like; a person where nothing is known.
[[nodiscard]] EntityKind kindGuessed(std::string_view type, std::string_view label);

/// The kind of a number or address; nothing: the text is none that is known here.
[[nodiscard]] std::optional<EntityKind> kindLike(std::string_view text);

/// The family and the drawing that ends of a kind have where nothing more is known of them.
[[nodiscard]] NodeFamily usualFamily(EntityKind kind) noexcept;
[[nodiscard]] std::string usualIcon(EntityKind kind);

} // namespace jingwei::exchange
