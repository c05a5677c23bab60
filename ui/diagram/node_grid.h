#pragma once

#include "ui/diagram/diagram_scene.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// Where nodes are: even squares over the diagram, each with the boxes that touch it.
class NodeGrid {
public:
    explicit NodeGrid(const DiagramScene& scene);

    /// The node whose box, widened by `reach`, holds the point; of several the one whose middle is nearest.
    [[nodiscard]] std::optional<std::uint32_t> at(QPointF point, double reach) const;
    /// Nodes whose middle lies within; in the diagram's order.
    [[nodiscard]] std::vector<std::uint32_t> within(const QRectF& area) const;

private:
    template <class Visit>
    void overSquares(const QRectF& area, Visit visit) const;

    std::vector<QRectF> m_boxes;
    QPointF m_origin;
    double m_side = 1.0;
    std::int32_t m_columns = 1;
    std::int32_t m_rows = 1;
    std::vector<std::uint32_t> m_starts;  ///< by square, row by row: where its members begin
    std::vector<std::uint32_t> m_members; ///< nodes whose boxes touch it
};

/// The link that passes within `reach` of a point, the nearest of several. Time O(links).
[[nodiscard]] std::optional<std::uint32_t> linkAt(const DiagramScene& scene, QPointF point, double reach);

} // namespace jingwei::ui
