// The list, the fields and the buttons of the dialog of colour rules.
#include "ui/support/format.h"
#include "ui/text/style_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/style_rules_dialog.h"
#include "ui/workspaces/style_swatch.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int listWidth = 300, countWidth = 64;

} // namespace

void StyleRulesDialog::makeList(QVBoxLayout& column)
{
    m_list = new QTreeWidget{this};
    m_list->setObjectName(QStringLiteral("styleRules"));
    m_list->setAccessibleName(tr("Rules, in the order in which they are asked"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedWidth(scaled(listWidth));
    m_list->setHeaderLabels({tr("Rule"), tr("Nodes")});
    m_list->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_list->header()->resizeSection(1, scaled(countWidth));
    m_list->installEventFilter(this);
    column.setSpacing(scaled(measure::gap1));
    column.addWidget(m_list, 1);
    auto* tools = new QHBoxLayout;
    const auto tool = [&](const char* name, const char* iconName, const QString& words) {
        auto* made = makeTool(QLatin1String{name}, QLatin1String{iconName}, words, this);
        tools->addWidget(made);
        return made;
    };
    m_add = tool("styleRuleAdd", "plus", tr("Add a rule (Insert)"));
    m_remove = tool("styleRuleRemove", "minus", tr("Remove the rule (Delete)"));
    m_up = tool("styleRuleUp", "up", tr("Ask this rule earlier (Alt+↑)"));
    m_down = tool("styleRuleDown", "down", tr("Ask this rule later (Alt+↓)"));
    tools->addStretch(1);
    column.addLayout(tools);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_showing)
            showRule();
    });
    connect(m_add, &QToolButton::clicked, this, &StyleRulesDialog::addRule);
    connect(m_remove, &QToolButton::clicked, this, &StyleRulesDialog::removeRule);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRule(1); });
}

void StyleRulesDialog::makeEditor(QVBoxLayout& column)
{
    m_editor = new QWidget{this};
    auto* fields = new QVBoxLayout{m_editor};
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(scaled(measure::gap1));
    auto* first = new QHBoxLayout;
    const auto caption = [&](const QString& words, QWidget* field, int stretch) {
        auto* pair = new QVBoxLayout;
        pair->setSpacing(scaled(2));
        auto* label = new TextLabel{words, type::small, Ink::Ink2, m_editor};
        label->setBuddy(field);
        field->setAccessibleName(words);
        pair->addWidget(label);
        pair->addWidget(field);
        first->addLayout(pair, stretch);
    };
    m_name = new QLineEdit{m_editor};
    m_name->setObjectName(QStringLiteral("styleRuleName"));
    m_colour = new QComboBox{m_editor};
    m_colour->setObjectName(QStringLiteral("styleRuleColour"));
    for (const auto colour : styleColours)
        m_colour->addItem(styleSwatch(colour, devicePixelRatioF()), styleColourText(colour),
                          toQString(colour));
    m_colour->setMinimumHeight(m_name->sizeHint().height()); // their captions stand on one line
    caption(tr("Name of the rule"), m_name, 1);
    caption(tr("Colour"), m_colour, 0);
    fields->addLayout(first);
    fields->addSpacing(scaled(measure::gap2));
    fields->addWidget(new TextLabel{tr("All of these must hold"), type::small, Ink::Ink2, m_editor});
    m_conditions = new QVBoxLayout;
    m_conditions->setSpacing(scaled(measure::gap1));
    fields->addLayout(m_conditions);
    m_every = new TextLabel{tr("No condition: the rule colours every node that no rule above it does."),
                            type::body, Ink::Ink3, m_editor};
    m_every->setWordWrap(true);
    fields->addWidget(m_every);
    m_addCondition = makeButton(QStringLiteral("styleConditionAdd"), tr("Add a condition"),
                                QStringLiteral("plus"), Look::Dashed, m_editor);
    m_addCondition->setAutoDefault(false);
    fields->addWidget(m_addCondition, 0, Qt::AlignLeft);
    m_fault = new FieldError{m_editor};
    m_fault->setObjectName(QStringLiteral("styleFault"));
    fields->addWidget(m_fault);
    fields->addStretch(1);
    column.addWidget(m_editor, 1);
    connect(m_name, &QLineEdit::textChanged, this, &StyleRulesDialog::takeFields);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &StyleRulesDialog::takeFields);
    connect(m_addCondition, &QPushButton::clicked, this, &StyleRulesDialog::addCondition);
}

void StyleRulesDialog::makeButtons(QVBoxLayout& column)
{
    m_sum = new TextLabel{type::small, Ink::Ink2, this};
    m_sum->setObjectName(QStringLiteral("styleSum"));
    column.addWidget(m_sum);
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& words, const char* iconName, Look look) {
        auto* made = makeButton(QLatin1String{name}, words, QLatin1String{iconName}, look, this);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    auto* load = button("styleLoad", tr("Load from a file …"), "import", Look::Plain);
    m_save = button("styleSave", tr("Save as a file …"), "export", Look::Plain);
    row->addStretch(1);
    auto* cancel = button("styleCancel", tr("Cancel"), "", Look::Plain);
    m_accept = button("styleAccept", tr("Colour the diagram"), "", Look::Main);
    m_accept->setDefault(true);
    column.addLayout(row);
    connect(load, &QPushButton::clicked, this, &StyleRulesDialog::chooseFileToRead);
    connect(m_save, &QPushButton::clicked, this, &StyleRulesDialog::chooseFileToWrite);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace jingwei::ui
