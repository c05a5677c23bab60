// The part of the diagram in view: zoom, pan, fit, and the way between widget and diagram.

#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double leastZoom = 0.005; ///< at which 100,000 nodes, laid out by force, fit into a window
constexpr double greatestZoom = 4.0;
constexpr double zoomStep = 1.25;
constexpr double viewMargin = 24.0;
/// A trace too high for the window is first shown no smaller than this, so that names can be read.
constexpr double readableZoom = 0.6;
/// The share of the greatest zoom at which a diagram still rather stands beside the legend than under it.
constexpr double besideLegend = 0.85;

/// The node of the leftmost column that most money left; there is a node.
std::uint32_t startOf(const DiagramScene& scene)
{
    const auto& nodes = scene.nodes();
    const auto leftOf = [](const DiagramScene::Node& node) { return node.box.left(); };
    const auto left = leftOf(*std::ranges::min_element(nodes, {}, leftOf));
    std::uint32_t start = 0;
    Minor most = -1;
    for (std::uint32_t node = 0; node < nodes.size(); ++node) {
        if (leftOf(nodes[node]) > left)
            continue;
        Minor sum = 0;
        for (const auto link : scene.linksOut(node))
            sum = addChecked(sum, scene.diagram().links[link].amount).value_or(sum);
        if (std::exchange(most, std::max(most, sum)) < sum)
            start = node;
    }
    return start;
}

} // namespace

double DiagramView::zoom() const
{
    return m_scale / uiScale();
}

void DiagramView::setZoom(double zoom)
{
    const double scale = std::clamp(zoom, leastZoom, greatestZoom) * uiScale();
    if (scale == m_scale)
        return;
    m_scale = scale;
    viewChanged();
    emit zoomChanged(this->zoom());
}

void DiagramView::zoomIn()
{
    setZoom(zoom() * zoomStep);
}

void DiagramView::zoomOut()
{
    setZoom(zoom() / zoomStep);
}

void DiagramView::fit()
{
    if (m_slide != nullptr || m_preparing) { // what is to be seen is what comes
        m_fitOnceThere = true;
        return;
    }
    const auto bounds = m_scene->bounds();
    if (bounds.isEmpty())
        return;
    m_shown = true;
    const double head = DiagramPainter{*m_scene, tokens(), uiScale()}.headHeight();
    const double margin = viewMargin * uiScale();
    const auto scaleIn = [&](double free) {
        const double wide = std::max(free - 2 * margin, 40.0) / bounds.width();
        const double high = std::max(height() - head - 2 * margin, 40.0) / bounds.height();
        return std::clamp(std::min({wide, high, uiScale()}), leastZoom * uiScale(), greatestZoom * uiScale());
    };
    // Beside the legend if that costs little, else under it.
    double left = m_legend->isVisibleTo(this) ? m_legend->geometry().right() : 0.0;
    if (scaleIn(width() - left) < besideLegend * scaleIn(width()))
        left = 0.0;
    left = std::max(left, toolsRight());
    m_scale = scaleIn(width() - left);
    m_centre = bounds.center() - QPointF{left / 2 / m_scale, head / 2 / m_scale};
    viewChanged();
    emit zoomChanged(zoom());
}

/// Everything, except that a large trace starts at its left edge, at a size one can read, beside the end from
/// which most money came.
void DiagramView::showFirst()
{
    refreshLegendFor(m_scene->bounds());
    fit();
    const auto bounds = m_scene->bounds();
    if (!m_scene->isTrace() || zoom() >= readableZoom || bounds.isEmpty())
        return;
    const double head = DiagramPainter{*m_scene, tokens(), uiScale()}.headHeight();
    m_scale = readableZoom * uiScale();
    const double covered = head / m_scale; // by the heads of the columns
    const QSizeF seen = QSizeF{size()} / m_scale;
    const auto start = [](double least, double most, double wished) {
        return least > most ? (least + most) / 2 : std::clamp(wished, least, most);
    };
    const double top = bounds.top() - viewMargin - covered + seen.height() / 2;
    const double bottom = bounds.bottom() + viewMargin - seen.height() / 2;
    m_centre = {seen.width() > bounds.width()
                    ? bounds.center().x()
                    : bounds.left() - viewMargin - toolsRight() / m_scale + seen.width() / 2,
                start(top, bottom, m_scene->nodes()[startOf(*m_scene)].box.center().y() - covered / 2)};
    viewChanged();
    emit zoomChanged(zoom());
}

bool DiagramView::centreOn(const EntityRef& entity)
{
    const auto node = m_scene->find(entity);
    if (!node)
        return false;
    m_centre = m_scene->nodes()[*node].box.center();
    viewChanged();
    return true;
}

void DiagramView::centreAndZoom(Point middle, double zoom)
{
    m_shown = true;
    m_centre = {middle.x, middle.y};
    m_scale = std::clamp(zoom, leastZoom, greatestZoom) * uiScale();
    viewChanged();
    emit zoomChanged(this->zoom());
}

std::vector<std::uint32_t> DiagramView::visibleNodes() const
{
    return m_grid->within(visibleArea());
}

/// The least move that shows a node whole.
void DiagramView::bringIntoView(std::uint32_t node)
{
    const double margin = 40.0 * uiScale();
    const auto box = toWidget(m_scene->nodes()[node].box).adjusted(-margin, -margin, margin, margin);
    QPointF move;
    if (box.left() < 0.0)
        move.setX(box.left());
    else if (box.right() > width())
        move.setX(box.right() - width());
    if (box.top() < 0.0)
        move.setY(box.top());
    else if (box.bottom() > height())
        move.setY(box.bottom() - height());
    if (!move.isNull())
        panBy(-move);
}

QRectF DiagramView::visibleArea() const
{
    // Whole device pixels, so that a moved picture stays sharp.
    const double grain = m_scale * devicePixelRatioF();
    const auto snap = [grain](double value) { return std::round(value * grain) / grain; };
    const QSizeF seen = QSizeF{size()} / m_scale;
    return {{snap(m_centre.x() - seen.width() / 2), snap(m_centre.y() - seen.height() / 2)}, seen};
}

QPointF DiagramView::toDiagram(QPointF position) const
{
    return visibleArea().topLeft() + position / m_scale;
}

QPointF DiagramView::toWidget(QPointF point) const
{
    return (point - visibleArea().topLeft()) * m_scale;
}

QRectF DiagramView::toWidget(const QRectF& box) const
{
    return {toWidget(box.topLeft()), box.size() * m_scale};
}

void DiagramView::zoomAt(QPointF position, double factor)
{
    const auto fixed = toDiagram(position);
    const double scale = std::clamp(m_scale * factor, leastZoom * uiScale(), greatestZoom * uiScale());
    if (scale == m_scale)
        return;
    m_scale = scale;
    m_centre = fixed - (position - QPointF{width() / 2.0, height() / 2.0}) / m_scale;
    viewChanged();
    emit zoomChanged(zoom());
}

void DiagramView::panBy(QPointF pixels)
{
    m_centre -= pixels / m_scale;
    viewChanged();
}

} // namespace jingwei::ui
