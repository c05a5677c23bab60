#include "core/layout/fold_levels.h"

#include "core/layout/layering.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

// Terms. An end is *light* when `most` others of its column have more money to show: what came in or what
// went out, whichever is more. Light ends of one column and one kind make a *fold*.
//
// Steps. (1) Weights from the links. (2) In each full column that is not open, all but the heaviest go into
// folds by kind; a fold of one end is none. (3) Nodes and links are written anew; links with a folded end are
// added up, others stay as they are, also where each transfer has its own.

namespace jingwei {

namespace {

using Fold = std::pair<std::uint32_t, std::string>; ///< column and kind

std::vector<Minor> weightsOf(const Diagram& diagram)
{
    std::vector<std::pair<Minor, Minor>> sums(diagram.nodes.size());
    const auto add = [](Minor& sum, Minor amount) { sum = addChecked(sum, amount).value_or(sum); };
    for (const auto& link : diagram.links) {
        add(sums[link.from].second, link.amount);
        add(sums[link.to].first, link.amount);
    }
    std::vector<Minor> weights;
    for (const auto& [in, out] : sums)
        weights.push_back(std::max(in, out));
    return weights;
}

std::string kindOf(const DiagramNode& node)
{
    if (leavesTheBanks(node) || node.family == NodeFamily::Victim)
        return node.icon;
    return node.queried ? "card" : "unqueried";
}

/// Light ends by the fold they go into, the heaviest first.
std::map<Fold, std::vector<std::uint32_t>> foldsOf(const Diagram& whole, const LevelFold& fold)
{
    if (fold.most == 0 || whole.unit != DiagramUnit::Levels)
        return {};
    const auto columns = levelColumns(whole);
    const auto weights = weightsOf(whole);
    std::map<std::uint32_t, std::vector<std::uint32_t>> byColumn;
    for (std::uint32_t node = 0; node < columns.size(); ++node)
        byColumn[columns[node]].push_back(node);
    std::map<Fold, std::vector<std::uint32_t>> folds;
    for (auto& [column, nodes] : byColumn) {
        if (nodes.size() <= fold.most || std::ranges::binary_search(fold.open, column))
            continue;
        std::ranges::stable_sort(nodes, [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(weights[b], whole.nodes[a].entity) < std::tie(weights[a], whole.nodes[b].entity);
        });
        for (auto place = fold.most; place < nodes.size(); ++place)
            folds[{column, kindOf(whole.nodes[nodes[place]])}].push_back(nodes[place]);
    }
    std::erase_if(folds, [](const auto& entry) { return entry.second.size() < 2; });
    return folds;
}

void addTo(std::optional<Minor>& sum, const std::optional<Minor>& amount)
{
    if (amount)
        sum = addChecked(sum.value_or(0), *amount).value_or(sum.value_or(0));
}

DiagramNode nodeOf(const Diagram& whole, const std::vector<std::uint32_t>& ends)
{
    auto node = whole.nodes[ends.front()];
    node.name.clear();
    node.tail.clear();
    node.received.reset();
    node.held.reset();
    if (!leavesTheBanks(node) && node.family != NodeFamily::Victim) {
        node.family = NodeFamily::Account;
        node.icon = kindOf(node);
    }
    for (const auto end : ends) {
        node.folded.push_back(whole.nodes[end].entity);
        addTo(node.received, whole.nodes[end].received);
        addTo(node.held, whole.nodes[end].held);
    }
    return node;
}

/// Adds up what goes to or from a fold.
void addLinks(const Diagram& whole, const std::vector<std::uint32_t>& places, std::uint32_t firstFold,
              Diagram& folded)
{
    std::map<std::tuple<std::uint32_t, std::uint32_t, LinkKind, std::uint16_t>, std::size_t> sums;
    for (auto link : whole.links) {
        link.from = places[link.from];
        link.to = places[link.to];
        if (link.from < firstFold && link.to < firstFold) {
            folded.links.push_back(std::move(link));
            continue;
        }
        if (link.from == link.to)
            continue;
        const auto [entry, added] =
            sums.try_emplace({link.from, link.to, link.kind, link.currency.number()}, folded.links.size());
        if (added) {
            folded.links.push_back(std::move(link));
            continue;
        }
        takeFacts(folded.links[entry->second], link);
    }
}

} // namespace

std::vector<std::uint32_t> levelColumns(const Diagram& diagram)
{
    return layered::columnsOf(diagram);
}

bool foldsNothing(const Diagram& whole, const LevelFold& fold)
{
    return foldsOf(whole, fold).empty();
}

FoldedLevels foldLevels(Diagram whole, const LevelFold& fold)
{
    const auto folds = foldsOf(whole, fold);
    FoldedLevels answer;
    if (folds.empty()) {
        answer.diagram = std::move(whole);
        return answer;
    }
    std::vector<std::uint8_t> isFolded(whole.nodes.size(), 0);
    for (const auto& [key, ends] : folds)
        for (const auto end : ends)
            isFolded[end] = 1;
    answer.diagram.unit = whole.unit;
    std::vector<std::uint32_t> places(whole.nodes.size(), 0);
    for (std::uint32_t node = 0; node < whole.nodes.size(); ++node) {
        if (isFolded[node] != 0)
            continue;
        places[node] = static_cast<std::uint32_t>(answer.diagram.nodes.size());
        answer.diagram.nodes.push_back(whole.nodes[node]);
    }
    const auto firstFold = static_cast<std::uint32_t>(answer.diagram.nodes.size());
    for (const auto& [key, ends] : folds) {
        for (const auto end : ends)
            places[end] = static_cast<std::uint32_t>(answer.diagram.nodes.size());
        answer.diagram.nodes.push_back(nodeOf(whole, ends));
        answer.folded += ends.size();
    }
    addLinks(whole, places, firstFold, answer.diagram);
    return answer;
}

} // namespace jingwei
