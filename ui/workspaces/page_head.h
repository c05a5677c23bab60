#pragma once

#include "ui/session_bridge.h"
#include "ui/support/masking.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"

class QHBoxLayout;
class QScrollArea;

namespace jingwei::ui {

/// Head of a workspace, 36 px: icon and title, choices that change the question at the left, ways to look and
/// what can be done at the right.
class PageHead : public Panel {
    Q_OBJECT

public:
    explicit PageHead(const QString& iconName, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A small remark beside the title: how many are shown.
    void setAside(const QString& aside);
    void addAtLeft(QWidget* widget);
    void addAtRight(QWidget* widget);

    /// Without the words that give way where room is short.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    void fitWords();
    /// Width that words of its switches take.
    [[nodiscard]] int wordsWidth() const;

    bool m_compact = false;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
    TextLabel* m_title;
    TextLabel* m_aside;
};

/// A column that scrolls when it has no room, on the ground of what it stands on.
[[nodiscard]] QScrollArea* makeScrolling(const QString& name, QWidget* content, QWidget* parent);

/// Room around the head of a panel, as all panels of the window have it.
void padHead(SectionHead& head);

/// Whether the window now shows names and numbers in full.
[[nodiscard]] inline Masking maskingOf(const SessionBridge& bridge)
{
    return bridge.masked() ? Masking::Masked : Masking::Shown;
}

} // namespace jingwei::ui
