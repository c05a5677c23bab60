// What a legend lists, whoever paints it.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/diagram_legend.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace jingwei::ui {

namespace {

NodeKindKey kindKey(const DiagramScene::Dot& node)
{
    // Within phones and networks the kinds differ enough to be told apart; elsewhere the family is the kind.
    const bool finer = node.family == NodeFamily::Phone;
    return {node.family, finer ? node.kind : EntityKind::Account};
}

LinkLook lookOf(const DiagramScene& scene, std::uint32_t link, const std::vector<Stream>& streams)
{
    switch (scene.ends()[link].kind) {
    case LinkKind::Call: return LinkLook::Call;
    case LinkKind::Use: return LinkLook::Use;
    case LinkKind::Transfer: break;
    }
    const auto stream = streams.empty() ? Stream::None : streams[link];
    if (stream != Stream::None)
        return stream == Stream::Up ? LinkLook::UpStream : LinkLook::DownStream;
    return scene.links()[link].queried ? LinkLook::Transfer : LinkLook::NotQueried;
}

/// Entries by their keys. There are few keys and very many nodes, so each kind of key finds its entry without
/// a search.
class Counted {
public:
    [[nodiscard]] LegendEntry& of(const NodeKindKey& key)
    {
        return known(m_kinds[static_cast<std::size_t>(key.family)][static_cast<std::size_t>(key.kind)], key);
    }
    [[nodiscard]] LegendEntry& of(Together key)
    {
        return known(m_together[static_cast<std::size_t>(key)], key);
    }
    [[nodiscard]] LegendEntry& of(Badge key) { return known(m_badges[static_cast<std::size_t>(key)], key); }
    [[nodiscard]] LegendEntry& of(LinkLook key) { return known(m_looks[static_cast<std::size_t>(key)], key); }

    [[nodiscard]] std::map<LegendKey, LegendEntry>& entries() { return m_entries; }

private:
    static constexpr std::size_t most = 16; ///< of what one of these kinds of key tells apart

    LegendEntry& known(LegendEntry*& place, const LegendKey& key)
    {
        if (place == nullptr)
            place = &m_entries.try_emplace(key, LegendEntry{.key = key}).first->second;
        return *place;
    }

    std::map<LegendKey, LegendEntry> m_entries; ///< in the legend's order; entries stay where they are
    std::array<std::array<LegendEntry*, most>, most> m_kinds{};
    std::array<LegendEntry*, most> m_together{};
    std::array<LegendEntry*, most> m_badges{};
    std::array<LegendEntry*, most> m_looks{};
};

/// Nodes that a marked way leads over.
std::vector<std::uint32_t> nodesOn(const DiagramScene& scene, const DiagramScene::Path& path)
{
    std::vector<std::uint32_t> nodes;
    for (const auto link : path.links) {
        nodes.push_back(scene.diagram().links[link].from);
        nodes.push_back(scene.diagram().links[link].to);
    }
    for (const auto& [from, to] : path.gaps) {
        nodes.push_back(from);
        nodes.push_back(to);
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// Rules, ways and groups, each with its nodes; how many of them are in view is counted later.
std::vector<LegendEntry> meaningsOf(const DiagramScene& scene)
{
    std::vector<LegendEntry> entries;
    const auto& rules = scene.look().rules;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        entries.push_back(
            {.key = MeaningKey{Meaning::Rule, rule}, .colour = rules[rule].colour, .rule = rules[rule]});
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        if (const auto rule = scene.nodes()[node].rule)
            entries[*rule].nodes.push_back(node);
    }
    for (std::size_t path = 0; path < scene.paths().size(); ++path)
        entries.push_back({.key = MeaningKey{Meaning::Path, path},
                           .nodes = nodesOn(scene, scene.paths()[path]),
                           .name = scene.paths()[path].name,
                           .colour = scene.paths()[path].colour});
    for (std::size_t hull = 0; hull < scene.hulls().size(); ++hull)
        entries.push_back({.key = MeaningKey{Meaning::Group, hull},
                           .nodes = scene.hulls()[hull].nodes,
                           .name = scene.hulls()[hull].name,
                           .colour = std::string{colourOfGroup(scene.hulls()[hull].name)}});
    return entries;
}

} // namespace

std::vector<LegendEntry> legendOf(const DiagramScene& scene, const std::vector<std::uint32_t>& visibleNodes,
                                  const std::vector<Stream>& streams)
{
    std::vector<std::uint8_t> visible(scene.nodes().size(), 0);
    for (const auto node : visibleNodes)
        visible[node] = 1;
    Counted counted;
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        const auto& dot = scene.dots()[node];
        const auto count = [&](LegendEntry& entry) {
            entry.nodes.push_back(node);
            entry.count += visible[node];
        };
        count(counted.of(kindKey(dot)));
        if (dot.stacked || dot.merged)
            count(counted.of(dot.merged ? Together::Merged : Together::Stack));
        if (dot.badges) {
            for (const auto badge : scene.nodes()[node].badges)
                count(counted.of(badge));
        }
    }
    for (std::uint32_t link = 0; link < scene.links().size(); ++link) {
        const auto ends = scene.ends()[link];
        if (visible[ends.from] != 0 || visible[ends.to] != 0)
            ++counted.of(lookOf(scene, link, streams)).count;
    }
    auto& entries = counted.entries();
    for (auto& entry : meaningsOf(scene)) {
        entry.count =
            std::ranges::count_if(entry.nodes, [&](std::uint32_t node) { return visible[node] != 0; });
        const auto key = entry.key;
        entries.emplace(key, std::move(entry));
    }
    std::vector<LegendEntry> shown;
    for (auto& [key, entry] : entries) {
        if (entry.count > 0)
            shown.push_back(std::move(entry));
    }
    return shown;
}

std::vector<LegendEntry> shortened(std::vector<LegendEntry> entries, std::size_t most)
{
    if (entries.size() <= most || most == 0)
        return entries;
    const auto left = entries.size() - (most - 1);
    entries.resize(most - 1);
    entries.push_back({.key = MoreRows{}, .count = static_cast<std::int64_t>(left)});
    return entries;
}

} // namespace jingwei::ui
