#pragma once

#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"

#include <cstdint>

class QHBoxLayout;

namespace jingwei::ui {

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

} // namespace jingwei::ui
