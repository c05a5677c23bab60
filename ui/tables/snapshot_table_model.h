#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

class QThreadPool;

namespace jingwei::ui {

class Job;

/// A row by its place in the snapshot's array: does not change when the table is sorted or filtered.
using RowIndex = std::uint32_t;

enum class ColumnKind : std::uint8_t {
    Text,   ///< left-aligned
    Number, ///< right-aligned: counts, sums
    Time,   ///< left-aligned, sorted by `number`
};

/// How one column reads a row. The functions own what they read (a shared snapshot), because sorting,
/// filtering and copying call them on other threads.
struct TableColumn {
    QString key; ///< stable name, for settings and tests
    QString title;
    ColumnKind kind = ColumnKind::Text;
    int width = 120; ///< at 100 %
    int least = 0;   ///< as narrow as it may be where room is short; 0: never narrower
    std::function<QString(RowIndex)> text;
    /// What it is sorted by; none: by `text`, in the order of the language.
    std::function<std::int64_t(RowIndex)> number = {};
    /// Anything else by item role: icon, colour, ground, tool tip. May give nothing.
    std::function<QVariant(RowIndex, int role)> look = {};
    bool bold = false;    ///< the ranking column, one per table
    bool link = false;    ///< shown in link colour; a click opens what is behind it
    QString toolTip = {}; ///< of the head
};

/// Item roles beyond Qt's.
namespace table_role {
inline constexpr int row = Qt::UserRole + 1;  ///< RowIndex as uint
inline constexpr int copy = Qt::UserRole + 2; ///< text for the clipboard: long numbers without blanks
inline constexpr int link = Qt::UserRole + 3; ///< bool
} // namespace table_role

/// Which rows are shown, in which order.
struct TableArrangement {
    std::function<bool(RowIndex)> filter = {}; ///< none: every row
    int column = -1;                           ///< -1: the snapshot's own order
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Rows in the arranged order; ties stay in the snapshot's order, also when descending.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<RowIndex>> arrangeRows(RowIndex count,
                                                        const std::vector<TableColumn>& columns,
                                                        const TableArrangement& arrangement,
                                                        Progress& progress);

/// A table over the arrays of a snapshot: holds no cells, only a permutation of row numbers.
///
/// Above 50,000 rows the permutation is computed on the pool and swapped in; until then the old order stays.
/// The latest wish wins. Persistent indexes (the selection) follow their rows.
class SnapshotTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit SnapshotTableModel(QThreadPool& pool, QObject* parent = nullptr);
    ~SnapshotTableModel() override;

    /// Shows other rows; order and filter stay (the filter must fit the new rows: give it together with
    /// them).
    void setRows(RowIndex count, std::vector<TableColumn> columns);
    void setRows(RowIndex count, std::vector<TableColumn> columns, std::function<bool(RowIndex)> filter);
    /// Shows only rows for which `filter` holds; none: every row.
    void setFilter(std::function<bool(RowIndex)> filter);

    [[nodiscard]] const std::vector<TableColumn>& columns() const noexcept { return m_columns; }
    [[nodiscard]] int columnOf(const QString& key) const; ///< -1: no such column
    [[nodiscard]] RowIndex rowsInAll() const noexcept { return m_count; }
    /// The snapshot's row at a place of the table.
    [[nodiscard]] RowIndex rowAt(int place) const { return m_rows[static_cast<std::size_t>(place)]; }
    /// The place of a row; nothing: filtered out.
    [[nodiscard]] std::optional<int> placeOf(RowIndex row) const;
    [[nodiscard]] std::span<const RowIndex> rows() const noexcept { return m_rows; }
    /// Whether an order or filter that was asked for is still being computed.
    [[nodiscard]] bool arranging() const noexcept { return m_job != nullptr; }

    [[nodiscard]] QThreadPool& pool() noexcept { return m_pool; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void arrangingChanged();
    void progressed(double fraction);

private:
    void arrange();
    void swapIn(std::vector<RowIndex> rows);
    void stopArranging();
    [[nodiscard]] bool quickToArrange() const;

    QThreadPool& m_pool;
    std::vector<TableColumn> m_columns;
    RowIndex m_count = 0;
    TableArrangement m_arrangement;
    std::vector<RowIndex> m_rows;           ///< by place
    mutable std::vector<RowIndex> m_places; ///< by row; made when first asked for
    Job* m_job = nullptr;
};

} // namespace jingwei::ui
