#include "core/base/text.h"
#include "core/intake/table_readers.h"

namespace jingwei {

namespace {

/// Account information: who holds a card or account, and which card belongs to which account.
class AccountReader final : public TableReader {
public:
    explicit AccountReader(const Context& context) : TableReader{context} {}

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    Result<std::optional<IdentifierId>> number(const RawRecord& record, Field field);
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

Result<void> AccountReader::readRow(const RawRecord& record)
{
    AccountRow row;
    row.place = placeOf(record);
    const auto card = number(record, Field::Card);
    const auto account = number(record, Field::Account);
    if (!card || !account)
        return tl::unexpected{card ? account.error() : card.error()};
    row.card = *card;
    row.account = *account;
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
    if (row.card && row.account && row.card != row.account) {
        if (auto tied = writer().add(TieRow{*row.card, *row.account, row.place.row}); !tied)
            return tied;
    }
    return writer().add(std::move(row));
}

/// Registers of reports: what happened to whom, and which accounts and phones they name.
class IncidentReader final : public TableReader {
public:
    explicit IncidentReader(const Context& context) : TableReader{context} {}

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    void readNamed(const RawRecord& record, Field field, IncidentRole role, IncidentRow& row);
};

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
    return writer().add(std::move(row));
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
