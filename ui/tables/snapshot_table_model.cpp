#include "ui/tables/snapshot_table_model.h"

#include "ui/jobs/job.h"
#include "ui/support/format.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr RowIndex mostAtOnce = 50'000;     ///< rows arranged on the GUI thread
constexpr RowIndex mostTextsAtOnce = 5'000; ///< the same where texts must be collated
constexpr RowIndex noPlace = std::numeric_limits<RowIndex>::max();
constexpr RowIndex chunk = 4096;

using KeyedRow = std::pair<std::int64_t, RowIndex>;

Result<std::vector<RowIndex>> chosenRows(RowIndex count, const std::function<bool(RowIndex)>& filter,
                                         Progress& progress)
{
    std::vector<RowIndex> rows;
    rows.reserve(filter ? 0 : count);
    for (RowIndex row = 0; row < count; ++row) {
        if (row % chunk == 0) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            progress.advance(chunk);
        }
        if (!filter || filter(row))
            rows.push_back(row);
    }
    return rows;
}

/// The rank of each text among all of them in the order of the language; equal texts share one.
Result<std::vector<KeyedRow>> keysByText(const std::vector<RowIndex>& rows, const TableColumn& column,
                                         Progress& progress)
{
    QHash<QString, std::int64_t> numbers; // text -> its number in `texts`
    std::vector<QString> texts;
    std::vector<KeyedRow> keys;
    keys.reserve(rows.size());
    for (const auto row : rows) {
        if (keys.size() % chunk == 0) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            progress.advance(chunk);
        }
        const auto text = column.text(row);
        const auto known = numbers.constFind(text);
        if (known != numbers.constEnd()) {
            keys.emplace_back(*known, row);
            continue;
        }
        const auto number = static_cast<std::int64_t>(texts.size());
        numbers.insert(text, number);
        texts.push_back(text);
        keys.emplace_back(number, row);
    }
    QLocale language; // that of the window; the collation of "C" knows neither pinyin nor numbers in texts
    if (language.language() == QLocale::C)
        language = QLocale{QLocale::English};
    QCollator collator{language};
    collator.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, std::size_t>> ordered;
    ordered.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i % chunk == 0 && progress.cancelled())
            return failure(ErrorCode::Cancelled);
        ordered.emplace_back(collator.sortKey(texts[i]), i);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first.compare(b.first) < 0; });
    std::vector<std::int64_t> ranks(texts.size());
    for (std::size_t i = 0; i < ordered.size(); ++i)
        ranks[ordered[i].second] = static_cast<std::int64_t>(i);
    for (auto& [key, row] : keys)
        key = ranks[static_cast<std::size_t>(key)];
    return keys;
}

Result<std::vector<KeyedRow>> keysByNumber(const std::vector<RowIndex>& rows, const TableColumn& column,
                                           Progress& progress)
{
    std::vector<KeyedRow> keys;
    keys.reserve(rows.size());
    for (const auto row : rows) {
        if (keys.size() % chunk == 0) {
            if (progress.cancelled())
                return failure(ErrorCode::Cancelled);
            progress.advance(chunk);
        }
        keys.emplace_back(column.number(row), row);
    }
    return keys;
}

} // namespace

Result<std::vector<RowIndex>> arrangeRows(RowIndex count, const std::vector<TableColumn>& columns,
                                          const TableArrangement& arrangement, Progress& progress)
{
    const bool sorted = arrangement.column >= 0 && arrangement.column < static_cast<int>(columns.size());
    progress.begin(std::uint64_t{count} * (sorted ? 2 : 1));
    auto rows = chosenRows(count, arrangement.filter, progress);
    if (!rows || !sorted)
        return rows;
    const auto& column = columns[static_cast<std::size_t>(arrangement.column)];
    auto keys = column.number ? keysByNumber(*rows, column, progress) : keysByText(*rows, column, progress);
    if (!keys)
        return tl::unexpected(keys.error());
    const bool ascending = arrangement.order == Qt::AscendingOrder;
    std::sort(keys->begin(), keys->end(), [ascending](const KeyedRow& a, const KeyedRow& b) {
        if (a.first != b.first)
            return ascending ? a.first < b.first : b.first < a.first;
        return a.second < b.second;
    });
    std::transform(keys->begin(), keys->end(), rows->begin(), [](const KeyedRow& key) { return key.second; });
    return rows;
}

