#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/brief/brief_piece.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// For whom a page is painted. Pages break alike for both.
enum class PageLook : std::uint8_t {
    Paper,  ///< as it is printed
    Window, ///< figures on a pale ground, so that they are seen to be links
};

/// A heading and the page it stands on.
struct PlacedHeading {
    QString text;
    std::uint32_t level; ///< 0 the title, 1 parts, 2 sections
    std::size_t page;    ///< from 0
    double top;          ///< in layout units from the upper edge of the paper
};

/// A brief laid out into A4 pages: what both the PDF and the window's preview are painted from.
///
/// Made and painted on any thread, but one at a time.
class BriefPages {
public:
    /// Errors: `Cancelled`.
    static Result<BriefPages> layOut(const Brief& brief, Progress& progress);

    [[nodiscard]] std::size_t count() const noexcept { return m_pages.size(); }
    [[nodiscard]] const QString& title() const noexcept { return m_title; }
    [[nodiscard]] const std::vector<PlacedHeading>& headings() const noexcept { return m_headings; }
    /// Where figures stand on a page, in layout units (brief_style.h) from its upper left corner.
    [[nodiscard]] std::span<const FigureSpot> figures(std::size_t page) const
    {
        return m_pages[page].figures;
    }

    /// Paints a page; one unit of the painter is one layout unit.
    void paint(QPainter& painter, std::size_t page, PageLook look) const;
    /// A page as a picture of `dotsPerInch`.
    [[nodiscard]] QImage image(std::size_t page, double dotsPerInch, PageLook look) const;

private:
    struct PlacedPiece {
        std::shared_ptr<const Piece> piece;
        double top; ///< from the upper edge of the type
    };
    struct Page {
        std::vector<PlacedPiece> pieces;
        std::vector<FigureSpot> figures;
    };

    void flow(Pieces pieces);
    void place(std::shared_ptr<const Piece> piece, double top);
    void paintMargins(QPainter& painter, std::size_t page) const;

    QString m_title;
    QString m_classification;
    QString m_footer;
    std::vector<Page> m_pages;
    std::vector<PlacedHeading> m_headings;
};

/// All pages as pictures. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<QImage>> renderBriefPages(const Brief& brief, double dotsPerInch,
                                                           Progress& progress);

} // namespace jingwei::ui
