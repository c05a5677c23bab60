// What the dialog shows and does; style_rules_dialog_parts.cpp makes its parts.
#include "ui/workspaces/style_rules_dialog.h"

#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/style_text.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/style_condition_row.h"
#include "ui/workspaces/style_swatch.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 860, dialogHeight = 520;
constexpr int typingPause = 150; ///< ms

QString styleFilter()
{
    return StyleRulesDialog::tr("Colour rules (*.json)");
}

} // namespace

StyleRulesDialog::StyleRulesDialog(SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                                   std::vector<StyleRule> rules, QWidget* parent)
    : QDialog{parent}
    , m_bridge{bridge}
    , m_diagram{std::move(diagram)}
    , m_rules{std::move(rules)}
    , m_wait{new QTimer{this}}
{
    setObjectName(QStringLiteral("styleRulesDialog"));
    setWindowTitle(tr("Colours by rule"));
    resize(scaled(dialogWidth), scaled(dialogHeight));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    auto* about = new TextLabel{tr("The first rule that holds gives a node its colour. Nodes that were given "
                                   "a colour by hand keep it."),
                                type::body, Ink::Ink2, this};
    about->setWordWrap(true);
    column->addWidget(about);
    m_message = new MessageLine{this};
    column->addWidget(m_message);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(scaled(measure::gap4));
    column->addLayout(halves, 1);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    halves->addLayout(left);
    halves->addLayout(right, 1);
    makeList(*left);
    makeEditor(*right);
    makeButtons(*column);
    m_wait->setSingleShot(true);
    m_wait->setInterval(typingPause);
    connect(m_wait, &QTimer::timeout, this, &StyleRulesDialog::count);
    showRules(0);
    m_list->setFocus();
    count();
}

// ---- what is shown ----

int StyleRulesDialog::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void StyleRulesDialog::showRules(int chosen)
{
    m_showing = true;
    m_list->clear();
    for (int i = 0; i < static_cast<int>(m_rules.size()); ++i) {
        m_list->addTopLevelItem(new QTreeWidgetItem);
        showRow(i);
    }
    m_list->setCurrentItem(
        m_list->topLevelItem(std::clamp(chosen, 0, std::max(0, static_cast<int>(m_rules.size()) - 1))));
    m_showing = false;
    showRule();
}

void StyleRulesDialog::showRow(int index)
{
    const auto place = static_cast<std::size_t>(index);
    const auto& rule = m_rules[place];
    auto* item = m_list->topLevelItem(index);
    item->setSizeHint(0, QSize{0, scaled(measure::row)});
    item->setIcon(0, styleSwatch(rule.colour, devicePixelRatioF()));
    item->setText(0, ruleText(rule));
    item->setToolTip(0, ruleText({.name = {}, .conditions = rule.conditions, .colour = rule.colour}));
    const bool isKnown = place < m_counts.size();
    item->setText(1, isKnown ? countText(static_cast<std::int64_t>(m_counts[place])) : QStringLiteral("…"));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(
        0, Qt::AccessibleTextRole,
        tr("%1, %2", "name of a rule, its colour").arg(ruleText(rule), styleColourText(rule.colour)));
}

/// Fills the fields with the rule that is chosen.
void StyleRulesDialog::showRule()
{
    m_showing = true;
    for (auto* row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater(); // it may be the one whose button is being pressed
    }
    const auto index = current();
    m_editor->setEnabled(index >= 0);
    m_name->clear();
    if (index >= 0) {
        const auto& rule = m_rules[static_cast<std::size_t>(index)];
        m_name->setText(toQString(rule.name));
        m_colour->setCurrentIndex(m_colour->findData(toQString(rule.colour)));
        for (const auto& condition : rule.conditions)
            addRow(condition);
    }
    m_showing = false;
    say();
}

void StyleRulesDialog::addRow(const StyleCondition& condition)
{
    auto* row = new StyleConditionRow{condition, m_editor};
    m_rows.push_back(row);
    m_conditions->addWidget(row);
    row->show(); // now, so that it can take the keyboard
    connect(row, &StyleConditionRow::edited, this, &StyleRulesDialog::takeFields);
    connect(row, &StyleConditionRow::removed, this, [this, row] { removeCondition(row); });
}

/// Takes what the fields say into the rule; a condition that says nothing keeps what it was.
void StyleRulesDialog::takeFields()
{
    const auto index = current();
    if (m_showing || index < 0)
        return;
    auto& rule = m_rules[static_cast<std::size_t>(index)];
    const auto before = rule;
    rule.name = toUtf8(m_name->text().trimmed());
    rule.colour = toUtf8(m_colour->currentData().toString());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (auto condition = m_rows[i]->condition())
            rule.conditions[i] = *std::move(condition);
    if (rule.conditions != before.conditions)
        countLater();
    showRow(index);
    say();
}

