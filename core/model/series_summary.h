#pragma once

#include "core/base/money.h"
#include "core/base/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// Figures that tell what a series is; ui/text has the sentence. Of a series without incidents all are
/// nought.
struct SeriesSummary {
    std::size_t incidents = 0;
    std::size_t victims = 0;        ///< people told apart by identity number, else by name
    std::string category{};         ///< of most of its incidents; empty: none states one
    std::size_t ofCategory = 0;     ///< incidents that state it
    std::optional<Instant> first{}; ///< offence, else the report; nothing: no incident states a time
    std::optional<Instant> last{};
    Minor loss = 0;                    ///< fen, of those that state one
    std::size_t withLoss = 0;          ///< incidents that state one
    std::size_t accounts = 0;          ///< suspects', named or reached by the money; hubs are not counted
    std::size_t phones = 0;            ///< suspects'
    std::vector<std::string> shared{}; ///< strongest shared grounds, `kind:value`, at most `sharedTold`
    std::size_t sharedInAll = 0;

    friend bool operator==(const SeriesSummary&, const SeriesSummary&) = default;
};

/// Shared grounds that a summary names.
inline constexpr std::size_t sharedTold = 3;

} // namespace jingwei
