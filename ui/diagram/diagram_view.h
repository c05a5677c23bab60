#pragma once

#include "core/diagram/diagram.h"
#include "ui/diagram/diagram_renderer.h"
#include "ui/diagram/diagram_scene.h"
#include "ui/diagram/node_grid.h"

#include <QFlags>
#include <QPoint>
#include <QPointF>
#include <QPolygonF>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QTimer;
class QVariantAnimation;

namespace jingwei::ui {

class CanvasButton;
class DiagramLegend;
class MiniMap;

/// A scene with the places of its nodes.
struct PreparedScene {
    std::shared_ptr<const DiagramScene> scene;
    std::shared_ptr<const NodeGrid> grid;
};
/// Any thread.
[[nodiscard]] PreparedScene prepareScene(std::shared_ptr<const Diagram> diagram, const DiagramLook& look);

/// What the left button does where no node is; the last two draw a shape.
enum class DiagramTool : std::uint8_t { Select, Lasso, Pan, Rectangle, Ellipse };

enum class DiagramOverlay : std::uint8_t {
    None = 0,
    Legend = 1,
    MiniMap = 2,
    ZoomButtons = 4,
    ToolButtons = 8, ///< pointer, lasso, pan
    ShapeButtons = 16
};
Q_DECLARE_FLAGS(DiagramOverlays, DiagramOverlay)

/// Which part of a diagram a picture shows, and how large.
struct PictureShown {
    double zoom; ///< 1: 100 %
    QRectF area;
};

/// Shows a diagram: wheel zooms at the cursor, middle button or space and drag pans, click selects, Ctrl and
/// Shift add, dragging a node or a note moves it, dragging the name of a group its nodes. The last picture is
/// kept and moved at once; a worker draws the new one. A selected note or shape has handles that make it
/// larger or smaller.
///
/// Keys: F fits, + and - zoom, 0 is 100 %, arrows walk along links, with Alt they move the selected by 10
/// units (with Shift too by 1), with Ctrl they make a note or shape larger or smaller by as much, Enter
/// opens, V L H choose the tool, where shapes may be drawn R and O too; Enter then sets one round the
/// selected nodes or in the middle. Ctrl+A all, Ctrl+B neighbours, Ctrl+I the others, Esc nothing.
class DiagramView : public QWidget {
    Q_OBJECT

public:
    explicit DiagramView(QWidget* parent = nullptr);
    ~DiagramView() override;

    /// Null or empty: the empty text. Where the same entities were shown before, zoom stays, what is in
    /// the middle stays there, and nodes move over to their new places; otherwise, or where none of them
    /// would be seen, all is brought into view.
    void setDiagram(std::shared_ptr<const Diagram> diagram);
    [[nodiscard]] std::shared_ptr<const Diagram> diagram() const { return m_diagram; }
    void setLook(const DiagramLook& look);

    /// What is selected in the window; what the diagram does not show is passed over. Emits nothing.
    void setSelection(const std::vector<EntityRef>& entities);
    void setSelectedLinks(const std::vector<std::uint32_t>& links);
    /// Nodes that a search has found.
    void setHits(const std::vector<EntityRef>& entities);
    void setEmphasis(Emphasis emphasis);
    [[nodiscard]] std::vector<EntityRef> selection() const;
    /// The note that stands out; nodes lose it. One that the diagram does not have: none. Emits nothing.
    void selectNote(std::optional<std::int64_t> note);
    [[nodiscard]] std::optional<std::int64_t> selectedNote() const { return m_state.selectedNote; }

    void setTool(DiagramTool tool);
    [[nodiscard]] DiagramTool tool() const noexcept { return m_tool; }
    void setOverlays(DiagramOverlays overlays);
    /// What would fill an empty diagram.
    void setEmptyText(const QString& text);
    [[nodiscard]] const QString& emptyText() const noexcept { return m_emptyText; }
    /// "Layout 41 %" over the picture while something is computed; empty: nothing.
    void setBusyText(const QString& text);

    /// 1 is 100 %.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    /// Brings everything into view, at most at 100 %.
    void fit();
    /// Brings an entity to the middle; whether the diagram shows it.
    bool centreOn(const EntityRef& entity);

    /// Point of the diagram in the middle of the widget: with `zoom` what a named view keeps.
    [[nodiscard]] Point middle() const { return {m_centre.x(), m_centre.y()}; }
    void centreAndZoom(Point middle, double zoom);
    /// Nodes whose middle is in view, as indices into the diagram, ascending.
    [[nodiscard]] std::vector<std::uint32_t> visibleNodes() const;

