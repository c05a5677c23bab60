#include "ui/review/pair_lists.h"

#include "ui/review/look_back_bar.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr QLatin1String strongest{"strongest"};
constexpr QLatin1String doubtful{"doubtful"};

} // namespace

PairLists::PairLists(const QString& name, QWidget* parent) : Panel{Ground::Bg2, parent, Qt::RightEdge}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto* split = new QSplitter{Qt::Vertical, this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeQueue(name));
    split->addWidget(makeDecided(name));
    split->setSizes({430, 400});
    column->addWidget(split);
}

QWidget* PairLists::makeQueue(const QString& name)
{
    auto* part = new QWidget{this};
    auto* column = new QVBoxLayout{part};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_queueHead = new SectionHead{{}, part};
    padHead(*m_queueHead);
    m_order = new SegmentedSwitch{m_queueHead};
    m_order->setObjectName(name + QStringLiteral("Order"));
    m_queueHead->addAtRight(m_order);
    column->addWidget(m_queueHead);
    m_queue = new PairList{name + QStringLiteral("Queue"), PairList::Lines::Two, part};
    column->addWidget(m_queue, 1);
    m_nothing = new EmptyState{part};
    m_nothing->setObjectName(name + QStringLiteral("QueueEmpty"));
    m_nothing->hide();
    column->addWidget(m_nothing, 1);
    m_disputes = new MessageLine{part};
    m_disputes->setObjectName(name + QStringLiteral("Conflicts"));
    column->addWidget(m_disputes);
    connect(m_order, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        emit orderChosen(key == doubtful ? QueueOrder::MostDoubtful : QueueOrder::Strongest);
        m_queue->setFocus(Qt::OtherFocusReason); // one goes on deciding
    });
    connect(m_queue, &PairList::pairChosen, this, &PairLists::queuedChosen);
    connect(m_nothing, &EmptyState::activated, this, &PairLists::nothingActivated);
    connect(m_disputes, &MessageLine::activated, this, &PairLists::disputeRequested);
    return part;
}

QWidget* PairLists::makeDecided(const QString& name)
{
    auto* part = new Panel{Ground::Bg2, this, Qt::TopEdge};
    auto* column = new QVBoxLayout{part};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_decidedHead = new SectionHead{{}, part};
    padHead(*m_decidedHead);
    m_takeBack = makeLink(name + QStringLiteral("TakeBack"), {}, m_decidedHead);
    m_decidedHead->addAtRight(m_takeBack);
    m_replay = makeLink(name + QStringLiteral("Replay"), {}, m_decidedHead);
    m_decidedHead->addAtRight(m_replay);
    column->addWidget(m_decidedHead);
    m_lookBack = new LookBackBar{name, part};
    column->addWidget(m_lookBack);
    m_decided = new PairList{name + QStringLiteral("Decided"), PairList::Lines::One, part};
    column->addWidget(m_decided, 1);
    connect(m_replay, &QPushButton::clicked, this, [this] {
        emit lookBackRequested(m_votesInAll);
        m_lookBack->focusStep();
    });
    connect(m_lookBack, &LookBackBar::stepChosen, this,
            [this](std::size_t votes) { emit lookBackRequested(votes); });
    connect(m_lookBack, &LookBackBar::nowRequested, this, [this] { emit lookBackRequested(std::nullopt); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const auto vote = m_decided->current())
            emit takeBackRequested(*vote);
    });
    connect(m_decided, &PairList::removeRequested, this, [this](std::size_t vote) {
        if (m_mayTakeBack)
            emit takeBackRequested(vote);
    });
    connect(m_decided, &PairList::pairChosen, this, [this](std::size_t vote) {
        m_takeBack->setEnabled(m_mayTakeBack);
        emit decidedChosen(vote);
    });
    return part;
}

void PairLists::showQueue(std::size_t count, std::function<PairLine(std::size_t)> line)
{
    m_queueHead->setTitle(tr("To decide: %n", nullptr, static_cast<int>(count)));
    m_queue->showPairs(count, std::move(line));
    m_queue->show();
    m_nothing->hide();
}

void PairLists::showNothing(const QString& sentence, const QString& buttonText)
{
    m_nothing->show(QStringLiteral("check"), sentence, buttonText);
    m_nothing->setVisible(true);
    m_queue->hide();
}

void PairLists::showOrder(QueueOrder order)
{
    m_shownOrder = order;
    m_order->setCurrent(order == QueueOrder::MostDoubtful ? QString{doubtful} : QString{strongest});
}

void PairLists::showDecided(std::size_t count, std::function<PairLine(std::size_t)> line,
                            const std::optional<std::size_t>& lookingBack, std::size_t votesInAll)
{
    m_mayTakeBack = !lookingBack;
    m_votesInAll = votesInAll;
    m_decidedHead->setTitle(tr("Decided: %n", nullptr, static_cast<int>(count)));
    m_decided->showPairs(count, std::move(line));
    m_takeBack->setEnabled(false);
    m_takeBack->setVisible(count > 0 && m_mayTakeBack);
    m_replay->setVisible(votesInAll > 0 && !lookingBack);
    m_lookBack->showStep(lookingBack, votesInAll);
}

void PairLists::showDisputes(int count)
{
    if (count == 0)
        m_disputes->clear();
    else
        m_disputes->show(MessageKind::Warn, tr("Reviewers disagree on %n pair(s)", nullptr, count),
                         tr("Go there"));
}

void PairLists::retranslate()
{
    m_queue->setAccessibleName(tr("Pairs to be decided"));
    m_decided->setAccessibleName(tr("Decided pairs, the newest first (Del takes one back)"));
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setToolTip(tr("Takes the selected decision back, whenever it was made (Del)"));
    m_order->setChoices({{.key = QString{strongest},
                          .text = tr("Strongest", "order of a queue"),
                          .toolTip = tr("Strongest first")},
                         {.key = QString{doubtful},
                          .text = tr("Doubtful", "order of a queue"),
                          .toolTip = tr("Most doubtful first")}});
    showOrder(m_shownOrder);
    m_replay->setText(tr("Replay in order"));
    m_lookBack->retranslate();
}

} // namespace jingwei::ui
