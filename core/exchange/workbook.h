#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace jingwei {

/// A sum or count in a cell: a number to the spreadsheet.
struct SheetNumber {
    Minor amount;         ///< in smallest units
    std::size_t decimals; ///< of the unit; 0 for a count
    std::string mark{};   ///< shown behind the number and no part of it, as "F12"; empty: none

    friend bool operator==(const SheetNumber&, const SheetNumber&) = default;
};

enum class CellLook : std::uint8_t { Plain, Head, Title, Heading, Total };

struct SheetCell {
    std::variant<std::string, SheetNumber> value;
    CellLook look = CellLook::Plain;

    friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

/// One sheet of a workbook to be written.
struct Sheet {
    std::string
        name; ///< any; what a sheet's name may not hold becomes a blank, and it is cut to 31 characters
    std::vector<double> widths{}; ///< of columns, in digits; further ones as the program has them
    std::vector<std::vector<SheetCell>> rows{};
};

/// Writes an .xlsx file. Text is written as text, whatever it begins with, so that no cell becomes a formula;
/// numbers of more than 15 digits are written as text, because a spreadsheet would round them.
///
/// The file appears under its name only when it is whole; one that is there already is replaced then.
/// Shape:  at least one sheet; names that are the same get a number.
/// Errors: `FileUnwritable`, `RenderFailed` with libxlsxwriter's word as `detail`; `place` is the path.
[[nodiscard]] Result<void> writeWorkbook(std::span<const Sheet> sheets, const std::filesystem::path& out);

} // namespace jingwei
