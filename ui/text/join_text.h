#pragma once

#include "core/session/case_session.h"
#include "ui/support/masking.h"

#include <QString>

namespace jingwei::ui {

/// By which rule a transfer's rows are one payment, in a cell: "same minute"; "one row" where there is no
/// other.
[[nodiscard]] QString joinRuleText(const FlowGraph& graph, EdgeIndex transfer);
/// The same as a sentence that says what agrees.
[[nodiscard]] QString joinRuleSentence(const FlowGraph& graph, EdgeIndex transfer);

/// Where a row stands: "bank.xlsx, Sheet1, row 17"; of a source that is not known its number.
[[nodiscard]] QString rowPlaceText(const CaseSnapshot& snapshot, RowId row, Masking masking);

} // namespace jingwei::ui
