#include "ui/workspaces/style_swatch.h"

#include "ui/diagram/diagram_colours.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPixmap>

namespace jingwei::ui {

QIcon styleSwatch(std::string_view colour, double devicePixelRatio)
{
    const int size = scaled(measure::icon);
    QPixmap picture{QSize{size, size} * devicePixelRatio};
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColours(tokens(), colour, "grey").line);
    painter.drawRoundedRect(QRectF{0.0, 0.0, double(size), double(size)}.adjusted(1, 1, -1, -1),
                            scaled(measure::chipRadius), scaled(measure::chipRadius));
    QIcon icon{picture};
    icon.addPixmap(picture, QIcon::Selected); // else the style lays the colour of the selection over it
    return icon;
}

} // namespace jingwei::ui