    void selectAll();
    void selectNeighbours();
    void invertSelection();

    [[nodiscard]] std::optional<EntityRef> entityAt(QPointF position) const;
    /// The note under a place in the widget: on a slip or the words anywhere, on a shape near its edge.
    [[nodiscard]] std::optional<std::int64_t> noteAt(QPointF position) const;
    /// Where a node stands in the widget; nothing if it is not in the diagram.
    [[nodiscard]] std::optional<QRectF> boxOf(const EntityRef& entity) const;
    /// Labels of the last picture, in widget coordinates.
    [[nodiscard]] std::vector<DrawnLabel> drawnLabels() const;

    /// Whether what is shown is the present state at full quality, so that nothing more comes by itself.
    [[nodiscard]] bool isSharp() const;
    /// The part of the diagram in view.
    [[nodiscard]] QRectF visibleArea() const;
    /// The picture that is shown, moved and stretched, until a new one is there.
    [[nodiscard]] PictureShown pictureShown() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void selectionMade(const std::vector<jingwei::EntityRef>& entities);
    void linkSelected(quint32 link); ///< index into the diagram's links
    void opened(const jingwei::EntityRef& entity);
    void linkOpened(quint32 link);
    /// The user put nodes elsewhere; the owner keeps the places and pins them. Once for each gesture.
    void nodesMoved(const std::vector<std::pair<jingwei::EntityRef, jingwei::Point>>& places);
    void noteSelected(qint64 note);
    void noteOpened(qint64 note);
    void noteMoved(qint64 note, jingwei::Point place); ///< its upper left corner
    void noteResized(qint64 note, jingwei::Point place, jingwei::Point size);
    void noteLeft(); ///< none is selected any more
    void shapeDrawn(jingwei::NoteShape shape, jingwei::Point place, jingwei::Point size);
    void contextMenuRequested(const QPoint& globalPosition);
    void toolChanged(jingwei::ui::DiagramTool tool);
    void spaceTapped(); ///< pressed and let go, neither held nor used to pan
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Gesture : std::uint8_t { None, Press, Pan, Box, Lasso, Move, Draw, Resize };

    // ---- the part of the diagram in view: diagram_view_area.cpp ----
    [[nodiscard]] QPointF toDiagram(QPointF position) const;
    [[nodiscard]] QPointF toWidget(QPointF point) const;
    [[nodiscard]] QRectF toWidget(const QRectF& box) const;
    void zoomAt(QPointF position, double factor);
    void panBy(QPointF pixels);
    void bringIntoView(std::uint32_t node);
    void showFirst();
    void viewChanged();
    void refreshLegend() { refreshLegendFor(visibleArea()); }
    void refreshLegendFor(const QRectF& area);
    void placeOverlays();
    void showMiniMap();
    void retranslate();

    // ---- the scene: diagram_view_scene.cpp ----
    void prepare(std::function<std::shared_ptr<const Diagram>()> make, std::size_t size,
                 std::function<void(PreparedScene)> take);
    void prepareAgain();
    void prepareMoved(const std::vector<std::uint32_t>& moved, QPointF way);
    void takeScene(PreparedScene prepared);
    void takeNewScene(PreparedScene prepared);
    void changeNotes(std::function<void(Diagram&)> change, std::int64_t selected);
    void slideTo(std::shared_ptr<const Diagram> diagram);
    [[nodiscard]] std::vector<std::uint32_t> nodesOf(const std::vector<EntityRef>& entities) const;
    [[nodiscard]] std::vector<Stream> streamsShown() const;

    // ---- selection: diagram_view_mouse.cpp, diagram_view_keys.cpp ----
    void choose(std::vector<std::uint32_t> nodes);
    void chooseLink(std::optional<std::uint32_t> link);
    void clickAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void takeEnclosed(const std::vector<std::uint32_t>& nodes, Qt::KeyboardModifiers modifiers);
    void hoverAt(QPointF position);
    void startDrag(QPointF position, Qt::KeyboardModifiers modifiers);
    void chooseNote(std::int64_t note);
    void leaveNote();
    void walk(int key);
    [[nodiscard]] std::optional<std::uint32_t> neighbourTowards(std::uint32_t node, int key) const;
    bool handleViewKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleSelectionKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool isSelected(std::uint32_t node) const;
    [[nodiscard]] std::optional<std::uint32_t> nodeAt(QPointF position) const;
    void updateCursor();
    void sayForScreenReaders();

