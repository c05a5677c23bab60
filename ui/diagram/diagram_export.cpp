#include "ui/diagram/diagram_export.h"

#include "core/diagram/diagram_json.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_words.h"
#include "ui/diagram/legend_painting.h"
#include "ui/diagram/svg_groups.h"
#include "ui/support/file_output.h"
#include "ui/support/pdf_finish.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <map>

namespace jingwei::ui {

namespace {

constexpr double margin = 20.0;
constexpr double titleHeight = 34.0;
/// Below this share of its natural size a diagram on A4 is hard to read.
constexpr double readableOnPaper = 0.6;

/// Pixels per unit below which nobody reads the texts of a picture.
constexpr double readableOnScreen = 0.5;

/// The diagram, its heads and its title on a sheet of its own size at 100 %.
class Sheet {
public:
    Sheet(const Diagram& diagram, const ExportOptions& options)
        : m_title{options.title}
        , m_scene{std::make_shared<const Diagram>(diagram), lookOf(diagram, options)}
    {
    }

    [[nodiscard]] QSizeF size() const
    {
        const double width = m_scene.bounds().width() + 2 * margin;
        return {width, top() + m_scene.bounds().height() + 2 * margin + legendRoom(width)};
    }

    /// Paints into the painter's own coordinates; `begin` is told which part comes.
    void paint(
        QPainter& painter, Progress& progress, const BeginPart& begin = [](DiagramPart) {}) const
    {
        const auto& shown = m_scene.diagram();
        progress.begin(shown.links.size() + shown.nodes.size());
        const auto& light = lightTokens();
        const DiagramPainter diagram{m_scene, light};
        const QSizeF all = size();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        begin(DiagramPart::Ground);
        painter.fillRect(QRectF{QPointF{}, all}, light.bg2);
        begin(DiagramPart::Title);
        if (!m_title.isEmpty()) {
            painter.setFont(fontOf(type::title, 1.0));
            painter.setPen(light.ink);
            painter.drawText(QRectF{margin, 0.0, all.width() - 2 * margin, titleHeight},
                             Qt::AlignVCenter | Qt::AlignLeft, m_title);
        }
        painter.save();
        painter.translate(0.0, titleRoom());
        const double head = diagram.headHeight();
        const auto bounds = m_scene.bounds().adjusted(-margin, -margin, margin, margin);
        // The grounds of columns begin under the heads.
        const QRectF below{bounds.left(), bounds.top(), bounds.width(), bounds.height()};
        painter.translate(0.0, head);
        begin(DiagramPart::Ground);
        diagram.paintGround(painter, below, 1.0);
        painter.translate(0.0, -head);
        begin(DiagramPart::Heads);
        diagram.paintHeads(painter, below, 1.0);
        painter.translate(0.0, head);
        diagram.paint(painter, {}, below, 1.0, Purpose::Export, &progress, begin);
        painter.restore();
        begin(DiagramPart::Legend);
        painter.translate(margin, all.height() - legendRoom(all.width()));
        PaintContext context{painter, m_scene, light, {}, 1.0, 1.0, Purpose::Export};
        paintLegend(context, all.width() - 2 * margin);
    }

private:
    static DiagramLook lookOf(const Diagram& diagram, const ExportOptions& options)
    {
        auto look = options.look;
        if (look.heads.empty())
            look.heads = traceHeads(diagram, look.unit);
        return look;
    }

    /// Under the picture: what its signs mean, so that it can be read without the window.
    [[nodiscard]] double legendRoom(double width) const
    {
        const double height = legendHeight(m_scene, width - 2 * margin);
        return height == 0.0 ? 0.0 : height + margin / 2;
    }
    [[nodiscard]] double titleRoom() const { return m_title.isEmpty() ? 0.0 : titleHeight; }
    [[nodiscard]] double top() const
    {
        return titleRoom() + DiagramPainter{m_scene, lightTokens()}.headHeight();
    }

