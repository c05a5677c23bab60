#include "ui/diagram/diagram_scene.h"

#include "core/layout/layering.h"
#include "ui/diagram/diagram_words.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace jingwei::ui {

namespace {

/// Held money earns the danger mark from this share of the greatest sum held on: a remainder of a few yuan is
/// no alarm beside an account that holds half the loot.
constexpr double dangerShare = 0.05;
constexpr double widestTraceLink = 22.0;
constexpr double thinnestTraceLink = 1.5;
constexpr double thinnestFreeLink = 1.0;
constexpr double freeLinkRange = 3.2;
constexpr double parallelDistance = 16.0;

double ratio(Minor part, Minor whole)
{
    return whole <= 0 ? 0.0 : std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0);
}

/// Whole units of money, so that currencies with many decimals do not outweigh the others. For widths only.
double weightOf(const DiagramLink& link)
{
    double weight = static_cast<double>(std::max<Minor>(link.amount, 0));
    for (std::size_t decimal = 0; decimal < link.currency.decimals(); ++decimal)
        weight /= 10.0;
    return weight;
}

bool hasBadge(const std::vector<Badge>& badges, Badge badge)
{
    return std::ranges::find(badges, badge) != badges.end();
}

/// Held money that a bank can still stop: none where it left the banks, came back to the victim or is not
/// known.
Minor stoppable(const DiagramNode& node)
{
    return node.queried && !leavesTheBanks(node) && node.family != NodeFamily::Victim ? node.held.value_or(0)
                                                                                      : 0;
}

std::vector<Badge> badgesOf(const DiagramNode& node, const DiagramLook& look, Minor mostHeld)
{
    std::vector<Badge> badges;
    if (const auto given = look.badges.find(node.entity); given != look.badges.end())
        badges = given->second;
    const bool measured = hasBadge(badges, Badge::StopClock) || hasBadge(badges, Badge::Frozen);
    const bool holds = stoppable(node) > 0 && ratio(stoppable(node), mostHeld) >= dangerShare;
    if (holds && !measured && !hasBadge(badges, Badge::Danger))
        badges.push_back(Badge::Danger);
    if (!node.queried && !hasBadge(badges, Badge::NotQueried))
        badges.push_back(Badge::NotQueried);
    std::ranges::sort(badges);
    return badges;
}

double familyRank(NodeFamily family)
{
    switch (family) {
    case NodeFamily::Incident: return 4e6;
    case NodeFamily::Suspect: return 3e6;
    case NodeFamily::Victim: return 2e6;
    case NodeFamily::Person:
    case NodeFamily::Account:
    case NodeFamily::Phone:
    case NodeFamily::Network:
    case NodeFamily::Organisation:
    case NodeFamily::Crypto:
    case NodeFamily::Exit: return 0.0;
    }
    return 0.0;
}

/// Starts and members of lists by node, filled in two passes.
void indexLinks(const Diagram& diagram, std::uint32_t DiagramLink::*end, std::vector<std::uint32_t>& starts,
                std::vector<std::uint32_t>& members)
{
    starts.assign(diagram.nodes.size() + 1, 0);
    for (const auto& link : diagram.links)
        ++starts[link.*end + 1];
    for (std::size_t node = 1; node < starts.size(); ++node)
        starts[node] += starts[node - 1];
    members.resize(diagram.links.size());
    auto next = starts;
    for (std::uint32_t link = 0; link < diagram.links.size(); ++link)
        members[next[diagram.links[link].*end]++] = link;
}

} // namespace

DiagramScene::DiagramScene(std::shared_ptr<const Diagram> diagram, DiagramLook look)
    : m_diagram{std::move(diagram)}
    , m_look{std::move(look)}
{
    if (!m_diagram->links.empty())
        m_currency = m_diagram->links.front().currency;
    prepareNeighbours();
    prepareIndex();
    prepareNodes();
    prepareLinks();
    if (isTrace()) {
        prepareColumns();
        preparePorts();
    } else {
        prepareSpread();
    }
    prepareHulls();
    preparePaths();
    prepareRules();
}

void DiagramScene::prepareNeighbours()
{
    indexLinks(*m_diagram, &DiagramLink::from, m_outStarts, m_out);
    indexLinks(*m_diagram, &DiagramLink::to, m_inStarts, m_in);
}

/// Sorted hashes take a tenth of the room and time of a map with its copies of the names.
void DiagramScene::prepareIndex()
{
    const std::hash<EntityRef> hash;
    m_nodeOf.reserve(m_diagram->nodes.size());
    for (std::uint32_t node = 0; node < m_diagram->nodes.size(); ++node) {
        m_nodeOf.emplace_back(hash(m_diagram->nodes[node].entity), node);
        for (const auto& entity : m_diagram->nodes[node].folded)
            m_nodeOf.emplace_back(hash(entity), node);
    }
    std::ranges::sort(m_nodeOf);
}

