#include "core/layout/sankey_layout.h"

#include "core/layout/layering.h"

#include <algorithm>
#include <map>
#include <tuple>

// Steps. (1) Columns from the levels. (2) One proportion for all: that at which the fullest column just fits.
// (3) Bars from top to bottom in the order of the nodes, each column in the middle. (4) At each bar the bands
// in the order of the bars at their other ends, so that bands of one bar do not cross near it.

namespace jingwei {

namespace {

constexpr double mostGaps = 0.4; ///< share of the height that gaps may take

struct Sums {
    double in = 0.0;
    double out = 0.0;
    [[nodiscard]] double larger() const { return std::max(in, out); }
};

using Column = std::vector<std::uint32_t>; ///< nodes from the top

std::vector<Sums> sumsOf(const Diagram& diagram)
{
    std::vector<Sums> sums(diagram.nodes.size());
    for (const auto& link : diagram.links) {
        const auto amount = static_cast<double>(std::max<Minor>(0, link.amount));
        sums[link.from].out += amount;
        sums[link.to].in += amount;
    }
    return sums;
}

std::vector<Column> columnsFromTop(const Diagram& diagram)
{
    std::map<std::uint32_t, Column> byNumber;
    const auto numbers = layered::columnsOf(diagram);
    for (std::uint32_t node = 0; node < numbers.size(); ++node)
        byNumber[numbers[node]].push_back(node);
    std::vector<Column> columns;
    for (auto& [number, nodes] : byNumber) {
        std::ranges::stable_sort(nodes, {},
                                 [&](std::uint32_t node) { return diagram.nodes[node].position.y; });
        columns.push_back(std::move(nodes));
    }
    return columns;
}

double gapIn(const Column& column, const SankeyRoom& room)
{
    return column.size() < 2
               ? 0.0
               : std::min(room.gap, mostGaps * room.height / static_cast<double>(column.size() - 1));
}

double proportionFor(const std::vector<Column>& columns, const std::vector<Sums>& sums,
                     const SankeyRoom& room)
{
    double proportion = 0.0;
    for (const auto& column : columns) {
        double whole = 0.0;
        for (const auto node : column)
            whole += sums[node].larger();
        if (whole == 0.0)
            continue;
        const auto gaps = gapIn(column, room) * static_cast<double>(column.size() - 1);
        const auto fits = (room.height - gaps) / whole;
        proportion = proportion == 0.0 ? fits : std::min(proportion, fits);
    }
    return proportion;
}

void placeBars(const std::vector<Column>& columns, const std::vector<Sums>& sums, const SankeyRoom& room,
               double proportion, std::vector<SankeyBar>& bars)
{
    const auto steps = static_cast<double>(std::max<std::size_t>(1, columns.size() - 1));
    for (std::uint32_t number = 0; number < columns.size(); ++number) {
        const auto& column = columns[number];
        const auto gap = gapIn(column, room);
        double used = gap * static_cast<double>(column.size() - 1);
        for (const auto node : column)
            used += proportion * sums[node].larger();
        double top = (room.height - used) / 2.0;
        for (const auto node : column) {
            auto& bar = bars[node];
            bar.column = number;
            bar.left = (room.width - room.barWidth) * number / steps;
            bar.top = top;
            bar.height = proportion * sums[node].larger();
            bar.leaving = proportion * sums[node].out;
            top += bar.height + gap;
        }
    }
}

/// Stacks the bands at one end of each: `own` is the bar they stand at, `other` orders them.
void stackBands(const Diagram& diagram, const std::vector<SankeyBar>& bars, std::uint32_t DiagramLink::*own,
                std::uint32_t DiagramLink::*other, double SankeyBand::*top, std::vector<SankeyBand>& bands)
{
    std::vector<std::uint32_t> order(bands.size());
    for (std::uint32_t link = 0; link < order.size(); ++link)
        order[link] = link;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t link) {
        const auto& facts = diagram.links[link];
        return std::tuple{facts.*own, bars[facts.*other].top, bars[facts.*other].column};
    });
    std::vector<double> next;
    for (const auto& bar : bars)
        next.push_back(bar.top);
    for (const auto link : order) {
        auto& free = next[diagram.links[link].*own];
        bands[link].*top = free;
        free += bands[link].thickness;
    }
}

} // namespace

SankeyPlan sankeyLayout(const Diagram& diagram, const SankeyRoom& room)
{
    SankeyPlan plan;
    if (diagram.nodes.empty())
        return plan;
    const auto sums = sumsOf(diagram);
    const auto columns = columnsFromTop(diagram);
    const auto proportion = proportionFor(columns, sums, room);
    plan.columns = static_cast<std::uint32_t>(columns.size());
    plan.bars.resize(diagram.nodes.size());
    placeBars(columns, sums, room, proportion, plan.bars);
    for (const auto& link : diagram.links)
        plan.bands.push_back(
            {.thickness = proportion * static_cast<double>(std::max<Minor>(0, link.amount))});
    stackBands(diagram, plan.bars, &DiagramLink::from, &DiagramLink::to, &SankeyBand::fromTop, plan.bands);
    stackBands(diagram, plan.bars, &DiagramLink::to, &DiagramLink::from, &SankeyBand::toTop, plan.bands);
    return plan;
}

} // namespace jingwei
