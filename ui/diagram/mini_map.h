#pragma once

#include "ui/diagram/diagram_scene.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace jingwei::ui {

/// The whole diagram, small, with a frame around what is in view. Dragging the frame moves the view.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(QWidget* parent);

    void setScene(std::shared_ptr<const DiagramScene> scene);
    void setFrame(const QRectF& visible); ///< in diagram units
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void centreRequested(QPointF point); ///< in diagram units

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double mapScale() const;
    [[nodiscard]] QPointF toMap(QPointF point) const;
    [[nodiscard]] QPointF toDiagram(QPointF position) const;
    void drawScene();
    void drawSpecks();

    std::shared_ptr<const DiagramScene> m_scene;
    QRectF m_frame;
    QPointF m_grip; ///< from the frame's middle to where it was seized
    QImage m_image;
    bool m_drawnDark = false;
};

} // namespace jingwei::ui
