// What the layers view shows of a trace beside its table, and what is chosen in it.
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/diagram_words.h"
#include "ui/tables/data_table.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/chip.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/layers_view.h"
#include "ui/workspaces/moment_strip.h"
#include "ui/workspaces/sum_line.h"
#include "ui/workspaces/table_selection.h"
#include "ui/workspaces/traced_columns.h"
#include "ui/workspaces/trunk_words.h"

#include <algorithm>

namespace jingwei::ui {

void LayersView::showDiagram(const MoneyDrawing& drawing)
{
    m_diagram->setBusyText({});
    m_diagram->setLook({.masking = m_look.masking,
                        .unit = m_look.unit,
                        .heads = traceHeads(*drawing.diagram, m_look.unit),
                        .badges = measureBadges(*drawing.diagram)});
    if (m_diagramShown != drawing.diagram) {
        m_diagramShown = drawing.diagram;
        m_diagram->setDiagram(m_diagramShown);
    }
    m_hidden->setText(hiddenLinksText(*drawing.base));
    m_hidden->setToolTip(hiddenLinksToolTip(*drawing.base, trunk()));
    m_hidden->setVisible(drawing.base->linksLeftOut > 0);
    m_folded->setText(foldText(*drawing.base));
    m_folded->setToolTip(foldToolTip(*drawing.base));
    m_folded->setVisible(drawing.base->folded > 0 || m_fold.most == 0);
}

/// Stops and freezes in force at the moment shown; a stack has none, for they are those of single accounts.
std::unordered_map<EntityRef, std::vector<Badge>> LayersView::measureBadges(const Diagram& diagram) const
{
    std::unordered_map<EntityRef, std::vector<Badge>> badges;
    const auto& snapshot = *m_shown->snapshot;
    for (const auto& node : diagram.nodes) {
        const auto vertex = snapshot.graph->find(node.entity);
        if (!vertex || !node.folded.empty())
            continue;
        const auto measure = measureInForce(
            measuresOf(snapshot.measures, snapshot.graph->account(*vertex).id), m_shown->at, snapshot.zone);
        if (measure)
            badges[node.entity] = {measure->kind == MeasureKind::Stop ? Badge::StopClock : Badge::Frozen};
    }
    return badges;
}

void LayersView::showSumLine()
{
    const auto& trace = *m_shown->trace;
    const auto& incidents = trace.incidents;
    SumLineContent content;
    const auto number = [](const IncidentFact& incident) { return toQString(incident.number); };
    if (incidents.size() == 1) {
        const auto& incident = incidents.front();
        content.title = QStringList{number(incident), personName(incident.victim, m_look.masking),
                                    toQString(incident.category)}
                            .join(QLatin1Char{' '})
                            .trimmed();
    } else {
        content.title = tr("%n incident(s) together", nullptr, static_cast<int>(incidents.size()));
    }
    if (!trace.stolen.empty()) {
        const auto first = std::ranges::min_element(trace.stolen, {}, &StolenTransfer::edge);
        content.subtitle =
            tr("first transfer %1", "time of the first stolen transfer")
                .arg(timeText(*m_shown->snapshot->graph, first->edge, m_shown->snapshot->zone));
    }
    content.stolen = trace.trace.stolen;
    content.held = trace.trace.held;
    content.notQueried = trace.trace.notQueried;
    content.gone = trace.trace.exited;
    content.stolenTransfers = std::ssize(trace.stolen);
    content.currency = m_shown->currency;
    content.unit = m_look.unit;
    const auto check = checkTrace(trace.trace);
    content.holds = check.holds;
    if (check.culprit)
        content.whereBroken = accountText(m_shown->snapshot->graph->account(*check.culprit), m_look.masking);
    m_sumLine->show(content);
}

void LayersView::showAssumptions()
{
    QStringList sentences;
    for (const auto& assumption : m_shown->trace->trace.assumptions) {
        const auto account =
            assumption.vertex
                ? accountText(m_shown->snapshot->graph->account(*assumption.vertex), m_look.masking)
                : QString{};
        sentences << assumptionText(assumption, account, m_look.unit);
    }
    const auto& shown = *m_shown->trace;
    for (const auto& nothing : shown.nothingOf)
        sentences << nothingFollowedText(shown.incidents[nothing.incident].number, nothing.reason);
    QStringList remarks;
    for (const auto& [incident, loss, stolen] : shown.lossDiffers)
        remarks << lossDiffersText(shown.incidents[incident].number, loss, stolen, m_look.unit);
    m_assumptions->show(sentences, remarks);
}

QString LayersView::equation() const
{
    return m_shown ? m_sumLine->equation() : QString{};
}

void LayersView::showSelection()
{
    if (!m_shown)
        return;
    const auto entities = selectedEntities(bridge().selection());
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->rows.size() && !entities.empty(); ++row)
        if (std::find(entities.begin(), entities.end(), m_shown->account(row).entity) != entities.end())
            rows.push_back(row);
    selectIfOther(*m_table, std::move(rows));
    m_diagram->setSelection(entities);
    m_diagram->setSelectedLinks(selectedLinks(*m_diagramShown, bridge().selection()));
}

