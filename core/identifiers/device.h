#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

/// The 14 digits that name a device, of an IMEI as written (14 or 15 digits, 16 with a software version;
/// networks send the 15th as 0). Empty if the text is none, or zeros only. A CDMA MEID gives its 14
/// hexadecimal places, upper-case.
[[nodiscard]] std::string imeiKey(std::string_view text);

/// The full IMEI of 14 digits, its Luhn digit computed. `first14` must be digits.
[[nodiscard]] std::string imeiFor(std::string_view first14);

/// Whether the Luhn digit of 15 digits holds. Nothing for other lengths, and where a network put 0 in its
/// place.
[[nodiscard]] std::optional<bool> imeiCheckHolds(std::string_view value) noexcept;

/// The 15 digits of an IMSI as written; empty if the text is none.
[[nodiscard]] std::string normaliseImsi(std::string_view text);

/// An IPv4 or IPv6 address in its usual form (lower case, no leading zeros, IPv4 out of ::ffff:…); empty if
/// the text is none.
[[nodiscard]] std::string normaliseIp(std::string_view text);

/// Addresses that tell nobody apart: private, loopback, link-local, carrier NAT (100.64/10), 0.0.0.0,
/// multicast. `value` must be normalised.
[[nodiscard]] bool isSharedIp(std::string_view value) noexcept;

/// "AA:BB:CC:DD:EE:FF" from twelve hexadecimal places with `:`, `-`, `.` or nothing between; empty if the
/// text is none, or if all places are 0 or F.
[[nodiscard]] std::string normaliseMac(std::string_view text);

} // namespace jingwei
