// What is linked with what stands on a diagram.
#include "core/diagram/document_acts.h"
#include "core/session/draw_document.h"

#include <unordered_set>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t stepsBetweenQuestions = 4'096;

} // namespace

Result<Expansion> expansionOf(const CaseNetwork& network, const DiagramDocument& document,
                              const ExpandWish& wish, Progress& progress)
{
    Expansion expansion;
    std::unordered_set<ThingIndex> seen;
    std::vector<ThingIndex> reached;
    for (const auto& entity : wish.from)
        for (const auto& inside : standingIn(document, entity))
            if (const auto thing = network.find(inside); thing && seen.insert(*thing).second)
                reached.push_back(*thing);

    const auto counts = [&](const NetworkFact& fact) {
        return (fact.kind != LinkKind::Transfer || fact.amount >= wish.least)
               && isInTime(fact, wish.since, wish.until);
    };
    const auto take = [&](ThingIndex thing) {
        const auto& entity = network.entity(thing);
        const bool shown = document.find(entity) != nullptr;
        if (!shown && !wish.kinds.empty() && !wish.kinds.contains(entity.kind))
            return;
        if (!seen.insert(thing).second)
            return;
        reached.push_back(thing);
        if (!shown) {
            expansion.things.push_back(entity);
            ++expansion.counts[entity.kind];
        }
    };
    std::size_t next = 0;
    for (std::uint32_t step = 0; step < wish.depth; ++step) {
        for (const auto end = reached.size(); next < end; ++next) {
            if (next % stepsBetweenQuestions == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            const auto thing = reached[next]; // `take` may move the list
            network.factsFrom(thing, [&](const NetworkFact& fact) {
                if (counts(fact) && (fact.kind == LinkKind::Use || wish.way != ExpandWay::In))
                    take(fact.to);
            });
            network.factsTo(thing, [&](const NetworkFact& fact) {
                if (counts(fact) && (fact.kind == LinkKind::Use || wish.way != ExpandWay::Out))
                    take(fact.from);
            });
        }
    }
    return expansion;
}

} // namespace jingwei
