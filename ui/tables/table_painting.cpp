#include "ui/tables/table_painting.h"

#include "ui/tables/data_table.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace jingwei::ui {

namespace {

QColor textColour(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto& colours = tokens();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return colours.ink3;
    if (index.data(table_role::link).toBool())
        return colours.accent;
    const auto given = index.data(Qt::ForegroundRole);
    if (given.canConvert<QColor>())
        return given.value<QColor>();
    return colours.ink;
}

int lastVisibleColumn(const QHeaderView& header)
{
    for (int visual = header.count() - 1; visual >= 0; --visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical))
            return logical;
    }
    return -1;
}

int firstVisibleColumn(const QHeaderView& header)
{
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical))
            return logical;
    }
    return -1;
}

} // namespace

QMargins cellMargins(const QHeaderView& header, int logicalIndex)
{
    const int left = logicalIndex == firstVisibleColumn(header) ? measure::padding : measure::cellPadding;
    const int right = logicalIndex == lastVisibleColumn(header) ? measure::padding : measure::cellPadding;
    return {scaled(left), 0, scaled(right), 0};
}

TableDelegate::TableDelegate(DataTable& table) : QStyledItemDelegate{&table}, m_table{table} {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto content = QStyledItemDelegate::sizeHint(option, index);
    return {content.width() + scaled(measure::cellPadding), scaled(measure::row)};
}

QRect TableDelegate::contentRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return option.rect.marginsRemoved(cellMargins(*m_table.horizontalHeader(), index.column()));
}

void TableDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const auto& colours = tokens();
    const auto given = index.data(Qt::BackgroundRole);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, colours.sel);
    else if (given.canConvert<QColor>())
        painter.fillRect(option.rect, given.value<QColor>());
    else if (index.row() == m_table.hoveredRow())
        painter.fillRect(option.rect, colours.bg3);
    painter.fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, colours.bg3);
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option, index);
    auto content = contentRect(option, index);
    const auto given = index.data(Qt::DecorationRole);
    if (given.canConvert<QIcon>()) {
        const int size = scaled(measure::icon - 2);
        const QRect box{content.left(), content.center().y() - size / 2 + 1, size, size};
        given.value<QIcon>().paint(painter, box, Qt::AlignCenter);
        content.setLeft(box.right() + 1 + scaled(measure::gap1));
    }
    const auto font = index.data(Qt::FontRole);
    const auto& column = m_table.rows().columns()[static_cast<std::size_t>(index.column())];
    painter->setFont(font.canConvert<QFont>() ? font.value<QFont>()
                                              : fontOf(column.bold ? type::tableBold : type::table));
    painter->setPen(textColour(option, index));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const auto text = index.data(Qt::DisplayRole).toString();
    const auto shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, content.width());
    painter->drawText(content, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    const bool current = option.state.testFlag(QStyle::State_HasFocus) && m_table.hasFocus();
    if (current) {
        painter->setPen(QPen{tokens().focus, 1.0});
        painter->drawRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

TableHeader::TableHeader(QWidget* parent) : QHeaderView{Qt::Horizontal, parent}
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(scaled(28));
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetrics metrics{fontOf(type::small)};
    const auto title = model()->headerData(logicalIndex, orientation()).toString();
    const auto margins = cellMargins(*this, logicalIndex);
    const int arrow = scaled(10);
    return {metrics.horizontalAdvance(title) + margins.left() + margins.right() + arrow,
            scaled(measure::tableHead)};
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter{viewport()};
    const auto& colours = tokens();
    painter.fillRect(viewport()->rect(), colours.bg1);
    painter.fillRect(QRect{0, viewport()->height() - 1, viewport()->width(), 1}, colours.line2);
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    painter->save();
    const auto& colours = tokens();
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const bool hovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    painter->fillRect(rect, hovered ? colours.bg3 : colours.bg1);
    painter->fillRect(QRect{rect.left(), rect.bottom(), rect.width(), 1}, colours.line2);
    auto content = rect.marginsRemoved(cellMargins(*this, logicalIndex));
    const auto alignment =
        model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    const auto title = model()->headerData(logicalIndex, orientation()).toString();
    painter->setFont(fontOf(type::small));
    painter->setPen(sorts ? colours.accent : colours.ink2);
    const int arrow = sorts ? scaled(10) : 0;
    const auto shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, content.width() - arrow);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    const bool atRight = alignment.testFlag(Qt::AlignRight);
    const int start = atRight ? content.right() + 1 - width - arrow : content.left();
    painter->drawText(QRect{start, content.top(), width + 1, content.height()},
                      Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (sorts) {
        const double size = scaled(6);
        const double x = start + width + scaled(4);
        const double y = content.center().y() + 0.5;
        const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -size / 3.0 : size / 3.0;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(colours.accent);
        painter->setPen(Qt::NoPen);
        painter->drawPolygon(
            QPolygonF{{QPointF{x, y - tip}, QPointF{x + size, y - tip}, QPointF{x + size / 2.0, y + tip}}});
    }
    painter->restore();
}

} // namespace jingwei::ui
