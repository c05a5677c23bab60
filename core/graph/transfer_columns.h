#pragma once

#include "core/model/facts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei {

/// Memory of a vector's items, room kept for more included.
template <class T>
std::size_t bytesOf(const std::vector<T>& items) noexcept
{
    return items.capacity() * sizeof(T);
}

/// The facts of transfers in the order in which money moved, packed by column: 24 bytes a transfer, 13 more
/// where two statements show it and 12 more where its amount does not fit 32 bits (in fen: from
/// 42,949,672.95 yuan).
///
/// What is packed is what repeats: times are seconds since the first transfer, a row is its number within
/// its source, source and currency are named together by a place in a short list. Reading a field is one
/// array access and, for what was set apart, a binary search.
class TransferColumns {
public:
    void reserve(std::size_t transfers);
    /// Shape: `payer` and `payee` are vertices of the snapshot; `transfer.at` is not before the last one's.
    void add(std::uint32_t payer, std::uint32_t payee, const TransferFact& transfer);

    [[nodiscard]] std::size_t size() const noexcept { return m_amount.size(); }
    [[nodiscard]] const std::vector<std::uint32_t>& payers() const noexcept { return m_payer; }
    [[nodiscard]] const std::vector<std::uint32_t>& payees() const noexcept { return m_payee; }

    [[nodiscard]] Minor amount(std::uint32_t i) const noexcept
    {
        return m_amount[i] != wide ? Minor{m_amount[i]} : wideAmount(i);
    }
    [[nodiscard]] std::int64_t seconds(std::uint32_t i) const noexcept ///< since 1970 UTC
    {
        auto era = m_eras.size() - 1;
        while (m_eras[era].first > i)
            --era;
        return m_eras[era].begin + m_offset[i];
    }
    [[nodiscard]] RowId id(std::uint32_t i) const noexcept
    {
        return RowId{m_origins[m_origin[i]].firstRow + (m_row[i] & ~dateOnlyBit)};
    }
    [[nodiscard]] Currency currency(std::uint32_t i) const noexcept
    {
        return m_origins[m_origin[i]].currency;
    }
    [[nodiscard]] bool dateOnly(std::uint32_t i) const noexcept { return (m_row[i] & dateOnlyBit) != 0; }
    [[nodiscard]] std::optional<RowId> otherRow(std::uint32_t i) const noexcept;
    [[nodiscard]] JoinRule rule(std::uint32_t i) const noexcept;
    /// The transfer of which a row is the other side. Time O(transfers that two rows show).
    [[nodiscard]] std::optional<std::uint32_t> findByOtherRow(RowId row) const;
    [[nodiscard]] std::size_t bytes() const noexcept; ///< memory that the columns take

private:
    static constexpr std::uint32_t wide = 0xFFFFFFFF;                     ///< the amount stands in `m_wide`
    static constexpr std::uint32_t dateOnlyBit = std::uint32_t{1} << 31U; ///< row numbers need 30 bits

    /// What the transfers of one source and currency have in common.
    struct Origin {
        std::int64_t firstRow; ///< the id of row 0 of the source
        Currency currency;

        friend auto operator<=>(const Origin&, const Origin&) = default;
    };
    /// Transfers whose times lie within 2^32 s of each other; a second one begins only where dates are wild.
    struct Era {
        std::uint32_t first;
        std::int64_t begin;
    };

    [[nodiscard]] Minor wideAmount(std::uint32_t i) const noexcept;
    [[nodiscard]] std::uint32_t placeOf(const Origin& origin);
    void addTime(std::int64_t seconds);

    std::vector<std::uint32_t> m_payer;
    std::vector<std::uint32_t> m_payee;
    std::vector<std::uint32_t> m_offset; ///< seconds since the era began
    std::vector<std::uint32_t> m_amount;
    std::vector<std::uint32_t> m_row; ///< within the source, and whether the day alone is known
    std::vector<std::uint32_t> m_origin;
    std::vector<Era> m_eras;
    std::vector<Origin> m_origins;
    std::vector<std::uint32_t> m_originsSorted; ///< places in `m_origins`, to find one that is there
    std::vector<std::uint32_t> m_wide;          ///< transfers whose amount is set apart …
    std::vector<Minor> m_wideAmount;            ///< … and that
    std::vector<std::uint32_t> m_joined;        ///< transfers that have another row …
    std::vector<RowId> m_otherRow;              ///< … that row …
    std::vector<JoinRule> m_rule;               ///< … and why
};

} // namespace jingwei
