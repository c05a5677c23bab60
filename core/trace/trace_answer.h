#pragma once

#include "core/trace/fund_trace.h"

#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// The marks in edge order, one an edge: the one with the lowest incident. Marks must be of the graph, and
/// their incidents below `incidentCount`.
[[nodiscard]] std::vector<StolenTransfer>
marksByEdge(const FlowGraph& graph, std::span<const StolenTransfer> marks, std::size_t incidentCount);

/// The currency that is followed: the one asked for, else that of the first mark; yuan where there is none.
[[nodiscard]] Currency followedCurrency(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                        const TraceOptions& options);

/// What is assumed of an account's opening balance in the currency followed; nothing: its statement gives one
/// that can be taken as it is.
[[nodiscard]] std::optional<TraceAssumption> openingAssumed(const AccountFact& account, VertexIndex vertex,
                                                            Currency currency);

/// Says what of the marks until the moment followed is in other currencies, one assumption each.
/// Errors: `AmountOutOfRange`.
Result<void> tellOtherCurrencies(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                                 const TraceOptions& options, FundTrace& trace);

/// Puts accounts level by level, most held first, then by the entity as it is written; assumptions about
/// accounts kind by kind, each by the entity. Both directions answer in this order.
void arrangeAnswer(const FlowGraph& graph, FundTrace& trace);

/// Says where the money is: sums up what is held, at exits, and on accounts that are not queried. It is all
/// somewhere, or the program is wrong; but for poison.
void sumUp(FundTrace& trace);

} // namespace jingwei
