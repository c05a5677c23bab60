#pragma once

#include "ui/charts/sankey_painting.h"

#include <QWidget>

#include <memory>

namespace jingwei::ui {

/// A Sankey diagram of a trace. A click on a band chooses its link, on a bar its end; ← and → move along the
/// bands, Enter chooses.
class SankeyChart : public QWidget {
    Q_OBJECT

public:
    explicit SankeyChart(QWidget* parent = nullptr);

    void setDiagram(std::shared_ptr<const Diagram> diagram);
    void setLook(MoneyUnit unit, Masking masking);
    /// Links and ends by their numbers in the diagram.
    void setSelected(std::vector<std::uint32_t> links, std::vector<std::uint32_t> ends);

    /// Middle of a band, for the mouse; null where it is not drawn.
    [[nodiscard]] QPoint middleOf(std::uint32_t link) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void linkChosen(quint32 link);
    void endChosen(quint32 node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::optional<std::uint32_t> linkAt(QPointF place) const;
    [[nodiscard]] std::optional<std::uint32_t> endAt(QPointF place) const;
    [[nodiscard]] QString linkText(std::uint32_t link) const;
    [[nodiscard]] QString endText(std::uint32_t node) const;

    std::shared_ptr<const Diagram> m_diagram;
    MoneyUnit m_unit = MoneyUnit::Yuan;
    Masking m_masking = Masking::Shown;
    SankeyShapes m_shapes; ///< of the last paint
    std::optional<std::uint32_t> m_marked;
    std::vector<std::uint32_t> m_selected;
    std::vector<std::uint32_t> m_selectedEnds;
};

} // namespace jingwei::ui
