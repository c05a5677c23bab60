#pragma once

#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/session/case_session.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace jingwei::ui {

/// Whether the money of an incident can be followed, and if not, what is missing for it.
enum class IncidentMoney : std::uint8_t {
    Traceable,
    NoVictimAccount,
    NoSuspectAccount,
    NoTransferBetween,
    NoTransferInTime,
};

/// One line of the register: what the incident itself does not say.
struct IncidentRow {
    std::uint32_t incident; ///< index into CaseSnapshot::incidents
    IncidentMoney money = IncidentMoney::NoVictimAccount;
    std::uint32_t stolenTransfers = 0;
    Minor stolen = 0; ///< their sum, in the currency of the first
    Currency currency = cny;
    Pinyin victimPinyin{};
};

/// One row per incident, in the snapshot's order. Time O(incidents + transfers out of victims' accounts).
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<IncidentRow>> incidentRows(const CaseSnapshot& snapshot, Progress& progress);

/// Whether what the user typed is found in the number, victim (also by pinyin), category, unit, place or a
/// number that the incident names. Blanks in numbers do not matter; nothing typed matches everything.
[[nodiscard]] bool incidentMatches(const IncidentFact& incident, const Pinyin& victimPinyin,
                                   const QString& typed);

} // namespace jingwei::ui
