#pragma once

#include "core/linkage/link_material.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// How much each incident is like the series that the register knows (主案编号): what is like the same series
/// is more likely of it, also where the two have little in common. A value; any thread may ask it.
class KnownSeries {
public:
    /// Score of two incidents in bits, without what comes of known series; asked by several threads.
    using Score = std::function<double(std::uint32_t, std::uint32_t)>;

    /// Compares each incident with the members of all series of two and more, or with some of them: at most
    /// `mostComparisons` in all. Where there are so many series that not even one member of each could be
    /// looked at, nothing is known.
    KnownSeries(const LinkMaterial& material, const Score& score);
    static constexpr std::size_t mostComparisons = 4'000'000;

    struct Likeness {
        std::uint32_t series = 0; ///< as `number` takes it
        double bits = 0.0;        ///< of the incident that is less like it
    };
    /// The series that both are most like, if both are more like it than not; of a member, its own alone.
    /// Nothing for two members: of them the register has said it.
    [[nodiscard]] std::optional<Likeness> ofBoth(std::uint32_t a, std::uint32_t b) const;
    /// The most there is of any two.
    [[nodiscard]] double most() const noexcept { return m_most; }
    [[nodiscard]] const std::string& number(std::uint32_t series) const { return m_numbers[series]; }
    [[nodiscard]] std::size_t members(std::uint32_t series) const { return m_members[series].size(); }

private:
    void gather(const LinkMaterial& material);
    void compare(std::uint32_t incident, std::size_t membersEach, const Score& score);

    std::vector<std::string> m_numbers;
    std::vector<std::vector<std::uint32_t>> m_members;
    std::vector<std::optional<std::uint32_t>> m_of; ///< by incident
    std::vector<std::vector<Likeness>> m_like;      ///< by incident; by series; only more like than not
    double m_most = 0.0;
};

} // namespace jingwei
