#include "core/trace/main_trunk.h"

#include "core/base/contract.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

// Terms. The *network* has an *arc* for what each link carries: from the *source* for stolen transfers,
// from the payer for money passed on (a link may have both, when its payer was robbed and is a mule too);
// and one arc without a link from each end to the *sink* for what stayed there. A set of links *explains*
// as much as can flow from source to sink over arcs of those links.
//
// Steps. (1) The traced flow is taken apart into ways from source to sink, always the widest that is left,
// until they add up to the share; the links they use are the first choice. (2) Beginning with the link that
// carries least, each is dropped if the others still explain the share. What is left is minimal, because
// fewer links never explain more: a link that could not be dropped once cannot be dropped later.
//
// Left out: ways that go round in a circle, which explain nothing.

namespace jingwei {

namespace {

constexpr std::uint32_t source = 0;
constexpr std::uint32_t sink = 1;
constexpr std::uint32_t noLink = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t noArc = noLink;
constexpr std::size_t mostTried = 600; ///< links; with more, step 2 would take too long

struct Arc {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t link;
    Minor carries;
};

struct Network {
    std::vector<TrunkLink> links;
    std::vector<Arc> arcs;
    std::vector<std::vector<std::uint32_t>> out; ///< arcs by where they begin
    std::vector<std::vector<std::uint32_t>> in;  ///< arcs by where they end
};

std::vector<EdgeIndex> edgesOf(std::span<const StolenTransfer> stolen)
{
    std::vector<EdgeIndex> edges;
    for (const auto& mark : stolen)
        edges.push_back(mark.edge);
    std::ranges::sort(edges);
    return edges;
}

Network networkOf(const FlowGraph& graph, const FundTrace& trace, std::span<const StolenTransfer> stolen)
{
    Network network;
    std::map<VertexIndex, std::uint32_t> places;
    const auto placeOf = [&](VertexIndex v) {
        return places.try_emplace(v, static_cast<std::uint32_t>(places.size()) + 2).first->second;
    };
    const auto marks = edgesOf(stolen);
    std::map<TrunkLink, std::pair<Minor, Minor>> sums; // stolen, passed on
    for (const auto& flow : trace.flows) {
        auto& [taken, passed] = sums[{graph.payer(flow.edge), graph.payee(flow.edge)}];
        (std::ranges::binary_search(marks, flow.edge) ? taken : passed) += flow.traced;
    }
    for (const auto& [link, sum] : sums) {
        const auto number = static_cast<std::uint32_t>(network.links.size());
        network.links.push_back(link);
        if (sum.first > 0)
            network.arcs.push_back({source, placeOf(link.payee), number, sum.first});
        if (sum.second > 0)
            network.arcs.push_back({placeOf(link.payer), placeOf(link.payee), number, sum.second});
    }
    for (const auto& account : trace.accounts)
        if (account.held > 0)
            network.arcs.push_back({placeOf(account.vertex), sink, noLink, account.held});
    network.out.resize(places.size() + 2);
    network.in.resize(places.size() + 2);
    for (std::uint32_t arc = 0; arc < network.arcs.size(); ++arc) {
        network.out[network.arcs[arc].from].push_back(arc);
        network.in[network.arcs[arc].to].push_back(arc);
    }
    return network;
}

/// The arcs of the widest way from source to sink over what is left, from the sink back; empty: there is
/// none.
std::vector<std::uint32_t> widestWay(const Network& network, const std::vector<Minor>& left)
{
    std::vector<Minor> width(network.out.size(), 0);
    std::vector<std::uint32_t> cameBy(network.out.size(), noArc);
    std::priority_queue<std::pair<Minor, std::uint32_t>> waiting;
    width[source] = std::numeric_limits<Minor>::max();
    waiting.emplace(width[source], source);
    while (!waiting.empty()) {
        const auto [wide, place] = waiting.top();
        waiting.pop();
        if (wide < width[place] || place == sink)
            continue;
        for (const auto arc : network.out[place]) {
            const auto to = network.arcs[arc].to;
            const auto through = std::min(wide, left[arc]);
            if (through <= width[to])
                continue;
            width[to] = through;
            cameBy[to] = arc;
            waiting.emplace(through, to);
        }
    }
    std::vector<std::uint32_t> way;
    if (width[sink] == 0)
        return way;
    for (auto place = sink; place != source; place = network.arcs[cameBy[place]].from)
        way.push_back(cameBy[place]);
    return way;
}

/// How much flows over arcs of the chosen links; no more than `enough` is looked for.
class Explained {
public:
    explicit Explained(const Network& network) : m_network{network} {}

