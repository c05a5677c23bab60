#pragma once

#include "core/base/id.h"

#include <cstdint>

namespace jingwei {

using SourceId = Id<struct SourceTag, std::int64_t>; ///< a file, or a sheet of a workbook; stable for ever
using IdentifierId =
    Id<struct IdentifierTag, std::int64_t>; ///< a normalised identifier of the case; stable for ever

/// An evidence row: source × 1,000,000,000 + the row number a spreadsheet shows, so that the id itself says
/// where the row stands. Stable for ever.
class RowId {
public:
    static constexpr std::int64_t rowsPerSource = 1'000'000'000;

    constexpr explicit RowId(std::int64_t value) noexcept : m_value{value} {}
    constexpr RowId(SourceId source, std::int64_t row) noexcept
        : m_value{source.value() * rowsPerSource + row}
    {
    }

    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_value; }
    [[nodiscard]] constexpr SourceId source() const noexcept { return SourceId{m_value / rowsPerSource}; }
    [[nodiscard]] constexpr std::int64_t row() const noexcept { return m_value % rowsPerSource; }

    friend constexpr auto operator<=>(RowId, RowId) = default;

private:
    std::int64_t m_value;
};

/// A transfer is named by the evidence row it rests on first (the payer's, else the payee's), so that its id
/// does not change when facts are derived again.
using TransferId = RowId;

} // namespace jingwei
