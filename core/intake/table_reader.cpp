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
                                       Field::Callee,
                                       Field::Date,
                                       Field::AmountOut,
                                       Field::AmountIn,
                                       Field::SerialPart,
                                       Field::OwnCard,
                                       Field::PeerCard,
                                       Field::Reference,
                                       Field::BoundCards,
                                       Field::SubAccount,
                                       Field::NetAddress,
                                       Field::MacAddress,
                                       Field::Until};
    return exact.contains(field);
}

} // namespace

TableReader::TableReader(const Context& context)
    : m_context{context}
    , m_cells{context.interner, context.profile, context.encoding}
{
    for (const auto& [field, names] : m_context.profile.fields)
        for (const auto& name : names)
            if (!isAscii(name))
                m_headerNames.insert(name);
    m_counts.setAside = m_context.preface.rows + std::max<std::int64_t>(m_context.map.headerRows - 1, 0);
    prepare();
}

/// What follows from the columns of the header in force.
void TableReader::prepare()
{
    m_neededColumns = columnsNeeded(m_context.profile, m_context.map);
    m_fewestCells = m_context.map.header.size();
    m_hasMore.fill(false);
    for (const auto& [field, column] : m_context.map.more)
        m_hasMore[static_cast<std::size_t>(field)] = true;
    for (const auto field : {Field::Amount, Field::AmountOut, Field::AmountIn, Field::Balance}) {
        // the unit above the table counts where the column names none
        auto& unit = m_context.map.unitDecimals[static_cast<std::size_t>(field)];
        if (m_context.map.has(field) && unit == 0
            && m_context.map.name(field).find("元") == std::string::npos)
            unit = m_context.preface.unitDecimals;
    }
    const auto time = momentField();
    if (!m_context.map.has(time))
        return;
    const auto& zones = m_context.profile.columnZones;
    if (const auto zone = zones.find(headerKey(m_context.map.name(time))); zone != zones.end()) {
        m_cells.setZone(zone->second);
        m_columnZone = true;
    }
}

std::unique_ptr<TableReader> TableReader::create(const Context& context)
{
    auto reader = make(context);
    reader->headerChanged();
    return reader;
}

std::unique_ptr<TableReader> TableReader::make(const Context& context)
{
    switch (context.profile.table) {
    case TableKind::Movements:
    case TableKind::Ledger: return makeMovementReader(context);
    case TableKind::Accounts: return makeAccountReader(context);
    case TableKind::Incidents: return makeIncidentReader(context);
    case TableKind::Calls:
    case TableKind::CallLedger: return makeCallReader(context);
    case TableKind::Persons:
    case TableKind::Measures:
    case TableKind::Queries:
    case TableKind::Logins:
    case TableKind::Stations:
    case TableKind::Leads:
    case TableKind::Victims: return makeParticularReader(context);
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
        tellRows();
    }
    const auto line = lineOf(record);
    if (line != Line::Row && (line != Line::Header || takeHeader(record))) {
        ++m_counts.setAside;
        return true;
    }
    ++m_counts.read;
    const bool shifted = isShifted(record) || isCutInValue(record);
    m_fewestCells = std::min(m_fewestCells, record.fields.size());
    m_counts.truncated = record.truncatedLine && (shifted || record.unterminatedQuote);
    const auto rejected = m_counts.rejected;
    const auto done = shifted ? reject(record, std::nullopt, RejectReason::ColumnsShifted) : readRow(record);
    if (!done)
        m_error = done.error();
    else if (m_counts.rejected == rejected && record.fields.size() > m_context.map.header.size())
        m_longRows = true;
    return done.has_value();
}

void TableReader::tellRows()
{
    m_context.progress.countRows(static_cast<std::uint64_t>(m_counts.read - m_rowsTold));
    m_rowsTold = m_counts.read;
}

/// By the first cell that says anything: 合计, 总计, 小计; a note that the profile knows; a header's name.
TableReader::Line TableReader::lineOf(const RawRecord& record)
{
    for (const auto& field : record.fields) {
        if (trimText(field.raw).empty())
            continue;
        if (isAscii(field.raw) || field.raw.size() > 96)
            return Line::Row;
        const auto text = m_cells.plain(field.raw);
        const auto begins = [&](const auto& word) { return text.starts_with(word); };
        if (std::ranges::any_of(intakeWords().totals, begins))
            return Line::Total;
        if (std::ranges::any_of(m_context.profile.notes, begins))
            return Line::Note;
        return m_headerNames.contains(headerKey(text)) ? Line::Header : Line::Row;
    }
    return Line::Row;
}

