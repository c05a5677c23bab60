#pragma once

#include "core/simulate/city.h"

#include <string>
#include <vector>

namespace jingwei::simulation {

enum class CallDirection : std::uint8_t { Outgoing, Incoming };

/// One line of one phone's list.
struct CallRow {
    Instant at;
    std::int64_t seconds;
    CallDirection direction;
    std::string other;
    std::uint32_t cell;
};

struct CallList {
    std::string phone;
    std::string imsi;
    std::string imei;
    std::uint32_t lac;
    std::vector<CallRow> rows; ///< oldest first
};

struct CallLists {
    std::vector<CallList> lists;
    std::uint64_t calls = 0; ///< a call in two lists counts once
};

/// What every phone of the gangs did: calls to victims before they paid, to strangers, within the gang, and
/// with hotlines.
[[nodiscard]] CallLists placeCalls(City& city, const std::vector<Gang>& gangs,
                                   const std::vector<Report>& reports);

} // namespace jingwei::simulation
