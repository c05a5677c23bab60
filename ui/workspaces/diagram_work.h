#pragma once

#include "core/diagram/document.h"
#include "core/session/diagram_changes.h"
#include "core/session/draw_look.h"
#include "ui/workspaces/diagram_rows.h"

#include <memory>
#include <vector>

namespace jingwei::ui {

/// What is to be drawn, complete, so that a worker can do it alone.
struct DiagramWish {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const CaseNetwork> network{};      ///< of this snapshot; only for a document
    std::shared_ptr<const DiagramDocument> document{}; ///< drawn as it stands; null: what `look` says
    LookWish look{};
};

struct DrawnDiagram {
    Diagram diagram;
    std::vector<NodeRow> rows{}; ///< of its nodes, for tables
    std::size_t nodesLeftOut = 0;
    std::size_t folded = 0;         ///< ends of a trace that stand in stacks
    std::vector<Instant> moments{}; ///< of transfers and calls, in or out of the time looked at
    std::size_t filteredOut = 0;    ///< nodes that the settings of a document leave out
};

/// Draws a document, or chooses nodes and gives each its place.
/// Errors: `NothingToDraw`, `Cancelled`; those of `drawDocument`.
[[nodiscard]] Result<DrawnDiagram> drawDiagram(const DiagramWish& wish, Progress& progress);

} // namespace jingwei::ui
