#pragma once

#include "core/session/series_graph.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// How a node of a series is shown, words as they may be seen.
struct GraphTile {
    QString name;  ///< what the mouse is told
    QString label; ///< below the tile, where there is room; empty: none
    QString icon;
    NodeFamily family = NodeFamily::Incident;
    QString incident = {}; ///< number that choosing it says; empty: it is no incident
};

/// A series drawn small: incidents, what they share, dashed what a decision would join. The mouse names a
/// node and lifts its links; a click, or arrow keys and Enter, choose an incident.
class SeriesGraphView : public QWidget {
    Q_OBJECT

public:
    explicit SeriesGraphView(QWidget* parent = nullptr);

    /// One tile for each node.
    void showGraph(SeriesGraph graph, std::vector<GraphTile> tiles);
    void clear();
    [[nodiscard]] const SeriesGraph& graph() const noexcept { return m_graph; }
    [[nodiscard]] const std::vector<GraphTile>& tiles() const noexcept { return m_tiles; }
    /// Middle of a node's tile.
    [[nodiscard]] QPointF placeOf(std::size_t node) const { return m_places[node]; }
    /// The node whose tile is there.
    [[nodiscard]] std::optional<std::size_t> nodeAt(QPointF position) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void incidentChosen(const QString& number);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double tileSize() const;
    void arrange();
    void part(const QRectF& room);
    void lift(std::optional<std::size_t> node);
    void choose(std::size_t node);
    void paintLinks(QPainter& painter) const;
    void paintTiles(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;

    SeriesGraph m_graph;
    std::vector<GraphTile> m_tiles;
    std::vector<QPointF> m_places;       ///< middles of tiles on the widget
    std::optional<std::size_t> m_lifted; ///< under the mouse, or where the keys stand
};

} // namespace jingwei::ui
