#include "core/diagram/diagram.h"

#include <algorithm>

namespace jingwei {

bool leavesTheBanks(const DiagramNode& node) noexcept
{
    return node.family == NodeFamily::Exit || node.family == NodeFamily::Crypto
           || isMoneyExit(node.entity.kind);
}

std::optional<std::uint32_t> Diagram::find(const EntityRef& entity) const
{
    const auto node = std::ranges::find_if(nodes, [&](const DiagramNode& known) {
        return known.entity == entity || std::ranges::find(known.folded, entity) != known.folded.end();
    });
    if (node == nodes.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(node - nodes.begin());
}

namespace {

void takeTimes(DiagramLink& link, Instant first, bool firstIsDay, Instant last, bool lastIsDay)
{
    const bool untimed = link.count == 0 || (link.first == Instant{} && link.last == Instant{});
    if (untimed || first < link.first) {
        link.first = first;
        link.firstIsDay = firstIsDay;
    } else if (first == link.first) {
        link.firstIsDay = link.firstIsDay && firstIsDay;
    }
    if (untimed || last > link.last) {
        link.last = last;
        link.lastIsDay = lastIsDay;
    } else if (last == link.last) {
        link.lastIsDay = link.lastIsDay && lastIsDay;
    }
}

} // namespace

void takeFact(DiagramLink& link, RowId row, Minor amount, std::optional<Instant> at, bool dateOnly)
{
    if (at)
        takeTimes(link, *at, dateOnly, *at, dateOnly);
    ++link.count;
    link.amount = addChecked(link.amount, amount).value_or(link.amount);
    link.facts.push_back(row);
}

void takeFacts(DiagramLink& link, const DiagramLink& other)
{
    if (other.first != Instant{} || other.last != Instant{})
        takeTimes(link, other.first, other.firstIsDay, other.last, other.lastIsDay);
    link.count += other.count;
    link.amount = addChecked(link.amount, other.amount).value_or(link.amount);
    link.facts.insert(link.facts.end(), other.facts.begin(), other.facts.end());
}

} // namespace jingwei