/// Says what is wrong and what the rules do, and which buttons may be pressed.
void StyleRulesDialog::say()
{
    QString fault;
    for (const auto* row : m_rows)
        if (fault.isEmpty())
            fault = row->fault();
    m_fault->say(fault);
    const auto index = current();
    const auto last = static_cast<int>(m_rules.size()) - 1;
    m_every->setVisible(index >= 0 && m_rows.empty());
    m_remove->setEnabled(index >= 0);
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index >= 0 && index < last);
    const auto reason = fault.isEmpty() ? QString{} : tr("First mend the condition that is marked");
    for (auto* button : {m_accept, m_save}) {
        button->setEnabled(fault.isEmpty());
        button->setToolTip(reason);
    }
    if (m_counts.size() != m_rules.size()) {
        m_sum->setText(tr("Counting …"));
        return;
    }
    std::size_t coloured = 0;
    for (const auto count : m_counts)
        coloured += count;
    const auto own =
        std::ranges::count_if(m_diagram->nodes, [](const DiagramNode& node) { return !node.colour.empty(); });
    m_sum->setText(tr("%1 of %2 nodes get a colour by rule · %3 have one of their own", "numbers")
                       .arg(countText(static_cast<std::int64_t>(coloured)),
                            countText(std::ssize(m_diagram->nodes)), countText(own)));
}

// ---- acts ----

void StyleRulesDialog::addRule()
{
    const auto place = current() + 1;
    const auto colour = styleColours[m_rules.size() % styleColours.size()];
    m_rules.insert(m_rules.begin() + place,
                   StyleRule{{}, {FamilyIs{NodeFamily::Account}}, std::string{colour}});
    countLater();
    showRules(place);
    m_name->setFocus();
}

void StyleRulesDialog::removeRule()
{
    const auto index = current();
    if (index < 0)
        return;
    m_rules.erase(m_rules.begin() + index);
    countLater();
    showRules(index);
}

void StyleRulesDialog::moveRule(int by)
{
    const auto from = current();
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= static_cast<int>(m_rules.size()))
        return;
    std::swap(m_rules[static_cast<std::size_t>(from)], m_rules[static_cast<std::size_t>(to)]);
    countLater();
    showRules(to);
}

void StyleRulesDialog::addCondition()
{
    const auto index = current();
    if (index < 0)
        return;
    const StyleCondition condition{NotQueried{}};
    m_rules[static_cast<std::size_t>(index)].conditions.push_back(condition);
    addRow(condition);
    m_rows.back()->setFocus();
    countLater();
    showRow(index);
    say();
}

void StyleRulesDialog::removeCondition(StyleConditionRow* row)
{
    const auto place = std::ranges::find(m_rows, row) - m_rows.begin();
    auto& conditions = m_rules[static_cast<std::size_t>(current())].conditions;
    conditions.erase(conditions.begin() + place);
    m_rows.erase(m_rows.begin() + place);
    row->hide();
    row->deleteLater();
    m_addCondition->setFocus();
    countLater();
    showRow(current());
    say();
}

bool StyleRulesDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() & Qt::AltModifier;
    switch (key->key()) {
    case Qt::Key_Insert: addRule(); return true;
    case Qt::Key_Delete: removeRule(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt)
            moveRule(key->key() == Qt::Key_Up ? -1 : 1);
        return alt;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier)
            return false;
        m_name->setFocus();
        return true;
    default: return false;
    }
}

// ---- counting and files ----

void StyleRulesDialog::countLater()
{
    m_counts.clear();
    delete m_job;
    m_wait->start();
}

void StyleRulesDialog::count()
{
    delete m_job;
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [diagram = m_diagram, rules = m_rules](Progress&) {
            std::vector<std::size_t> counts(rules.size());
            for (const auto rule : rulesThatHold(*diagram, rules))
                if (rule)
                    ++counts[*rule];
            return counts;
        },
        [this](std::vector<std::size_t> counts) {
            m_job->deleteLater();
            m_counts = std::move(counts);
            for (int i = 0; i < static_cast<int>(m_rules.size()); ++i)
                showRow(i);
            say();
            emit counted();
        });
}

void StyleRulesDialog::readFrom(const QString& file)
{
    auto read = readStyleFile(toPath(file));
    if (!read) {
        m_message->show(MessageKind::Danger, styleFaultText(read.error()), {},
                        MessageLine::Closing::Closable);
        return;
    }
    m_message->clear();
    m_rules = *std::move(read);
    countLater();
    showRules(0);
    m_list->setFocus();
}

void StyleRulesDialog::writeTo(const QString& file)
{
    if (const auto written = writeStyleFile(m_rules, toPath(file)); !written)
        m_message->show(MessageKind::Danger, styleFaultText(written.error()), {},
                        MessageLine::Closing::Closable);
    else
        m_message->show(MessageKind::Ok, tr("Saved as “%1”.").arg(QFileInfo{file}.fileName()), {},
                        MessageLine::Closing::Closable);
}

void StyleRulesDialog::chooseFileToRead()
{
    const auto file = askForFile(this, tr("Load colour rules"), Settings{}.fileFolder(), styleFilter());
    if (!file.isEmpty())
        readFrom(file);
}

void StyleRulesDialog::chooseFileToWrite()
{
    auto file = askWhereToSave(this, tr("Save colour rules"),
                               Settings{}.fileFolder() + QLatin1Char{'/'} + tr("Colour rules")
                                   + QStringLiteral(".json"),
                               styleFilter());
    if (file.isEmpty())
        return;
    if (QFileInfo{file}.suffix().isEmpty())
        file += QStringLiteral(".json");
    writeTo(file);
}

} // namespace jingwei::ui
