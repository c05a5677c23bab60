#include "ui/charts/chart_export.h"

#include "ui/charts/daily_flow_painting.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/pdf_finish.h"
#include "ui/support/settings.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <array>

namespace jingwei::ui {

namespace {

constexpr double pictureWidth = 960.0, pictureHeight = 420.0; ///< logical pixels, 96 to the inch
constexpr double pictureDensity = 2.0;
constexpr std::size_t mostBars = 300; ///< more cannot be told apart at that width
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

Result<QByteArray> pngOf(const DailyPicture& picture)
{
    QImage image{(QSizeF{pictureWidth, pictureHeight} * pictureDensity).toSize(), QImage::Format_RGB32};
    image.setDotsPerMeterX(qRound(96.0 * pictureDensity / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter{&image};
    painter.scale(pictureDensity, pictureDensity);
    paintChart(painter, picture);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::RenderFailed);
    return buffer.data();
}

Result<QByteArray> svgOf(const DailyPicture& picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(QSizeF{pictureWidth, pictureHeight}.toSize());
    generator.setViewBox(QRectF{0, 0, pictureWidth, pictureHeight});
    generator.setTitle(picture.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return failure(ErrorCode::RenderFailed);
    paintChart(painter, picture);
    painter.end();
    return buffer.data();
}

Result<QByteArray> pdfOf(const DailyPicture& picture)
{
    constexpr double pointsPerPixel = 0.75;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(960);
    writer.setPageSize(QPageSize{QSizeF{pictureWidth, pictureHeight} * pointsPerPixel, QPageSize::Point});
    writer.setPageMargins({});
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Jingwei"));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::RenderFailed);
    painter.scale(writer.resolution() / 96.0, writer.resolution() / 96.0);
    paintChart(painter, picture);
    painter.end();
    return finishPdf(buffer.data(), std::array{fontOf(type::tiny, 1.0), fontOf(type::title, 1.0)}, {});
}

} // namespace

Result<void> exportDailyFlow(const DailyPicture& picture, const std::filesystem::path& out)
{
    const auto ending = toQString(out.extension().string()).toLower();
    const bool png = ending == QLatin1String{".png"};
    const bool svg = ending == QLatin1String{".svg"};
    if (!png && !svg && ending != QLatin1String{".pdf"})
        return failure(ErrorCode::OutputKindUnknown, {}, toUtf8(pathText(out)));
    if (picture.days.empty())
        return failure(ErrorCode::NothingToDraw);
    const auto bytes = png ? pngOf(picture) : svg ? svgOf(picture) : pdfOf(picture);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    return writeWhole(*bytes, out);
}

} // namespace jingwei::ui
