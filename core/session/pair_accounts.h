#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/ids.h"
#include "core/pairing/payment_pairs.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// One row of a payment as a candidate names it.
struct PairedRow {
    RowId row{0};
    std::string serial; ///< empty: none
    Instant at{};
    bool dateOnly = false;
    Minor amount = 0;
};

/// Two rows that may be the two sides of one payment: a lead. Nothing is joined by it.
struct PairCandidate {
    PairedRow out, in;
    Currency currency = cny;
    PaymentPair why;            ///< score, differences, weights
    bool joinedAlready = false; ///< the rules of time made them one transfer
};

struct PairChoice {
    std::string from, to;       ///< card or account number
    std::optional<int> maxDays; ///< nothing: the default of `PairOptions`
    std::optional<double> tolerance;
};

/// Offers pairs of rows, out of one account and into the other, that may be one payment though amounts or
/// days differ; most probable first. Each currency for itself. Errors: those of `CaseStore::open`;
/// `EntityUnknown` for an account that is not in the case; `Cancelled`.
[[nodiscard]] Result<std::vector<PairCandidate>> pairAccounts(const std::filesystem::path& caseFile,
                                                              const PairChoice& choice, Progress& progress);

} // namespace jingwei
