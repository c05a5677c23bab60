#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Cells of a column that are looked at.
inline constexpr std::size_t columnSample = 200;
/// A column with fewer cells that say something tells nothing.
inline constexpr std::size_t columnFewestCells = 3;
/// Share of the cells that say something which must have a form for the column to have it.
inline constexpr double columnFormShare = 0.8;

/// What the cells of a column look like, whatever stands above them. A form with a check digit or a fixed
/// make comes before a looser one.
enum class CellForm : std::uint8_t {
    IdNumber, ///< check digit holds
    MacAddress,
    IpAddress,
    Card, ///< of the shape that carries a check digit, which holds
    Imsi, ///< of China: 460…
    Imei, ///< check digit holds
    Mobile,
    Moment, ///< day and time of day (domain.md 1a(8))
    Day,
    Direction, ///< a word for out or in; never 0 and 1, which differ from bank to bank
    Currency,
    Degrees, ///< of longitude or latitude: three decimals and more
    Amount,
    Clock,   ///< a time of day alone
    Account, ///< a long number without a check digit that comes again in other rows
    Name,    ///< of a person or company
    Serial,  ///< digits and letters, no two alike
};

/// What a column's cells have in common.
struct ColumnForm {
    CellForm form = CellForm::Serial;
    double share = 0.0;       ///< of the cells that say something, those of this form
    std::size_t cells = 0;    ///< that say something
    std::size_t distinct = 0; ///< different values among them

    friend bool operator==(const ColumnForm&, const ColumnForm&) = default;
};

/// The first form that enough of the cells have; nothing where there is none, or too little to go by. Looks
/// at the first `columnSample` cells that say something.
[[nodiscard]] std::optional<ColumnForm> formOf(std::span<const std::string> cells);

/// Whether all cells that say something are sums, however few they are, but there is one.
[[nodiscard]] bool holdsSumsOnly(std::span<const std::string> cells);

} // namespace jingwei
