#pragma once

#include "core/diagram/diagram.h"
#include "ui/session_bridge.h"

#include <cstdint>
#include <vector>

namespace jingwei::ui {

/// Everything selected that a diagram may show as a node: entities, and incidents by their number.
[[nodiscard]] std::vector<EntityRef> selectedEntities(const Selection& selection);

/// Links of which every fact is among the selected transfers.
[[nodiscard]] std::vector<std::uint32_t> selectedLinks(const Diagram& diagram, const Selection& selection);

} // namespace jingwei::ui
