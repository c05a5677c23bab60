#include "core/trace/order_bounds.h"

#include "core/trace/bounds_problem.h"
#include "core/trace/held_interval.h"
#include "core/trace/order_search.h"
#include "core/trace/stated_chains.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

// Terms. An end is *settled* where all orders so far leave it with the same money; it is *varied* where they
// do not, and *loose* where there were too many orders to look at them all. Varied ends whose states hang
// together are a *bundle*: a list of states, each a number (`MoneyTable`) for each of its ends. A loose end
// has an interval instead.
//
// Steps. Moves are taken group by group. A group that its times put in order, at settled ends, is made like
// any trace. Else the bundles of its ends are put together, and from each of their states every permitted
// order is searched; what comes of it is the new bundle, from which ends that came out the same are let go.
// If that is too much, the ends of the group become loose, and so does every end that loose ends pay.
//
// The ends are those that the stated order leads to. Where another order leads further, the search begins
// anew with what it came to, until nothing is left out; so the rest of the case costs nothing.
//
// So orders at ends that have nothing to do with each other are never multiplied, and what one account leaves
// open makes nothing inexact that its money does not come to.

namespace jingwei {

namespace {

constexpr std::uint32_t settled = 0xFFFFFFFF;    ///< no bundle
constexpr std::uint32_t loose = 0xFFFFFFFE;      ///< an interval
constexpr std::uint32_t notReached = 0xFFFFFFFF; ///< level

using State = std::vector<std::uint32_t>;

struct Bundle {
    std::vector<std::uint32_t> ends;
    std::vector<State> states; ///< each once; numbers by end
};

class Bounding {
public:
    Bounding(const FlowGraph& graph, BoundsProblem problem, const TraceOptions& options,
             const BalanceLookup& balances, Progress& progress, const BoundsLimits& limits)
        : m_limits{limits}
        , m_graph{graph}
        , m_problem{std::move(problem)}
        , m_options{options}
        , m_balances{balances}
        , m_progress{progress}
        , m_table{options}
        , m_bundleOf(m_problem.ends.size(), settled)
    {
    }

    /// Ends that stolen money came to and that are not in the problem; after `run`.
    [[nodiscard]] const std::set<VertexIndex>& leftOut() const noexcept { return m_leftOut; }

    Result<OrderBounds> run()
    {
        const auto groups = groupMoves(m_problem);
        if (std::ranges::all_of(groups, [&](const MoveGroup& group) { return isOrdered(m_problem, group); }))
            return OrderBounds{};
        for (const auto& end : m_problem.ends) {
            m_money.push_back({AccountMoney{m_options.method}, notReached});
            const auto opening = openingIn(m_graph.account(end.vertex), m_problem.currency).value_or(0);
            if (end.followed && opening > 0)
                (void)m_money.back().money.put(opening, cleanMoney); // one sum alone fits
        }
        std::size_t taken = 0;
        for (const auto& group : groups) {
            constexpr std::size_t chunk = 1024;
            if (++taken % chunk == 0 && m_progress.cancelled())
                return failure(ErrorCode::Cancelled);
            if (auto made = take(group); !made)
                return tl::unexpected{made.error()};
        }
        return answer();
    }

private:
    [[nodiscard]] bool isLoose(std::uint32_t end) const
    {
        return end != BoundMove::outside && m_bundleOf[end] == loose;
    }
    [[nodiscard]] bool follows(std::uint32_t end) const
    {
        return end != BoundMove::outside && m_problem.ends[end].followed;
    }
    [[nodiscard]] const BoundMove& moveAt(std::uint32_t place) const { return m_problem.moves[place]; }

    Result<void> take(const MoveGroup& group)
    {
        if (!isOrdered(m_problem, group) && !changesNothing(group))
            return takeTogether(group);
        for (const auto place : group) {
            const auto& move = moveAt(place);
            auto made = isSettled(move.payer) && isSettled(move.payee) ? makeSettled(move).map([](Minor) {})
                                                                       : takeTogether({place});
            if (!made)
                return made;
        }
        return {};
    }

    [[nodiscard]] bool isSettled(std::uint32_t end) const
    {
        return end == BoundMove::outside || m_bundleOf[end] == settled;
    }

