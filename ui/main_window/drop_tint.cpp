#include "ui/main_window/drop_tint.h"

#include "ui/theme/surfaces.h"

#include <QPainter>

namespace jingwei::ui {

void DropTint::paintEvent(QPaintEvent*)
{
    auto colour = groundColour(Ground::AccentBg);
    colour.setAlphaF(0.85F);
    QPainter painter{this};
    painter.fillRect(rect(), colour);
    painter.setPen(QPen{inkColour(Ink::Accent), 2.0, Qt::DashLine});
    painter.drawRect(rect().adjusted(8, 8, -9, -9));
    painter.setPen(inkColour(Ink::Ink));
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop to take the files into the case"));
}

} // namespace jingwei::ui
