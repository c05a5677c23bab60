#pragma once

#include "core/diagram/document.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

// What people do to a diagram. Each act looks at a document and gives the change that it is; nothing is
// changed yet, and a change that changes nothing is empty. Entities that the diagram does not show are passed
// over, and so are those that stand in another: they have no node to act on.

/// A whole diagram that is not there yet; reversed, it takes one away.
[[nodiscard]] DiagramChange creating(const DiagramDocument& document);

/// Puts entities on the diagram; those that it shows already stay as they are.
[[nodiscard]] DiagramChange showingEntities(const DiagramDocument& document, std::vector<ShownEntity> shown);
/// Takes entities off it, and all that stand in them.
[[nodiscard]] DiagramChange removing(const DiagramDocument& document, std::span<const EntityRef> entities);

/// Hides nodes, or brings them back.
[[nodiscard]] DiagramChange hiding(const DiagramDocument& document, std::span<const EntityRef> entities,
                                   bool hidden);
[[nodiscard]] DiagramChange pinning(const DiagramDocument& document, std::span<const EntityRef> entities,
                                    bool pinned);
/// Puts nodes somewhere, pinned ones too: whoever moves them means it.
[[nodiscard]] DiagramChange moving(const DiagramDocument& document,
                                   std::span<const std::pair<EntityRef, Point>> places);
[[nodiscard]] DiagramChange grouping(const DiagramDocument& document, std::span<const EntityRef> entities,
                                     const std::string& group);
[[nodiscard]] DiagramChange colouring(const DiagramDocument& document, std::span<const EntityRef> entities,
                                      const std::string& colour);

/// Lets the others stand in the first; what stands in them stays there. Fewer than two nodes: nothing.
[[nodiscard]] DiagramChange standingTogether(const DiagramDocument& document,
                                             std::span<const EntityRef> entities, Standing why);
/// Gives what stands in these nodes for that reason a node of its own again, each where it was and with what
/// stands in it.
[[nodiscard]] DiagramChange partingAgain(const DiagramDocument& document, std::span<const EntityRef> entities,
                                         Standing why);

/// A note, a path or a view as it is to be; a new one, or one in place of that with the same id or name.
[[nodiscard]] DiagramChange writing(const DiagramDocument& document, DiagramNote note);
[[nodiscard]] DiagramChange writing(const DiagramDocument& document, MarkedPath path);
[[nodiscard]] DiagramChange writing(const DiagramDocument& document, NamedView view);
[[nodiscard]] DiagramChange removingNote(const DiagramDocument& document, std::int64_t id);
[[nodiscard]] DiagramChange removingPath(const DiagramDocument& document, std::int64_t id);
[[nodiscard]] DiagramChange removingView(const DiagramDocument& document, const std::string& name);
[[nodiscard]] DiagramChange renaming(const DiagramDocument& document, const std::string& name);
[[nodiscard]] DiagramChange choosing(const DiagramDocument& document, const DiagramSettings& settings);

/// Ids for the next note and the next path.
[[nodiscard]] std::int64_t nextNoteId(const DiagramDocument& document) noexcept;
[[nodiscard]] std::int64_t nextPathId(const DiagramDocument& document) noexcept;

/// The node in which an entity of the document is drawn: itself, or the one it stands in, however deep.
[[nodiscard]] const ShownEntity& nodeOf(const DiagramDocument& document, const ShownEntity& shown);
/// The entities that are drawn in a node, itself first; empty: it has no node.
[[nodiscard]] std::vector<EntityRef> standingIn(const DiagramDocument& document, const EntityRef& entity);
/// How many nodes are hidden.
[[nodiscard]] std::size_t hiddenNodes(const DiagramDocument& document) noexcept;

} // namespace jingwei
