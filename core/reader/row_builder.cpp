#include "core/reader/row_builder.h"

#include <algorithm>
#include <span>

namespace jingwei {

Result<void> RowBuilder::begin(std::int64_t row)
{
    constexpr std::int64_t rowsBetweenQuestions = 256;
    if (row <= m_row)
        return tl::unexpected{damaged()};
    if (row > m_limits.rows)
        return failure(ErrorCode::FileHostile, "rows");
    if (row / rowsBetweenQuestions != m_row / rowsBetweenQuestions && m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    m_row = row;
    for (auto& cell : std::span{m_cells}.first(m_width))
        cell.clear();
    m_width = 0;
    return {};
}

Error RowBuilder::damaged() const
{
    return {ErrorCode::FileDamaged, m_part + ':' + std::to_string(m_row)};
}

std::string& RowBuilder::cell(std::size_t column)
{
    if (column >= m_limits.columns) {
        m_tooWide = m_tooWide || !m_beyond.empty();
        m_beyond.clear();
        return m_beyond;
    }
    if (column >= m_cells.size())
        m_cells.resize(column + 1);
    m_width = std::max(m_width, column + 1);
    m_cells[column].clear();
    return m_cells[column];
}

Result<void> RowBuilder::end()
{
    if (m_tooWide || !m_beyond.empty())
        return failure(ErrorCode::FileHostile, "columns");
    std::size_t width = 0;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < m_width; ++i) {
        bytes += m_cells[i].size();
        width = m_cells[i].empty() ? width : i + 1;
    }
    m_textBytes += bytes;
    if (bytes > m_limits.rowBytes)
        return failure(ErrorCode::FileHostile, "size");
    if (m_textBytes > m_limits.sheetTextBytes)
        return failure(ErrorCode::FileHostile, "expansion");
    if (width != 0)
        m_stopped = !m_sink.row(m_row, std::span{m_cells}.first(width));
    return {};
}

} // namespace jingwei
