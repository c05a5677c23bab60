#include "ui/brief/brief_pages.h"

#include "ui/brief/brief_style.h"
#include "ui/brief/picture_pieces.h"
#include "ui/brief/table_pieces.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <utility>
#include <variant>

// Terms. A *piece* is what is never cut: a line, a row, a picture. A *chain* is a run of pieces of which each
// but the last must stay with the next: a heading with the first lines below it, a caption with its table.
//
// Steps. Blocks become pieces; pieces are set one below the other, and a chain that does not fit begins a new
// page. A row that begins a page gets the head of its table above it.

namespace jingwei::ui {

using namespace brief_style;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BriefPages)
};

constexpr double captionRoom = bodyLine * 2.0; ///< kept below a picture that fills a page

bool isCaptionBelow(BriefPhrase phrase)
{
    return phrase == BriefPhrase::DiagramCaption || phrase == BriefPhrase::DailyCaption;
}

bool isCaptionAbove(BriefPhrase phrase)
{
    return phrase == BriefPhrase::TransfersCaption || phrase == BriefPhrase::AccountsCaption
           || phrase == BriefPhrase::SureCaption || phrase == BriefPhrase::ExitsCaption
           || phrase == BriefPhrase::StopCaption || phrase == BriefPhrase::QueryCaption
           || phrase == BriefPhrase::RefundCaption || phrase == BriefPhrase::ChangesCaption
           || phrase == BriefPhrase::SeriesCaption;
}

void keepAllWithNext(Pieces& pieces)
{
    for (auto& piece : pieces)
        piece.keep = Keep::WithNext;
}

/// The last lines stay with what comes below them: signatures never stand alone on a page.
void keepLastWithNext(Pieces& pieces)
{
    constexpr std::size_t linesKept = 4;
    const auto kept = static_cast<std::ptrdiff_t>(std::min(linesKept, pieces.size()));
    for (auto piece = pieces.end() - kept; piece != pieces.end(); ++piece)
        piece->keep = Keep::WithNext;
}

/// Turns the blocks of one brief into pieces.
class BlockPieces {
public:
    explicit BlockPieces(const Brief& brief) : m_brief{brief}, m_text{brief} {}

    [[nodiscard]] const BriefText& text() const { return m_text; }
    [[nodiscard]] Pieces of(const BriefBlock& block)
    {
        return std::visit([this](const auto& kind) { return pieces(kind); }, block);
    }

private:
    Pieces pieces(const HeadingBlock& block);
    Pieces pieces(const ParagraphBlock& block);
    Pieces pieces(const TableBlock& block) { return tablePieces(block, m_text, typeWidth); }
    Pieces pieces(const DiagramBlock& block)
    {
        return {diagramPiece(block.diagram, m_text.masking(), typeWidth, typeHeight - captionRoom)};
    }
    Pieces pieces(const DailyBlock& block) { return {dailyPiece(block.days, typeWidth)}; }
    Pieces pieces(const AssumptionBlock& block);
    Pieces title(const HeadingBlock& block);
    Pieces note(const ParagraphBlock& block);
    Pieces signatures(const ParagraphBlock& block);

    const Brief& m_brief;
    BriefText m_text;
    std::uint32_t m_section = 0;
};

Pieces BlockPieces::pieces(const HeadingBlock& block)
{
    if (block.level == 0)
        return title(block);
    m_section = block.level == 1 ? 0 : m_section + 1;
    const bool part = block.level == 1;
    const TextStyle style{part ? font(Face::Heading, headingSize) : font(Face::Section, sectionSize),
                          part ? points(24.0) : points(20.0), lightTokens().ink};
    const auto runs = m_text.heading(block, m_section);
    auto lines = textPieces(runs, style, typeWidth, 0.0, part ? points(18.0) : points(10.0));
    lines.front().heading = plainText(runs);
    lines.front().headingLevel = block.level;
    // sources begin the appendices; each application is handed in by itself, the first below the part's head
    const bool newPage =
        block.phrase == BriefPhrase::HeadingSources || block.phrase == BriefPhrase::HeadingApplications
        || block.phrase == BriefPhrase::HeadingStopBank || block.phrase == BriefPhrase::HeadingStopUnknownBank
        || block.phrase == BriefPhrase::HeadingStopQuery
        || (block.phrase == BriefPhrase::HeadingApplication && m_section > 1);
    lines.front().start = newPage ? Start::NewPage : Start::Anywhere;
    keepAllWithNext(lines);
    return lines;
}

