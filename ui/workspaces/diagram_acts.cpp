// The acts as keys and menus; what each does is in diagram_acts_done.cpp.
#include "ui/workspaces/diagram_acts.h"

#include "core/diagram/document_acts.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/icon.h"
#include "ui/workspaces/diagram_desk.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

DiagramActs::DiagramActs(SessionBridge& bridge, DiagramDesk& desk, DiagramView& view, QWidget& page)
    : QObject{&page}
    , m_bridge{bridge}
    , m_desk{desk}
    , m_view{view}
    , m_page{page}
    , m_menu{new QMenu{&page}}
    , m_colours{new QMenu{m_menu}}
    , m_alignments{new QMenu{m_menu}}
{
    m_menu->setObjectName(QStringLiteral("diagramActs"));
    m_colours->setObjectName(QStringLiteral("diagramColours"));
    m_alignments->setObjectName(QStringLiteral("diagramAlignments"));
    makeActions();
    makeMenu();
    retranslate();
    update();
}

void DiagramActs::add(DiagramAct act, const QString& name, const QKeySequence& key, const QString& iconName,
                      void (DiagramActs::*method)())
{
    auto* action = new QAction{icon(iconName), {}, this};
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    connect(action, &QAction::triggered, this, method);
    m_actions.emplace(act, action);
}

