#include "core/brief/brief.h"

namespace jingwei {

std::vector<RowRun> rowRuns(std::span<const RowId> rows)
{
    std::vector<RowRun> runs;
    for (const auto row : rows) {
        if (!runs.empty() && runs.back().source == row.source() && runs.back().last + 1 == row.row())
            ++runs.back().last;
        else
            runs.push_back({row.source(), row.row(), row.row()});
    }
    return runs;
}

std::string toText(std::span<const RowRun> runs)
{
    std::string text;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i];
        const bool newSource = i == 0 || run.source != runs[i - 1].source;
        if (i > 0)
            text += newSource ? "; " : ", ";
        if (newSource)
            text += std::to_string(run.source.value()) + ": ";
        text += std::to_string(run.first);
        if (run.last > run.first)
            text += (run.last == run.first + 1 ? ", " : "–") + std::to_string(run.last);
    }
    return text;
}

} // namespace jingwei
