#pragma once

#include "core/linkage/pair_candidates.h"
#include "core/linkage/review_state.h"
#include "core/model/review.h"
#include "ui/review/export_minutes.h"
#include "ui/review/same_desk.h"
#include "ui/workspaces/workspace.h"

#include <memory>
#include <optional>
#include <vector>

class QDialog;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace jingwei::ui {

class CategoryPane;
class ComparePane;
class DeskStack;
class MessageLine;
class PageHead;
class QueuePane;
class ReviewDesk;
class SamePane;
class SegmentedSwitch;
class ReviewProgress;
class SeriesPreview;

/// What is reviewed on the page of series, in the order of its switch.
enum class Desk : std::uint8_t { Series, Person, Account, Report, Category };

/// 串并: which incidents belong together, and why. What is to be decided, the two incidents of a pair side by
/// side, and the series as it would be. Beside it the desks of what may be the same: persons, accounts,
/// reports; and that of incidents without a category.
class SeriesPage : public Workspace {
    Q_OBJECT

public:
    /// `propose`: what says which things may be the same.
    explicit SeriesPage(SessionBridge& bridge, ProposeSame propose = proposeSame, QWidget* parent = nullptr);

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
    /// The desk of what may be the same; the matter is not `Series`.
    [[nodiscard]] SamePane& same(ReviewMatter matter);
    [[nodiscard]] CategoryPane& categories();
    [[nodiscard]] Desk shownDesk() const noexcept { return m_shown; }
    void showDesk(Desk desk);

signals:
    void addFilesRequested(); ///< a register is to be taken in
    void waitingChanged();

protected:
    bool take(const Change& change) override;
    void refresh() override;
    void retranslate() override;

private:
    void makeHead();
    QWidget* makePanes();
    void makeKeys();
    void connectPanes();

    // series_page_desks.cpp
    void makeDesks();
    SamePane* makeSame(ReviewMatter matter);
    CategoryPane* makeCategories();
    QWidget& deskWidget(Desk desk);
    void nameDesks();
    /// Brings the desk that is shown up to date.
    void refreshDesk();
    void focusDesk();
    [[nodiscard]] bool isAccepted(QDialog& dialog);
    [[nodiscard]] SamePane* shownSame() const;

    void refreshSeries();
    void showHead();
    void showStage();
    void showReview();
    void showPair(std::optional<IncidentPair> pair);
    void showQueued(std::size_t item);
    void showVote(std::size_t vote);
    void showDispute();
    void showAsked(const NumberPair& numbers);
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
    SegmentedSwitch* m_which;
    QStackedWidget* m_desks;
    Desk m_shown = Desk::Series;
    DeskStack* m_stack;
    QSplitter* m_split;
    QueuePane* m_queue;
    ComparePane* m_compare;
    SeriesPreview* m_preview;
    ProposeSame m_propose;
    std::vector<SamePane*> m_same;                ///< those that were looked at so far
    CategoryPane* m_categories = nullptr;         ///< likewise
    std::weak_ptr<const CaseSnapshot> m_linkedOf; ///< what the desk links
    std::size_t m_place = 0;                      ///< in the queue, of the pair that is shown
};

} // namespace jingwei::ui
