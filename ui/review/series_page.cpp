#include "ui/review/series_page.h"

#include "ui/review/category_pane.h"
#include "ui/review/compare_pane.h"
#include "ui/review/decision_bar.h"
#include "ui/review/desk_stack.h"
#include "ui/review/ground_words.h"
#include "ui/review/link_model_dialog.h"
#include "ui/review/queue_pane.h"
#include "ui/review/review_desk.h"
#include "ui/review/same_pane.h"
#include "ui/review/series_preview.h"
#include "ui/review/session_dialog.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/error_text.h"
#include "ui/text/review_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QApplication>
#include <QDateTime>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace jingwei::ui {

QString SeriesPage::title() const
{
    return tr("Series");
}

QString SeriesPage::question() const
{
    return tr("Which incidents belong together, and why?");
}

QString SeriesPage::statusText() const
{
    const auto linked = m_desk->linked();
    return linked && shownDesk() == Desk::Series ? tr("The rows add up to the score") + QStringLiteral(" · ")
                                                       + tr("weights: %1").arg(weightsText(*linked->model))
                                                 : QString{};
}

bool SeriesPage::take(const Change& change)
{
    if (const auto* applied = std::get_if<EditApplied>(&change)) {
        if (const auto* review = std::get_if<ReviewEdit>(&applied->edit)) {
            m_desk->readLines();
            if (m_desk->linked() && !review->present && review->records.size() == 1
                && review->records.front().act == ReviewAct::Vote
                && review->records.front().matter
                       == ReviewMatter::Series) // one takes a vote back to vote anew
                showAsked({review->records.front().a, review->records.front().b});
            for (auto* same : m_same)
                same->desk().readLines();
        }
        if (m_categories != nullptr && std::holds_alternative<CategoryEdit>(applied->edit))
            m_categories->desk().readSaid();
        if (std::holds_alternative<LinkModelEdit>(applied->edit))
            m_desk->takeParameters();
        return true; // what changes facts is told when they have been read
    }
    if (std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change)) {
        m_linkedOf.reset();
        for (auto* same : m_same)
            same->desk().forget();
        if (m_categories != nullptr)
            m_categories->desk().forget();
    }
    emit waitingChanged(); // other facts are not linked yet
    return std::holds_alternative<SelectionChanged>(change) || std::holds_alternative<TraceChanged>(change);
}

void SeriesPage::refresh()
{
    refreshDesk();
}

/// Linking takes its time: a case whose facts changed is linked anew when its series are looked at.
void SeriesPage::refreshSeries()
{
    const auto snapshot = bridge().snapshot();
    if (m_linkedOf.lock() == snapshot) {
        showReview();
        return;
    }
    m_linkedOf = snapshot;
    m_message->clear();
    m_place = 0;
    m_compare->showPair(std::nullopt);
    m_preview->clear();
    m_desk->link();
}

// ---- what is shown ----

void SeriesPage::showStage()
{
    const auto stage = m_desk->stage();
    m_session->setEnabled(stage == DeskStage::Ready);
    m_unite->setEnabled(stage == DeskStage::Ready);
    showHead();
    if (stage == DeskStage::Ready) {
        m_stack->showDesk();
        showReview();
        const auto* focused = QApplication::focusWidget(); // in the head as long as there was nothing else
        const bool ours = focused == nullptr || focused == this || isAncestorOf(focused);
        if (shownDesk() == Desk::Series && isVisible() && ours)
            focusQueue();
    } else if (stage == DeskStage::Working) {
        m_stack->showBusy();
    } else {
        fillState();
    }
    emit statusChanged();
}

void SeriesPage::fillState()
{
    if (m_desk->stage() == DeskStage::Nothing)
        m_stack->showState(
            QStringLiteral("series"),
            tr("Series are found among incidents, and the case has fewer than two. Take in the "
               "incident register."),
            tr("Choose files"));
    else if (m_desk->stage() == DeskStage::Failed)
        m_stack->showState(QStringLiteral("warn"), describe(m_desk->error().value_or(Error{})),
                           tr("Try again"));
    else
        m_stack->showState(QStringLiteral("pause"),
                           tr("Linking was stopped. Nothing of the case has changed."),
                           tr("Link the incidents"));
}

void SeriesPage::showReview()
{
    showHead();
    if (m_desk->stage() != DeskStage::Ready)
        return;
    m_queue->refresh(maskingOf(bridge()), bridge().snapshot()->zone);
    keepPlace();
}

/// The session that began last; what is not reviewed in pairs has none.
void SeriesPage::showHead()
{
    const bool pairs = shownDesk() != Desk::Category;
    m_session->setVisible(pairs);
    m_unite->setVisible(pairs);
    m_minutes->setVisible(pairs);
    showSession();
}

