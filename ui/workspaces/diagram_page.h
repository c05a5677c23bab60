#pragma once

#include "ui/workspaces/diagram_columns.h"
#include "ui/workspaces/diagram_work.h"
#include "ui/workspaces/workspace.h"

#include <QPointer>

#include <map>

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace jingwei::ui {

class DiagramTwin;
class DiagramView;
class EmptyState;
class Job;
class MessageLine;
class PageHead;
class SegmentedSwitch;
class TextLabel;

/// 图谱: how does it hang together. The link diagram and its table twin.
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
    /// What is drawn now; null: nothing yet.
    [[nodiscard]] std::shared_ptr<const Diagram> diagram() const noexcept { return m_shown; }

protected:
    void refresh() override;
    void showSelection() override;
    void retranslate() override;

private:
    void makeHead();
    void makeBody();
    void connectParts();
    void chooseSourceByItself();
    void showEmpty();
    void draw();
    void showAnswer(DiagramAnswer answer);
    void showDiagram();
    void applyLook();
    void takeEntities(const std::vector<EntityRef>& entities);
    void takeLinks(const std::vector<std::uint32_t>& links);
    void openFacts(quint32 link);
    void keepPlace(const EntityRef& entity, Point place);
    void forgetPlaces();
    void findTyped();
    void exportShown();
    void updateActs();
    [[nodiscard]] QString placesKey() const;
    [[nodiscard]] std::optional<EntityRef> selectedCentre();
    [[nodiscard]] QString emptySentence();

    DiagramSource m_source = DiagramSource::Trace;
    bool m_sourceChosen = false; ///< by the user; until then the page takes what there is
    LayoutKind m_layout = LayoutKind::Flow;
    std::optional<EntityRef> m_around;
    std::uint32_t m_depth = 1;
    std::map<QString, KeptPlaces> m_places; ///< by what is drawn and how
    std::shared_ptr<const Diagram> m_shown;
    std::size_t m_leftOut = 0;
    QPointer<Job> m_job;

    PageHead* m_head;
    SegmentedSwitch* m_sources;
    SegmentedSwitch* m_depths;
    SegmentedSwitch* m_layouts;
    QLineEdit* m_find;
    QToolButton* m_unpin;
    QToolButton* m_twinButton;
    QToolButton* m_fit;
    QToolButton* m_export;
    MessageLine* m_message;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_split;
    DiagramView* m_view;
    DiagramTwin* m_twin;
    QTimer* m_placesMoved; ///< several nodes moved in one gesture are one new diagram
};

} // namespace jingwei::ui
