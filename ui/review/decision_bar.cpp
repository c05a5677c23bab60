#include "ui/review/decision_bar.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingwei::ui {

DecisionBar::DecisionBar(QWidget* parent) : Panel{Ground::Bg1, parent, Qt::TopEdge}
{
    setObjectName(QStringLiteral("decisionBar"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                               scaled(measure::gap2));
    column->setSpacing(scaled(measure::gap2));
    column->addWidget(makeReasons());
    m_missing = new FieldError{this};
    m_missing->setObjectName(QStringLiteral("reasonMissing"));
    column->addWidget(m_missing);
    column->addWidget(makeVerdicts());
    retranslate();
    m_missing->say({});
}

QWidget* DecisionBar::makeReasons()
{
    auto* line = new QWidget{this};
    auto* row = new QHBoxLayout{line};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(measure::gap2));
    m_caption = new TextLabel{type::small, Ink::Ink2, line};
    row->addWidget(m_caption);
    for (std::size_t index = 0; index < presetReasons.size(); ++index) {
        auto* button = makeButton(QStringLiteral("reason%1").arg(QLatin1Char{presetReasons[index].key}), {},
                                  {}, Look::Plain, line);
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, this, [this] { m_missing->say({}); });
        row->addWidget(button);
        m_reasons.push_back(button);
    }
    m_text = new QLineEdit{line};
    m_text->setObjectName(QStringLiteral("reasonText"));
    m_text->installEventFilter(this);
    m_text->setMinimumWidth(scaled(80));
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_missing->say({}); });
    connect(m_text, &QLineEdit::returnPressed, this, &DecisionBar::leaveRequested);
    row->addWidget(m_text, 1);
    return line;
}

QWidget* DecisionBar::makeVerdicts()
{
    auto* line = new QWidget{this};
    auto* row = new QHBoxLayout{line};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(measure::gap2));
    const auto make = [&](const char* name, Verdict verdict, Look look) {
        auto* button = makeButton(QLatin1String{name}, {}, verdictIcon(verdict), look, line);
        button->setMinimumHeight(scaled(measure::decisionButton));
        connect(button, &QPushButton::clicked, this, [this, verdict] { decide(verdict); });
        row->addWidget(button);
        return button;
    };
    m_same = make("decideSame", Verdict::Same, Look::Main);
    m_different = make("decideDifferent", Verdict::Different, Look::Plain);
    m_undecided = make("decideUndecided", Verdict::Undecided, Look::Plain);
    m_settles = new QCheckBox{line};
    m_settles->setObjectName(QStringLiteral("decisionSettles"));
    m_settles->hide();
    row->addWidget(m_settles);
    m_votes = new TextLabel{type::small, Ink::Ink2, line};
    m_votes->setObjectName(QStringLiteral("pairVotes"));
    m_votes->setElided();
    row->addWidget(m_votes, 1);
    m_undo = makeLink(QStringLiteral("decisionUndo"), {}, line);
    m_skip = makeLink(QStringLiteral("decisionSkip"), {}, line);
    connect(m_undo, &QPushButton::clicked, this, &DecisionBar::undoRequested);
    connect(m_skip, &QPushButton::clicked, this, &DecisionBar::skipRequested);
    row->addWidget(m_undo);
    row->addWidget(m_skip);
    return line;
}

void DecisionBar::retranslate()
{
    m_caption->setText(tr("Reasons"));
    for (std::size_t index = 0; index < m_reasons.size(); ++index)
        m_reasons[index]->setText(
            tr("%1  %2", "text of a button, its key")
                .arg(reasonText(presetReasons[index].word), QString{QLatin1Char{presetReasons[index].key}}));
    m_text->setPlaceholderText(tr("In your own words (/)"));
    m_text->setAccessibleName(tr("Reason in your own words"));
    m_same->setText(tr("Same series  1"));
    m_different->setText(tr("Different  2"));
    m_undecided->setText(tr("Undecided  3"));
    m_settles->setText(tr("Settles the dispute"));
    m_settles->setToolTip(tr("Your verdict binds; the others stand as dissent"));
    m_undo->setText(tr("Undo (Ctrl+Z)"));
    m_skip->setText(tr("Skip (space)"));
}

std::vector<std::string> DecisionBar::reasons() const
{
    std::vector<std::string> words;
    for (std::size_t index = 0; index < m_reasons.size(); ++index)
        if (m_reasons[index]->isChecked())
            words.emplace_back(presetReasons[index].word);
    return words;
}

std::string DecisionBar::ownWords() const
{
    return toUtf8(m_text->text().trimmed());
}

void DecisionBar::toggleReason(std::size_t index)
{
    if (m_possible)
        m_reasons[index]->toggle();
}

void DecisionBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void DecisionBar::clear()
{
    for (auto* reason : m_reasons)
        reason->setChecked(false);
    m_text->clear();
    m_missing->say({});
}

void DecisionBar::decide(Verdict verdict)
{
    if (!m_possible)
        return;
    if (reasons().empty() && ownWords().empty()) {
        m_missing->say(tr("A decision needs a reason: choose one with A to G, or write it (/)."));
        m_reasons.front()->setFocus(Qt::TabFocusReason);
        return;
    }
    emit decided(verdict);
}

void DecisionBar::setDeciding(bool possible)
{
    m_possible = possible;
    const auto why = possible ? QString{} : tr("You are looking back. Go back to now to decide.");
    for (auto* button : {m_same, m_different, m_undecided, m_undo}) {
        button->setEnabled(possible);
        button->setToolTip(why);
    }
    for (auto* reason : m_reasons)
        reason->setEnabled(possible);
    m_text->setEnabled(possible);
}

void DecisionBar::setDisputed(bool disputed)
{
    m_settles->setVisible(disputed);
    m_settles->setChecked(false);
}

bool DecisionBar::settles() const
{
    return m_settles->isChecked();
}

void DecisionBar::setVotes(const QString& votes)
{
    m_votes->setText(votes);
}

/// Esc leaves the text as it is and goes back to the pairs.
bool DecisionBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        emit leaveRequested();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace jingwei::ui
