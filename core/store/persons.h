#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"

#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// What one row of account information or of a bank's or platform's return on persons says of somebody.
struct PersonRow {
    RowId row{0};
    std::string account; ///< as the facts name it; empty: none
    std::string phone, name, idNumber, bank;
};
/// Of sources in force, by row.
[[nodiscard]] Result<std::vector<PersonRow>> loadPersonRows(CaseStore& store);

} // namespace jingwei