QString DiagramScene::nameOf(std::uint32_t node) const
{
    return nodeName(m_diagram->nodes[node], m_look.masking);
}

QString DiagramScene::tailOf(std::uint32_t node) const
{
    return nodeTail(m_diagram->nodes[node], m_look.masking, m_look.unit, m_currency);
}

QString DiagramScene::labelOf(std::uint32_t link) const
{
    return linkLabel(m_diagram->links[link], m_look.unit,
                     isTrace() ? LinkLabel::SumOnly : LinkLabel::WithCount);
}

void DiagramScene::prepareNodes()
{
    using namespace diagram_measure;
    Minor mostHeld = 0;
    for (const auto& node : m_diagram->nodes)
        mostHeld = std::max(mostHeld, stoppable(node));

    m_nodes.reserve(m_diagram->nodes.size());
    m_middles.reserve(m_diagram->nodes.size());
    m_dots.reserve(m_diagram->nodes.size());
    m_byRank.reserve(m_diagram->nodes.size());
    for (std::uint32_t index = 0; index < m_diagram->nodes.size(); ++index) {
        const auto& node = m_diagram->nodes[index];
        Node ready;
        ready.badges = badgesOf(node, m_look, mostHeld);
        ready.exit = leavesTheBanks(node);
        ready.rank = familyRank(node.family)
                     + 1000.0 * static_cast<double>(linksOut(index).size() + linksIn(index).size());
        for (const auto link : linksIn(index))
            ready.rank += 1e-5 * weightOf(m_diagram->links[link]);
        const double width = isTrace() ? cardWidth : tile;
        const double height = !isTrace() ? tile : ready.exit ? exitHeight : cardHeight;
        ready.box = {node.position.x - width / 2, node.position.y - height / 2, width, height};
        const double side = isTrace() ? bandMargin : 40.0;
        const double below = isTrace() ? 12.0 : 36.0;
        m_bounds = m_bounds.united(ready.box.adjusted(-side, -12.0, side, below));
        m_middles.push_back(ready.box.center());
        m_dots.push_back({.family = node.family,
                          .kind = node.entity.kind,
                          .coloured = !node.colour.empty(),
                          .danger = !ready.badges.empty() && ready.badges.front() == Badge::Danger,
                          .badges = !ready.badges.empty(),
                          .stacked = !node.folded.empty() && !node.merged,
                          .merged = !node.folded.empty() && node.merged});
        m_byRank.push_back(index);
        m_nodes.push_back(std::move(ready));
    }
    std::ranges::stable_sort(m_byRank, std::ranges::greater{},
                             [this](std::uint32_t node) { return m_nodes[node].rank; });
}

void DiagramScene::prepareLinks()
{
    double heaviestLink = 1.0;
    double heaviestNode = 1.0;
    std::vector<double> in(m_nodes.size(), 0.0);
    std::vector<double> out(m_nodes.size(), 0.0);
    for (const auto& link : m_diagram->links) {
        const double weight = weightOf(link);
        heaviestLink = std::max(heaviestLink, weight);
        in[link.to] += weight;
        out[link.from] += weight;
        heaviestNode = std::max({heaviestNode, in[link.to], out[link.from]});
    }
    m_links.reserve(m_diagram->links.size());
    m_ends.reserve(m_diagram->links.size());
    for (const auto& link : m_diagram->links) {
        Link ready;
        ready.queried = m_diagram->nodes[link.to].queried;
        if (link.kind == LinkKind::Transfer)
            ready.width = isTrace()
                              ? std::max(thinnestTraceLink, widestTraceLink * weightOf(link) / heaviestNode)
                              : thinnestFreeLink + freeLinkRange * weightOf(link) / heaviestLink;
        m_links.push_back(std::move(ready));
        m_ends.push_back({link.from, link.to, link.kind});
    }
}

void DiagramScene::prepareColumns()
{
    const auto numbers = layered::columnsOf(*m_diagram);
    std::map<std::uint32_t, std::vector<double>> places;
    for (std::size_t node = 0; node < numbers.size(); ++node) {
        m_nodes[node].column = numbers[node];
        places[numbers[node]].push_back(m_diagram->nodes[node].position.x);
        if (m_columnBoxes.size() <= numbers[node])
            m_columnBoxes.resize(numbers[node] + 1U);
        m_columnBoxes[numbers[node]].push_back(m_nodes[node].box);
    }
    for (auto& [number, xs] : places) {
        const auto middle = xs.begin() + static_cast<std::ptrdiff_t>(xs.size() / 2);
        std::ranges::nth_element(xs, middle);
        m_columns.push_back({number, *middle});
    }
    for (auto& boxes : m_columnBoxes)
        std::ranges::sort(boxes, {}, [](const QRectF& box) { return box.top(); });
}

