#pragma once

#include "core/simulate/hub_noise.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingwei::simulation {

/// A sum in 万元 without zeros at its end.
[[nodiscard]] std::string inTenThousands(Minor fen);

[[nodiscard]] std::string joined(const City& city, const std::vector<AccountIndex>& accounts,
                                 std::string_view separator);

/// The phones that a report names: those of the gang, and service numbers that were shown.
[[nodiscard]] std::vector<std::string> suspectPhonesOf(const Gang& gang, const Report& report,
                                                       const HubNoise& noise);
[[nodiscard]] std::string joinedPhones(const Gang& gang, const Report& report, const HubNoise& noise);

/// What the register of a city without mixes tells, the same way for all.
[[nodiscard]] std::string plainNarrative(const City& city, const Gang& gang, const Report& report);

/// Fills in what the register of a mixed city tells of each report.
void tellReports(City& city, const Offenders& offenders, const HubNoise& noise, std::vector<Report>& reports);

} // namespace jingwei::simulation
