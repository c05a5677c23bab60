#pragma once

#include "core/diagram/diagram_queries.h"
#include "ui/session_bridge.h"

#include <QKeySequence>
#include <QObject>

#include <map>
#include <vector>

class QAction;
class QMenu;
class QPoint;
class QWidget;

namespace jingwei::ui {

class DiagramDesk;
class DiagramView;

/// What people do to the diagram.
enum class DiagramAct : std::uint8_t {
    Expand,
    ExpandOnce,
    Around,
    Fold,
    Unfold,
    FoldLeaves,
    Hide,
    ShowHidden,
    TakeOff,
    Merge,
    Part,
    Pin,
    Unpin,
    Group,
    Ungroup,
    Note,
    WriteOn,
    RemoveNote,
    Path,
    SelectConnected,
    SelectAlike,
    KeepView,
    CopyTable,
    CopyPicture,
};

/// What can be done to the diagram and its selected nodes: by key, in the menu under the right button, and by
/// the tools in the head.
class DiagramActs : public QObject {
    Q_OBJECT

public:
    /// The keys are heard wherever `page` has the focus.
    DiagramActs(SessionBridge& bridge, DiagramDesk& desk, DiagramView& view, QWidget& page);

    void retranslate();
    /// Which acts are possible with what is selected now.
    void update();
    void popUp(const QPoint& globalPosition);
    [[nodiscard]] QAction* action(DiagramAct act) const { return m_actions.at(act); }
    /// Unfolds a stack; of anything else brings what is one step away, asking first where that is much.
    void open(const EntityRef& entity);
    /// Asks for other words for a note or shape; none: a note is taken away.
    void openNote(std::int64_t note);
    void moveNote(std::int64_t note, Point place);
    void resizeNote(std::int64_t note, Point place, Point size);
    void addShape(NoteShape shape, Point place, Point size);

signals:
    void told(const QString& sentence); ///< why an act did nothing

private:
    void add(DiagramAct act, const QString& name, const QKeySequence& key, const QString& iconName,
             void (DiagramActs::*method)());
    void makeActions();
    void makeMenu();
    void makeColours();
    void makeAlignments();

    /// The selected nodes, by entity and as indices into the diagram drawn.
    [[nodiscard]] std::vector<EntityRef> selected() const;
    [[nodiscard]] std::vector<std::uint32_t> selectedNodes() const;
    void select(const std::vector<std::uint32_t>& nodes);

    void askAndExpand();
    void askAbout(std::vector<EntityRef> from);
    void expandOnce();
    void showAround();
    void fold();
    void unfold();
    void foldLeaves();
    void hide();
    void showHidden();
    void takeOff();
    void merge();
    void part();
    void pin();
    void unpin();
    void group();
    void ungroup();
    void note();
    void writeOn();
    void removeNote();
    void colourNote(std::int64_t note, const std::string& colour);
    void path();
    void selectConnected();
    void selectAlike();
    void keepView();
    void copyTable();
    void copyPicture();
    void colour(const std::string& colour);
    void align(Alignment alignment);

    SessionBridge& m_bridge;
    DiagramDesk& m_desk;
    DiagramView& m_view;
    QWidget& m_page;
    QMenu* m_menu;
    QMenu* m_colours;
    QMenu* m_alignments;
    std::map<DiagramAct, QAction*> m_actions;
};

} // namespace jingwei::ui
