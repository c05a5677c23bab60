#include "ui/workspaces/methods_view.h"

#include "core/session/money_views.h"
#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/table_selection.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

MethodsView::MethodsView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("methodsView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget{this};
    m_emptyState = new EmptyState{m_stack};
    m_stack->addWidget(m_emptyState);
    m_content = new Panel{Ground::Bg2, m_stack};
    auto* content = new QVBoxLayout{m_content};
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto* head = new Panel{Ground::Bg1, m_content, Qt::BottomEdge};
    auto* lines = new QVBoxLayout{head};
    lines->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                              scaled(measure::gap2));
    lines->setSpacing(scaled(measure::gap1));
    m_about = new TextLabel{type::body, Ink::Ink, head};
    m_about->setObjectName(QStringLiteral("methodsAbout"));
    m_about->setWordWrap(true);
    m_sums = new TextLabel{type::small, Ink::Ink2, head};
    m_sums->setObjectName(QStringLiteral("methodsSums"));
    m_sums->setWordWrap(true);
    lines->addWidget(m_about);
    lines->addWidget(m_sums);
    content->addWidget(head);
    m_table = new DataTable{QStringLiteral("methods"), bridge.pool(), m_content};
    m_totals = new TableTotals{*m_table, m_content};
    content->addWidget(m_table, 1);
    content->addWidget(m_totals);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack);
    connect(m_emptyState, &EmptyState::activated, this,
            [this] { emit openRequested(QStringLiteral("incidents")); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table, &DataTable::rowsSelected, this, &MethodsView::takeSelection);
    retranslate();
}

void MethodsView::retranslate()
{
    m_table->setAccessibleName(tr("Money held under each method"));
}

void MethodsView::takeFocus()
{
    if (m_stack->currentWidget() == m_content)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_emptyState->button()->setFocus(Qt::OtherFocusReason);
}

void MethodsView::refresh(const MoneyLook& look)
{
    m_look = look;
    if (!bridge().trace()) {
        delete m_job;
        showEmpty();
    } else if (m_shown && m_compared == bridge().trace()) {
        showTable(m_shown->table);
    } else {
        compute();
    }
}

void MethodsView::showEmpty()
{
    m_shown.reset();
    m_compared.reset();
    m_stack->setCurrentWidget(m_emptyState);
    if (bridge().traceError())
        m_emptyState->show(QStringLiteral("warn"), describe(*bridge().traceError()),
                           tr("Choose another incident"));
    else if (!bridge().followed().empty())
        m_emptyState->show(QStringLiteral("columns"), tr("Following the money…"),
                           tr("Choose another incident"));
    else
        m_emptyState->show(
            QStringLiteral("columns"),
            tr("Choose an incident in the register to compare what the methods say of its money."),
            tr("Choose in the register"));
}

void MethodsView::compute()
{
    if (m_shown)
        m_table->loading();
    delete m_job;
    m_job = bridge().newJob(tr("Comparing the methods"), this);
    m_job->start(
        bridge().pool(),
        [snapshot = bridge().snapshot(), trace = bridge().trace(), until = bridge().following().until](
            Progress& progress) { return compareMethods(*snapshot, *trace, {.until = until}, progress); },
        [this, trace = bridge().trace()](Result<MethodTable> table) {
            m_job->deleteLater();
            if (table && trace == bridge().trace()) {
                m_compared = trace;
                showTable(*std::move(table));
            } else if (!table && table.error().code != ErrorCode::Cancelled) {
                emit bridge().failed(table.error());
            }
        });
}

void MethodsView::showTable(MethodTable table)
{
    auto shown = std::make_shared<MethodsShown>();
    shown->snapshot = bridge().snapshot();
    shown->table = std::move(table);
    shown->currency = m_compared->trace.currency;
    shown->look = m_look;
    m_shown = shown;
    m_stack->setCurrentWidget(m_content);
    m_about->setText(
        tr("The methods differ on %1 of %2 accounts and exits. Choose one with the reason for it; "
           "no method is a finding.",
           "numbers")
            .arg(countText(static_cast<std::int64_t>(shown->table.differing)),
                 countText(std::ssize(shown->table.rows))));
    QStringList sums;
    for (std::size_t method = 0; method < allTraceMethods.size(); ++method)
        sums << conservationText(*shown, method);
    m_sums->setText(sums.join(QLatin1Char{'\n'}));
    m_table->show(static_cast<RowIndex>(shown->table.rows.size()), methodColumns(shown));
    m_totals->setTexts(methodTotalTexts(*shown));
    showSelection();
}

void MethodsView::showSelection()
{
    if (!m_shown)
        return;
    const auto entities = selectedEntities(bridge().selection());
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->table.rows.size() && !entities.empty(); ++row)
        if (std::ranges::find(entities, m_shown->account(row).entity) != entities.end())
            rows.push_back(row);
    selectIfOther(*m_table, std::move(rows));
}

void MethodsView::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows())
        selection.entities.push_back(m_shown->account(row).entity);
    bridge().select(std::move(selection));
}

} // namespace jingwei::ui
