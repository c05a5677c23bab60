#include "core/identifiers/account_number.h"
#include "core/identifiers/bank_card.h"
#include "core/identifiers/device.h"
#include "core/identifiers/id_number.h"
#include "core/identifiers/payment_account.h"
#include "core/intake/narrative_groups.h"

#include <algorithm>
#include <array>
#include <string>

// A number as written is groups of digits with one blank or hyphen between: 6222 0212 3456 7890 123. Groups
// belong together only where their lengths have the shape of the kind (4-4-4-4-3, 3-4-4, 6-8-4): else one
// number behind another would become one. A kind is tried on as many groups as fit its shapes.
//
// Of a number of 16 to 19 digits a date of birth with a right check digit makes an identity number, a right
// Luhn digit a card; the rest are accounts.

namespace jingwei::narrative {

namespace {

constexpr std::size_t mostDigits = 32;

// -- damaged and masked -------------------------------------------------------------------------------------

MentionKind kindOfLost(Introduction introduction, std::size_t digits)
{
    if (introduction == Introduction::IdNumber)
        return MentionKind::IdNumber;
    if (introduction == Introduction::Account)
        return MentionKind::Account;
    return digits < 13 ? MentionKind::Phone : MentionKind::BankCard;
}

/// 6.22202E+18
std::optional<Mention> readScientific(const NarrativeText& text, std::size_t place, Introduction introduction)
{
    constexpr std::size_t mostDecimals = 15;
    auto end = text.digitsEnd(place);
    const bool hasPoint = text.at(end) == U'.' && text.isDigit(end + 1);
    if (end != place + 1)
        return std::nullopt;
    if (hasPoint) {
        const auto decimals = end + 1;
        end = text.digitsEnd(decimals);
        if (end - decimals > mostDecimals)
            return std::nullopt;
    }
    const auto sign = end + 1;
    if (!text.isOneOf(end, U"eE") || text.at(sign) != U'+')
        return std::nullopt;
    end = text.digitsEnd(sign + 1);
    if (end != sign + 3 || !mayEndAt(text, end))
        return std::nullopt;
    const auto digits =
        static_cast<std::size_t>((text.at(sign + 1) - U'0') * 10 + (text.at(sign + 2) - U'0')) + 1;
    if (digits < 10 || digits > 20)
        return std::nullopt;
    auto lost = mentionOf(kindOfLost(introduction, digits), text.plain(place, end), place, end);
    lost.damaged = true;
    return lost;
}

bool isMaskCharacter(const NarrativeText& text, std::size_t place)
{
    return text.isOneOf(place, U"*×xX●•＊");
}

std::optional<MentionKind> kindOfMasked(std::string_view value, Introduction introduction)
{
    const auto shown = value.find('*');
    const auto hiddenEnd = value.rfind('*') + 1;
    const auto tail = value.size() - hiddenEnd;
    if (introduction == Introduction::IdNumber
        || (value.size() == 18 && shown == 6 && introduction == Introduction::None))
        return MentionKind::IdNumber;
    if (value.size() == 11 && value[0] == '1' && value[1] >= '3' && shown >= 3)
        return MentionKind::Phone;
    const bool isCard =
        shown >= 4 && tail >= 3 && std::string_view{"34569"}.find(value[0]) != std::string_view::npos;
    if (isCard || introduction == Introduction::Card)
        return MentionKind::BankCard;
    return introduction == Introduction::Account ? std::optional{MentionKind::Account} : std::nullopt;
}

/// 6222****1234
std::optional<Mention> readMasked(const NarrativeText& text, std::size_t place, Introduction introduction)
{
    constexpr std::size_t longest = 24;
    const auto hidden = text.digitsEnd(place);
    auto tail = hidden;
    while (isMaskCharacter(text, tail) && tail - place < longest)
        ++tail;
    const auto end = text.digitsEnd(tail);
    const bool hasX = text.at(end) == U'X' && tail != hidden && end - place == 17;
    const auto last = end + (hasX ? 1 : 0);
    if (tail - hidden < 2 || hidden - place < 3 || last - place > longest || !mayEndAt(text, last))
        return std::nullopt;
    auto value = text.digits(place, hidden).append(tail - hidden, '*').append(text.plain(tail, last));
    const auto kind = kindOfMasked(value, introduction);
    if (!kind)
        return std::nullopt;
    auto masked = mentionOf(*kind, std::move(value), place, last);
    masked.masked = true;
    return masked;
}

// -- identity numbers, cards, accounts ----------------------------------------------------------------------

/// Provinces and their like, by the first two digits of a region.
bool isProvince(std::string_view digits) noexcept
{
    constexpr std::string_view provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 "
        "53 54 61 62 63 64 65 71 81 82 83 91";
    return provinces.find(digits.substr(0, 2)) != std::string_view::npos;
}

bool isBorn(std::string_view value)
{
    const auto facts = readIdNumber(value);
    return facts && isProvince(value) && static_cast<int>(facts->birth.year()) >= 1900
           && static_cast<int>(facts->birth.year()) < 2050;
}

std::optional<Mention> readIdNumberMention(const NarrativeText& text, const Groups& groups, std::size_t place,
                                           Introduction introduction)
{
    const auto count = std::max(
        {groups.match({6, 8, 4}), groups.match({6, 4, 4, 4}), groups.match({6, 8, 3}), std::size_t{1}});
    auto end = groups.end(count);
    auto digits = groups.digits(count);
    if (digits.size() == 17 && text.isOneOf(end, U"xX")) {
        digits.push_back('X');
        ++end;
    }
    const bool isIntroduced = introduction == Introduction::IdNumber;
    if ((digits.size() != 15 && digits.size() != 18) || !mayEndAt(text, end))
        return std::nullopt;
    const auto holds = idNumberCheckHolds(digits);
    const bool isOther = introduction != Introduction::None && !isIntroduced;
    const bool isCard = luhnHolds(digits) && isOther;
    const bool certain = holds == true && isBorn(digits) && !isCard;
    const bool likely = !isOther && isBorn(digits) && !(digits.size() == 18 && luhnHolds(digits));
    if (!isIntroduced && !certain && !likely)
        return std::nullopt;
    const auto checkDigit = digits.size() == 18 ? std::optional{holds.value_or(false)} : std::nullopt;
    return mentionOf(MentionKind::IdNumber, normaliseIdNumber(digits), place, end, checkDigit);
}

/// How many groups have the shape of a card: of four digits each, the last shorter or not, or two halves.
std::size_t cardGroups(const Groups& groups)
{
    std::size_t best = 0;
    bool fours = true;
    for (std::size_t count = 2; count <= groups.count() && groups.total(count) <= 19; ++count) {
        fours = fours && groups.size(count - 2) == 4;
        if (groups.total(count) < 16)
            continue;
        const bool isLuhn = luhnHolds(groups.digits(count));
        const bool isQuartered = fours && groups.size(count - 1) <= 4;
        const bool isHalved = count == 2 && (groups.size(0) == 6 || groups.size(0) == 8);
        const bool goesOn =
            isQuartered && groups.size(count - 1) == 4 && groups.size(count) != 0 && groups.size(count) <= 4;
        if (isLuhn ? isQuartered || isHalved : isQuartered && !goesOn && best == 0)
            best = count;
    }
    return best;
}

std::optional<Mention> readCard(const NarrativeText& text, const Groups& groups, std::size_t place,
                                Introduction introduction)
{
    const auto count = groups.size(0) >= 16 ? 1 : cardGroups(groups);
    if (count == 0 || groups.total(count) > 19 || !mayEndAt(text, groups.end(count)))
        return std::nullopt;
    auto digits = groups.digits(count);
    const auto end = groups.end(count);
    if (normaliseAccount(digits).damaged) {
        auto lost =
            mentionOf(introduction == Introduction::IdNumber ? MentionKind::IdNumber : MentionKind::BankCard,
                      std::move(digits), place, end);
        lost.damaged = true;
        return lost;
    }
    if (luhnHolds(digits) && looksLikeBankCard(digits))
        return mentionOf(MentionKind::BankCard, std::move(digits), place, end, true);
    const bool fails = carriesLuhnDigit(digits);
    const bool isIntroduced = introduction == Introduction::Card || introduction == Introduction::Account;
    if (count > 1 && !fails && !isIntroduced)
        return std::nullopt; // any four numbers in a row
    return mentionOf(MentionKind::Account, std::move(digits), place, end,
                     fails ? std::optional{false} : std::nullopt);
}

std::optional<Mention> readAccount(const NarrativeText& text, const Groups& groups, std::size_t place,
                                   Introduction introduction)
{
    const auto size = groups.size(0);
    const std::size_t shortest = introduction == Introduction::Account ? 8 : 12;
    const bool isIntroduced = introduction == Introduction::Account || introduction == Introduction::Card;
    if (!isIntroduced || size < shortest || size > mostDigits || !mayEndAt(text, groups.end(1)))
        return std::nullopt;
    return mentionOf(MentionKind::Account, groups.digits(1), place, groups.end(1));
}

// -- by introduction ----------------------------------------------------------------------------------------

std::optional<Mention> readImei(const NarrativeText& text, const Groups& groups, std::size_t place,
                                Introduction introduction)
{
    const auto count = std::max(groups.match({2, 6, 6, 1}), std::size_t{1});
    auto digits = groups.digits(count);
    const bool isIntroduced = introduction == Introduction::Imei;
    const bool isLikely =
        introduction == Introduction::None && digits.size() == 15 && luhnHolds(digits)
        && (digits.starts_with("86") || digits.starts_with("35") || digits.starts_with("99"));
    if (!(isIntroduced || isLikely) || imeiKey(digits).empty() || !mayEndAt(text, groups.end(count)))
        return std::nullopt;
    const auto holds = imeiCheckHolds(digits);
    return mentionOf(MentionKind::Imei, std::move(digits), place, groups.end(count), holds);
}

std::optional<Mention> readChat(const NarrativeText& text, const Groups& groups, std::size_t place,
                                Introduction introduction)
{
    const bool isWeChat = introduction == Introduction::WeChat;
    if (isWeChat) {
        if (auto phone = readMobile(text, groups, place)) {
            phone->kind = MentionKind::WeChat;
            return phone;
        }
    }
    auto digits = groups.digits(1);
    if (!(isWeChat || introduction == Introduction::Qq) || !looksLikeQq(digits)
        || !mayEndAt(text, groups.end(1)))
        return std::nullopt;
    return mentionOf(isWeChat ? MentionKind::WeChat : MentionKind::Qq, std::move(digits), place,
                     groups.end(1));
}

} // namespace

std::optional<Mention> readNumber(const NarrativeText& text, std::size_t place, Introduction introduction)
{
    const bool hasPlus = text.at(place) == U'+';
    const auto begin = place + (hasPlus ? 1 : 0);
    const Groups groups{text, begin};
    if (groups.count() == 0)
        return std::nullopt;
    if (hasPlus) {
        auto mobile = readMobile(text, groups, place);
        return mobile ? mobile : readInternational(text, groups, place);
    }
    if (auto lost = readScientific(text, place, introduction))
        return lost;
    if (auto masked = readMasked(text, place, introduction))
        return masked;
    if (groups.size(0) > mostDigits)
        return std::nullopt;
    for (const auto read : {readImei, readChat, readIdNumberMention, readCard, readPhone, readAccount}) {
        if (auto found = read(text, groups, place, introduction))
            return found;
    }
    return std::nullopt;
}

} // namespace jingwei::narrative
