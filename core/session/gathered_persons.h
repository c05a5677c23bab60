#pragma once

#include "core/linkage/person_record.h"
#include "core/session/case_session.h"
#include "core/store/persons.h"

#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// What a case says of one person, as far as that needs no judgement.
struct GatheredPerson {
    std::string ref; ///< `person:identity number`, else the incident, account or phone that names somebody
    std::string name;
    PersonRecord record;
    std::vector<RowId> rows; ///< that tell of it, the first few
};

/// The persons of a case: victims of incidents, holders of accounts, users of phones.
///
/// What has one identity number is one person. Without a number there is one for each incident, account and
/// phone; but a victim who pays from an account held in the very same name is its holder, and the user of a
/// phone that somebody of the very same name has is that somebody. Companies, and whoever holds an account
/// where money leaves the banks, are left out. Numbers of accounts that one person alone is named with are
/// not in the records: that each has others says nothing against two being one.
///
/// Shape: by ref. `rows`: of the same case.
[[nodiscard]] std::vector<GatheredPerson> gatherPersons(const CaseSnapshot& snapshot,
                                                        std::span<const PersonRow> rows);

} // namespace jingwei
