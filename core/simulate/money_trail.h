#pragma once

#include "core/simulate/hub_noise.h"
#include "core/simulate/ledger.h"

#include <cstdint>
#include <vector>

namespace jingwei::simulation {

/// Accounts that everybody pays, so that they link nobody.
struct Hubs {
    std::vector<AccountIndex> platforms;
    std::vector<AccountIndex> utilities;
    std::vector<AccountIndex> shops; ///< with a merchant code
    std::vector<AccountIndex> employers;
    std::vector<std::uint32_t> codes; ///< merchants known by their code alone; index into Ledger::codes
};

/// What the gangs do: makes a victim for each incident, has money stolen, and sends it over the gang's cards
/// to its exits. The reports come back in the order of the incidents' indices, without numbers.
[[nodiscard]] std::vector<Report> commit(City& city, Ledger& ledger, const std::vector<Gang>& gangs,
                                         const Hubs& hubs, const HubNoise& noise);

} // namespace jingwei::simulation
