#include "ui/brief/table_pieces.h"

#include "ui/brief/brief_style.h"
#include "ui/text/words.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

// Terms. A column's *wish* is the width at which none of its cells is broken, its *least* the width below
// which the table becomes hard to read. Numbers are never broken, so their wish is their least; accounts
// hardly ever.
//
// Steps. Wishes and leasts from head and cells, in the largest letters in which the leasts fit; spare width
// goes to the columns that hold words, missing width is taken from those that wish for more than their least,
// in proportion. Then each row is laid out and becomes a piece.

namespace jingwei::ui {

using namespace brief_style;

namespace {

constexpr double cellGap = points(7.0);     ///< between columns
constexpr double cellPadding = points(1.8); ///< above and below the text of a row
constexpr double factNameWidth = points(112.0);

enum class Content : std::uint8_t { Words, Number, Hash, Short };

Content contentOf(BriefColumn column)
{
    switch (column) {
    case BriefColumn::Received:
    case BriefColumn::Forwarded:
    case BriefColumn::Held:
    case BriefColumn::Low:
    case BriefColumn::High:
    case BriefColumn::Amount:
    case BriefColumn::Stolen:
    case BriefColumn::Loss:
    case BriefColumn::PayBefore:
    case BriefColumn::Pay:
    case BriefColumn::Difference:
    case BriefColumn::SourceRows:
    case BriefColumn::RegisterLoss:
    case BriefColumn::Score:
    case BriefColumn::PairsUp:
    case BriefColumn::PairsDecided:
    case BriefColumn::PairsOpen:
    case BriefColumn::FigureValue: return Content::Number;
    case BriefColumn::SourceHash: return Content::Hash;
    case BriefColumn::Level:
    case BriefColumn::State:
    case BriefColumn::Exit:
    case BriefColumn::Series:
    case BriefColumn::SourceNumber:
    case BriefColumn::DecisionNumber:
    case BriefColumn::OffenceDay:
    case BriefColumn::FigureNumber: return Content::Short;
    case BriefColumn::FactName:
    case BriefColumn::FactValue:
    case BriefColumn::Number:
    case BriefColumn::Account:
    case BriefColumn::Holder:
    case BriefColumn::Victim:
    case BriefColumn::Bank:
    case BriefColumn::Measure:
    case BriefColumn::Time:
    case BriefColumn::LastTime:
    case BriefColumn::From:
    case BriefColumn::To:
    case BriefColumn::SourceFile:
    case BriefColumn::SourceDocument:
    case BriefColumn::FigureMeaning:
    case BriefColumn::Incidents:
    case BriefColumn::SeriesState:
    case BriefColumn::SessionTitle:
    case BriefColumn::SeriesTold:
    case BriefColumn::Present:
    case BriefColumn::UpFor:
    case BriefColumn::Category:
    case BriefColumn::Pair:
    case BriefColumn::Outcome:
    case BriefColumn::Vote:
    case BriefColumn::Reviewer:
    case BriefColumn::Verdict:
    case BriefColumn::Reasons:
    case BriefColumn::Grounds:
    case BriefColumn::TakenBackBy:
    case BriefColumn::TakenBackAt:
    case BriefColumn::FigureRows: return Content::Words;
    }
    return Content::Words;
}

constexpr std::array letterSizes{tableSize, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0};

/// The least readable width of a column of words, in digits of the table's font.
double leastDigits(BriefColumn column)
{
    switch (column) {
    case BriefColumn::Account:
    case BriefColumn::From:
    case BriefColumn::To: return 24.0; // a card number in groups
    case BriefColumn::FigureMeaning: return 36.0;
    case BriefColumn::FigureRows: return 30.0;
    case BriefColumn::Time:
    case BriefColumn::TakenBackAt:
    case BriefColumn::LastTime: return 11.0; // a day; the hour goes below it
    case BriefColumn::Incidents: return 36.0;
    case BriefColumn::SeriesTold: return 30.0;
    case BriefColumn::Pair: return 17.0; // numbers of the police are as long
    case BriefColumn::Reasons: return 14.0;
    case BriefColumn::Vote: return 17.0; // a day and its hour; who stands above them
    case BriefColumn::Grounds: return 24.0;
    case BriefColumn::SeriesState:
    case BriefColumn::Outcome: return 8.0;
    case BriefColumn::Holder:
    case BriefColumn::Reviewer:
    case BriefColumn::Verdict:
    case BriefColumn::TakenBackBy:
    case BriefColumn::Victim: return 7.0;
    case BriefColumn::Number:
    case BriefColumn::Bank:
    case BriefColumn::Measure:
    case BriefColumn::Low:
    case BriefColumn::High:
    case BriefColumn::Exit:
    case BriefColumn::State:
    case BriefColumn::SourceFile:
    case BriefColumn::SourceDocument:
    case BriefColumn::FactName:
    case BriefColumn::FactValue:
    case BriefColumn::Level:
    case BriefColumn::Received:
    case BriefColumn::Forwarded:
    case BriefColumn::Held:
    case BriefColumn::Amount:
    case BriefColumn::Stolen:
    case BriefColumn::Loss:
    case BriefColumn::PayBefore:
    case BriefColumn::Pay:
    case BriefColumn::Difference:
    case BriefColumn::SourceNumber:
    case BriefColumn::SourceRows:
    case BriefColumn::SourceHash:
    case BriefColumn::FigureNumber:
    case BriefColumn::Series:
    case BriefColumn::RegisterLoss:
    case BriefColumn::SessionTitle:
    case BriefColumn::Present:
    case BriefColumn::UpFor:
    case BriefColumn::PairsUp:
    case BriefColumn::PairsDecided:
    case BriefColumn::PairsOpen:
    case BriefColumn::OffenceDay:
    case BriefColumn::Category:
    case BriefColumn::DecisionNumber:
    case BriefColumn::Score:
    case BriefColumn::FigureValue: return 11.0;
    }
    return 11.0;
}

using TextRow = std::vector<BriefRuns>;

/// Whether a row goes on with what the row above it is about: a further vote on one decision.
bool goesOn(const TableBlock& table, std::size_t row)
{
    // tables of decisions have no rows that go on in rows of their own, so that indices agree
    return table.columns.front() == BriefColumn::DecisionNumber && table.rows[row].front().empty();
}

/// The cells in words. A figure with more rows than one cell should hold goes on in rows of its own.
std::vector<TextRow> textRows(const TableBlock& table, const BriefText& text,
                              const std::vector<Figure>& figures)
{
    std::vector<TextRow> rows;
    for (const auto& cells : table.rows) {
        TextRow row;
        std::vector<QString> more;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row.push_back(text.cell(table.columns[i], cells[i]));
            if (table.columns[i] == BriefColumn::FigureRows && !cells[i].empty())
                more = text.figureRows(figures[std::get<FigureMark>(cells[i].front()).figure - 1]);
        }
        rows.push_back(std::move(row));
        for (std::size_t piece = 1; piece < more.size(); ++piece) {
            TextRow next(table.columns.size());
            next.back() = {{more[piece], std::nullopt}};
            rows.push_back(std::move(next));
        }
    }
    return rows;
}

class TableLayout {
public:
    TableLayout(const TableBlock& table, const BriefText& text, double width)
        : m_table{table}
        , m_rows{textRows(table, text, text.figures())}
        , m_width{width}
    {
        for (const auto column : table.columns)
            m_heads.push_back({{text.head(column), std::nullopt}});
        for (const auto size : letterSizes) {
            m_size = size;
            measure();
            if (leastWidth() <= roomForColumns())
                break;
        }
        share();
    }

