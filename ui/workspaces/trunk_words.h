#pragma once

#include "core/session/money_views.h"

#include <QString>

namespace jingwei::ui {

/// "24 links hidden", and where the rest was not tried link by link, that; for a chip.
[[nodiscard]] QString hiddenLinksText(const DrawnTrace& drawn);
/// What the links that are shown explain, how few they are, and that a click shows all.
[[nodiscard]] QString hiddenLinksToolTip(const DrawnTrace& drawn, std::uint32_t percent);

/// "212 folded", or how to fold again what was opened; for a chip.
[[nodiscard]] QString foldText(const DrawnTrace& drawn);
[[nodiscard]] QString foldToolTip(const DrawnTrace& drawn);

} // namespace jingwei::ui
