#include "ui/workspaces/accounts_view.h"

#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/table_selection.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int findWidth = 260;

bool accountMatches(const AccountFact& account, const QString& typed, const QString& number)
{
    return toQString(account.entity.value).contains(number, Qt::CaseInsensitive)
           || toQString(account.holder).contains(typed, Qt::CaseInsensitive)
           || toQString(account.bank).contains(typed, Qt::CaseInsensitive);
}

bool isBankAccount(const AccountFact& account)
{
    return account.exit == ExitKind::None && !isMoneyExit(account.entity.kind);
}

} // namespace

AccountsView::AccountsView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
{
    setObjectName(QStringLiteral("accountsView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, this, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    row->addWidget(new IconLabel{QStringLiteral("search"), measure::icon, Ink::Ink2, bar});
    m_find = new QLineEdit{bar};
    m_find->setObjectName(QStringLiteral("accountFind"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(scaled(findWidth));
    row->addWidget(m_find);
    m_queried = new SegmentedSwitch{bar};
    m_queried->setObjectName(QStringLiteral("accountQueried"));
    row->addWidget(m_queried);
    row->addStretch(1);
    m_count = new TextLabel{type::small, Ink::Ink2, bar};
    m_count->setObjectName(QStringLiteral("accountCount"));
    row->addWidget(m_count);
    column->addWidget(bar);
    m_table = new DataTable{QStringLiteral("accounts"), bridge.pool(), this};
    column->addWidget(m_table, 1);

    connect(m_find, &QLineEdit::textChanged, this, &AccountsView::applyFilter);
    connect(m_queried, &SegmentedSwitch::chosen, this, &AccountsView::applyFilter);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { emit menuRequested(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table, &DataTable::rowsSelected, this, &AccountsView::takeSelection);
    connect(m_table, &DataTable::rowActivated, this,
            [this] { emit openRequested(QStringLiteral("diagram")); });
    connect(&m_table->rows(), &QAbstractItemModel::layoutChanged, this, &AccountsView::countHidden);
    connect(&m_table->rows(), &QAbstractItemModel::modelReset, this, &AccountsView::countHidden);
    retranslate();
    m_queried->setCurrent(QStringLiteral("all"));
}

void AccountsView::retranslate()
{
    m_find->setPlaceholderText(tr("Number, holder or bank"));
    m_find->setAccessibleName(tr("Find accounts"));
    m_queried->setChoices(
        {{QStringLiteral("all"), tr("All"), {}, tr("All accounts and exits")},
         {QStringLiteral("queried"), tr("Queried"), {}, tr("Their statements are in the case")},
         {QStringLiteral("notQueried"), tr("Not queried"), {}, tr("Their statements were never obtained")}});
    m_table->setAccessibleName(tr("All accounts"));
    m_table->setEmptyText(QStringLiteral("account"), tr("No account to show here."));
    countHidden();
}

void AccountsView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void AccountsView::refresh(const MoneyLook& look)
{
    delete m_job;
    auto table = std::make_shared<AccountTable>();
    table->snapshot = bridge().snapshot();
    table->look = look;
    if (m_shown && m_shown->snapshot->graph == table->snapshot->graph) { // only written differently
        table->rows = m_shown->rows;
        showTable(std::move(table));
        return;
    }
    m_table->loading();
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [graph = table->snapshot->graph](Progress& progress) { return accountSums(*graph, progress); },
        [this, table](Result<std::vector<AccountSums>> rows) {
            m_job->deleteLater();
            if (!rows)
                return;
            table->rows = *std::move(rows);
            showTable(table);
        });
}

void AccountsView::showTable(std::shared_ptr<AccountTable> table)
{
    m_shown = table;
    m_table->show(static_cast<RowIndex>(table->rows.size()), accountColumns(table));
    applyFilter();
    showSelection();
}

void AccountsView::applyFilter()
{
    if (!m_shown)
        return;
    const auto typed = m_find->text().trimmed();
    const auto which = m_queried->current();
    const bool all = which != QStringLiteral("queried") && which != QStringLiteral("notQueried");
    if (typed.isEmpty() && all) {
        m_table->setFilter({});
        countHidden();
        return;
    }
    const bool queried = which == QStringLiteral("queried");
    const auto number = ungrouped(typed);
    m_table->setFilter([table = m_shown, typed, number, all, queried](RowIndex row) {
        const auto& account = table->account(row);
        const bool ofThese = all || (isBankAccount(account) && account.queried == queried);
        return ofThese && accountMatches(account, typed, number);
    });
}

void AccountsView::countHidden()
{
    const auto shown = static_cast<qint64>(m_table->rows().rowCount());
    const auto hidden = static_cast<qint64>(m_table->rows().rowsInAll()) - shown;
    m_count->setText(hidden > 0 ? tr("%1 shown, %2 hidden").arg(countText(shown), countText(hidden))
                                : tr("%1 shown").arg(countText(shown)));
}

void AccountsView::takeSelection()
{
    Selection selection;
    for (const auto row : m_table->selectedRows()) {
        const auto& entity = m_shown->account(row).entity;
        if (selection.entities.empty() || selection.entities.back() != entity)
            selection.entities.push_back(entity);
    }
    bridge().select(std::move(selection));
}

void AccountsView::showSelection()
{
    if (!m_shown)
        return;
    std::vector<VertexIndex> wanted;
    for (const auto& entity : bridge().selection().entities)
        if (const auto vertex = m_shown->snapshot->graph->find(entity))
            wanted.push_back(*vertex);
    std::sort(wanted.begin(), wanted.end());
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < m_shown->rows.size() && !wanted.empty(); ++row)
        if (std::binary_search(wanted.begin(), wanted.end(), m_shown->rows[row].vertex))
            rows.push_back(row);
    selectIfOther(*m_table, std::move(rows));
}

} // namespace jingwei::ui
