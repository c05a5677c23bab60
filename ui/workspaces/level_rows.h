#pragma once

#include "core/trace/fund_trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// Whether a trace adds up: stolen = held + not queried + gone, and received = forwarded + held on each
/// account.
struct TraceCheck {
    bool holds = true;
    Minor difference = 0; ///< stolen less the three parts
    std::optional<VertexIndex>
        culprit; ///< the first account whose own sums do not fit; nothing: only the total is off
};
[[nodiscard]] TraceCheck checkTrace(const FundTrace& trace);

/// The parts of the sum line, each selecting its accounts.
enum class SumPart : std::uint8_t { Stolen, Held, NotQueried, Gone };

/// Accounts whose held money makes up a part; for `Stolen` those of level 1.
[[nodiscard]] std::vector<VertexIndex> accountsOf(const FundTrace& trace, SumPart part);

/// Which part the money that stayed on this account belongs to.
[[nodiscard]] SumPart partOf(const TracedAccount& account) noexcept;

/// Rows of the level table: accounts by level, then exits. Indices into FundTrace::accounts.
[[nodiscard]] std::vector<std::uint32_t> levelRows(const FundTrace& trace);

struct LevelTotals {
    std::size_t accounts = 0;
    std::size_t exits = 0;
    std::size_t notQueriedAccounts = 0;
};
[[nodiscard]] LevelTotals levelTotals(const FundTrace& trace);

} // namespace jingwei::ui
