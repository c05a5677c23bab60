#include "core/diagram/document_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace jingwei {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 2> standingWords{"folded", "merged"};
constexpr std::array<std::string_view, 3> shapeWords{"text", "rectangle", "ellipse"};

/// What is read is not what was written; for this file alone, where nlohmann's own errors end as well.
struct Misread : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Json pointJson(Point point)
{
    return Json::array({point.x, point.y});
}

Point pointIn(const Json& json)
{
    return {json.at(0).get<double>(), json.at(1).get<double>()};
}

EntityRef entityIn(const Json& json)
{
    auto entity = parseEntityRef(json.get<std::string>());
    if (!entity)
        throw Misread{json.dump()};
    return *std::move(entity);
}

template <std::size_t count>
std::size_t placeOf(const std::array<std::string_view, count>& words, const Json& json)
{
    const auto word = json.get<std::string>();
    for (std::size_t i = 0; i < count; ++i)
        if (words[i] == word)
            return i;
    throw Misread{word};
}

void addText(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

std::string textIn(const Json& json, const char* key)
{
    return json.value(key, std::string{});
}

std::optional<Instant> momentIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end())
        return std::nullopt;
    return Instant{std::chrono::seconds{found->get<std::int64_t>()}};
}

void read(const Json& json, ShownEntity& shown)
{
    shown.entity = entityIn(json.at("entity"));
    shown.position = pointIn(json.at("at"));
    shown.pinned = json.value("pinned", false);
    shown.hidden = json.value("hidden", false);
    if (const auto standsIn = json.find("in"); standsIn != json.end())
        shown.standsIn =
            StandsIn{entityIn(*standsIn), static_cast<Standing>(placeOf(standingWords, json.at("why")))};
    shown.group = textIn(json, "group");
    shown.colour = textIn(json, "colour");
}

void read(const Json& json, DiagramNote& note)
{
    note.id = json.at("id").get<std::int64_t>();
    note.shape = static_cast<NoteShape>(placeOf(shapeWords, json.at("shape")));
    note.text = textIn(json, "text");
    note.position = pointIn(json.at("at"));
    note.size = pointIn(json.at("size"));
    note.colour = textIn(json, "colour");
}

void read(const Json& json, MarkedPath& path)
{
    path.id = json.at("id").get<std::int64_t>();
    path.name = textIn(json, "name");
    for (const auto& end : json.at("ends"))
        path.ends.push_back(entityIn(end));
    path.colour = textIn(json, "colour");
}

void read(const Json& json, NamedView& view)
{
    view.name = json.at("name").get<std::string>();
    view.middle = pointIn(json.at("middle"));
    view.zoom = json.at("zoom").get<double>();
}

void read(const Json& json, DiagramSettings& settings)
{
    settings.eachTransfer = json.value("each_transfer", false);
    settings.least = json.value("least", Minor{0});
    settings.since = momentIn(json, "since");
    settings.until = momentIn(json, "until");
    settings.followed = json.value("followed", std::vector<std::string>{});
    settings.method = json.value("method", std::string{});
    settings.style = json.value("style", std::string{});
    settings.columns = json.value("columns", false);
}

void read(const Json& json, ReadDiagram& diagram)
{
    auto whole = readFrom<ReadDiagram>(json);
    if (!whole)
        throw Misread{whole.error().detail};
    diagram = *std::move(whole);
}

void read(const Json& json, std::string& text)
{
    text = json.get<std::string>();
}

template <class Item>
void read(const Json& json, ItemChange<Item>& change)
{
    if (const auto before = json.find("before"); before != json.end())
        read(*before, change.before.emplace());
    if (const auto after = json.find("after"); after != json.end())
        read(*after, change.after.emplace());
    if (!change.before && !change.after)
        throw Misread{json.dump()};
}

template <class Item>
void read(const Json& json, const char* key, std::vector<ItemChange<Item>>& changes)
{
    const auto found = json.find(key);
    if (found == json.end())
        return;
    for (const auto& change : *found)
        read(change, changes.emplace_back());
}

template <class Item>
void read(const Json& json, const char* key, std::optional<ItemChange<Item>>& change)
{
    if (const auto found = json.find(key); found != json.end())
        read(*found, change.emplace());
}

