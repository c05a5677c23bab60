#pragma once

#include "core/session/link_incidents.h"

#include <string>
#include <vector>

namespace jingwei {

/// Which grounds are taken away: one shared value, or all of a kind.
struct GroundChoice {
    GroundKind kind = GroundKind::Account;
    std::string value{}; ///< empty: all of the kind

    friend bool operator==(const GroundChoice&, const GroundChoice&) = default;
};

/// A pair, and what comes of its series, without some grounds.
struct WithoutGrounds {
    double score = 0.0;
    bool together = false;                           ///< both would still be of one series
    std::vector<std::vector<std::uint32_t>> parts{}; ///< what the series of the two would fall into
};
[[nodiscard]] WithoutGrounds withoutGrounds(const LinkedCase& linked, IncidentPair pair,
                                            const std::vector<GroundChoice>& grounds);

/// Something on which a series hangs: without it the series falls apart.
struct Bridge {
    std::optional<GroundChoice> ground{};            ///< a shared value …
    std::optional<std::uint32_t> incident{};         ///< … or an incident
    std::vector<std::vector<std::uint32_t>> parts{}; ///< what would be left, the largest first

    friend bool operator==(const Bridge&, const Bridge&) = default;
};
/// Shared values first, then incidents; those that part it most evenly first.
[[nodiscard]] std::vector<Bridge> bridgesOf(const LinkedCase& linked,
                                            const std::vector<std::uint32_t>& series);

/// What both incidents' series would be if they were held the same: all their incidents, in order.
[[nodiscard]] std::vector<std::uint32_t> unitedSeries(const LinkedCase& linked, IncidentPair pair);

/// What several incidents of a series share, by how many have it, then by kind and value.
struct SharedGround {
    GroundKind kind = GroundKind::Account;
    std::string value;
    std::uint32_t incidents = 0; ///< of the series
    std::uint32_t all = 0;       ///< of the case
};
[[nodiscard]] std::vector<SharedGround> sharedGrounds(const LinkedCase& linked,
                                                      const std::vector<std::uint32_t>& incidents);

} // namespace jingwei