void LayersView::takeTableSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.entities.push_back(m_shown->account(row).entity);
    bridge().select(std::move(selection));
}

void LayersView::takeDiagramSelection(const std::vector<EntityRef>& entities)
{
    Selection selection;
    for (const auto& entity : entities) {
        const auto node = m_diagramShown->find(entity);
        const auto& folded = m_diagramShown->nodes[*node].folded;
        if (folded.empty())
            selection.entities.push_back(entity);
        selection.entities.insert(selection.entities.end(), folded.begin(), folded.end());
    }
    bridge().select(std::move(selection));
}

/// One level deeper: a stack shows its ends one by one, an end the rows that brought stolen money to it.
void LayersView::openEnd(const EntityRef& entity)
{
    const auto node = m_diagramShown->find(entity);
    if (!node || !m_shown)
        return;
    if (!m_diagramShown->nodes[*node].folded.empty()) {
        m_fold.open.push_back(levelColumns(*m_diagramShown)[*node]);
        std::ranges::sort(m_fold.open);
        draw();
        return;
    }
    for (RowIndex row = 0; row < m_shown->rows.size(); ++row)
        if (m_shown->account(row).entity == entity)
            showReceived(row);
}

void LayersView::toggleFold()
{
    const bool folded = m_base && m_base->folded > 0;
    m_fold = {.most = folded ? 0 : mostOfLevel};
    draw();
}

void LayersView::centreOn(const EntityRef& entity)
{
    m_diagram->centreOn(entity);
}

void LayersView::takeLink(quint32 link)
{
    bridge().select({.entities = {}, .transfers = m_diagramShown->links[link].facts, .incidents = {}});
}

void LayersView::selectPart(SumPart part)
{
    Selection selection;
    for (const auto vertex : accountsOf(m_shown->trace->trace, part))
        selection.entities.push_back(m_shown->snapshot->graph->account(vertex).entity);
    bridge().select(std::move(selection));
}

/// The transfers that brought stolen money to an account.
void LayersView::showReceived(RowIndex row)
{
    emit rowsRequested(
        rowsBringing(*m_shown->snapshot, m_shown->trace->trace, m_shown->traced(row).vertex),
        tr("Stolen money received by %1").arg(accountText(m_shown->account(row), m_look.masking)));
}

void LayersView::exportPicture()
{
    if (!m_shown)
        return;
    const DiagramLook look{.masking = m_look.masking, .unit = m_look.unit, .heads = {}, .badges = {}};
    chooseAndExportDiagram(*this, bridge(), m_diagramShown,
                           {.look = look, .title = diagramTitle(*m_shown->trace)});
}

} // namespace jingwei::ui