    QString m_title;
    DiagramScene m_scene;
};

Result<void> writePng(const Sheet& sheet, double scale, QIODevice& file, Progress& progress)
{
    constexpr double longestSide = 16'000.0;
    constexpr double mostPixels = 100e6;
    const QSizeF size = sheet.size();
    const double asked = scale;
    scale = std::min({scale, longestSide / std::max(size.width(), size.height()),
                      std::sqrt(mostPixels / (size.width() * size.height()))});
    if (scale < std::min(asked, readableOnScreen))
        return failure(ErrorCode::RenderFailed, "image-too-large");
    QImage image{(size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32};
    if (image.isNull())
        return failure(ErrorCode::RenderFailed, "image-too-large");
    image.fill(Qt::white);
    const double dotsPerMetre = 96.0 / 0.0254 * scale;
    image.setDotsPerMeterX(static_cast<int>(dotsPerMetre));
    image.setDotsPerMeterY(static_cast<int>(dotsPerMetre));
    QPainter painter{&image};
    painter.scale(scale, scale);
    sheet.paint(painter, progress);
    painter.end();
    if (progress.cancelled()) // to compress a large picture takes as long as to paint it
        return failure(ErrorCode::Cancelled);
    return image.save(&file, "PNG") ? Result<void>{} : failure(ErrorCode::RenderFailed, "png");
}

Result<void> writeSvg(const Sheet& sheet, const QString& title, QIODevice& file, Progress& progress)
{
    QBuffer drawing;
    drawing.open(QIODevice::ReadWrite);
    QSvgGenerator svg;
    svg.setOutputDevice(&drawing);
    svg.setResolution(96);
    svg.setSize(sheet.size().toSize());
    svg.setViewBox(QRectF{QPointF{}, sheet.size()});
    svg.setTitle(title.toHtmlEscaped()); // it would write a "<" as it is
    QPainter painter;
    if (!painter.begin(&svg))
        return failure(ErrorCode::RenderFailed, "svg");
    const SvgGroups groups;
    // The generator writes the painter's font, and that of the program differs with and without a window.
    painter.setFont(fontOf(type::body, 1.0));
    sheet.paint(painter, progress, [&](DiagramPart part) { groups.begin(painter, part); });
    if (!painter.end())
        return failure(ErrorCode::RenderFailed, "svg");
    if (progress.cancelled()) // a large drawing takes its time to be named
        return failure(ErrorCode::Cancelled);
    const auto named = groups.named(drawing.data());
    return file.write(named) == named.size() ? Result<void>{} : failure(ErrorCode::FileUnwritable);
}

QPageLayout pageFor(QSizeF sheet)
{
    constexpr double pointsPerPixel = 72.0 / 96.0;
    const QMarginsF margins{10.0, 10.0, 10.0, 10.0};
    const auto orientation = sheet.width() >= sheet.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
    QPageLayout small{QPageSize{QPageSize::A4}, orientation, margins, QPageLayout::Millimeter};
    const auto room = small.paintRect(QPageLayout::Point).size();
    const double fits =
        std::min(room.width() / sheet.width(), room.height() / sheet.height()) / pointsPerPixel;
    return fits >= readableOnPaper
               ? small
               : QPageLayout{QPageSize{QPageSize::A3}, orientation, margins, QPageLayout::Millimeter};
}

Result<void> writePdf(const Sheet& sheet, const QString& title, QIODevice& file, Progress& progress)
{
    constexpr int resolution = 600;
    QPdfWriter pdf{&file};
    pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    pdf.setResolution(resolution);
    pdf.setCreator(QStringLiteral("Jingwei"));
    pdf.setTitle(title);
    pdf.setPageLayout(pageFor(sheet.size()));
    const auto page = pdf.pageLayout().paintRectPixels(resolution).size();
    const double natural = resolution / 96.0;
    const double scale =
        std::min({page.width() / sheet.size().width(), page.height() / sheet.size().height(), natural});
    QPainter painter;
    if (!painter.begin(&pdf))
        return failure(ErrorCode::RenderFailed, "pdf");
    painter.translate((page.width() - scale * sheet.size().width()) / 2.0, 0.0);
    painter.scale(scale, scale);
    sheet.paint(painter, progress);
    return painter.end() ? Result<void>{} : failure(ErrorCode::RenderFailed, "pdf");
}

/// How a sheet lies on the pages of a poster; in pixels of the page.
struct PosterPages {
    QSizeF body;  ///< of a page, above its foot
    QSizeF step;  ///< from one page to the next
    double scale; ///< pixels per diagram unit
    int columns;
    int rows;
};

PosterPages posterPages(QSizeF sheet, QSizeF body, double overlap, double natural)
{
    constexpr int mostPages = 64;
    constexpr double smaller = 0.9;
    const auto pagesFor = [&](double scale) {
        const QSizeF step{body.width() - overlap, body.height() - overlap};
        const auto count = [overlap](double length, double way) {
            return std::max(1, static_cast<int>(std::ceil((length - overlap) / way)));
        };
        return PosterPages{body, step, scale, count(sheet.width() * scale, step.width()),
                           count(sheet.height() * scale, step.height())};
    };
    auto pages = pagesFor(natural);
    while (pages.columns * pages.rows > mostPages)
        pages = pagesFor(pages.scale * smaller);
    return pages;
}

/// Where the page below and the page to the right begin again: there they are cut, or laid over this one.
void paintCuts(QPainter& painter, const PosterPages& pages, bool right, bool below)
{
    painter.setPen(QPen{lightTokens().ink3, 0.0, Qt::DotLine});
    const QSizeF step = pages.step;
    if (right)
        painter.drawLine(QPointF{step.width(), 0.0}, QPointF{step.width(), pages.body.height()});
    if (below)
        painter.drawLine(QPointF{0.0, step.height()}, QPointF{pages.body.width(), step.height()});
}

/// "2 / 6 · B1": the second of six pages, second row, first column.
QString pageName(int page, int pages, int row, int column)
{
    const auto letter = row < 26 ? QString{QChar{u'A' + row}} : QString::number(row + 1) + QLatin1Char{'-'};
    return QStringLiteral("%1 / %2 · %3%4").arg(page).arg(pages).arg(letter).arg(column + 1);
}

Result<void> writePoster(const Sheet& sheet, const QString& title, QIODevice& file, Progress& progress)
{
    constexpr int resolution = 600;
    constexpr double millimetre = resolution / 25.4;
    constexpr double overlap = 10.0 * millimetre;
    constexpr double foot = 6.0 * millimetre;
    QPdfWriter pdf{&file};
    pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    pdf.setResolution(resolution);
    pdf.setCreator(QStringLiteral("Jingwei"));
    pdf.setTitle(title);
    const QMarginsF margins{10.0, 10.0, 10.0, 10.0};
    pdf.setPageLayout({QPageSize{QPageSize::A4}, QPageLayout::Landscape, margins, QPageLayout::Millimeter});
    const QSizeF page = pdf.pageLayout().paintRectPixels(resolution).size();
    const auto pages =
        posterPages(sheet.size(), {page.width(), page.height() - foot}, overlap, resolution / 96.0);
    QPainter painter;
    if (!painter.begin(&pdf))
        return failure(ErrorCode::RenderFailed, "pdf");
    for (int number = 0; number < pages.columns * pages.rows; ++number) {
        const int row = number / pages.columns;
        const int column = number % pages.columns;
        if (progress.cancelled() || (number > 0 && !pdf.newPage()))
            return failure(progress.cancelled() ? ErrorCode::Cancelled : ErrorCode::RenderFailed, "pdf");
        painter.save();
        painter.setClipRect(QRectF{QPointF{}, pages.body});
        painter.translate(-column * pages.step.width(), -row * pages.step.height());
        painter.scale(pages.scale, pages.scale);
        sheet.paint(painter, progress); // the whole each time: labels must not differ from page to page
        painter.restore();
        paintCuts(painter, pages, column + 1 < pages.columns, row + 1 < pages.rows);
        painter.setFont(fontOf(type::small, resolution / 96.0));
        painter.setPen(lightTokens().ink2);
        painter.drawText(
            QRectF{0.0, pages.body.height(), page.width(), foot}, Qt::AlignVCenter | Qt::AlignRight,
            title + QStringLiteral("   ") + pageName(number + 1, pages.columns * pages.rows, row, column));
    }
    return painter.end() ? Result<void>{} : failure(ErrorCode::RenderFailed, "pdf");
}

/// Entities as they may be shown. Two that look alike once masked get a number, so that links still have two
/// ends.
Diagram masked(Diagram diagram)
{
    std::map<EntityRef, int> seen;
    for (auto& node : diagram.nodes) {
        node.entity.value =
            toUtf8(ungrouped(valueText(node.entity.kind, node.entity.value, Masking::Masked)));
        if (const int before = seen[node.entity]++; before > 0)
            node.entity.value += '#' + std::to_string(before + 1);
    }
    return diagram;
}

Result<void> writeJson(const Diagram& diagram, Masking masking, QIODevice& file)
{
    const auto text = diagramAsJson(masking == Masking::Masked ? masked(diagram) : diagram);
    const auto length = static_cast<qint64>(text.size());
    return file.write(text.data(), length) == length ? Result<void>{} : failure(ErrorCode::FileUnwritable);
}

Result<void> writeAs(const QString& ending, const Diagram& diagram, const ExportOptions& options,
                     QIODevice& file, Progress& progress)
{
    if (ending == QLatin1String(".json"))
        return writeJson(diagram, options.look.masking, file);
    const Sheet sheet{diagram, options};
    if (ending == QLatin1String(".png"))
        return writePng(sheet, options.scale, file, progress);
    if (ending == QLatin1String(".svg"))
        return writeSvg(sheet, options.title, file, progress);
    return options.poster ? writePoster(sheet, options.title, file, progress)
                          : writePdf(sheet, options.title, file, progress);
}

} // namespace

Result<void> exportDiagram(const Diagram& diagram, const std::filesystem::path& out,
                           const ExportOptions& options, Progress& progress)
{
    const auto place = out.generic_string();
    const auto ending = toQString(out.extension().string()).toLower();
    static const QStringList known{QStringLiteral(".png"), QStringLiteral(".svg"), QStringLiteral(".pdf"),
                                   QStringLiteral(".json")};
    if (!known.contains(ending))
        return failure(ErrorCode::OutputKindUnknown, out.extension().string(), place);
    if (diagram.nodes.empty())
        return failure(ErrorCode::NothingToDraw, {}, place);

    if (progress.cancelled())
        return failure(ErrorCode::Cancelled, {}, place);

    // Drawn in memory first: QSvgGenerator and QPdfWriter close or seek as they like, and a full disk is told
    // apart.
    QBuffer drawing;
    drawing.open(QIODevice::ReadWrite);
    auto written = writeAs(ending, diagram, options, drawing, progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled, {}, place);
    if (!written)
        return failure(written.error().code, written.error().detail, place);
    auto bytes = drawing.data();
    if (ending == QLatin1String(".pdf")) {
        const auto steady = steadyPdf(bytes);
        if (!steady)
            return failure(steady.error().code, steady.error().detail, place);
        bytes = *steady;
    }
    return writeWhole(bytes, out);
}

} // namespace jingwei::ui
