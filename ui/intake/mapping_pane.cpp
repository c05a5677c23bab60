#include "ui/intake/mapping_pane.h"

#include "core/intake/recognition.h"
#include "ui/intake/column_choices.h"
#include "ui/intake/direction_bar.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/field_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/page_head.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int nameWidth = 220;
constexpr int kindWidth = 200;
constexpr qsizetype longestTitle = 40; ///< characters; the end of a path says more

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

MappingPane::MappingPane(SessionBridge& bridge, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::TopEdge}
    , m_bridge{bridge}
    , m_trial{bridge.pool()}
    , m_raw{std::make_shared<RawRows>()}
    , m_read{std::make_shared<ReadRows>()}
{
    setObjectName(QStringLiteral("mappingPane"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    buildTables(*column);
    buildFoot(*column);

    connect(m_kind, &QComboBox::activated, this, [this] {
        m_draft.setBase(toUtf8(m_kind->currentData().toString()));
        tryAgain();
    });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this](int row) {
        m_draft.setHeaderRow(static_cast<std::size_t>(row));
        tryAgain();
    });
    connect(m_choices, &ColumnChoices::chosen, this, [this](int at, std::optional<Field> field) {
        m_draft.setColumn(static_cast<std::size_t>(at), field);
        tryAgain();
    });
    connect(m_question, &DirectionBar::answered, this, [this](FirstMeans first) {
        m_answered = true;
        m_draft.setAnswer(first);
        tryAgain();
    });
    connect(&m_trial, &MappingTrial::changed, this, &MappingPane::showTrial);
    connect(m_skip, &QPushButton::clicked, this, &MappingPane::skipped);
    connect(m_import, &QPushButton::clicked, this, &MappingPane::accept);
    connect(m_remember, &QCheckBox::toggled, m_name, &QWidget::setEnabled);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut{key, this};
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, this, &MappingPane::onEnter);
    }
    retranslate();
}

MappingPane::~MappingPane() = default;

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
    column.addLayout(row);
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

void MappingPane::show(const FoundTable& table, Purpose purpose)
{
    m_purpose = purpose;
    m_draft = MappingDraft{table};
    m_answered = false;
    m_remember->setChecked(true);
    m_name->setText(toQString(m_draft.mapping().name));
    fillProfiles();
    retranslate();
    tryAgain();
    m_kind->setFocus(Qt::OtherFocusReason);
}

void MappingPane::leave()
{
    m_trial.stop();
}

