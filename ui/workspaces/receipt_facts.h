#pragma once

#include "core/model/facts.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/source_rows.h"

#include <vector>

namespace jingwei::ui {

/// "66,103 accepted + 297 duplicate + 8 rejected = 66,408 read": the sum of a receipt, with = or ≠ as it is.
[[nodiscard]] QString receiptEquation(const ReceiptTotals& totals);

/// Rows, money and warnings of a receipt as lines. Links of warnings are "warning:" and their place in
/// `warnings`.
[[nodiscard]] std::vector<FactSection> receiptSections(const ReceiptTotals& totals,
                                                       const std::vector<WarningGroup>& warnings);
/// What the whole case holds.
[[nodiscard]] FactSection factsSection(const FactCounts& counts);

} // namespace jingwei::ui
