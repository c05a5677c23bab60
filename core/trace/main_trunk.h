#pragma once

#include "core/trace/fund_trace.h"

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

namespace jingwei {

/// Everything stolen that one end passed on to another.
struct TrunkLink {
    VertexIndex payer;
    VertexIndex payee;

    friend auto operator<=>(const TrunkLink&, const TrunkLink&) = default;
};

/// The links that explain most of the money.
struct MainTrunk {
    std::vector<TrunkLink> links; ///< by payer, then payee
    Minor explained = 0;          ///< stolen money that reaches where it lies over these links alone
    std::size_t leftOut = 0;      ///< links of the trace that are none of them
    bool minimal = true;          ///< no link of these can be missed; false: there were too many to try
};

/// Chooses few links that explain a share of the stolen money: of what was stolen, at least that share gets
/// over the chosen links alone from a stolen transfer to an end where money stays.
///
/// The answer is minimal by inclusion: without any one of its links, less than the share is explained. It is
/// not always the smallest by number, which nobody knows how to find in reasonable time (a fixed-charge flow,
/// NP-hard); the source file says how it is chosen. Times within a link are not looked at. Every chosen link
/// lies on a way from a stolen transfer to an end that keeps some of it. Poison multiplies money, so under it
/// the links can run out before the share is reached.
///
/// Shape:  `percent` in 1 … 100; `stolen` as given to `traceForward`. Time O(links² · log links); the last
///         pass O(links³) at worst, for at most 600 links.
/// Errors: `Cancelled`.
/// Source: flow decomposition after R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network Flows", 1993, 3.5;
///         widest paths first after A. Hartman et al., "How to split a flow?", INFOCOM 2012.
[[nodiscard]] Result<MainTrunk> mainTrunk(const FlowGraph& graph, const FundTrace& trace,
                                          std::span<const StolenTransfer> stolen, std::uint32_t percent,
                                          Progress& progress);

} // namespace jingwei