SnapshotTableModel::SnapshotTableModel(QThreadPool& pool, QObject* parent)
    : QAbstractTableModel{parent}
    , m_pool{pool}
{
}

SnapshotTableModel::~SnapshotTableModel() = default;

void SnapshotTableModel::setRows(RowIndex count, std::vector<TableColumn> columns)
{
    setRows(count, std::move(columns), m_arrangement.filter);
}

void SnapshotTableModel::setRows(RowIndex count, std::vector<TableColumn> columns,
                                 std::function<bool(RowIndex)> filter)
{
    stopArranging();
    beginResetModel();
    m_columns = std::move(columns);
    m_count = count;
    m_arrangement.filter = std::move(filter);
    if (m_arrangement.column >= static_cast<int>(m_columns.size()))
        m_arrangement.column = -1;
    m_places.clear();
    m_rows.clear();
    if (!m_arrangement.filter) { // at once in the snapshot's order; a filter must not show what it hides
        m_rows.resize(count);
        std::iota(m_rows.begin(), m_rows.end(), RowIndex{0});
    }
    endResetModel();
    if (m_arrangement.filter || m_arrangement.column >= 0)
        arrange();
}

void SnapshotTableModel::setFilter(std::function<bool(RowIndex)> filter)
{
    if (!filter && !m_arrangement.filter)
        return;
    m_arrangement.filter = std::move(filter);
    arrange();
}

int SnapshotTableModel::columnOf(const QString& key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&key](const TableColumn& column) { return column.key == key; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<int> SnapshotTableModel::placeOf(RowIndex row) const
{
    if (row >= m_count)
        return std::nullopt;
    if (m_places.empty()) {
        m_places.assign(m_count, noPlace);
        for (std::size_t place = 0; place < m_rows.size(); ++place)
            m_places[m_rows[place]] = static_cast<RowIndex>(place);
    }
    if (m_places[row] == noPlace)
        return std::nullopt;
    return static_cast<int>(m_places[row]);
}

int SnapshotTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SnapshotTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SnapshotTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    const auto row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return column.text(row);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (column.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case table_role::row: return row;
    case table_role::copy: return ungrouped(column.text(row));
    case table_role::link: return column.link;
    default: return column.look ? column.look(row, role) : QVariant{};
    }
}

QVariant SnapshotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.toolTip.isEmpty() ? QVariant{} : QVariant{column.toolTip};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (column.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

void SnapshotTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    if (column == m_arrangement.column && order == m_arrangement.order)
        return;
    m_arrangement.column = column;
    m_arrangement.order = order;
    arrange();
}

bool SnapshotTableModel::quickToArrange() const
{
    if (m_count > mostAtOnce)
        return false;
    const bool byText =
        m_arrangement.column >= 0 && !m_columns[static_cast<std::size_t>(m_arrangement.column)].number;
    return !byText || m_count <= mostTextsAtOnce;
}

void SnapshotTableModel::arrange()
{
    stopArranging();
    if (quickToArrange()) {
        Progress progress;
        swapIn(*arrangeRows(m_count, m_columns, m_arrangement, progress));
        return;
    }
    m_job = new Job{this};
    connect(m_job, &Job::progressed, this, &SnapshotTableModel::progressed);
    emit arrangingChanged();
    m_job->start(
        m_pool,
        [count = m_count, columns = m_columns, arrangement = m_arrangement](Progress& progress) {
            return arrangeRows(count, columns, arrangement, progress);
        },
        [this](Result<std::vector<RowIndex>> rows) {
            m_job->deleteLater();
            m_job = nullptr;
            if (rows)
                swapIn(*std::move(rows));
            emit arrangingChanged();
        });
}

void SnapshotTableModel::stopArranging()
{
    if (!m_job)
        return;
    delete std::exchange(m_job, nullptr);
    emit arrangingChanged();
}

void SnapshotTableModel::swapIn(std::vector<RowIndex> rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    const auto rowsBefore = std::exchange(m_rows, std::move(rows));
    m_places.clear();
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto& old : before) {
        const auto place = placeOf(rowsBefore[static_cast<std::size_t>(old.row())]);
        after.append(place ? index(*place, old.column()) : QModelIndex{});
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace jingwei::ui
