#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace jingwei {

/// Numbers that come together, never apart again; each group goes by its lowest.
class IncidentGroups {
public:
    explicit IncidentGroups(std::size_t size) : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    [[nodiscard]] std::uint32_t of(std::uint32_t one)
    {
        while (m_parent[one] != one) {
            m_parent[one] = m_parent[m_parent[one]];
            one = m_parent[one];
        }
        return one;
    }
    /// Whether they were apart until now.
    bool join(std::uint32_t a, std::uint32_t b)
    {
        const auto first = of(a);
        const auto second = of(b);
        m_parent[std::max(first, second)] = std::min(first, second);
        return first != second;
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace jingwei
