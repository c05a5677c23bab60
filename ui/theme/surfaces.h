#pragma once

#include "ui/theme/tokens.h"

#include <QLabel>
#include <QString>
#include <QWidget>

#include <cstdint>

namespace jingwei::ui {

/// Surfaces of tokens.md section 1.
enum class Ground : std::uint8_t { Bg0, Bg1, Bg2, Bg3, AccentBg, WarnBg, DangerBg, OkBg };
/// Inks of tokens.md section 2.
enum class Ink : std::uint8_t { Ink, Ink2, Ink3, Accent, Danger, Warn, Ok, UpText, DownText };

[[nodiscard]] const QColor& groundColour(Ground ground);
[[nodiscard]] const QColor& inkColour(Ink ink);

/// A plain surface with lines at some of its edges; follows the theme by itself.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(Ground ground, QWidget* parent = nullptr, Qt::Edges lines = {});
    void setGround(Ground ground);
    void setLines(Qt::Edges lines);
    /// Corners of cards; 0 for panels that meet.
    void setRadius(int radius);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ground m_ground;
    Qt::Edges m_lines;
    int m_radius = 0;
};

/// A label in one type and ink of the tokens; follows theme and scale, and is cut with "…" where it has no
/// room.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const TypeStyle& style, Ink ink = Ink::Ink, QWidget* parent = nullptr);
    TextLabel(const QString& text, const TypeStyle& style, Ink ink = Ink::Ink, QWidget* parent = nullptr);
    void setInk(Ink ink);
    void setType(const TypeStyle& style);
    /// One line, cut at the right with "…" (the whole text as tool tip), instead of asking for room.
    void setElided();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyLook();

    TypeStyle m_style;
    Ink m_ink;
    bool m_elided = false;
    bool m_applying = false;
};

/// A drawing of the set beside text, redrawn for theme, scale and device ratio.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    IconLabel(QString name, int size, Ink ink, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setInk(Ink ink);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
    Ink m_ink;
};

/// A tile of an entity: its family's colour, shape and icon.
class EntityTile : public QWidget {
    Q_OBJECT

public:
    explicit EntityTile(int size, QWidget* parent = nullptr);
    void show(NodeFamily family, const QString& iconName);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    NodeFamily m_family = NodeFamily::Account;
    QString m_icon;
};

/// A field over which a sentence says what is wrong with it.
class FieldError : public TextLabel {
    Q_OBJECT

public:
    explicit FieldError(QWidget* parent = nullptr);
    /// Empty: nothing is wrong, and the line takes no room.
    void say(const QString& sentence);
};

/// Divides the tools of a bar: a thin upright line.
[[nodiscard]] QWidget* makeDivider(QWidget* parent = nullptr);

} // namespace jingwei::ui
