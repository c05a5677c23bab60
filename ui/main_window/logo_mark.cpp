#include "ui/main_window/logo_mark.h"

#include "ui/theme/tokens.h"

#include <QPainter>

#include <array>

namespace jingwei::ui {

namespace {

constexpr double grid = 24.0;

} // namespace

LogoMark::LogoMark(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize LogoMark::sizeHint() const
{
    return {scaled(grid), scaled(grid)};
}

void LogoMark::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / grid, height() / grid);
    const auto& colours = tokens();
    painter.setPen(QPen{colours.edge, 1.6, Qt::SolidLine, Qt::RoundCap});
    for (const double place : std::array{7.0, 12.0, 17.0}) {
        painter.drawLine(QPointF{place, 2.5}, QPointF{place, 21.5});
        painter.drawLine(QPointF{2.5, place}, QPointF{21.5, place});
    }
    painter.setPen(QPen{colours.accent, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(
        QPolygonF{{QPointF{17.0, 2.5}, QPointF{17.0, 12.0}, QPointF{7.0, 12.0}, QPointF{7.0, 21.5}}});
}

} // namespace jingwei::ui
