#include "ui/workspaces/page_head.h"

#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

#include <utility>

namespace jingwei::ui {

PageHead::PageHead(const QString& iconName, QWidget* parent) : Panel{Ground::Bg1, parent, Qt::BottomEdge}
{
    setObjectName(QStringLiteral("pageHead"));
    setFixedHeight(scaled(measure::workspaceHead));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    row->addWidget(new IconLabel{iconName, measure::icon + 2, Ink::Ink, this});
    m_title = new TextLabel{type::title, Ink::Ink, this};
    row->addWidget(m_title);
    m_aside = new TextLabel{type::small, Ink::Ink2, this};
    m_aside->setObjectName(QStringLiteral("pageAside"));
    m_aside->setElided();
    m_aside->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(m_aside);
    m_left = new QHBoxLayout;
    m_left->setSpacing(scaled(measure::gap2));
    row->addLayout(m_left);
    row->addStretch(1);
    m_right = new QHBoxLayout;
    m_right->setSpacing(scaled(measure::gap2));
    row->addLayout(m_right);
}

void PageHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHead::setAside(const QString& aside)
{
    m_aside->setText(aside);
}

void PageHead::addAtLeft(QWidget* widget)
{
    m_left->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageHead::addAtRight(QWidget* widget)
{
    m_right->addWidget(widget, 0, Qt::AlignVCenter);
}

int PageHead::wordsWidth() const
{
    int width = 0;
    for (const auto* choices : findChildren<SegmentedSwitch*>())
        width += choices->isHidden() ? 0 : choices->compactSaving();
    return width;
}

QSize PageHead::minimumSizeHint() const
{
    const auto hint = Panel::minimumSizeHint();
    return {hint.width() - (m_compact ? 0 : wordsWidth()), hint.height()};
}

bool PageHead::event(QEvent* event)
{
    const bool handled = Panel::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitWords();
    return handled;
}

/// Words of switches give way first, then the remark is cut.
void PageHead::fitWords()
{
    const int whole =
        Panel::minimumSizeHint().width() + m_aside->sizeHint().width() + (m_compact ? wordsWidth() : 0);
    const bool compact = whole > width();
    if (compact == std::exchange(m_compact, compact))
        return;
    for (auto* choices : findChildren<SegmentedSwitch*>())
        choices->setCompact(compact);
    // at once, else the window is asked to hold the words that have just gone
    for (auto* part : {static_cast<QLayout*>(m_left), static_cast<QLayout*>(m_right), layout()})
        part->invalidate();
    updateGeometry();
}

QScrollArea* makeScrolling(const QString& name, QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea{parent};
    scroll->setObjectName(name);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

void padHead(SectionHead& head)
{
    head.setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                            scaled(measure::gap1));
    head.setMinimumHeight(scaled(measure::panelHead + 8));
}

} // namespace jingwei::ui
