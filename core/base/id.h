#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <functional>

namespace jingwei {

/// An identifier that only compares with its own kind. `Tag` is an incomplete type naming the kind.
/// There is no null value: "none" is `std::optional`.
template <class Tag, std::integral Rep>
class Id {
public:
    using rep = Rep;

    constexpr explicit Id(Rep value) noexcept : m_value{value} {}
    [[nodiscard]] constexpr Rep value() const noexcept { return m_value; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    Rep m_value;
};

} // namespace jingwei

template <class Tag, class Rep>
struct std::hash<jingwei::Id<Tag, Rep>> {
    [[nodiscard]] std::size_t operator()(jingwei::Id<Tag, Rep> id) const noexcept
    {
        return std::hash<Rep>{}(id.value());
    }
};
