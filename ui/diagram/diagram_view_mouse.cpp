// Mouse on the diagram: tools, selection, moving nodes, hovering.

#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

bool adds(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
}

Qt::CursorShape cursorOf(QPoint handle)
{
    if (handle.x() == 0)
        return Qt::SizeVerCursor;
    if (handle.y() == 0)
        return Qt::SizeHorCursor;
    return handle.x() == handle.y() ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

} // namespace

void DiagramView::setTool(DiagramTool tool)
{
    if (tool == m_tool)
        return;
    m_tool = tool;
    updateCursor();
    emit toolChanged(tool);
}

void DiagramView::updateCursor()
{
    if (m_gesture == Gesture::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld || m_tool == DiagramTool::Pan)
        setCursor(Qt::OpenHandCursor);
    else if (drawsShapes())
        setCursor(Qt::CrossCursor);
    else if (!m_handle.isNull())
        setCursor(cursorOf(m_handle));
    else if (m_overNote)
        setCursor(Qt::SizeAllCursor);
    else if (m_hoveredNode || m_hoveredLink)
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(m_tool == DiagramTool::Lasso ? Qt::CrossCursor : Qt::ArrowCursor);
}

bool DiagramView::isSelected(std::uint32_t node) const
{
    return std::ranges::find(m_state.selected, node) != m_state.selected.end();
}

std::optional<std::uint32_t> DiagramView::nodeAt(QPointF position) const
{
    const double reach = std::max(2.0, 7.0 * uiScale() - diagram_measure::tile / 2 * m_scale) / m_scale;
    return m_grid->at(toDiagram(position), reach);
}

void DiagramView::chooseNote(std::int64_t note)
{
    choose({});
    m_state.selectedNote = note;
    emit noteSelected(note);
    update();
}

void DiagramView::leaveNote()
{
    if (std::exchange(m_state.selectedNote, std::nullopt))
        emit noteLeft();
}

void DiagramView::choose(std::vector<std::uint32_t> nodes)
{
    m_state.selectedLinks.clear();
    leaveNote();
    if (nodes != m_state.selected) {
        m_state.selected = std::move(nodes);
        m_wishedSelection = selection();
        m_current = m_state.selected.empty() ? std::nullopt : std::optional{m_state.selected.back()};
        viewChanged();
        sayForScreenReaders();
        emit selectionMade(m_wishedSelection);
    }
    update();
}

void DiagramView::chooseLink(std::optional<std::uint32_t> link)
{
    choose({});
    if (!link)
        return;
    m_state.selectedLinks = {*link};
    emit linkSelected(*link);
    update();
}

/// A screen reader hears what the selection is; all else is in the table beside the diagram.
void DiagramView::sayForScreenReaders()
{
    if (m_state.selected.empty())
        setAccessibleDescription(tr("Nothing selected"));
    else if (m_state.selected.size() == 1)
        setAccessibleDescription(hoverLines(*m_scene, m_state.selected.front()).join(QStringLiteral("; ")));
    else
        setAccessibleDescription(tr("%n selected", nullptr, static_cast<int>(m_state.selected.size())));
}

void DiagramView::clickAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    if (drawsShapes()) {
        finishShape(usualShapeAt(toDiagram(position)));
        return;
    }
    const auto node = nodeAt(position);
    if (const auto hull = node ? std::nullopt : hullNameAt(position)) {
        takeEnclosed(m_scene->hulls()[*hull].nodes, modifiers);
        return;
    }
    if (const auto note = node ? std::nullopt : noteAt(position)) {
        chooseNote(*note);
        return;
    }
    if (!node) {
        if (!adds(modifiers))
            chooseLink(linkAt(*m_scene, toDiagram(position), 5.0 * uiScale() / m_scale));
        return;
    }
    auto nodes = m_state.selected;
    if (!adds(modifiers))
        nodes = {*node};
    else if (isSelected(*node))
        std::erase(nodes, *node);
    else
        nodes.push_back(*node);
    choose(std::move(nodes));
}

void DiagramView::takeEnclosed(const std::vector<std::uint32_t>& nodes, Qt::KeyboardModifiers modifiers)
{
    auto all = adds(modifiers) ? m_state.selected : std::vector<std::uint32_t>{};
    std::vector<std::uint8_t> taken(m_scene->nodes().size(), 0);
    for (const auto node : all)
        taken[node] = 1;
    for (const auto node : nodes) {
        if (std::exchange(taken[node], std::uint8_t{1}) == 0)
            all.push_back(node);
    }
    choose(std::move(all));
}

void DiagramView::mousePressEvent(QMouseEvent* event)
{
    m_keyboardFocus = false;
    m_pressedAt = m_lastAt = event->position();
    m_button = event->button();
    m_spaceUsed = true;
    m_pressedNode = nodeAt(m_pressedAt);
    const bool left = m_button == Qt::LeftButton;
    if (m_button == Qt::MiddleButton || (left && (m_spaceHeld || m_tool == DiagramTool::Pan))) {
        m_gesture = Gesture::Pan;
    } else if (m_button == Qt::RightButton) {
        const auto note = m_pressedNode ? std::nullopt : noteAt(m_pressedAt);
        if (m_pressedNode && !isSelected(*m_pressedNode))
            choose({*m_pressedNode});
        else if (note && note != m_state.selectedNote)
            chooseNote(*note);
        m_gesture = Gesture::None;
    } else if (left) {
        m_gesture = Gesture::Press;
    }
    updateCursor();
    update();
}

