#pragma once

#include <cstdint>
#include <string>

namespace jingwei {

/// A place on earth. Units: degrees, WGS-84.
struct GeoPoint {
    double longitude = 0.0;
    double latitude = 0.0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// What a column of a register tells of an incident, beyond what every register has.
enum class TraitKind : std::uint8_t {
    Other,   ///< any other column
    Site,    ///< web site, as written
    Qq,      ///< number
    WeChat,  ///< id
    Chat,    ///< account of another messenger
    App,     ///< name
    Lure,    ///< how the victim was drawn in (引流方式)
    Payment, ///< how the victim paid (支付方式)
    Cards,   ///< free text that names cards (一级卡情况)
};

/// A cell of such a column.
struct IncidentTrait {
    TraitKind kind = TraitKind::Other;
    std::string column; ///< its name in the register
    std::string value;  ///< as written, without blanks around it

    friend auto operator<=>(const IncidentTrait&, const IncidentTrait&) = default;
    friend bool operator==(const IncidentTrait&, const IncidentTrait&) = default;
};

} // namespace jingwei
