#pragma once

#include "ui/review/pair_list.h"
#include "ui/theme/surfaces.h"

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace jingwei::ui {

class EmptyState;
class MessageLine;
class SectionHead;

/// Pairs that are to be decided above those that are, the newest first; between them, on what reviewers
/// disagree.
class PairLists : public Panel {
    Q_OBJECT

public:
    /// Parts are named after `name`: "reviewQueue", "reviewDecided", "reviewConflicts", "reviewTakeBack".
    explicit PairLists(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] PairList& queue() noexcept { return *m_queue; }
    [[nodiscard]] PairList& decided() noexcept { return *m_decided; }

    /// Nothing is current afterwards, in either list.
    void showQueue(std::size_t count, std::function<PairLine(std::size_t)> line);
    /// Said in place of an empty queue.
    void showNothing(const QString& sentence, const QString& buttonText = {});
    /// `mayTakeBack`: no, while one looks back.
    void showDecided(std::size_t count, std::function<PairLine(std::size_t)> line, bool mayTakeBack);
    void showDisputes(int count);
    void retranslate();

signals:
    void queuedChosen(std::size_t item);
    void decidedChosen(std::size_t vote);
    void takeBackRequested(std::size_t vote);
    void disputeRequested(); ///< the first of the conflicts is to be shown
    void nothingActivated(); ///< the button of an empty queue

protected:
    void addToQueueHead(QWidget* widget);
    void addToDecidedHead(QWidget* widget);
    void addBelowDecidedHead(QWidget* widget);

private:
    QWidget* makeQueue(const QString& name);
    QWidget* makeDecided(const QString& name);

    SectionHead* m_queueHead;
    PairList* m_queue;
    EmptyState* m_nothing;
    MessageLine* m_disputes;
    SectionHead* m_decidedHead;
    QVBoxLayout* m_decidedColumn;
    QPushButton* m_takeBack;
    PairList* m_decided;
    bool m_mayTakeBack = true;
};

} // namespace jingwei::ui
