#include "ui/charts/daily_flow_chart.h"

#include "ui/charts/daily_flow_painting.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double narrowestBar = 3.0; ///< width of a bar's column at 100 %

} // namespace

DailyFlowChart::DailyFlowChart(QWidget* parent)
    : QWidget{parent}
    , m_emptyText{tr("There is no money to show here yet.")}
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Money in and out by day"));
}

void DailyFlowChart::setFlow(std::vector<DailyFlow> days, const QString& title)
{
    m_days = std::move(days);
    m_title = title;
    setAccessibleName(title.isEmpty() ? tr("Money in and out by day") : title);
    bundle();
}

void DailyFlowChart::setUnit(MoneyUnit unit)
{
    m_unit = unit;
    update();
}

void DailyFlowChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

std::optional<FlowBucket> DailyFlowChart::chosen() const
{
    return m_chosen ? std::optional{m_buckets[*m_chosen]} : std::nullopt;
}

void DailyFlowChart::clearChoice()
{
    m_chosen.reset();
    update();
}

QPoint DailyFlowChart::barCentre(std::size_t bar) const
{
    return bar < m_columns.size() ? m_columns[bar].center().toPoint() : QPoint{};
}

QSize DailyFlowChart::sizeHint() const
{
    return {scaled(480), scaled(220)};
}

QSize DailyFlowChart::minimumSizeHint() const
{
    return {scaled(200), scaled(120)};
}

/// As many bars as there is room for.
void DailyFlowChart::bundle()
{
    const auto room =
        static_cast<std::size_t>(std::max(1.0, plotArea().width() / (narrowestBar * uiScale())));
    m_buckets = decimate(m_days, std::min(mostBars, room));
    m_columns.clear();
    m_marked.reset();
    m_chosen.reset();
    update();
}

QRectF DailyFlowChart::plotArea() const
{
    const auto padding = static_cast<double>(scaled(measure::padding));
    const auto head = m_title.isEmpty() ? padding : padding + scaled(type::smallBold.line);
    return QRectF{rect()}.adjusted(padding, head, -padding, -padding / 2.0);
}

void DailyFlowChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    painter.fillRect(rect(), colours.bg2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(type::smallBold));
    painter.setPen(colours.ink);
    const auto padding = scaled(measure::padding);
    const QRect head{padding, padding / 2, width() - 2 * padding, scaled(type::smallBold.line)};
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, head.width()));
    if (m_buckets.empty()) {
        painter.setFont(fontOf(type::body));
        painter.setPen(colours.ink3);
        painter.drawText(plotArea(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    DailyFlowLook look{colours, fontOf(type::tiny), m_unit, 1.0, m_marked, m_chosen};
    m_columns = paintDailyFlow(painter, plotArea(), m_buckets, look);
    if (!hasFocus())
        return;
    painter.setPen(QPen{colours.focus, static_cast<double>(measure::focusRing)});
    painter.drawRect(QRectF{rect()}.adjusted(1, 1, -1, -1));
}

void DailyFlowChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    bundle();
}

std::optional<std::size_t> DailyFlowChart::barAt(QPointF place) const
{
    const auto found =
        std::ranges::find_if(m_columns, [&](const QRectF& column) { return column.contains(place); });
    if (found == m_columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_columns.begin());
}

QString DailyFlowChart::barText(std::size_t bar) const
{
    const auto& bucket = m_buckets[bar];
    return tr("%1\nin %2 · out %3 · %4 transfers", "days, sums, number of transfers")
        .arg(dayRangeText(bucket.first, bucket.last), moneyText(bucket.in, cny, m_unit),
             moneyText(bucket.out, cny, m_unit), countText(bucket.count));
}

void DailyFlowChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto bar = barAt(event->position());
    setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_marked, bar) != bar)
        update();
}

void DailyFlowChart::mousePressEvent(QMouseEvent* event)
{
    if (const auto bar = barAt(event->position()); bar && event->button() == Qt::LeftButton)
        choose(*bar);
}

void DailyFlowChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_marked.reset();
    update();
}

void DailyFlowChart::choose(std::size_t bar)
{
    m_chosen = bar;
    m_marked = bar;
    update();
    emit daysChosen(m_buckets[bar].first, m_buckets[bar].last);
}

void DailyFlowChart::keyPressEvent(QKeyEvent* event)
{
    const auto last = m_buckets.empty() ? 0 : m_buckets.size() - 1;
    if (m_buckets.empty()) {
        QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Left) {
        m_marked = m_marked ? *m_marked - std::min<std::size_t>(1, *m_marked) : last;
    } else if (event->key() == Qt::Key_Right) {
        m_marked = m_marked ? std::min(last, *m_marked + 1) : 0;
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked) {
        choose(*m_marked);
    } else {
        QWidget::keyPressEvent(event);
    }
    if (m_marked)
        setAccessibleDescription(barText(*m_marked));
    update();
}

bool DailyFlowChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        if (const auto bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), barText(*bar), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace jingwei::ui