void DiagramView::startDrag(QPointF position, Qt::KeyboardModifiers modifiers)
{
    if (drawsShapes()) {
        m_gesture = Gesture::Draw;
        return;
    }
    if (const auto handle = handleAt(m_pressedAt)) {
        m_gesture = Gesture::Resize;
        m_handle = *handle;
        return;
    }
    const bool free = (modifiers & Qt::ShiftModifier) != 0;
    if (const auto hull = m_pressedNode || free ? std::nullopt : hullNameAt(m_pressedAt)) {
        m_gesture = Gesture::Move;
        m_moving = m_scene->hulls()[*hull].nodes;
        return;
    }
    if (const auto note = m_pressedNode || free ? std::nullopt : noteAt(m_pressedAt)) {
        if (m_state.selectedNote != *note)
            chooseNote(*note);
        m_gesture = Gesture::Move;
        m_movingNote = note;
        return;
    }
    const bool enclose = !m_pressedNode || free;
    if (enclose) {
        m_gesture = m_tool == DiagramTool::Lasso ? Gesture::Lasso : Gesture::Box;
        m_lasso = QPolygonF{} << m_pressedAt << position;
        return;
    }
    if (!isSelected(*m_pressedNode))
        choose({*m_pressedNode});
    m_gesture = Gesture::Move;
    m_moving = m_state.selected;
}

void DiagramView::mouseMoveEvent(QMouseEvent* event)
{
    const auto position = event->position();
    if (m_gesture == Gesture::Press
        && (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        startDrag(position, event->modifiers());
    switch (m_gesture) {
    case Gesture::None: hoverAt(position); break;
    case Gesture::Press: break;
    case Gesture::Pan: panBy(position - m_lastAt); break;
    case Gesture::Box:
    case Gesture::Draw: update(); break;
    case Gesture::Lasso:
        m_lasso << position;
        update();
        break;
    case Gesture::Move:
    case Gesture::Resize:
        m_move = (position - m_pressedAt) / m_scale;
        update();
        break;
    }
    m_lastAt = position;
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_button)
        return;
    const auto gesture = std::exchange(m_gesture, Gesture::None);
    switch (gesture) {
    case Gesture::None:
    case Gesture::Pan: break;
    case Gesture::Press: clickAt(event->position(), event->modifiers()); break;
    case Gesture::Box:
        takeEnclosed(
            m_grid->within(QRectF{toDiagram(m_pressedAt), toDiagram(event->position())}.normalized()),
            event->modifiers());
        break;
    case Gesture::Lasso: {
        QPolygonF line;
        for (const auto& point : m_lasso)
            line << toDiagram(point);
        auto nodes = m_grid->within(line.boundingRect());
        std::erase_if(nodes, [&](std::uint32_t node) {
            return !line.containsPoint(m_scene->nodes()[node].box.center(), Qt::OddEvenFill);
        });
        takeEnclosed(nodes, event->modifiers());
        break;
    }
    case Gesture::Move: endMove(); break;
    case Gesture::Draw:
        finishShape(QRectF{toDiagram(m_pressedAt), toDiagram(event->position())}.normalized());
        break;
    case Gesture::Resize: {
        const auto box = resizedBox();
        m_move = {};
        if (m_state.selectedNote)
            resizeNote(*m_state.selectedNote, box);
        break;
    }
    }
    m_button = Qt::NoButton;
    updateCursor();
    update();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_spaceHeld || m_tool == DiagramTool::Pan || drawsShapes())
        return;
    m_gesture = Gesture::None;
    if (const auto node = nodeAt(event->position()))
        emit opened(m_scene->diagram().nodes[*node].entity);
    else if (const auto note = noteAt(event->position()))
        emit noteOpened(*note);
    else if (const auto link = linkAt(*m_scene, toDiagram(event->position()), 5.0 * uiScale() / m_scale))
        emit linkOpened(*link);
}

void DiagramView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0.0)
        zoomAt(event->position(), std::pow(1.2, steps));
    event->accept();
}

void DiagramView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && m_current) {
        const auto box = toWidget(m_scene->nodes()[*m_current].box);
        emit contextMenuRequested(mapToGlobal(box.center().toPoint()));
        return;
    }
    const auto note = selectedNoteBox();
    emit contextMenuRequested(event->reason() == QContextMenuEvent::Keyboard && note
                                  ? mapToGlobal(toWidget(*note).center().toPoint())
                                  : event->globalPos());
}

void DiagramView::hoverAt(QPointF position)
{
    const auto node = nodeAt(position);
    m_handle = handleAt(position).value_or(QPoint{});
    // Links of dots are a haze; nobody points at one of them.
    const bool haze = diagram_measure::tile * zoom() < 8.0;
    m_overNote = !node && (hullNameAt(position) || noteAt(position));
    const auto link = node || haze || m_overNote
                          ? std::nullopt
                          : linkAt(*m_scene, toDiagram(position), 4.0 * uiScale() / m_scale);
    const bool moved = link && link == m_hoveredLink;
    if (node != m_hoveredNode || link != m_hoveredLink || moved) {
        m_hoveredNode = node;
        m_hoveredLink = link;
        update();
    }
    updateCursor();
}

void DiagramView::leaveEvent(QEvent* event)
{
    m_hoveredNode.reset();
    m_hoveredLink.reset();
    update();
    QWidget::leaveEvent(event);
}

void DiagramView::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                      || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void DiagramView::focusOutEvent(QFocusEvent* event)
{
    m_spaceHeld = false;
    updateCursor();
    QWidget::focusOutEvent(event);
    update();
}

} // namespace jingwei::ui
