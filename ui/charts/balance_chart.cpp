#include "ui/charts/balance_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double reach = 12.0; ///< of the mouse, from a step

} // namespace

BalanceChart::BalanceChart(QWidget* parent) : QWidget{parent}
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void BalanceChart::setBalance(BalanceSteps balance, Currency currency, ZoneOffset zone)
{
    m_balance = std::move(balance);
    m_currency = currency;
    m_zone = zone;
    m_places.clear();
    m_marked.reset();
    m_selected.reset();
    update();
}

void BalanceChart::setUnit(MoneyUnit unit)
{
    m_unit = unit;
    update();
}

void BalanceChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void BalanceChart::setSelected(std::optional<std::size_t> step)
{
    if (std::exchange(m_selected, step) != step)
        update();
}

QPoint BalanceChart::placeOf(std::size_t step) const
{
    return step < m_places.size() ? m_places[step].toPoint() : QPoint{};
}

QSize BalanceChart::sizeHint() const
{
    return {scaled(480), scaled(260)};
}

QSize BalanceChart::minimumSizeHint() const
{
    return {scaled(200), scaled(140)};
}

void BalanceChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    painter.fillRect(rect(), colours.bg2);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto room = QRectF{rect()}.adjusted(4, 4, -4, -4);
    if (m_balance.steps.empty()) {
        painter.setFont(fontOf(type::body));
        painter.setPen(colours.ink3);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    m_places = paintBalance(painter, room, m_balance,
                            {colours, fontOf(type::tiny), m_unit, m_currency, m_zone, m_marked, m_selected});
    if (!hasFocus())
        return;
    painter.setPen(QPen{colours.focus, static_cast<double>(measure::focusRing)});
    painter.drawRect(QRectF{rect()}.adjusted(1, 1, -1, -1));
}

/// The nearest step in time within reach; of several of one moment, the last.
std::optional<std::size_t> BalanceChart::stepAt(QPointF place) const
{
    const auto after =
        std::ranges::upper_bound(m_places, place.x(), {}, [](QPointF step) { return step.x(); });
    std::optional<std::size_t> nearest;
    double distance = scaled(reach);
    const auto consider = [&](auto step) {
        if (const auto far = std::abs(step->x() - place.x()); far <= distance) {
            distance = far;
            nearest = static_cast<std::size_t>(step - m_places.begin());
        }
    };
    if (after != m_places.end())
        consider(after);
    if (after != m_places.begin())
        consider(after - 1);
    return nearest;
}

QString BalanceChart::stepText(std::size_t step) const
{
    const auto& there = m_balance.steps[step];
    const auto moved = moneyText(std::abs(there.moved), m_currency, m_unit);
    return tr("%1\n%2\nbalance %3, of that stolen %4", "moment, what came in or went out, sums")
        .arg(timeText(there.at, m_zone), there.moved > 0 ? tr("in %1").arg(moved) : tr("out %1").arg(moved),
             there.balance ? moneyText(*there.balance, m_currency, m_unit) : unknownText(),
             moneyText(there.tainted, m_currency, m_unit));
}

void BalanceChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto step = stepAt(event->position());
    setCursor(step ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_marked, step) != step)
        update();
}

void BalanceChart::mousePressEvent(QMouseEvent* event)
{
    if (const auto step = stepAt(event->position()); step && event->button() == Qt::LeftButton)
        choose(*step);
}

void BalanceChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_marked.reset();
    update();
}

void BalanceChart::choose(std::size_t step)
{
    m_selected = step;
    m_marked = step;
    update();
    emit stepChosen(step);
}

void BalanceChart::keyPressEvent(QKeyEvent* event)
{
    const auto count = m_balance.steps.size();
    if (count == 0) {
        QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Left) {
        m_marked = m_marked ? *m_marked - std::min<std::size_t>(1, *m_marked) : count - 1;
    } else if (event->key() == Qt::Key_Right) {
        m_marked = m_marked ? std::min(count - 1, *m_marked + 1) : 0;
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked) {
        choose(*m_marked);
    } else {
        QWidget::keyPressEvent(event);
    }
    if (m_marked)
        setAccessibleDescription(stepText(*m_marked));
    update();
}

bool BalanceChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        if (const auto step = stepAt(help->pos()))
            QToolTip::showText(help->globalPos(), stepText(*step), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace jingwei::ui
