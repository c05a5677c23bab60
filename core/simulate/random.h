#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jingwei::simulation {

/// SplitMix64 (Steele, Lea, Flood 2014). Not the standard library's distributions: they differ between
/// libraries.
class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : m_state{seed} {}

    [[nodiscard]] std::uint64_t next() noexcept
    {
        m_state += 0x9E3779B97F4A7C15U;
        auto value = m_state;
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }
    /// A number in [0, count); `count` must not be 0.
    [[nodiscard]] std::size_t below(std::size_t count) noexcept
    {
        return static_cast<std::size_t>(next() % count);
    }
    /// A number in [least, most].
    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) noexcept
    {
        return least + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    [[nodiscard]] bool chance(unsigned percent) noexcept { return next() % 100 < percent; }

    template <class Range>
    [[nodiscard]] const auto& oneOf(const Range& range) noexcept
    {
        return range[below(range.size())];
    }

private:
    std::uint64_t m_state;
};

} // namespace jingwei::simulation
