#pragma once

#include "core/trace/fund_trace.h"
#include "core/trace/measure_clock.h"

#include <optional>
#include <span>
#include <vector>

namespace jingwei {

/// What to do about an account, the most urgent first.
enum class FreezeUrgency : std::uint8_t {
    Open,    ///< nothing holds the money back
    Stopped, ///< a stop does, and runs out within two days; or a freeze that others' comes before
    Frozen,  ///< a freeze does
};

/// One account whose money can still be saved.
struct FreezeRow {
    std::size_t account = 0; ///< place in the trace's accounts
    FreezeUrgency urgency = FreezeUrgency::Open;
    std::optional<MeasureInForce> measure; ///< in force at that moment
    int stops = 0;                         ///< begun by then; more than `stopsPerAccount` are not granted
    std::chrono::seconds sinceTheft{0};    ///< since the first stolen transfer of the trace
};

/// Where stolen money can still be stopped, and whom to ask next.
struct FreezeList {
    Instant at{};
    std::vector<FreezeRow> rows;      ///< accounts that hold something and are no exits; ranked
    std::vector<std::size_t> toQuery; ///< those of them without a statement, most money first
    std::vector<std::size_t> exits;   ///< where money has left the accounts, most first
};

/// Ranks the accounts of a trace by what can still be saved: those nothing holds back first, then those under
/// a stop, then the frozen ones; in each by what they hold, the most first, then by identifier.
///
/// Shape: `trace` as followed until `at`; `measures` of the case, by account.
[[nodiscard]] FreezeList freezeList(const FlowGraph& graph, const FundTrace& trace,
                                    std::span<const MeasureFact> measures, Instant at, ZoneOffset zone);

} // namespace jingwei
