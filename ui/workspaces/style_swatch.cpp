#include "ui/workspaces/style_swatch.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPixmap>

namespace jingwei::ui {

namespace {

/// A colour of a rule as it looks on the diagram.
QColor colourOf(std::string_view colour)
{
    const auto& now = tokens();
    if (colour == "red")
        return now.danger;
    if (colour == "orange")
        return now.down;
    if (colour == "green")
        return now.ok;
    if (colour == "blue")
        return now.up;
    return now.family(colour == "purple" ? NodeFamily::Organisation : NodeFamily::Exit).fill;
}

} // namespace

QIcon styleSwatch(std::string_view colour, double devicePixelRatio)
{
    const int size = scaled(measure::icon);
    QPixmap picture{QSize{size, size} * devicePixelRatio};
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(colour));
    painter.drawRoundedRect(QRectF{0.0, 0.0, double(size), double(size)}.adjusted(1, 1, -1, -1),
                            scaled(measure::chipRadius), scaled(measure::chipRadius));
    QIcon icon{picture};
    icon.addPixmap(picture, QIcon::Selected); // else the style lays the colour of the selection over it
    return icon;
}

} // namespace jingwei::ui