    // ---- putting things elsewhere: diagram_view_moving.cpp ----
    void endMove();
    void moveNodes(const std::vector<std::uint32_t>& moved, QPointF way);
    void moveNote(std::int64_t note, QPointF way);
    bool moveByKey(QPointF way, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::optional<std::uint32_t> hullNameAt(QPointF position) const;

    // ---- shapes and the sizes of notes: diagram_view_shapes.cpp ----
    void makeTools();
    int placeTools(int margin, int top);
    [[nodiscard]] double toolsRight() const;
    void retranslateTools();
    void showTool();
    [[nodiscard]] bool drawsShapes() const noexcept { return m_tool >= DiagramTool::Rectangle; }
    [[nodiscard]] bool mayDrawShapes() const { return m_overlays.testFlag(DiagramOverlay::ShapeButtons); }
    void finishShape(const QRectF& box);
    void setShapeByKey();
    [[nodiscard]] QRectF usualShapeAt(QPointF middle) const;
    [[nodiscard]] std::optional<QRectF> selectedNoteBox() const;
    [[nodiscard]] std::optional<QPoint> handleAt(QPointF position) const;
    [[nodiscard]] QRectF resizedBox() const;
    bool resizeByKey(QPointF way, Qt::KeyboardModifiers modifiers);
    void resizeNote(std::int64_t note, const QRectF& box);
    void drawShapeGesture(QPainter& painter) const;
    void drawHandles(QPainter& painter) const;

    // ---- pictures: diagram_view_paint.cpp ----
    [[nodiscard]] RenderRequest request(double margin, Purpose purpose = Purpose::Screen) const;
    [[nodiscard]] bool isSmall() const;
    void ensurePicture();
    void ensureWholePicture();
    void takePicture(const RenderedPicture& picture);
    void drawPicture(QPainter& painter) const;
    void drawWholePicture(QPainter& painter, const QRectF& covered) const;
    void drawNews(QPainter& painter) const;
    void drawHover(QPainter& painter) const;
    void drawGesture(QPainter& painter) const;
    void drawNotice(QPainter& painter, const QString& text) const;

    std::shared_ptr<const Diagram> m_diagram;    ///< as given
    std::shared_ptr<const DiagramScene> m_scene; ///< as shown; on the way to the given one while nodes slide
    std::shared_ptr<const NodeGrid> m_grid;
    std::uint64_t m_preparation = 0; ///< counts what has been prepared; only the last is taken
    bool m_preparing = false;
    DiagramLook m_look;
    PaintState m_state;
    std::vector<EntityRef> m_wishedSelection;
    std::vector<EntityRef> m_wishedHits;

    QPointF m_centre; ///< point of the diagram in the middle of the widget
    double m_scale = 1.0;
    double m_textFactor = 1.0; ///< scale of the settings that m_scale was chosen for
    bool m_shown = false;      ///< whether place and zoom have been chosen for this diagram

    DiagramTool m_tool = DiagramTool::Select;
    Gesture m_gesture = Gesture::None;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    QPolygonF m_lasso;
    std::optional<std::uint32_t> m_pressedNode;
    bool m_spaceHeld = false;
    bool m_spaceUsed = false; ///< held for a while, or panned with
    bool m_keyboardFocus = false;
    std::vector<std::uint32_t> m_moving;
    std::optional<std::int64_t> m_movingNote;
    QPoint m_handle; ///< of a note, under the mouse or dragged: -1, 0 or 1 across and down; 0, 0: none
    QPointF m_move;  ///< in diagram units
    bool m_overNote = false; ///< the mouse is on a note or the name of a group
    std::optional<std::uint32_t> m_hoveredNode;
    std::optional<std::uint32_t> m_hoveredLink;
    std::optional<std::uint32_t> m_current; ///< where the arrow keys stand

    DiagramRenderer* m_renderer;
    DiagramRenderer* m_groundRenderer;
    RenderedPicture m_picture;
    RenderedPicture m_wholePicture;  ///< all of a large diagram, for where the other has nothing yet
    double m_pictureWishedFor = 0.0; ///< scale at the last step
    bool m_zooming = false;          ///< the scale has changed since the view was last at rest
    QVariantAnimation* m_slide = nullptr;
    bool m_fitOnceThere = false; ///< everything is brought into view once what comes is there
    DiagramLegend* m_legend;
    MiniMap* m_miniMap;
    CanvasButton* m_zoomIn;
    CanvasButton* m_zoomOut;
    std::vector<std::pair<DiagramTool, CanvasButton*>> m_tools;
    QTimer* m_legendTimer; ///< the legend follows when the view has come to rest
    DiagramOverlays m_overlays;
    QString m_emptyText;
    QString m_busyText;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(DiagramOverlays)

} // namespace jingwei::ui
