#include "core/intake/given.h"

#include "core/base/text.h"
#include "core/identifiers/bank_card.h"
#include "core/identifiers/identifier.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

constexpr std::array movementFields{Field::Card, Field::Account, Field::OwnParty, Field::Payer};
constexpr std::array callFields{Field::Own, Field::Caller};
constexpr std::array subjectFields{Field::Card, Field::Account};
constexpr std::array queryFields{Field::Card, Field::Account, Field::HolderId};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::span<const Field> ownAccountFields(TableKind kind) noexcept
{
    switch (kind) {
    case TableKind::Movements: return movementFields;
    case TableKind::Calls: return callFields;
    case TableKind::Measures:
    case TableKind::Logins: return subjectFields;
    case TableKind::Queries: return queryFields;
    case TableKind::Ledger:
    case TableKind::Accounts:
    case TableKind::Incidents:
    case TableKind::CallLedger:
    case TableKind::Persons:
    case TableKind::Stations:
    case TableKind::Leads:
    case TableKind::Victims: break;
    }
    return {};
}

bool lacksOwnAccount(TableKind kind, std::span<const std::optional<Field>> columns)
{
    const auto fields = ownAccountFields(kind);
    return !fields.empty() && std::ranges::none_of(columns, [&](const std::optional<Field>& column) {
        return column && std::ranges::find(fields, *column) != fields.end();
    });
}

Result<std::string> readOwnAccount(std::string_view written, TableKind kind)
{
    const auto text = normaliseText(written);
    const bool maybe = std::ranges::any_of(text, isDigit) || text.find('@') != std::string::npos;
    if (maybe && kind == TableKind::Calls) {
        auto phone = normalisePhone(text);
        if (!phone.value.empty() && !phone.damaged && !phone.masked)
            return std::move(phone.value);
    } else if (maybe) {
        auto account = normaliseAccount(text);
        if (!account.value.empty() && !account.damaged && !account.masked)
            return std::move(account.value);
    }
    return failure(ErrorCode::IdentifierUnknown, std::string{written});
}

std::optional<std::string> cardIn(std::string_view text)
{
    std::optional<std::string> found;
    for (auto at = text.begin(); at != text.end();) {
        const auto first = std::find_if(at, text.end(), isDigit);
        const auto last = std::find_if_not(first, text.end(), isDigit);
        const std::string digits{first, last};
        at = last;
        if (!carriesLuhnDigit(digits) || !luhnHolds(digits) || found == digits)
            continue;
        if (found) // two: which is the file's?
            return std::nullopt;
        found = digits;
    }
    return found;
}

} // namespace jingwei
