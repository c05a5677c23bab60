#pragma once

#include "core/model/entity.h"
#include "ui/support/masking.h"

#include <QString>

#include <span>
#include <string_view>

namespace jingwei::ui {

/// "Name", "Phone" …: a ground of `sameGroundWords`; a word this version does not know is given as it is.
[[nodiscard]] QString sameGroundText(std::string_view word);
/// What one side says as it may be shown: numbers in groups, masked where `masking` has it. `known`: people
/// whom running text may name. Empty gives nothing.
[[nodiscard]] QString sameValueText(std::string_view word, std::string_view value,
                                    std::span<const EntityRef> known, Masking masking);
/// "Phone 139****3021" for `phone:139…`: a ground as votes on things that may be the same write it down.
[[nodiscard]] QString writtenSameText(std::string_view ground, Masking masking);

/// One of two things as a vote names it: "A001", "6222 0200 1111"; masked where `masking` has it.
[[nodiscard]] QString sameRefText(std::string_view ref, Masking masking);
/// The same with what it is: "victim of A001", "account 6222 0200 1111"; an incident by its number alone.
[[nodiscard]] QString sameThingText(std::string_view ref, Masking masking);

} // namespace jingwei::ui
