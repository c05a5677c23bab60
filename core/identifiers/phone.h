#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei {

enum class PhoneKind : std::uint8_t {
    Unknown, ///< no number, or in no range that is allotted
    Mobile,
    VirtualOperator,
    Iot, ///< cards for machines, 13 digits
    Satellite,
    Landline,
    Service, ///< 95xxx, 10086, 110, 96110, 400 …
    Overseas,
    Short, ///< internal short numbers
};

/// Whom a number range was allotted to. Numbers may be carried to another operator, so this is not who serves
/// it now.
enum class RangeOwner : std::uint8_t { Unknown, ChinaMobile, ChinaUnicom, ChinaTelecom, ChinaBroadnet };

struct NormalisedPhone {
    std::string
        value; ///< empty: the cell holds no number. Overseas numbers begin with 00, landlines with their 0
    PhoneKind kind = PhoneKind::Unknown;
    bool damaged = false; ///< scientific notation; then `value` is the text as written
    bool masked = false;  ///< digits are hidden (`139****1234`)

    friend bool operator==(const NormalisedPhone&, const NormalisedPhone&) = default;
};

/// Reads what operators and registers write for a telephone number: +86, 0086, 86 or 0 before a mobile
/// number, IP-call prefixes (17951 …), blanks, brackets and dashes go; `+852…` becomes `00852…`.
[[nodiscard]] NormalisedPhone normalisePhone(std::string_view written);

/// The kind of a normalised number.
[[nodiscard]] PhoneKind phoneKind(std::string_view value) noexcept;

/// Owner of the range of a normalised mobile, virtual-operator, IoT or satellite number.
[[nodiscard]] RangeOwner rangeOwner(std::string_view value) noexcept;

/// Numbers that everybody calls, so that sharing one links nobody: 95xxx, 10086, 110, 96110, 400, 1010, 106 …
[[nodiscard]] bool isServiceNumber(std::string_view value) noexcept;

} // namespace jingwei
