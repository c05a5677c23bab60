#include "ui/review/pair_list.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int barWidth = 52;
constexpr int barHeight = 4;
constexpr int iconSize = 13;

class PairDelegate final : public QStyledItemDelegate {
public:
    explicit PairDelegate(PairList& list) : QStyledItemDelegate{&list}, m_list{list} {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override
    {
        return {scaled(120),
                scaled(m_list.lines() == PairList::Lines::Two ? measure::queueRow : measure::row)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& colours = tokens();
        const auto pair = m_list.line(static_cast<std::size_t>(index.row()));
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        if (selected || hovered)
            painter->fillRect(option.rect, selected ? colours.sel : colours.bg3);
        painter->fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1},
                          colours.line);
        auto content = option.rect.adjusted(scaled(measure::padding), 0, -scaled(measure::padding), -1);
        if (m_list.lines() == PairList::Lines::One) {
            paintFirst(*painter, content, pair, false);
        } else {
            const int half = content.height() / 2;
            paintFirst(*painter, {content.left(), content.top() + scaled(2), content.width(), half}, pair,
                       true);
            paintSecond(*painter, {content.left(), content.top() + half, content.width(), half - scaled(2)},
                        pair);
        }
        if (selected && m_list.hasFocus()) {
            painter->setPen(QPen{colours.focus, 1.0});
            painter->drawRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -1.5));
        }
        painter->restore();
    }

private:
    void paintFirst(QPainter& painter, QRect box, const PairLine& pair, bool strong) const
    {
        const auto& colours = tokens();
        painter.setFont(fontOf(strong ? type::tableBold : type::small));
        painter.setPen(pair.valueIsGood ? colours.ok : strong ? colours.ink : colours.ink2);
        const int width = painter.fontMetrics().horizontalAdvance(pair.value);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, pair.value);
        int room = box.width() - width - scaled(measure::gap2);
        if (!pair.valueIcon.isEmpty()) {
            const int size = scaled(iconSize);
            room -= size + scaled(measure::gap1);
            painter.drawPixmap(
                QPoint{box.right() - width - size - scaled(3), box.center().y() - size / 2},
                iconPixmap(pair.valueIcon, size, painter.pen().color(), m_list.devicePixelRatioF()));
        }
        painter.setPen(colours.ink);
        painter.drawText(QRect{box.left(), box.top(), room, box.height()},
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(pair.title, Qt::ElideRight, room));
    }

    void paintSecond(QPainter& painter, QRect box, const PairLine& pair) const
    {
        const auto& colours = tokens();
        const int size = scaled(iconSize);
        for (const auto& name : pair.icons) {
            painter.drawPixmap(QPoint{box.left(), box.center().y() - size / 2 + 1},
                               iconPixmap(name, size, colours.ink2, m_list.devicePixelRatioF()));
            box.setLeft(box.left() + size + scaled(measure::gap1));
        }
        painter.setFont(fontOf(type::small));
        if (pair.share >= 0.0) {
            const QRectF track{static_cast<double>(box.right() - scaled(barWidth) + 1),
                               box.center().y() - scaled(barHeight) / 2.0 + 1.0,
                               static_cast<double>(scaled(barWidth)), static_cast<double>(scaled(barHeight))};
            painter.fillRect(track, colours.line);
            painter.fillRect(
                QRectF{track.topLeft(), QSizeF{track.width() * std::min(pair.share, 1.0), track.height()}},
                colours.accent);
            box.setRight(box.right() - scaled(barWidth) - scaled(measure::gap1));
        }
        if (!pair.mark.isEmpty()) {
            painter.setPen(colours.warn);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, pair.mark);
            box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(pair.mark)
                         - scaled(measure::gap1));
        }
        painter.setPen(colours.ink2);
        painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(pair.about, Qt::ElideRight, box.width()));
    }

    PairList& m_list;
};

} // namespace

class PairList::Model final : public QAbstractListModel {
public:
    explicit Model(PairList& list) : QAbstractListModel{&list}, m_list{list} {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_list.m_count);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const auto pair = m_list.line(static_cast<std::size_t>(index.row()));
        if (role == Qt::ToolTipRole)
            return pair.toolTip;
        return QStringList{pair.title, pair.value, pair.about, pair.mark}.join(QLatin1Char{' '}).trimmed();
    }
    void replace(std::size_t count, std::function<PairLine(std::size_t)> line)
    {
        beginResetModel();
        m_list.m_count = count;
        m_list.m_line = std::move(line);
        endResetModel();
    }

private:
    PairList& m_list;
};

PairList::PairList(const QString& name, Lines lines, QWidget* parent)
    : QListView{parent}
    , m_lines{lines}
    , m_model{new Model{*this}}
{
    setObjectName(name);
    setModel(m_model);
    setItemDelegate(new PairDelegate{*this});
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
}

void PairList::showPairs(std::size_t count, std::function<PairLine(std::size_t)> line)
{
    m_quiet = true;
    m_model->replace(count, std::move(line));
    m_quiet = false;
}

std::optional<std::size_t> PairList::current() const
{
    const auto index = currentIndex();
    return index.isValid() ? std::optional{static_cast<std::size_t>(index.row())} : std::nullopt;
}

void PairList::setCurrent(std::optional<std::size_t> line)
{
    m_quiet = true;
    if (line)
        setCurrentIndex(m_model->index(static_cast<int>(*line), 0));
    else
        clearSelection();
    if (!line)
        setCurrentIndex({});
    m_quiet = false;
}

void PairList::keyPressEvent(QKeyEvent* event)
{
    const auto line = current();
    if (event->key() == Qt::Key_Delete && line)
        emit removeRequested(*line);
    else
        QListView::keyPressEvent(event);
}

/// Letters are keys of the desk.
void PairList::keyboardSearch(const QString& /*search*/) {}

void PairList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit pairChosen(static_cast<std::size_t>(current.row()));
}

} // namespace jingwei::ui
