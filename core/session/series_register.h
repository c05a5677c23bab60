#pragma once

#include "core/exchange/workbook.h"
#include "core/session/link_incidents.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingwei {

/// Which incidents are given to the register as members of a series.
enum class RegisterChoice : std::uint8_t {
    Decided,  ///< those that verdicts of reviewers hold together
    Proposed, ///< those that are only proposed too, as leads
};

/// An incident as the case system takes it.
struct RegisterRow {
    std::string number;
    bool inSeries = false;
    bool lead = false;                ///< only proposed; nobody has decided it
    std::string main;                 ///< number of the incident that leads its series; empty: of none
    std::uint32_t series = 0;         ///< number of the series; 0: of none
    std::vector<std::string> grounds; ///< short words, as the register's people write them

    friend bool operator==(const RegisterRow&, const RegisterRow&) = default;
};

/// Every incident of the case, in the order of the register's rows.
///
/// What reviewers decided leads to the earliest incident of those held together, by time of offence, then
/// number, whatever is proposed beside it. A lead follows the earliest decided incident of its series; where
/// none is decided, the earliest of the series.
[[nodiscard]] std::vector<RegisterRow> registerRows(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                                    RegisterChoice choice);

/// The rows as a sheet with the register's own heads, which are Chinese whatever the program's language.
[[nodiscard]] Sheet registerSheet(const std::vector<RegisterRow>& rows);

} // namespace jingwei
