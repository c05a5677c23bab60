// The parts of the mapping pane, from top to bottom.
#include "ui/intake/column_choices.h"
#include "ui/intake/direction_bar.h"
#include "ui/intake/mapping_pane.h"
#include "ui/intake/own_account_bar.h"
#include "ui/session_bridge.h"
#include "ui/tables/data_table.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/page_head.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int nameWidth = 220;
constexpr int kindWidth = 200;

QHBoxLayout* makeRow()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                            scaled(measure::gap1));
    row->setSpacing(scaled(measure::gap2));
    return row;
}

/// A table whose rows keep the order of the file.
DataTable* makeFixedTable(const QString& name, QThreadPool& pool, QWidget* parent)
{
    auto* table = new DataTable{name, pool, parent};
    table->setSortingEnabled(false);
    table->setMinimumHeight(scaled(measure::tableHead + 2 * measure::row));
    return table;
}

} // namespace

void MappingPane::buildHead(QVBoxLayout& column)
{
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("question"));
    padHead(*m_head);
    column.addWidget(m_head);
    auto* row = makeRow();
    m_kindLabel = new TextLabel{type::small, Ink::Ink2, this};
    m_kind = new QComboBox{this};
    m_kind->setObjectName(QStringLiteral("mappingKind"));
    m_kind->setMinimumWidth(scaled(kindWidth));
    m_kindLabel->setBuddy(m_kind);
    m_rowLabel = new TextLabel{type::small, Ink::Ink2, this};
    m_headerRow = new QSpinBox{this};
    m_headerRow->setObjectName(QStringLiteral("mappingHeaderRow"));
    m_rowLabel->setBuddy(m_headerRow);
    row->addWidget(m_kindLabel);
    row->addWidget(m_kind);
    row->addSpacing(scaled(measure::gap2));
    row->addWidget(m_rowLabel);
    row->addWidget(m_headerRow);
    row->addStretch(1);
    m_more = makeTool(QStringLiteral("mappingMore"), QStringLiteral("more"), {}, this);
    m_more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_more);
    column.addLayout(row);
    m_ownAccount = new OwnAccountBar{this};
    column.addWidget(m_ownAccount);
    m_question = new DirectionBar{this};
    column.addWidget(m_question);
    m_problem = new MessageLine{this};
    m_problem->setObjectName(QStringLiteral("mappingProblem"));
    column.addWidget(m_problem);
}

void MappingPane::buildTables(QVBoxLayout& column)
{
    m_split = new QSplitter{Qt::Vertical, this};
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto* raw = new QWidget{m_split};
    auto* rawColumn = new QVBoxLayout{raw};
    rawColumn->setContentsMargins(0, 0, 0, 0);
    rawColumn->setSpacing(0);
    m_rawTable = makeFixedTable(QStringLiteral("mappingRaw"), m_bridge.pool(), raw);
    m_choices = new ColumnChoices{*m_rawTable, raw};
    rawColumn->addWidget(m_choices);
    rawColumn->addWidget(m_rawTable, 1);
    auto* read = new QWidget{m_split};
    auto* readColumn = new QVBoxLayout{read};
    readColumn->setContentsMargins(0, 0, 0, 0);
    readColumn->setSpacing(0);
    m_readHead = new SectionHead{{}, read};
    m_readHead->setIconName(QStringLiteral("eye"));
    m_readHead->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    m_readTable = makeFixedTable(QStringLiteral("mappingRead"), m_bridge.pool(), read);
    readColumn->addWidget(m_readHead);
    readColumn->addWidget(m_readTable, 1);
    m_split->addWidget(raw);
    m_split->addWidget(read);
    column.addWidget(m_split, 1);
    setTabOrder(m_choices, m_rawTable);
}

void MappingPane::buildFoot(QVBoxLayout& column)
{
    auto* foot = new Panel{Ground::Bg1, this, Qt::TopEdge};
    auto* row = makeRow();
    m_remember = new QCheckBox{foot};
    m_remember->setObjectName(QStringLiteral("mappingRemember"));
    m_remember->setChecked(true);
    m_name = new QLineEdit{foot};
    m_name->setObjectName(QStringLiteral("mappingName"));
    m_name->setMinimumWidth(scaled(nameWidth / 2));
    m_name->setMaximumWidth(scaled(nameWidth));
    m_counts = new TextLabel{type::small, Ink::Ink2, foot};
    m_counts->setObjectName(QStringLiteral("mappingCounts"));
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_counts->setElided();
    m_skip = makeButton(QStringLiteral("mappingSkip"), {}, {}, Look::Plain, foot);
    m_import = makeButton(QStringLiteral("mappingImport"), {}, QStringLiteral("import"), Look::Main, foot);
    row->addWidget(m_remember);
    row->addWidget(m_name);
    row->addWidget(m_counts, 1);
    row->addWidget(m_skip);
    row->addWidget(m_import);
    foot->setLayout(row);
    column.addWidget(foot);
}

} // namespace jingwei::ui
