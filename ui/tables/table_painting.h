#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace jingwei::ui {

class DataTable;

/// Cells of the window's tables: ground by state, line below, icon, text cut at its end. Delegates for
/// columns of their own call `paintGround` first.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TableDelegate(DataTable& table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The cell without its padding: 6 px, 12 before the first and after the last column.
    [[nodiscard]] QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] const DataTable& table() const noexcept { return m_table; }

private:
    DataTable& m_table;
};

/// Heads of the window's tables: title over its cells, an arrow where it sorts.
class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};

/// Padding at the left and right of the visible column at `visualIndex`.
[[nodiscard]] QMargins cellMargins(const QHeaderView& header, int logicalIndex);

} // namespace jingwei::ui
