// How links run. In a trace from the right edge of a card to the left edge of the next, through the gaps
// between the cards of the columns they pass; otherwise straight, or bowed where several join the same two
// nodes.

#include "ui/diagram/diagram_scene.h"

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

using Route = std::vector<QPointF>;

/// A level S from the end of the route to `to`.
void curveTo(Route& route, QPointF to)
{
    const auto from = route.back();
    const double reach = std::max(0.5 * (to.x() - from.x()), 18.0);
    route.push_back({from.x() + reach, from.y()});
    route.push_back({to.x() - reach, to.y()});
    route.push_back(to);
}

void lineTo(Route& route, QPointF to)
{
    const auto from = route.back();
    route.push_back(from + (to - from) / 3.0);
    route.push_back(from + (to - from) * (2.0 / 3.0));
    route.push_back(to);
}

/// From the bottom of a card to the bottom of one that does not stand further right.
Route returningRoute(QPointF start, QPointF end)
{
    const double depth = 38.0 + 0.12 * std::abs(end.x() - start.x());
    return {start,
            {start.x(), std::max(start.y(), end.y()) + depth},
            {end.x(), std::max(start.y(), end.y()) + depth},
            end};
}

} // namespace

std::vector<QPointF> DiagramScene::route(std::uint32_t link) const
{
    return route(link, {}, {});
}

std::vector<QPointF> DiagramScene::route(std::uint32_t link, QPointF fromMove, QPointF toMove) const
{
    const auto& facts = m_diagram->links[link];
    const auto& ready = m_links[link];
    const auto from = m_nodes[facts.from].box.translated(fromMove);
    const auto to = m_nodes[facts.to].box.translated(toMove);
    if (!isTrace()) {
        const auto start = from.center();
        const auto end = to.center();
        if (facts.from == facts.to) // a loop above the tile
            return {start, start + QPointF{-44.0, -58.0}, start + QPointF{44.0, -58.0}, end};
        Route straight{start};
        if (ready.spread == 0.0) {
            lineTo(straight, end);
            return straight;
        }
        const auto way = end - start;
        const double length = std::max(std::hypot(way.x(), way.y()), 1.0);
        const QPointF aside{-way.y() / length * ready.spread * 4.0 / 3.0,
                            way.x() / length * ready.spread * 4.0 / 3.0};
        return {start, start + way / 3.0 + aside, start + way * (2.0 / 3.0) + aside, end};
    }
    if (to.left() < from.right() + 12.0)
        return returningRoute({from.center().x() + 8.0, from.bottom()}, {to.center().x() - 8.0, to.bottom()});
    return traceRoute(link, {from.right(), from.center().y() + ready.startOffset},
                      {to.left(), to.center().y() + ready.endOffset});
}

std::vector<QPointF> DiagramScene::traceRoute(std::uint32_t link, QPointF start, QPointF end) const
{
    using namespace diagram_measure;
    Route route{start};
    for (const auto& column : m_columns) {
        const double left = column.x - cardWidth / 2;
        const double right = column.x + cardWidth / 2;
        if (left < start.x() + 12.0 || right > end.x() - 12.0)
            continue;
        const double share = (column.x - start.x()) / (end.x() - start.x());
        const double wished = start.y() + share * (end.y() - start.y());
        const double straight = route.back().y();
        // Going on at the height reached is better than bending twice.
        double height = gapIn(column.number, wished, m_links[link].width / 2);
        if (gapIn(column.number, straight, m_links[link].width / 2) == straight
            && std::abs(straight - height) < cardHeight)
            height = straight;
        if (height == wished)
            continue;
        curveTo(route, {left - 6.0, height});
        lineTo(route, {right + 6.0, height});
    }
    curveTo(route, end);
    return route;
}

/// The height nearest to the wished one at which a link passes between the cards of a column.
double DiagramScene::gapIn(std::uint32_t column, double wished, double halfWidth) const
{
    constexpr double air = 6.0;
    const auto& boxes = m_columnBoxes[column];
    const auto blocks = [&](const QRectF& box, double height) {
        return height > box.top() - air - halfWidth && height < box.bottom() + air + halfWidth;
    };
    double best = wished;
    double bestDistance = -1.0;
    const auto consider = [&](double height) {
        const bool blocked =
            std::ranges::any_of(boxes, [&](const QRectF& box) { return blocks(box, height); });
        const double distance = std::abs(height - wished);
        if (!blocked && (bestDistance < 0.0 || distance < bestDistance)) {
            best = height;
            bestDistance = distance;
        }
    };
    consider(wished);
    if (bestDistance == 0.0)
        return best;
    for (const auto& box : boxes) {
        consider(box.top() - air - halfWidth);
        consider(box.bottom() + air + halfWidth);
    }
    return best;
}

std::vector<QPointF> flattened(std::span<const QPointF> route)
{
    constexpr int steps = 16;
    std::vector<QPointF> points;
    if (route.empty())
        return points;
    points.push_back(route.front());
    for (std::size_t piece = 0; piece + 3 < route.size(); piece += 3) {
        for (int step = 1; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const double s = 1.0 - t;
            points.push_back(route[piece] * (s * s * s) + route[piece + 1] * (3 * s * s * t)
                             + route[piece + 2] * (3 * s * t * t) + route[piece + 3] * (t * t * t));
        }
    }
    return points;
}

} // namespace jingwei::ui
