#include "ui/review/pair_lists.h"

#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

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
    connect(m_queue, &PairList::pairChosen, this, &PairLists::queuedChosen);
    connect(m_nothing, &EmptyState::activated, this, &PairLists::nothingActivated);
    connect(m_disputes, &MessageLine::activated, this, &PairLists::disputeRequested);
    return part;
}

QWidget* PairLists::makeDecided(const QString& name)
{
    auto* part = new Panel{Ground::Bg2, this, Qt::TopEdge};
    m_decidedColumn = new QVBoxLayout{part};
    m_decidedColumn->setContentsMargins(0, 1, 0, 0);
    m_decidedColumn->setSpacing(0);
    m_decidedHead = new SectionHead{{}, part};
    padHead(*m_decidedHead);
    m_takeBack = makeLink(name + QStringLiteral("TakeBack"), {}, m_decidedHead);
    m_decidedHead->addAtRight(m_takeBack);
    m_decidedColumn->addWidget(m_decidedHead);
    m_decided = new PairList{name + QStringLiteral("Decided"), PairList::Lines::One, part};
    m_decidedColumn->addWidget(m_decided, 1);
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

void PairLists::addToQueueHead(QWidget* widget)
{
    m_queueHead->addAtRight(widget);
}

void PairLists::addToDecidedHead(QWidget* widget)
{
    m_decidedHead->addAtRight(widget);
}

void PairLists::addBelowDecidedHead(QWidget* widget)
{
    m_decidedColumn->insertWidget(1, widget);
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

void PairLists::showDecided(std::size_t count, std::function<PairLine(std::size_t)> line, bool mayTakeBack)
{
    m_mayTakeBack = mayTakeBack;
    m_decidedHead->setTitle(tr("Decided: %n", nullptr, static_cast<int>(count)));
    m_decided->showPairs(count, std::move(line));
    m_takeBack->setEnabled(false);
    m_takeBack->setVisible(count > 0 && mayTakeBack);
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
}

} // namespace jingwei::ui
