#include "core/diagram/document_acts.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace jingwei {

namespace {

using EntitySet = std::unordered_set<EntityRef>;

EntitySet setOf(std::span<const EntityRef> entities)
{
    return {entities.begin(), entities.end()};
}

/// The nodes of these entities as `alter` makes them.
template <class Alter>
DiagramChange altering(const DiagramDocument& document, std::span<const EntityRef> nodes, const Alter& alter)
{
    const auto wanted = setOf(nodes);
    DiagramChange change;
    for (const auto& shown : document.entities) {
        if (shown.standsIn || !wanted.contains(shown.entity))
            continue;
        auto after = alter(shown);
        if (after != shown)
            change.entities.push_back({shown, std::move(after)});
    }
    return change;
}

/// One thing of a list as it is to be, in place of what is there under its key.
template <class Item, class Key>
void put(std::vector<ItemChange<Item>>& changes, const std::vector<Item>& items, Key Item::*key,
         const Key& named, std::optional<Item> after)
{
    const auto known = std::ranges::find(items, named, key);
    ItemChange<Item> change{std::nullopt, std::move(after)};
    if (known != items.end())
        change.before = *known;
    if (change.before != change.after)
        changes.push_back(std::move(change));
}

template <class Item>
void putAll(std::vector<ItemChange<Item>>& changes, const std::vector<Item>& items)
{
    for (const auto& item : items)
        changes.push_back({std::nullopt, item});
}

} // namespace

DiagramChange creating(const DiagramDocument& document)
{
    DiagramChange change;
    change.name = ItemChange<std::string>{std::nullopt, document.name};
    if (document.settings != DiagramSettings{})
        change.settings = ItemChange<DiagramSettings>{std::nullopt, document.settings};
    putAll(change.entities, document.entities);
    putAll(change.notes, document.notes);
    putAll(change.paths, document.paths);
    putAll(change.views, document.views);
    if (document.read)
        change.read = ItemChange<ReadDiagram>{std::nullopt, document.read};
    return change;
}

DiagramChange showingEntities(const DiagramDocument& document, std::vector<ShownEntity> shown)
{
    std::ranges::stable_sort(shown, {}, &ShownEntity::entity);
    const auto again = std::ranges::unique(shown, {}, &ShownEntity::entity);
    shown.erase(again.begin(), again.end());
    DiagramChange change;
    for (auto& entity : shown)
        if (document.find(entity.entity) == nullptr)
            change.entities.push_back({std::nullopt, std::move(entity)});
    return change;
}

DiagramChange removing(const DiagramDocument& document, std::span<const EntityRef> entities)
{
    const auto wanted = setOf(entities);
    DiagramChange change;
    for (const auto& shown : document.entities)
        if (wanted.contains(nodeOf(document, shown).entity))
            change.entities.push_back({shown, std::nullopt});
    return change;
}

DiagramChange hiding(const DiagramDocument& document, std::span<const EntityRef> entities, bool hidden)
{
    return altering(document, entities, [hidden](ShownEntity shown) {
        shown.hidden = hidden;
        return shown;
    });
}

DiagramChange pinning(const DiagramDocument& document, std::span<const EntityRef> entities, bool pinned)
{
    return altering(document, entities, [pinned](ShownEntity shown) {
        shown.pinned = pinned;
        return shown;
    });
}

DiagramChange moving(const DiagramDocument& document, std::span<const std::pair<EntityRef, Point>> places)
{
    std::vector<std::pair<EntityRef, Point>> sorted(places.begin(), places.end());
    std::ranges::stable_sort(sorted, {}, &std::pair<EntityRef, Point>::first);
    DiagramChange change;
    for (auto place = sorted.begin(); place != sorted.end(); ++place) {
        if (std::next(place) != sorted.end() && std::next(place)->first == place->first)
            continue; // said twice: the last counts
        const auto* const shown = document.find(place->first);
        if (shown == nullptr || shown->standsIn || shown->position == place->second)
            continue;
        auto after = *shown;
        after.position = place->second;
        change.entities.push_back({*shown, std::move(after)});
    }
    return change;
}

DiagramChange grouping(const DiagramDocument& document, std::span<const EntityRef> entities,
                       const std::string& group)
{
    return altering(document, entities, [&group](ShownEntity shown) {
        shown.group = group;
        return shown;
    });
}

