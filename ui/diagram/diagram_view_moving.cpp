// Nodes, whole groups and notes put elsewhere, by mouse and by keyboard; what of them is under the mouse.

#include "ui/diagram/diagram_view.h"
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double wideStep = 10.0;
constexpr double fineStep = 1.0;

/// Whether a point lies on a note: on a slip or a word anywhere, on a shape near its edge, for one draws
/// boxes within it.
bool isOn(const DiagramNote& note, QPointF point, double reach)
{
    const auto box = noteBox(note);
    if (!box.adjusted(-reach, -reach, reach, reach).contains(point))
        return false;
    if (note.shape == NoteShape::Text)
        return box.contains(point);
    if (note.shape == NoteShape::Rectangle)
        return !box.adjusted(reach, reach, -reach, -reach).contains(point);
    const auto way = point - box.center();
    const double far = std::hypot(2 * way.x() / box.width(), 2 * way.y() / box.height());
    return std::abs(far - 1.0) * std::min(box.width(), box.height()) / 2 <= reach;
}

} // namespace

std::optional<std::int64_t> DiagramView::noteAt(QPointF position) const
{
    const auto& notes = m_scene->diagram().notes;
    for (const auto& label : drawnLabels()) {
        if (label.of == LabelOf::Note && label.box.contains(position) && label.index < notes.size())
            return notes[label.index].id;
    }
    const double reach = 5.0 * uiScale() / m_scale;
    const auto point = toDiagram(position);
    const auto note = std::find_if(notes.rbegin(), notes.rend(),
                                   [&](const DiagramNote& one) { return isOn(one, point, reach); });
    return note == notes.rend() ? std::nullopt : std::optional{note->id};
}

std::optional<std::uint32_t> DiagramView::hullNameAt(QPointF position) const
{
    for (const auto& label : drawnLabels()) {
        if (label.of == LabelOf::Hull && label.box.contains(position)
            && label.index < m_scene->hulls().size())
            return label.index;
    }
    return std::nullopt;
}

void DiagramView::selectNote(std::optional<std::int64_t> note)
{
    const bool known = note
                       && std::ranges::find(m_scene->diagram().notes, *note, &DiagramNote::id)
                              != m_scene->diagram().notes.end();
    const auto wished = known ? note : std::nullopt;
    if (wished == m_state.selectedNote)
        return;
    m_state.selectedNote = wished;
    update();
}

/// The owner is told the new places; until it gives a diagram that has them, the nodes stay where they were
/// put.
void DiagramView::endMove()
{
    const auto way = std::exchange(m_move, {});
    if (const auto note = std::exchange(m_movingNote, std::nullopt); note) {
        if (!way.isNull())
            moveNote(*note, way);
        return;
    }
    const auto moved = std::exchange(m_moving, {});
    if (!way.isNull())
        moveNodes(moved, way);
}

void DiagramView::moveNodes(const std::vector<std::uint32_t>& moved, QPointF way)
{
    if (moved.empty())
        return;
    std::vector<std::pair<EntityRef, Point>> places;
    places.reserve(moved.size());
    for (const auto node : moved) {
        const auto& facts = m_scene->diagram().nodes[node];
        places.emplace_back(facts.entity, Point{facts.position.x + way.x(), facts.position.y + way.y()});
    }
    prepareMoved(moved, way);
    emit nodesMoved(places);
}

void DiagramView::moveNote(std::int64_t note, QPointF way)
{
    auto diagram = std::make_shared<Diagram>(m_scene->diagram());
    const auto moved = std::ranges::find(diagram->notes, note, &DiagramNote::id);
    if (moved == diagram->notes.end())
        return;
    moved->position = {moved->position.x + way.x(), moved->position.y + way.y()};
    const auto place = moved->position;
    m_diagram = diagram;
    takeScene(prepareScene(m_diagram, m_look));
    viewChanged();
    emit noteMoved(note, place);
}

bool DiagramView::moveByKey(QPointF way, Qt::KeyboardModifiers modifiers)
{
    if (way.isNull() || (modifiers & Qt::AltModifier) == 0 || (modifiers & Qt::ControlModifier) != 0)
        return false;
    const auto step = way * ((modifiers & Qt::ShiftModifier) != 0 ? fineStep : wideStep);
    if (m_state.selectedNote)
        moveNote(*m_state.selectedNote, step);
    else
        moveNodes(m_state.selected, step);
    return true;
}

} // namespace jingwei::ui
