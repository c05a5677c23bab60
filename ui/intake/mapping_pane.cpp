#include "ui/intake/mapping_pane.h"

#include "core/intake/recognition.h"
#include "ui/intake/column_choices.h"
#include "ui/intake/direction_bar.h"
#include "ui/intake/own_account_bar.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/field_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/ask_dialog.h"
#include "ui/workspaces/page_head.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr qsizetype longestTitle = 40; ///< characters; the end of a path says more

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

    connectParts();
    retranslate();
}

MappingPane::~MappingPane() = default;

void MappingPane::connectParts()
{
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
    connect(m_ownAccount, &OwnAccountBar::typed, this, [this](const QString& text) {
        m_draft.setOwnAccount(toUtf8(text));
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
}

void MappingPane::show(const FoundTable& table)
{
    m_purpose = Purpose::Import;
    begin(table);
}

void MappingPane::showAgain(const FoundTable& table, const RowCounts& rows)
{
    m_purpose = Purpose::ReadAgain;
    m_before = rows;
    begin(table);
}

void MappingPane::begin(const FoundTable& table)
{
    m_draft = MappingDraft{table};
    m_answered = false;
    m_remember->setChecked(table.profile.empty() || !table.lacksOwnAccount); // else it is known already
    m_name->setText(toQString(m_draft.mapping().name));
    fillProfiles();
    retranslate();
    tryAgain();
    if (table.lacksOwnAccount && m_draft.wantsOwnAccount())
        m_ownAccount->field()->setFocus(Qt::OtherFocusReason);
    else
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

    m_more->setToolTip(tr("Profiles as files"));
    m_more->setAccessibleName(m_more->toolTip());
    auto* menu = new QMenu{m_more};
    menu->addAction(tr("Export these columns as a profile …"), this, &MappingPane::exportColumns)
        ->setObjectName(QStringLiteral("mappingExportProfile"));
    menu->addAction(tr("Take in a profile from a file …"), this, &MappingPane::takeProfile)
        ->setObjectName(QStringLiteral("mappingTakeProfile"));
    menu->addAction(tr("Profiles of your own …"), this, &MappingPane::manageProfiles)
        ->setObjectName(QStringLiteral("mappingOwnProfiles"));
    delete m_more->menu();
    m_more->setMenu(menu);
    m_ownAccount->retranslate();
    m_choices->retranslate();
    fillProfiles();
    showDraft();
    showTrial();
}

void MappingPane::tryAgain()
{
    showDraft();
    const bool asked = m_draft.question().kind != DirectionQuestion::Kind::None;
    m_trial.ask(std::make_shared<FoundTable>(m_draft.table()), m_draft.mapping(),
                asked ? std::optional{m_draft.otherMapping()} : std::nullopt, m_draft.givenAccount());
}

void MappingPane::showDraft()
{
    const auto& table = m_draft.table();
    auto file = toQString(table.file);
    if (file.size() > longestTitle)
        file = QChar{0x2026} + file.right(longestTitle - 1);
    m_head->setTitle(table.sheet.empty() ? file : tr("%1, sheet %2").arg(file, toQString(table.sheet)));
    m_head->setAside(aboutText());
    {
        const QSignalBlocker quiet{m_headerRow};
        m_headerRow->setRange(1, std::max(1, static_cast<int>(table.rows.size())));
        m_headerRow->setValue(static_cast<int>(m_draft.headerRow()));
    }
    QStringList names;
    for (const auto& name : m_draft.header())
        names << toQString(name);
    m_choices->show(names, m_draft.fields(), m_draft.columns(), m_draft.guesses());
    m_question->show(m_draft.question(), m_draft.answer());
    m_ownAccount->show(m_draft);
}

QString MappingPane::aboutText() const
{
    const auto& table = m_draft.table();
    const auto profile = profileText(m_draft.baseName());
    QStringList about;
    if (!table.encoding.empty())
        about << toQString(table.encoding);
    about << (m_purpose == Purpose::ReadAgain && m_draft.base() == table.profile
                  ? tr("read as “%1” so far", "kind of table").arg(profile)
                  : tr("most like “%1”: knows %2 of the column names, needed %3",
                       "kind of table, percent, percent")
                        .arg(profile, percentText(m_draft.share()), percentText(recognitionShare)));
    return about.join(QStringLiteral(" · "));
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
                ? tr("No row could be read this way.")
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
    // what replaces a reading is known before; a file that is new may go in at once
    const bool fits = answer ? *answer && (*answer)->rows.accepted > 0 : m_purpose == Purpose::Import;
    return profileOf(m_draft.mapping()) && fits;
}

/// The trial is of this table alone, so what the case has from other sources is no duplicate in it.
bool MappingPane::readsFewer() const
{
    const auto& answer = m_trial.trial();
    return m_purpose == Purpose::ReadAgain && answer && *answer
           && (*answer)->rows.accepted + (*answer)->rows.duplicate < m_before.accepted + m_before.duplicate;
}

QString MappingPane::countsText() const
{
    const auto& answer = m_trial.trial();
    if (!answer)
        return m_trial.busy() ? tr("reading …") : QString{};
    if (!*answer)
        return {};
    const auto& rows = (*answer)->rows;
    if (m_purpose == Purpose::ReadAgain)
        return tr("Accepted %1 → %2 · duplicate %3 → %4 · rejected %5 → %6", "rows before → now, three times")
            .arg(countText(m_before.accepted), countText(rows.accepted), countText(m_before.duplicate),
                 countText(rows.duplicate), countText(m_before.rejected), countText(rows.rejected));
    return tr("Read this way: %1 rows = %2 accepted + %3 duplicate + %4 rejected")
        .arg(countText(rows.read), countText(rows.accepted), countText(rows.duplicate),
             countText(rows.rejected));
}

void MappingPane::accept()
{
    if (!ready())
        return;
    if (readsFewer())
        askFewer();
    else
        finish();
}

void MappingPane::askFewer()
{
    const auto& rows = (*m_trial.trial())->rows;
    const auto before = countText(m_before.accepted + m_before.duplicate);
    const auto now = countText(rows.accepted + rows.duplicate);
    auto* dialog = new AskDialog{
        {.name = QStringLiteral("fewerRows"),
         .title = tr("Read a source again"),
         .about = toQString(m_draft.table().file),
         .what = tr("So far %1 of its rows could be read, this way only %2 can; %3 are rejected. Everything "
                    "worked out from them changes. The reading so far stays in the case, and undo brings it "
                    "back.",
                    "numbers of rows")
                     .arg(before, now, countText(rows.rejected)),
         .keep = tr("Leave it as it is"),
         .go = tr("Read it again with %1 rows").arg(now),
         .iconName = QStringLiteral("columns")},
        this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MappingPane::finish);
    dialog->open();
}

void MappingPane::finish()
{
    const bool remember = m_remember->isChecked();
    const auto mapping = remember ? namedMapping() : m_draft.mapping();
    const auto ownAccount = m_draft.givenAccount();
    m_trial.stop();
    emit accepted(mapping, remember ? Remember::Always : Remember::ThisFileOnly, ownAccount);
}

/// On a button Enter presses it; on the choice of a column it ends the choice; anywhere else it imports.
void MappingPane::onEnter()
{
    auto* focus = focusWidget();
    const bool focused = focus != nullptr && focus->hasFocus();
    if (auto* button = qobject_cast<QAbstractButton*>(focus); button != nullptr && focused)
        button->click();
    else if (!focused || focus == m_kind || qobject_cast<QComboBox*>(focus) == nullptr)
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
