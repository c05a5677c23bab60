#include "ui/review/same_pane.h"

#include "ui/review/decision_bar.h"
#include "ui/review/desk_stack.h"
#include "ui/review/ground_table.h"
#include "ui/review/ground_words.h"
#include "ui/review/narrative_pair.h"
#include "ui/review/pair_head.h"
#include "ui/review/pair_lists.h"
#include "ui/review/review_desk.h"
#include "ui/review/same_lines.h"
#include "ui/review/same_words.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int queueWidth = 264;
constexpr int compareWidth = 900;

QString nameOf(ReviewMatter matter)
{
    const auto word = reviewMatterWord(matter);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

SamePane::SamePane(SessionBridge& bridge, ReviewMatter matter, ProposeSame propose, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_desk{new SameDesk{bridge, matter, std::move(propose), this}}
{
    const auto name = nameOf(matter);
    setObjectName(name + QStringLiteral("Pane"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter{Qt::Horizontal, this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_lists = new PairLists{name, split};
    split->addWidget(m_lists);
    split->addWidget(makeComparison());
    split->setStretchFactor(1, 1);
    split->setSizes({scaled(queueWidth), scaled(compareWidth)});
    m_stack = new DeskStack{name, *split, this};
    column->addWidget(m_stack);
    m_bar->addKeys(*split);
    connectParts();
    retranslate();
    setFocusProxy(&m_lists->queue());
    showStage();
}

QWidget* SamePane::makeComparison()
{
    m_compare = new QStackedWidget{this};
    m_none = new EmptyState{m_compare};
    auto* part = new QWidget{m_compare};
    m_compare->addWidget(m_none);
    m_compare->addWidget(part);
    auto* column = new QVBoxLayout{part};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PairHead{part};
    column->addWidget(m_head);
    auto* split = new QSplitter{Qt::Vertical, part};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_grounds = new GroundTable{m_bridge.pool(), split};
    split->addWidget(m_grounds);
    m_narratives = new NarrativePair{split};
    m_narratives->setVisible(m_desk->matter() == ReviewMatter::Report);
    split->addWidget(m_narratives);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_bar = new DecisionBar{m_desk->matter(), part};
    column->addWidget(m_bar);
    return m_compare;
}

void SamePane::connectParts()
{
    connect(m_desk, &SameDesk::stageChanged, this, &SamePane::showStage);
    connect(m_desk, &SameDesk::changed, this, &SamePane::showReview);
    connect(m_desk, &SameDesk::progressed, m_stack, &DeskStack::setProgress);
    connect(m_desk, &SameDesk::failed, this, &SamePane::failed);
    connect(m_stack, &DeskStack::stopRequested, m_desk, &SameDesk::stop);
    connect(m_stack, &DeskStack::stateActivated, this, [this] {
        if (m_desk->stage() == DeskStage::Nothing)
            emit addFilesRequested();
        else
            m_desk->proposeAgain();
    });
    connect(m_lists, &PairLists::queuedChosen, this, &SamePane::showQueued);
    connect(m_lists, &PairLists::decidedChosen, this, &SamePane::showVote);
    connect(m_lists, &PairLists::takeBackRequested, this, &SamePane::takeBack);
    connect(m_lists, &PairLists::orderChosen, m_desk, &SameDesk::setOrder);
    connect(m_lists, &PairLists::lookBackRequested, m_desk, &SameDesk::lookBack);
    connect(m_lists, &PairLists::disputeRequested, this, &SamePane::showDispute);
    connect(m_grounds, &GroundTable::groundChosen, this,
            [this](const GroundRow& row) { emit rowsRequested(row.ground.rows, row.name); });
    connect(m_bar, &DecisionBar::decided, this, &SamePane::decide);
    connect(m_bar, &DecisionBar::skipRequested, this, &SamePane::skip);
    connect(m_bar, &DecisionBar::undoRequested, this, [this] { m_bridge.undo(); });
    connect(m_bar, &DecisionBar::leaveRequested, this, &SamePane::focusQueue);
    connect(&m_bridge, &SessionBridge::editAbandoned, this, &SamePane::holdBar);
}

void SamePane::retranslate()
{
    m_stack->setBusyTexts(tr("Comparing what the case tells of them …"), tr("Cancel"));
    m_none->show(QStringLiteral("merge"), tr("Choose a pair at the left to compare the two."));
    m_grounds->setAccessibleName(tr("What speaks for and against the two being one"));
    m_grounds->setEmptyText(QStringLiteral("merge"),
                            tr("The case tells nothing any more that speaks for the two being one."));
    m_lists->retranslate();
    m_narratives->retranslate();
    m_bar->retranslate();
    showStage();
}

void SamePane::focusQueue()
{
    m_lists->queue().setFocus(Qt::OtherFocusReason);
}

// ---- what is shown ----

void SamePane::refresh()
{
    m_desk->propose();
    showReview();
}

void SamePane::showStage()
{
    const auto texts = stageTexts(m_desk->matter());
    switch (m_desk->stage()) {
    case DeskStage::Ready:
        m_stack->showDesk();
        showReview();
        return;
    case DeskStage::Working: m_stack->showBusy(); return;
    case DeskStage::Nothing:
        m_stack->showState(QStringLiteral("merge"), texts.nothing, tr("Choose files"));
        return;
    case DeskStage::Failed:
        m_stack->showState(QStringLiteral("warn"), describe(m_desk->error().value_or(Error{})),
                           tr("Try again"));
        return;
    case DeskStage::Stopped:
        m_stack->showState(QStringLiteral("pause"),
                           tr("The search was stopped. Nothing of the case has changed."),
                           tr("Search again"));
    }
}

/// The pair that is shown stays if it is still to be decided; else the one that came into its place.
void SamePane::showReview()
{
    if (m_desk->stage() != DeskStage::Ready)
        return;
    const auto masking = maskingOf(m_bridge);
    const auto count = m_desk->queue().size();
    m_lists->showQueue(count, [this, masking](std::size_t index) { return queuedLine(index, masking); });
    m_lists->showDecided(
        m_desk->decided().size(), [this, masking](std::size_t index) { return decidedLine(index, masking); },
        m_desk->lookingBack(), m_desk->votesInAll());
    m_lists->showOrder(m_desk->order());
    m_lists->showDisputes(static_cast<int>(m_desk->disputes().size()));
    if (count == 0) {
        const auto texts = stageTexts(m_desk->matter());
        m_lists->showNothing(m_desk->proposals().empty() ? texts.noneFound : texts.allDecided);
        showPair(m_desk->lookingBack() ? std::nullopt : m_pair);
        return;
    }
    for (std::size_t item = 0; item < count; ++item)
        if (m_pair && refsOf(item) == *m_pair)
            m_place = item;
    m_place = std::min(m_place, count - 1);
    m_lists->queue().setCurrent(m_place);
    showPair(refsOf(m_place));
}

NumberPair SamePane::refsOf(std::size_t item) const
{
    const auto& proposal = m_desk->proposals()[m_desk->queue()[item].proposal];
    return numberPair(proposal.a.ref, proposal.b.ref);
}

void SamePane::showPair(std::optional<NumberPair> pair)
{
    if (pair != std::exchange(m_pair, std::move(pair)))
        m_bar->clear();
    m_compare->setCurrentIndex(m_pair ? 1 : 0);
    if (!m_pair)
        return;
    const auto* proposal = m_desk->find(*m_pair);
    SameProposal unproposed; // voted on, and the facts no longer speak for it
    unproposed.matter = m_desk->matter();
    unproposed.a.ref = m_pair->first;
    unproposed.b.ref = m_pair->second;
    showProposal(proposal != nullptr ? *proposal : unproposed);
    m_bar->showVotes(m_desk->review().find(*m_pair), m_desk->review().needed, m_bridge.session().by());
    holdBar();
}

void SamePane::showProposal(const SameProposal& proposal)
{
    const auto masking = maskingOf(m_bridge);
    const auto snapshot = m_bridge.snapshot();
    const auto rows = std::make_shared<const GroundRows>(sameRows(proposal, masking));
    m_grounds->showGrounds(rows, std::nullopt);
    const auto* a = findIncident(*snapshot, proposal.a.ref);
    const auto* b = findIncident(*snapshot, proposal.b.ref);
    if (a != nullptr && b != nullptr) {
        m_head->showPair(incidentSide(*a, masking), incidentSide(*b, masking), *rows, false);
        m_narratives->showPair(*snapshot, *a, *b, masking);
    } else {
        m_head->showPair(pairSide(proposal.a, masking), pairSide(proposal.b, masking), *rows, false);
    }
}

void SamePane::showQueued(std::size_t item)
{
    m_place = item;
    m_lists->decided().setCurrent(std::nullopt);
    showPair(refsOf(item));
}

void SamePane::showVote(std::size_t vote)
{
    m_lists->queue().setCurrent(std::nullopt);
    const auto& record = m_desk->decided()[vote];
    showPair(numberPair(record.a, record.b));
}

void SamePane::showDispute()
{
    const auto disputes = m_desk->disputes();
    if (disputes.empty())
        return;
    for (std::size_t item = 0; item < m_desk->queue().size(); ++item)
        if (refsOf(item) == disputes.front())
            m_lists->queue().setCurrent(m_place = item);
    showPair(disputes.front());
}

/// A vote on accounts derives the facts anew; the next one waits for that, and in a look back none is given.
void SamePane::holdBar()
{
    if (m_desk->lookingBack())
        m_bar->setHeld(tr("You are looking back. Go back to now to decide."));
    else
        m_bar->setHeld(m_desk->mayVote() ? QString{}
                                         : tr("The facts are being derived anew. Decide when that is done."));
}

// ---- acts ----

void SamePane::decide(Verdict verdict)
{
    holdBar();
    if (!m_pair || m_bar->isHeld())
        return;
    const ReviewVote vote{m_pair->first,    m_pair->second,    verdict,
                          m_bar->reasons(), m_bar->ownWords(), m_bar->settles()};
    m_bar->clear();
    focusQueue(); // before the next pair is shown: the keys are those of the pairs again
    emit decided();
    if (const auto voted = m_desk->vote(vote); !voted)
        emit failed(voted.error());
    holdBar();
}

void SamePane::skip()
{
    const auto count = m_desk->queue().size();
    if (count == 0)
        return;
    const auto next = (m_place + 1) % count;
    m_lists->queue().setCurrent(next);
    showQueued(next);
    focusQueue();
}

void SamePane::takeBack(std::size_t vote)
{
    if (vote >= m_desk->decided().size() || !m_desk->mayVote())
        return;
    const auto record = m_desk->decided()[vote];
    m_desk->takeBack(record);
    holdBar();
}

PairLine SamePane::queuedLine(std::size_t index, Masking masking) const
{
    if (index >= m_desk->queue().size()) // the desk is ahead of what is shown
        return {};
    const auto& item = m_desk->queue()[index];
    const auto& most = m_desk->proposals().front(); // the strongest first
    return sameLine(m_desk->proposals()[item.proposal], item, most.score, masking);
}

PairLine SamePane::decidedLine(std::size_t index, Masking masking) const
{
    if (index >= m_desk->decided().size())
        return {};
    const auto& vote = m_desk->decided()[index];
    return voteLine(vote, m_desk->find(numberPair(vote.a, vote.b)), masking, m_bridge.snapshot()->zone);
}

} // namespace jingwei::ui
