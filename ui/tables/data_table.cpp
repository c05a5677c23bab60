#include "ui/tables/data_table.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/tables/column_fit.h"
#include "ui/tables/table_painting.h"
#include "ui/tables/table_shade.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int rememberAfterMilliseconds = 400;
constexpr std::size_t mostCopiedAtOnce = 5'000;

QString settingsKey(const QString& table)
{
    return QStringLiteral("tables/%1").arg(table);
}

QString keysOf(const std::vector<TableColumn>& columns)
{
    QStringList keys;
    for (const auto& column : columns)
        keys.append(column.key);
    return keys.join(QLatin1Char{' '});
}

/// A cell must not break the table it is copied into.
QString oneCell(QString text)
{
    return text.replace(QLatin1Char{'\t'}, QLatin1Char{' '}).replace(QLatin1Char{'\n'}, QLatin1Char{' '});
}

QString tableText(const std::vector<TableColumn>& columns, const std::vector<RowIndex>& rows,
                  Progress& progress)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(rows.size()) + 1);
    if (rows.size() > 1) {
        QStringList titles;
        for (const auto& column : columns)
            titles.append(oneCell(column.title));
        lines.append(titles.join(QLatin1Char{'\t'}));
    }
    for (const auto row : rows) {
        if (progress.cancelled())
            return {};
        QStringList cells;
        for (const auto& column : columns)
            cells.append(oneCell(ungrouped(column.text(row))));
        lines.append(cells.join(QLatin1Char{'\t'}));
    }
    return lines.join(QLatin1Char{'\n'});
}

} // namespace

DataTable::DataTable(const QString& name, QThreadPool& pool, QWidget* parent)
    : QTableView{parent}
    , m_rows{new SnapshotTableModel{pool, this}}
    , m_shade{new TableShade{viewport()}}
    , m_empty{new EmptyState{viewport()}}
    , m_remember{new QTimer{this}}
{
    setObjectName(name);
    setHorizontalHeader(new TableHeader{this});
    setItemDelegate(new TableDelegate{*this});
    setModel(m_rows);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);
    m_empty->setVisible(false);
    applyMeasures();
    m_remember->setSingleShot(true);
    m_remember->setInterval(rememberAfterMilliseconds);
    connect(m_remember, &QTimer::timeout, this, &DataTable::rememberColumns);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        m_ownWidths = true;
        m_remember->start();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::takeWidth);
    connect(m_rows, &SnapshotTableModel::arrangingChanged, this, &DataTable::updateShade);
    connect(m_rows, &SnapshotTableModel::progressed, m_shade, &TableShade::setFraction);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &DataTable::updateShade);
    connect(m_rows, &QAbstractItemModel::layoutChanged, this, &DataTable::updateShade);
    connect(m_empty, &EmptyState::activated, this, &DataTable::emptyActivated);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { emit rowActivated(m_rows->rowAt(index.row())); });
}

DataTable::~DataTable()
{
    if (m_remember->isActive())
        rememberColumns();
}

void DataTable::show(RowIndex count, std::vector<TableColumn> columns)
{
    m_loading = false;
    const auto keys = keysOf(columns);
    m_rows->setRows(count, std::move(columns));
    if (keys != m_columnsShown) {
        m_columnsShown = keys;
        restoreColumns();
    }
    updateShade();
}

void DataTable::show(RowIndex count, std::vector<TableColumn> columns, std::function<bool(RowIndex)> filter)
{
    m_loading = false;
    const auto keys = keysOf(columns);
    m_rows->setRows(count, std::move(columns), std::move(filter));
    if (keys != m_columnsShown) {
        m_columnsShown = keys;
        restoreColumns();
    }
    updateShade();
}

void DataTable::setEmptyText(const QString& iconName, const QString& sentence, const QString& buttonText)
{
    m_emptyTextGiven = true;
    m_empty->show(iconName, sentence, buttonText);
    updateShade();
}

void DataTable::loading()
{
    m_loading = true;
    updateShade();
}

void DataTable::loaded()
{
    m_loading = false;
    updateShade();
}

