#pragma once

#include "core/diagram/document.h"
#include "core/layout/layout.h"
#include "core/session/draw_document.h"

#include <cstddef>
#include <vector>

namespace jingwei {

// Changes of a document that have to be worked out: they take layouts and the facts of the case.

/// Places for a diagram as the workstation shows it: without groups `Grouped` goes by bank, and a flow that
/// would be higher than wide has its columns farther apart, unless somebody pinned a node or chose some.
/// Shape: one point per node. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<Point>> placesOf(const Diagram& diagram, LayoutWish wish,
                                                  Progress& progress);

/// What is to be laid out again.
struct LayoutOrder {
    LayoutWish wish;
    bool pinnedStay = true;
};
/// New places for a document and, where it shows the money of incidents as a flow, its columns: the change
/// that brings them about. `shown` is the document drawn. Errors: `Cancelled`.
[[nodiscard]] Result<DiagramChange> layoutChange(const DiagramDocument& document, const Diagram& shown,
                                                 const LayoutOrder& order, Progress& progress);

/// Brings things to a document, each near what it is linked to; nothing that stands there moves.
/// Errors: `Cancelled`; those of `drawDocument`.
[[nodiscard]] Result<DiagramChange> bringChange(const CaseNetwork& network, const DiagramDocument& document,
                                                const std::vector<EntityRef>& things, Progress& progress);

/// Folds leaves that are alike, at least so many, each set into its heaviest.
[[nodiscard]] DiagramChange foldAlike(const DiagramDocument& document, const Diagram& shown,
                                      std::size_t least);

} // namespace jingwei
