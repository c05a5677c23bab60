#pragma once

#include "core/intake/profile.h"

#include <QString>

#include <string_view>

namespace jingwei::ui {

/// What a column of an evidence table holds, in a detective's words: "other side's account".
[[nodiscard]] QString fieldText(Field field);
/// The same by the word that core uses in errors; a word that is no field is given back as it is.
[[nodiscard]] QString fieldText(std::string_view word);

} // namespace jingwei::ui
