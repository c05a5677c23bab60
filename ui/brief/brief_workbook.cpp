#include "ui/brief/brief_workbook.h"

#include "ui/text/brief_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <variant>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BriefPages)
};

constexpr double widestColumn = 44.0, narrowestColumn = 8.0; ///< in digits

/// Lays the blocks of one brief out in sheets.
class BriefSheets {
public:
    explicit BriefSheets(const Brief& brief) : m_brief{brief}, m_text{brief} {}

    std::vector<Sheet> sheets()
    {
        for (const auto& block : m_brief.blocks)
            std::visit([this](const auto& kind) { add(kind); }, block);
        for (auto& sheet : m_sheets)
            setWidths(sheet);
        return std::move(m_sheets);
    }

private:
    void add(const HeadingBlock& block);
    void add(const ParagraphBlock& block);
    void add(const TableBlock& block);
    void add(const AssumptionBlock& block) { addLines(plainText(m_text.assumption(block))); }
    void add(const DiagramBlock&) {}
    void add(const DailyBlock&) {}

    void addRow(std::vector<SheetCell> cells) { m_sheets.back().rows.push_back(std::move(cells)); }
    void addLines(const QString& text);
    [[nodiscard]] SheetCell cellOf(BriefColumn column, const std::vector<BriefArgument>& parts,
                                   CellLook look) const;
    void addFigureRows(const TableBlock& block, const std::vector<std::vector<BriefArgument>>& row);
    static void setWidths(Sheet& sheet);

    const Brief& m_brief;
    BriefText m_text;
    std::vector<Sheet> m_sheets;
    std::uint32_t m_section = 0;
};

void BriefSheets::add(const HeadingBlock& block)
{
    m_section = block.level == 2 ? m_section + 1 : 0;
    const auto text = toUtf8(plainText(m_text.heading(block, m_section)));
    if (block.level < 2)
        m_sheets.push_back({.name = text});
    if (block.level == 0) { // no sheet leaves without a marking, just as no page does
        const auto marking =
            m_brief.classification.empty() ? toUtf8(Words::tr("Internal use")) : m_brief.classification;
        const auto by = Words::tr("%1 · %2", "under the title: who prepared it, when")
                            .arg(toQString(m_brief.preparedBy), timeText(m_brief.preparedAt, m_brief.zone));
        addRow({{marking}});
        addRow({{text, CellLook::Title}});
        addRow({{toUtf8(by)}});
        return;
    }
    if (block.level == 2)
        addRow({});
    addRow({{text, CellLook::Heading}});
}

void BriefSheets::add(const ParagraphBlock& block)
{
    addLines(plainText(m_text.paragraph(block)));
}

void BriefSheets::addLines(const QString& text)
{
    for (const auto& line : text.split(QLatin1Char{'\n'}))
        addRow({{toUtf8(line)}});
}

/// A lone figure or sum is a number; everything else is text.
SheetCell BriefSheets::cellOf(BriefColumn column, const std::vector<BriefArgument>& parts,
                              CellLook look) const
{
    const bool ofFigure = column == BriefColumn::FigureNumber || column == BriefColumn::FigureMeaning;
    if (parts.size() == 1 && !ofFigure) {
        if (const auto* const sum = std::get_if<SumText>(&parts.front()))
            return {SheetNumber{sum->amount, m_brief.currency.decimals()}, look};
        if (const auto* const mark = std::get_if<FigureMark>(&parts.front())) {
            const auto& figure = m_brief.figures[mark->figure - 1];
            const auto decimals = figure.currency ? figure.currency->decimals() : 0;
            if (const auto amount = parseAmount(figure.value, decimals))
                return {SheetNumber{*amount, decimals,
                                    column == BriefColumn::FigureValue ? std::string{}
                                                                       : toUtf8(figureName(figure.id))},
                        look};
        }
    }
    return {toUtf8(plainText(m_text.cell(column, parts))), look};
}

/// A figure with its rows; those that one cell does not hold go on below.
void BriefSheets::addFigureRows(const TableBlock& block, const std::vector<std::vector<BriefArgument>>& row)
{
    std::vector<SheetCell> cells;
    std::vector<QString> pieces;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (block.columns[i] != BriefColumn::FigureRows) {
            cells.push_back(cellOf(block.columns[i], row[i], CellLook::Plain));
            continue;
        }
        pieces = m_text.figureRows(m_brief.figures[std::get<FigureMark>(row[i].front()).figure - 1]);
        cells.push_back({toUtf8(pieces.front())});
    }
    addRow(std::move(cells));
    for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
        std::vector<SheetCell> more(block.columns.size());
        more.back() = {toUtf8(pieces[piece])};
        addRow(std::move(more));
    }
}

void BriefSheets::add(const TableBlock& block)
{
    if (block.columns.front() != BriefColumn::FactName) {
        std::vector<SheetCell> head;
        for (const auto column : block.columns)
            head.push_back({toUtf8(m_text.head(column)), CellLook::Head});
        addRow(std::move(head));
    }
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        if (block.columns.back() == BriefColumn::FigureRows) {
            addFigureRows(block, block.rows[i]);
            continue;
        }
        const bool total = block.totalLast && i + 1 == block.rows.size();
        std::vector<SheetCell> cells;
        for (std::size_t column = 0; column < block.rows[i].size(); ++column)
            cells.push_back(cellOf(block.columns[column], block.rows[i][column],
                                   total ? CellLook::Total : CellLook::Plain));
        addRow(std::move(cells));
    }
}

/// As wide as the content of rows that have several cells; sentences run over the columns to their right.
void BriefSheets::setWidths(Sheet& sheet)
{
    const auto widthOf = [](const SheetCell& cell) {
        const auto* const text = std::get_if<std::string>(&cell.value);
        if (text == nullptr)
            return 20.0;
        // a Chinese character is three bytes and as wide as two digits
        return 2.0 + static_cast<double>(text->size()) * 0.8;
    };
    for (const auto& row : sheet.rows) {
        if (row.size() < 2)
            continue;
        if (sheet.widths.size() < row.size())
            sheet.widths.resize(row.size(), narrowestColumn);
        for (std::size_t i = 0; i < row.size(); ++i)
            sheet.widths[i] = std::max(sheet.widths[i], std::min(widestColumn, widthOf(row[i])));
    }
}

} // namespace

std::vector<Sheet> briefSheets(const Brief& brief)
{
    return BriefSheets{brief}.sheets();
}

Result<void> writeBriefWorkbook(const Brief& brief, const std::filesystem::path& out)
{
    return writeWorkbook(briefSheets(brief), out);
}

} // namespace jingwei::ui