    /// Whether a group's order makes no difference: clean money alone, and enough of it.
    [[nodiscard]] bool changesNothing(const MoveGroup& group) const
    {
        std::vector<std::pair<std::uint32_t, Minor>> paid;
        for (const auto place : group) {
            const auto& move = moveAt(place);
            if (move.stolen)
                return false;
            for (const auto end : {move.payer, move.payee})
                if (end != BoundMove::outside
                    && (m_bundleOf[end] != settled || m_money[end].money.tainted() > 0))
                    return false;
            if (move.payer != BoundMove::outside)
                paid.emplace_back(move.payer, move.amount);
        }
        std::ranges::sort(paid);
        for (std::size_t i = 0; i < paid.size();) {
            Minor sum = 0;
            const auto end = paid[i].first;
            for (; i < paid.size() && paid[i].first == end; ++i)
                sum += paid[i].second;
            if (sum > m_money[end].money.balance())
                return false;
        }
        return true;
    }

    /// Makes moves that belong together. Those that loose ends have a part in are bounded, the others made.
    Result<void> takeTogether(const MoveGroup& group)
    {
        loosenPayees(group);
        std::map<std::uint32_t, MinorRange> tainted; // what moves into loose ends bring, by place
        MoveGroup made;
        for (const auto place : group)
            if (!isLoose(moveAt(place).payer)
                && (moveAt(place).payer != BoundMove::outside || !isLoose(moveAt(place).payee)))
                made.push_back(place);
        if (!made.empty()) {
            auto whole = makeMoves(made, tainted);
            if (!whole)
                return tl::unexpected{whole.error()};
            if (!*whole) {
                tainted.clear();
                for (const auto place : made)
                    for (const auto end : {moveAt(place).payer, moveAt(place).payee})
                        loosen(end);
                loosenPayees(group);
            }
        }
        boundMoves(group, tainted);
        return {};
    }

    // ---- moves between ends that are not loose ----

    /// Makes them in every order. False: there are too many; then nothing is changed.
    Result<bool> makeMoves(const MoveGroup& made, std::map<std::uint32_t, MinorRange>& tainted)
    {
        std::vector<std::uint32_t> ends;
        for (const auto place : made)
            for (const auto end : {moveAt(place).payer, moveAt(place).payee})
                if (end != BoundMove::outside && !isLoose(end) && std::ranges::find(ends, end) == ends.end())
                    ends.push_back(end);
        if (made.size() == 1 && std::ranges::all_of(ends, [&](auto end) { return isSettled(end); })) {
            const auto& move = moveAt(made.front());
            const auto left = makeSettled(move);
            if (!left)
                return tl::unexpected{left.error()};
            if (isLoose(move.payee))
                tainted[made.front()] = {*left, *left};
            return true;
        }
        return makeVaried(made, ends, tainted);
    }

    /// A move between settled ends, or into a loose one; what of it is stolen.
    Result<Minor> makeSettled(const BoundMove& move)
    {
        auto* const payer = follows(move.payer) ? &m_money[move.payer] : nullptr;
        auto* const payee =
            move.payee == BoundMove::outside || isLoose(move.payee) ? nullptr : &m_money[move.payee];
        auto tainted = makeMove(move, payer, payee, follows(move.payee), m_options, m_parts);
        if (tainted && *tainted > 0)
            noteLeftOut(move);
        return tainted;
    }

    void noteLeftOut(const BoundMove& move)
    {
        if (move.payee == BoundMove::outside)
            m_leftOut.insert(m_graph.payee(move.edge));
    }

    Result<bool> makeVaried(const MoveGroup& made, const std::vector<std::uint32_t>& ends,
                            std::map<std::uint32_t, MinorRange>& tainted)
    {
        auto bundle = together(ends);
        if (!bundle)
            return false;
        const auto localMoves = movesAmong(made, ends);
        const auto searched = statedChains(m_graph, m_problem, made, ends, m_balances);
        if (!searched)
            return tl::unexpected{searched.error()};
        std::map<State, std::vector<State>> outcomes; // by the state of the ends moved
        std::set<State> states;
        bool several = false;
        for (const auto& state : bundle->states) {
            State own(state.begin(), state.begin() + static_cast<std::ptrdiff_t>(ends.size()));
            auto outcome = outcomes.find(own);
            if (outcome == outcomes.end()) {
                if (++m_moved > m_limits.moved)
                    return false;
                auto found = searchOrders(m_table, localMoves, *searched, own, m_limits.searched);
                if (!found)
                    return tl::unexpected{found.error()};
                if (!*found)
                    return false;
                noteTainted(made, (*found)->tainted, tainted);
                m_moved += (*found)->states.size();
                several = several || (*found)->states.size() > 1;
                outcome = outcomes.emplace(std::move(own), std::move((*found)->states)).first;
            }
            for (const auto& moved : outcome->second) {
                auto next = state;
                std::ranges::copy(moved, next.begin());
                states.insert(std::move(next));
                if (states.size() > m_limits.kept)
                    return false;
            }
        }
        if (several)
            m_open.push_back(openOrder(made, true));
        bundle->states.assign(states.begin(), states.end());
        keep(*std::move(bundle));
        return true;
    }

