#include "ui/charts/chart_export.h"

#include "ui/charts/daily_flow_painting.h"
#include "ui/charts/picture_export.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace jingwei::ui {

namespace {

constexpr double pictureWidth = 960.0, pictureHeight = 420.0; ///< logical pixels, 96 to the inch
constexpr std::size_t mostBars = 300;                         ///< more cannot be told apart at that width
constexpr double margin = 16.0;

void paintChart(QPainter& painter, const DailyPicture& picture)
{
    const auto& colours = lightTokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF{0, 0, pictureWidth, pictureHeight}, colours.bg2);
    painter.setFont(fontOf(type::title, 1.0));
    painter.setPen(colours.ink);
    painter.drawText(QRectF{margin, margin, pictureWidth - 2 * margin, type::title.line},
                     Qt::AlignLeft | Qt::AlignVCenter, picture.title);
    const auto top = margin + type::title.line + margin / 2.0;
    const QRectF area{margin, top, pictureWidth - 2 * margin, pictureHeight - top - margin / 2.0};
    DailyFlowLook look{colours, fontOf(type::tiny, 1.0)};
    look.currency = picture.currency;
    paintDailyFlow(painter, area, decimate(picture.days, mostBars), look);
}

} // namespace

Result<void> exportDailyFlow(const DailyPicture& picture, const std::filesystem::path& out)
{
    const Picture painted{.size = {pictureWidth, pictureHeight},
                          .title = picture.title,
                          .paint = [&picture](QPainter& painter) { paintChart(painter, picture); },
                          .empty = picture.days.empty(),
                          .fonts = {fontOf(type::tiny, 1.0), fontOf(type::title, 1.0)}};
    return exportPicture(painted, out);
}

} // namespace jingwei::ui
