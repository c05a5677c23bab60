#include "core/base/text.h"
#include "core/identifiers/cell.h"
#include "core/intake/table_readers.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace jingwei {

namespace {

ParticularKind kindOf(TableKind table)
{
    switch (table) {
    case TableKind::Measures: return ParticularKind::Measure;
    case TableKind::Queries: return ParticularKind::Query;
    case TableKind::Logins: return ParticularKind::Login;
    case TableKind::Stations: return ParticularKind::Station;
    case TableKind::Leads: return ParticularKind::Lead;
    case TableKind::Victims: return ParticularKind::Victim;
    case TableKind::Persons:
    case TableKind::Movements:
    case TableKind::Ledger:
    case TableKind::Accounts:
    case TableKind::Incidents:
    case TableKind::Calls:
    case TableKind::CallLedger: break;
    }
    return ParticularKind::Person;
}

/// Rows that tell something of one subject: persons, measures, query tasks, logins, stations, leads, victims.
class ParticularReader final : public TableReader {
public:
    explicit ParticularReader(const Context& context)
        : TableReader{context}
        , m_kind{kindOf(context.profile.table)}
    {
    }

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    Result<void> readSubject(const RawRecord& record, ParticularRow& row);
    Result<bool> readTimes(const RawRecord& record, ParticularRow& row);
    void readTexts(const RawRecord& record, ParticularRow& row);
    Result<void> addNumbers(const RawRecord& record, RowId row);
    [[nodiscard]] std::optional<TextId> kindByHeader();
    [[nodiscard]] bool saysNothingFound(const RawRecord& record);
    [[nodiscard]] std::optional<Field> missing(const ParticularRow& row) const;

