#include "ui/workspaces/money_acts.h"

#include "ui/theme/icon.h"
#include "ui/workspaces/join_choices.h"
#include "ui/workspaces/money_columns.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <set>
#include <utility>

namespace jingwei::ui {

std::vector<VertexIndex> downstreamOf(const FlowGraph& graph, const FundTrace& trace,
                                      std::vector<VertexIndex> ends)
{
    std::set<VertexIndex> reached{ends.begin(), ends.end()};
    for (const auto& flow : trace.flows) // as money moved, so one pass finds all
        if (reached.contains(graph.payer(flow.edge)))
            reached.insert(graph.payee(flow.edge));
    for (const auto& account : trace.accounts)
        if (reached.contains(account.vertex) && std::ranges::find(ends, account.vertex) == ends.end())
            ends.push_back(account.vertex);
    return ends;
}

std::pair<EntityRef, EntityRef> upstreamFirst(const FlowGraph& graph, const IncidentTrace* trace,
                                              VertexIndex one, VertexIndex other)
{
    const auto levelOf = [&](VertexIndex vertex) -> std::uint32_t {
        if (trace == nullptr)
            return 0;
        const auto known = std::ranges::find(trace->trace.accounts, vertex, &TracedAccount::vertex);
        return known == trace->trace.accounts.end() ? 0 : known->level;
    };
    if (levelOf(other) < levelOf(one))
        std::swap(one, other);
    return {graph.account(one).entity, graph.account(other).entity};
}

namespace {

/// Of accounts through which nothing stolen went: all their transfers, as money moved.
std::vector<RowId> rowsOfAll(const FlowGraph& graph, const std::vector<VertexIndex>& ends)
{
    std::set<EdgeIndex> edges; // edges are numbered as money moved
    for (const auto end : ends) {
        edges.insert(graph.inEdges(end).begin(), graph.inEdges(end).end());
        edges.insert(graph.outEdges(end).begin(), graph.outEdges(end).end());
    }
    std::vector<RowId> rows;
    for (const auto edge : edges)
        rows.push_back(graph.id(edge));
    return rows;
}

} // namespace

MoneyActs::MoneyActs(SessionBridge& bridge, QWidget& page)
    : QObject{&page}
    , m_bridge{bridge}
    , m_page{page}
    , m_menu{new QMenu{&page}}
{
    m_menu->setObjectName(QStringLiteral("moneyActs"));
    m_rows = add(QStringLiteral("moneyRows"), Qt::Key_R, QStringLiteral("table"), &MoneyActs::showRows);
    m_show =
        add(QStringLiteral("moneyShow"), Qt::Key_G, QStringLiteral("diagram"), &MoneyActs::showInDiagram);
    m_balance =
        add(QStringLiteral("moneyBalance"), Qt::Key_B, QStringLiteral("balance"), &MoneyActs::showBalance);
    m_menu->addSeparator();
    m_downstream = add(QStringLiteral("moneyDownstream"), Qt::Key_D, QStringLiteral("flow"),
                       &MoneyActs::selectDownstream);
    m_paths = add(QStringLiteral("moneyPaths"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, QStringLiteral("path"),
                  &MoneyActs::findPaths);
    m_menu->addSeparator();
    m_copy = add(QStringLiteral("moneyCopy"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, QStringLiteral("copy"),
                 &MoneyActs::copyNumbers);
    retranslate();
    update();
}

QAction* MoneyActs::add(const QString& name, const QKeySequence& key, const QString& iconName,
                        void (MoneyActs::*act)())
{
    auto* action = m_menu->addAction(icon(iconName), {});
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MoneyActs::retranslate()
{
    m_rows->setText(tr("Open the rows behind it"));
    m_show->setText(tr("Show in the layered diagram"));
    m_balance->setText(tr("Balance over time"));
    m_downstream->setText(tr("Follow from here: select all its money reached"));
    m_paths->setText(tr("Paths between them…"));
    m_copy->setText(tr("Copy the number"));
    update();
}

std::vector<VertexIndex> MoneyActs::selected() const
{
    std::vector<VertexIndex> ends;
    for (const auto& entity : m_bridge.selection().entities)
        if (const auto vertex = m_bridge.snapshot()->graph->find(entity))
            ends.push_back(*vertex);
    return ends;
}

void MoneyActs::update()
{
    const auto ends = selected();
    const auto trace = m_bridge.trace();
    const bool traced = trace && std::ranges::any_of(ends, [&](VertexIndex end) {
                            return std::ranges::find(trace->trace.accounts, end, &TracedAccount::vertex)
                                   != trace->trace.accounts.end();
                        });
    m_rows->setEnabled(!ends.empty() || !m_bridge.selection().transfers.empty());
    m_show->setEnabled(trace && ends.size() == 1);
    m_balance->setEnabled(ends.size() == 1);
    m_downstream->setEnabled(traced);
    m_paths->setEnabled(ends.size() == 2);
    m_paths->setToolTip(ends.size() == 2
                            ? tr("How money could have come from one of them to the other")
                            : tr("Select two accounts first, with Ctrl and click in a table or diagram"));
    m_copy->setEnabled(!ends.empty());
}

void MoneyActs::popUp(const QPoint& globalPosition)
{
    update();
    addJoins();
    if (m_rows->isEnabled())
        m_menu->popup(globalPosition);
}

/// What can be said of the rows of the selected transfers: the inspector offers the same, with its reasons.
void MoneyActs::addJoins()
{
    for (auto* const action : std::exchange(m_joins, {}))
        delete action;
    const auto choices =
        joinChoices(*m_bridge.snapshot(), m_bridge.selection().transfers, maskingOf(m_bridge));
    for (const auto& choice : choices) {
        if (!choice.edit)
            continue;
        if (m_joins.empty())
            m_joins.push_back(m_menu->addSeparator());
        auto* action = m_menu->addAction(choice.act);
        action->setToolTip(choice.sentence);
        action->setEnabled(!m_bridge.settling());
        connect(action, &QAction::triggered, this, [this, edit = *choice.edit] { m_bridge.apply(edit); });
        m_joins.push_back(action);
    }
}

void MoneyActs::showRows()
{
    const auto& graph = *m_bridge.snapshot()->graph;
    if (!m_bridge.selection().transfers.empty()) {
        std::vector<RowId> rows;
        for (const auto transfer : m_bridge.selection().transfers) {
            rows.push_back(transfer);
            const auto edge = graph.findByRow(transfer);
            if (const auto other = edge ? graph.otherRow(*edge) : std::nullopt)
                rows.push_back(*other);
        }
        emit rowsRequested(rows, tr("%n selected transfer(s)", nullptr,
                                    static_cast<int>(m_bridge.selection().transfers.size())));
        return;
    }
    const auto ends = selected();
    std::vector<RowId> rows;
    if (const auto trace = m_bridge.trace())
        for (const auto& flow : trace->trace.flows)
            if (std::ranges::find(ends, graph.payee(flow.edge)) != ends.end()
                || std::ranges::find(ends, graph.payer(flow.edge)) != ends.end())
                rows.push_back(graph.id(flow.edge));
    const bool stolen = !rows.empty();
    if (!stolen)
        rows = rowsOfAll(graph, ends);
    const auto name = [&] { return accountText(graph.account(ends.front()), maskingOf(m_bridge)); };
    const auto count = static_cast<int>(ends.size());
    if (count == 1)
        emit rowsRequested(rows,
                           (stolen ? tr("Stolen money through %1") : tr("All transfers of %1")).arg(name()));
    else
        emit rowsRequested(rows, stolen ? tr("Stolen money through %n account(s)", nullptr, count)
                                        : tr("All transfers of %n account(s)", nullptr, count));
}

void MoneyActs::showInDiagram()
{
    emit showRequested(m_bridge.snapshot()->graph->account(selected().front()).entity);
}

void MoneyActs::showBalance()
{
    emit balanceRequested();
}

void MoneyActs::selectDownstream()
{
    const auto& graph = *m_bridge.snapshot()->graph;
    Selection selection;
    for (const auto end : downstreamOf(graph, m_bridge.trace()->trace, selected()))
        selection.entities.push_back(graph.account(end).entity);
    m_bridge.select(std::move(selection));
}

void MoneyActs::findPaths()
{
    const auto ends = selected();
    const auto [from, to] =
        upstreamFirst(*m_bridge.snapshot()->graph, m_bridge.trace().get(), ends[0], ends[1]);
    emit pathsRequested(from, to);
}

/// Without blanks, one a line; masked where the screen is.
void MoneyActs::copyNumbers()
{
    QStringList numbers;
    for (const auto end : selected()) {
        const auto& account = m_bridge.snapshot()->graph->account(end);
        numbers << accountText(account, maskingOf(m_bridge)).remove(QLatin1Char{' '});
    }
    QGuiApplication::clipboard()->setText(numbers.join(QLatin1Char{'\n'}));
}

} // namespace jingwei::ui