/// The pair that is shown stays if it is still to be decided; else the one that came into its place.
void SeriesPage::keepPlace()
{
    const auto& queue = m_desk->queue();
    const auto found = std::ranges::find_if(
        queue, [this](const ReviewItem& item) { return item.pair == m_compare->pair(); });
    if (found != queue.end())
        m_place = static_cast<std::size_t>(found - queue.begin());
    if (queue.empty()) {
        m_queue->queue().setCurrent(std::nullopt);
        showPair(m_desk->lookingBack() ? std::nullopt : m_compare->pair());
        return;
    }
    m_place = std::min(m_place, queue.size() - 1);
    m_queue->queue().setCurrent(m_place);
    showPair(queue[m_place].pair);
}

void SeriesPage::showPair(std::optional<IncidentPair> pair)
{
    m_compare->showPair(pair);
    if (pair && m_desk->linked())
        m_preview->showPair(m_desk->linked(), *pair, maskingOf(bridge()));
    else
        m_preview->clear();
}

void SeriesPage::showQueued(std::size_t item)
{
    m_place = item;
    m_queue->decided().setCurrent(std::nullopt);
    showPair(m_desk->queue()[item].pair);
}

void SeriesPage::showVote(std::size_t vote)
{
    m_queue->queue().setCurrent(std::nullopt);
    const auto& record = m_desk->decided()[vote];
    const auto& material = *m_desk->linked()->material;
    const auto a = material.find(record.a);
    const auto b = material.find(record.b);
    if (a && b)
        showPair(IncidentPair{*a, *b});
}

void SeriesPage::showDispute()
{
    if (const auto disputes = m_desk->disputes(); !disputes.empty())
        showAsked(disputes.front());
}

/// A pair by the numbers of its incidents, where it stands in the queue.
void SeriesPage::showAsked(const NumberPair& numbers)
{
    const auto& material = *m_desk->linked()->material;
    const auto a = material.find(numbers.first);
    const auto b = material.find(numbers.second);
    if (!a || !b)
        return;
    const auto& queue = m_desk->queue();
    const IncidentPair pair{*a, *b};
    const auto found = std::ranges::find(queue, pair, &ReviewItem::pair);
    if (found != queue.end()) {
        m_place = static_cast<std::size_t>(found - queue.begin());
        m_queue->queue().setCurrent(m_place);
    }
    showPair(pair);
}

// ---- acts ----

void SeriesPage::decide(Verdict verdict)
{
    const auto pair = m_compare->pair();
    if (!pair || !m_desk->linked() || m_desk->lookingBack())
        return;
    const auto& material = *m_desk->linked()->material;
    auto& bar = m_compare->bar();
    const ReviewVote vote{material.subject(pair->a).number,
                          material.subject(pair->b).number,
                          verdict,
                          bar.reasons(),
                          bar.ownWords(),
                          bar.settles()};
    bar.clear();
    m_message->clear();
    focusQueue(); // before the next pair is shown: the keys are those of the pairs again
    if (const auto voted = m_desk->vote(vote); !voted)
        say(voted.error());
}

void SeriesPage::skip()
{
    const auto count = m_desk->queue().size();
    if (count == 0)
        return;
    const auto next = (m_place + 1) % count;
    m_queue->queue().setCurrent(next);
    showQueued(next);
    focusQueue();
}

void SeriesPage::takeBack(std::size_t vote)
{
    if (m_desk->lookingBack() || vote >= m_desk->decided().size())
        return;
    const auto record = m_desk->decided()[vote];
    m_desk->takeBack(record);
}

/// Asks. Afterwards the keys are those of the pairs, not of the button that asked.
bool SeriesPage::isAccepted(QDialog& dialog)
{
    const bool accepted = dialog.exec() == QDialog::Accepted;
    focusDesk();
    return accepted;
}

void SeriesPage::beginSession()
{
    const auto now = QDateTime::currentDateTime().toString(QStringLiteral("MM-dd HH:mm"));
    SessionDialog dialog{tr("Review session %1", "day and time").arg(now), m_desk->needed(), this};
    if (isAccepted(dialog))
        m_desk->beginSession(dialog.title(), dialog.present(), dialog.needed());
}

void SeriesPage::unite()
{
    const auto file = askForFile(this, tr("Another reviewer's file of this case"), Settings{}.fileFolder(),
                                 tr("Jingwei cases (*.jwcase)"));
    focusDesk();
    if (!file.isEmpty())
        m_desk->unite(toPath(file));
}

void SeriesPage::changeParameters()
{
    const auto linked = m_desk->linked();
    if (!linked || m_desk->lookingBack())
        return;
    LinkModelDialog dialog{*linked->found, *linked->model, m_desk->knownPairs(), maskingOf(bridge()), this};
    if (!isAccepted(dialog))
        return;
    if (dialog.learns())
        m_desk->learn();
    else if (dialog.parts() != partsOf(*linked->model, *linked->found))
        m_desk->setParameters(dialog.parts());
}

void SeriesPage::say(const Error& error)
{
    m_message->show(MessageKind::Danger, describe(error), {}, MessageLine::Closing::Closable);
}

void SeriesPage::focusQueue()
{
    m_queue->queue().setFocus(Qt::OtherFocusReason);
}

} // namespace jingwei::ui
