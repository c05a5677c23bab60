#pragma once

#include "core/diagram/diagram.h"
#include "core/exchange/diagram_files.h"
#include "core/graph/flow_graph.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace jingwei::test {

/// A diagram with the facts behind its links, as the case would have them.
struct DrawnFacts {
    Diagram diagram;
    std::shared_ptr<const FlowGraph> graph;
    std::vector<CallFact> calls;
    std::vector<SourceReceipt> sources;

    [[nodiscard]] DiagramFacts facts() const
    {
        return {.graph = graph.get(), .calls = calls, .sources = sources, .zone = chinaZone};
    }
};

/// Names in Chinese with quotes, brackets and ampersands; very large sums; money from an account to itself;
/// several currencies; days without a time; calls; links without facts. Some have no links at all. The same
/// seed gives the same diagram.
[[nodiscard]] DrawnFacts randomDiagram(std::uint64_t seed);

/// `nodes` accounts with `transfers` among them, on a grid.
[[nodiscard]] DrawnFacts largeDiagram(std::uint32_t nodes, std::uint32_t transfers);

} // namespace jingwei::test
