#pragma once

#include "core/base/progress.h"
#include "core/model/facts.h"
#include "core/store/case_store.h"
#include "core/store/interner.h"

#include <span>
#include <string>
#include <utility>

namespace jingwei {

/// Rows of two statements are one payment if they lie at most this far apart (cli.md part 2, Transfers).
inline constexpr std::chrono::seconds sameTransferWithin{60};
/// A payment told by word of mouth is taken for the one a statement shows if that lies at most this far away:
/// people remember the hour, not the second. Printed with the method.
inline constexpr std::chrono::hours sameReportWithin{24};
/// Without a number in both, a bank's row and a platform's row of one amount are one payment only if they lie
/// at most this far apart.
inline constexpr std::chrono::minutes platformWithin{10};
/// Warnings of one source that all rows together give and that are kept with their rows; the others are
/// counted.
inline constexpr std::int64_t foundWarningsKept = 1000;
/// Rows of one second whose order running balances are asked for; more are left in the stated order.
inline constexpr std::size_t tieSearchSteps = 20'000;

/// Derives the facts of a case from the evidence rows of the sources in force, and replaces what was there.
///
/// The facts are a function of the rows, whatever the order in which the sources came: ties are broken by
/// file name, sheet and hash, never by source number (only which of two equal rows is called the duplicate
/// depends on who came first). `sameAccounts`: pairs of numbers that reviewers hold to be of one account;
/// they name it as if a source tied them. Steps: names of accounts (card before account number) - duplicates
/// - order of each account's rows - reversals - the way through platforms - ends and exits - joining the two
/// sides of a payment - one order for all transfers - calls - counts. Call inside a write transaction.
/// Errors: `Cancelled`, those of the store.
[[nodiscard]] Result<FactCounts>
deriveFacts(CaseStore& store, Interner& interner,
            std::span<const std::pair<std::string, std::string>> sameAccounts, Progress& progress);

} // namespace jingwei