void DiagramScene::preparePorts()
{
    const auto stack = [this](std::span<const std::uint32_t> links, std::uint32_t DiagramLink::*other,
                              double Link::*offset) {
        constexpr double room = diagram_measure::exitHeight - 10.0;
        std::vector<std::uint32_t> ordered(links.begin(), links.end());
        std::ranges::stable_sort(ordered, {}, [&](std::uint32_t link) {
            return m_diagram->nodes[m_diagram->links[link].*other].position.y;
        });
        double total = 0.0;
        for (const auto link : ordered)
            total += m_links[link].width;
        // A thin line still wants some pixels of its own where there is room.
        const auto count = static_cast<double>(ordered.size());
        const double gap = ordered.size() < 2 ? 0.0 : std::clamp((room - total) / (count - 1.0), 0.0, 4.0);
        const double whole = total + gap * (count - 1.0);
        const double squeeze = whole > room ? room / whole : 1.0;
        double at = -whole / 2.0;
        for (const auto link : ordered) {
            m_links[link].*offset = squeeze * (at + m_links[link].width / 2.0);
            at += m_links[link].width + gap;
        }
    };
    for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
        stack(linksOut(node), &DiagramLink::to, &Link::startOffset);
        stack(linksIn(node), &DiagramLink::from, &Link::endOffset);
    }
}

void DiagramScene::prepareSpread()
{
    // Links between the same two nodes stand together, each group in the order of the links.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs;
    pairs.reserve(m_links.size());
    for (std::uint32_t link = 0; link < m_links.size(); ++link) {
        const auto& facts = m_diagram->links[link];
        const auto [less, greater] = std::minmax(facts.from, facts.to);
        pairs.emplace_back(std::uint64_t{less} << 32U | greater, link);
    }
    std::ranges::sort(pairs);
    for (std::size_t first = 0; first < pairs.size();) {
        std::size_t end = first + 1;
        while (end < pairs.size() && pairs[end].first == pairs[first].first)
            ++end;
        const double middle = static_cast<double>(end - first - 1) / 2.0;
        for (std::size_t index = first; index < end && end - first > 1; ++index) {
            const auto link = pairs[index].second;
            const auto& facts = m_diagram->links[link];
            const double place = static_cast<double>(index - first) - middle;
            m_links[link].spread = (facts.from > facts.to ? -1.0 : 1.0) * place * parallelDistance;
        }
        first = end;
    }
}

std::span<const std::uint32_t> DiagramScene::linksOut(std::uint32_t node) const
{
    return std::span{m_out}.subspan(m_outStarts[node], m_outStarts[node + 1] - m_outStarts[node]);
}

std::span<const std::uint32_t> DiagramScene::linksIn(std::uint32_t node) const
{
    return std::span{m_in}.subspan(m_inStarts[node], m_inStarts[node + 1] - m_inStarts[node]);
}

std::optional<std::uint32_t> DiagramScene::find(const EntityRef& entity) const
{
    const auto hash = std::hash<EntityRef>{}(entity);
    const auto first =
        std::ranges::lower_bound(m_nodeOf, hash, {}, [](const auto& entry) { return entry.first; });
    for (auto entry = first; entry != m_nodeOf.end() && entry->first == hash; ++entry) {
        const auto& node = m_diagram->nodes[entry->second];
        if (node.entity == entity || std::ranges::find(node.folded, entity) != node.folded.end())
            return entry->second;
    }
    return std::nullopt;
}

std::vector<Stream> DiagramScene::streamsOf(std::span<const std::uint32_t> selected) const
{
    constexpr std::uint32_t unseen = 0xffffffffU;
    const std::uint32_t farthest = isTrace() ? unseen : 2;

    std::vector<Stream> streams(m_links.size(), Stream::None);
    std::vector<std::uint32_t> reachedAt(m_links.size(), unseen);
    const auto walk = [&](Stream stream) {
        std::vector<std::uint32_t> distance(m_nodes.size(), unseen);
        std::vector<std::uint32_t> waiting(selected.begin(), selected.end());
        for (const auto node : waiting)
            distance[node] = 0;
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            const auto node = waiting[next];
            if (distance[node] >= farthest)
                continue;
            for (const auto link : stream == Stream::Up ? linksIn(node) : linksOut(node)) {
                const auto& facts = m_diagram->links[link];
                if (facts.kind != LinkKind::Transfer)
                    continue;
                if (distance[node] < reachedAt[link]) {
                    reachedAt[link] = distance[node];
                    streams[link] = stream;
                }
                const auto other = stream == Stream::Up ? facts.from : facts.to;
                if (distance[other] == unseen) {
                    distance[other] = distance[node] + 1;
                    waiting.push_back(other);
                }
            }
        }
    };
    walk(Stream::Up);
    walk(Stream::Down);
    return streams;
}

} // namespace jingwei::ui
