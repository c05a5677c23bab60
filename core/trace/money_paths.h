#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/graph/flow_graph.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// Which ways of money between two ends are sought.
enum class PathOrder : std::uint8_t {
    Shortest, ///< over the fewest transfers, whenever each of them was made
    InTime,   ///< each transfer after the one before it, as the snapshot orders them
};

inline constexpr std::uint32_t longestPath = 30; ///< transfers; what `maxLength` may be at most

struct PathOptions {
    PathOrder order = PathOrder::Shortest;
    Currency currency = cny;                      ///< transfers in others are left out
    std::optional<Instant> since{};               ///< inclusive
    std::optional<Instant> until{};               ///< inclusive
    std::optional<Minor> minAmount{};             ///< of each transfer
    std::optional<std::chrono::seconds> maxGap{}; ///< in time only: from one transfer to the next, inclusive
    Minor minShareMillionths =
        0; ///< in time only: of a transfer, what the next carries at least; 0 to 1,000,000
    std::uint32_t maxLength = 10; ///< transfers of a path, 1 to `longestPath`
    std::size_t maxPaths = 1'000;
    std::uint64_t maxSteps = 200'000'000; ///< transfers looked at while paths in time are put together

    friend bool operator==(const PathOptions&, const PathOptions&) = default;
};

/// All transfers from one end to another that the options leave in.
struct PathHop {
    VertexIndex from;
    VertexIndex to;
    std::vector<EdgeIndex> transfers; ///< oldest first
    Minor sum = 0;
};

/// One way of money from end to end.
struct MoneyPath {
    std::vector<VertexIndex> ends;     ///< from the first to the last, none of them twice
    std::vector<EdgeIndex> transfers;  ///< one between each two of `ends`; of a shortest path the largest
                                       ///< there is, of equal ones the oldest
    std::vector<std::uint32_t> hops{}; ///< of a shortest path: places in `MoneyPaths::hops`
    Minor amount = 0;                  ///< the smallest of `transfers`
};

struct MoneyPaths {
    std::vector<MoneyPath> paths; ///< fewest transfers first; then shortest ones by their ends as they are
                                  ///< written, those in time in the order in which money moved
    std::vector<PathHop> hops;    ///< of shortest paths, in the order in which `paths` name them
    bool morePaths = false;       ///< there are more than `maxPaths`; those left out come after these
    bool longerPaths = false;     ///< more than `maxLength` transfers were not looked at, and may lead there
    bool stopped = false;         ///< the search gave up after `maxSteps`; there may be more paths
};

/// Finds the ways of money from any of `from` to any of `to`; the rules stand in the source file.
///
/// Shape:  for each pair of them what would be found for that pair alone; an end in both is no pair with
///         itself. Shortest: time O(ends in `to` · transfers) and what is listed. In time: O(transfers ·
///         `maxLength` · log transfers), then at most `maxSteps`.
/// Units:  minor units of `currency`.
/// Errors: `Cancelled`; `AmountOutOfRange` where the sum of a hop overflows.
/// Source: cli.md, `path`. Time-respecting paths after D. Kempe, J. Kleinberg, A. Kumar, "Connectivity and
///         Inference Problems for Temporal Networks", J. Computer and System Sciences 64(4), 2002, 820-842.
[[nodiscard]] Result<MoneyPaths> findPaths(const FlowGraph& graph, std::span<const VertexIndex> from,
                                           std::span<const VertexIndex> to, const PathOptions& options,
                                           Progress& progress);

} // namespace jingwei
