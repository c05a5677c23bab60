#include "core/graph/transfer_columns.h"

#include "core/base/contract.h"

#include <algorithm>
#include <limits>

namespace jingwei {

namespace {

/// Where `i` stands in an ascending list; nothing: not there.
std::optional<std::size_t> placeIn(const std::vector<std::uint32_t>& ascending, std::uint32_t i)
{
    const auto found = std::ranges::lower_bound(ascending, i);
    if (found == ascending.end() || *found != i)
        return std::nullopt;
    return static_cast<std::size_t>(found - ascending.begin());
}

} // namespace

void TransferColumns::reserve(std::size_t transfers)
{
    for (auto* const column : {&m_payer, &m_payee, &m_offset, &m_amount, &m_row, &m_origin})
        column->reserve(transfers);
}

void TransferColumns::add(std::uint32_t payer, std::uint32_t payee, const TransferFact& transfer)
{
    const auto i = static_cast<std::uint32_t>(size());
    addTime(transfer.at.time_since_epoch().count());
    m_payer.push_back(payer);
    m_payee.push_back(payee);

    if (transfer.amount >= 0 && transfer.amount < Minor{wide}) {
        m_amount.push_back(static_cast<std::uint32_t>(transfer.amount));
    } else {
        m_amount.push_back(wide);
        m_wide.push_back(i);
        m_wideAmount.push_back(transfer.amount);
    }

    auto row = transfer.id.value() % RowId::rowsPerSource;
    if (row < 0)
        row += RowId::rowsPerSource; // ids that no source has still come back as they were
    m_row.push_back(static_cast<std::uint32_t>(row) | (transfer.dateOnly ? dateOnlyBit : 0U));
    m_origin.push_back(placeOf({transfer.id.value() - row, transfer.currency}));

    if (transfer.otherRow) {
        m_joined.push_back(i);
        m_otherRow.push_back(*transfer.otherRow);
        m_rule.push_back(transfer.rule);
    }
}

void TransferColumns::addTime(std::int64_t seconds)
{
    const auto i = static_cast<std::uint32_t>(size());
    require(i == 0 || this->seconds(i - 1) <= seconds); // numbers must rise with time
    const auto since = [&] {
        return static_cast<std::uint64_t>(seconds) - static_cast<std::uint64_t>(m_eras.back().begin);
    };
    if (i == 0 || since() > std::numeric_limits<std::uint32_t>::max())
        m_eras.push_back({i, seconds});
    m_offset.push_back(static_cast<std::uint32_t>(since()));
}

std::uint32_t TransferColumns::placeOf(const Origin& origin)
{
    if (!m_origin.empty() && m_origins[m_origin.back()] == origin)
        return m_origin.back();
    const auto found = std::ranges::lower_bound(m_originsSorted, origin, {},
                                                [this](std::uint32_t p) { return m_origins[p]; });
    if (found != m_originsSorted.end() && m_origins[*found] == origin)
        return *found;
    const auto place = static_cast<std::uint32_t>(m_origins.size());
    m_originsSorted.insert(found, place);
    m_origins.push_back(origin);
    return place;
}

Minor TransferColumns::wideAmount(std::uint32_t i) const noexcept
{
    return m_wideAmount[*placeIn(m_wide, i)];
}

std::optional<RowId> TransferColumns::otherRow(std::uint32_t i) const noexcept
{
    const auto other = placeIn(m_joined, i);
    return other ? std::optional{m_otherRow[*other]} : std::nullopt;
}

JoinRule TransferColumns::rule(std::uint32_t i) const noexcept
{
    const auto other = placeIn(m_joined, i);
    return other ? m_rule[*other] : JoinRule::None;
}

std::optional<std::uint32_t> TransferColumns::findByOtherRow(RowId row) const
{
    const auto found = std::ranges::find(m_otherRow, row);
    return found == m_otherRow.end()
               ? std::nullopt
               : std::optional{m_joined[static_cast<std::size_t>(found - m_otherRow.begin())]};
}

std::size_t TransferColumns::bytes() const noexcept
{
    return bytesOf(m_payer) + bytesOf(m_payee) + bytesOf(m_offset) + bytesOf(m_amount) + bytesOf(m_row)
           + bytesOf(m_origin) + bytesOf(m_eras) + bytesOf(m_origins) + bytesOf(m_originsSorted)
           + bytesOf(m_wide) + bytesOf(m_wideAmount) + bytesOf(m_joined) + bytesOf(m_otherRow)
           + bytesOf(m_rule);
}

} // namespace jingwei