    void noteTainted(const MoveGroup& made, std::span<const std::pair<Minor, Minor>> found,
                     std::map<std::uint32_t, MinorRange>& tainted)
    {
        for (std::size_t i = 0; i < made.size(); ++i) {
            if (found[i].second > 0)
                noteLeftOut(moveAt(made[i]));
            if (!isLoose(moveAt(made[i]).payee))
                continue;
            const auto [entry, added] = tainted.emplace(made[i], MinorRange{found[i].first, found[i].second});
            entry->second.low = std::min(entry->second.low, found[i].first);
            entry->second.high = std::max(entry->second.high, found[i].second);
        }
    }

    /// The bundles of ends as one, these ends first; nothing: too many states.
    std::optional<Bundle> together(const std::vector<std::uint32_t>& ends)
    {
        Bundle bundle{ends, {State{}}};
        std::set<std::uint32_t> bundles;
        for (const auto end : ends) {
            if (m_bundleOf[end] != settled) {
                bundles.insert(m_bundleOf[end]);
                bundle.states.front().push_back(0);
            } else {
                bundle.states.front().push_back(m_table.add(m_money[end]));
            }
        }
        for (const auto index : bundles) {
            const auto& other = m_bundles[index];
            if (bundle.states.size() * other.states.size() > m_limits.kept)
                return std::nullopt;
            std::vector<std::size_t> places;
            for (const auto end : other.ends) {
                const auto found = std::ranges::find(bundle.ends, end);
                places.push_back(static_cast<std::size_t>(found - bundle.ends.begin()));
                if (found == bundle.ends.end())
                    bundle.ends.push_back(end);
            }
            std::vector<State> product;
            for (const auto& state : bundle.states)
                for (const auto& otherState : other.states) {
                    auto next = state;
                    next.resize(bundle.ends.size());
                    for (std::size_t i = 0; i < places.size(); ++i)
                        next[places[i]] = otherState[i];
                    product.push_back(std::move(next));
                }
            bundle.states = std::move(product);
        }
        return bundle;
    }

    /// Puts a bundle in the place of those of its ends; ends that are the same in all states are settled.
    void keep(Bundle bundle)
    {
        for (const auto end : bundle.ends)
            if (m_bundleOf[end] != settled)
                m_bundles.erase(m_bundleOf[end]);
        Bundle kept;
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < bundle.ends.size(); ++column) {
            const auto end = bundle.ends[column];
            const auto first = bundle.states.front()[column];
            if (std::ranges::all_of(bundle.states, [&](const State& s) { return s[column] == first; })) {
                m_money[end] = m_table.moneyOf(first);
                m_bundleOf[end] = settled;
            } else {
                columns.push_back(column);
                kept.ends.push_back(end);
                m_bundleOf[end] = m_nextBundle;
            }
        }
        if (kept.ends.empty())
            return;
        std::set<State> states;
        for (const auto& state : bundle.states) {
            State some;
            for (const auto column : columns)
                some.push_back(state[column]);
            states.insert(std::move(some));
        }
        kept.states.assign(states.begin(), states.end());
        m_bundles.emplace(m_nextBundle++, std::move(kept));
    }

    [[nodiscard]] static std::uint32_t placeIn(const std::vector<std::uint32_t>& ends, std::uint32_t end)
    {
        const auto found = std::ranges::find(ends, end);
        return found == ends.end() ? BoundMove::outside : static_cast<std::uint32_t>(found - ends.begin());
    }

