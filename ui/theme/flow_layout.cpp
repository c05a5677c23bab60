#include "ui/theme/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace jingwei::ui {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout{parent}, m_gap{gap}
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (auto* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    auto* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect{0, 0, width, 0}, Act::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto* item : m_items)
        least = least.expandedTo(item->minimumSize());
    const auto margins = contentsMargins();
    return least + QSize{margins.left() + margins.right(), margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Act::Place);
}

int FlowLayout::arrange(const QRect& rect, Act act) const
{
    const auto area = rect.marginsRemoved(contentsMargins());
    int y = area.top();
    for (std::size_t from = 0; from < m_items.size();) {
        const auto line = lineFrom(from, area.width());
        if (act == Act::Place)
            placeLine(line, QRect{area.left(), y, area.width(), line.height});
        from = line.end;
        y += line.height + (line.height > 0 && from < m_items.size() ? m_gap : 0);
    }
    return y - rect.top() + contentsMargins().bottom();
}

/// What of an item must have room: all of it, or of one that grows the least it can do with.
QSize FlowLayout::needed(QLayoutItem& item, int room)
{
    auto size = item.sizeHint();
    if (grows(item))
        size.setWidth(item.minimumSize().width());
    return size.boundedTo(QSize{std::max(room, 1), QLAYOUTSIZE_MAX});
}

bool FlowLayout::grows(const QLayoutItem& item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// As many as have room, at least one; hidden ones take none.
FlowLayout::Line FlowLayout::lineFrom(std::size_t from, int room) const
{
    Line line{.begin = from, .end = from};
    for (; line.end < m_items.size(); ++line.end) {
        auto& item = *m_items[line.end];
        if (item.isEmpty())
            continue;
        const auto size = needed(item, room);
        const int width = line.width + (line.width > 0 ? m_gap : 0) + size.width();
        if (line.width > 0 && width > room)
            break;
        line.width = width;
        line.height = std::max(line.height, size.height());
    }
    return line;
}

void FlowLayout::placeLine(const Line& line, const QRect& place) const
{
    int spare = std::max(place.width() - line.width, 0);
    int x = place.left();
    for (auto at = line.begin; at < line.end; ++at) {
        auto& item = *m_items[at];
        if (item.isEmpty())
            continue;
        auto size = needed(item, place.width());
        if (grows(item)) { // the first takes what is left
            const int more = std::clamp(item.maximumSize().width() - size.width(), 0, spare);
            size.rwidth() += more;
            spare -= more;
        }
        item.setGeometry(QRect{QPoint{x, place.top() + (line.height - size.height()) / 2}, size});
        x += size.width() + m_gap;
    }
}

} // namespace jingwei::ui
