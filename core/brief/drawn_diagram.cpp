#include "core/brief/drawn_diagram.h"

#include "core/base/progress.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace jingwei {

namespace {

using Columns =
    std::map<std::uint32_t, std::vector<std::uint32_t>>; ///< nodes by level; exits behind all levels

constexpr std::uint32_t exitColumn = std::numeric_limits<std::uint32_t>::max();

Columns columnsOf(const Diagram& diagram)
{
    Columns columns;
    for (std::uint32_t node = 0; node < diagram.nodes.size(); ++node) {
        const auto& drawn = diagram.nodes[node];
        columns[isMoneyExit(drawn.entity.kind) ? exitColumn : drawn.level.value_or(0)].push_back(node);
    }
    return columns;
}

/// Where each node stands among the drawn ones; nothing: it is left out.
std::vector<std::optional<std::uint32_t>> placesOf(const Diagram& diagram, const std::vector<bool>& drawn)
{
    std::vector<std::optional<std::uint32_t>> places(diagram.nodes.size());
    std::uint32_t next = 0;
    for (std::size_t node = 0; node < places.size(); ++node) {
        if (drawn[node])
            places[node] = next++;
    }
    return places;
}

/// Column by column from the victims on: what is reached from a drawn node, most money first.
std::vector<bool> chosenNodes(const Diagram& diagram, const Columns& columns, std::size_t mostInColumn)
{
    std::vector<bool> drawn(diagram.nodes.size(), false);
    std::set<std::uint32_t> reached;
    for (const auto& [column, nodes] : columns) {
        auto candidates = nodes;
        if (column != 0)
            std::erase_if(candidates, [&](std::uint32_t node) { return !reached.contains(node); });
        std::ranges::stable_sort(candidates, std::ranges::greater{}, [&](std::uint32_t node) {
            return diagram.nodes[node].received.value_or(0);
        });
        candidates.resize(std::min(candidates.size(), mostInColumn));
        for (const auto node : candidates)
            drawn[node] = true;
        for (const auto& link : diagram.links) {
            if (drawn[link.from])
                reached.insert(link.to);
        }
    }
    return drawn;
}

} // namespace

DrawnDiagram drawnOnPaper(const Diagram& whole, std::size_t mostInColumn)
{
    const auto columns = columnsOf(whole);
    const bool small = std::ranges::all_of(
        columns, [&](const auto& column) { return column.second.size() <= mostInColumn; });
    if (whole.unit != DiagramUnit::Levels || small)
        return {whole, {}};

    const auto drawn = chosenNodes(whole, columns, mostInColumn);
    const auto places = placesOf(whole, drawn);
    DrawnDiagram answer;
    answer.diagram.unit = whole.unit;
    for (std::uint32_t node = 0; node < whole.nodes.size(); ++node) {
        if (drawn[node])
            answer.diagram.nodes.push_back(whole.nodes[node]);
        else
            answer.leftOut.push_back(node);
    }
    for (auto link : whole.links) {
        if (!places[link.from] || !places[link.to])
            continue;
        link.from = *places[link.from];
        link.to = *places[link.to];
        answer.diagram.links.push_back(std::move(link));
    }
    Progress progress;
    if (const auto points = flowLayout(answer.diagram, {}, progress)) { // fails only when it is cancelled
        for (std::size_t node = 0; node < points->size(); ++node)
            answer.diagram.nodes[node].position = (*points)[node];
    }
    return answer;
}

} // namespace jingwei
