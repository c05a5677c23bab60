#include "ui/tables/table_shade.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace jingwei::ui {

namespace {

constexpr int delayMilliseconds = 100;
constexpr int tickMilliseconds = 50;
constexpr double runMilliseconds = 1600.0;
constexpr int greyAlpha = 102; // the content behind shows at 60 %

} // namespace

TableShade::TableShade(QWidget* over) : QWidget{over}
{
    setObjectName(QStringLiteral("loading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
    over->installEventFilter(this);
    m_tick.setInterval(delayMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_tick.setInterval(tickMilliseconds);
        if (isVisible()) {
            update();
            return;
        }
        setGeometry(parentWidget()->rect());
        raise();
        setVisible(true);
    });
}

void TableShade::begin()
{
    if (m_busy)
        return;
    m_busy = true;
    m_fraction = 0.0;
    m_since.start();
    m_tick.start(delayMilliseconds);
}

void TableShade::setFraction(double fraction)
{
    m_fraction = fraction;
}

void TableShade::end()
{
    m_busy = false;
    m_tick.stop();
    setVisible(false);
}

void TableShade::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    auto grey = colours.bg2;
    grey.setAlpha(greyAlpha);
    painter.fillRect(rect(), grey);
    const double bar = scaled(2);
    painter.fillRect(QRectF{0.0, 0.0, double(width()), bar}, colours.bg3);
    if (m_fraction > 0.0) {
        painter.fillRect(QRectF{0.0, 0.0, width() * m_fraction, bar}, colours.accent);
        return;
    }
    const double phase =
        static_cast<double>(m_since.elapsed() % static_cast<qint64>(runMilliseconds)) / runMilliseconds;
    const double length = width() / 4.0;
    painter.fillRect(QRectF{(width() + length) * phase - length, 0.0, length, bar}, colours.accent);
}

bool TableShade::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace jingwei::ui