Pieces BlockPieces::title(const HeadingBlock& block)
{
    const auto runs = m_text.heading(block, 0);
    const TextStyle big{font(Face::Title, titleSize), points(30.0), lightTokens().ink, TextAlign::Centre};
    auto all = textPieces(runs, big, typeWidth, 0.0, 0.0);
    all.front().heading = plainText(runs);
    const auto by = Words::tr("%1 · %2", "under the title: who prepared it, when")
                        .arg(toQString(m_brief.preparedBy), timeText(m_brief.preparedAt, m_brief.zone));
    const TextStyle small{font(Face::Table, tableSize + 1.0), bodyLine, lightTokens().ink2,
                          TextAlign::Centre};
    auto below = textPieces({{by, std::nullopt}}, small, typeWidth, 0.0, points(2.0));
    std::ranges::move(below, std::back_inserter(all));
    return all;
}

Pieces BlockPieces::pieces(const ParagraphBlock& block)
{
    if (block.phrase == BriefPhrase::LeadsNotConclusions || block.phrase == BriefPhrase::MinutesLeads)
        return note(block);
    if (block.phrase == BriefPhrase::Signatures)
        return signatures(block);
    const auto runs = m_text.paragraph(block);
    if (isCaptionBelow(block.phrase) || isCaptionAbove(block.phrase)) {
        const bool above = isCaptionAbove(block.phrase);
        const TextStyle style{font(above ? Face::TableBold : Face::Table, tableSize), points(15.0),
                              lightTokens().ink, above ? TextAlign::Left : TextAlign::Centre};
        auto lines = textPieces(runs, style, typeWidth, 0.0, above ? points(8.0) : points(2.0));
        if (above)
            keepAllWithNext(lines);
        return lines;
    }
    const TextStyle style{font(Face::Body, bodySize), bodyLine, lightTokens().ink, TextAlign::Left,
                          points(2.0 * bodySize)};
    return textPieces(runs, style, typeWidth, 0.0, points(3.0));
}

/// A line at the left, like a word of the analyst's own.
Pieces BlockPieces::note(const ParagraphBlock& block)
{
    constexpr double indent = points(9.0);
    const TextStyle style{font(Face::Table, tableSize + 0.5), points(15.0), lightTokens().ink2};
    auto lines = textPieces(m_text.paragraph(block), style, typeWidth - indent, indent, points(8.0));
    for (auto& line : lines) {
        line.draw = [draw = std::move(line.draw), height = line.height](QPainter& painter) {
            painter.fillRect(QRectF{0.0, 0.0, points(1.6), height}, lightTokens().accent);
            draw(painter);
        };
    }
    return lines;
}

Pieces BlockPieces::signatures(const ParagraphBlock& block)
{
    const TextStyle style{font(Face::Body, bodySize), points(30.0), lightTokens().ink};
    Pieces all;
    const auto lines = plainText(m_text.paragraph(block)).split(QLatin1Char{'\n'});
    for (const auto& line : lines) {
        auto pieces =
            textPieces({{line, std::nullopt}}, style, typeWidth, 0.0, all.empty() ? points(16.0) : 0.0);
        const auto end = TextBox::naturalWidth({{line, std::nullopt}}, style.font) + points(6.0);
        pieces.back().draw = [draw = std::move(pieces.back().draw), end](QPainter& painter) {
            draw(painter);
            painter.setPen(QPen{lightTokens().ink, points(0.5)});
            painter.drawLine(QPointF{end, points(23.0)},
                             QPointF{std::max(end + points(60.0), typeWidth * 0.6), points(23.0)});
        };
        std::ranges::move(pieces, std::back_inserter(all));
    }
    keepAllWithNext(all);
    all.back().keep = Keep::Free;
    return all;
}

Pieces BlockPieces::pieces(const AssumptionBlock& block)
{
    const TextStyle style{font(Face::Body, bodySize), bodyLine, lightTokens().ink, TextAlign::Left,
                          points(2.0 * bodySize)};
    return textPieces(m_text.assumption(block), style, typeWidth, 0.0, points(3.0));
}

} // namespace

