#pragma once

#include "core/base/time.h"

#include <QSlider>

#include <vector>

namespace jingwei::ui {

/// Where one is among moments: one step a moment, so that a night of many transfers and the quiet week after
/// it are both within reach. A bar over each step grows with the square root of what moved then, so that one
/// great sum does not level all others; steps behind the handle are in colour. Keys, wheel and screen readers
/// are those of a slider.
class MomentSlider : public QSlider {
    Q_OBJECT

public:
    explicit MomentSlider(QWidget* parent = nullptr);

    /// Heights of the bars, in any unit; as many steps.
    void setWeights(std::vector<double> weights);
    /// Middle of a step.
    [[nodiscard]] QPointF stepCentre(int step) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] int stepAt(double x) const;

    std::vector<double> m_weights;
    double m_heaviest = 0.0;
};

} // namespace jingwei::ui
