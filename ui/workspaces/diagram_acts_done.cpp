// What the acts on a diagram do.
#include "core/diagram/document_acts.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/support/format.h"
#include "ui/workspaces/diagram_acts.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/expand_dialog.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/text_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QInputDialog>
#include <QMimeData>

#include <algorithm>
#include <set>

namespace jingwei::ui {

namespace {

constexpr std::size_t comesUnasked = 60; ///< more new things than that are asked about first

std::string trimmed(const QString& text)
{
    return toUtf8(text.trimmed());
}

/// The word in the log for an act on it.
std::string wordFor(const DiagramNote& note)
{
    return note.shape == NoteShape::Text ? "note" : "shape";
}

std::optional<DiagramNote> noteOf(const DiagramDocument& document, std::int64_t id)
{
    const auto known = std::ranges::find(document.notes, id, &DiagramNote::id);
    return known == document.notes.end() ? std::nullopt : std::optional{*known};
}

} // namespace

// ---- what comes and goes ----

void DiagramActs::open(const EntityRef& entity)
{
    const auto diagram = m_desk.diagram();
    const auto node = diagram ? diagram->find(entity) : std::nullopt;
    if (!node)
        return;
    if (!diagram->nodes[*node].folded.empty() && !diagram->nodes[*node].merged) {
        m_desk.act("unfold", partingAgain(m_desk.document(), std::vector{entity}, Standing::Folded));
        return;
    }
    ExpandWish wish;
    wish.from = {entity};
    m_desk.count(wish, [this, wish](const Expansion& expansion) {
        if (expansion.things.size() > comesUnasked)
            askAbout(wish.from);
        else
            m_desk.bring(expansion.things);
    });
}

void DiagramActs::askAndExpand()
{
    if (auto chosen = selected(); !chosen.empty())
        askAbout(std::move(chosen));
}

void DiagramActs::askAbout(std::vector<EntityRef> from)
{
    ExpandWish wish;
    wish.from = std::move(from);
    ExpandDialog dialog{m_desk, wish, m_bridge.snapshot()->zone, &m_page};
    if (dialog.exec() == QDialog::Accepted)
        m_desk.bring(dialog.things());
}

void DiagramActs::expandOnce()
{
    ExpandWish wish;
    wish.from = selected();
    m_desk.expand(wish);
}

void DiagramActs::showAround()
{
    if (const auto chosen = selected(); chosen.size() == 1)
        m_desk.showAround(chosen.front());
}

void DiagramActs::fold()
{
    m_desk.act("fold", standingTogether(m_desk.document(), selected(), Standing::Folded));
}

void DiagramActs::unfold()
{
    m_desk.act("unfold", partingAgain(m_desk.document(), selected(), Standing::Folded));
}

void DiagramActs::foldLeaves()
{
    m_desk.foldLeaves();
}

void DiagramActs::hide()
{
    m_desk.act("hide", hiding(m_desk.document(), selected(), true));
}

void DiagramActs::showHidden()
{
    const auto document = m_desk.document();
    std::vector<EntityRef> hidden;
    for (const auto& shown : document.entities)
        if (shown.hidden)
            hidden.push_back(shown.entity);
    m_desk.act("unhide", hiding(document, hidden, false));
}

void DiagramActs::takeOff()
{
    m_desk.act("take-off", removing(m_desk.document(), selected()));
}

void DiagramActs::merge()
{
    m_desk.act("merge", standingTogether(m_desk.document(), selected(), Standing::Merged));
}

void DiagramActs::part()
{
    m_desk.act("part", partingAgain(m_desk.document(), selected(), Standing::Merged));
}

// ---- how it is drawn ----

void DiagramActs::pin()
{
    m_desk.act("pin", pinning(m_desk.document(), selected(), true));
}

void DiagramActs::unpin()
{
    m_desk.act("unpin", pinning(m_desk.document(), selected(), false));
}

void DiagramActs::group()
{
    const auto document = m_desk.document();
    std::set<std::string> known;
    for (const auto& shown : document.entities)
        if (!shown.group.empty())
            known.insert(shown.group);
    QStringList names;
    for (const auto& name : known)
        names.push_back(toQString(name));
    bool given = false;
    const auto name = trimmed(
        QInputDialog::getItem(&m_page, tr("Group"), tr("Name of the group:"), names, -1, true, &given));
    if (given && !name.empty())
        m_desk.act("group", grouping(document, selected(), name));
}

void DiagramActs::ungroup()
{
    m_desk.act("group", grouping(m_desk.document(), selected(), {}));
}

void DiagramActs::colour(const std::string& colour)
{
    if (const auto note = m_view.selectedNote())
        colourNote(*note, colour);
    else
        m_desk.act("colour", colouring(m_desk.document(), selected(), colour));
}

void DiagramActs::align(Alignment alignment)
{
    const auto diagram = m_desk.diagram();
    m_desk.act("move", moving(m_desk.document(), alignedPlaces(*diagram, selectedNodes(), alignment)));
}

void DiagramActs::note()
{
    constexpr Point size{180.0, 72.0};
    constexpr double aside = 60.0;
    const auto written = askText(&m_page, QStringLiteral("diagramNoteDialog"), tr("Note"),
                                 tr("What stands on the paper:"), {});
    const auto text = trimmed(written.value_or(QString{}));
    if (text.empty())
        return;
    const auto document = m_desk.document();
    Point place = m_view.middle();
    if (const auto chosen = selectedNodes(); !chosen.empty()) {
        place = m_desk.diagram()->nodes[chosen.front()].position;
        place = {place.x + aside, place.y + aside};
    }
    m_desk.act(
        "note",
        writing(document,
                DiagramNote{.id = nextNoteId(document), .text = text, .position = place, .size = size}));
}

void DiagramActs::openNote(std::int64_t id)
{
    const auto document = m_desk.document();
    auto note = noteOf(document, id);
    if (!note)
        return;
    const bool shape = note->shape != NoteShape::Text;
    const auto written =
        askText(&m_page, QStringLiteral("diagramNoteDialog"), shape ? tr("Shape") : tr("Note"),
                shape ? tr("What stands in the shape:")
                      : tr("What stands on the paper; nothing takes the note away:"),
                toQString(note->text));
    if (!written)
        return;
    note->text = trimmed(*written);
    const bool away = note->text.empty() && !shape;
    m_desk.act(wordFor(*note), away ? removingNote(document, id) : writing(document, *note));
}

void DiagramActs::moveNote(std::int64_t id, Point place)
{
    const auto document = m_desk.document();
    if (auto note = noteOf(document, id)) {
        note->position = place;
        m_desk.act(wordFor(*note), writing(document, *note));
    }
}

void DiagramActs::resizeNote(std::int64_t id, Point place, Point size)
{
    const auto document = m_desk.document();
    if (auto note = noteOf(document, id)) {
        note->position = place;
        note->size = size;
        m_desk.act(wordFor(*note), writing(document, *note));
    }
}

void DiagramActs::addShape(NoteShape shape, Point place, Point size)
{
    const auto document = m_desk.document();
    m_desk.act(
        "shape",
        writing(document,
                DiagramNote{.id = nextNoteId(document), .shape = shape, .position = place, .size = size}));
}

void DiagramActs::writeOn()
{
    if (const auto note = m_view.selectedNote())
        openNote(*note);
}

void DiagramActs::removeNote()
{
    const auto document = m_desk.document();
    const auto note = noteOf(document, m_view.selectedNote().value_or(0));
    if (note)
        m_desk.act(wordFor(*note), removingNote(document, note->id));
}

void DiagramActs::colourNote(std::int64_t id, const std::string& colour)
{
    const auto document = m_desk.document();
    if (auto note = noteOf(document, id)) {
        note->colour = colour;
        m_desk.act("colour", writing(document, *note));
    }
}

void DiagramActs::path()
{
    const auto ends = selectedNodes();
    if (ends.size() != 2)
        return;
    const auto diagram = m_desk.diagram();
    const auto way = shortestWay(*diagram, ends.front(), ends.back());
    if (way.empty()) {
        emit told(tr("Nothing on the diagram leads from one to the other."));
        return;
    }
    const auto document = m_desk.document();
    MarkedPath marked{.id = nextPathId(document), .colour = "orange"};
    for (const auto node : way)
        marked.ends.push_back(diagram->nodes[node].entity);
    select(way);
    m_desk.act("path", writing(document, std::move(marked)));
}

void DiagramActs::keepView()
{
    bool given = false;
    const auto name = trimmed(QInputDialog::getText(&m_page, tr("Remember this view"), tr("Its name:"),
                                                    QLineEdit::Normal, {}, &given));
    if (given && !name.empty())
        m_desk.act("view", writing(m_desk.document(), NamedView{name, m_view.middle(), m_view.zoom()}));
}

// ---- selecting and copying ----

void DiagramActs::selectConnected()
{
    select(connectedWith(*m_desk.diagram(), selectedNodes()));
}

void DiagramActs::selectAlike()
{
    const auto diagram = m_desk.diagram();
    std::set<std::pair<NodeFamily, std::string>> kinds;
    for (const auto node : selectedNodes())
        kinds.emplace(diagram->nodes[node].family, diagram->nodes[node].icon);
    std::vector<std::uint32_t> alike;
    for (std::uint32_t node = 0; node < diagram->nodes.size(); ++node)
        if (kinds.contains({diagram->nodes[node].family, diagram->nodes[node].icon}))
            alike.push_back(node);
    select(alike);
}

void DiagramActs::copyTable()
{
    const auto diagram = m_desk.diagram();
    const auto masking = maskingOf(m_bridge);
    auto chosen = selectedNodes();
    if (chosen.empty())
        for (std::uint32_t node = 0; node < diagram->nodes.size(); ++node)
            chosen.push_back(node);
    QStringList lines{QStringList{tr("Name"), tr("Second line"), tr("Kind and number")}.join(u'\t')};
    for (const auto node : chosen) {
        const auto& described = diagram->nodes[node];
        lines.push_back(QStringList{nodeName(described, masking), nodeTail(described, masking),
                                    ungrouped(entityText(described.entity, masking))}
                            .join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DiagramActs::copyPicture()
{
    QGuiApplication::clipboard()->setImage(m_view.grab().toImage());
}

} // namespace jingwei::ui
