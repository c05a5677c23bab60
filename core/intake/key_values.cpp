#include "core/intake/key_values.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace jingwei {

namespace {

using Row = std::vector<std::string>;

/// A value in one cell of TAB-delimited text.
std::string cellOf(std::string_view value)
{
    std::string cell{trimText(value)};
    std::ranges::replace(cell, '\t', ' ');
    if (cell.starts_with('"'))
        cell.insert(0, 1, ' '); // a quote counts only at the start of a field
    return cell;
}

std::string lineOf(const Row& row)
{
    std::string line;
    for (const auto& cell : row)
        line += (&cell == row.data() ? "" : "\t") + cell;
    return line + '\n';
}

struct Lines {
    Row names;
    std::vector<Row> rows;

    void add(std::string name, std::string value)
    {
        const auto found = std::ranges::find(names, name);
        const auto column = static_cast<std::size_t>(found - names.begin());
        if (found == names.end())
            names.push_back(std::move(name));
        if (rows.empty() || (column < rows.back().size() && !rows.back()[column].empty()))
            rows.emplace_back();
        rows.back().resize(std::max(rows.back().size(), column + 1));
        rows.back()[column] = std::move(value);
    }
};

Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        constexpr std::string_view wide = "：";
        const auto narrowAt = line.find(':');
        const auto wideAt = line.find(wide);
        const auto at = std::min(narrowAt, wideAt);
        if (at == std::string_view::npos || at == 0)
            continue;
        const auto behind = at + (at == narrowAt ? 1 : wide.size());
        lines.add(cellOf(line.substr(0, at)), cellOf(line.substr(behind)));
    }
    return lines;
}

} // namespace

std::optional<KeyValueTable> tableOfKeyValues(std::span<const Profile* const> profiles, std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    const auto lines = linesOf(text);
    if (lines.names.empty())
        return std::nullopt;
    for (const auto* profile : profiles) {
        if (profile->layout != ProfileLayout::KeyValue)
            continue;
        auto match = matchHeader(*profile, headerNames(lines.names), 1);
        if (!match)
            continue;
        KeyValueTable table{lineOf(lines.names), *std::move(match)};
        for (const auto& row : lines.rows)
            table.text += lineOf(row);
        return table;
    }
    return std::nullopt;
}

} // namespace jingwei
