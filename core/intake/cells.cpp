#include "core/intake/cells.h"

#include "core/base/text.h"
#include "core/identifiers/bank_card.h"
#include "core/identifiers/identifier.h"

#include <algorithm>

namespace jingwei {

namespace {

bool containsAny(const std::string& text, const std::vector<std::string>& words)
{
    return std::ranges::any_of(words, [&](const auto& word) { return text.find(word) != std::string::npos; });
}

} // namespace

CellReader::CellReader(Interner& interner, const Profile& profile, Encoding encoding)
    : m_interner{interner}
    , m_profile{profile}
    , m_encoding{encoding}
    , m_zone{profile.zone.value_or(chinaZone)}
{
}

std::string_view CellReader::plain(std::string_view raw)
{
    if (isAscii(raw))
        return trimText(raw);
    m_plain = normaliseText(decode(raw, m_encoding));
    return m_plain;
}

std::string CellReader::written(std::string_view raw) const
{
    return std::string{trimText(decode(raw, m_encoding))};
}

NormalisedNumber CellReader::number(std::string_view text) const
{
    if (m_profile.identifiersAreText)
        return {std::string{text}, {}, false, false};
    return normaliseAccount(text);
}

std::optional<IdentifierId> CellReader::accountOf(std::string_view text)
{
    const auto found = number(text);
    if (found.value.empty() || found.damaged || found.masked)
        return std::nullopt;
    return m_interner.identifier(EntityKind::Account, found.value);
}

AccountCell& CellReader::account(std::string_view raw)
{
    const auto [index, added] = m_accounts.insert(raw, AccountCell{});
    auto& cell = m_accounts.value(index);
    if (!added)
        return cell;
    const auto found = number(plain(raw));
    cell.damaged = found.damaged;
    cell.masked = found.masked;
    if (found.value.empty() || cell.unreadable())
        return cell;
    cell.badCheckDigit = carriesLuhnDigit(found.value)
                         && checkDigitHolds(IdentifierKind::BankCard, found.value) == std::optional{false};
    cell.id = m_interner.identifier(EntityKind::Account, found.value);
    return cell;
}

TextCell CellReader::classify(const std::string& text) const
{
    const auto& words = intakeWords();
    TextCell cell;
    cell.reversal = containsAny(text, words.reversals);
    cell.cash = containsAny(text, words.cash);
    cell.platform = containsAny(text, words.platforms);
    cell.crypto = containsAny(text, words.crypto);
    cell.bankInternal = containsAny(text, words.bankInternal);
    cell.cashFlag = words.cashFlags.contains(text);
    cell.failure = m_profile.failureWords.contains(text);
    if (m_profile.outWords.contains(text))
        cell.direction = -1;
    else if (m_profile.inWords.contains(text))
        cell.direction = 1;
    return cell;
}

const TextCell& CellReader::text(std::string_view raw)
{
    const auto [index, added] = m_texts.insert(raw, TextCell{});
    auto& cell = m_texts.value(index);
    if (!added)
        return cell;
    const std::string normal{plain(raw)};
    cell = classify(normal);
    if (!normal.empty())
        cell.id = m_interner.text(normal);
    return cell;
}

std::optional<IdentifierId> CellReader::phoneOf(std::string_view text)
{
    if (m_profile.identifiersAreText)
        return text.empty() ? std::nullopt : std::optional{m_interner.identifier(EntityKind::Phone, text)};
    const auto number = normalisePhone(text);
    if (number.value.empty() || number.damaged || number.masked)
        return std::nullopt;
    return m_interner.identifier(EntityKind::Phone, number.value);
}

std::optional<IdentifierId> CellReader::phone(std::string_view raw)
{
    const auto [index, added] = m_phones.insert(raw, std::nullopt);
    if (added)
        m_phones.value(index) = phoneOf(plain(raw));
    return m_phones.value(index);
}

Result<Minor> CellReader::amount(std::string_view raw, Currency currency, std::int8_t unitDecimals)
{
    const auto decimals = static_cast<int>(currency.decimals()) + unitDecimals;
    return parseAmount(plain(raw), static_cast<std::size_t>(std::max(decimals, 0)));
}

Result<ParsedTime> CellReader::time(std::string_view raw)
{
    return parseTime(plain(raw), m_zone);
}

} // namespace jingwei
