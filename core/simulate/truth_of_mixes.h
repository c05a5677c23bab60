#pragma once

#include "core/simulate/returns.h"

#include <nlohmann/json.hpp>

namespace jingwei::simulation {

// What truth.json says more of a mixed city.

/// `mix`: what binds the incident to its ring, null for a lone one; `gang`: the number of those who use the
/// same first cards and phones, several of whom may be one ring; `hubs`: values of those that it uses.
void addMixOfIncident(const Story& story, const Report& report, nlohmann::json& incident);

/// `mix` ("shared" or the word of a mix), `tie` of rings that change their phones ("device", "card", "app";
/// else null), `shared_card`, and all `apps` and contacts.
void addMixOfRing(const Story& story, const Ring& ring, nlohmann::json& told);

/// `hubs` with the incidents that use each, and `decoys`: pairs of incidents of different rings that share
/// hubs only, with their number.
void addNoise(const Story& story, nlohmann::json& truth);

} // namespace jingwei::simulation