void MappingPane::retranslate()
{
    m_kindLabel->setText(tr("Kind of table"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_rowLabel->setText(tr("Column names in row"));
    m_headerRow->setAccessibleName(m_rowLabel->text());
    m_rawTable->setAccessibleName(tr("First rows as they stand in the file"));
    m_readTable->setAccessibleName(tr("First rows as they would be read"));
    m_readHead->setTitle(tr("Read as"));
    m_readHead->setAside(tr("the original stays beside it"));
    m_remember->setText(tr("Remember these column names"));
    m_remember->setToolTip(
        tr("The next file with the same column names is then taken in without a question"));
    m_name->setAccessibleName(tr("Name under which the columns are remembered"));
    m_name->setPlaceholderText(m_name->accessibleName());
    m_skip->setText(m_purpose == Purpose::Import ? tr("Leave this file out") : tr("Leave it as it is"));

    m_choices->retranslate();
    fillProfiles();
    showDraft();
    showTrial();
}

void MappingPane::fillProfiles()
{
    m_kind->clear();
    for (const auto& profile : builtInProfiles())
        if (profile.layout == ProfileLayout::Table)
            m_kind->addItem(profileText(profile.name), toQString(profile.name));
    m_kind->setCurrentIndex(m_kind->findData(toQString(m_draft.base())));
}

void MappingPane::tryAgain()
{
    showDraft();
    const bool asked = m_draft.question().kind != DirectionQuestion::Kind::None;
    m_trial.ask(std::make_shared<FoundTable>(m_draft.table()), m_draft.mapping(),
                asked ? std::optional{m_draft.otherMapping()} : std::nullopt);
}

void MappingPane::showDraft()
{
    const auto& table = m_draft.table();
    auto file = toQString(table.file);
    if (file.size() > longestTitle)
        file = QChar{0x2026} + file.right(longestTitle - 1);
    m_head->setTitle(table.sheet.empty() ? file : tr("%1, sheet %2").arg(file, toQString(table.sheet)));
    QStringList about;
    if (!table.encoding.empty())
        about << toQString(table.encoding);
    about << tr("most like “%1”: knows %2 of the column names, needed %3", "kind of table, percent, percent")
                 .arg(profileText(m_draft.base()), percentText(m_draft.share()),
                      percentText(recognitionShare));
    m_head->setAside(about.join(QStringLiteral(" · ")));
    {
        const QSignalBlocker quiet{m_headerRow};
        m_headerRow->setRange(1, std::max(1, static_cast<int>(table.rows.size())));
        m_headerRow->setValue(static_cast<int>(m_draft.headerRow()));
    }
    QStringList names;
    for (const auto& name : m_draft.header())
        names << toQString(name);
    m_choices->show(names, m_draft.fields(), m_draft.columns());
    m_question->show(m_draft.question(), m_draft.answer());
}

/// Where the person has not chosen, the answer under which more balances follow is taken.
void MappingPane::chooseByBalances()
{
    const auto& chosen = m_trial.trial();
    const auto& other = m_trial.other();
    if (m_answered || !chosen || !other || !*chosen || !*other)
        return;
    if ((*other)->balancesFollow <= (*chosen)->balancesFollow)
        return;
    m_answered = true; // once
    m_draft.setAnswer(m_draft.answer() == FirstMeans::Out ? FirstMeans::In : FirstMeans::Out);
    tryAgain();
}

void MappingPane::showTrial()
{
    chooseByBalances();
    const auto& answer = m_trial.trial();
    const auto* trial = answer && *answer ? &**answer : nullptr;
    const auto& otherAnswer = m_trial.other();
    m_question->showEvidence(trial, otherAnswer && *otherAnswer ? &**otherAnswer : nullptr,
                             answer && otherAnswer ? DirectionBar::Evidence::Here
                                                   : DirectionBar::Evidence::Coming);
    if (answer && !*answer) {
        const auto& error = answer->error();
        m_problem->show(
            MessageKind::Warn,
            error.code == ErrorCode::ProfileMalformed
                ? tr("Say which column holds: %1", "what a column holds").arg(fieldText(error.detail))
                : describe(error));
    } else if (answer) {
        m_problem->clear();
    }
    auto raw = std::make_shared<RawRows>(RawRows{m_draft, {}, maskingOf(m_bridge)});
    auto read = std::make_shared<ReadRows>(ReadRows{{}, maskingOf(m_bridge)});
    if (trial != nullptr) {
        raw->read = trial->first;
        read->rows = trial->first;
    }
    m_raw = std::move(raw);
    m_rawTable->show(m_raw->count(), rawColumns(m_raw));
    m_rawTable->horizontalHeader()->setSectionsMovable(false);
    m_readTable->setEmptyText(
        {}, trial != nullptr
                ? tr("Of this kind of table only the counts are shown before it is taken in.")
                : tr("Say what the columns hold; the first rows then stand here as they would be read."));
    if (trial != nullptr || !m_trial.busy()) {
        m_read = std::move(read);
        m_readTable->show(static_cast<RowIndex>(m_read->rows.size()), readColumns(m_read));
    } else {
        m_readTable->loading();
    }
    m_counts->setText(countsText());
    m_import->setText(m_purpose == Purpose::ReadAgain ? tr("Read it again this way")
                      : trial != nullptr ? tr("Import %1 rows").arg(countText(trial->rows.accepted))
                                         : tr("Import"));
    m_import->setEnabled(ready());
    m_import->setToolTip(ready() ? tr("Enter") : m_problem->sentence());
}

bool MappingPane::ready() const
{
    const auto& answer = m_trial.trial();
    return profileOf(m_draft.mapping()) && (!answer || (*answer && (*answer)->rows.accepted > 0));
}

QString MappingPane::countsText() const
{
    const auto& answer = m_trial.trial();
    if (!answer)
        return m_trial.busy() ? tr("reading …") : QString{};
    if (!*answer)
        return {};
    const auto& rows = (*answer)->rows;
    return tr("Read this way: %1 rows = %2 accepted + %3 duplicate + %4 rejected")
        .arg(countText(rows.read), countText(rows.accepted), countText(rows.duplicate),
             countText(rows.rejected));
}

void MappingPane::accept()
{
    if (!ready())
        return;
    auto mapping = m_draft.mapping();
    const auto name = m_name->text().trimmed();
    if (m_remember->isChecked() && !name.isEmpty())
        mapping.name = toUtf8(name);
    m_trial.stop();
    emit accepted(mapping, m_remember->isChecked() ? Remember::Always : Remember::ThisFileOnly);
}

/// On a button Enter presses it; anywhere else it imports.
void MappingPane::onEnter()
{
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()); button != nullptr && button->hasFocus())
        button->click();
    else
        accept();
}

void MappingPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
        event->accept();
        return;
    }
    Panel::keyPressEvent(event);
}

} // namespace jingwei::ui
