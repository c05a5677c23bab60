#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei {

/// The day from which a workbook counts the others; it is a setting of the whole book.
enum class DateSystem : std::uint8_t {
    From1900, ///< 1 is 1 January 1900, and 60 is 29 February 1900, which never was
    From1904  ///< 0 is 1 January 1904
};

/// What a cell's number format makes of a number, as far as that is more than decimals, signs and colours.
struct NumberFormat {
    enum class Kind : std::uint8_t {
        Plain,
        Padded,   ///< zeros in front, as in `000000`
        Date,     ///< shows no time
        DateTime, ///< shows both
        Time,     ///< shows no date
        Elapsed   ///< hours that go on beyond 24, as in `[h]:mm:ss`
    };
    Kind kind = Kind::Plain;
    std::uint8_t digits = 0; ///< of `Padded`: how many there are at least

    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// The format of a number that workbooks use without spelling it out, as Chinese spreadsheet programs have
/// it; `Plain` for any number not known.
[[nodiscard]] NumberFormat builtInFormat(unsigned id) noexcept;

/// Reads a format code such as `yyyy"年"m"月"d"日"`, `#,##0.00;[Red]-#,##0.00` or `000000`; the first
/// section that shows anything of the number counts.
[[nodiscard]] NumberFormat readFormatCode(std::string_view code) noexcept;

/// Appends a number as the workbook means it.
///
/// Plain: at most 15 significant digits, which is all a spreadsheet keeps, no zeros behind the last decimal,
/// and no exponent from 1E-15 up to 1E+15: beyond, digits are lost, and that must be seen. Dates: `yyyy-MM-dd
/// HH:mm:ss`; without the time where it is midnight and the format shows none; `HH:mm:ss` where the format
/// shows no date and there is none. A number that is no date in the system (negative, or beyond the year
/// 9999) is plain. Not a number is `#NUM!`. Units: days, for dates.
void appendNumber(std::string& text, double number, NumberFormat format, DateSystem dates);

/// The same for a number in writing, as XML has it: `12`, `-0.50`, `6.22E+18`. More than 15 digits without a
/// point or exponent stay as they are: whoever wrote them lost none. What is no number is appended as it
/// stands.
void appendNumber(std::string& text, std::string_view number, NumberFormat format, DateSystem dates);

/// The same for a date in writing: `2025-03-01T12:00:05.000`. What is in no such form, or names a zone, is
/// appended as it stands.
void appendIsoDate(std::string& text, std::string_view written, NumberFormat format);

/// "TRUE", "FALSE".
[[nodiscard]] std::string_view booleanWord(bool value) noexcept;

/// "#N/A", "#DIV/0!" … for the numbers that old workbooks keep; "#ERROR" for others.
[[nodiscard]] std::string_view errorWord(std::uint8_t code) noexcept;

} // namespace jingwei
