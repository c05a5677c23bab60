#pragma once

#include <span>
#include <vector>

namespace jingwei::ui {

/// How wide a column likes to be, and how narrow it still says what it has to say.
struct ColumnWidth {
    int natural = 0;
    int least = 0; ///< at most `natural`
};

/// Widths of columns in `room`: natural ones where all fit; else columns give way, each by the same share of
/// what it can, so that as many of the first as can be are seen whole. The rest keep their widths beyond.
[[nodiscard]] std::vector<int> fitWidths(std::span<const ColumnWidth> columns, int room);

} // namespace jingwei::ui
