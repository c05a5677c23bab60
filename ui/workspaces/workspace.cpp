#include "ui/workspaces/workspace.h"

#include <QEvent>

namespace jingwei::ui {

Workspace::Workspace(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    connect(&bridge, &SessionBridge::changed, this, &Workspace::onChanged);
}

void Workspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_stale)
        return;
    m_stale = false;
    refresh();
}

void Workspace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (isVisible())
        refresh();
    else
        m_stale = true;
}

void Workspace::onChanged(const Change& change)
{
    if (take(change))
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (std::holds_alternative<SelectionChanged>(change))
        showSelection();
    else
        refresh();
}

} // namespace jingwei::ui
