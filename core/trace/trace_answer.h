#pragma once

#include "core/trace/fund_trace.h"

#include <span>
#include <vector>

namespace jingwei {

/// The marks in edge order, one an edge: the one with the lowest incident. Marks must be of the graph, and
/// their incidents below `incidentCount`.
[[nodiscard]] std::vector<StolenTransfer>
marksByEdge(const FlowGraph& graph, std::span<const StolenTransfer> marks, std::size_t incidentCount);

/// Puts accounts level by level, most held first, then by the entity as it is written; assumptions about
/// accounts kind by kind, each by the entity. Both directions answer in this order.
void arrangeAnswer(const FlowGraph& graph, FundTrace& trace);

/// Says where the money is: sums up what is held, at exits, and on accounts that are not queried. It is all
/// somewhere, or the program is wrong; but for poison.
void sumUp(FundTrace& trace);

} // namespace jingwei
