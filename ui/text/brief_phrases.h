#pragma once

#include "core/brief/brief.h"

#include <QString>

#include <cstdint>

namespace jingwei::ui {

/// The sentence of a phrase with its places %1, %2 …
[[nodiscard]] QString briefPhrase(BriefPhrase phrase);
/// "(1)" …: number of a section within its part.
[[nodiscard]] QString sectionNumber(std::uint32_t section);

} // namespace jingwei::ui