std::vector<RowIndex> DataTable::selectedRows() const
{
    std::vector<RowIndex> rows;
    for (const auto& range : selectionModel()->selection()) {
        for (int place = range.top(); place <= range.bottom(); ++place)
            rows.push_back(static_cast<RowIndex>(place));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (auto& place : rows)
        place = m_rows->rowAt(static_cast<int>(place));
    return rows;
}

void DataTable::selectRows(std::span<const RowIndex> rows)
{
    m_quiet = true;
    std::vector<int> places;
    for (const auto row : rows) {
        if (const auto place = m_rows->placeOf(row))
            places.push_back(*place);
    }
    std::sort(places.begin(), places.end());
    QItemSelection selection;
    const int last = m_rows->columnCount() - 1;
    for (std::size_t i = 0; i < places.size();) { // neighbours as one range: thousands of rows select at once
        std::size_t end = i + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        selection.append(
            QItemSelectionRange{m_rows->index(places[i], 0), m_rows->index(places[end - 1], last)});
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!places.empty()) {
        const auto first = m_rows->index(places.front(), std::max(0, currentIndex().column()));
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        scrollTo(m_rows->index(places.front(), horizontalHeader()->logicalIndexAt(1)));
    }
    m_quiet = false;
}

std::vector<RowIndex> DataTable::rowsToCopy() const
{
    auto rows = selectedRows();
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(m_rows->rowAt(currentIndex().row()));
    return rows;
}

std::vector<TableColumn> DataTable::columnsAsShown() const
{
    std::vector<TableColumn> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.push_back(m_rows->columns()[static_cast<std::size_t>(logical)]);
    }
    return columns;
}

QString DataTable::selectionAsText() const
{
    Progress progress;
    return tableText(columnsAsShown(), rowsToCopy(), progress);
}

void DataTable::copySelection()
{
    auto rows = rowsToCopy();
    if (rows.empty())
        return;
    if (rows.size() <= mostCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(selectionAsText());
        return;
    }
    auto* job = new Job{this};
    job->start(
        m_rows->pool(),
        [columns = columnsAsShown(), rows = std::move(rows)](Progress& progress) {
            return tableText(columns, rows, progress);
        },
        [job](const QString& text) {
            job->deleteLater();
            QGuiApplication::clipboard()->setText(text);
        });
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto chosen = selectionModel()->selectedRows();
    const auto opened = currentIndex().isValid() || chosen.empty() ? currentIndex() : chosen.front();
    if (enter && event->modifiers() == Qt::NoModifier && opened.isValid()) {
        emit rowActivated(m_rows->rowAt(opened.row()));
        event->accept();
        return;
    }
    // Ctrl and space choose a row; space alone is left to the view around the table.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool DataTable::isLink(const QModelIndex& index) const
{
    return index.isValid() && m_rows->columns()[static_cast<std::size_t>(index.column())].link;
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    hover(index.isValid() ? index.row() : -1);
    viewport()->setCursor(isLink(index) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    m_pressed = event->button() == Qt::LeftButton ? index : QModelIndex{};
    const bool outsideSelection =
        event->button() == Qt::RightButton && index.isValid() && !selectionModel()->isSelected(index);
    if (outsideSelection) // a right click also selects
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (event->button() != Qt::RightButton)
        QTableView::mousePressEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex{};
    if (event->button() != Qt::LeftButton || pressed != index || !isLink(index))
        return;
    const auto& column = m_rows->columns()[static_cast<std::size_t>(index.column())];
    emit linkActivated(m_rows->rowAt(index.row()), column.key, event->modifiers());
}

void DataTable::leaveEvent(QEvent* event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMeasures();
        fitColumns();
    }
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    m_empty->setGeometry(viewport()->rect());
}

void DataTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_quiet)
        emit rowsSelected();
}

void DataTable::applyMeasures()
{
    setFont(fontOf(type::table));
    verticalHeader()->setMinimumSectionSize(scaled(measure::row));
    verticalHeader()->setDefaultSectionSize(scaled(measure::row));
    horizontalHeader()->setFixedHeight(scaled(measure::tableHead));
}