Result<BriefPages> BriefPages::layOut(const Brief& brief, Progress& progress)
{
    BriefPages pages;
    BlockPieces blocks{brief};
    pages.m_title = blocks.text().title();
    // no page leaves without a marking: where nobody chose one it is for internal use
    pages.m_classification =
        brief.classification.empty() ? Words::tr("Internal use") : toQString(brief.classification);
    pages.m_footer = Words::tr("Jingwei · %1 · %2", "foot of a page: program, who prepared it, when")
                         .arg(toQString(brief.preparedBy), timeText(brief.preparedAt, brief.zone));
    Pieces pieces;
    progress.begin(brief.blocks.size());
    for (const auto& block : brief.blocks) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        auto some = blocks.of(block);
        const auto* const paragraph = std::get_if<ParagraphBlock>(&block);
        if (paragraph != nullptr && paragraph->phrase == BriefPhrase::Signatures)
            keepLastWithNext(pieces);
        std::ranges::move(some, std::back_inserter(pieces));
        progress.advance();
    }
    pages.flow(std::move(pieces));
    return pages;
}

void BriefPages::flow(Pieces pieces)
{
    m_pages.emplace_back();
    double top = 0.0;
    bool newPage = true;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        double chain = 0.0;
        for (auto j = i; j < pieces.size(); ++j) {
            chain += (j == i && newPage ? 0.0 : pieces[j].spaceBefore) + pieces[j].height;
            if (pieces[j].keep == Keep::Free)
                break;
        }
        const auto needed = chain <= typeHeight ? chain : pieces[i].spaceBefore + pieces[i].height;
        if (!newPage && (pieces[i].start == Start::NewPage || top + needed > typeHeight)) {
            m_pages.emplace_back();
            top = 0.0;
            newPage = true;
        }
        if (newPage && pieces[i].tableHead) {
            place(pieces[i].tableHead, 0.0);
            top = pieces[i].tableHead->height;
        } else if (!newPage) {
            top += pieces[i].spaceBefore;
        }
        const auto piece = std::make_shared<const Piece>(std::move(pieces[i]));
        place(piece, top);
        top += piece->height;
        newPage = false;
    }
}

void BriefPages::place(std::shared_ptr<const Piece> piece, double top)
{
    auto& page = m_pages.back();
    for (const auto& spot : piece->figures)
        page.figures.push_back({spot.figure, spot.box.translated(typeLeft, typeTop + top)});
    if (!piece->heading.isEmpty())
        m_headings.push_back({piece->heading, piece->headingLevel, m_pages.size() - 1, typeTop + top});
    page.pieces.push_back({std::move(piece), top});
}

void BriefPages::paint(QPainter& painter, std::size_t page, PageLook look) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (look == PageLook::Window) {
        for (const auto& spot : m_pages[page].figures)
            painter.fillRect(spot.box, lightTokens().accentBg);
    }
    paintMargins(painter, page);
    for (const auto& placed : m_pages[page].pieces) {
        painter.save();
        painter.translate(typeLeft, typeTop + placed.top);
        placed.piece->draw(painter);
        painter.restore();
    }
}

void BriefPages::paintMargins(QPainter& painter, std::size_t page) const
{
    painter.setPen(lightTokens().ink);
    painter.setFont(font(Face::Heading, 10.5));
    painter.drawText(QPointF{typeLeft, headerBaseline}, m_classification);

    painter.setPen(QPen{lightTokens().line2, points(0.4)});
    painter.drawLine(QPointF{typeLeft, footerLine}, QPointF{typeLeft + typeWidth, footerLine});
    painter.setPen(lightTokens().ink2);
    painter.setFont(font(Face::Table, smallSize));
    const QRectF line{typeLeft, footerLine + points(3.0), typeWidth, smallLine};
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_footer);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("Page %1 of %2").arg(page + 1).arg(m_pages.size()));
}

QImage BriefPages::image(std::size_t page, double dotsPerInch, PageLook look) const
{
    const auto scale = dotsPerInch / unitsPerInch;
    QImage image{qRound(paperWidth * scale), qRound(paperHeight * scale), QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.scale(scale, scale);
    paint(painter, page, look);
    return image;
}

Result<std::vector<QImage>> renderBriefPages(const Brief& brief, double dotsPerInch, Progress& progress)
{
    const auto pages = BriefPages::layOut(brief, progress);
    if (!pages)
        return tl::unexpected{pages.error()};
    std::vector<QImage> images;
    progress.begin(pages->count());
    for (std::size_t page = 0; page < pages->count(); ++page) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        images.push_back(pages->image(page, dotsPerInch, PageLook::Window));
        progress.advance();
    }
    return images;
}

} // namespace jingwei::ui
