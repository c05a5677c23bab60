#include "ui/workspaces/layout_menu.h"

#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <array>

namespace jingwei::ui {

namespace {

constexpr std::array kinds{LayoutKind::Flow,    LayoutKind::Grouped, LayoutKind::Force,
                           LayoutKind::Peacock, LayoutKind::Circle,  LayoutKind::Hierarchy,
                           LayoutKind::Timeline};

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::LayoutMenu)
};

/// What a layout shows, and when not to use it.
QString saidOf(LayoutKind kind)
{
    switch (kind) {
    case LayoutKind::Flow:
        return Words::tr("by level, up-stream left, down-stream right; not where money runs in circles");
    case LayoutKind::Grouped:
        return Words::tr("by group, bank or kind in heaps; not where groups have much to do with each other");
    case LayoutKind::Force: return Words::tr("who is near whom; not where the order of steps counts");
    case LayoutKind::Peacock: return Words::tr("hubs with their leaves; not where nobody stands out");
    case LayoutKind::Circle: return Words::tr("all on a ring, who links across; not for more than a hundred");
    case LayoutKind::Hierarchy: return Words::tr("from the top down; not where there are many ways round");
    case LayoutKind::Timeline: return Words::tr("by the moment of the first fact; not without times");
    }
    return {};
}

} // namespace

QString layoutText(LayoutKind kind)
{
    switch (kind) {
    case LayoutKind::Flow: return Words::tr("Flow");
    case LayoutKind::Force: return Words::tr("Force");
    case LayoutKind::Grouped: return Words::tr("Grouped");
    case LayoutKind::Circle: return Words::tr("Circle");
    case LayoutKind::Peacock: return Words::tr("Peacock");
    case LayoutKind::Hierarchy: return Words::tr("Hierarchy");
    case LayoutKind::Timeline: return Words::tr("Timeline");
    }
    return {};
}

QString layoutIconName(LayoutKind kind)
{
    switch (kind) {
    case LayoutKind::Flow: return QStringLiteral("flow");
    case LayoutKind::Force: return QStringLiteral("force");
    case LayoutKind::Grouped: return QStringLiteral("group");
    case LayoutKind::Circle: return QStringLiteral("circle");
    case LayoutKind::Peacock: return QStringLiteral("peacock");
    case LayoutKind::Hierarchy: return QStringLiteral("tree");
    case LayoutKind::Timeline: return QStringLiteral("timeline");
    }
    return {};
}

LayoutMenu::LayoutMenu(QWidget* parent) : QMenu{parent}, m_kinds{new QActionGroup{this}}
{
    setObjectName(QStringLiteral("layoutMenu"));
    for (const auto kind : kinds) {
        auto* action = addAction(ui::icon(layoutIconName(kind)), {});
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        m_kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { emit chosen(kind); });
    }
    addSeparator();
    m_onlySelection = addAction(QString{});
    m_onlySelection->setObjectName(QStringLiteral("layoutOnlySelection"));
    m_onlySelection->setCheckable(true);
    m_pinnedStay = addAction(QString{});
    m_pinnedStay->setObjectName(QStringLiteral("layoutPinnedStay"));
    m_pinnedStay->setCheckable(true);
    m_pinnedStay->setChecked(true);
    retranslate();
}

void LayoutMenu::retranslate()
{
    int number = 0;
    for (auto* action : m_kinds->actions()) {
        const auto kind = static_cast<LayoutKind>(action->data().toInt());
        // The digit is the menu's own key for the line.
        action->setText(QStringLiteral("&%1  %2").arg(++number).arg(
            Words::tr("%1: %2", "a layout, what it shows").arg(layoutText(kind), saidOf(kind))));
    }
    m_onlySelection->setText(Words::tr("&Only what is selected"));
    m_pinnedStay->setText(Words::tr("&Pinned ones stay"));
}

void LayoutMenu::setCurrent(LayoutKind kind)
{
    for (auto* action : m_kinds->actions())
        action->setChecked(static_cast<LayoutKind>(action->data().toInt()) == kind);
}

void LayoutMenu::setSelectionThere(bool there)
{
    m_onlySelection->setEnabled(there);
}

bool LayoutMenu::onlySelection() const
{
    return m_onlySelection->isEnabled() && m_onlySelection->isChecked();
}

bool LayoutMenu::pinnedStay() const
{
    return m_pinnedStay->isChecked();
}

} // namespace jingwei::ui
