// Keys of the diagram: view, selection, and walking along links.

#include "ui/diagram/diagram_view.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace jingwei::ui {

namespace {

/// Steps of an arrow key, right and down.
QPointF wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1.0, 0.0};
    case Qt::Key_Right: return {1.0, 0.0};
    case Qt::Key_Up: return {0.0, -1.0};
    case Qt::Key_Down: return {0.0, 1.0};
    default: return {};
    }
}

} // namespace

void DiagramView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        m_spaceUsed = event->isAutoRepeat();
        m_spaceHeld = true;
        updateCursor();
        return;
    }
    if (moveByKey(wayOf(event->key()), event->modifiers())
        || resizeByKey(wayOf(event->key()), event->modifiers()))
        return;
    if (!wayOf(event->key()).isNull()
        && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0) {
        m_keyboardFocus = true;
        walk(event->key());
        return;
    }
    if (!handleViewKey(event->key(), event->modifiers())
        && !handleSelectionKey(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void DiagramView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        const bool tapped = std::exchange(m_spaceHeld, false) && !m_spaceUsed;
        updateCursor();
        if (tapped)
            emit spaceTapped();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

bool DiagramView::handleViewKey(int key, Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        return false;
    switch (key) {
    case Qt::Key_F: fit(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: setZoom(1.0); return true;
    case Qt::Key_V: setTool(DiagramTool::Select); return true;
    case Qt::Key_L: setTool(DiagramTool::Lasso); return true;
    case Qt::Key_H: setTool(DiagramTool::Pan); return true;
    case Qt::Key_R:
    case Qt::Key_O:
        if (mayDrawShapes())
            setTool(key == Qt::Key_R ? DiagramTool::Rectangle : DiagramTool::Ellipse);
        return mayDrawShapes();
    default: return false;
    }
}

bool DiagramView::handleSelectionKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ControlModifier) {
        switch (key) {
        case Qt::Key_A: selectAll(); return true;
        case Qt::Key_B: selectNeighbours(); return true;
        case Qt::Key_I: invertSelection(); return true;
        default: return false;
        }
    }
    if (drawsShapes() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)) {
        m_gesture = Gesture::None;
        if (key == Qt::Key_Escape)
            setTool(DiagramTool::Select);
        else
            setShapeByKey();
        update();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_state.selectedNote) {
        emit noteOpened(*m_state.selectedNote);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_current) {
        emit opened(m_scene->diagram().nodes[*m_current].entity);
        return true;
    }
    if (key == Qt::Key_Escape
        && (!m_state.selected.empty() || !m_state.selectedLinks.empty() || m_state.selectedNote)) {
        choose({});
        return true;
    }
    return false;
}

void DiagramView::selectAll()
{
    std::vector<std::uint32_t> nodes(m_scene->nodes().size());
    for (std::uint32_t node = 0; node < nodes.size(); ++node)
        nodes[node] = node;
    choose(std::move(nodes));
}

void DiagramView::selectNeighbours()
{
    std::vector<std::uint8_t> taken(m_scene->nodes().size(), 0);
    for (const auto node : m_state.selected) {
        taken[node] = 1;
        for (const auto link : m_scene->linksOut(node))
            taken[m_scene->diagram().links[link].to] = 1;
        for (const auto link : m_scene->linksIn(node))
            taken[m_scene->diagram().links[link].from] = 1;
    }
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < taken.size(); ++node) {
        if (taken[node] != 0)
            nodes.push_back(node);
    }
    choose(std::move(nodes));
}

void DiagramView::invertSelection()
{
    std::vector<std::uint8_t> taken(m_scene->nodes().size(), 0);
    for (const auto node : m_state.selected)
        taken[node] = 1;
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < taken.size(); ++node) {
        if (taken[node] == 0)
            nodes.push_back(node);
    }
    choose(std::move(nodes));
}

/// Of the linked nodes the one that lies best in that direction: near, and not far aside. In a trace up and
/// down step through the column instead, for cards of one level are seldom linked.
std::optional<std::uint32_t> DiagramView::neighbourTowards(std::uint32_t node, int key) const
{
    const auto way = wayOf(key);
    const auto start = m_scene->nodes()[node].box.center();
    std::optional<std::uint32_t> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](std::uint32_t other) {
        const auto step = m_scene->nodes()[other].box.center() - start;
        const double along = QPointF::dotProduct(step, way);
        const double aside = std::abs(step.x() * way.y() - step.y() * way.x());
        if (other == node || along <= 0.0 || (!m_scene->isTrace() && along < 0.35 * aside))
            return;
        const double cost = along + 2.0 * aside;
        if (cost < least) {
            least = cost;
            best = other;
        }
    };
    if (m_scene->isTrace() && way.x() == 0.0) {
        for (std::uint32_t other = 0; other < m_scene->nodes().size(); ++other) {
            if (m_scene->nodes()[other].column == m_scene->nodes()[node].column)
                consider(other);
        }
        return best;
    }
    for (const auto link : m_scene->linksOut(node))
        consider(m_scene->diagram().links[link].to);
    for (const auto link : m_scene->linksIn(node))
        consider(m_scene->diagram().links[link].from);
    return best;
}

void DiagramView::walk(int key)
{
    if (m_scene->nodes().empty())
        return;
    auto next = m_current ? neighbourTowards(*m_current, key) : std::nullopt;
    if (!m_current) {
        const auto first = std::ranges::max_element(m_scene->nodes(), {}, &DiagramScene::Node::rank);
        next = static_cast<std::uint32_t>(first - m_scene->nodes().begin());
    }
    if (!next)
        return;
    choose({*next});
    bringIntoView(*next);
}

} // namespace jingwei::ui