DiagramChange colouring(const DiagramDocument& document, std::span<const EntityRef> entities,
                        const std::string& colour)
{
    return altering(document, entities, [&colour](ShownEntity shown) {
        shown.colour = colour;
        return shown;
    });
}

DiagramChange standingTogether(const DiagramDocument& document, std::span<const EntityRef> entities,
                               Standing why)
{
    std::vector<EntityRef> nodes;
    EntitySet known;
    for (const auto& entity : entities) {
        const auto* const shown = document.find(entity);
        if (shown != nullptr && !shown->standsIn && known.insert(entity).second)
            nodes.push_back(entity);
    }
    if (nodes.size() < 2)
        return {};
    const auto& first = nodes.front();
    known.erase(first);
    DiagramChange change;
    for (const auto& shown : document.entities) {
        if (!known.contains(shown.entity))
            continue;
        auto after = shown;
        after.standsIn = StandsIn{first, why};
        change.entities.push_back({shown, std::move(after)});
    }
    return change;
}

DiagramChange partingAgain(const DiagramDocument& document, std::span<const EntityRef> entities, Standing why)
{
    const auto wanted = setOf(entities);
    DiagramChange change;
    for (const auto& shown : document.entities) {
        if (!shown.standsIn || shown.standsIn->why != why || !wanted.contains(shown.standsIn->entity))
            continue;
        auto after = shown;
        after.standsIn.reset();
        change.entities.push_back({shown, std::move(after)});
    }
    return change;
}

DiagramChange writing(const DiagramDocument& document, DiagramNote note)
{
    DiagramChange change;
    const auto id = note.id;
    put(change.notes, document.notes, &DiagramNote::id, id, std::optional{std::move(note)});
    return change;
}

DiagramChange writing(const DiagramDocument& document, MarkedPath path)
{
    DiagramChange change;
    const auto id = path.id;
    put(change.paths, document.paths, &MarkedPath::id, id, std::optional{std::move(path)});
    return change;
}

DiagramChange writing(const DiagramDocument& document, NamedView view)
{
    DiagramChange change;
    const auto name = view.name;
    put(change.views, document.views, &NamedView::name, name, std::optional{std::move(view)});
    return change;
}

DiagramChange removingNote(const DiagramDocument& document, std::int64_t id)
{
    DiagramChange change;
    put(change.notes, document.notes, &DiagramNote::id, id, {});
    return change;
}

DiagramChange removingPath(const DiagramDocument& document, std::int64_t id)
{
    DiagramChange change;
    put(change.paths, document.paths, &MarkedPath::id, id, {});
    return change;
}

DiagramChange removingView(const DiagramDocument& document, const std::string& name)
{
    DiagramChange change;
    put(change.views, document.views, &NamedView::name, name, {});
    return change;
}

DiagramChange renaming(const DiagramDocument& document, const std::string& name)
{
    DiagramChange change;
    if (name != document.name)
        change.name = ItemChange<std::string>{document.name, name};
    return change;
}

DiagramChange choosing(const DiagramDocument& document, const DiagramSettings& settings)
{
    DiagramChange change;
    if (settings != document.settings)
        change.settings = ItemChange<DiagramSettings>{document.settings, settings};
    return change;
}

std::int64_t nextNoteId(const DiagramDocument& document) noexcept
{
    return document.notes.empty() ? 1 : document.notes.back().id + 1;
}

std::int64_t nextPathId(const DiagramDocument& document) noexcept
{
    return document.paths.empty() ? 1 : document.paths.back().id + 1;
}

const ShownEntity& nodeOf(const DiagramDocument& document, const ShownEntity& shown)
{
    const auto* node = &shown;
    while (node->standsIn) // ends: only nodes are ever put into another, so no two stand in each other
        node = document.find(node->standsIn->entity);
    return *node;
}

std::vector<EntityRef> standingIn(const DiagramDocument& document, const EntityRef& entity)
{
    const auto* const node = document.find(entity);
    if (node == nullptr || node->standsIn)
        return {};
    std::vector<EntityRef> inside{entity};
    for (const auto& shown : document.entities)
        if (shown.standsIn && nodeOf(document, shown).entity == entity)
            inside.push_back(shown.entity);
    return inside;
}

std::size_t hiddenNodes(const DiagramDocument& document) noexcept
{
    return static_cast<std::size_t>(std::ranges::count_if(
        document.entities, [](const ShownEntity& shown) { return shown.hidden && !shown.standsIn; }));
}

} // namespace jingwei
