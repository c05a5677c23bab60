#pragma once

#include "core/trace/money_paths.h"

namespace jingwei {

/// Which transfers and ends of money a search for paths may use.
class PathGround {
public:
    PathGround(const FlowGraph& graph, const PathOptions& options);

    [[nodiscard]] std::uint32_t begin() const noexcept { return m_begin; }
    [[nodiscard]] std::uint32_t end() const noexcept { return m_end; }
    /// Whether a transfer may be part of a path.
    [[nodiscard]] bool counts(EdgeIndex e) const noexcept;
    /// Whether a path may lead through an end of money, and not only to it or from it.
    [[nodiscard]] bool leadsThrough(VertexIndex v) const noexcept;

private:
    const FlowGraph& m_graph;
    const PathOptions& m_options;
    std::uint32_t m_begin;
    std::uint32_t m_end;
};

// The two searches behind `findPaths`; `from` and `to` ascending, each end once.

[[nodiscard]] Result<MoneyPaths> findShortestPaths(const FlowGraph& graph, std::span<const VertexIndex> from,
                                                   std::span<const VertexIndex> to,
                                                   const PathOptions& options, Progress& progress);
[[nodiscard]] Result<MoneyPaths> findPathsInTime(const FlowGraph& graph, std::span<const VertexIndex> from,
                                                 std::span<const VertexIndex> to, const PathOptions& options,
                                                 Progress& progress);

} // namespace jingwei
