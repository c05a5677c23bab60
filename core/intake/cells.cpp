#include "core/intake/cells.h"

#include "core/base/text.h"
#include "core/identifiers/bank_card.h"
#include "core/identifiers/identifier.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

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
    if (m_profile.identifiersAreWallets) {
        const auto wallet = readWallet(text);
        return {wallet ? std::string{walletChainWord(wallet->chain)} + '/' + wallet->value : std::string{},
                {},
                false,
                false};
    }
    return normaliseAccount(text);
}

EntityKind CellReader::accountKind() const noexcept
{
    return m_profile.identifiersAreWallets ? EntityKind::Wallet : EntityKind::Account;
}

std::optional<IdentifierId> CellReader::accountOf(std::string_view text)
{
    const auto found = number(text);
    if (found.value.empty() || found.damaged || found.masked)
        return std::nullopt;
    return m_interner.identifier(accountKind(), found.value);
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
    cell.id = m_interner.identifier(accountKind(), found.value);
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
    if (!m_profile.successWords.empty() && !text.empty())
        cell.failure = cell.failure || !m_profile.successWords.contains(text);
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

namespace {

/// Days since the spreadsheets' 0th of January 1900, from 1954 to 2064: other numbers are no moments.
constexpr double earliestSerial = 20'000.0;
constexpr double latestSerial = 60'000.0;

std::optional<ParsedTime> spreadsheetTime(std::string_view text, ZoneOffset zone)
{
    double serial = 0.0;
    const auto* const last = text.data() + text.size();
    const auto [end, status] = std::from_chars(text.data(), last, serial, std::chars_format::fixed);
    if (status != std::errc{} || end != last || serial < earliestSerial || serial > latestSerial)
        return std::nullopt;
    constexpr std::int64_t daysTo1970 = 25'569;
    constexpr double secondsOfDay = 86'400.0;
    const auto seconds = std::llround((serial - static_cast<double>(daysTo1970)) * secondsOfDay);
    const bool wholeDay = text.find('.') == std::string_view::npos;
    return ParsedTime{Instant{std::chrono::seconds{seconds}} - zone,
                      wholeDay ? TimePrecision::Day : TimePrecision::Second};
}

} // namespace

Result<ParsedTime> CellReader::time(std::string_view raw)
{
    const auto text = plain(raw);
    auto parsed = parseTime(text, m_zone);
    if (parsed)
        return parsed;
    if (const auto serial = spreadsheetTime(text, m_zone))
        return *serial;
    return parsed;
}

Result<ParsedTime> CellReader::time(std::string_view rawDay, std::string_view rawClock)
{
    auto day = time(rawDay);
    const std::string clockText{plain(rawClock)};
    if (clockText.empty() || (day && day->precision != TimePrecision::Day))
        return day;
    if (day) {
        if (const auto clock = parseTimeOfDay(clockText))
            return ParsedTime{day->at + *clock, TimePrecision::Second, day->zoneGiven};
    }
    return time(rawClock); // the column holds the whole moment
}

namespace {

/// What stands outside and inside the brackets of a party's text.
struct PartyParts {
    std::string before, after;
    std::vector<std::string> inside;
};

PartyParts partsOf(std::string_view text)
{
    PartyParts parts;
    while (!text.empty()) {
        const auto open = text.find('(');
        const auto close = open == std::string_view::npos ? open : text.find(')', open);
        auto& outside = parts.inside.empty() ? parts.before : parts.after;
        outside += trimText(text.substr(0, close == std::string_view::npos ? text.size() : open));
        if (close == std::string_view::npos)
            break;
        parts.inside.emplace_back(trimText(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
    return parts;
}

/// Whether a part of a party can be its account: a card, a mobile, an id of digits, an e-mail address.
bool looksLikeNumber(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text.find('@') != std::string_view::npos || (digits >= 6 && isAscii(text));
}

struct Party {
    std::string number, name, bank;
};

Party partyOf(std::string_view text)
{
    const auto [before, after, inside] = partsOf(text);
    if (inside.empty())
        return looksLikeNumber(before) ? Party{before, {}, {}} : Party{{}, before, {}};
    if (looksLikeNumber(after))
        return {after, before, inside.front()};
    if (looksLikeNumber(before))
        return {before, inside.front(), inside.size() > 1 ? inside[1] : std::string{}};
    if (inside.size() > 1 && looksLikeNumber(inside.back()))
        return {inside.back(), before, inside.front()};
    if (looksLikeNumber(inside.front()))
        return {inside.front(), before, {}};
    return {{}, before, inside.front()};
}

} // namespace

const PartyCell& CellReader::party(std::string_view raw)
{
    const auto [index, added] = m_parties.insert(raw, PartyCell{});
    auto& cell = m_parties.value(index);
    if (!added)
        return cell;
    const auto said = partyOf(plain(raw));
    const auto found = number(said.number);
    cell.damaged = found.damaged;
    cell.masked = found.masked;
    if (!found.value.empty() && !found.damaged && !found.masked)
        cell.id = m_interner.identifier(accountKind(), found.value);
    if (!said.name.empty())
        cell.name = m_interner.text(said.name);
    if (!said.bank.empty())
        cell.bank = m_interner.text(said.bank);
    return cell;
}

} // namespace jingwei
