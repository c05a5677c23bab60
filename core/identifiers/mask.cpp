#include "core/identifiers/mask.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingwei {

namespace {

bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where each character of a UTF-8 text begins, and its end.
std::vector<std::size_t> characterStarts(std::string_view text)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U)
            starts.push_back(at);
    starts.push_back(text.size());
    return starts;
}

std::string keepEnds(std::string_view text, std::size_t front, std::size_t back)
{
    const auto starts = characterStarts(text);
    const auto length = starts.size() - 1;
    if (length <= front + back)
        return std::string(length, '*');
    std::string masked{text.substr(0, starts[front])};
    masked.append(length - front - back, '*');
    masked.append(text.substr(starts[length - back]));
    return masked;
}

/// The end of the first of `marks` that is not part of 自治; npos if there is none.
std::size_t endOfFirst(std::string_view address, std::string_view mark)
{
    constexpr std::string_view autonomous = "自治";
    for (auto at = address.find(mark); at != std::string_view::npos;
         at = address.find(mark, at + mark.size()))
        if (!address.substr(0, at).ends_with(autonomous))
            return at + mark.size();
    return std::string_view::npos;
}

} // namespace

std::string maskAccount(std::string_view value)
{
    return keepEnds(value, 6, 4);
}

std::string maskPhone(std::string_view value)
{
    return keepEnds(value, 3, 4);
}

std::string maskIdNumber(std::string_view value)
{
    return keepEnds(value, 6, 4);
}

std::string maskName(std::string_view name)
{
    const auto trimmed = trimText(name);
    if (trimmed.empty())
        return {};
    const auto starts = characterStarts(trimmed);
    const auto length = starts.size() - 1;
    if (std::ranges::any_of(trimmed, isLetter) && isAscii(trimmed))
        return std::string{trimmed.front()}.append("**");
    const bool ofMinority = trimmed.find("·") != std::string_view::npos;
    if (length >= 5 && !ofMinority)
        return std::string{trimmed.substr(0, starts[2])}.append("**");
    if (length == 1)
        return "*";
    return std::string{trimmed.substr(0, starts[1])}.append(std::min<std::size_t>(length - 1, 3), '*');
}

std::string maskIp(std::string_view value)
{
    const char divider = value.find(':') != std::string_view::npos ? ':' : '.';
    const auto first = value.find(divider);
    const auto second = first == std::string_view::npos ? first : value.find(divider, first + 1);
    if (second == std::string_view::npos)
        return std::string(value.size(), '*');
    return std::string{value.substr(0, second)}.append(divider == ':' ? ":*" : ".*.*");
}

std::string maskMac(std::string_view value)
{
    constexpr std::size_t makersHalf = 8;
    return value.size() == 17 ? std::string{value.substr(0, makersHalf)}.append(":**:**:**")
                              : std::string(value.size(), '*');
}

std::string maskWallet(std::string_view value)
{
    return keepEnds(value, 6, 4);
}

std::string maskPaymentAccount(std::string_view value)
{
    const auto at = std::min(value.find('@'), value.size());
    return keepEnds(value.substr(0, at), 2, 2).append(value.substr(at));
}

std::string maskAddress(std::string_view address)
{
    auto end = std::string_view::npos;
    for (const std::string_view mark : {"区", "县", "旗"})
        end = std::min(end, endOfFirst(address, mark));
    for (const std::string_view mark : {"市", "州", "省"})
        if (end == std::string_view::npos)
            end = endOfFirst(address, mark);
    if (address.empty() || end == address.size())
        return std::string{address};
    return std::string{end == std::string_view::npos ? std::string_view{} : address.substr(0, end)}.append(
        "***");
}

} // namespace jingwei
