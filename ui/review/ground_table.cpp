#include "ui/review/ground_table.h"

#include "ui/review/ground_words.h"
#include "ui/tables/table_painting.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int markColumn = 2;
constexpr int barColumn = 5;
constexpr int noteRoom = 92;
constexpr double barHeight = 12.0;

QString markIcon(GroundMark mark)
{
    switch (mark) {
    case GroundMark::Agree: return QStringLiteral("check");
    case GroundMark::Differ: return QStringLiteral("neq");
    case GroundMark::OneSided: return QStringLiteral("minus");
    case GroundMark::Hub: return QStringLiteral("eyeoff");
    case GroundMark::Sum: break;
    }
    return {};
}

QColor inkOf(GroundMark mark)
{
    const auto& colours = tokens();
    if (mark == GroundMark::Agree)
        return colours.ok;
    return mark == GroundMark::Differ ? colours.warn : colours.ink3;
}

/// Mark and bar of a row; the rest as in every table.
class GroundDelegate final : public TableDelegate {
public:
    explicit GroundDelegate(GroundTable& table) : TableDelegate{table}, m_table{table} {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != markColumn && index.column() != barColumn) {
            TableDelegate::paint(painter, option, index);
            return;
        }
        const auto& row = m_table.grounds().rows[m_table.rows().rowAt(index.row())];
        painter->save();
        paintGround(*painter, option, index);
        if (index.column() == markColumn)
            paintMark(*painter, option.rect, row);
        else
            paintBar(*painter, contentRect(option, index), row);
        painter->restore();
    }

private:
    void paintMark(QPainter& painter, const QRect& cell, const GroundRow& row) const
    {
        const auto name = markIcon(row.mark);
        if (name.isEmpty())
            return;
        const int size = scaled(measure::icon - 2);
        const QRect box{cell.center().x() - size / 2, cell.center().y() - size / 2, size, size};
        painter.drawPixmap(box, iconPixmap(name, size, inkOf(row.mark), m_table.devicePixelRatioF()));
    }

    void paintBar(QPainter& painter, QRect cell, const GroundRow& row) const
    {
        const auto& colours = tokens();
        const auto& grounds = m_table.grounds();
        cell.setRight(cell.right() - scaled(noteRoom));
        const double span = std::max(grounds.most - grounds.least, 1e-9);
        const auto place = [&](double score) {
            return cell.left() + (score - grounds.least) / span * cell.width();
        };
        painter.setPen(QPen{colours.line2, 1.0});
        const double zero = place(0.0);
        painter.drawLine(QPointF{zero, cell.top() - 2.0}, QPointF{zero, cell.bottom() + 2.0});
        const double height = scaled(barHeight);
        const double left = place(std::min(row.from, row.to));
        const double right = place(std::max(row.from, row.to));
        const bool counts = row.mark != GroundMark::OneSided && row.mark != GroundMark::Hub && !row.without;
        const double top = cell.center().y() - height / 2.0 + 0.5;
        if (counts) {
            const auto ground = row.mark == GroundMark::Sum      ? colours.ink2
                                : row.mark == GroundMark::Differ ? colours.warn
                                                                 : colours.accent;
            painter.fillRect(QRectF{left, top, std::max(right - left, 1.0), height}, ground);
        } else {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen{colours.ink3, 1.0});
            painter.drawEllipse(QPointF{left, cell.center().y() + 0.5}, scaled(2), scaled(2));
        }
        if (const auto threshold = m_table.threshold()) {
            painter.setPen(QPen{colours.ink2, 1.0, Qt::DotLine});
            painter.drawLine(QPointF{place(*threshold), cell.top() - 4.0},
                             QPointF{place(*threshold), cell.bottom() + 4.0});
        }
        paintNote(painter, cell, right, row);
    }

    void paintNote(QPainter& painter, const QRect& cell, double right, const GroundRow& row) const
    {
        const auto note = noteOf(row);
        if (note.isEmpty())
            return;
        painter.setFont(fontOf(type::tiny));
        painter.setPen(tokens().ink2);
        const int start = static_cast<int>(right) + scaled(measure::gap2);
        const int room = cell.right() + scaled(noteRoom) - start;
        painter.drawText(QRect{start, cell.top(), room, cell.height()}, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(note, Qt::ElideRight, room));
    }

    [[nodiscard]] static QString noteOf(const GroundRow& row)
    {
        if (row.without)
            return GroundTable::tr("taken away");
        if (row.mark == GroundMark::OneSided || row.mark == GroundMark::Hub)
            return GroundTable::markText(row.mark);
        return row.ground.incidents == 0
                   ? QString{}
                   : GroundTable::tr("%n incident(s)", nullptr, static_cast<int>(row.ground.incidents));
    }

    GroundTable& m_table;
};

