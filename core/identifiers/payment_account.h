#pragma once

#include <string_view>

namespace jingwei {

/// 16 digits beginning with 2088.
[[nodiscard]] bool isAlipayUserId(std::string_view value) noexcept;

/// `…@wx.tenpay.com`, `…@aa.tenpay.com` and the like.
[[nodiscard]] bool isTenpayId(std::string_view value) noexcept;

/// `wxid_…`
[[nodiscard]] bool isWeChatId(std::string_view value) noexcept;

/// 5 to 11 digits not beginning with 0; nothing more can be checked.
[[nodiscard]] bool looksLikeQq(std::string_view value) noexcept;

} // namespace jingwei
