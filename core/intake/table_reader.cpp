#include "core/intake/table_reader.h"

#include "core/base/text.h"
#include "core/intake/table_readers.h"

#include <algorithm>
#include <set>

namespace jingwei {

namespace {

constexpr std::size_t valueShown = 200; ///< bytes of a rejected row that are kept as its value

/// Columns a row must have so that every required field has its place.
std::size_t columnsNeeded(const Profile& profile, const ColumnMap& map)
{
    std::size_t needed = 0;
    for (const auto& group : profile.required)
        for (const auto field : group)
            if (map.has(field))
                needed = std::max(needed, static_cast<std::size_t>(map.at(field)) + 1);
    return needed;
}

/// Fields whose value says something else when its end is missing: numbers, times, sums.
bool isExact(Field field)
{
    static const std::set<Field> exact{Field::Card,
                                       Field::Account,
                                       Field::OwnId,
                                       Field::Time,
                                       Field::Amount,
                                       Field::Balance,
                                       Field::PeerAccount,
                                       Field::Serial,
                                       Field::Payer,
                                       Field::Payee,
                                       Field::PayeeBalance,
                                       Field::MerchantCode,
                                       Field::HolderId,
                                       Field::Phone,
                                       Field::Number,
                                       Field::Occurred,
                                       Field::Reported,
                                       Field::VictimPhone,
                                       Field::VictimId,
                                       Field::Loss,
                                       Field::VictimAccounts,
                                       Field::SuspectAccounts,
                                       Field::SuspectPhones,
                                       Field::Own,
                                       Field::Peer,
                                       Field::Seconds,
                                       Field::Lac,
                                       Field::Ci,
                                       Field::Imei,
                                       Field::Imsi,
                                       Field::Caller,
                                       Field::Callee};
    return exact.contains(field);
}

} // namespace

TableReader::TableReader(const Context& context)
    : m_context{context}
    , m_cells{context.interner, context.profile, context.encoding}
    , m_neededColumns{columnsNeeded(context.profile, context.map)}
    , m_fewestCells{context.map.header.size()}
{
}

std::unique_ptr<TableReader> TableReader::create(const Context& context)
{
    switch (context.profile.table) {
    case TableKind::Movements:
    case TableKind::Ledger: return makeMovementReader(context);
    case TableKind::Accounts: return makeAccountReader(context);
    case TableKind::Incidents: return makeIncidentReader(context);
    case TableKind::Calls:
    case TableKind::CallLedger: return makeCallReader(context);
    }
    return nullptr;
}

bool TableReader::record(const RawRecord& record)
{
    if (record.row <= m_context.map.headerRow || record.blank)
        return true;
    if ((record.row & 1023) == 0) {
        if (m_context.progress.cancelled()) {
            m_error = Error{ErrorCode::Cancelled, {}};
            return false;
        }
    }
    if (isTotal(record))
        return true;
    ++m_counts.read;
    const bool shifted = isShifted(record) || isCutInValue(record);
    m_fewestCells = std::min(m_fewestCells, record.fields.size());
    m_counts.truncated = record.truncatedLine && (shifted || record.unterminatedQuote);
    const auto done = shifted ? reject(record, std::nullopt, RejectReason::ColumnsShifted) : readRow(record);
    if (!done)
        m_error = done.error();
    return done.has_value();
}

/// 合计, 总计, 小计 in the first cell that says anything.
bool TableReader::isTotal(const RawRecord& record)
{
    for (const auto& field : record.fields) {
        if (trimText(field.raw).empty())
            continue;
        if (isAscii(field.raw) || field.raw.size() > 64)
            return false;
        const auto text = m_cells.plain(field.raw);
        return std::ranges::any_of(intakeWords().totals,
                                   [&](const auto& word) { return text.starts_with(word); });
    }
    return false;
}

bool TableReader::isShifted(const RawRecord& record) const
{
    if (record.fields.size() < m_neededColumns)
        return true;
    for (auto i = m_context.map.header.size(); i < record.fields.size(); ++i)
        if (!trimText(record.fields[i].raw).empty())
            return true;
    return false;
}

/// Whether the file ends inside a value that would be taken for another: in the last line, which has fewer
/// cells than any before it.
bool TableReader::isCutInValue(const RawRecord& record) const
{
    if (!record.truncatedLine || record.fields.size() >= m_fewestCells
        || trimText(record.fields.back().raw).empty())
        return false;
    const auto last = static_cast<std::int16_t>(record.fields.size() - 1);
    for (std::size_t field = 0; field < fieldCount; ++field)
        if (m_context.map.column[field] == last)
            return isExact(static_cast<Field>(field));
    return false;
}

std::string_view TableReader::raw(const RawRecord& record, Field field) const noexcept
{
    const auto column = m_context.map.at(field);
    if (column == ColumnMap::none || static_cast<std::size_t>(column) >= record.fields.size())
        return {};
    return record.fields[static_cast<std::size_t>(column)].raw;
}

RowPlace TableReader::placeOf(const RawRecord& record) const noexcept
{
    return {RowId{m_context.source, record.row}, record.offset, record.length};
}

Result<void> TableReader::reject(const RawRecord& record, std::optional<Field> field, RejectReason reason)
{
    ++m_counts.rejected;
    RejectRow row{placeOf(record), {}, {}, reason};
    if (field && m_context.map.has(*field)) {
        row.column = m_context.map.name(*field);
        row.value = m_cells.written(raw(record, *field));
        if (row.value.find("\xEF\xBF\xBD") != std::string::npos)
            row.reason = RejectReason::EncodingBroken;
    } else {
        for (const auto& cell : record.fields) {
            if (row.value.size() > valueShown)
                break;
            row.value += (&cell == record.fields.data() ? "" : " | ") + m_cells.written(cell.raw);
        }
    }
    return m_context.writer.add(std::move(row));
}

Result<void> TableReader::warn(const RawRecord& record, Field field, WarningReason reason)
{
    if (++m_counts.warnings > warningsKept)
        return {};
    return m_context.writer.add(Warning{RowId{m_context.source, record.row}, m_context.map.name(field),
                                        m_cells.written(raw(record, field)), reason});
}

Result<AccountCell*> TableReader::account(const RawRecord& record, Field field)
{
    auto& cell = m_cells.account(raw(record, field));
    Result<void> warned;
    if (cell.unreadable()) {
        warned =
            warn(record, field, cell.damaged ? WarningReason::NumberDamaged : WarningReason::MaskedNumber);
    } else if (cell.badCheckDigit && !cell.warned) {
        cell.warned = true;
        warned = warn(record, field, WarningReason::CheckDigit);
    }
    if (!warned)
        return tl::unexpected{warned.error()};
    return &cell;
}

std::optional<TextId> TableReader::text(const RawRecord& record, Field field)
{
    if (!m_context.map.has(field))
        return std::nullopt;
    return m_cells.text(raw(record, field)).id;
}

std::string TableReader::plain(const RawRecord& record, Field field)
{
    return std::string{m_cells.plain(raw(record, field))};
}

Result<void> TableReader::warnOfZone(const RawRecord& record, const ParsedTime& time, Field field)
{
    if (m_context.profile.zone || time.zoneGiven || m_zoneWarned)
        return {};
    m_zoneWarned = true;
    return warn(record, field, WarningReason::ZoneUnknown);
}

std::optional<ParsedTime> TableReader::optionalTime(const RawRecord& record, Field field)
{
    const auto cell = raw(record, field);
    if (m_cells.plain(cell).empty())
        return std::nullopt;
    const auto time = m_cells.time(cell);
    return time ? std::optional{*time} : std::nullopt;
}

std::optional<Minor> TableReader::optionalAmount(const RawRecord& record, Field field, Currency currency)
{
    if (!m_context.map.has(field))
        return std::nullopt;
    const auto cell = raw(record, field);
    if (m_cells.plain(cell).empty())
        return std::nullopt;
    const auto amount =
        m_cells.amount(cell, currency, m_context.map.unitDecimals[static_cast<std::size_t>(field)]);
    return amount ? std::optional{*amount} : std::nullopt;
}

} // namespace jingwei
