#pragma once

#include <cstdint>

namespace jingwei {

/// splitmix64: the same numbers on every machine.
/// Source: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, 453-472.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) noexcept : m_state{seed} {}

    std::uint64_t next() noexcept
    {
        m_state += 0x9E3779B97F4A7C15U;
        auto bits = m_state;
        bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
        return bits ^ (bits >> 31U);
    }

    /// In [0, count); `count` is below 2³².
    std::uint32_t below(std::uint32_t count) noexcept
    {
        return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U);
    }

    /// In [-0.5, 0.5).
    float centred() noexcept { return static_cast<float>(next() >> 40U) / 16777216.0F - 0.5F; }

private:
    std::uint64_t m_state;
};

} // namespace jingwei
