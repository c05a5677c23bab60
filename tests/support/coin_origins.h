#pragma once

#include "core/trace/fund_trace.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace jingwei::test {

/// What the slow trace says of one end of money on the way back.
struct CoinOrigin {
    std::uint32_t level = 0;
    Minor received = 0;
    Minor forwarded = 0;
    Minor held = 0;
    std::vector<Minor> byIncident;
    Minor opening = 0; ///< of what is held: was there before the first transfer
    Minor missing = 0; ///< and came from nowhere
};

/// Where money came from, coin by coin. Under fifo and lifo every smallest unit is a coin that carries the
/// list of transfers it has been through, written down while the whole ledger is played forward; under
/// pro-rata each account keeps how many coins of each inflow it has. Slow and plain, for checking
/// `traceBackward` on small amounts.
class CoinOrigins {
public:
    CoinOrigins(const FlowGraph& graph, std::span<const StolenTransfer> asked, std::size_t incidentCount,
                const TraceOptions& options);

    [[nodiscard]] const std::map<VertexIndex, CoinOrigin>& ends() const noexcept { return m_ends; }
    /// In the order in which money moved.
    [[nodiscard]] const std::vector<TracedFlow>& flows() const noexcept { return m_flows; }
    /// Coins that several transfers asked about paid.
    [[nodiscard]] Minor paidAgain() const noexcept { return m_paidAgain; }

private:
    static constexpr int openingCoin = -1;
    static constexpr int missingCoin = -2;
    /// The transfers a coin has been through since it began, the newest last. In front, where it began at an
    /// account that is followed: `openingCoin` or `missingCoin`.
    using Coin = std::vector<int>;
    using Pool = std::vector<std::pair<int, Minor>>; ///< coins by where they came from, in the method's order

    [[nodiscard]] bool followed(VertexIndex v) const;
    [[nodiscard]] bool counts(EdgeIndex e) const;
    void play();
    void playCoins(EdgeIndex e);
    void playPool(EdgeIndex e);
    [[nodiscard]] static std::vector<Minor> evenly(const Pool& pool, Minor count);
    void goBack();

    const FlowGraph& m_graph;
    TraceOptions m_options;
    Currency m_currency = cny;
    std::size_t m_incidentCount;
    std::map<EdgeIndex, std::uint32_t> m_asked;
    std::vector<std::deque<Coin>> m_coins; ///< by vertex, the oldest in front
    std::vector<Pool> m_pools;             ///< by vertex
    std::map<EdgeIndex, std::vector<Coin>> m_paid;
    std::map<EdgeIndex, Pool> m_mixed;
    std::map<VertexIndex, CoinOrigin> m_ends;
    std::vector<TracedFlow> m_flows;
    Minor m_paidAgain = 0;
};

} // namespace jingwei::test
