#include "ui/workspaces/table_selection.h"

#include <algorithm>

namespace jingwei::ui {

void selectIfOther(DataTable& table, std::vector<RowIndex> rows)
{
    auto selected = table.selectedRows();
    std::sort(selected.begin(), selected.end());
    std::sort(rows.begin(), rows.end());
    if (rows != selected)
        table.selectRows(rows);
}

} // namespace jingwei::ui
