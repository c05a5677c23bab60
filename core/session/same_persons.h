#pragma once

#include "core/session/case_session.h"
#include "core/session/same_groups.h"

#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// Which person stands behind a holder or a victim, by identity numbers and by what reviewers hold of them
/// (同一人). A value made of a snapshot; nothing in the case is joined.
///
/// A person goes by an identity number: of several that reviewers hold to be of one person by the lowest.
/// Where nobody knows a number, by the lowest thing (`account:…`, `incident:…`, `phone:…`) of those that
/// reviewers hold to be one person's; without a decision, a name alone is no person.
class SamePersons {
public:
    explicit SamePersons(const CaseSnapshot& snapshot);

    [[nodiscard]] std::optional<std::string> holderOf(const AccountFact& account) const;
    [[nodiscard]] std::optional<std::string> victimOf(const IncidentFact& incident) const;
    /// Everything that is held to be this person, as votes name it, in order; more than one only by decision.
    [[nodiscard]] std::vector<std::string> namesOf(const std::string& person) const;

private:
    [[nodiscard]] std::vector<std::string> decidedGroup(const std::string& thing) const;
    [[nodiscard]] std::optional<std::string> personOf(const std::string& idNumber,
                                                      const std::string& thing) const;

    SameGroups m_groups;
};

} // namespace jingwei
