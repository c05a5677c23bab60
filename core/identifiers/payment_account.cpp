#include "core/identifiers/payment_account.h"

#include <algorithm>

namespace jingwei {

namespace {

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

} // namespace

bool isAlipayUserId(std::string_view value) noexcept
{
    return value.size() == 16 && value.starts_with("2088") && std::ranges::all_of(value, isDigit);
}

bool isTenpayId(std::string_view value) noexcept
{
    const auto at = value.find('@');
    return at != std::string_view::npos && at > 0 && value.substr(at).ends_with(".tenpay.com");
}

bool isWeChatId(std::string_view value) noexcept
{
    return value.starts_with("wxid_") && value.size() > 5;
}

bool looksLikeQq(std::string_view value) noexcept
{
    return value.size() >= 5 && value.size() <= 11 && value.front() != '0'
           && std::ranges::all_of(value, isDigit);
}

} // namespace jingwei
