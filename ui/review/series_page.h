#pragma once

#include "core/linkage/pair_candidates.h"
#include "core/model/review.h"
#include "ui/review/export_minutes.h"
#include "ui/workspaces/workspace.h"

#include <memory>
#include <optional>

class QAction;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace jingwei::ui {

class ComparePane;
class EmptyState;
class MessageLine;
class PageHead;
class QueuePane;
class ReviewDesk;
class ReviewProgress;
class SeriesPreview;
class TextLabel;

/// 串并: which incidents belong together, and why. What is to be decided, the two incidents of a pair side by
/// side, and the series as it would be.
class SeriesPage : public Workspace {
    Q_OBJECT

public:
    explicit SeriesPage(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("series"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool hasOwnSide() const override { return true; }
    [[nodiscard]] ReviewDesk& desk() noexcept { return *m_desk; }
    /// Pairs that wait for a decision; 0 as long as nothing is linked.
    [[nodiscard]] int waiting() const;
    /// Writes the minutes of the review to a file, as `exportMinutes` does, and says where they lie.
    void writeMinutes(MinutesExport minutes, const QString& file);

signals:
    void addFilesRequested(); ///< a register is to be taken in
    void waitingChanged();

protected:
    bool take(const Change& change) override;
    void refresh() override;
    void retranslate() override;

private:
    void makeHead();
    QWidget* makeState();
    QWidget* makePanes();
    void makeKeys();
    QAction* addKey(const QKeySequence& key, const char* name);
    void connectPanes();

    void showStage();
    void showReview();
    void showPair(std::optional<IncidentPair> pair);
    void showQueued(std::size_t item);
    void showVote(std::size_t vote);
    void showDispute();
    void keepPlace();
    void decide(Verdict verdict);
    void skip();
    void takeBack(std::size_t vote);
    void beginSession();
    void unite();
    void changeParameters();
    void showSession();
    void askForMinutes();
    void say(const Error& error);
    void fillState();
    void focusQueue();

    ReviewDesk* m_desk;
    PageHead* m_head;
    QPushButton* m_session;
    QPushButton* m_unite;
    QPushButton* m_minutes;
    ReviewProgress* m_decided;
    QString m_writtenTo; ///< folder of the minutes written last
    MessageLine* m_message;
    QStackedWidget* m_stack;
    EmptyState* m_state;
    QWidget* m_busy;
    TextLabel* m_busyText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QSplitter* m_split;
    QueuePane* m_queue;
    ComparePane* m_compare;
    SeriesPreview* m_preview;
    QAction* m_skipKey;
    std::weak_ptr<const CaseSnapshot> m_linkedOf; ///< what the desk links
    std::size_t m_place = 0;                      ///< in the queue, of the pair that is shown
};

} // namespace jingwei::ui
