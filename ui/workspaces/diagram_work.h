#pragma once

#include "core/diagram/document.h"
#include "core/layout/layout.h"
#include "core/session/diagram_changes.h"
#include "ui/workspaces/diagram_rows.h"

#include <memory>
#include <optional>

namespace jingwei::ui {

/// What is to be drawn, complete, so that a worker can do it alone.
struct DiagramWish {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::shared_ptr<const CaseNetwork> network{}; ///< of this snapshot; only for a document
    std::optional<DiagramDocument> document{};    ///< drawn as it stands; nothing: a look at `source`
    std::shared_ptr<const IncidentTrace> trace{}; ///< of the followed incidents; only for `Trace`
    DiagramSource source = DiagramSource::Trace;
    std::optional<EntityRef> around{}; ///< only for `Surroundings`
    std::uint32_t depth = 1;
    std::size_t most = 2000;               ///< nodes
    std::optional<LayoutKind> layout{};    ///< of a look; nothing: as it comes
    std::shared_ptr<const Diagram> read{}; ///< what a file of another program holds; only for `File`
};

struct DrawnDiagram {
    Diagram diagram;
    std::size_t nodesLeftOut = 0;
    std::size_t folded = 0;         ///< ends of a trace that stand in stacks
    std::vector<Instant> moments{}; ///< of transfers and calls, in or out of the time looked at
    std::size_t filteredOut = 0;    ///< nodes that the settings of a document leave out
};

/// Draws a document, or chooses nodes and gives each its place.
/// Errors: `NothingToDraw`, `Cancelled`; those of `drawDocument`.
[[nodiscard]] Result<DrawnDiagram> drawDiagram(const DiagramWish& wish, Progress& progress);

} // namespace jingwei::ui
