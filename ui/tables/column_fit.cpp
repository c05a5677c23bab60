#include "ui/tables/column_fit.h"

#include <algorithm>

namespace jingwei::ui {

std::vector<int> fitWidths(std::span<const ColumnWidth> columns, int room)
{
    std::vector<int> widths;
    int natural = 0;
    for (const auto& column : columns) {
        widths.push_back(column.natural);
        natural += column.natural;
    }
    if (natural <= room)
        return widths;
    std::size_t seen = 0;
    int spare = room;
    int yields = 0;
    for (; seen < columns.size() && columns[seen].least <= spare; ++seen) {
        spare -= columns[seen].least;
        yields += columns[seen].natural - columns[seen].least;
    }
    if (yields <= spare)
        return widths;
    for (std::size_t i = 0; i < seen; ++i) {
        const auto& [wish, least] = columns[i];
        widths[i] = least + (wish - least) * spare / yields;
    }
    return widths;
}

} // namespace jingwei::ui
