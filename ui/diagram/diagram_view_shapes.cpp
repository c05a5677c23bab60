// Tools on the canvas; shapes that are drawn with them, and the sizes of notes and shapes, by mouse and by
// keyboard.

#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double wideStep = 10.0;
constexpr double fineStep = 1.0;
constexpr double leastSide = 24.0;     ///< of a note or shape, in diagram units
constexpr double handleSize = 8.0;     ///< in logical pixels
constexpr QSizeF usualShape{200, 120}; ///< where nobody says how large
/// How far a shape round nodes stays from them: there are their names.
constexpr QMarginsF roundNodes{40.0, 30.0, 40.0, 46.0};

/// Corners and middles of the edges, as -1, 0 or 1 across and down.
constexpr std::array<QPoint, 8> handles{QPoint{-1, -1}, QPoint{0, -1}, QPoint{1, -1}, QPoint{1, 0},
                                        QPoint{1, 1},   QPoint{0, 1},  QPoint{-1, 1}, QPoint{-1, 0}};
constexpr std::size_t lowerRight = 4;

/// Those for which a box on the screen has room beside the hand that moves it.
std::span<const QPoint> handlesFor(const QRectF& box)
{
    constexpr double roomy = 5.0 * handleSize;
    const bool small = std::min(box.width(), box.height()) < roomy * uiScale();
    return small ? std::span{handles}.subspan(lowerRight, 1) : std::span<const QPoint>{handles};
}

QPointF placeOf(QPoint handle, const QRectF& box)
{
    return box.center() + QPointF{handle.x() * box.width() / 2, handle.y() * box.height() / 2};
}

Point pointOf(QPointF point)
{
    return {point.x(), point.y()};
}

Point sizeOf(const QRectF& box)
{
    return {box.width(), box.height()};
}

void setBox(DiagramNote& note, const QRectF& box)
{
    note.position = pointOf(box.topLeft());
    note.size = sizeOf(box);
}

QString iconOf(DiagramTool tool)
{
    switch (tool) {
    case DiagramTool::Select: return QStringLiteral("cursor");
    case DiagramTool::Lasso: return QStringLiteral("lasso");
    case DiagramTool::Pan: return QStringLiteral("hand");
    case DiagramTool::Rectangle: return QStringLiteral("rectangle");
    case DiagramTool::Ellipse: return QStringLiteral("ellipse");
    }
    return {};
}

} // namespace

// ---- tools ----

void DiagramView::makeTools()
{
    using enum DiagramTool;
    for (const auto tool : {Select, Lasso, Pan, Rectangle, Ellipse}) {
        auto* button = new CanvasButton{iconOf(tool), this};
        button->setObjectName(QStringLiteral("diagramTool%1").arg(static_cast<int>(tool)));
        button->setCheckable(true);
        button->setChecked(tool == m_tool);
        connect(button, &QAbstractButton::clicked, this, [this, tool] {
            setTool(tool);
            showTool(); // a click on the tool in use leaves it in use
        });
        m_tools.emplace_back(tool, button);
    }
    connect(this, &DiagramView::toolChanged, this, &DiagramView::showTool);
}

void DiagramView::showTool()
{
    for (const auto& [tool, button] : m_tools)
        button->setChecked(tool == m_tool);
}

void DiagramView::retranslateTools()
{
    const std::array<QString, 5> names{
        tr("Pointer: a click selects, dragging draws a frame (V)"),
        tr("Lasso: dragging goes round what is to be selected (L)"), tr("Hand: dragging moves the view (H)"),
        tr("Rectangle: drag one, or press Enter for one round what is selected (R)"),
        tr("Ellipse: drag one, or press Enter for one round what is selected (O)")};
    for (std::size_t place = 0; place < m_tools.size(); ++place)
        m_tools[place].second->setName(names[place]);
}

/// In a column down the left side; gives where it ends.
int DiagramView::placeTools(int margin, int top)
{
    for (const auto& [tool, button] : m_tools) {
        const bool draws = tool >= DiagramTool::Rectangle;
        const bool there = draws ? mayDrawShapes() : m_overlays.testFlag(DiagramOverlay::ToolButtons);
        button->setVisible(there && !m_scene->nodes().empty());
        if (!there)
            continue;
        const auto size = button->sizeHint();
        button->setGeometry({{margin, top}, size});
        top += size.height() - 1;
    }
    return top;
}

/// Where the column of tools ends, in logical pixels; 0: there is none.
double DiagramView::toolsRight() const
{
    double right = 0.0;
    for (const auto& [tool, button] : m_tools) {
        if (button->isVisibleTo(this))
            right = std::max(right, button->geometry().right() + 1.0);
    }
    return right;
}

// ---- drawing shapes ----

