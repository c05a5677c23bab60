// Steps: (1) each group alone by force (force_layout.cpp), then moved so that its box is about the origin;
// (2) groups as blocks by the links between them; (3) members to where their block stands.

#include "core/layout/grouped_layout.h"

#include "core/layout/arrangement.h"
#include "core/layout/blocks.h"
#include "core/layout/diagram_graph.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <map>

namespace jingwei {

namespace {

/// Members of each block; a node of no group is a block of its own. In the order of their first members.
std::vector<std::vector<std::uint32_t>> blocksOf(const Diagram& diagram, std::span<const std::string> groups)
{
    std::vector<std::vector<std::uint32_t>> blocks;
    std::map<std::string_view, std::size_t> blockOf;
    for (std::uint32_t node = 0; node < diagram.nodes.size(); ++node) {
        const std::string_view name = groups.empty() ? diagram.nodes[node].group : groups[node];
        const auto [known, isNew] =
            name.empty() ? std::pair{blockOf.end(), true} : blockOf.try_emplace(name, blocks.size());
        if (isNew)
            blocks.push_back({node});
        else
            blocks[known->second].push_back(node);
    }
    return blocks;
}

LayoutGraph graphBetween(const Diagram& diagram, const std::vector<std::vector<std::uint32_t>>& blocks)
{
    std::vector<std::uint32_t> blockOf(diagram.nodes.size(), 0);
    for (std::uint32_t block = 0; block < blocks.size(); ++block) {
        for (const auto node : blocks[block])
            blockOf[node] = block;
    }
    std::vector<WeightedLink> links;
    for (const auto& link : diagram.links)
        links.push_back({blockOf[link.from], blockOf[link.to], 1.0F, 1.0F});
    return layoutGraphOf(std::vector<float>(blocks.size(), 1.0F), links);
}

/// One block's members about its middle, and the room that it takes.
struct Cluster {
    std::vector<Point> points;
    Footprint room{0.0, 0.0, 0.0};
};

Result<Cluster> clusterOf(const Diagram& diagram, const std::vector<std::uint32_t>& members, bool named,
                          const GroupedLayoutOptions& options, Progress& progress)
{
    auto part = cutOut(diagram, members);
    for (auto& node : part.nodes)
        node.pinned = false;
    Cluster cluster{std::vector<Point>(members.size()), {0.0, 0.0, 0.0}};
    if (members.size() > 1) {
        auto points = forceLayout(part, {.seed = options.seed, .threads = options.threads}, progress);
        if (!points)
            return tl::unexpected(points.error());
        cluster.points = *std::move(points);
    }
    const auto footprints = footprintsOf(part);
    const auto middle = middleOf(cluster.points, footprints);
    for (std::size_t member = 0; member < members.size(); ++member) {
        auto& point = cluster.points[member];
        const auto& room = footprints[member];
        point = {point.x - middle.x, point.y - middle.y};
        cluster.room.halfWidth =
            std::max({cluster.room.halfWidth, room.halfWidth - point.x, room.halfWidth + point.x});
        cluster.room.above = std::max(cluster.room.above, room.above - point.y);
        cluster.room.below = std::max(cluster.room.below, room.below + point.y);
    }
    if (named) {
        cluster.room.halfWidth += options.hullRoom;
        cluster.room.above += options.hullRoom + options.headingRoom;
        cluster.room.below += options.hullRoom;
    }
    return cluster;
}

} // namespace

Result<std::vector<Point>> groupedLayout(const Diagram& diagram, std::span<const std::string> groups,
                                         const GroupedLayoutOptions& options, Progress& progress)
{
    const auto blocks = blocksOf(diagram, groups);
    std::vector<Cluster> clusters;
    std::vector<Footprint> rooms;
    for (const auto& members : blocks) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto first = members.front();
        const bool named = !(groups.empty() ? diagram.nodes[first].group : groups[first]).empty();
        auto cluster = clusterOf(diagram, members, named, options, progress);
        if (!cluster)
            return tl::unexpected(cluster.error());
        rooms.push_back(cluster->room);
        clusters.push_back(*std::move(cluster));
    }
    Workers workers{options.threads};
    const auto places = placeBlocks(graphBetween(diagram, blocks), rooms, options.seed, workers, progress);
    if (!places)
        return tl::unexpected(places.error());

    std::vector<Point> points(diagram.nodes.size());
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (std::size_t member = 0; member < blocks[block].size(); ++member) {
            const auto& at = clusters[block].points[member];
            points[blocks[block][member]] = {(*places)[block].x + at.x, (*places)[block].y + at.y};
        }
    }
    return settled(diagram, std::move(points), workers, progress);
}

std::vector<std::string> groupsByBank(const Diagram& diagram)
{
    std::vector<std::string> groups;
    for (const auto& node : diagram.nodes) {
        const bool isAccount = node.entity.kind == EntityKind::Account && !leavesTheBanks(node);
        if (!node.group.empty())
            groups.push_back(node.group);
        else if (isAccount && !node.tail.empty())
            groups.push_back("bank " + node.tail); // an account's second line is its bank
        else
            groups.push_back("family " + std::to_string(static_cast<int>(node.family)));
    }
    return groups;
}

} // namespace jingwei