QVariant lookOfFact(const GroundRow& row, int role)
{
    if (role == Qt::DecorationRole)
        return row.mark == GroundMark::Sum ? QVariant{} : icon(row.icon, IconColour::Quiet);
    if (role == Qt::FontRole && row.mark == GroundMark::Sum)
        return fontOf(type::tableBold);
    return role == Qt::ForegroundRole && row.without ? QVariant{tokens().ink3} : QVariant{};
}

QVariant lookOfSide(const GroundRow& row, int role)
{
    const bool counts = row.mark != GroundMark::OneSided && row.mark != GroundMark::Hub && !row.without;
    if (role == Qt::BackgroundRole && row.mark == GroundMark::Differ && !row.without)
        return tokens().warnBg;
    if (role == Qt::ForegroundRole && !counts)
        return tokens().ink3;
    return role == Qt::ToolTipRole ? QVariant{row.mark == GroundMark::Sum ? row.a : QString{}} : QVariant{};
}

QVariant lookOfWeight(const GroundRow& row, int role)
{
    const auto& colours = tokens();
    if (role != Qt::ForegroundRole)
        return {};
    if (row.mark == GroundMark::Sum)
        return colours.ink;
    if (row.mark == GroundMark::OneSided || row.mark == GroundMark::Hub || row.without)
        return colours.ink3;
    return row.mark == GroundMark::Differ ? colours.warn : colours.accent;
}

} // namespace

GroundTable::GroundTable(QThreadPool& pool, QWidget* parent)
    : DataTable{QStringLiteral("reviewGrounds"), pool, parent}
    , m_grounds{std::make_shared<GroundRows>()}
{
    setSortingEnabled(false);
    setSelectionMode(SingleSelection);
    setItemDelegate(new GroundDelegate{*this});
    connect(this, &DataTable::rowsSelected, this, [this] {
        if (const auto* row = currentGround(); row != nullptr && !row->ground.rows.empty())
            emit groundChosen(*row);
    });
}

void GroundTable::showGrounds(std::shared_ptr<const GroundRows> grounds, std::optional<double> threshold)
{
    m_grounds = std::move(grounds);
    m_threshold = threshold;
    const auto column = [shown = m_grounds](auto read) {
        return [shown, read](RowIndex row) { return read(shown->rows[row]); };
    };
    const auto look = [shown = m_grounds](QVariant (*read)(const GroundRow&, int)) {
        return [shown, read](RowIndex row, int role) { return read(shown->rows[row], role); };
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("fact"),
                       .title = tr("Fact"),
                       .width = 122,
                       .least = 90,
                       .text = column([](const GroundRow& row) { return row.name; }),
                       .look = look(lookOfFact)});
    columns.push_back({.key = QStringLiteral("a"),
                       .title = tr("First", "incident of a pair"),
                       .width = 180,
                       .least = 80,
                       .text = column([](const GroundRow& row) { return row.a; }),
                       .look = look(lookOfSide)});
    columns.push_back({.key = QStringLiteral("mark"),
                       .title = {},
                       .width = 34,
                       .text = column([](const GroundRow& row) { return markText(row.mark); }),
                       .look = look(lookOfSide)});
    columns.push_back({.key = QStringLiteral("b"),
                       .title = tr("Second", "incident of a pair"),
                       .width = 180,
                       .least = 80,
                       .text = column([](const GroundRow& row) { return row.b; }),
                       .look = look(lookOfSide)});
    columns.push_back({.key = QStringLiteral("weight"),
                       .title = tr("Weight"),
                       .kind = ColumnKind::Number,
                       .width = 64,
                       .text = column([](const GroundRow& row) {
                           return row.mark == GroundMark::Sum
                                      ? scoreText(row.to)
                                      : weightText(row.without ? 0.0 : row.ground.weight);
                       }),
                       .look = look(lookOfWeight),
                       .bold = true});
    columns.push_back({.key = QStringLiteral("bar"),
                       .title = threshold ? tr("Up to here (dotted: threshold %1)").arg(scoreText(*threshold))
                                          : tr("Up to here"),
                       .width = 300,
                       .least = 160,
                       .text = column([](const GroundRow& row) { return scoreText(row.to); })});
    show(static_cast<RowIndex>(m_grounds->rows.size()), std::move(columns));
}

const GroundRow* GroundTable::currentGround() const
{
    const auto current = currentIndex();
    if (!current.isValid())
        return nullptr;
    const auto& row = m_grounds->rows[rows().rowAt(current.row())];
    return row.mark == GroundMark::Sum ? nullptr : &row;
}

QString GroundTable::markText(GroundMark mark)
{
    switch (mark) {
    case GroundMark::Agree: return tr("agree");
    case GroundMark::Differ: return tr("differ");
    case GroundMark::OneSided: return tr("one side missing");
    case GroundMark::Hub: return tr("hub, not counted");
    case GroundMark::Sum: break;
    }
    return {};
}

} // namespace jingwei::ui
