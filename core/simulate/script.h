#pragma once

#include "core/simulate/random.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::simulation {

/// The wording of one ring: sentences with places left open for what differs from victim to victim.
struct Script {
    std::string lure;
    std::string story;
    std::vector<std::string> moves; ///< in the order in which the ring makes them
    std::string ending;
    std::string channel;
    std::string payment; ///< way of paying
};

/// A script for a kind of fraud (index into fraudKinds): what the category needs, and moves that hardly two
/// rings choose alike.
[[nodiscard]] Script writeScript(Random& random, std::size_t kind);

/// What one victim tells of a script's sentences: some are left out, some change places, some are another's.
[[nodiscard]] std::vector<std::string> tellScript(Random& random, const Script& script, std::size_t kind);

} // namespace jingwei::simulation