/// A header that comes again, with the same columns or, in a file of several tables, with others.
bool TableReader::takeHeader(const RawRecord& record)
{
    std::vector<std::string> cells;
    for (const auto& field : record.fields)
        cells.push_back(m_cells.written(field.raw));
    auto match = matchHeader(m_context.profile, headerNames(cells), record.row, m_context.preface);
    if (!match)
        return false;
    m_context.map = std::move(match->map);
    prepare();
    headerChanged();
    return true;
}

bool TableReader::isShifted(const RawRecord& record) const
{
    if (m_context.map.headerRow == 0) // there are no columns
        return false;
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
    const auto cell = [&](std::int16_t column) {
        return column == ColumnMap::none || static_cast<std::size_t>(column) >= record.fields.size()
                   ? std::string_view{}
                   : record.fields[static_cast<std::size_t>(column)].raw;
    };
    const auto first = cell(m_context.map.at(field));
    if (!m_hasMore[static_cast<std::size_t>(field)] || !trimText(first).empty())
        return first;
    for (const auto& [other, column] : m_context.map.more)
        if (other == field && !trimText(cell(column)).empty())
            return cell(column);
    return first;
}

std::vector<std::string_view> TableReader::rawAll(const RawRecord& record, Field field) const
{
    std::vector<std::string_view> cells;
    const auto add = [&](std::int16_t column) {
        if (column == ColumnMap::none || static_cast<std::size_t>(column) >= record.fields.size())
            return;
        const auto cell = record.fields[static_cast<std::size_t>(column)].raw;
        if (!trimText(cell).empty())
            cells.push_back(cell);
    };
    add(m_context.map.at(field));
    for (const auto& [other, column] : m_context.map.more)
        if (other == field)
            add(column);
    return cells;
}

std::optional<IdentifierId> TableReader::accountOfTable()
{
    if (!m_context.preface.number.empty())
        return m_cells.accountOf(m_context.preface.number);
    return m_context.profile.subjectFromFolder ? m_cells.accountOf(m_context.folder) : std::nullopt;
}

std::optional<TextId> TableReader::nameOfTable()
{
    const auto& name = m_context.preface.name;
    return name.empty() ? std::nullopt : std::optional{m_cells.interner().text(name)};
}

Field TableReader::momentField() const noexcept
{
    return m_context.map.has(Field::Time) || !m_context.map.has(Field::Date) ? Field::Time : Field::Date;
}

Result<ParsedTime> TableReader::moment(const RawRecord& record)
{
    if (!m_context.map.has(Field::Date))
        return m_cells.time(raw(record, Field::Time));
    return m_cells.time(raw(record, Field::Date), raw(record, Field::Time));
}

bool TableReader::headerHas(const std::set<std::string>& keys) const
{
    return !keys.empty() && std::ranges::any_of(m_context.map.header, [&](const auto& name) {
        return keys.contains(headerKey(name));
    });
}

RowPlace TableReader::placeOf(const RawRecord& record) const noexcept
{
    return {RowId{m_context.source, record.row}, record.offset, record.length};
}

Result<void> TableReader::reject(const RawRecord& record, std::optional<Field> field, RejectReason reason)
{
    ++m_counts.rejected;
    // a cell too many puts every value behind it into the wrong column, whichever is missed first
    if (!m_longRows && m_context.map.headerRow != 0 && record.fields.size() > m_context.map.header.size()) {
        field = std::nullopt;
        reason = RejectReason::ColumnsShifted;
    }
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

Result<AccountCell> TableReader::ownNumber(const RawRecord& record)
{
    AccountCell own;
    for (const auto field : {Field::Card, Field::Account}) {
        if (own.id || !m_context.map.has(field))
            continue;
        const auto found = account(record, field);
        if (!found)
            return tl::unexpected{found.error()};
        if ((*found)->id || (*found)->unreadable())
            own = **found;
    }
    return own;
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
    if (m_context.profile.zone || time.zoneGiven || m_zoneWarned || m_columnZone)
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
