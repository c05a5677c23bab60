#pragma once

#include "core/simulate/city.h"

#include <cstdint>
#include <vector>

namespace jingwei::simulation {

/// Rings and lone offenders with their accounts and phones, and which incidents are whose.
///
/// About seven in ten incidents belong to rings of three to eight; incidents of one ring lie within four
/// weeks. `levels`: how many cards the money goes through, one after the other; at least 2.
[[nodiscard]] Offenders recruitGangs(City& city, std::uint32_t incidents, std::uint32_t levels,
                                     Instant begin);

/// Opens the cards of each level, the merchant and the exchange of a gang that knows its incidents.
void openCards(City& city, Gang& gang, std::uint32_t levels);

/// Phones in pairs on one device: the second SIM takes over in the middle of the gang's time.
void buyPhones(City& city, Gang& gang, std::size_t count);

/// One MAC and IP for all cards of a gang, as a phone full of banking apps has them.
void shareDevice(City& city, const Gang& gang);

/// The whole day and every sum that the kind of fraud takes.
[[nodiscard]] Habit usualHabit(std::size_t kind);

/// An app that no other gang has.
[[nodiscard]] std::string appOf(City& city, std::size_t gangIndex);

/// The device in the hands of `phone` and which of the gang's phones are in use at `at`.
[[nodiscard]] std::vector<std::size_t> phonesInUse(const Gang& gang, Instant at);

} // namespace jingwei::simulation