void DiagramActs::makeActions()
{
    using enum DiagramAct;
    using ::operator|; // of modifiers and keys, which the one of DiagramOverlays hides
    const auto name = [](const char* word) { return QStringLiteral("diagram") + QLatin1String{word}; };
    const auto iconOf = [](const char* word) { return QString{QLatin1String{word}}; };
    add(Expand, name("Expand"), Qt::Key_E, iconOf("expand"), &DiagramActs::askAndExpand);
    add(ExpandOnce, name("ExpandOnce"), Qt::SHIFT | Qt::Key_E, iconOf("plus"), &DiagramActs::expandOnce);
    add(Around, name("Around"), Qt::Key_S, iconOf("force"), &DiagramActs::showAround);
    add(Fold, name("Fold"), Qt::Key_K, iconOf("fold"), &DiagramActs::fold);
    add(Unfold, name("Unfold"), Qt::SHIFT | Qt::Key_K, iconOf("split"), &DiagramActs::unfold);
    add(FoldLeaves, name("FoldLeaves"), Qt::CTRL | Qt::SHIFT | Qt::Key_K, iconOf("peacock"),
        &DiagramActs::foldLeaves);
    add(Hide, name("Hide"), Qt::Key_Delete, iconOf("eyeoff"), &DiagramActs::hide);
    add(ShowHidden, name("ShowHidden"), Qt::SHIFT | Qt::Key_Delete, iconOf("eye"), &DiagramActs::showHidden);
    add(TakeOff, name("TakeOff"), Qt::CTRL | Qt::Key_Delete, iconOf("trash"), &DiagramActs::takeOff);
    add(Merge, name("Merge"), Qt::Key_M, iconOf("merge"), &DiagramActs::merge);
    add(Part, name("Part"), Qt::SHIFT | Qt::Key_M, iconOf("split"), &DiagramActs::part);
    add(Pin, name("Pin"), Qt::Key_P, iconOf("pin"), &DiagramActs::pin);
    add(Unpin, name("Unpin"), Qt::SHIFT | Qt::Key_P, iconOf("unlock"), &DiagramActs::unpin);
    add(Group, name("Group"), Qt::Key_G, iconOf("group"), &DiagramActs::group);
    add(Ungroup, name("Ungroup"), Qt::SHIFT | Qt::Key_G, iconOf("x"), &DiagramActs::ungroup);
    add(Note, name("Note"), Qt::Key_N, iconOf("note"), &DiagramActs::note);
    add(WriteOn, name("WriteOn"), Qt::Key_F2, iconOf("pen"), &DiagramActs::writeOn);
    add(RemoveNote, name("RemoveNote"), Qt::Key_Delete, iconOf("trash"), &DiagramActs::removeNote);
    add(Path, name("Path"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, iconOf("path"), &DiagramActs::path);
    add(SelectConnected, name("SelectConnected"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, iconOf("link"),
        &DiagramActs::selectConnected);
    add(SelectAlike, name("SelectAlike"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, iconOf("select"),
        &DiagramActs::selectAlike);
    add(KeepView, name("KeepView"), Qt::CTRL | Qt::Key_D, iconOf("place"), &DiagramActs::keepView);
    add(CopyTable, name("CopyTable"), Qt::CTRL | Qt::Key_C, iconOf("table"), &DiagramActs::copyTable);
    add(CopyPicture, name("CopyPicture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, iconOf("image"),
        &DiagramActs::copyPicture);
}

void DiagramActs::makeMenu()
{
    using enum DiagramAct;
    const auto take = [this](std::initializer_list<DiagramAct> acts) {
        for (const auto act : acts)
            m_menu->addAction(m_actions.at(act));
        m_menu->addSeparator();
    };
    take({Expand, ExpandOnce, Around});
    take({Fold, Unfold, FoldLeaves, Merge, Part});
    take({Hide, ShowHidden, TakeOff});
    take({Pin, Unpin, Group, Ungroup});
    m_menu->addMenu(m_colours);
    m_menu->addMenu(m_alignments);
    m_menu->addSeparator();
    take({Note, WriteOn, RemoveNote});
    take({Path, SelectConnected, SelectAlike, KeepView});
    take({CopyTable, CopyPicture});
}

void DiagramActs::makeColours()
{
    const std::array<std::pair<const char*, QString>, 7> colours{{{"red", tr("Red")},
                                                                  {"orange", tr("Orange")},
                                                                  {"green", tr("Green")},
                                                                  {"blue", tr("Blue")},
                                                                  {"purple", tr("Purple")},
                                                                  {"grey", tr("Grey")},
                                                                  {"", tr("As usual for its kind")}}};
    m_colours->clear();
    m_colours->setTitle(tr("Colour"));
    m_colours->setIcon(icon(QStringLiteral("pen")));
    for (const auto& [token, text] : colours) {
        const std::string word = token;
        connect(m_colours->addAction(text), &QAction::triggered, this, [this, word] { colour(word); });
    }
}

void DiagramActs::makeAlignments()
{
    const std::array<std::pair<Alignment, QString>, 8> alignments{
        {{Alignment::Left, tr("At the left")},
         {Alignment::Centre, tr("On one vertical line")},
         {Alignment::Right, tr("At the right")},
         {Alignment::Top, tr("At the top")},
         {Alignment::Middle, tr("On one horizontal line")},
         {Alignment::Bottom, tr("At the bottom")},
         {Alignment::SpreadOut, tr("Spread evenly from left to right")},
         {Alignment::SpreadDown, tr("Spread evenly from top to bottom")}}};
    m_alignments->clear();
    m_alignments->setTitle(tr("Set in line"));
    m_alignments->setIcon(icon(QStringLiteral("columns")));
    for (const auto& [alignment, text] : alignments) {
        const auto chosen = alignment;
        connect(m_alignments->addAction(text), &QAction::triggered, this, [this, chosen] { align(chosen); });
    }
}

void DiagramActs::retranslate()
{
    using enum DiagramAct;
    const std::map<DiagramAct, QString> texts{
        {Expand, tr("Expand…")},
        {ExpandOnce, tr("Expand by one step")},
        {Around, tr("Only what surrounds it")},
        {Fold, tr("Fold into one")},
        {Unfold, tr("Unfold")},
        {FoldLeaves, tr("Fold all leaves that are alike")},
        {Hide, tr("Hide")},
        {ShowHidden, tr("Show what is hidden")},
        {TakeOff, tr("Take off the diagram")},
        {Merge, tr("Merge: one and the same")},
        {Part, tr("Part what was merged")},
        {Pin, tr("Pin")},
        {Unpin, tr("Let go")},
        {Group, tr("Group…")},
        {Ungroup, tr("Out of the group")},
        {Note, tr("Note…")},
        {WriteOn, tr("Write on the note or shape…")},
        {RemoveNote, tr("Take the note or shape away")},
        {Path, tr("Mark the shortest path between two")},
        {SelectConnected, tr("Select everything connected")},
        {SelectAlike, tr("Select all of this kind")},
        {KeepView, tr("Remember this view…")},
        {CopyTable, tr("Copy as a table")},
        {CopyPicture, tr("Copy as a picture")},
    };
    for (const auto& [act, text] : texts) {
        auto* action = m_actions.at(act);
        action->setText(text);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    }
    makeColours();
    makeAlignments();
    update();
}

void DiagramActs::update()
{
    using enum DiagramAct;
    const auto diagram = m_desk.diagram();
    const auto nodes = selectedNodes();
    const bool any = !nodes.empty();
    const bool several = nodes.size() > 1;
    const auto holds = [&](const auto& test) {
        return any && std::ranges::any_of(nodes, [&](auto node) { return test(diagram->nodes[node]); });
    };
    const auto enable = [this](DiagramAct act, bool possible) { m_actions.at(act)->setEnabled(possible); };
    for (const auto act : {Expand, ExpandOnce, Hide, TakeOff, Pin, Group, SelectConnected, SelectAlike})
        enable(act, any);
    for (const auto act : {Fold, Merge})
        enable(act, several);
    enable(Around, nodes.size() == 1);
    enable(Path, nodes.size() == 2);
    enable(Unfold, holds([](const DiagramNode& node) { return !node.folded.empty() && !node.merged; }));
    enable(Part, holds([](const DiagramNode& node) { return !node.folded.empty() && node.merged; }));
    enable(Unpin, holds([](const DiagramNode& node) { return node.pinned; }));
    enable(Ungroup, holds([](const DiagramNode& node) { return !node.group.empty(); }));
    enable(ShowHidden, m_desk.kept() != nullptr && hiddenNodes(*m_desk.kept()) > 0);
    for (const auto act : {FoldLeaves, Note, KeepView, CopyTable, CopyPicture})
        enable(act, diagram != nullptr);
    const bool note = m_view.selectedNote().has_value();
    for (const auto act :
         {WriteOn, RemoveNote}) // while a note is selected no node is, so Del has one meaning
        enable(act, note && !any);
    m_colours->setEnabled(any || note);
    m_alignments->setEnabled(several);
}

void DiagramActs::popUp(const QPoint& globalPosition)
{
    update();
    if (m_desk.diagram())
        m_menu->popup(globalPosition);
}

std::vector<EntityRef> DiagramActs::selected() const
{
    return m_view.selection();
}

std::vector<std::uint32_t> DiagramActs::selectedNodes() const
{
    std::vector<std::uint32_t> nodes;
    const auto diagram = m_desk.diagram();
    if (!diagram)
        return nodes;
    auto wanted = m_view.selection();
    std::ranges::sort(wanted);
    for (std::uint32_t node = 0; node < diagram->nodes.size(); ++node)
        if (std::ranges::binary_search(wanted, diagram->nodes[node].entity))
            nodes.push_back(node);
    return nodes;
}

void DiagramActs::select(const std::vector<std::uint32_t>& nodes)
{
    Selection selection;
    const auto diagram = m_desk.diagram();
    for (const auto node : nodes)
        selection.entities.push_back(diagram->nodes[node].entity);
    m_bridge.select(std::move(selection));
}

} // namespace jingwei::ui
