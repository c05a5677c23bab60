#include "core/pairing/compared_side.h"

#include "core/pairing/text_agreement.h"

#include <chrono>
#include <cmath>

// Terms. The chance of an in is how likely another in, taken at random, would agree as well. It is estimated
// as the rows that do, plus what is usual, counted as a few rows.
//
// Steps. Amounts: the density of the logarithm within five per cent on either side. The very same amount: by
// that density, more for a round one, corrected by how many rows do have it. Days: rows of the day and its
// neighbours.
//
// Left out: hours of the day and week-ends; a busy hour counts as its day.

namespace jingwei {

namespace {

constexpr double usualLogRange = 9.0; ///< amounts of a case spread over some four powers of ten,
constexpr double usualDays = 90.0;    ///< its rows over a quarter;
constexpr double usualRows = 10.0;    ///< both counted as this many rows
constexpr double roundShare = 0.2;    ///< how readily people choose a round amount over its neighbours
constexpr double nearAmounts = 0.05;  ///< in the logarithm, to either side
constexpr std::int64_t nearDays = 1;  ///< to either side

/// The greatest power of ten that divides the amount, which is positive.
Minor roundUnit(Minor amount)
{
    Minor unit = 1;
    for (; amount % 10 == 0; amount /= 10)
        unit *= 10;
    return unit;
}

/// Share of rows that fall where `seen` of `others` do and, usually, `usual` of all.
double chanceShare(double seen, double others, double usual)
{
    return (seen + usualRows * usual) / (others + usualRows);
}

/// How many of the sorted values lie from `low` to `high`.
template <class Value>
double countBetween(const std::vector<Value>& sorted, Value low, Value high)
{
    return static_cast<double>(std::ranges::upper_bound(sorted, high)
                               - std::ranges::lower_bound(sorted, low));
}

} // namespace

std::vector<ComparedSide> comparedSides(std::span<const PaymentSide> given, ZoneOffset zone)
{
    std::vector<ComparedSide> sides;
    sides.reserve(given.size());
    for (std::size_t index = 0; index < given.size(); ++index) {
        const auto& side = given[index];
        if (side.amount <= 0)
            continue;
        const auto day = std::chrono::floor<std::chrono::days>(side.at + zone);
        sides.push_back({index, side.id, side.at.time_since_epoch().count(), day.time_since_epoch().count(),
                         side.precision != TimePrecision::Day, side.amount, comparableText(side.text)});
    }
    const auto said = [](const ComparedSide& side) {
        return std::tie(side.day, side.clock, side.second, side.amount, side.text, side.id);
    };
    std::ranges::sort(sides, [&](const auto& a, const auto& b) { return said(a) < said(b); });
    return sides;
}

std::vector<Chance> chancesOf(const std::vector<ComparedSide>& ins)
{
    std::vector<Minor> amounts;
    std::vector<double> logs;
    std::vector<std::int64_t> days; // ascending, as the ins are
    for (const auto& in : ins) {
        amounts.push_back(in.amount);
        logs.push_back(std::log(static_cast<double>(in.amount)));
        days.push_back(in.day);
    }
    std::ranges::sort(amounts);
    std::ranges::sort(logs);

    std::vector<Chance> chances;
    chances.reserve(ins.size());
    const auto others = static_cast<double>(ins.size()) - 1.0;
    for (const auto& in : ins) {
        const auto amount = static_cast<double>(in.amount);
        const auto log = std::log(amount);
        const auto near = countBetween(logs, log - nearAmounts, log + nearAmounts) - 1.0;
        const auto density = chanceShare(near, others, 2 * nearAmounts / usualLogRange) / (2 * nearAmounts);
        // The rows that have it correct what the density expects, the more the more of them are expected.
        const auto unit = std::max(1.0, roundShare * static_cast<double>(roundUnit(in.amount)));
        const auto expected = std::min(density * unit / amount, 1.0);
        const auto exact = countBetween(amounts, in.amount, in.amount) / (others + 1.0 / expected);
        constexpr auto width = static_cast<double>(2 * nearDays + 1);
        const auto around = countBetween(days, in.day - nearDays, in.day + nearDays) - 1.0;
        chances.push_back({exact, density, chanceShare(around, others, width / usualDays) / width});
    }
    return chances;
}

DayShelf::DayShelf(std::span<const ComparedSide> sides) : m_sides{sides}
{
    for (std::uint32_t index = 0; index < sides.size(); ++index)
        m_order.push_back(index);
    std::ranges::sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(sides[a].day, sides[a].amount, a) < std::tie(sides[b].day, sides[b].amount, b);
    });
}

} // namespace jingwei