    Pieces pieces() const;

private:
    void measure();
    void share();
    [[nodiscard]] double wishOf(std::size_t column, const BriefRuns& cell, const QFont& cellFont) const;
    [[nodiscard]] double leastWidth() const { return std::accumulate(m_least.begin(), m_least.end(), 0.0); }
    [[nodiscard]] double roomForColumns() const
    {
        return m_width - cellGap * static_cast<double>(m_heads.size() - 1);
    }
    [[nodiscard]] QFont hashFont() const { return font(Face::Mono, m_size - 2.0); }
    [[nodiscard]] QFont markFont() const { return font(Face::Table, m_size * 2.0 / 3.0); }
    [[nodiscard]] Piece rowPiece(const TextRow& cells, Face face, const QColor& colour) const;
    [[nodiscard]] std::shared_ptr<const Piece> headPiece() const;
    [[nodiscard]] double columnWidth(std::size_t column) const { return m_widths[column]; }
    [[nodiscard]] bool isNumber(std::size_t column) const
    {
        return contentOf(m_table.columns[column]) == Content::Number;
    }

    const TableBlock& m_table;
    std::vector<TextRow> m_rows;
    TextRow m_heads;
    double m_width;
    double m_size = tableSize;
    double m_markWidth = 0.0; ///< room for raised numbers beyond the digits
    std::vector<double> m_widths, m_least;
};

/// The value without its mark, which stands beyond the column of digits.
BriefRuns withoutMark(BriefRuns runs)
{
    for (auto& run : runs)
        run.figure.reset();
    return runs;
}

/// Width of the longest word, which is never broken.
double wordWidth(const BriefRuns& runs, const QFont& wordFont)
{
    double widest = 0.0;
    const auto words = plainText(runs).split(QLatin1Char{' '});
    for (const auto& word : words)
        widest = std::max(widest, TextBox::naturalWidth({{word, std::nullopt}}, wordFont));
    return widest;
}

double TableLayout::wishOf(std::size_t column, const BriefRuns& cell, const QFont& cellFont) const
{
    if (contentOf(m_table.columns[column]) == Content::Hash)
        return QFontMetricsF{hashFont()}.horizontalAdvance(QLatin1Char{'0'}) * 32.5; // half a SHA-256 a line
    const auto marks = isNumber(column) ? m_markWidth : 0.0;
    return TextBox::naturalWidth(isNumber(column) ? withoutMark(cell) : cell, cellFont) + marks + points(0.5);
}

void TableLayout::measure()
{
    std::uint32_t highest = 0;
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (const auto& run : row[i])
                highest = std::max(highest, isNumber(i) ? run.figure.value_or(0) : 0);
        }
    }
    if (highest > 0)
        m_markWidth = QFontMetricsF{markFont()}.horizontalAdvance(figureName(highest)) + points(1.0);

    const auto bold = font(Face::TableBold, m_size);
    const auto plain = font(Face::Table, m_size);
    const auto digit = QFontMetricsF{plain}.horizontalAdvance(QLatin1Char{'0'});
    m_widths.clear();
    m_least.clear();
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        const bool words = contentOf(m_table.columns[i]) == Content::Words;
        const auto headWord = wordWidth(m_heads[i], bold) + (isNumber(i) ? m_markWidth : 0.0) + points(0.5);
        auto wish = words ? TextBox::naturalWidth(m_heads[i], bold) + points(0.5) : headWord;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const bool total = m_table.totalLast && row + 1 == m_rows.size();
            if (i < m_rows[row].size())
                wish = std::max(wish, wishOf(i, m_rows[row][i], total ? bold : plain));
        }
        m_widths.push_back(wish);
        m_least.push_back(words ? std::min(wish, std::max(headWord, leastDigits(m_table.columns[i]) * digit))
                                : wish);
    }
}

