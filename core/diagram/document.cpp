#include "core/diagram/document.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jingwei {

namespace {

const EntityRef& keyOf(const ShownEntity& shown)
{
    return shown.entity;
}
std::int64_t keyOf(const DiagramNote& note)
{
    return note.id;
}
std::int64_t keyOf(const MarkedPath& path)
{
    return path.id;
}
const std::string& keyOf(const NamedView& view)
{
    return view.name;
}

template <class Item>
decltype(auto) keyOf(const ItemChange<Item>& change)
{
    return keyOf(change.before ? *change.before : *change.after);
}

constexpr auto byKey = [](const auto& thing) -> decltype(auto) { return keyOf(thing); };

template <class Item>
bool holds(const std::vector<Item>& items, const ItemChange<Item>& change)
{
    const auto known = std::ranges::lower_bound(items, keyOf(change), {}, byKey);
    const bool there = known != items.end() && keyOf(*known) == keyOf(change);
    return there == change.before.has_value() && (!there || *known == *change.before);
}

template <class Item>
bool hold(const std::vector<Item>& items, const std::vector<ItemChange<Item>>& changes)
{
    return std::ranges::all_of(changes, [&](const auto& change) { return holds(items, change); });
}

template <class Item>
std::vector<Item> taken(const std::vector<Item>& items, const std::vector<ItemChange<Item>>& changes)
{
    std::vector<Item> after;
    after.reserve(items.size() + changes.size());
    auto old = items.begin();
    for (const auto& change : changes) {
        const auto next = std::ranges::lower_bound(old, items.end(), keyOf(change), {}, byKey);
        after.insert(after.end(), old, next);
        old = change.before ? std::next(next) : next;
        if (change.after)
            after.push_back(*change.after);
    }
    after.insert(after.end(), old, items.end());
    return after;
}

template <class Item>
void take(std::vector<Item>& items, const std::vector<ItemChange<Item>>& changes)
{
    if (!changes.empty())
        items = taken(items, changes);
}

const ShownEntity* found(const std::vector<ShownEntity>& entities, const EntityRef& entity)
{
    const auto known = std::ranges::lower_bound(entities, entity, {}, byKey);
    return known != entities.end() && known->entity == entity ? &*known : nullptr;
}

/// Whether each entity is drawn somewhere: what it stands in is there, and nothing stands in itself.
bool allHaveNodes(const std::vector<ShownEntity>& entities)
{
    return std::ranges::all_of(entities, [&](const ShownEntity& shown) {
        const auto* node = &shown;
        for (std::size_t steps = 0; node != nullptr && node->standsIn; ++steps) {
            if (steps == entities.size())
                return false; // in a circle
            node = found(entities, node->standsIn->entity);
        }
        return node != nullptr;
    });
}

template <class Item>
void turn(std::vector<ItemChange<Item>>& changes)
{
    for (auto& change : changes)
        std::swap(change.before, change.after);
}

template <class Item>
bool holdsOne(const Item& item, const std::optional<ItemChange<Item>>& change)
{
    return !change || change->before.value_or(Item{}) == item; // of a new diagram nothing is there
}

} // namespace

const ShownEntity* DiagramDocument::find(const EntityRef& entity) const
{
    return found(entities, entity);
}

bool DiagramChange::empty() const noexcept
{
    return !name && !settings && entities.empty() && notes.empty() && paths.empty() && views.empty() && !read;
}

Result<void> apply(DiagramDocument& document, const DiagramChange& change)
{
    const bool asBefore = holdsOne(document.name, change.name) && holdsOne(document.settings, change.settings)
                          && hold(document.entities, change.entities) && hold(document.notes, change.notes)
                          && hold(document.paths, change.paths) && hold(document.views, change.views)
                          && (!change.read || change.read->before == document.read);
    if (!asBefore)
        return failure(ErrorCode::DiagramDiffers, document.name);
    auto entities = taken(document.entities, change.entities);
    if (!allHaveNodes(entities))
        return failure(ErrorCode::DiagramDiffers, document.name);
    document.entities = std::move(entities);
    if (change.name)
        document.name = change.name->after.value_or(std::string{});
    if (change.settings)
        document.settings = change.settings->after.value_or(DiagramSettings{});
    take(document.notes, change.notes);
    take(document.paths, change.paths);
    take(document.views, change.views);
    if (change.read)
        document.read = change.read->after;
    return {};
}

DiagramChange reversed(const DiagramChange& change)
{
    auto back = change;
    if (back.name)
        std::swap(back.name->before, back.name->after);
    if (back.settings)
        std::swap(back.settings->before, back.settings->after);
    turn(back.entities);
    turn(back.notes);
    turn(back.paths);
    turn(back.views);
    if (back.read)
        std::swap(back.read->before, back.read->after);
    return back;
}

} // namespace jingwei
