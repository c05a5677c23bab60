#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/trace/refund.h"

#include <string>
#include <vector>

namespace jingwei::app {

/// A plan that `refund --json` printed before.
struct EarlierPlan {
    std::string file; ///< as given
    std::string account;
    std::vector<RefundPay> pays;
};

/// Reads one. Errors: `FileMissing`; `FormatUnsupported` where the file is no such plan, or one in another
/// currency.
[[nodiscard]] Result<EarlierPlan> readEarlierPlan(const std::string& file, Currency currency);

} // namespace jingwei::app
