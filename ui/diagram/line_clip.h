#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>

namespace jingwei::ui {

/// The part of a line within a box, in the same direction; nothing where they do not meet.
/// Source: Y.-D. Liang, B. A. Barsky, ACM Transactions on Graphics 3(1), 1984, 1-22.
[[nodiscard]] std::optional<QLineF> clipLine(const QLineF& line, const QRectF& box);

} // namespace jingwei::ui
