#include "core/exchange/workbook.h"

#include "core/base/contract.h"
#include "core/base/text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t longestSheetName = 31;     ///< characters; a rule of the format
constexpr Minor mostExact = 999'999'999'999'999; ///< 15 digits, what a spreadsheet keeps of a number

/// A name that the format takes and that no sheet has yet.
std::string sheetName(const std::string& wanted, std::set<std::string>& taken)
{
    auto plain = wanted;
    std::ranges::replace_if(
        plain, [](char c) { return std::string_view{"[]:*?/\\'"}.find(c) != std::string_view::npos; }, ' ');
    const auto cut = [](const std::string& text, std::size_t most) {
        return lengthInCharacters(text) <= most ? text : beginningOf(text, most - 1);
    };
    auto name = cut(plain, longestSheetName);
    for (int i = 2; !taken.insert(name).second; ++i) {
        const auto number = ' ' + std::to_string(i);
        name = cut(plain, longestSheetName - number.size()) + number;
    }
    return name;
}

/// "#,##0.00" with the mark behind it.
std::string numberFormat(const SheetNumber& number)
{
    std::string format = "#,##0";
    if (number.decimals > 0)
        format.append(1, '.').append(number.decimals, '0');
    if (!number.mark.empty())
        format.append("\"  ").append(number.mark).append("\"");
    return format;
}

class BookWriter {
public:
    explicit BookWriter(const std::string& file) : m_book{workbook_new(file.c_str())} {}
    ~BookWriter()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    BookWriter(const BookWriter&) = delete;
    BookWriter& operator=(const BookWriter&) = delete;

    [[nodiscard]] bool made() const noexcept { return m_book != nullptr; }
    lxw_error add(const Sheet& sheet);
    /// Writes the file; nothing may be added then.
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_error write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell);
    lxw_format* formatOf(CellLook look, const std::string& number);

    lxw_workbook* m_book;
    std::set<std::string> m_names;
    std::map<std::pair<CellLook, std::string>, lxw_format*> m_formats;
};

lxw_format* BookWriter::formatOf(CellLook look, const std::string& number)
{
    constexpr double titleSize = 16.0, headingSize = 12.0;
    auto*& format = m_formats[{look, number}];
    if (format != nullptr)
        return format;
    format = workbook_add_format(m_book);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (!number.empty())
        format_set_num_format(format, number.c_str());
    switch (look) {
    case CellLook::Plain: break;
    case CellLook::Head:
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
        break;
    case CellLook::Title:
        format_set_bold(format);
        format_set_font_size(format, titleSize);
        break;
    case CellLook::Heading:
        format_set_bold(format);
        format_set_font_size(format, headingSize);
        break;
    case CellLook::Total:
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        break;
    }
    return format;
}

lxw_error BookWriter::write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell)
{
    if (const auto* const text = std::get_if<std::string>(&cell.value))
        return text->empty()
                   ? worksheet_write_blank(sheet, row, column, formatOf(cell.look, {}))
                   : worksheet_write_string(sheet, row, column, text->c_str(), formatOf(cell.look, {}));
    const auto& number = std::get<SheetNumber>(cell.value);
    if (number.amount > mostExact || number.amount < -mostExact) {
        auto text = formatAmount(number.amount, number.decimals);
        if (!number.mark.empty())
            text.append("  ").append(number.mark);
        return worksheet_write_string(sheet, row, column, text.c_str(), formatOf(cell.look, {}));
    }
    // the nearest double to a decimal of 15 digits; strtod of the text, because dividing would round twice
    const auto value = std::stod(formatAmount(number.amount, number.decimals));
    return worksheet_write_number(sheet, row, column, value, formatOf(cell.look, numberFormat(number)));
}

lxw_error BookWriter::add(const Sheet& sheet)
{
    auto* const page = workbook_add_worksheet(m_book, sheetName(sheet.name, m_names).c_str());
    if (page == nullptr)
        return LXW_ERROR_SHEETNAME_ALREADY_USED;
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(page, column, column, sheet.widths[i], nullptr);
    }
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const auto error = write(page, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                     sheet.rows[row][column]);
            if (error != LXW_NO_ERROR)
                return error;
        }
    }
    return LXW_NO_ERROR;
}

/// Takes an unfinished file away, whatever happens.
struct Unfinished {
    std::filesystem::path path;
    ~Unfinished()
    {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

} // namespace

Result<void> writeWorkbook(std::span<const Sheet> sheets, const std::filesystem::path& out)
{
    require(!sheets.empty());
    const auto place = out.string();
    const Unfinished unfinished{std::filesystem::path{out} += ".part"};
    BookWriter book{unfinished.path.string()};
    if (!book.made())
        return failure(ErrorCode::RenderFailed, lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED), place);
    for (const auto& sheet : sheets)
        if (const auto error = book.add(sheet); error != LXW_NO_ERROR)
            return failure(ErrorCode::RenderFailed, lxw_strerror(error), place);
    const auto error = book.close();
    if (error == LXW_ERROR_CREATING_XLSX_FILE)
        return failure(ErrorCode::FileUnwritable, lxw_strerror(error), place);
    if (error != LXW_NO_ERROR)
        return failure(ErrorCode::RenderFailed, lxw_strerror(error), place);
    std::error_code moved;
    std::filesystem::rename(unfinished.path, out, moved);
    if (moved)
        return failure(ErrorCode::FileUnwritable, moved.message(), place);
    return {};
}

} // namespace jingwei
