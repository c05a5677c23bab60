#pragma once

#include "core/trace/fund_trace.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace jingwei::test {

/// What the slow trace says of one end of money that stolen money reached.
struct CoinAccount {
    std::uint32_t level = 0;
    Minor received = 0;
    Minor forwarded = 0;
    Minor held = 0;
    std::vector<Minor> byIncident;
    std::optional<Instant> firstAt;
    std::optional<Instant> lastAt;
    Minor missing = 0;     ///< paid above what was known
    Minor missingThen = 0; ///< the same, when stolen money last lay there
};

/// Every method again, coin by coin: every smallest unit is a coin with an owner, every account a row of
/// coins from the first transfer on. Slow and plain, for checking `traceForward` on small amounts.
class CoinTrace {
public:
    CoinTrace(const FlowGraph& graph, std::span<const StolenTransfer> stolen, std::size_t incidentCount,
              std::span<const VertexIndex> victimAccounts, const TraceOptions& options);

    [[nodiscard]] const std::map<VertexIndex, CoinAccount>& accounts() const noexcept { return m_accounts; }
    [[nodiscard]] const std::vector<TracedFlow>& flows() const noexcept { return m_flows; }
    [[nodiscard]] const std::vector<Minor>& stolenByIncident() const noexcept { return m_stolen; }

    /// Queried, no exit, no victim's account.
    [[nodiscard]] bool followed(VertexIndex v) const;
    [[nodiscard]] ExitKind exit(VertexIndex v) const;

private:
    using Coins = std::deque<int>; ///< the incident of each coin, or -1 for a clean one; the oldest in front

    void take(EdgeIndex e, std::optional<std::uint32_t> incident);
    [[nodiscard]] Coins pay(VertexIndex payer, Minor amount);
    [[nodiscard]] Coins payNewest(VertexIndex payer, Minor amount);
    [[nodiscard]] Coins payFromPool(VertexIndex payer, Minor amount);
    [[nodiscard]] static std::map<int, Minor> evenly(const Coins& coins, Minor count);
    [[nodiscard]] Minor removeClean(VertexIndex payer, Minor amount);
    [[nodiscard]] bool stays(VertexIndex v) const;
    void noteTaint(VertexIndex v, bool before);

    const FlowGraph& m_graph;
    std::vector<VertexIndex> m_victims;
    TraceOptions m_options;
    std::vector<Coins> m_coins; ///< by vertex
    std::vector<Minor> m_missing;
    std::map<VertexIndex, CoinAccount> m_accounts;
    std::vector<TracedFlow> m_flows;
    std::vector<Minor> m_stolen;
};

} // namespace jingwei::test
