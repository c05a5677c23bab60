// What the page does; its parts and their menus are in diagram_page_parts.cpp.
#include "ui/workspaces/diagram_page.h"

#include "core/diagram/document_acts.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/diagram_acts.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_filter_bar.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/diagram_twin.h"
#include "ui/workspaces/export_words.h"
#include "ui/workspaces/layout_menu.h"
#include "ui/workspaces/page_head.h"
#include "ui/workspaces/read_diagram.h"
#include "ui/workspaces/style_rules_dialog.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

DiagramPage::DiagramPage(SessionBridge& bridge, QWidget* parent)
    : Workspace{bridge, parent}
    , m_desk{new DiagramDesk{bridge, this}}
{
    setObjectName(QStringLiteral("diagramPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeBody();
    m_acts = new DiagramActs{bridge, *m_desk, *m_view, *this};
    makeHead();
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("diagramMessage"));
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
    connectParts();
    makeKeys();
    retranslate();
    showHead();
    updateActs();
}

QString DiagramPage::title() const
{
    return tr("Diagram");
}

QString DiagramPage::question() const
{
    return tr("How does it hang together?");
}

std::shared_ptr<const Diagram> DiagramPage::diagram() const
{
    return m_desk->diagram();
}

/// Acts on diagrams concern nobody but the desk.
bool DiagramPage::take(const Change& change)
{
    if (std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change)) {
        m_sourceChosen = false;
        m_desk->clear();
        return false;
    }
    const auto* const applied = std::get_if<EditApplied>(&change);
    if (applied == nullptr || !std::holds_alternative<DiagramEdit>(applied->edit))
        return false;
    m_desk->take(applied->edit);
    return true;
}

void DiagramPage::refresh()
{
    if (const auto saved = m_desk->saved()) {
        m_desk->open(*saved); // another window may have changed it
        return;
    }
    chooseSourceByItself();
    const auto centre = selectedCentre();
    const bool elsewhere = centre && (!diagram() || !diagram()->find(*centre));
    const bool around = m_desk->source() == DiagramSource::Surroundings;
    if (around && centre && (!m_desk->around() || elsewhere))
        m_desk->showAround(*centre);
    else
        m_desk->draw();
}

/// Until the user chooses, what there is: the trace, else what is selected, else everything.
void DiagramPage::chooseSourceByItself()
{
    if (m_sourceChosen)
        return;
    const auto source = !bridge().followed().empty() ? DiagramSource::Trace
                        : selectedCentre()           ? DiagramSource::Surroundings
                                                     : DiagramSource::WholeCase;
    if (source != m_desk->source())
        m_desk->showLook(source);
}

std::optional<EntityRef> DiagramPage::selectedCentre()
{
    for (const auto& entity : bridge().selection().entities)
        if (entity.kind == EntityKind::Phone || bridge().snapshot()->graph->find(entity))
            return entity;
    return std::nullopt;
}

void DiagramPage::showSource(DiagramSource source)
{
    m_sourceChosen = true;
    const auto centre = selectedCentre();
    if (source == DiagramSource::Surroundings && centre)
        m_desk->showAround(*centre);
    else
        m_desk->showLook(source);
}

void DiagramPage::showAround(const EntityRef& entity)
{
    m_sourceChosen = true;
    m_desk->showAround(entity);
}

void DiagramPage::showTwin(bool shown)
{
    m_twinButton->setChecked(shown);
    m_twin->setVisible(shown);
    if (shown)
        m_twin->takeFocus();
}

// ---- what is drawn ----