void TableLayout::share()
{
    const auto available = roomForColumns();
    const auto wished = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    if (wished <= available) {
        std::size_t words = 0;
        for (const auto column : m_table.columns)
            words += contentOf(column) == Content::Words ? 1U : 0U;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            if (words == 0 || contentOf(m_table.columns[i]) == Content::Words)
                m_widths[i] +=
                    (available - wished) / static_cast<double>(words == 0 ? m_widths.size() : words);
        }
        return;
    }
    const auto least = leastWidth();
    const auto share = wished > least ? std::max(0.0, available - least) / (wished - least) : 0.0;
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        m_widths[i] = m_least[i] + (m_widths[i] - m_least[i]) * share;
    const auto total = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    if (total > available) { // more columns than the paper is wide: all are broken, none is cut
        for (auto& width : m_widths)
            width *= available / total;
    }
}

Piece TableLayout::rowPiece(const TextRow& cells, Face face, const QColor& colour) const
{
    struct Placed {
        TextBox box;
        double left;
        std::optional<std::uint32_t> mark;
    };
    auto placed = std::make_shared<std::vector<Placed>>();
    Piece piece;
    double left = 0.0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto content = contentOf(m_table.columns[i]);
        const bool number = content == Content::Number;
        TextStyle style{content == Content::Hash && face == Face::Table ? hashFont() : font(face, m_size),
                        tableLine, colour, number ? TextAlign::Right : TextAlign::Left};
        const auto width = columnWidth(i) - (number ? m_markWidth : 0.0);
        const auto mark = number && !cells[i].empty() ? cells[i].front().figure : std::nullopt;
        const TextBox box{number ? withoutMark(cells[i]) : cells[i], style, width};
        if (mark)
            piece.figures.push_back({*mark, QRectF{left, cellPadding, width, tableLine}});
        else
            for (auto spot : box.figuresIn(0))
                piece.figures.push_back({spot.figure, spot.box.translated(left, cellPadding)});
        piece.height = std::max(piece.height, box.height());
        placed->push_back({box, left, mark});
        left += columnWidth(i) + cellGap;
    }
    piece.height += 2.0 * cellPadding;
    std::vector<double> widths = m_widths;
    piece.draw = [placed, widths = std::move(widths), markWidth = m_markWidth,
                  raised = markFont()](QPainter& painter) {
        for (std::size_t i = 0; i < placed->size(); ++i) {
            const auto& cell = (*placed)[i];
            cell.box.draw(painter, {cell.left, cellPadding});
            if (!cell.mark)
                continue;
            painter.setFont(raised);
            painter.setPen(lightTokens().accent);
            painter.drawText(
                QPointF{cell.left + widths[i] - markWidth + points(0.6), cellPadding + tableLine * 0.5},
                figureName(*cell.mark));
        }
    };
    return piece;
}

