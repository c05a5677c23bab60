#pragma once

#include "core/simulate/money_trail.h"

#include <vector>

namespace jingwei::simulation {

/// Opens the accounts that everybody pays; more of them for more incidents.
[[nodiscard]] Hubs openHubs(City& city, Ledger& ledger, std::uint32_t incidents);

/// Ordinary life on every queried account: salaries, shopping, platforms, utilities, friends, fees, interest,
/// some failed and some reversed payments. Victims have two months of it before the offence and two weeks
/// after, mules little; of a light background there is a sixth of the shopping.
void liveOrdinarily(City& city, Ledger& ledger, const Hubs& hubs, const std::vector<Gang>& gangs,
                    const std::vector<Report>& reports, Background background);

} // namespace jingwei::simulation
