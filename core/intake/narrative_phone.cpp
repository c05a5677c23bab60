#include "core/identifiers/phone.h"
#include "core/intake/narrative_groups.h"

#include <algorithm>
#include <array>

namespace jingwei::narrative {

namespace {

bool startsLikeMobile(std::string_view digits) noexcept
{
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// How many groups make a mobile number behind `prefix` digits that may stand before it.
std::size_t mobileGroups(const Groups& groups, std::size_t prefix)
{
    const auto first = groups.size(0);
    if (first == prefix + 11)
        return 1;
    // the prefix alone, or joined to the first group
    const std::size_t skipped = first == prefix && prefix != 0 ? 1 : 0;
    const auto lead = first - (skipped == 1 ? 0 : std::min(prefix, first));
    const auto at = [&](std::size_t i) { return i == 0 && skipped == 0 ? lead : groups.size(i + skipped); };
    using Shape = std::array<std::size_t, 3>;
    constexpr std::array<Shape, 7> shapes{
        {{11, 0, 0}, {3, 4, 4}, {3, 8, 0}, {7, 4, 0}, {4, 4, 3}, {3, 3, 5}, {4, 7, 0}}};
    for (const auto& shape : shapes) {
        const auto parts = static_cast<std::size_t>(3 - std::ranges::count(shape, 0U));
        bool fits = true;
        for (std::size_t i = 0; i < parts; ++i)
            fits = fits && at(i) == shape[i];
        if (fits)
            return parts + skipped;
    }
    return 0;
}

std::optional<Mention> readLandline(const NarrativeText& text, const Groups& groups, std::size_t place)
{
    if (text.at(place) != U'0' || groups.size(0) > 12)
        return std::nullopt;
    const auto isAreaCode = groups.size(0) == 3 || groups.size(0) == 4;
    std::size_t count = 1;
    if (isAreaCode && (groups.size(1) == 7 || groups.size(1) == 8))
        count = 2;
    else if (isAreaCode && (groups.size(1) == 3 || groups.size(1) == 4) && groups.size(2) == 4)
        count = 3;
    auto digits = groups.digits(count);
    auto end = groups.end(count);
    // (0571)88888888
    const bool inBrackets =
        count == 1 && isAreaCode && text.isOneOf(place - 1, U"(（") && text.isOneOf(end, U")）");
    if (inBrackets) {
        const auto local = end + 1 + (text.at(end + 1) == U' ' ? 1 : 0);
        const auto localEnd = text.digitsEnd(local);
        digits = localEnd - local <= 8 ? text.digits(place, localEnd) : digits;
        end = localEnd;
    }
    if (phoneKind(digits) != PhoneKind::Landline || !mayEndAt(text, end))
        return std::nullopt;
    return mentionOf(MentionKind::Phone, std::move(digits), place, end);
}

/// Whether the words at `place` say that the number before them is one of a telephone.
bool isCalledAt(const NarrativeText& text, std::size_t place)
{
    place += text.at(place) == U'的' ? 1U : 0U;
    return text.startsWith(place, U"电话") || text.startsWith(place, U"来电")
           || text.startsWith(place, U"客服");
}

/// 95588, 400-820-8820, and numbers without an area code: only where the text speaks of a call.
std::optional<Mention> readCalled(const NarrativeText& text, const Groups& groups, std::size_t place,
                                  Introduction introduction)
{
    const auto count =
        std::max({groups.match({3, 3, 4}), groups.match({3, 4, 3}), groups.match({3, 7}), std::size_t{1}});
    auto digits = groups.digits(count);
    const auto end = groups.end(count);
    const bool isCalled = introduction == Introduction::Phone || isCalledAt(text, end);
    const bool isLocal = (digits.size() == 7 || digits.size() == 8) && introduction == Introduction::Phone
                         && phoneKind(digits) == PhoneKind::Landline;
    const bool isService = digits.size() >= 5 && digits.size() <= 10 && isServiceNumber(digits);
    if (!isCalled || !(isLocal || isService) || !mayEndAt(text, end))
        return std::nullopt;
    return mentionOf(MentionKind::Phone, std::move(digits), place, end);
}

} // namespace

std::optional<Mention> readMobile(const NarrativeText& text, const Groups& groups, std::size_t place)
{
    for (const std::string_view prefix : {"", "86", "0086", "0"}) {
        const auto count = mobileGroups(groups, prefix.size());
        if (count == 0 || !mayEndAt(text, groups.end(count)))
            continue;
        const auto digits = groups.digits(count);
        if (digits.starts_with(prefix) && startsLikeMobile(std::string_view{digits}.substr(prefix.size())))
            return mentionOf(MentionKind::Phone, digits.substr(prefix.size()), place, groups.end(count));
    }
    return std::nullopt;
}

std::optional<Mention> readInternational(const NarrativeText& text, const Groups& groups, std::size_t place)
{
    constexpr std::size_t longest = 17; // 00 counted
    const auto zeros = text.startsWith(place, U"00") ? std::size_t{2} : std::size_t{0};
    const auto national = place + (text.at(place) == U'+' ? 1 : zeros);
    const auto shortest = zeros + (text.startsWith(national, U"86") ? 12 : 10);
    for (std::size_t count = 1; count <= groups.count() && groups.total(count) <= longest; ++count) {
        if (groups.total(count) < shortest || !mayEndAt(text, groups.end(count)))
            continue;
        auto phone = normalisePhone("+" + groups.digits(count));
        if (phone.kind == PhoneKind::Overseas || phone.kind == PhoneKind::Landline)
            return mentionOf(MentionKind::Phone, std::move(phone.value), place, groups.end(count));
    }
    return std::nullopt;
}

std::optional<Mention> readPhone(const NarrativeText& text, const Groups& groups, std::size_t place,
                                 Introduction introduction)
{
    auto phone = readMobile(text, groups, place);
    if (!phone)
        phone = readLandline(text, groups, place);
    // an account may begin with 00 too
    const bool speaksOfCall = introduction == Introduction::Phone || groups.count() > 1
                              || isCalledAt(text, groups.end(groups.count()));
    if (!phone && text.startsWith(place, U"00") && speaksOfCall)
        phone = readInternational(text, groups, place);
    return phone ? phone : readCalled(text, groups, place, introduction);
}

} // namespace jingwei::narrative
