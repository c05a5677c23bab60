#pragma once

#include <QWidget>

namespace jingwei::ui {

/// The mark of the program: warp and weft, and one thread that is followed.
class LogoMark : public QWidget {
    Q_OBJECT

public:
    explicit LogoMark(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace jingwei::ui