    [[nodiscard]] std::vector<BoundMove> movesAmong(const MoveGroup& made,
                                                    const std::vector<std::uint32_t>& ends) const
    {
        std::vector<BoundMove> moves;
        for (const auto place : made) {
            moves.push_back(moveAt(place));
            moves.back().payer = placeIn(ends, moves.back().payer);
            moves.back().payee = placeIn(ends, moves.back().payee);
        }
        return moves;
    }

    // ---- ends that are bounded only ----

    /// Whom loose ends pay is loose.
    void loosenPayees(const MoveGroup& group)
    {
        for (bool more = true; more;) {
            more = false;
            for (const auto place : group) {
                const auto& move = moveAt(place);
                if (!isLoose(move.payer) || move.stolen || move.payee == BoundMove::outside
                    || isLoose(move.payee))
                    continue;
                loosen(move.payee);
                more = true;
            }
        }
    }

    void loosen(std::uint32_t end)
    {
        if (end == BoundMove::outside || isLoose(end))
            return;
        auto [tainted, balance] = rangesOf(end);
        if (m_bundleOf[end] != settled) {
            const auto index = m_bundleOf[end];
            auto bundle = std::move(m_bundles.at(index));
            const auto column = bundle.ends.begin() + placeIn(bundle.ends, end);
            for (auto& state : bundle.states)
                state.erase(state.begin() + (column - bundle.ends.begin()));
            bundle.ends.erase(column);
            m_bundleOf[end] = loose;
            m_bundles.erase(index);
            if (!bundle.ends.empty()) {
                for (const auto other : bundle.ends)
                    m_bundleOf[other] = settled;
                keep(std::move(bundle));
            }
        }
        m_bundleOf[end] = loose;
        m_intervals.emplace(end, HeldInterval{m_options.method, follows(end), tainted, balance});
    }

    /// Stolen money and balance of an end, over its states.
    [[nodiscard]] std::pair<MinorRange, MinorRange> rangesOf(std::uint32_t end) const
    {
        if (m_bundleOf[end] == settled) {
            const auto& money = m_money[end].money;
            return {{money.tainted(), money.tainted()}, {money.balance(), money.balance()}};
        }
        const auto& bundle = m_bundles.at(m_bundleOf[end]);
        const auto column = placeIn(bundle.ends, end);
        const auto& first = m_table[bundle.states.front()[column]];
        MinorRange tainted{first.tainted, first.tainted};
        MinorRange balance{first.balance, first.balance};
        for (const auto& state : bundle.states) {
            const auto& entry = m_table[state[column]];
            tainted = {std::min(tainted.low, entry.tainted), std::max(tainted.high, entry.tainted)};
            balance = {std::min(balance.low, entry.balance), std::max(balance.high, entry.balance)};
        }
        return {tainted, balance};
    }

    /// Bounds what moves do to loose ends. `tainted`: what moves from other ends bring.
    void boundMoves(const MoveGroup& group, const std::map<std::uint32_t, MinorRange>& tainted)
    {
        MoveGroup bounded;
        for (const auto place : group)
            if (isLoose(moveAt(place).payer) || isLoose(moveAt(place).payee))
                bounded.push_back(place);
        if (bounded.empty())
            return;
        for (const auto place : bounded)
            if (!moveAt(place).stolen && isLoose(moveAt(place).payer))
                noteLeftOut(moveAt(place));
        const auto brings = [&](std::uint32_t place) {
            const auto& move = moveAt(place);
            const auto found = tainted.find(place);
            return move.stolen              ? MinorRange{move.amount, move.amount}
                   : found != tainted.end() ? found->second
                                            : MinorRange{};
        };
        if (bounded.size() == 1 && !m_options.maxLevel) {
            const auto& move = moveAt(bounded.front());
            auto range = brings(bounded.front());
            if (isLoose(move.payer))
                move.stolen ? m_intervals.at(move.payer).takeClean(move.amount)
                            : void(range = m_intervals.at(move.payer).take(move.amount));
            if (isLoose(move.payee))
                m_intervals.at(move.payee).put(move.amount, range);
            return;
        }
        m_open.push_back(openOrder(bounded, false));
        struct Mixed {
            Minor in = 0;
            MinorRange tainted;
            Minor out = 0;
            Minor clean = 0;
        };
        std::map<std::uint32_t, Mixed> mixed;
        for (const auto place : bounded) {
            const auto& move = moveAt(place);
            if (isLoose(move.payer))
                (move.stolen ? mixed[move.payer].clean : mixed[move.payer].out) += move.amount;
            if (!isLoose(move.payee))
                continue;
            auto& end = mixed[move.payee];
            end.in += move.amount;
            end.tainted.add(isLoose(move.payer) && !move.stolen ? MinorRange{0, move.amount} : brings(place));
        }
        // how much a payment can carry: what its payer has, and what comes to it meanwhile
        for (auto& [end, sums] : mixed) {
            Minor less = 0;
            for (const auto place : bounded) {
                const auto& move = moveAt(place);
                if (move.payee == end && isLoose(move.payer) && !move.stolen) {
                    const auto& payer = mixed[move.payer];
                    less += move.amount - m_intervals.at(move.payer).mostOf(move.amount, payer.in);
                }
            }
            sums.tainted.high -= less;
        }
        for (const auto& [end, sums] : mixed)
            m_intervals.at(end).mix(sums.in, sums.tainted, sums.out, sums.clean,
                                    m_options.maxLevel.has_value());
    }