/// Shown at once, before the owner has it; then the pointer is the tool again.
void DiagramView::finishShape(const QRectF& box)
{
    const auto shape = m_tool == DiagramTool::Ellipse ? NoteShape::Ellipse : NoteShape::Rectangle;
    setTool(DiagramTool::Select);
    DiagramNote note{.id = 1, .shape = shape};
    for (const auto& known : m_scene->diagram().notes)
        note.id = std::max(note.id, known.id + 1);
    const auto large = box.united(QRectF{box.topLeft(), QSizeF{leastSide, leastSide}});
    setBox(note, large);
    changeNotes([note](Diagram& diagram) { diagram.notes.push_back(note); }, note.id);
    emit shapeDrawn(shape, note.position, note.size);
}

/// Round the selected nodes, or in the middle of what is seen.
void DiagramView::setShapeByKey()
{
    QRectF box;
    for (const auto node : m_state.selected)
        box |= m_scene->nodes()[node].box.marginsAdded(roundNodes);
    finishShape(box.isEmpty() ? usualShapeAt(m_centre) : box);
}

QRectF DiagramView::usualShapeAt(QPointF middle) const
{
    return {middle - QPointF{usualShape.width() / 2, usualShape.height() / 2}, usualShape};
}

void DiagramView::drawShapeGesture(QPainter& painter) const
{
    const auto box = m_gesture == Gesture::Draw     ? QRectF{m_pressedAt, m_lastAt}.normalized()
                     : m_gesture == Gesture::Resize ? toWidget(resizedBox())
                                                    : QRectF{};
    if (box.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{tokens().focus, 1.5 * uiScale(), Qt::DashLine});
    painter.setBrush(Qt::NoBrush);
    if (m_gesture == Gesture::Draw && m_tool == DiagramTool::Ellipse)
        painter.drawEllipse(box);
    else
        painter.drawRect(box);
}

// ---- sizes ----

std::optional<QRectF> DiagramView::selectedNoteBox() const
{
    const auto& notes = m_scene->diagram().notes;
    const auto note = m_state.selectedNote ? std::ranges::find(notes, *m_state.selectedNote, &DiagramNote::id)
                                           : notes.end();
    return note == notes.end() ? std::nullopt : std::optional{noteBox(*note)};
}

std::optional<QPoint> DiagramView::handleAt(QPointF position) const
{
    const auto selected = selectedNoteBox();
    if (!selected)
        return std::nullopt;
    const auto box = toWidget(*selected);
    const double reach = handleSize * uiScale();
    const auto there = handlesFor(box);
    const auto found = std::ranges::find_if(there, [&](QPoint handle) {
        const auto away = position - placeOf(handle, box);
        return std::max(std::abs(away.x()), std::abs(away.y())) <= reach;
    });
    return found == there.end() ? std::nullopt : std::optional{*found};
}

/// The box of the selected note as the handle stands now.
QRectF DiagramView::resizedBox() const
{
    auto box = selectedNoteBox().value_or(QRectF{});
    if (m_handle.x() < 0)
        box.setLeft(std::min(box.left() + m_move.x(), box.right() - leastSide));
    if (m_handle.x() > 0)
        box.setRight(std::max(box.right() + m_move.x(), box.left() + leastSide));
    if (m_handle.y() < 0)
        box.setTop(std::min(box.top() + m_move.y(), box.bottom() - leastSide));
    if (m_handle.y() > 0)
        box.setBottom(std::max(box.bottom() + m_move.y(), box.top() + leastSide));
    return box;
}

bool DiagramView::resizeByKey(QPointF way, Qt::KeyboardModifiers modifiers)
{
    const auto box = selectedNoteBox();
    if (!box || way.isNull() || (modifiers & Qt::ControlModifier) == 0 || (modifiers & Qt::AltModifier) != 0)
        return false;
    const auto step = way * ((modifiers & Qt::ShiftModifier) != 0 ? fineStep : wideStep);
    const QSizeF size{std::max(leastSide, box->width() + step.x()),
                      std::max(leastSide, box->height() + step.y())};
    resizeNote(*m_state.selectedNote, {box->topLeft(), size});
    return true;
}

void DiagramView::resizeNote(std::int64_t id, const QRectF& box)
{
    if (box == selectedNoteBox())
        return;
    changeNotes(
        [id, box](Diagram& diagram) {
            const auto note = std::ranges::find(diagram.notes, id, &DiagramNote::id);
            if (note != diagram.notes.end())
                setBox(*note, box);
        },
        id);
    emit noteResized(id, pointOf(box.topLeft()), sizeOf(box));
}

void DiagramView::drawHandles(QPainter& painter) const
{
    const auto selected = selectedNoteBox();
    if (!selected || m_movingNote)
        return;
    const auto box = toWidget(m_gesture == Gesture::Resize ? resizedBox() : *selected);
    const double size = handleSize * uiScale();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{tokens().focus, 1.2 * uiScale()});
    painter.setBrush(tokens().bg2);
    for (const auto handle : handlesFor(box)) {
        const auto place = placeOf(handle, box);
        painter.drawRect(QRectF{place.x() - size / 2, place.y() - size / 2, size, size});
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace jingwei::ui
