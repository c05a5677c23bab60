#pragma once

#include "core/session/case_session.h"
#include "ui/support/masking.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace jingwei::ui {

/// What is to be said of selected transfers as rows that are one payment or two, and what can be done.
struct JoinChoice {
    QString sentence;
    QString act = {};     ///< words of the button; empty: nothing can be done
    QString toolTip = {}; ///< what the act will do
    std::optional<JoinEdit> edit = {};
};

/// Of one transfer: why its rows are one payment, and from which rows it was taken apart by hand. Of two:
/// whether they may be one. Of more: nothing.
///
/// Two transfers may be one where each has one row and sum and currency are the same; what else must agree
/// the analyst knows. Time O(what was said of pairs).
[[nodiscard]] std::vector<JoinChoice> joinChoices(const CaseSnapshot& snapshot,
                                                  std::span<const TransferId> transfers, Masking masking);

} // namespace jingwei::ui
