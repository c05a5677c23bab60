#include "core/base/share_out.h"
#include "core/trace/path_search.h"

#include <algorithm>
#include <limits>
#include <utility>

// Terms. Transfer f *follows* e if f is paid by the payee of e, has a larger number (the snapshot's order of
// time), lies no later than the gap allows, and carries the share that is asked for. The *rest* of e is a set
// of numbers: k is in it if k more transfers, each following the one before, lead from e into `to`. The last
// number stands for itself and everything above it.
//
// Steps. (1) Forward over all transfers: which of them can be reached from the beginnings. (2) Backward over
// those: the rest of each, from what its payee still pays. (3) For each length, shortest first, transfers are
// put together from the beginnings, only where the rest says that exactly so many more lead there.
//
// What an end still pays is kept, for each k, as *stairs*: later transfers that carry more stand below sooner
// ones that carry less, and what is both later and no larger is gone, because nothing follows it that would
// not follow the other too. So the soonest transfer that carries enough is found at once, and (2) is exact
// but for one thing: it does not know through which ends a path has come. Therefore (3) may try a path that
// would come through an end twice, and has a limit of steps, which is told where it is met.
//
// Left out: the share in (1). It would need what (2) does anyway.

namespace jingwei {

namespace {

constexpr std::uint32_t noPlace = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t chunk = 65'536; ///< transfers between two looks at whether to stop
constexpr Minor wholeShare = 1'000'000;

/// One transfer that an end still pays.
struct Step {
    Instant at;
    Minor amount;
};

class TimeSearch {
public:
    TimeSearch(const FlowGraph& graph, std::span<const VertexIndex> from, std::span<const VertexIndex> to,
               const PathOptions& options, Progress& progress)
        : m_graph{graph}
        , m_ground{graph, options}
        , m_from{from}
        , m_to{to}
        , m_options{options}
        , m_progress{progress}
        , m_rest(m_ground.end() > m_ground.begin() ? m_ground.end() - m_ground.begin() : 0, 0)
    {
    }

    Result<MoneyPaths> search();

private:
    using Rest = std::uint32_t; ///< bit k for k more transfers, bit `maxLength` for that many or more

    [[nodiscard]] bool isBegin(VertexIndex v) const { return std::ranges::binary_search(m_from, v); }
    [[nodiscard]] bool isEnd(VertexIndex v) const { return std::ranges::binary_search(m_to, v); }
    [[nodiscard]] Instant lastAfter(EdgeIndex e) const;
    [[nodiscard]] Minor leastAfter(EdgeIndex e) const;
    Rest& rest(EdgeIndex e) { return m_rest[e.value() - m_ground.begin()]; }

    Result<void> reachForward();
    Result<void> lookBackward();
    [[nodiscard]] Rest restOf(EdgeIndex e) const;
    void addToPayer(EdgeIndex e);
    Result<void> putTogether();
    void extend(EdgeIndex e, std::uint32_t more);
    void tryNext(EdgeIndex e, std::uint32_t more);
    void keepPath();
    [[nodiscard]] bool over() const { return m_answer.morePaths || m_answer.stopped || m_cancelled; }