/// Adds a rule to what a piece draws.
void addRule(Piece& piece, double y, double thickness, const QColor& colour, double width)
{
    piece.draw = [draw = std::move(piece.draw), y, thickness, colour, width](QPainter& painter) {
        draw(painter);
        painter.setPen(QPen{colour, thickness});
        painter.drawLine(QPointF{0.0, y}, QPointF{width, y});
    };
}

std::shared_ptr<const Piece> TableLayout::headPiece() const
{
    auto head = rowPiece(m_heads, Face::TableBold, lightTokens().ink);
    addRule(head, 0.0, points(1.0), lightTokens().ink, m_width);
    addRule(head, head.height, points(0.6), lightTokens().ink, m_width);
    head.keep = Keep::WithNext;
    return std::make_shared<const Piece>(std::move(head));
}

Pieces TableLayout::pieces() const
{
    const auto head = headPiece();
    Pieces pieces{*head};
    pieces.front().spaceBefore = points(3.0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool last = i + 1 == m_rows.size();
        const bool total = last && m_table.totalLast;
        auto row = rowPiece(m_rows[i], total ? Face::TableBold : Face::Table, lightTokens().ink);
        if (total)
            addRule(row, 0.0, points(0.6), lightTokens().ink, m_width);
        const bool inTwo = !last && goesOn(m_table, i + 1);
        if (!inTwo)
            addRule(row, row.height, last ? points(1.0) : points(0.3),
                    last ? lightTokens().ink : lightTokens().line, m_width);
        row.tableHead = head;
        const bool beforeTotal = m_table.totalLast && i + 2 == m_rows.size();
        row.keep = beforeTotal || inTwo || (i == 0 && !last) ? Keep::WithNext : Keep::Free;
        pieces.push_back(std::move(row));
    }
    return pieces;
}

/// Names on the left, values on the right, no head and no lines.
Pieces factPieces(const TableBlock& table, const BriefText& text, double width)
{
    Pieces pieces;
    BriefRuns nameBefore;
    for (const auto& cells : table.rows) {
        const auto name = text.cell(BriefColumn::FactName, cells.front());
        const TextBox label{name == nameBefore ? BriefRuns{} : name,
                            {font(Face::Table, tableSize + 1.0), bodyLine, lightTokens().ink2},
                            factNameWidth};
        const TextBox value{text.cell(BriefColumn::FactValue, cells.back()),
                            {font(Face::Body, bodySize), bodyLine, lightTokens().ink},
                            width - factNameWidth - cellGap};
        Piece piece;
        piece.height = std::max(label.height(), value.height());
        const auto left = factNameWidth + cellGap;
        piece.draw = [label, value, left](QPainter& painter) {
            label.draw(painter, {0.0, 0.0});
            value.draw(painter, {left, 0.0});
        };
        for (const auto& spot : value.figuresIn(0))
            piece.figures.push_back({spot.figure, spot.box.translated(left, 0.0)});
        pieces.push_back(std::move(piece));
        nameBefore = name;
    }
    return pieces;
}

} // namespace

Pieces tablePieces(const TableBlock& table, const BriefText& text, double width)
{
    if (table.columns.front() == BriefColumn::FactName)
        return factPieces(table, text, width);
    return TableLayout{table, text, width}.pieces();
}

} // namespace jingwei::ui
