#pragma once

#include "core/session/case_session.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

namespace jingwei::ui {

/// What stands of one transfer and one incident, and what an officer can say of it.
struct StolenChoice {
    struct Act {
        QString words;
        QString iconName;
        StolenEdit edit;
    };
    QString sentence;
    std::vector<Act> acts;
};

/// Of one transfer: for each of the incidents (numbers) whether it counts as stolen there and why, with the
/// acts that confirm, strike or add it or take the officer's word back. Of several or none: nothing.
/// Reversals of nothing, transfers of nothing and those of an account to itself cannot be stolen.
[[nodiscard]] std::vector<StolenChoice> stolenChoices(const CaseSnapshot& snapshot,
                                                      std::span<const std::string> incidents,
                                                      std::span<const TransferId> transfers);

} // namespace jingwei::ui
