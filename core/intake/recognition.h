#pragma once

#include "core/intake/profile.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// Rows looked at for a header: banks put titles and query notes above it (domain.md 1a(9)).
inline constexpr std::int64_t headerSearchRows = 40;
/// A profile is taken only if this share of the header's names is known to it …
inline constexpr double recognitionShare = 0.6;
/// … and at least so many of its fields are there.
inline constexpr std::size_t recognitionFields = 3;

/// Which column holds which field of a profile.
struct ColumnMap {
    static constexpr std::int16_t none = -1;

    std::int64_t headerRow = 0;
    std::vector<std::string> header;             ///< as written, trimmed
    std::array<std::int16_t, fieldCount> column; ///< by field; `none`: no such column
    std::array<std::int8_t, fieldCount>
        unitDecimals; ///< decimals that the header's unit adds: 万元 +4, 分 −2

    [[nodiscard]] bool has(Field field) const noexcept { return at(field) != none; }
    [[nodiscard]] std::int16_t at(Field field) const noexcept
    {
        return column[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] const std::string& name(Field field) const
    {
        return header[static_cast<std::size_t>(at(field))];
    }
};

/// How well one row fits as the header of a profile.
struct Recognition {
    const Profile* profile = nullptr;
    ColumnMap map;
    std::size_t fieldsFound = 0;
    double share = 0.0; ///< of the row's names, those the profile knows
};

/// Maps a row as a header of `profile`; nothing where a required field is missing or the thresholds are not
/// met.
[[nodiscard]] std::optional<Recognition> matchHeader(const Profile& profile,
                                                     std::span<const std::string> cells, std::int64_t row);

/// The best match of any of the first rows with any profile: most fields, then greatest share, then first
/// row. `rows[i]` is spreadsheet row i + 1.
[[nodiscard]] std::optional<Recognition> recognise(std::span<const Profile* const> profiles,
                                                   std::span<const std::vector<std::string>> rows);

/// The row that looks most like a header, for the message where no profile fits: the first of the widest
/// rows.
[[nodiscard]] std::string likeliestHeader(std::span<const std::vector<std::string>> rows);

} // namespace jingwei
