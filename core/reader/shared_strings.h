#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// The texts that the cells of a workbook share, in one buffer; together at most 4 GiB.
class SharedStrings {
public:
    [[nodiscard]] std::size_t size() const noexcept { return m_ends.size(); }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_text.size(); }

    /// Text `index`, counted from 0; nothing if there is none.
    [[nodiscard]] std::optional<std::string_view> at(std::uint64_t index) const noexcept
    {
        if (index >= m_ends.size())
            return std::nullopt;
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view{m_text}.substr(begin, m_ends[index] - begin);
    }

    /// The text being written, at the end of all others; `end` completes it.
    [[nodiscard]] std::string& buffer() noexcept { return m_text; }
    [[nodiscard]] std::size_t begin() const noexcept { return m_ends.empty() ? 0 : m_ends.back(); }
    /// False, and nothing is kept, if that would be more than 4 GiB in all.
    [[nodiscard]] bool end()
    {
        if (m_text.size() > std::numeric_limits<std::uint32_t>::max())
            return false;
        m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
        return true;
    }

private:
    std::string m_text;
    std::vector<std::uint32_t> m_ends;
};

} // namespace jingwei
