#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

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

/// What a button is, beyond a button; see `setLook`.
enum class Look : std::uint8_t {
    Plain,
    Main,   ///< ground accent; one per screen
    Danger, ///< edge and text danger
    Link,   ///< text in link colour, no edge
    Flat,   ///< edge and ground only under the pointer: tools
    Dashed, ///< adds something: "+ tag"
};
void setLook(QAbstractButton& button, Look look);
[[nodiscard]] Look lookOf(const QWidget& widget);

/// A button of 28 px with icon and text; `name` is its object name.
[[nodiscard]] QPushButton* makeButton(const QString& name, const QString& text, const QString& iconName = {},
                                      Look look = Look::Plain, QWidget* parent = nullptr);
/// A tool of 28 × 28 px, an icon alone; `toolTip` is also its accessible name.
[[nodiscard]] QToolButton* makeTool(const QString& name, const QString& iconName, const QString& toolTip,
                                    QWidget* parent = nullptr);
/// Text in link colour that acts like a button.
[[nodiscard]] QPushButton* makeLink(const QString& name, const QString& text, QWidget* parent = nullptr);
/// A key as a small frame: "Ctrl+K".
[[nodiscard]] QLabel* makeKeyCap(const QString& keys, QWidget* parent = nullptr);

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

/// Two to five choices side by side, one of them on.
class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString key;
        QString text;
        QString iconName = {};
        QString toolTip = {};
    };
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    /// Also for other texts of the same choices (language); keeps the one that is on by its key.
    void setChoices(const std::vector<Choice>& choices);
    [[nodiscard]] QString current() const { return m_current; }
    /// Emits `chosen` only for the user's own choice.
    void setCurrent(const QString& key);
    [[nodiscard]] QAbstractButton* button(const QString& key) const;

signals:
    void chosen(const QString& key);

private:
    QHBoxLayout* m_layout;
    std::vector<std::pair<QString, QToolButton*>> m_buttons;
    QString m_current;
};

/// What an empty place says: icon, one sentence, and the button that fills it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void show(const QString& iconName, const QString& sentence, const QString& buttonText = {});
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton* button() const { return m_button; }

signals:
    void activated();

private:
    IconLabel* m_icon;
    TextLabel* m_sentence;
    QPushButton* m_button;
};

enum class MessageKind : std::uint8_t { Info, Ok, Warn, Danger };

/// A line in place of content: what happened, where, what to do, with the act. Hidden until it says
/// something.
class MessageLine : public QWidget {
    Q_OBJECT

public:
    enum class Closing : std::uint8_t { Stays, Closable };

    explicit MessageLine(QWidget* parent = nullptr);
    void show(MessageKind kind, const QString& sentence, const QString& actionText = {},
              Closing closing = Closing::Stays);
    void clear();
    [[nodiscard]] QString sentence() const;

signals:
    void activated(); ///< the act at its right
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MessageKind m_kind = MessageKind::Info;
    IconLabel* m_icon;
    TextLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
};

/// Head of a section in an inspector or a card: title, a small aside, and room at the right for links.
class SectionHead : public QWidget {
    Q_OBJECT

public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setAside(const QString& aside);
    void setIconName(const QString& name);
    void addAtRight(QWidget* widget);
    [[nodiscard]] QString title() const;

private:
    QHBoxLayout* m_layout;
    IconLabel* m_icon;
    TextLabel* m_title;
    TextLabel* m_aside;
};

/// A field over which a sentence says what is wrong with it.
class FieldError : public TextLabel {
    Q_OBJECT

public:
    explicit FieldError(QWidget* parent = nullptr);
    /// Empty: nothing is wrong, and the line takes no room.
    void say(const QString& sentence);
};

/// The empty page of a tool bar: a thin upright line.
[[nodiscard]] QWidget* makeDivider(QWidget* parent = nullptr);

} // namespace jingwei::ui
