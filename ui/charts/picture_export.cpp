#include "ui/charts/picture_export.h"

#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/pdf_finish.h"
#include "ui/support/settings.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace jingwei::ui {

namespace {

constexpr double pictureDensity = 2.0;

Result<QByteArray> pngOf(const Picture& picture)
{
    QImage image{(picture.size * pictureDensity).toSize(), QImage::Format_RGB32};
    image.setDotsPerMeterX(qRound(96.0 * pictureDensity / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter{&image};
    painter.scale(pictureDensity, pictureDensity);
    picture.paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::RenderFailed);
    return buffer.data();
}

Result<QByteArray> svgOf(const Picture& picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF{QPointF{}, picture.size});
    generator.setTitle(picture.title);
    QPainter painter;
    if (!painter.begin(&generator))
        return failure(ErrorCode::RenderFailed);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

Result<QByteArray> pdfOf(const Picture& picture)
{
    constexpr double pointsPerPixel = 0.75;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(960);
    writer.setPageSize(QPageSize{picture.size * pointsPerPixel, QPageSize::Point});
    writer.setPageMargins({});
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Jingwei"));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::RenderFailed);
    painter.scale(writer.resolution() / 96.0, writer.resolution() / 96.0);
    picture.paint(painter);
    painter.end();
    return finishPdf(buffer.data(), picture.fonts, {});
}

} // namespace

Result<void> exportPicture(const Picture& picture, const std::filesystem::path& out)
{
    const auto ending = toQString(out.extension().string()).toLower();
    const bool png = ending == QLatin1String{".png"};
    const bool svg = ending == QLatin1String{".svg"};
    if (!png && !svg && ending != QLatin1String{".pdf"})
        return failure(ErrorCode::OutputKindUnknown, {}, toUtf8(pathText(out)));
    if (picture.empty)
        return failure(ErrorCode::NothingToDraw);
    const auto bytes = png ? pngOf(picture) : svg ? svgOf(picture) : pdfOf(picture);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    return writeWhole(*bytes, out);
}

} // namespace jingwei::ui