    // ---- the answer ----

    [[nodiscard]] OpenOrder openOrder(const MoveGroup& moves, bool searched) const
    {
        OpenOrder open;
        for (const auto place : moves)
            open.transfers.push_back(moveAt(place).edge);
        open.searched = searched;
        return open;
    }

    [[nodiscard]] OrderBounds answer() const
    {
        OrderBounds bounds;
        for (std::uint32_t end = 0; end < m_problem.ends.size(); ++end) {
            const bool exact = !isLoose(end);
            const auto held = exact ? rangesOf(end).first : m_intervals.at(end).tainted();
            bounds.ends.push_back({m_problem.ends[end].vertex, held.low, held.high, exact});
        }
        bounds.open = m_open;
        return bounds;
    }

    const BoundsLimits& m_limits;
    const FlowGraph& m_graph;
    BoundsProblem m_problem;
    const TraceOptions& m_options;
    const BalanceLookup& m_balances;
    Progress& m_progress;
    MoneyTable m_table;
    std::vector<EndMoney> m_money;         ///< by end; of settled ones
    std::vector<std::uint32_t> m_bundleOf; ///< by end: number of its bundle, or settled, or loose
    std::map<std::uint32_t, Bundle> m_bundles;
    std::uint32_t m_nextBundle = 0;
    std::map<std::uint32_t, HeldInterval> m_intervals;
    std::vector<Lot> m_parts;
    std::vector<OpenOrder> m_open;
    std::set<VertexIndex> m_leftOut;
    std::size_t m_moved = 0;
};

} // namespace

Result<OrderBounds> boundHeld(const FlowGraph& graph, std::span<const StolenTransfer> marks,
                              std::span<const VertexIndex> victimAccounts,
                              std::span<const TracedAccount> traced, const TraceOptions& options,
                              const BalanceLookup& balances, Progress& progress, const BoundsLimits& limits)
{
    std::set<VertexIndex> ends;
    for (const auto& account : traced)
        ends.insert(account.vertex);
    for (;;) {
        const std::vector<VertexIndex> ascending{ends.begin(), ends.end()};
        Bounding bounding{graph,    gatherProblem(graph, marks, victimAccounts, ascending, options),
                          options,  balances,
                          progress, limits};
        auto bounds = bounding.run();
        if (!bounds || bounding.leftOut().empty())
            return bounds;
        ends.insert(bounding.leftOut().begin(), bounding.leftOut().end());
    }
}

void writeBounds(FundTrace& trace, OrderBounds bounds)
{
    std::set<VertexIndex> traced;
    for (auto& account : trace.accounts) {
        traced.insert(account.vertex);
        account.bounds = HeldBounds{account.vertex, account.held, account.held, true};
        const auto found = std::ranges::lower_bound(bounds.ends, account.vertex, {}, &HeldBounds::vertex);
        if (found == bounds.ends.end() || found->vertex != account.vertex)
            continue;
        account.bounds = HeldBounds{account.vertex, std::min(found->low, account.held),
                                    std::max(found->high, account.held), found->exact};
    }
    for (const auto& end : bounds.ends)
        if (end.high > 0 && !traced.contains(end.vertex))
            trace.possible.push_back(end);
    std::ranges::stable_sort(trace.possible, std::ranges::greater{}, &HeldBounds::high);
    trace.open = std::move(bounds.open);
}

} // namespace jingwei
