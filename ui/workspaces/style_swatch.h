#pragma once

#include <QIcon>

#include <string_view>

namespace jingwei::ui {

/// A small square in the colour of a rule, by its token, for lists in the theme now shown.
[[nodiscard]] QIcon styleSwatch(std::string_view colour, double devicePixelRatio);

} // namespace jingwei::ui