void DataTable::restoreColumns()
{
    auto* head = horizontalHeader();
    const QSettings settings;
    const auto key = settingsKey(objectName());
    const bool same =
        settings.value(key + QStringLiteral("/columns")).toString() == m_columnsShown
        && qFuzzyCompare(settings.value(key + QStringLiteral("/scale"), 1.0).toDouble(), uiScale());
    const bool restored =
        same && head->restoreState(settings.value(key + QStringLiteral("/layout")).toByteArray());
    const int sortedBy = head->sortIndicatorSection();
    m_ownWidths = restored;
    fitColumns();
    head->setSectionsMovable(true);
    head->setStretchLastSection(true);
    head->setSortIndicatorClearable(true);
    head->setFixedHeight(scaled(measure::tableHead));
    m_rows->sort(sortedBy, head->sortIndicatorOrder());
    m_remember->stop();
}

/// Columns as wide as there is room for, until the user makes one wider or narrower.
void DataTable::fitColumns()
{
    if (m_ownWidths)
        return;
    std::vector<ColumnWidth> wishes;
    for (const auto& column : m_rows->columns())
        wishes.push_back({scaled(column.width), scaled(column.least == 0 ? column.width : column.least)});
    const auto widths = fitWidths(wishes, viewport()->width());
    m_fitting = true;
    for (std::size_t i = 0; i < widths.size(); ++i)
        horizontalHeader()->resizeSection(static_cast<int>(i), widths[i]);
    m_fitting = false;
}

/// The last column follows the room by itself; all others are made wider by the user alone.
void DataTable::takeWidth(int column)
{
    const auto* head = horizontalHeader();
    if (m_fitting || head->visualIndex(column) == head->count() - 1)
        return;
    m_ownWidths = true;
    m_remember->start();
}

void DataTable::rememberColumns()
{
    if (m_columnsShown.isEmpty())
        return;
    QSettings settings;
    const auto key = settingsKey(objectName());
    settings.setValue(key + QStringLiteral("/columns"), m_columnsShown);
    settings.setValue(key + QStringLiteral("/scale"), uiScale());
    settings.setValue(key + QStringLiteral("/layout"), horizontalHeader()->saveState());
}

void DataTable::updateShade()
{
    const bool busy = m_loading || m_rows->arranging();
    if (busy)
        m_shade->begin();
    else
        m_shade->end();
    const bool empty = m_rows->rowCount() == 0 && !busy && m_emptyTextGiven;
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(empty);
}

void DataTable::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    const auto repaintRow = [this](int place) {
        if (place >= 0 && place < m_rows->rowCount())
            viewport()->update(0, rowViewportPosition(place), viewport()->width(), rowHeight(place));
    };
    repaintRow(std::exchange(m_hoveredRow, row));
    repaintRow(row);
}

TableTotals::TableTotals(DataTable& table, QWidget* parent) : QWidget{parent}, m_table{table}
{
    setObjectName(table.objectName() + QStringLiteral("Totals"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table.horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
}

void TableTotals::setTexts(std::vector<std::pair<QString, QString>> texts)
{
    m_texts = std::move(texts);
    QStringList all;
    for (const auto& [key, text] : m_texts)
        all.append(text);
    setAccessibleName(all.join(QLatin1Char{' '}));
    update();
}

QSize TableTotals::sizeHint() const
{
    return {scaled(100), scaled(measure::tableHead)};
}

void TableTotals::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    painter.fillRect(rect(), colours.bg1);
    painter.fillRect(QRect{0, 0, width(), 1}, colours.line2);
    painter.setFont(fontOf(type::tableBold));
    painter.setPen(colours.ink);
    const auto& head = *m_table.horizontalHeader();
    for (const auto& [key, text] : m_texts) {
        const int column = m_table.rows().columnOf(key);
        if (column < 0 || m_table.isColumnHidden(column))
            continue;
        const QRect cell{head.sectionViewportPosition(column), 0, head.sectionSize(column), height()};
        const auto inner = cell.marginsRemoved(cellMargins(head, column));
        const bool number =
            m_table.rows().columns()[static_cast<std::size_t>(column)].kind == ColumnKind::Number;
        const int wanted = painter.fontMetrics().horizontalAdvance(text) + 1;
        const auto box = number ? QRect{inner.right() + 1 - std::max(wanted, inner.width()), 0,
                                        std::max(wanted, inner.width()), height()}
                                : QRect{inner.left(), 0, std::max(wanted, inner.width()), height()};
        painter.drawText(box, static_cast<int>(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)),
                         text);
    }
}

} // namespace jingwei::ui
