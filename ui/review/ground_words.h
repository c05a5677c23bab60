#pragma once

#include "core/diagram/diagram.h"
#include "core/linkage/ground_kind.h"
#include "core/model/review.h"
#include "ui/support/masking.h"

#include <QString>

#include <span>
#include <string>
#include <string_view>

namespace jingwei::ui {

/// "Level-1 account", "App" …: what a ground is.
[[nodiscard]] QString groundText(GroundKind kind);
/// Drawing of a ground.
[[nodiscard]] QString groundIcon(GroundKind kind);
/// The family in whose shape and colour it stands in a diagram.
[[nodiscard]] NodeFamily groundFamily(GroundKind kind);
/// A value of a ground as it may be shown: numbers in groups, masked where the window is.
[[nodiscard]] QString groundValueText(GroundKind kind, std::string_view value, Masking masking);
/// The same shortened, for below a tile: the last digits of a number.
[[nodiscard]] QString groundLabel(GroundKind kind, std::string_view value, Masking masking);
/// The same of a ground as votes write it down: `kind:value`.
[[nodiscard]] QString writtenGroundText(std::string_view ground, Masking masking);

/// "same" as a whole word, for lists: "same", "different", "undecided".
[[nodiscard]] QString verdictText(Verdict verdict);
[[nodiscard]] QString verdictIcon(Verdict verdict);

/// A reason that a key gives, and the word under which it is written down.
struct PresetReason {
    const char* word;
    char key; ///< 'A' …
};
/// Five for each matter, under the keys A, S, D, F, G.
[[nodiscard]] std::span<const PresetReason> presetReasons(ReviewMatter matter);
/// A preset reason in words; one that this version does not know keeps its word.
[[nodiscard]] QString reasonText(std::string_view word);
/// All reasons of a vote: the preset ones, then its own words.
[[nodiscard]] QString reasonsText(const ReviewRecord& vote);

/// "17.19", "−0.46"; nought is "0.00".
[[nodiscard]] QString scoreText(double score);
/// The same with its sign: "+5.84".
[[nodiscard]] QString weightText(double weight);

} // namespace jingwei::ui
