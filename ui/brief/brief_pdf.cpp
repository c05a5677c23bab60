#include "ui/brief/brief_pdf.h"

#include "ui/brief/brief_pages.h"
#include "ui/brief/brief_style.h"
#include "ui/support/file_output.h"
#include "ui/support/pdf_finish.h"
#include "ui/theme/tokens.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <array>

namespace jingwei::ui {

namespace {

Result<QByteArray> paintedPages(const BriefPages& pages, Progress& progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(brief_style::unitsPerInch);
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins({});
    writer.setTitle(pages.title());
    writer.setCreator(QStringLiteral("Jingwei"));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::RenderFailed);
    progress.begin(pages.count());
    for (std::size_t page = 0; page < pages.count(); ++page) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page, PageLook::Paper);
        progress.advance();
    }
    painter.end();
    return buffer.data();
}

std::vector<PdfBookmark> bookmarksOf(const BriefPages& pages)
{
    std::vector<PdfBookmark> bookmarks;
    for (const auto& heading : pages.headings()) {
        if (heading.level > 0)
            bookmarks.push_back(
                {heading.text, heading.level - 1, heading.page, heading.top / brief_style::points(1.0)});
    }
    return bookmarks;
}

} // namespace

Result<void> writeBriefPdf(const Brief& brief, const std::filesystem::path& out, Progress& progress)
{
    using brief_style::Face;
    const auto pages = BriefPages::layOut(brief, progress);
    if (!pages)
        return tl::unexpected{pages.error()};
    const auto painted = paintedPages(*pages, progress);
    if (!painted)
        return tl::unexpected{painted.error()};
    const std::array fonts{brief_style::font(Face::Title, 12),   brief_style::font(Face::Body, 12),
                           brief_style::font(Face::Heading, 12), brief_style::font(Face::Table, 12),
                           brief_style::font(Face::Mono, 12),    fontOf(type::body, 1.0)};
    const auto finished = finishPdf(*painted, fonts, bookmarksOf(*pages));
    if (!finished)
        return tl::unexpected{finished.error()};
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    return writeWhole(*finished, out);
}

} // namespace jingwei::ui
