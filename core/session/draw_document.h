#pragma once

#include "core/diagram/document.h"
#include "core/session/case_network.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace jingwei {

struct DrawnDocument {
    Diagram diagram;
    std::size_t filteredOut = 0;  ///< nodes all of whose links the settings leave out
    std::vector<Instant> moments; ///< of all transfers and calls between what it shows, in or out of the time
                                  ///< that the settings choose; in no order
};

/// Draws a diagram of a case as people made it: its nodes where they put them, and every link between them
/// that the facts give under its settings. What the case does not have any more stays as a node without
/// links. A document that was read from a file has the nodes and links of that, and none of the case's; the
/// least sum and the time chosen are asked of each of its links.
///
/// Shape:  nodes in the order of the document's entities, without hidden ones and those filtered out; links
///         by their ends, kind and currency. Facts between two things in one node are not drawn.
/// Errors: `Cancelled`; those of `traceIncidents` but `NothingStolen` and `IncidentUnknown`, after which
///         there are no levels.
[[nodiscard]] Result<DrawnDocument> drawDocument(const CaseNetwork& network, const DiagramDocument& document,
                                                 Progress& progress);

/// A diagram that somebody looked at, as a document to work on: every node stays where it is.
[[nodiscard]] DiagramDocument documentOf(const Diagram& diagram, std::string name);

/// What was read from a file, as a document to work on: nodes stand where the file has them, or, where it has
/// no places, by force. Errors: `NothingToDraw` where it holds no nodes; `Cancelled`.
[[nodiscard]] Result<DiagramDocument> documentOf(ReadDiagram read, std::string name, Progress& progress);

enum class ExpandWay : std::uint8_t { Both, Out, In };

/// What is to be brought to a diagram. Amount and time are of single facts; things that stand on the diagram
/// already are passed through, hidden ones too.
struct ExpandWish {
    std::vector<EntityRef> from{};
    std::uint32_t depth = 1;
    ExpandWay way = ExpandWay::Both; ///< of transfers and calls; what belongs together has no direction
    std::set<EntityKind> kinds{};    ///< of things that may come; empty: all
    Minor least = 0;                 ///< of a transfer
    std::optional<Instant> since{};  ///< facts before are left out, and those without a time
    std::optional<Instant> until{};  ///< inclusive; facts after are left out, and those without a time

    friend bool operator==(const ExpandWish&, const ExpandWish&) = default;
};

/// What would come: nearest first, of one distance in the order in which they are found.
struct Expansion {
    std::vector<EntityRef> things;
    std::map<EntityKind, std::size_t> counts; ///< of them, by kind
};

/// Time O(facts of the things passed). Errors: `Cancelled`.
[[nodiscard]] Result<Expansion> expansionOf(const CaseNetwork& network, const DiagramDocument& document,
                                            const ExpandWish& wish, Progress& progress);

} // namespace jingwei