    ParticularKind m_kind;
    bool m_unreadable = false; ///< the row names its subject by a number that cannot be read
};

Result<void> ParticularReader::readSubject(const RawRecord& record, ParticularRow& row)
{
    const auto own = ownNumber(record);
    if (!own)
        return tl::unexpected{own.error()};
    row.subject = own->id;
    m_unreadable = own->unreadable();
    if (!row.subject && !map().has(Field::Card) && !map().has(Field::Account))
        row.subject = accountOfTable();
    if (map().has(Field::Phone))
        row.phone = cells().phone(raw(record, Field::Phone));
    return {};
}

/// False: the row was rejected, its time being no time.
Result<bool> ParticularReader::readTimes(const RawRecord& record, ParticularRow& row)
{
    for (const auto& [field, place] :
         {std::pair{Field::Time, &row.from}, std::pair{Field::Occurred, &row.from},
          std::pair{Field::Until, &row.until}}) {
        if (!map().has(field) || isPlaceholder(cells().plain(raw(record, field))))
            continue;
        const auto time = cells().time(raw(record, field));
        if (time) {
            *place = time->at;
            continue;
        }
        if (auto rejected = reject(record, field, RejectReason::TimeMalformed); !rejected)
            return tl::unexpected{rejected.error()};
        return false;
    }
    return true;
}

void ParticularReader::readTexts(const RawRecord& record, ParticularRow& row)
{
    const auto first = [&](std::initializer_list<Field> fields) {
        std::optional<TextId> found;
        for (const auto field : fields)
            if (!found && map().has(field))
                found = text(record, field);
        return found;
    };
    row.name = first({Field::Holder, Field::Victim});
    row.idNumber = first({Field::HolderId, Field::VictimId});
    row.bank = first({Field::Bank});
    row.party = first({Field::Authority, Field::Unit});
    row.outcome = first({Field::Measure, Field::State, Field::Feedback, Field::Category});
    row.detail = first({Field::NetAddress, Field::Address, Field::Place, Field::Number});
    if (m_kind == ParticularKind::Measure) {
        row.detail = first({Field::State, Field::Feedback});
        row.outcome = map().has(Field::Measure) ? first({Field::Measure}) : kindByHeader();
    }
    if (m_kind == ParticularKind::Lead)
        row.detail = first({Field::Number});
    if (m_kind != ParticularKind::Station)
        return;
    const auto cell = cellOf(plain(record, Field::Lac), plain(record, Field::Ci));
    row.detail = cell.empty() ? std::nullopt : std::optional{cells().interner().text(cell)};
    row.name = first({Field::Place});
    const auto longitude = plain(record, Field::Longitude);
    const auto latitude = plain(record, Field::Latitude);
    if (!longitude.empty() && !latitude.empty())
        row.outcome = cells().interner().text(longitude + ',' + latitude);
}

/// What a return without a column for it tells of, by the names of its columns.
std::optional<TextId> ParticularReader::kindByHeader()
{
    for (const std::string_view kind : {"止付", "冻结"})
        for (const auto& name : map().header)
            if (name.find(kind) != std::string::npos)
                return cells().interner().text(kind);
    return std::nullopt;
}

/// Whether any of the columns about what came back says that nothing was found.
bool ParticularReader::saysNothingFound(const RawRecord& record)
{
    if (m_kind != ParticularKind::Query)
        return false;
    const auto& words = intakeWords().noResult;
    return std::ranges::any_of(std::array{Field::State, Field::Feedback}, [&](Field field) {
        return std::ranges::any_of(rawAll(record, field), [&](std::string_view cell) {
            const auto said = cells().plain(cell);
            return std::ranges::any_of(
                words, [&](const auto& word) { return said.find(word) != std::string_view::npos; });
        });
    });
}

/// What the row must have to tell anything, and has not.
std::optional<Field> ParticularReader::missing(const ParticularRow& row) const
{
    const auto any = [&](std::initializer_list<Field> fields) {
        for (const auto field : fields)
            if (map().has(field))
                return field;
        return *fields.begin();
    };
    switch (m_kind) {
    case ParticularKind::Person:
    case ParticularKind::Victim:
        return row.name || row.idNumber ? std::nullopt : std::optional{any({Field::Holder, Field::Victim})};
    case ParticularKind::Query:
        return row.subject || row.idNumber ? std::nullopt
                                           : std::optional{any({Field::Account, Field::HolderId})};
    case ParticularKind::Station: return row.detail ? std::nullopt : std::optional{Field::Ci};
    case ParticularKind::Lead:
        return row.subject || row.phone ? std::nullopt : std::optional{any({Field::Phone, Field::Account})};
    case ParticularKind::Measure:
        return row.subject ? std::nullopt : std::optional{any({Field::Card, Field::Account})};
    case ParticularKind::Login: return row.detail ? std::nullopt : std::optional{Field::NetAddress};
    }
    return std::nullopt;
}

Result<void> ParticularReader::readRow(const RawRecord& record)
{
    ParticularRow row;
    row.place = placeOf(record);
    row.kind = m_kind;
    if (auto read = readSubject(record, row); !read)
        return read;
    const auto timed = readTimes(record, row);
    if (!timed)
        return tl::unexpected{timed.error()};
    if (!*timed)
        return {};
    readTexts(record, row);
    if (const auto field = missing(row); field && !m_unreadable)
        return reject(record, *field, RejectReason::IdentifierMissing);
    row.currency = profile().currency;
    row.amount = optionalAmount(record, Field::Amount, row.currency);
    row.noResult = saysNothingFound(record);
    if (m_kind == ParticularKind::Measure)
        if (auto added = addNumbers(record, row.place.row); !added)
            return added;
    return writer().add(std::move(row));
}

/// By these a release names what it ends.
Result<void> ParticularReader::addNumbers(const RawRecord& record, RowId row)
{
    std::set<std::string> numbers;
    for (const auto written : rawAll(record, Field::Reference))
        if (const auto number = cells().plain(written); !isPlaceholder(number))
            numbers.emplace(number);
    for (const auto& number : numbers)
        if (auto added = writer().add(ReferenceRow{row, ReferenceKind::Measure, number}); !added)
            return added;
    return {};
}

} // namespace

std::unique_ptr<TableReader> makeParticularReader(const TableReader::Context& context)
{
    return std::make_unique<ParticularReader>(context);
}

} // namespace jingwei
