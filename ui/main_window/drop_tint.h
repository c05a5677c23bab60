#pragma once

#include <QWidget>

namespace jingwei::ui {

/// A tint over the window while something is dragged over it; it says what dropping does.
class DropTint : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace jingwei::ui