void DiagramPage::showDiagram()
{
    const auto shown = diagram();
    if (m_desk->nodesLeftOut() > 0)
        m_message->show(
            MessageKind::Warn,
            tr("%n node(s) left out: those with the fewest transfers. Select one account and look at its "
               "surroundings to see them.",
               nullptr, static_cast<int>(m_desk->nodesLeftOut())),
            tr("Draw all"));
    else if (m_desk->folded() > 0)
        m_message->show(MessageKind::Info,
                        tr("%n light end(s) stand in stacks; double-click a stack to unfold it.", nullptr,
                           static_cast<int>(m_desk->folded())),
                        tr("Draw all"));
    else if (const auto* const read = m_desk->fileShown())
        m_message->show(MessageKind::Info,
                        tr("Not the facts of this case, but what a file says: %1.", "which file")
                            .arg(readText(*read, bridge().snapshot()->zone, maskingOf(bridge()))));
    else
        m_message->clear();
    m_stack->setCurrentWidget(m_split);
    applyLook();
    m_view->setEmptyText(shown->nodes.empty() ? emptyCanvasText() : QString{});
    m_view->setDiagram(shown);
    if (std::exchange(m_fitNext, false))
        m_view->fit();
    auto table = std::make_shared<DiagramTable>();
    table->diagram = shown;
    table->nodes = m_desk->rows();
    table->zone = bridge().snapshot()->zone;
    table->masking = maskingOf(bridge());
    m_twin->show(table);
    markIncidents();
    m_filter->show(m_desk->settings(), m_desk->moments(), bridge().snapshot()->zone);
    m_filter->setHidden(m_desk->filteredOut(), hiddenByHand());
    findTyped();
    showSelection();
    showHead();
    updateActs();
    emit statusChanged();
}

void DiagramPage::applyLook()
{
    auto look = lookWithRules();
    if (const auto shown = diagram())
        look.heads = traceHeads(*shown, MoneyUnit::Yuan);
    m_view->setLook(look);
}

void DiagramPage::showEmpty()
{
    m_view->setBusyText({});
    m_message->clear();
    const bool wholeCase = m_desk->source() == DiagramSource::WholeCase;
    m_empty->show(QStringLiteral("diagram"), emptySentence(),
                  wholeCase ? tr("Go to the evidence") : tr("Go to the register"));
    m_stack->setCurrentWidget(m_empty);
    showHead();
    updateActs();
    emit statusChanged();
}

/// Over what is drawn, or in place of what would fill the page while nothing is.
void DiagramPage::showBusy(const QString& sentence)
{
    m_view->setBusyText(sentence);
    m_filter->setBusy(!sentence.isEmpty());
    if (diagram())
        return;
    showEmpty();
    if (!sentence.isEmpty())
        m_empty->show(QStringLiteral("diagram"), sentence);
}

QString DiagramPage::emptySentence()
{
    switch (m_desk->source()) {
    case DiagramSource::Trace:
        if (bridge().traceError())
            return describe(*bridge().traceError());
        return bridge().followed().empty() ? tr("Follow the money of an incident to see its trail here.")
                                           : tr("Following the money…");
    case DiagramSource::Surroundings:
        return tr("Select an account or a phone anywhere to see what it hangs together with.");
    case DiagramSource::WholeCase:
        return tr("There is nothing to draw yet. Take in bank statements or call records.");
    }
    return {};
}

void DiagramPage::updateActs()
{
    const bool drawn = diagram() != nullptr;
    for (QWidget* part :
         {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_twinButton), static_cast<QWidget*>(m_fit),
          static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_layout), static_cast<QWidget*>(m_each)})
        part->setEnabled(drawn);
    m_acts->update();
}

QString DiagramPage::statusText() const
{
    const auto shown = diagram();
    if (!shown)
        return {};
    auto text = tr("%1 nodes, %2 links shown")
                    .arg(countText(std::ssize(shown->nodes)), countText(std::ssize(shown->links)));
    const auto hidden = hiddenByHand();
    if (hidden > 0)
        text += QStringLiteral(" · ") + tr("%n hidden", "nodes of the diagram", static_cast<int>(hidden));
    return text;
}

// ---- what the user does ----

void DiagramPage::showSelection()
{
    const auto shown = diagram();
    if (!shown)
        return;
    m_view->setSelection(selectedEntities(bridge().selection()));
    m_view->setSelectedLinks(selectedLinks(*shown, bridge().selection()));
    m_twin->showSelection(bridge().selection());
    m_layouts->setSelectionThere(m_view->selection().size() > 1);
    m_acts->update();
}

void DiagramPage::takeEntities(const std::vector<EntityRef>& entities)
{
    bridge().select({.entities = entities, .transfers = {}, .incidents = {}});
}

void DiagramPage::takeLinks(const std::vector<std::uint32_t>& links)
{
    Selection selection;
    for (const auto link : links) {
        const auto& shown = diagram()->links[link];
        if (shown.kind == LinkKind::Transfer)
            selection.transfers.insert(selection.transfers.end(), shown.facts.begin(), shown.facts.end());
    }
    bridge().select(std::move(selection));
}

