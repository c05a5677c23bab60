#pragma once

#include "core/diagram/diagram.h"

#include <string>
#include <string_view>

namespace jingwei {

// What of a diagram's texts may leave the case when people are not to be known from it. Values too short to
// hide anything between their ends are hidden whole.

/// The value of an entity with its middle hidden in the way that suits its kind. Numbers of incidents and
/// names of payment platforms are not hidden.
[[nodiscard]] std::string maskedValue(const EntityRef& entity);

/// The first line of a node: a name as `maskName` has it, a number as an account. Of merchants, platforms and
/// exchanges the name stays, and of incidents the number.
[[nodiscard]] std::string maskedNodeName(const DiagramNode& node);

/// The second line of a node: of an incident the name before the blank is hidden, everywhere long numbers
/// are.
[[nodiscard]] std::string maskedNodeTail(const DiagramNode& node);

/// Running text with every run of seven digits or more hidden in its middle.
[[nodiscard]] std::string withoutLongNumbers(std::string_view text);

} // namespace jingwei