    const FlowGraph& m_graph;
    PathGround m_ground;
    std::span<const VertexIndex> m_from;
    std::span<const VertexIndex> m_to;
    const PathOptions& m_options;
    Progress& m_progress;
    std::vector<Rest> m_rest;                ///< by transfer; before step 2: 1 where it can be reached
    std::vector<std::uint32_t> m_place;      ///< by vertex: place of its stairs
    std::vector<std::vector<Step>> m_stairs; ///< for each place one for each k; the soonest last
    std::vector<EdgeIndex> m_begins;         ///< first transfers of paths
    std::vector<EdgeIndex> m_walk;           ///< transfers of the path at hand
    std::vector<VertexIndex> m_ends;         ///< ends it comes through
    std::uint64_t m_steps = 0;
    bool m_cancelled = false;
    MoneyPaths m_answer;
};

/// The latest moment at which a transfer may follow.
Instant TimeSearch::lastAfter(EdgeIndex e) const
{
    const auto at = m_graph.at(e);
    return m_options.maxGap && *m_options.maxGap < Instant::max() - at ? at + *m_options.maxGap
                                                                       : Instant::max();
}

/// The smallest amount with which a transfer may follow.
Minor TimeSearch::leastAfter(EdgeIndex e) const
{
    return proportionUp(m_graph.amount(e), m_options.minShareMillionths, wholeShare);
}

Result<void> TimeSearch::reachForward()
{
    std::vector<std::uint32_t> lastInto(m_graph.vertexCount(), noPlace); ///< last reached transfer to it
    for (auto i = m_ground.begin(); i < m_ground.end(); ++i) {
        if (i % chunk == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const EdgeIndex e{i};
        if (!m_ground.counts(e))
            continue;
        const auto payer = m_graph.payer(e);
        const auto before = lastInto[payer.value()];
        const bool follows = before != noPlace && m_graph.at(e) <= lastAfter(EdgeIndex{before});
        if (!isBegin(payer) && !follows)
            continue;
        rest(e) = 1;
        if (m_ground.leadsThrough(m_graph.payee(e)))
            lastInto[m_graph.payee(e).value()] = i;
    }
    return {};
}

TimeSearch::Rest TimeSearch::restOf(EdgeIndex e) const
{
    const auto payee = m_graph.payee(e);
    Rest found = isEnd(payee) ? 1 : 0;
    const auto place = m_place[payee.value()];
    if (place == noPlace || !m_ground.leadsThrough(payee))
        return found;
    const auto last = lastAfter(e);
    const auto least = leastAfter(e);
    for (std::uint32_t k = 0; k <= m_options.maxLength; ++k) {
        const auto& stairs = m_stairs[place * (m_options.maxLength + 1) + k];
        // from below amounts fall: the first that is too small ends those that carry enough
        const auto small =
            std::ranges::partition_point(stairs, [least](const Step& step) { return step.amount >= least; });
        if (small != stairs.begin() && (small - 1)->at <= last)
            found |= Rest{1} << std::min(k + 1, m_options.maxLength);
    }
    return found;
}

void TimeSearch::addToPayer(EdgeIndex e)
{
    const auto ways = m_options.maxLength + 1;
    auto& place = m_place[m_graph.payer(e).value()];
    if (place == noPlace) {
        place = static_cast<std::uint32_t>(m_stairs.size() / ways);
        m_stairs.resize(m_stairs.size() + ways);
    }
    // where no share is asked for, amounts do not matter, and each step replaces the one before
    const Step step{m_graph.at(e), m_options.minShareMillionths > 0 ? m_graph.amount(e) : Minor{0}};
    for (std::uint32_t k = 0; k < ways; ++k) {
        if ((rest(e) >> k & 1U) == 0)
            continue;
        auto& stairs = m_stairs[place * ways + k];
        while (!stairs.empty() && stairs.back().amount <= step.amount)
            stairs.pop_back();
        stairs.push_back(step);
    }
}

Result<void> TimeSearch::lookBackward()
{
    m_place.assign(m_graph.vertexCount(), noPlace);
    for (auto i = m_ground.end(); i > m_ground.begin(); --i) {
        if (i % chunk == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const EdgeIndex e{i - 1};
        if (rest(e) == 0)
            continue;
        rest(e) = restOf(e);
        if (rest(e) == 0)
            continue;
        addToPayer(e);
        if (isBegin(m_graph.payer(e)))
            m_begins.push_back(e);
    }
    std::ranges::reverse(m_begins);
    return {};
}

Result<void> TimeSearch::putTogether()
{
    m_progress.begin(m_options.maxLength);
    for (std::uint32_t length = 1; length <= m_options.maxLength && !over(); ++length) {
        for (const auto e : m_begins) {
            if (over())
                break;
            if ((rest(e) >> (length - 1) & 1U) == 0)
                continue;
            m_ends = {m_graph.payer(e)};
            tryNext(e, length - 1);
        }
        m_progress.advance();
    }
    if (m_cancelled)
        return failure(ErrorCode::Cancelled);
    m_answer.longerPaths = std::ranges::any_of(
        m_begins, [this](EdgeIndex e) { return (rest(e) >> m_options.maxLength & 1U) != 0; });
    return {};
}

/// Adds a transfer to the path at hand, after which exactly `more` shall come.
void TimeSearch::tryNext(EdgeIndex e, std::uint32_t more)
{
    m_walk.push_back(e);
    m_ends.push_back(m_graph.payee(e));
    if (more == 0)
        keepPath();
    else
        extend(e, more);
    m_ends.pop_back();
    m_walk.pop_back();
}

void TimeSearch::extend(EdgeIndex e, std::uint32_t more)
{
    const auto last = lastAfter(e);
    const auto least = leastAfter(e);
    const auto paid = m_graph.outEdges(m_graph.payee(e));
    for (auto next = std::ranges::upper_bound(paid, e); next != paid.end() && !over(); ++next) {
        if (next->value() >= m_ground.end() || m_graph.at(*next) > last)
            return;
        ++m_steps;
        m_cancelled = m_steps % chunk == 0 && m_progress.cancelled();
        m_answer.stopped = m_steps > m_options.maxSteps;
        const bool leadsThere = (rest(*next) >> (more - 1) & 1U) != 0;
        if (!over() && leadsThere && m_graph.amount(*next) >= least
            && std::ranges::find(m_ends, m_graph.payee(*next)) == m_ends.end())
            tryNext(*next, more - 1);
    }
}

void TimeSearch::keepPath()
{
    if (m_answer.paths.size() == m_options.maxPaths) {
        m_answer.morePaths = true;
        return;
    }
    const auto smallest =
        std::ranges::min_element(m_walk, {}, [this](EdgeIndex e) { return m_graph.amount(e); });
    m_answer.paths.push_back({m_ends, m_walk, {}, m_graph.amount(*smallest)});
}

Result<MoneyPaths> TimeSearch::search()
{
    if (auto reached = reachForward(); !reached)
        return tl::unexpected{reached.error()};
    if (auto looked = lookBackward(); !looked)
        return tl::unexpected{looked.error()};
    if (auto put = putTogether(); !put)
        return tl::unexpected{put.error()};
    return std::move(m_answer);
}

} // namespace

Result<MoneyPaths> findPathsInTime(const FlowGraph& graph, std::span<const VertexIndex> from,
                                   std::span<const VertexIndex> to, const PathOptions& options,
                                   Progress& progress)
{
    return TimeSearch{graph, from, to, options, progress}.search();
}

} // namespace jingwei
