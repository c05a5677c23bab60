#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

class CaseStore;

/// One value of an evidence row as it is kept. Exactly one of text, moment and sum is there.
struct StoredValue {
    std::string_view word; ///< of the profile's field that it comes from
    std::string text{};
    std::optional<Instant> at{};
    std::optional<Minor> amount{};
};

/// An evidence row that is no payment, for showing how it was read; what it does not tell is left out.
struct StoredRow {
    RowId row{0};
    Currency currency = cny;
    std::vector<StoredValue> values;
};

/// The first `most` rows of a source that tell of accounts, incidents, calls, persons, measures, queries,
/// logins, stations, leads or victims, by row.
[[nodiscard]] Result<std::vector<StoredRow>> loadStoredRows(CaseStore& store, SourceId source,
                                                            std::size_t most);

} // namespace jingwei
