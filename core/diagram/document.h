#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/diagram/diagram.h"
#include "core/diagram/read_diagram.h"
#include "core/model/entity.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// Why an entity is drawn in the node of another.
enum class Standing : std::uint8_t {
    Folded, ///< one of many light ones: a stack with their sums
    Merged  ///< the analyst holds both for one and the same
};
struct StandsIn {
    EntityRef entity; ///< that has a node of its own
    Standing why;

    friend auto operator<=>(const StandsIn&, const StandsIn&) = default;
};

/// An entity on a diagram. What is known of it stands in the facts; here is only how it is shown.
struct ShownEntity {
    EntityRef entity;
    Point position; ///< kept while it stands in another, so that it comes back where it was
    bool pinned = false;
    bool hidden = false;
    std::optional<StandsIn> standsIn{};
    std::string group{};  ///< name of a group; empty: none
    std::string colour{}; ///< token of the theme; empty: that of its family

    friend bool operator==(const ShownEntity&, const ShownEntity&) = default;
};

/// A place to come back to.
struct NamedView {
    std::string name;
    Point middle;
    double zoom = 1.0; ///< logical pixels a diagram unit

    friend bool operator==(const NamedView&, const NamedView&) = default;
};

/// Which facts become links.
struct DiagramSettings {
    bool eachTransfer = false; ///< a link for each transfer, not for all between two ends
    Minor least = 0;           ///< of a transfer; smaller ones are left out
    std::optional<Instant> since{};
    std::optional<Instant> until{};
    /// Incidents whose money it shows: levels and sums of ends, and of transfers what was traced. Empty:
    /// every transfer as it is.
    std::vector<std::string> followed{};
    std::string method{}; ///< word of the method by which they are followed; empty: the usual one
    std::string style{};  ///< rules that colour nodes, as the text of a style file; empty: none
    bool columns = false; ///< nodes stand in the columns of their levels, with heads

    friend bool operator==(const DiagramSettings&, const DiagramSettings&) = default;
};

/// A diagram of a case as people made it: which entities it shows and how. Links are the facts between them,
/// so they are not here; but where it was read from a file, what that said stands for the facts.
///
/// Shape: lists are ascending by entity, id or name, and each of these stands once. What an entity stands in
///        is on the diagram, and nothing stands in itself, however deep.
struct DiagramDocument {
    std::string name{};
    DiagramSettings settings{};
    std::vector<ShownEntity> entities{};
    std::vector<DiagramNote> notes{};
    std::vector<MarkedPath> paths{};
    std::vector<NamedView> views{};
    std::optional<ReadDiagram> read{}; ///< the file that it was read from; nothing: it shows the case's facts

    /// Null: it is not on the diagram. Logarithmic time.
    [[nodiscard]] const ShownEntity* find(const EntityRef& entity) const;

    friend bool operator==(const DiagramDocument&, const DiagramDocument&) = default;
};

/// A diagram of a case, by number and name.
struct DiagramName {
    std::int64_t id;
    std::string name;

    friend bool operator==(const DiagramName&, const DiagramName&) = default;
};

/// One thing before and after a change; nothing: it is not there.
template <class Item>
struct ItemChange {
    std::optional<Item> before;
    std::optional<Item> after;

    friend bool operator==(const ItemChange&, const ItemChange&) = default;
};

/// What an act does to a document, down to the single thing, so that it can be taken back to the letter.
/// Lists are ascending as those of the document.
struct DiagramChange {
    std::optional<ItemChange<std::string>> name{};
    std::optional<ItemChange<DiagramSettings>> settings{};
    std::vector<ItemChange<ShownEntity>> entities{};
    std::vector<ItemChange<DiagramNote>> notes{};
    std::vector<ItemChange<MarkedPath>> paths{};
    std::vector<ItemChange<NamedView>> views{};
    std::optional<ItemChange<ReadDiagram>> read{};

    [[nodiscard]] bool empty() const noexcept;

    friend bool operator==(const DiagramChange&, const DiagramChange&) = default;
};

/// Takes a change into a document: all of it or, on an error, nothing. Time O(document + change).
/// Errors: `DiagramDiffers` where a thing is not as the change has it before, or where something would stand
///         in what the diagram does not show.
Result<void> apply(DiagramDocument& document, const DiagramChange& change);

/// The change that takes this one back.
[[nodiscard]] DiagramChange reversed(const DiagramChange& change);

} // namespace jingwei
