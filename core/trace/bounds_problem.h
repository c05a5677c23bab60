#pragma once

#include "core/trace/money_table.h"

#include <span>
#include <vector>

namespace jingwei {

/// One end that stolen money comes to in some order.
struct BoundEnd {
    VertexIndex vertex;
    bool followed = false; ///< queried and no exit
};

/// The transfers that matter to bounds: everything that comes to or leaves an end that money is followed
/// through, and what of it comes to the ends where it stays.
struct BoundsProblem {
    std::vector<BoundEnd> ends;
    std::vector<BoundMove> moves; ///< in the stated order
    Currency currency = cny;      ///< of the moves
};

/// Gathers the moves of these ends. `ends` ascending, each once; what they pay to others has its payee
/// outside. Time and memory: what the ends have paid and received, sorted.
[[nodiscard]] BoundsProblem gatherProblem(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                          std::span<const VertexIndex> victimAccounts,
                                          std::span<const VertexIndex> ends, const TraceOptions& options);

/// Moves (places in a problem) that share ends through which money goes on, and of which some may have been
/// made in another order than the stated one; or a single move.
using MoveGroup = std::vector<std::uint32_t>;

/// Parts the moves into groups, in the order in which they are made. Nothing in one group comes before
/// anything of an earlier group at an end they share.
[[nodiscard]] std::vector<MoveGroup> groupMoves(const BoundsProblem& problem);

/// Whether the times of the moves permit one order only.
[[nodiscard]] bool isOrdered(const BoundsProblem& problem, const MoveGroup& group);

} // namespace jingwei