    Minor operator()(const std::vector<std::uint8_t>& chosen, Minor enough)
    {
        m_flow.assign(m_network.arcs.size(), 0);
        Minor sum = 0;
        while (sum < enough && findWay(chosen))
            sum += push(enough - sum);
        return sum;
    }

private:
    [[nodiscard]] Minor room(std::uint32_t arc, bool forward) const
    {
        return forward ? m_network.arcs[arc].carries - m_flow[arc] : m_flow[arc];
    }

    /// Shortest way that has room, also back over arcs that flow already.
    bool findWay(const std::vector<std::uint8_t>& chosen)
    {
        m_cameBy.assign(m_network.out.size(), {noArc, true});
        std::vector<std::uint32_t> waiting{source};
        for (std::size_t next = 0; next < waiting.size() && m_cameBy[sink].first == noArc; ++next) {
            const auto look = [&](const std::vector<std::uint32_t>& arcs, bool forward) {
                for (const auto arc : arcs) {
                    const auto link = m_network.arcs[arc].link;
                    const auto to = forward ? m_network.arcs[arc].to : m_network.arcs[arc].from;
                    if (to == source || m_cameBy[to].first != noArc || (link != noLink && chosen[link] == 0)
                        || room(arc, forward) == 0)
                        continue;
                    m_cameBy[to] = {arc, forward};
                    waiting.push_back(to);
                }
            };
            look(m_network.out[waiting[next]], true);
            look(m_network.in[waiting[next]], false);
        }
        return m_cameBy[sink].first != noArc;
    }

    Minor push(Minor most)
    {
        const auto alongWay = [&](auto&& act) {
            for (auto place = sink; place != source;) {
                const auto [arc, forward] = m_cameBy[place];
                act(arc, forward);
                place = forward ? m_network.arcs[arc].from : m_network.arcs[arc].to;
            }
        };
        alongWay([&](std::uint32_t arc, bool forward) { most = std::min(most, room(arc, forward)); });
        alongWay([&](std::uint32_t arc, bool forward) { m_flow[arc] += forward ? most : -most; });
        return most;
    }

    const Network& m_network;
    std::vector<Minor> m_flow;
    std::vector<std::pair<std::uint32_t, bool>> m_cameBy; ///< by place: arc, and whether along it
};

/// The least sum that is `percent` of `whole`, without overflow.
Minor shareOf(Minor whole, std::uint32_t percent)
{
    const Minor rest = 100 - static_cast<Minor>(percent);
    return whole - whole / 100 * rest - whole % 100 * rest / 100;
}

/// Drops links that can be missed, those that carry least first.
Result<void> dropNeedless(const Network& network, const std::vector<Minor>& carried, Minor share,
                          std::vector<std::uint8_t>& chosen, Progress& progress)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t link = 0; link < chosen.size(); ++link)
        if (chosen[link] != 0)
            order.push_back(link);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t link) { return carried[link]; });
    Explained explained{network};
    for (const auto link : order) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        chosen[link] = 0;
        if (explained(chosen, share) < share)
            chosen[link] = 1;
    }
    return {};
}

} // namespace

Result<MainTrunk> mainTrunk(const FlowGraph& graph, const FundTrace& trace,
                            std::span<const StolenTransfer> stolen, std::uint32_t percent, Progress& progress)
{
    require(percent >= 1 && percent <= 100);
    const auto network = networkOf(graph, trace, stolen);
    const auto share = shareOf(trace.stolen, percent);
    std::vector<Minor> left;
    for (const auto& arc : network.arcs)
        left.push_back(arc.carries);
    std::vector<std::uint8_t> chosen(network.links.size(), 0);
    std::vector<Minor> carried(network.links.size(), 0);
    Minor sum = 0;
    while (sum < share) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto way = widestWay(network, left);
        if (way.empty())
            break; // poison alone leaves some without a way
        Minor width = std::numeric_limits<Minor>::max();
        for (const auto arc : way)
            width = std::min(width, left[arc]);
        for (const auto arc : way) {
            left[arc] -= width;
            if (network.arcs[arc].link == noLink)
                continue;
            chosen[network.arcs[arc].link] = 1;
            carried[network.arcs[arc].link] += width;
        }
        sum += width;
    }
    MainTrunk trunk;
    const auto reached = std::min(sum, share);
    trunk.minimal = static_cast<std::size_t>(std::ranges::count(chosen, 1)) <= mostTried;
    if (trunk.minimal)
        if (auto dropped = dropNeedless(network, carried, reached, chosen, progress); !dropped)
            return tl::unexpected{dropped.error()};
    for (std::uint32_t link = 0; link < chosen.size(); ++link)
        if (chosen[link] != 0)
            trunk.links.push_back(network.links[link]);
    trunk.explained = Explained{network}(chosen, std::numeric_limits<Minor>::max());
    trunk.leftOut = network.links.size() - trunk.links.size();
    return trunk;
}

} // namespace jingwei
