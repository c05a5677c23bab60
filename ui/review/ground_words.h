#pragma once

#include "core/diagram/diagram.h"
#include "core/linkage/ground_kind.h"
#include "core/model/review.h"
#include "ui/support/masking.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// Drawing of a ground.
[[nodiscard]] QString groundIcon(GroundKind kind);
/// The family in whose shape and colour it stands in a diagram.
[[nodiscard]] NodeFamily groundFamily(GroundKind kind);
/// A value of a ground, for below a tile: the last digits of a number.
[[nodiscard]] QString groundLabel(GroundKind kind, std::string_view value, Masking masking);

/// "same" as a whole word, for lists: "same", "different", "undecided".
[[nodiscard]] QString verdictText(Verdict verdict);
[[nodiscard]] QString verdictIcon(Verdict verdict);

/// "17.19", "−0.46"; nought is "0.00".
[[nodiscard]] QString scoreText(double score);
/// The same with its sign: "+5.84".
[[nodiscard]] QString weightText(double weight);

} // namespace jingwei::ui
