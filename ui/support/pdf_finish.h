#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFont>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei::ui {

/// A line of the outline that viewers show beside the pages.
struct PdfBookmark {
    QString text;
    std::uint32_t level; ///< 0 outermost; a deeper one hangs on the last before it that is less deep
    std::size_t page;    ///< from 0
    double top;          ///< in points from the upper edge of the page
};

/// Mends a PDF that QPdfWriter wrote, and gives it an outline.
///
/// Qt names each glyph by the first character that has it, so that 人 and 月 of a CJK font can only be found
/// as the radicals ⼈ and ⽉, and a blank as a tab. Here they get the characters that people type. `fonts`
/// are those in use. Errors: `RenderFailed`; `detail` says why.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& pdf, std::span<const QFont> fonts,
                                           const std::vector<PdfBookmark>& bookmarks);

/// Writes a PDF of QPdfWriter anew, so that the same drawing is the same bytes in every run of the program:
/// without the moment of writing, its objects in the order in which its pages name them, for Qt takes the
/// fonts in an order that differs from run to run and names them after that.
/// Errors: `RenderFailed`; `detail` says why.
[[nodiscard]] Result<QByteArray> steadyPdf(const QByteArray& pdf);

} // namespace jingwei::ui
