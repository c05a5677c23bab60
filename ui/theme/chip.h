#pragma once

#include "ui/theme/surfaces.h"

#include <QAbstractButton>
#include <QString>

#include <cstdint>

namespace jingwei::ui {

/// A value with an edge: a tag, a condition. May have an icon and a cross that removes it.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    enum class Size : std::uint8_t { Bar, Text }; ///< 24 px in bars, 20 px in text
    enum class Removal : std::uint8_t { Fixed, Removable };

    explicit Chip(const QString& text, Size size = Size::Bar, Removal removal = Removal::Fixed,
                  QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setTone(Ground ground, Ink ink); ///< amber for what is hidden, blue for a selection …
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    Size m_size;
    Removal m_removal;
    QString m_icon;
    Ground m_ground = Ground::Bg2;
    Ink m_ink = Ink::Ink;
    bool m_crossPressed = false;
};

} // namespace jingwei::ui
