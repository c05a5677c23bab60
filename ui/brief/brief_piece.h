#pragma once

#include "ui/text/brief_text.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// Where a figure stands; of a piece relative to its upper left corner.
struct FigureSpot {
    std::uint32_t figure;
    QRectF box;
};

enum class Keep : std::uint8_t { Free, WithNext };
enum class Start : std::uint8_t { Anywhere, NewPage };

/// What stands on a page and is never cut: a line, a row of a table, a picture. In layout units.
struct Piece {
    double spaceBefore = 0.0; ///< dropped at the top of a page
    double height = 0.0;
    Keep keep = Keep::Free;
    Start start = Start::Anywhere;
    std::function<void(QPainter&)> draw; ///< with the piece's upper left corner at the origin
    std::vector<FigureSpot> figures;
    std::shared_ptr<const Piece> tableHead; ///< repeated where its row begins a page
    QString heading;                        ///< of a heading's first line; empty for everything else
    std::uint32_t headingLevel = 0;
};
using Pieces = std::vector<Piece>;

enum class TextAlign : std::uint8_t { Left, Centre, Right };

struct TextStyle {
    QFont font;
    double lineHeight;
    QColor colour;
    TextAlign align = TextAlign::Left;
    double firstIndent = 0.0;
};

/// Text broken into lines of one width.
class TextBox {
public:
    TextBox(const BriefRuns& runs, const TextStyle& style, double width);

    [[nodiscard]] double height() const;
    [[nodiscard]] std::size_t lineCount() const;
    /// Draws one line with its upper left corner at `at`.
    void drawLine(QPainter& painter, std::size_t line, QPointF at) const;
    void draw(QPainter& painter, QPointF at) const;
    /// Where the figures of a line stand, from the line's upper left corner.
    [[nodiscard]] std::vector<FigureSpot> figuresIn(std::size_t line) const;
    /// Width of the longest line if nothing had to be broken.
    [[nodiscard]] static double naturalWidth(const BriefRuns& runs, const QFont& font);

private:
    struct Content;
    std::shared_ptr<Content> m_content;
};

/// Lines of a text as pieces; first and last two lines of a paragraph stay together.
[[nodiscard]] Pieces textPieces(const BriefRuns& runs, const TextStyle& style, double width, double left,
                                double spaceBefore);

} // namespace jingwei::ui
