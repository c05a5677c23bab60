#pragma once

#include "core/model/entity.h"

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace jingwei::ui {

/// Whether names and numbers of people are shown in full.
enum class Masking : std::uint8_t { Masked, Shown };

/// A name of a person or firm; masked "张**". Empty gives `unknownText()`.
[[nodiscard]] QString personName(std::string_view name, Masking masking);

/// A value of one kind as people read it: card numbers in groups of four, phones plain; masked with its
/// middle hidden. Empty gives `unknownText()`. Incident numbers and names of payment platforms are never
/// masked.
[[nodiscard]] QString valueText(EntityKind kind, std::string_view value, Masking masking);

/// An entity by its value; pseudo-ends say what they are: "cash from 6222 02** **** 5678".
[[nodiscard]] QString entityText(const EntityRef& entity, Masking masking);

/// Running text (a narrative, the name of a file) with what names a person hidden: each value in `known`, and
/// every long number, address of a wallet or payment account that stands in it. Sums, dates and times stay.
/// What cannot be told from an identifier is hidden: rather too much than too little.
[[nodiscard]] QString proseText(std::string_view text, std::span<const EntityRef> known, Masking masking);

} // namespace jingwei::ui
