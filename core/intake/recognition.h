#pragma once

#include "core/intake/profile.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
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

    std::int64_t headerRow = 0; ///< the last one, where the header has two; 0: the file has none
    std::int64_t headerRows = 1;
    std::vector<std::string> header;             ///< as written, trimmed
    std::array<std::int16_t, fieldCount> column; ///< by field; `none`: no such column
    std::array<std::int8_t, fieldCount>
        unitDecimals; ///< decimals that the header's unit adds: 万元 +4, 分 −2

    /// Further columns of a field: read where the first is empty; all of them for `Reference`, `LoginName`.
    std::vector<std::pair<Field, std::int16_t>> more;

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

/// What stands above a table about all of it: `账号: 6222…`, `户名: …`, `单位: 万元`.
struct Preface {
    std::string number, name;
    std::int8_t unitDecimals = 0;
    std::int64_t rows = 0; ///< rows above the header that are not blank
};
[[nodiscard]] Preface readPreface(std::span<const std::vector<std::string>> rowsAbove);

/// How well one row fits as the header of a profile.
struct Recognition {
    const Profile* profile = nullptr;
    ColumnMap map;
    Preface preface;
    std::size_t fieldsFound = 0;
    double share = 0.0; ///< of the row's names, those the profile knows
    bool exact = false; ///< the very header a user's mapping was made for
};

/// The names a header row gives its columns: each as written, and as compared (`headerKey`, a name that comes
/// again with `#2`, `#3`). A second row below goes on where the first is merged over several columns.
struct HeaderNames {
    std::vector<std::string> written;
    std::vector<std::vector<std::string>> keys; ///< by column, best first
};
[[nodiscard]] HeaderNames headerNames(std::span<const std::string> row);
[[nodiscard]] HeaderNames headerNames(std::span<const std::string> row, std::span<const std::string> below);

/// Maps a row as a header of `profile`; nothing where a required field is missing or the thresholds are not
/// met. An own account that no column gives may stand in the preface.
[[nodiscard]] std::optional<Recognition> matchHeader(const Profile& profile, const HeaderNames& names,
                                                     std::int64_t row, const Preface& preface = {});

/// The same without thresholds: how far the profile fits, whatever is missing.
[[nodiscard]] Recognition fitHeader(const Profile& profile, const HeaderNames& names, std::int64_t row,
                                    const Preface& preface = {});

/// The best match of any of the first rows with any profile: a user's own for that very header, then most
/// fields, then greatest share, then one header row before two, then first row. `rows[i]` is spreadsheet row
/// i + 1.
[[nodiscard]] std::optional<Recognition> recognise(std::span<const Profile* const> profiles,
                                                   std::span<const std::vector<std::string>> rows);

/// The row that looks most like a header, for the message where no profile fits: the first of the widest
/// rows.
[[nodiscard]] std::string likeliestHeader(std::span<const std::vector<std::string>> rows);
/// Its number, from 1; 0: there is nothing but blank rows.
[[nodiscard]] std::size_t likeliestHeaderRow(std::span<const std::vector<std::string>> rows);

} // namespace jingwei
