#include "core/base/text.h"
#include "core/intake/narrative.h"
#include "core/intake/table_readers.h"

#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace jingwei {

namespace {

/// Account information of banks and platforms: who holds a card or account, and which numbers belong
/// together.
class AccountReader final : public TableReader {
public:
    explicit AccountReader(const Context& context) : TableReader{context} {}

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    Result<std::optional<IdentifierId>> number(const RawRecord& record, Field field);
    Result<void> readAbsent(const RawRecord& record);
    Result<void> readOtherNumbers(const RawRecord& record, const AccountRow& row);

    AccountRow m_last; ///< platforms put further cards on rows whose other cells are empty
};

Result<std::optional<IdentifierId>> AccountReader::number(const RawRecord& record, Field field)
{
    if (!map().has(field))
        return std::optional<IdentifierId>{};
    const auto cell = account(record, field);
    if (!cell)
        return tl::unexpected{cell.error()};
    return (*cell)->id;
}

/// `账号…不存在`: the account was asked for, and there is none.
Result<void> AccountReader::readAbsent(const RawRecord& record)
{
    std::string line;
    for (const auto& field : record.fields)
        line += cells().plain(field.raw);
    const auto& before = profile().absentBefore;
    const auto& after = profile().absentAfter;
    ParticularRow row;
    row.place = placeOf(record);
    row.kind = ParticularKind::Query;
    row.noResult = true;
    if (line.starts_with(before) && line.ends_with(after) && line.size() > before.size() + after.size())
        row.subject =
            cells().accountOf(line.substr(before.size(), line.size() - before.size() - after.size()));
    if (!row.subject)
        return reject(record, std::nullopt, RejectReason::IdentifierMissing);
    row.outcome = cells().interner().text(line);
    return writer().add(std::move(row));
}

/// Numbers that are the same account (sub-accounts, login names), and cards that the account may pay with.
Result<void> AccountReader::readOtherNumbers(const RawRecord& record, const AccountRow& row)
{
    const auto own = row.card ? *row.card : *row.account;
    const auto tie = [&](std::optional<IdentifierId> other) -> Result<void> {
        if (!other || *other == own)
            return {};
        return writer().add(TieRow{own, *other, row.place.row, true});
    };
    if (row.card && row.account && row.card != row.account)
        if (auto tied = writer().add(TieRow{*row.card, *row.account, row.place.row}); !tied)
            return tied;
    if (map().has(Field::SubAccount)) {
        const auto sub = number(record, Field::SubAccount);
        if (!sub)
            return tl::unexpected{sub.error()};
        if (auto tied = tie(*sub); !tied)
            return tied;
    }
    for (const auto name : rawAll(record, Field::LoginName))
        if (auto tied = tie(cells().accountOf(std::string{cells().plain(name)})); !tied)
            return tied;
    if (!map().has(Field::BoundCards))
        return {};
    for (const auto& part : splitList(plain(record, Field::BoundCards))) {
        // 借记卡:COMM:6222…: the number stands last
        const auto card = cells().accountOf(part.substr(part.rfind(':') + 1));
        if (!card || *card == own)
            continue;
        if (auto bound = writer().add(BoundCardRow{row.place.row, own, *card, text(record, Field::CardBank)});
            !bound)
            return bound;
    }
    return {};
}

Result<void> AccountReader::readRow(const RawRecord& record)
{
    if (map().headerRow == 0)
        return readAbsent(record);
    AccountRow row;
    row.place = placeOf(record);
    const auto card = number(record, Field::Card);
    const auto account = number(record, Field::Account);
    if (!card || !account)
        return tl::unexpected{card ? account.error() : card.error()};
    row.card = *card;
    row.account = *account;
    if (!row.card && !row.account && map().has(Field::BoundCards)
        && !trimText(raw(record, Field::BoundCards)).empty()) {
        row.card = m_last.card;
        row.account = m_last.account;
    }
    if (!row.card && !row.account)
        return reject(record, map().has(Field::Card) ? Field::Card : Field::Account,
                      RejectReason::IdentifierMissing);
    const std::pair<Field, std::optional<TextId>*> texts[]{
        {Field::Holder, &row.holder}, {Field::HolderId, &row.holderId}, {Field::Bank, &row.bank}};
    for (const auto& [field, place] : texts)
        *place = text(record, field);
    row.phone = cells().phone(raw(record, Field::Phone));
    if (const auto opened = optionalTime(record, Field::Opened))
        row.opened = opened->at;
    row.currency = profile().currency;
    if (const auto currency = parseCurrency(plain(record, Field::Currency)))
        row.currency = *currency;
    row.balance = optionalAmount(record, Field::Balance, row.currency);
    if (auto read = readOtherNumbers(record, row); !read)
        return read;
    m_last = row;
    return writer().add(std::move(row));
}

/// Registers of reports: what happened to whom, and which accounts and phones they name.
class IncidentReader final : public TableReader {
public:
    explicit IncidentReader(const Context& context) : TableReader{context} {}

protected:
    Result<void> readRow(const RawRecord& record) override;
    void headerChanged() override;

private:
    struct TraitColumn {
        std::size_t column;
        TraitKind kind;
    };