void read(const Json& json, DiagramChange& change)
{
    read(json, "name", change.name);
    read(json, "settings", change.settings);
    read(json, "entities", change.entities);
    read(json, "notes", change.notes);
    read(json, "paths", change.paths);
    read(json, "views", change.views);
    read(json, "read", change.read);
}

Json asJson(const std::string& text)
{
    return text;
}
template <class Item>
Json asJson(const Item& item)
{
    return toJson(item);
}

template <class Item>
Json changeJson(const ItemChange<Item>& change)
{
    auto json = Json::object();
    if (change.before)
        json["before"] = asJson(*change.before);
    if (change.after)
        json["after"] = asJson(*change.after);
    return json;
}

template <class Item>
void addChanges(Json& json, const char* key, const std::vector<ItemChange<Item>>& changes)
{
    for (const auto& change : changes)
        json[key].push_back(changeJson(change));
}

template <class Item>
Result<Item> readOrFail(const Json& json)
{
    Item item{};
    try {
        if (!json.is_object())
            throw Misread{json.dump()};
        read(json, item);
    } catch (const std::exception& error) {
        return failure(ErrorCode::CaseDamaged, error.what(), "diagram");
    }
    return item;
}

} // namespace

Json toJson(const ShownEntity& shown)
{
    Json json{{"entity", toText(shown.entity)}, {"at", pointJson(shown.position)}};
    if (shown.pinned)
        json["pinned"] = true;
    if (shown.hidden)
        json["hidden"] = true;
    if (shown.standsIn) {
        json["in"] = toText(shown.standsIn->entity);
        json["why"] = standingWords[static_cast<std::size_t>(shown.standsIn->why)];
    }
    addText(json, "group", shown.group);
    addText(json, "colour", shown.colour);
    return json;
}

Json toJson(const DiagramNote& note)
{
    Json json{{"id", note.id},
              {"shape", shapeWords[static_cast<std::size_t>(note.shape)]},
              {"at", pointJson(note.position)},
              {"size", pointJson(note.size)}};
    addText(json, "text", note.text);
    addText(json, "colour", note.colour);
    return json;
}

Json toJson(const MarkedPath& path)
{
    Json json{{"id", path.id}, {"ends", Json::array()}};
    for (const auto& end : path.ends)
        json["ends"].push_back(toText(end));
    addText(json, "name", path.name);
    addText(json, "colour", path.colour);
    return json;
}

Json toJson(const NamedView& view)
{
    return {{"name", view.name}, {"middle", pointJson(view.middle)}, {"zoom", view.zoom}};
}

Json toJson(const DiagramSettings& settings)
{
    auto json = Json::object();
    if (settings.eachTransfer)
        json["each_transfer"] = true;
    if (settings.least != 0)
        json["least"] = settings.least;
    if (settings.since)
        json["since"] = settings.since->time_since_epoch().count();
    if (settings.until)
        json["until"] = settings.until->time_since_epoch().count();
    if (!settings.followed.empty())
        json["followed"] = settings.followed;
    if (!settings.method.empty())
        json["method"] = settings.method;
    if (!settings.style.empty())
        json["style"] = settings.style;
    if (settings.columns)
        json["columns"] = true;
    return json;
}

Json toJson(const DiagramChange& change)
{
    auto json = Json::object();
    if (change.name)
        json["name"] = changeJson(*change.name);
    if (change.settings)
        json["settings"] = changeJson(*change.settings);
    addChanges(json, "entities", change.entities);
    addChanges(json, "notes", change.notes);
    addChanges(json, "paths", change.paths);
    addChanges(json, "views", change.views);
    if (change.read)
        json["read"] = changeJson(*change.read);
    return json;
}

template <>
Result<ShownEntity> readFrom(const Json& json)
{
    return readOrFail<ShownEntity>(json);
}
template <>
Result<DiagramNote> readFrom(const Json& json)
{
    return readOrFail<DiagramNote>(json);
}
template <>
Result<MarkedPath> readFrom(const Json& json)
{
    return readOrFail<MarkedPath>(json);
}
template <>
Result<NamedView> readFrom(const Json& json)
{
    return readOrFail<NamedView>(json);
}
template <>
Result<DiagramSettings> readFrom(const Json& json)
{
    return readOrFail<DiagramSettings>(json);
}
template <>
Result<DiagramChange> readFrom(const Json& json)
{
    return readOrFail<DiagramChange>(json);
}

} // namespace jingwei
