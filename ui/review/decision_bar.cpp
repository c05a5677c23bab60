#include "ui/review/decision_bar.h"

#include "ui/review/ground_words.h"
#include "ui/review/same_words.h"
#include "ui/support/format.h"
#include "ui/text/reason_text.h"
#include "ui/text/review_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/flow_layout.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int leastText = 160;  // px
constexpr int leastVotes = 120; // px

struct VerdictWords {
    QString same, different;
};

/// What the buttons say, each with its key.
VerdictWords wordsOf(ReviewMatter matter)
{
    switch (matter) {
    case ReviewMatter::Report: return {DecisionBar::tr("One event  1"), DecisionBar::tr("Two events  2")};
    case ReviewMatter::Person: return {DecisionBar::tr("Same person  1"), DecisionBar::tr("Two persons  2")};
    case ReviewMatter::Account:
        return {DecisionBar::tr("Same account  1"), DecisionBar::tr("Two accounts  2")};
    case ReviewMatter::Series: break;
    }
    return {DecisionBar::tr("Same series  1"), DecisionBar::tr("Different  2")};
}

} // namespace

DecisionBar::DecisionBar(ReviewMatter matter, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::TopEdge}
    , m_matter{matter}
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
    auto* row = new FlowLayout{line, scaled(measure::gap2)};
    m_caption = new TextLabel{type::small, Ink::Ink2, line};
    row->addWidget(m_caption);
    for (const auto& reason : presetReasons(m_matter)) {
        auto* button =
            makeButton(QStringLiteral("reason%1").arg(QLatin1Char{reason.key}), {}, {}, Look::Plain, line);
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, this, [this] { m_missing->say({}); });
        row->addWidget(button);
        m_reasons.push_back(button);
    }
    m_text = new QLineEdit{line};
    m_text->setObjectName(QStringLiteral("reasonText"));
    m_text->installEventFilter(this);
    m_text->setMinimumWidth(scaled(leastText));
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_missing->say({}); });
    connect(m_text, &QLineEdit::returnPressed, this, &DecisionBar::leaveRequested);
    row->addWidget(m_text);
    return line;
}

QWidget* DecisionBar::makeVerdicts()
{
    auto* line = new QWidget{this};
    auto* row = new FlowLayout{line, scaled(measure::gap2)};
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
    m_votes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_votes);
    m_undo = makeLink(QStringLiteral("decisionUndo"), {}, line);
    m_skip = makeLink(QStringLiteral("decisionSkip"), {}, line);
    connect(m_undo, &QPushButton::clicked, this, &DecisionBar::undoRequested);
    connect(m_skip, &QPushButton::clicked, this, &DecisionBar::skipRequested);
    row->addWidget(m_undo);
    row->addWidget(m_skip);
    return line;
}

void DecisionBar::addKeys(QWidget& on)
{
    const auto add = [&on](const QKeySequence& key) {
        auto* action = new QAction{&on};
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        on.addAction(action);
        return action;
    };
    const auto presets = presetReasons(m_matter);
    for (std::size_t index = 0; index < presets.size(); ++index)
        connect(add(QKeySequence{QString{QLatin1Char{presets[index].key}}}), &QAction::triggered, this,
                [this, index] { toggleReason(index); });
    const auto verdict = [&](Qt::Key key, Verdict given) {
        connect(add(QKeySequence{key}), &QAction::triggered, this, [this, given] { decide(given); });
    };
    verdict(Qt::Key_1, Verdict::Same);
    verdict(Qt::Key_2, Verdict::Different);
    verdict(Qt::Key_3, Verdict::Undecided);
    connect(add(QKeySequence{Qt::Key_Slash}), &QAction::triggered, this, &DecisionBar::focusText);
    auto* skip = add(QKeySequence{Qt::Key_Space});
    connect(skip, &QAction::triggered, this, &DecisionBar::skipRequested);
    connect(qApp, &QApplication::focusChanged, skip, [skip](QWidget* /*old*/, QWidget* now) {
        // on a button, space presses it
        skip->setEnabled(qobject_cast<QAbstractButton*>(now) == nullptr);
    });
}

void DecisionBar::retranslate()
{
    m_caption->setText(tr("Reasons"));
    const auto presets = presetReasons(m_matter);
    for (std::size_t index = 0; index < m_reasons.size(); ++index)
        m_reasons[index]->setText(
            tr("%1  %2", "text of a button, its key")
                .arg(reasonText(presets[index].word), QString{QLatin1Char{presets[index].key}}));
    m_text->setPlaceholderText(tr("In your own words (/)"));
    m_text->setAccessibleName(tr("Reason in your own words"));
    const auto words = wordsOf(m_matter);
    m_same->setText(words.same);
    m_different->setText(words.different);
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
            words.emplace_back(presetReasons(m_matter)[index].word);
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

void DecisionBar::setHeld(const QString& why)
{
    m_possible = why.isEmpty();
    for (auto* button : {m_same, m_different, m_undecided, m_undo}) {
        button->setEnabled(m_possible);
        button->setToolTip(why);
    }
    for (auto* reason : m_reasons)
        reason->setEnabled(m_possible);
    m_text->setEnabled(m_possible);
}

void DecisionBar::showVotes(const PairDecision* decision, int needed, const std::string& me)
{
    const bool disputed = decision != nullptr && decision->disputed;
    m_settles->setVisible(disputed);
    m_settles->setChecked(false);
    if (decision == nullptr) {
        sayVotes({});
        return;
    }
    const bool voted = std::ranges::find(decision->votes, me, &ReviewRecord::by) != decision->votes.end();
    if (needed > 1 && !voted && !disputed) {
        sayVotes(tr("Another reviewer has voted; shown when you have"));
        return;
    }
    QStringList votes;
    for (const auto& vote : decision->votes)
        votes << tr("%1: %2", "who, verdict").arg(toQString(vote.by), verdictText(m_matter, vote.verdict));
    sayVotes(votes.join(QStringLiteral(" · ")));
}

/// Without words it is only the room between what is at the left and at the right.
void DecisionBar::sayVotes(const QString& votes)
{
    m_votes->setText(votes);
    m_votes->setMinimumWidth(votes.isEmpty() ? 0 : scaled(leastVotes));
}

bool DecisionBar::settles() const
{
    return m_settles->isChecked();
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
