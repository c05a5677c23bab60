// Terms: the *outline* of a subtree is, row by row, how far it reaches left and right of its top. Trees are
// put together from the leaves up: children from left to right, each as near as outlines allow, their top in
// the middle above. An outline holds its rows from the lowest up, so that a new top is added at its end, and
// two of them are joined in the time of the lower one.
// Left out on purpose: spreading small subtrees evenly between large ones.

#include "core/layout/hierarchy_layout.h"

#include "core/layout/arrangement.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/spanning_forest.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

struct Reach {
    double left;
    double right;
};

class Outline {
public:
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows.size(); }
    void shift(double way) noexcept { m_shift += way; }
    void addOnTop(Reach reach) { m_rows.push_back({reach.left - m_shift, reach.right - m_shift}); }
    /// Rows counted from the top.
    [[nodiscard]] Reach at(std::size_t row) const
    {
        const auto& reach = m_rows[m_rows.size() - 1 - row];
        return {reach.left + m_shift, reach.right + m_shift};
    }

    /// How far `next` must go to the right to stand beside this with `gap` between.
    [[nodiscard]] double wayFor(const Outline& next, double gap) const
    {
        double way = -std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < std::min(rows(), next.rows()); ++row)
            way = std::max(way, at(row).right + gap - next.at(row).left);
        return way;
    }

    /// Takes in `next`, which stands to the right.
    void join(Outline next)
    {
        const auto common = std::min(rows(), next.rows());
        if (next.rows() > rows()) {
            for (std::size_t row = 0; row < common; ++row)
                next.setLeft(row, at(row).left);
            *this = std::move(next);
        } else {
            for (std::size_t row = 0; row < common; ++row)
                setRight(row, next.at(row).right);
        }
    }

private:
    void setLeft(std::size_t row, double left) { m_rows[m_rows.size() - 1 - row].left = left - m_shift; }
    void setRight(std::size_t row, double right) { m_rows[m_rows.size() - 1 - row].right = right - m_shift; }

    std::vector<Reach> m_rows; ///< from the lowest up
    double m_shift = 0.0;
};

class Trees {
public:
    Trees(const SpanningForest& forest, std::span<const Footprint> footprints,
          const HierarchyLayoutOptions& options, std::size_t mostAbreast)
        : m_forest{forest}
        , m_footprints{footprints}
        , m_options{options}
        , m_mostAbreast{mostAbreast}
        , m_outlines(footprints.size())
        , m_offsets(footprints.size(), 0.0)
        , m_rows(footprints.size(), 0)
    {
    }

    /// Offsets from parents, children before parents.
    void putTogether(Progress& progress)
    {
        for (auto at = m_forest.order.size(); at-- > 0 && !progress.cancelled();) {
            putTogether(m_forest.order[at]);
            progress.advance();
        }
    }

    /// Places with every root at x = 0; rows are as high as their highest footprint.
    [[nodiscard]] std::vector<Point> places()
    {
        std::vector<Point> points(m_footprints.size());
        std::vector<double> aboves;
        std::vector<double> belows;
        for (const auto node : m_forest.order) {
            const auto parent = m_forest.parents[node];
            if (parent != node) {
                points[node].x = points[parent].x + m_offsets[node];
                m_rows[node] += m_rows[parent] + 1; // leaves in blocks have further rows already
            }
            if (m_rows[node] >= aboves.size()) {
                aboves.resize(m_rows[node] + 1U, 0.0);
                belows.resize(m_rows[node] + 1U, 0.0);
            }
            aboves[m_rows[node]] = std::max(aboves[m_rows[node]], m_footprints[node].above);
            belows[m_rows[node]] = std::max(belows[m_rows[node]], m_footprints[node].below);
        }
        std::vector<double> heights(aboves.size(), 0.0);
        for (std::size_t row = 1; row < heights.size(); ++row)
            heights[row] = heights[row - 1] + belows[row - 1] + m_options.rowGap + aboves[row];
        for (const auto node : m_forest.order)
            points[node].y = heights[m_rows[node]];
        return points;
    }

private:
    void putTogether(std::uint32_t node)
    {
        Outline together;
        std::vector<std::uint32_t> leaves;
        std::vector<std::uint32_t> tops;
        for (const auto child : m_forest.childrenOf(node))
            (m_forest.childrenOf(child).empty() ? leaves : tops).push_back(child);
        const bool inBlock = leaves.size() > m_mostAbreast;
        if (!inBlock)
            tops.insert(tops.end(), leaves.begin(), leaves.end());
        for (const auto child : tops)
            addBeside(together, std::move(m_outlines[child]), std::span{&child, 1});
        if (inBlock)
            addBeside(together, blockOf(leaves), leaves);
        if (together.rows() > 0) {
            const auto row = together.at(0);
            const double middle = (row.left + row.right) / 2.0;
            together.shift(-middle);
            for (const auto child : m_forest.childrenOf(node))
                m_offsets[child] -= middle;
        }
        together.addOnTop({-m_footprints[node].halfWidth, m_footprints[node].halfWidth});
        m_outlines[node] = std::move(together);
    }

