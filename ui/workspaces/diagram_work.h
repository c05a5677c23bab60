#pragma once

#include "core/layout/layout.h"
#include "core/session/case_session.h"
#include "ui/workspaces/diagram_rows.h"

#include <memory>
#include <optional>

namespace jingwei::ui {

/// What is to be drawn, complete, so that a worker can do it alone.
struct DiagramWish {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const Diagram> trace; ///< of the followed incidents; only for `DiagramSource::Trace`
    DiagramSource source = DiagramSource::Trace;
    std::optional<EntityRef> around; ///< only for `DiagramSource::Surroundings`
    std::uint32_t depth = 1;
    std::size_t most = 2000; ///< nodes
    LayoutKind layout = LayoutKind::Flow;
    KeptPlaces kept; ///< nodes the user has put somewhere stay there
};

/// Chooses the nodes and gives each its place.
/// Errors: `NothingToDraw`, `Cancelled`.
[[nodiscard]] Result<DiagramAnswer> drawDiagram(const DiagramWish& wish, Progress& progress);

} // namespace jingwei::ui
