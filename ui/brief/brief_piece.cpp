#include "ui/brief/brief_piece.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

struct FigureRange {
    std::uint32_t figure;
    qsizetype start;
    qsizetype length; ///< of the value, without its raised number
};

QString withMarks(const BriefRuns& runs, std::vector<FigureRange>& figures,
                  QList<QTextLayout::FormatRange>& formats)
{
    QTextCharFormat raised;
    raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    raised.setForeground(lightTokens().accent);
    QString text;
    for (const auto& run : runs) {
        const auto start = text.size();
        text += run.text;
        if (!run.figure)
            continue;
        figures.push_back({*run.figure, start, run.text.size()});
        const auto mark = figureName(*run.figure);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(mark.size());
        range.format = raised;
        formats.push_back(range);
        text += mark;
    }
    return text.replace(QLatin1Char{'\n'}, QChar::LineSeparator);
}

Qt::Alignment alignmentOf(TextAlign align)
{
    switch (align) {
    case TextAlign::Left: return Qt::AlignLeft;
    case TextAlign::Centre: return Qt::AlignHCenter;
    case TextAlign::Right: return Qt::AlignRight;
    }
    return Qt::AlignLeft;
}

} // namespace

struct TextBox::Content {
    QTextLayout layout;
    std::vector<FigureRange> figures;
    double lineHeight = 0.0;
    QColor colour;
};

TextBox::TextBox(const BriefRuns& runs, const TextStyle& style, double width)
    : m_content{std::make_shared<Content>()}
{
    auto& layout = m_content->layout;
    m_content->lineHeight = style.lineHeight;
    m_content->colour = style.colour;

    QList<QTextLayout::FormatRange> formats;
    layout.setText(withMarks(runs, m_content->figures, formats));
    layout.setFont(style.font);
    layout.setFormats(formats);
    QTextOption option{alignmentOf(style.align)};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);

    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const auto indent = line.lineNumber() == 0 ? style.firstIndent : 0.0;
        line.setLineWidth(std::max(1.0, width - indent));
        line.setPosition({indent, 0.0});
    }
    layout.endLayout();
}

std::size_t TextBox::lineCount() const
{
    return static_cast<std::size_t>(std::max(1, m_content->layout.lineCount()));
}

double TextBox::height() const
{
    return static_cast<double>(lineCount()) * m_content->lineHeight;
}

void TextBox::drawLine(QPainter& painter, std::size_t line, QPointF at) const
{
    if (line >= static_cast<std::size_t>(m_content->layout.lineCount()))
        return;
    const auto textLine = m_content->layout.lineAt(static_cast<int>(line));
    const auto slack = (m_content->lineHeight - textLine.ascent() - textLine.descent()) / 2.0;
    painter.setPen(m_content->colour);
    textLine.draw(&painter, at + QPointF{0.0, slack});
}

void TextBox::draw(QPainter& painter, QPointF at) const
{
    for (std::size_t line = 0; line < lineCount(); ++line)
        drawLine(painter, line, at + QPointF{0.0, static_cast<double>(line) * m_content->lineHeight});
}

std::vector<FigureSpot> TextBox::figuresIn(std::size_t line) const
{
    std::vector<FigureSpot> spots;
    if (line >= static_cast<std::size_t>(m_content->layout.lineCount()))
        return spots;
    const auto textLine = m_content->layout.lineAt(static_cast<int>(line));
    const qsizetype lineStart = textLine.textStart();
    const auto lineEnd = lineStart + textLine.textLength();
    for (const auto& figure : m_content->figures) {
        const auto start = std::max(figure.start, lineStart);
        const auto end = std::min(figure.start + figure.length, lineEnd);
        if (start >= end)
            continue;
        const auto left = textLine.cursorToX(static_cast<int>(start));
        const auto right = textLine.cursorToX(static_cast<int>(end));
        spots.push_back({figure.figure, QRectF{left, 0.0, right - left, m_content->lineHeight}});
    }
    return spots;
}

double TextBox::naturalWidth(const BriefRuns& runs, const QFont& font)
{
    constexpr double endless = 1e7;
    const TextBox box{runs, {font, 1.0, {}}, endless};
    double widest = 0.0;
    for (int i = 0; i < box.m_content->layout.lineCount(); ++i)
        widest = std::max(widest, box.m_content->layout.lineAt(i).naturalTextWidth());
    return std::ceil(widest);
}

Pieces textPieces(const BriefRuns& runs, const TextStyle& style, double width, double left,
                  double spaceBefore)
{
    const TextBox box{runs, style, width};
    Pieces pieces;
    const auto count = box.lineCount();
    for (std::size_t line = 0; line < count; ++line) {
        Piece piece;
        piece.spaceBefore = line == 0 ? spaceBefore : 0.0;
        piece.height = style.lineHeight;
        const bool nearAnEnd = line == 0 || line + 2 == count;
        piece.keep = count > 1 && line + 1 < count && nearAnEnd ? Keep::WithNext : Keep::Free;
        piece.draw = [box, line, left](QPainter& painter) { box.drawLine(painter, line, {left, 0.0}); };
        piece.figures = box.figuresIn(line);
        for (auto& spot : piece.figures)
            spot.box.translate(left, 0.0);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace jingwei::ui
