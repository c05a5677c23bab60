#include "ui/review/category_pane.h"

#include "ui/review/category_bar.h"
#include "ui/review/category_columns.h"
#include "ui/review/desk_stack.h"
#include "ui/review/pair_head.h"
#include "ui/review/review_desk.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/narrative_view.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int tableWidth = 860;
constexpr int incidentWidth = 380;

} // namespace

CategoryPane::CategoryPane(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_desk{new CategoryDesk{bridge, this}}
{
    setObjectName(QStringLiteral("categoryPane"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    auto* desk = new QWidget{this};
    auto* parts = new QVBoxLayout{desk};
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    auto* split = new QSplitter{Qt::Horizontal, desk};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeLists());
    split->addWidget(makeIncident());
    split->setStretchFactor(0, 1);
    split->setSizes({scaled(tableWidth), scaled(incidentWidth)});
    parts->addWidget(split, 1);
    m_bar = new CategoryBar{desk};
    parts->addWidget(m_bar);
    m_stack = new DeskStack{QStringLiteral("category"), *desk, this};
    column->addWidget(m_stack);
    m_bar->addKeys(*desk);
    connectParts();
    retranslate();
    setFocusProxy(m_asked);
}

QWidget* CategoryPane::makeLists()
{
    auto* split = new QSplitter{Qt::Vertical, this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    const auto list = [&](const char* name, SectionHead*& head, DataTable*& table) {
        auto* part = new Panel{Ground::Bg2, split};
        auto* column = new QVBoxLayout{part};
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        head = new SectionHead{{}, part};
        padHead(*head);
        column->addWidget(head);
        table = new DataTable{QLatin1String{name}, m_bridge.pool(), part};
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        column->addWidget(table, 1);
        split->addWidget(part);
    };
    list("categoriesAsked", m_askedHead, m_asked);
    list("categoriesSaid", m_saidHead, m_said);
    m_takeBack = makeLink(QStringLiteral("categoryTakeBack"), {}, m_saidHead);
    m_saidHead->addAtRight(m_takeBack);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({600, 200});
    return split;
}

QWidget* CategoryPane::makeIncident()
{
    auto* part = new Panel{Ground::Bg2, this, Qt::LeftEdge};
    auto* column = new QVBoxLayout{part};
    column->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                               scaled(measure::gap2));
    column->setSpacing(scaled(measure::gap1));
    m_name = new TextLabel{type::bodyBold, Ink::Ink, part};
    m_name->setObjectName(QStringLiteral("categoryIncident"));
    m_name->setElided();
    m_about = new TextLabel{type::small, Ink::Ink2, part};
    m_about->setElided();
    m_narrativeHead = new SectionHead{{}, part};
    m_narrativeHead->setIconName(QStringLiteral("note"));
    m_narrative = new NarrativeView{part};
    m_narrative->setObjectName(QStringLiteral("categoryNarrative"));
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addWidget(m_narrativeHead);
    column->addWidget(m_narrative, 1);
    return part;
}

void CategoryPane::connectParts()
{
    connect(m_desk, &CategoryDesk::stageChanged, this, &CategoryPane::showStage);
    connect(m_desk, &CategoryDesk::changed, this, &CategoryPane::showTables);
    connect(m_desk, &CategoryDesk::progressed, m_stack, &DeskStack::setProgress);
    connect(m_desk, &CategoryDesk::failed, this, &CategoryPane::failed);
    connect(m_stack, &DeskStack::stopRequested, m_desk, &CategoryDesk::stop);
    connect(m_stack, &DeskStack::stateActivated, this, [this] {
        if (m_desk->stage() == DeskStage::Nothing)
            emit addFilesRequested();
        else
            m_desk->suggestAgain();
    });
    connect(m_asked, &DataTable::rowsSelected, this, &CategoryPane::showIncident);
    connect(m_asked, &DataTable::rowActivated, this, [this](quint32 row) {
        const auto& incident = m_desk->table()->incident(row);
        emit rowsRequested(incident.rows, toQString(incident.number));
    });
    connect(m_said, &DataTable::rowsSelected, this,
            [this] { m_takeBack->setEnabled(!m_said->selectedRows().empty()); });
    connect(m_takeBack, &QPushButton::clicked, this, &CategoryPane::takeBack);
    auto* remove = new QAction{m_said};
    remove->setShortcut(QKeySequence{Qt::Key_Delete});
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_said->addAction(remove);
    connect(remove, &QAction::triggered, this, &CategoryPane::takeBack);
    connect(m_bar, &CategoryBar::accepted, this, [this] {
        const auto row = shownRow();
        if (!row)
            return;
        const auto& suggested = m_desk->table()->rows[*row].suggested;
        const auto own = m_bar->ownWords();
        say(suggested.category, own.empty() ? toUtf8(termsText(suggested)) : own);
    });
    connect(m_bar, &CategoryBar::left, this, [this] { say({}, m_bar->ownWords()); });
    connect(m_bar, &CategoryBar::otherChosen, this,
            [this](const std::string& category) { say(category, m_bar->ownWords()); });
    connect(m_bar, &CategoryBar::skipRequested, this, &CategoryPane::skip);
    connect(m_bar, &CategoryBar::undoRequested, this, [this] { m_bridge.undo(); });
    connect(m_bar, &CategoryBar::leaveRequested, this, &CategoryPane::focusTable);
}

void CategoryPane::retranslate()
{
    m_stack->setBusyTexts(tr("Learning from the incidents that have a category …"), tr("Cancel"));
    m_asked->setAccessibleName(tr("Incidents without a category"));
    m_asked->setEmptyText(QStringLiteral("check"), tr("Every incident has a category, or was left without."));
    m_said->setAccessibleName(tr("What was decided (Del takes one back)"));
    m_said->setEmptyText(QStringLiteral("tag"), tr("Nothing was decided yet."));
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setToolTip(tr("Back to what the register says (Del)"));
    m_narrativeHead->setTitle(tr("Narrative"));
    m_bar->retranslate();
    showStage();
}

void CategoryPane::focusTable()
{
    m_asked->setFocus(Qt::OtherFocusReason);
}

void CategoryPane::refresh()
{
    m_desk->suggest();
    if (m_desk->stage() == DeskStage::Ready)
        showTables();
}

void CategoryPane::showStage()
{
    switch (m_desk->stage()) {
    case DeskStage::Ready:
        m_stack->showDesk();
        showTables();
        return;
    case DeskStage::Working: m_stack->showBusy(); return;
    case DeskStage::Nothing:
        m_stack->showState(QStringLiteral("tag"),
                           tr("Categories are suggested for incidents, and the case has none. Take in the "
                              "incident register."),
                           tr("Choose files"));
        return;
    case DeskStage::Failed:
        m_stack->showState(QStringLiteral("warn"), describe(m_desk->error().value_or(Error{})),
                           tr("Try again"));
        return;
    case DeskStage::Stopped:
        m_stack->showState(QStringLiteral("pause"),
                           tr("Suggesting was stopped. Nothing of the case has changed."),
                           tr("Suggest again"));
    }
}

/// The incident that is shown stays if it is still to be decided; else the one that came into its place.
void CategoryPane::showTables()
{
    const auto table = m_desk->table();
    const auto count = static_cast<RowIndex>(table->rows.size());
    m_askedHead->setTitle(tr("Without a category: %n", nullptr, static_cast<int>(count)));
    m_askedHead->setAside(tr("learnt from %n incident(s)", nullptr, static_cast<int>(m_desk->learntFrom())));
    m_asked->show(count, suggestedColumns(table, maskingOf(m_bridge)));
    m_saidHead->setTitle(tr("Decided: %n", nullptr, static_cast<int>(m_desk->said().size())));
    m_said->show(static_cast<RowIndex>(m_desk->said().size()), saidColumns(m_desk->said()));
    m_takeBack->setEnabled(false);
    m_takeBack->setVisible(!m_desk->said().empty());
    m_bar->setCategories(m_desk->categories());
    auto& rows = m_asked->rows();
    for (RowIndex row = 0; row < count; ++row)
        if (table->incident(row).number == m_number)
            m_place = rows.placeOf(row).value_or(m_place);
    m_place = std::clamp(m_place, 0, std::max(0, static_cast<int>(count) - 1));
    if (count > 0)
        m_asked->selectRows(std::vector<RowIndex>{rows.rowAt(m_place)});
    showIncident();
}

std::optional<std::uint32_t> CategoryPane::shownRow() const
{
    const auto rows = m_asked->selectedRows();
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

void CategoryPane::showIncident()
{
    const auto row = shownRow();
    if (!row) {
        m_number.clear();
        m_name->setText({});
        m_about->setText({});
        m_narrative->show({});
        m_bar->showIncident(std::nullopt);
        return;
    }
    const auto table = m_desk->table();
    const auto& incident = table->incident(*row);
    m_place = m_asked->rows().placeOf(*row).value_or(0);
    const auto masking = maskingOf(m_bridge);
    const auto side = incidentSide(incident, masking);
    m_name->setText(side.name);
    m_about->setText(side.about);
    auto marked = markNarrative(*table->snapshot, incident, masking);
    if (marked.text.isEmpty())
        marked.text = tr("The register gives no narrative of this incident.");
    m_narrative->show(std::move(marked));
    markTerms();
    const auto& suggested = table->rows[*row].suggested.category;
    const bool another = incident.number != std::exchange(m_number, incident.number);
    if (suggested != std::exchange(m_suggestedThen, suggested) || another)
        m_bar->showIncident(suggested); // what one is writing of the same one stays
}

/// What told the category, on the ground of shared phrases; masked text keeps what can still be read.
void CategoryPane::markTerms()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto row = shownRow();
    if (row) {
        for (const auto& term : m_desk->table()->rows[*row].suggested.terms) {
            auto cursor = m_narrative->document()->find(toQString(term));
            for (; !cursor.isNull(); cursor = m_narrative->document()->find(toQString(term), cursor)) {
                QTextEdit::ExtraSelection selection;
                selection.cursor = cursor;
                selection.format.setBackground(tokens().hl);
                selections.push_back(selection);
            }
        }
    }
    m_narrative->setExtraSelections(selections);
}

void CategoryPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        QMetaObject::invokeMethod(
            this, [this] { markTerms(); }, Qt::QueuedConnection); // after the view
}

// ---- acts ----

void CategoryPane::say(const std::string& category, const std::string& reason)
{
    const auto row = shownRow();
    if (!row)
        return;
    const auto number = m_desk->table()->incident(*row).number;
    focusTable(); // before the next one is shown: the keys are those of the incidents again
    m_desk->say(number, category, reason);
}

void CategoryPane::skip()
{
    const int count = m_asked->rows().rowCount();
    if (count == 0)
        return;
    m_place = (m_place + 1) % count;
    m_asked->selectRows(std::vector<RowIndex>{m_asked->rows().rowAt(m_place)});
    showIncident();
    focusTable();
}

void CategoryPane::takeBack()
{
    const auto rows = m_said->selectedRows();
    if (!rows.empty())
        m_desk->takeBack(std::string{m_desk->said()[rows.front()].incident});
}

} // namespace jingwei::ui
