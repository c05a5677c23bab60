#pragma once

#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QWidget>

#include <cstdint>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace jingwei::ui {

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

/// Two to six choices side by side, one of them on.
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
    /// Emits `chosen` only for the user's own choice. A key that no choice has: none is on.
    void setCurrent(const QString& key);
    [[nodiscard]] QAbstractButton* button(const QString& key) const;

    /// Where room is short, choices that have icons show only these; their tool tips say the rest.
    void setCompact(bool compact);
    /// Width that `setCompact` saves.
    [[nodiscard]] int compactSaving() const;

signals:
    void chosen(const QString& key);

private:
    QHBoxLayout* m_layout;
    std::vector<std::pair<QString, QToolButton*>> m_buttons;
    QString m_current;
    bool m_compact = false;
};

} // namespace jingwei::ui
