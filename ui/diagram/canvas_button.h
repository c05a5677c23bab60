#pragma once

#include <QAbstractButton>

namespace jingwei::ui {

/// A button that paints itself on a drawing: follows the mouse, and shows the focus only to those who use the
/// keyboard.
class CanvasControl : public QAbstractButton {
    Q_OBJECT

public:
    explicit CanvasControl(QWidget* parent);

protected:
    [[nodiscard]] bool showsFocus() const { return hasFocus() && m_byKeyboard; }

    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_byKeyboard = false;
};

/// A small square button with one icon on a paper ground.
class CanvasButton final : public CanvasControl {
    Q_OBJECT

public:
    /// `iconName` is a drawing of resources/icons.
    CanvasButton(const QString& iconName, QWidget* parent);

    /// What the button does: its tooltip and what a screen reader says.
    void setName(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
};

} // namespace jingwei::ui
