#pragma once

#include "ui/tables/snapshot_table_model.h"

#include <QTableView>

#include <span>
#include <vector>

class QTimer;

namespace jingwei::ui {

class EmptyState;
class TableShade;

/// The window's table: 24 px rows of one height, heads of 26 px that sort, columns that move and are
/// remembered, a sentence where it is empty, a bar of 2 px while it loads. Ctrl+C copies the selected rows as
/// a table.
class DataTable : public QTableView {
    Q_OBJECT

public:
    /// `name` is its object name and where its columns are remembered.
    DataTable(const QString& name, QThreadPool& pool, QWidget* parent = nullptr);
    ~DataTable() override;

    [[nodiscard]] SnapshotTableModel& rows() noexcept { return *m_rows; }
    [[nodiscard]] const SnapshotTableModel& rows() const noexcept { return *m_rows; }

    /// Shows other rows; order, widths and place of the columns stay. Nothing is selected afterwards.
    void show(RowIndex count, std::vector<TableColumn> columns);
    void show(RowIndex count, std::vector<TableColumn> columns, std::function<bool(RowIndex)> filter);
    using QTableView::show;
    void setFilter(std::function<bool(RowIndex)> filter) { m_rows->setFilter(std::move(filter)); }

    /// What is said while there is no row; with `buttonText`, `emptyActivated` when it is pressed.
    void setEmptyText(const QString& iconName, const QString& sentence, const QString& buttonText = {});
    /// From here on the old rows are out of date: they grey to 60 % after 100 ms and the bar runs, until
    /// `show` or `loaded`.
    void loading();
    void loaded();

    /// Selected rows of the snapshot, in the order shown.
    [[nodiscard]] std::vector<RowIndex> selectedRows() const;
    /// Selects these rows, says nothing through `rowsSelected`, and scrolls to the first.
    void selectRows(std::span<const RowIndex> rows);
    /// Selected rows, or the current one, as a table: columns as shown, tabs between them, long numbers
    /// without blanks; more than one row with its heads.
    [[nodiscard]] QString selectionAsText() const;
    void copySelection();

    [[nodiscard]] int hoveredRow() const noexcept { return m_hoveredRow; }

signals:
    void rowsSelected();            ///< the user chose other rows
    void rowActivated(quint32 row); ///< double-click or Enter: one level deeper
    void linkActivated(quint32 row, const QString& column, Qt::KeyboardModifiers modifiers);
    void emptyActivated();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    [[nodiscard]] std::vector<RowIndex> rowsToCopy() const;
    [[nodiscard]] std::vector<TableColumn> columnsAsShown() const;
    void applyMeasures();
    void restoreColumns();
    void fitColumns();
    void takeWidth(int column);
    void rememberColumns();
    void updateShade();
    void hover(int row);
    [[nodiscard]] bool isLink(const QModelIndex& index) const;

    SnapshotTableModel* m_rows;
    TableShade* m_shade;
    EmptyState* m_empty;
    QTimer* m_remember;
    QString m_columnsShown; ///< keys of the columns whose layout stands in the head
    int m_hoveredRow = -1;
    QPersistentModelIndex m_pressed;
    bool m_loading = false;
    bool m_ownWidths = false; ///< the user's, now or earlier; else they follow the room
    bool m_fitting = false;
    bool m_quiet = false; ///< the program selects, not the user
    bool m_emptyTextGiven = false;
};

/// Pinned below a table: sums under its columns, following their widths and places.
class TableTotals : public QWidget {
    Q_OBJECT

public:
    explicit TableTotals(DataTable& table, QWidget* parent = nullptr);
    /// Texts by column key; a text may run over empty columns to its right.
    void setTexts(std::vector<std::pair<QString, QString>> texts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DataTable& m_table;
    std::vector<std::pair<QString, QString>> m_texts;
};

} // namespace jingwei::ui
