#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/facts.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// What is compared in two reports.
enum class DuplicateSign : std::uint8_t {
    VictimIdNumber,     ///< the two victims' identity numbers
    VictimNameAndPhone, ///< both the same
    VictimPhone,
    VictimName,
    OtherVictimName, ///< one number or phone under two names
    Time,            ///< of the offence; of the report where a register does not say it
    SuspectAccounts,
    VictimAccounts,
    SuspectPhones,
    Loss,
    Narrative,
};

/// What one sign says for or against two reports telling one event.
struct DuplicateEvidence {
    DuplicateSign sign;
    double weight; ///< log2 of how much likelier it is in one event told twice than in two events

    friend bool operator==(const DuplicateEvidence&, const DuplicateEvidence&) = default;
};

/// Two incidents that may be one event reported twice: a lead. Nothing is joined by it.
struct DuplicateIncidents {
    std::size_t a = 0; ///< indices of the incidents given, a < b
    std::size_t b = 0;
    double score = 0.0;                      ///< the sum of the weights
    std::vector<DuplicateEvidence> evidence; ///< by sign

    friend bool operator==(const DuplicateIncidents&, const DuplicateIncidents&) = default;
};

struct DuplicateOptions {
    double minScore = 15.0; ///< one victim alone never reaches it
    ZoneOffset zone = chinaZone;
};

/// Proposes incidents that are the same victim's report of the same event under two numbers.
///
/// Only reports of one victim are compared: of one identity number, one phone, or one name with an account in
/// common or about the same time. Somebody who was cheated twice has two events, so that days, sums and
/// accounts must speak for one as well.
///
/// Shape:  highest score first, then by indices; the same incidents give the same answer. Time O(incidents ·
///         reports of one name); what more share than can be one victim's is passed over as a placeholder.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<DuplicateIncidents>>
findDuplicateIncidents(std::span<const IncidentFact> incidents, const DuplicateOptions& options,
                       Progress& progress);

} // namespace jingwei
