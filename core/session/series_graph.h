#pragma once

#include "core/diagram/diagram.h"
#include "core/session/what_if.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei {

/// A series as it would be, drawn small: its incidents, what they share, and who has what.
struct SeriesGraph {
    /// An incident, or a ground that several of them have.
    struct Node {
        std::optional<std::uint32_t> incident{};
        std::optional<SharedGround> ground{};
        bool joins = false;  ///< an incident that is not in the series now
        bool ofPair = false; ///< … that is decided about
        Point place{};
    };
    struct Link {
        std::uint32_t from; ///< an incident; of a link of two grounds the stronger
        std::uint32_t to;
        bool joins = false; ///< comes with the decision
    };
    std::vector<Node> nodes; ///< incidents in order, then grounds, the strongest first
    std::vector<Link> links;
    std::size_t incidentsLeftOut = 0;
    std::size_t groundsLeftOut = 0;
};

/// Series of more incidents are drawn by their strongest grounds and the pair alone.
inline constexpr std::size_t mostIncidentsDrawn = 40;
inline constexpr std::size_t mostGroundsDrawn = 12;

/// Draws what `outlook` of a pair tells. Each incident is linked to the grounds drawn that it has; one that
/// has none of them, to the incident that it scores highest with. Two grounds are linked where incidents are
/// left out and one has both.
///
/// Units:  places as those of `layOut`, wider than high. The same series gives the same picture.
/// Errors: `Cancelled`.
[[nodiscard]] Result<SeriesGraph> seriesGraph(const LinkedCase& linked, IncidentPair pair,
                                              const SeriesOutlook& outlook, Progress& progress);

} // namespace jingwei
