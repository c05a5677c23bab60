#pragma once

#include "ui/workspaces/diagram_columns.h"
#include "ui/workspaces/diagram_work.h"
#include "ui/workspaces/workspace.h"

#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace jingwei::ui {

class DiagramActs;
class DiagramDesk;
class DiagramFilterBar;
class DiagramTwin;
class DiagramView;
class EmptyState;
class LayoutMenu;
class MessageLine;
class PageHead;
class SegmentedSwitch;
struct DiagramLook;
struct ExportOptions;

/// 图谱: how does it hang together. The link diagram, what is done to it, and its table twin.
class DiagramPage : public Workspace {
    Q_OBJECT

public:
    explicit DiagramPage(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("diagram"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString statusText() const override;

    void showSource(DiagramSource source);
    /// The surroundings of an entity, at the depth chosen.
    void showAround(const EntityRef& entity);
    void showTwin(bool shown);
    /// Makes a diagram of the case of what a file of another program holds.
    void keepRead(const ReadDiagram& read);
    /// What is drawn now; null: nothing yet.
    [[nodiscard]] std::shared_ptr<const Diagram> diagram() const;
    [[nodiscard]] DiagramDesk& desk() noexcept { return *m_desk; }

protected:
    bool take(const Change& change) override;
    void refresh() override;
    void showSelection() override;
    void retranslate() override;

private:
    // ---- parts: diagram_page_parts.cpp ----
    void makeHead();
    void makeBody();
    void connectParts();
    void makeKeys();
    void fillNames();
    void addLooks();
    void addKept();
    void addActsOnKept();

    void chooseSourceByItself();
    void showEmpty();
    void showBusy(const QString& sentence);
    void showDiagram();
    void showHead();
    void markIncidents();
    [[nodiscard]] QString emptyCanvasText() const;
    [[nodiscard]] std::size_t hiddenByHand() const;
    void applyLook();
    [[nodiscard]] DiagramLook lookWithRules() const;
    void takeEntities(const std::vector<EntityRef>& entities);
    void takeLinks(const std::vector<std::uint32_t>& links);
    void openFacts(quint32 link);
    void move(const std::vector<std::pair<EntityRef, Point>>& places);
    void layOut(LayoutKind kind);
    void showEach(bool each);
    void choose(const DiagramSettings& settings);
    void findTyped();
    void goToHit(int step);
    void exportShown();
    void exportPoster();
    [[nodiscard]] ExportOptions exportOptions() const;
    [[nodiscard]] std::optional<LookWish> shownLook() const;
    [[nodiscard]] std::vector<std::uint32_t> selectedNodes() const;
    void newOfSelection();
    void copyUnderName();
    void rename();
    void chooseRules();
    void readFile();
    void updateActs();
    [[nodiscard]] std::optional<EntityRef> selectedCentre();
    [[nodiscard]] QString emptySentence();
    [[nodiscard]] QString askName(const QString& title, const QString& proposal);

    bool m_sourceChosen = false; ///< by the user; until then the page takes what there is
    bool m_fitNext = false;      ///< everything was laid out anew
    std::vector<EntityRef> m_hits;
    std::size_t m_hit = 0;

    DiagramDesk* m_desk;
    DiagramActs* m_acts = nullptr;
    PageHead* m_head;
    QPushButton* m_name;
    QMenu* m_names;
    SegmentedSwitch* m_depths;
    QPushButton* m_layout;
    LayoutMenu* m_layouts;
    SegmentedSwitch* m_each;
    QLineEdit* m_find;
    QToolButton* m_twinButton;
    QToolButton* m_fit;
    QToolButton* m_export;
    MessageLine* m_message;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    DiagramView* m_view;
    DiagramFilterBar* m_filter;
    DiagramTwin* m_twin;
};

} // namespace jingwei::ui