    void addBeside(Outline& together, Outline next, std::span<const std::uint32_t> children)
    {
        if (together.rows() == 0) {
            together = std::move(next);
            return;
        }
        const double way = together.wayFor(next, m_options.gap);
        next.shift(way);
        for (const auto child : children)
            m_offsets[child] += way;
        together.join(std::move(next));
    }

    /// Leaves in rows one below the other; the fewer may stand abreast, the higher than wide.
    Outline blockOf(const std::vector<std::uint32_t>& leaves)
    {
        double halfWidth = 0.0;
        for (const auto leaf : leaves)
            halfWidth = std::max(halfWidth, m_footprints[leaf].halfWidth);
        const double step = 2.0 * halfWidth + m_options.gap;
        std::size_t columns = m_mostAbreast;
        while (columns * columns * 4 < m_mostAbreast * leaves.size())
            ++columns;
        columns = std::min(columns, leaves.size());
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            m_offsets[leaves[leaf]] = step * static_cast<double>(leaf % columns);
            m_rows[leaves[leaf]] = static_cast<std::uint32_t>(leaf / columns);
        }
        Outline outline;
        const Reach full{-halfWidth, step * static_cast<double>(columns - 1) + halfWidth};
        for (std::size_t rows = (leaves.size() + columns - 1) / columns; rows > 0; --rows)
            outline.addOnTop(full);
        return outline;
    }

    const SpanningForest& m_forest;
    std::span<const Footprint> m_footprints;
    const HierarchyLayoutOptions& m_options;
    std::size_t m_mostAbreast;       ///< leaves of one parent; more stand in rows
    std::vector<Outline> m_outlines; ///< by node, its top at 0; empty once a parent has taken it
    std::vector<double> m_offsets;   ///< by node: from its parent
    std::vector<std::uint32_t> m_rows;
};

bool tooWide(const std::vector<Point>& points, double widest)
{
    if (points.empty())
        return false;
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
    return right.x - left.x > widest * (bottom.y - top.y);
}

} // namespace

Result<std::vector<Point>> hierarchyLayout(const Diagram& diagram, const HierarchyLayoutOptions& options,
                                           Workers& workers, Progress& progress)
{
    const auto footprints = footprintsOf(diagram);
    const auto forest = spanningForest(diagram, options.roots);
    std::vector<Point> points;
    for (std::size_t mostAbreast = 8; mostAbreast > 0; mostAbreast /= 2) {
        progress.begin(diagram.nodes.size());
        Trees trees{forest, footprints, options, mostAbreast};
        trees.putTogether(progress);
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        points = trees.places();
        if (!tooWide(points, options.widest))
            break;
    }
    packParts(points, footprints, std::vector<std::uint8_t>(points.size(), 0), forest.trees());
    return settled(diagram, std::move(points), workers, progress);
}

} // namespace jingwei