    void readNamed(const RawRecord& record, Field field, IncidentRole role, IncidentRow& row);
    void readTraits(const RawRecord& record, IncidentRow& row);
    [[nodiscard]] std::optional<GeoPoint> where(const RawRecord& record);
    Result<void> addMentions(const IncidentRow& row);

    std::vector<TraitColumn> m_traits; ///< columns that no field is read from
};

void IncidentReader::headerChanged()
{
    m_traits.clear();
    std::vector<std::uint8_t> read(map().header.size(), 0);
    for (const auto column : map().column)
        if (column != ColumnMap::none)
            read[static_cast<std::size_t>(column)] = 1;
    for (const auto& [field, column] : map().more)
        read[static_cast<std::size_t>(column)] = 1;
    for (std::size_t column = 0; column < read.size(); ++column) {
        const auto key = headerKey(map().header[column]);
        const auto known = profile().traits.find(key);
        if (read[column] == 0 && !key.empty())
            m_traits.push_back({column, known == profile().traits.end() ? TraitKind::Other : known->second});
    }
}

void IncidentReader::readTraits(const RawRecord& record, IncidentRow& row)
{
    for (const auto& [column, kind] : m_traits) {
        if (column >= record.fields.size())
            continue;
        auto value = std::string{cells().plain(record.fields[column].raw)};
        if (!value.empty())
            row.traits.push_back({kind, map().header[column], std::move(value)});
    }
}

std::optional<GeoPoint> IncidentReader::where(const RawRecord& record)
{
    const auto degrees = [&](Field field, double most) -> std::optional<double> {
        const auto cell = plain(record, field);
        double value = 0.0;
        const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (cell.empty() || fault != std::errc{} || end != cell.data() + cell.size()
            || std::abs(value) > most)
            return std::nullopt;
        return value;
    };
    const auto longitude = degrees(Field::Longitude, 180.0);
    const auto latitude = degrees(Field::Latitude, 90.0);
    if (!longitude || !latitude)
        return std::nullopt;
    return GeoPoint{*longitude, *latitude};
}

/// The accounts or phones of a cell that may hold several.
void IncidentReader::readNamed(const RawRecord& record, Field field, IncidentRole role, IncidentRow& row)
{
    for (const auto& part : splitList(plain(record, field))) {
        const auto id = role == IncidentRole::SuspectPhone ? cells().phoneOf(part) : cells().accountOf(part);
        if (id)
            row.identifiers.emplace_back(role, *id);
    }
}

Result<void> IncidentReader::readRow(const RawRecord& record)
{
    IncidentRow row;
    row.place = placeOf(record);
    row.number = plain(record, Field::Number);
    if (row.number.empty())
        return reject(record, Field::Number, RejectReason::IdentifierMissing);
    for (const auto field : {Field::Occurred, Field::Reported}) {
        const auto time = optionalTime(record, field);
        if (!time) {
            if (!cells().plain(raw(record, field)).empty())
                return reject(record, field, RejectReason::TimeMalformed);
            continue;
        }
        (field == Field::Occurred ? row.occurred : row.reported) = time->at;
        (field == Field::Occurred ? row.occurredDateOnly : row.reportedDateOnly) =
            time->precision == TimePrecision::Day;
    }
    const bool lossWritten = !cells().plain(raw(record, Field::Loss)).empty();
    row.loss = optionalAmount(record, Field::Loss, profile().currency);
    if (lossWritten && !row.loss)
        return reject(record, Field::Loss, RejectReason::AmountMalformed);
    row.victim = plain(record, Field::Victim);
    row.victimId = plain(record, Field::VictimId);
    row.category = plain(record, Field::Category);
    row.unit = plain(record, Field::Unit);
    row.locality = plain(record, Field::Place);
    row.narrative = cells().written(raw(record, Field::Narrative));
    row.phone = cells().phone(raw(record, Field::VictimPhone));
    const std::pair<Field, IncidentRole> named[]{{Field::VictimAccounts, IncidentRole::VictimAccount},
                                                 {Field::SuspectAccounts, IncidentRole::SuspectAccount},
                                                 {Field::SuspectPhones, IncidentRole::SuspectPhone}};
    for (const auto& [field, role] : named)
        readNamed(record, field, role, row);
    row.where = where(record);
    row.series = plain(record, Field::SeriesLead);
    readTraits(record, row);
    if (auto mentioned = addMentions(row); !mentioned)
        return mentioned;
    return writer().add(std::move(row));
}

/// What the narrative names: leads, not facts.
Result<void> IncidentReader::addMentions(const IncidentRow& row)
{
    for (auto& mention : findMentions(row.narrative)) {
        MentionRow kept{row.place.row,
                        static_cast<std::uint8_t>(mention.kind),
                        std::move(mention.value),
                        mention.begin,
                        mention.length,
                        mention.checkDigit,
                        mention.damaged};
        if (auto added = writer().add(std::move(kept)); !added)
            return added;
    }
    return {};
}

} // namespace

std::unique_ptr<TableReader> makeAccountReader(const TableReader::Context& context)
{
    return std::make_unique<AccountReader>(context);
}

std::unique_ptr<TableReader> makeIncidentReader(const TableReader::Context& context)
{
    return std::make_unique<IncidentReader>(context);
}

} // namespace jingwei
