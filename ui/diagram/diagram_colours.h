#pragma once

#include "ui/theme/tokens.h"

#include <string_view>

namespace jingwei::ui {

/// A colour that people chose for a node, a note, a way or a group.
struct MarkColours {
    QColor line; ///< edges and grounds
    QColor text; ///< words in that colour
};

/// The colour of a word: "red", "orange", "green", "blue", "purple", "grey". Any other is that of
/// `otherwise`, which has to be one of these.
[[nodiscard]] MarkColours markColours(const Tokens& tokens, std::string_view word,
                                      std::string_view otherwise);

/// The word of a group's colour: the same name has the same colour in every diagram. Never red.
[[nodiscard]] std::string_view colourOfGroup(std::string_view name) noexcept;

} // namespace jingwei::ui
