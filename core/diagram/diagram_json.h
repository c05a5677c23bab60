#pragma once

#include "core/diagram/diagram.h"

#include <string>

namespace jingwei {

/// The diagram as one JSON document for other programs: `nodes` with entity and place, `links` with their
/// ends, count and sum (`null` for links without money). Two spaces a level, a final newline.
[[nodiscard]] std::string diagramAsJson(const Diagram& diagram);

} // namespace jingwei
