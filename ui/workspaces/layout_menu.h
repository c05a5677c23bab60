#pragma once

#include "core/layout/layout.h"

#include <QMenu>

#include <vector>

class QActionGroup;

namespace jingwei::ui {

/// "Flow", "Force" …
[[nodiscard]] QString layoutText(LayoutKind kind);
[[nodiscard]] QString layoutIconName(LayoutKind kind);

/// The layouts, each with what it shows and when not to use it; keys 1 to 7 while it is open. Whether only
/// the selection is laid out and whether pinned nodes stay is chosen here too.
class LayoutMenu : public QMenu {
    Q_OBJECT

public:
    explicit LayoutMenu(QWidget* parent = nullptr);

    void retranslate();
    void setCurrent(LayoutKind kind);
    void setSelectionThere(bool there);
    [[nodiscard]] bool onlySelection() const;
    [[nodiscard]] bool pinnedStay() const;

signals:
    void chosen(jingwei::LayoutKind kind);

private:
    QActionGroup* m_kinds;
    QAction* m_onlySelection;
    QAction* m_pinnedStay;
};

} // namespace jingwei::ui
