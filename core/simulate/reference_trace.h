#pragma once

#include "core/simulate/ledger.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::simulation {

/// What became of stolen money at one end.
struct TracedEnd {
    std::string entity; ///< "account:6299…", "cash:6299…"
    std::string number; ///< of accounts; empty for other ends
    std::string exit;   ///< word of the exit; empty: none
    bool queried = false;
    std::uint32_t level = 0;
    Minor received = 0;
    Minor forwarded = 0;
    std::map<std::uint32_t, Minor> heldByIncident;

    [[nodiscard]] Minor held() const noexcept { return received - forwarded; }
};

struct ReferenceTrace {
    Minor stolen = 0;
    Minor held = 0;
    Minor exited = 0;
    Minor notQueried = 0;
    std::vector<TracedEnd> ends; ///< by level, most held, entity
};

/// Traces first in, first out over what the generator itself knows, by the rules of the product's command
/// line: the opening balance is the oldest and clean, stolen payments arrive wholly tainted, and exits,
/// victims and accounts without statement keep what comes. Written apart from `core/trace` on purpose, so
/// that each can be checked against the other.
class ReferenceTracer {
public:
    ReferenceTracer(const City& city, const Ledger& ledger, const std::vector<Report>& reports);

    /// The trace of these incidents (indices into the reports) as one; of what had happened by `until`,
    /// inclusive, where that is given.
    [[nodiscard]] ReferenceTrace trace(const std::vector<std::uint32_t>& incidents,
                                       std::optional<Instant> until = std::nullopt) const;

private:
    class Run;

    const City& m_city;
    const Ledger& m_ledger;
    const std::vector<Report>& m_reports;
    std::vector<std::uint32_t> m_order;                  ///< movements that count, in the order of time
    std::vector<std::vector<std::uint32_t>> m_byAccount; ///< places in m_order, of queried accounts
    std::vector<Minor> m_payeeBefore;                    ///< by place in m_order: the payee's balance before
};

} // namespace jingwei::simulation
