#pragma once

#include "core/pairing/payment_pairs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

/// For pairing payments alone.
namespace jingwei {

/// A side of a payment as sides are compared.
struct ComparedSide {
    std::size_t given; ///< index in the span given
    std::int64_t id;
    std::int64_t second; ///< since 1970
    std::int64_t day;    ///< since 1970 in the zone
    bool clock;          ///< the time of day is known
    Minor amount;
    std::u32string text;
};

/// The sides whose amount is positive, in the order of time; those of one time by all else that they say, so
/// that the order given cannot matter.
[[nodiscard]] std::vector<ComparedSide> comparedSides(std::span<const PaymentSide> given, ZoneOffset zone);

/// How likely a row that comes in has this one's amount and day by chance.
struct Chance {
    double exactAmount;
    double amountDensity; ///< per unit of the natural logarithm
    double perDay;
};

/// What chance gives for each in, judged by the others and, where these are few, by what is usual.
[[nodiscard]] std::vector<Chance> chancesOf(const std::vector<ComparedSide>& ins);

/// Sides by day and amount.
class DayShelf {
public:
    /// `sides` must stay where they are as long as this lives.
    explicit DayShelf(std::span<const ComparedSide> sides);

    /// Calls `found(index)` for each side of the days and amounts asked for, ends included.
    template <class Found>
    void visit(std::int64_t firstDay, std::int64_t lastDay, Minor least, Minor most, Found found) const
    {
        auto at = from(firstDay, least);
        while (at != m_order.end() && m_sides[*at].day <= lastDay) {
            const auto& side = m_sides[*at];
            if (side.amount < least)
                at = from(side.day, least);
            else if (side.amount > most)
                at = from(side.day + 1, least);
            else
                found(*at++);
        }
    }

private:
    using Place = std::vector<std::uint32_t>::const_iterator;

    /// The first side of `day` with `least` or more, or of a later day.
    [[nodiscard]] Place from(std::int64_t day, Minor least) const
    {
        return std::ranges::partition_point(m_order, [&](std::uint32_t index) {
            return std::tie(m_sides[index].day, m_sides[index].amount) < std::tie(day, least);
        });
    }

    std::span<const ComparedSide> m_sides;
    std::vector<std::uint32_t> m_order;
};

} // namespace jingwei