void DiagramPage::openFacts(quint32 link)
{
    const auto shown = diagram();
    const auto& opened = shown->links[link];
    if (opened.facts.empty() && m_desk->fileShown() != nullptr) {
        m_message->show(MessageKind::Info, tr("This link is of the file: the case has no rows for it."));
        return;
    }
    const auto masking = maskingOf(bridge());
    emit rowsRequested(opened.facts, tr("From %1 to %2")
                                         .arg(nodeName(shown->nodes[opened.from], masking),
                                              nodeName(shown->nodes[opened.to], masking)));
}

/// Whoever drags a node means it: it stays there and is pinned.
void DiagramPage::move(const std::vector<std::pair<EntityRef, Point>>& places)
{
    auto change = moving(m_desk->document(), places);
    for (auto& entity : change.entities)
        entity.after->pinned = true;
    m_desk->act("move", change);
}

void DiagramPage::layOut(LayoutKind kind)
{
    LayoutOrder order{.wish = {.kind = kind}, .pinnedStay = m_layouts->pinnedStay()};
    if (m_layouts->onlySelection())
        for (const auto& entity : m_view->selection())
            if (const auto node = diagram()->find(entity))
                order.wish.only.push_back(*node);
    m_fitNext = order.wish.only.empty();
    m_desk->layOut(order);
}

void DiagramPage::showEach(bool each)
{
    auto settings = m_desk->settings();
    settings.eachTransfer = each;
    choose(settings);
}

void DiagramPage::choose(const DiagramSettings& settings)
{
    m_desk->act("settings", choosing(m_desk->document(), settings));
}

void DiagramPage::findTyped()
{
    m_hits.clear();
    m_hit = 0;
    if (const auto shown = diagram())
        for (const auto& node : shown->nodes)
            if (nodeMatches(node, m_find->text()))
                m_hits.push_back(node.entity);
    m_view->setHits(m_hits);
    if (!m_hits.empty() && m_find->hasFocus())
        m_view->centreOn(m_hits.front());
}

void DiagramPage::goToHit(int step)
{
    if (m_hits.empty())
        return;
    const auto count = m_hits.size();
    m_hit = (m_hit + (step > 0 ? 1 : count - 1)) % count;
    m_view->centreOn(m_hits[m_hit]);
    takeEntities({m_hits[m_hit]});
}

QString DiagramPage::askName(const QString& title, const QString& proposal)
{
    bool given = false;
    const auto name =
        QInputDialog::getText(this, title, tr("Name of the diagram:"), QLineEdit::Normal, proposal, &given)
            .trimmed();
    return given ? name : QString{};
}

void DiagramPage::newOfSelection()
{
    const auto name = askName(tr("New diagram"), tr("Diagram"));
    if (!name.isEmpty())
        m_desk->create(name, selectedEntities(bridge().selection()));
}

void DiagramPage::copyUnderName()
{
    const auto name = askName(tr("Keep as a diagram of the case"), m_desk->name());
    if (!name.isEmpty())
        m_desk->keepAs(name);
}

void DiagramPage::chooseRules()
{
    // Rules colour what nobody coloured by hand: what earlier rules did does not count.
    const auto document = m_desk->document();
    auto plain = *diagram();
    for (auto& node : plain.nodes) {
        const auto* const shown = document.find(node.entity);
        node.colour = shown == nullptr ? std::string{} : shown->colour;
    }
    auto settings = document.settings;
    StyleRulesDialog dialog{bridge(), std::make_shared<const Diagram>(std::move(plain)),
                            rulesFromText(settings.style).value_or(std::vector<StyleRule>{}), this};
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings.style = dialog.rules().empty() ? std::string{} : styleText(dialog.rules());
    choose(settings);
}

void DiagramPage::readFile()
{
    chooseAndReadDiagram(*this, bridge(), [this](const ReadDiagram& read) { keepRead(read); });
}

void DiagramPage::keepRead(const ReadDiagram& read)
{
    if (read.content->nodes.empty()) {
        m_message->show(MessageKind::Danger, tr("The file holds no nodes."));
        return;
    }
    m_sourceChosen = true;
    m_desk->keepRead(read);
}

void DiagramPage::rename()
{
    const auto name = askName(tr("Rename the diagram"), m_desk->name());
    if (!name.isEmpty())
        m_desk->act("rename", renaming(m_desk->document(), toUtf8(name)));
}

} // namespace jingwei::ui
