#pragma once

#include "ui/tables/data_table.h"

#include <vector>

namespace jingwei::ui {

/// Selects these rows unless they are selected already, so that the user's own selection keeps its order, its
/// current cell and its place on the screen.
void selectIfOther(DataTable& table, std::vector<RowIndex> rows);

} // namespace jingwei::ui
