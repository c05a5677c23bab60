// What a file of another program held, as a case file keeps it.
#include "core/diagram/document_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace jingwei {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 10> familyWords{"incident", "victim", "suspect", "person",
                                                       "account",  "phone",  "network", "organisation",
                                                       "crypto",   "exit"};
constexpr std::array<std::string_view, 3> linkWords{"transfer", "call", "use"};

/// What is read is not what was written; for this file alone, where nlohmann's own errors end as well.
struct Misread : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <std::size_t count>
std::size_t placeOf(const std::array<std::string_view, count>& words, const Json& json)
{
    const auto word = json.get<std::string>();
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        throw Misread{word};
    return static_cast<std::size_t>(found - words.begin());
}

EntityRef entityIn(const Json& json)
{
    auto entity = parseEntityRef(json.get<std::string>());
    if (!entity)
        throw Misread{json.dump()};
    return *std::move(entity);
}

template <class Value>
void addValue(Json& json, const char* key, const std::optional<Value>& value)
{
    if (value)
        json[key] = *value;
}

template <class Value>
std::optional<Value> valueIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() ? std::nullopt : std::optional{found->get<Value>()};
}

void addText(Json& json, const char* key, const std::string& text)
{
    if (!text.empty())
        json[key] = text;
}

Json nodeJson(const DiagramNode& node)
{
    Json json{{"entity", toText(node.entity)},
              {"family", familyWords[static_cast<std::size_t>(node.family)]},
              {"at", Json::array({node.position.x, node.position.y})}};
    addText(json, "icon", node.icon);
    addText(json, "name", node.name);
    addText(json, "tail", node.tail);
    addText(json, "group", node.group);
    addText(json, "colour", node.colour);
    addValue(json, "level", node.level);
    addValue(json, "received", node.received);
    addValue(json, "held", node.held);
    if (!node.queried)
        json["queried"] = false;
    if (node.pinned)
        json["pinned"] = true;
    if (node.merged)
        json["merged"] = true;
    for (const auto& entity : node.folded)
        json["folded"].push_back(toText(entity));
    return json;
}

DiagramNode nodeIn(const Json& json)
{
    DiagramNode node;
    node.entity = entityIn(json.at("entity"));
    node.family = static_cast<NodeFamily>(placeOf(familyWords, json.at("family")));
    node.position = {json.at("at").at(0).get<double>(), json.at("at").at(1).get<double>()};
    node.icon = json.value("icon", std::string{});
    node.name = json.value("name", std::string{});
    node.tail = json.value("tail", std::string{});
    node.group = json.value("group", std::string{});
    node.colour = json.value("colour", std::string{});
    node.level = valueIn<std::uint32_t>(json, "level");
    node.received = valueIn<Minor>(json, "received");
    node.held = valueIn<Minor>(json, "held");
    node.queried = json.value("queried", true);
    node.pinned = json.value("pinned", false);
    node.merged = json.value("merged", false);
    for (const auto& entity : json.value("folded", Json::array()))
        node.folded.push_back(entityIn(entity));
    return node;
}

Json linkJson(const DiagramLink& link)
{
    Json json{{"from", link.from},
              {"to", link.to},
              {"kind", linkWords[static_cast<std::size_t>(link.kind)]},
              {"count", link.count}};
    if (link.amount != 0)
        json["amount"] = link.amount;
    if (link.currency != cny)
        json["currency"] = link.currency.code();
    if (link.first != Instant{})
        json["first"] = link.first.time_since_epoch().count();
    if (link.last != Instant{})
        json["last"] = link.last.time_since_epoch().count();
    if (link.firstIsDay)
        json["first_is_day"] = true;
    if (link.lastIsDay)
        json["last_is_day"] = true;
    return json;
}

Instant momentIn(const Json& json, const char* key)
{
    return Instant{std::chrono::seconds{json.value(key, std::int64_t{0})}};
}

DiagramLink linkIn(const Json& json, std::size_t nodes)
{
    DiagramLink link;
    link.from = json.at("from").get<std::uint32_t>();
    link.to = json.at("to").get<std::uint32_t>();
    if (link.from >= nodes || link.to >= nodes)
        throw Misread{json.dump()};
    link.kind = static_cast<LinkKind>(placeOf(linkWords, json.at("kind")));
    link.count = json.at("count").get<std::int64_t>();
    link.amount = json.value("amount", Minor{0});
    const auto currency = parseCurrency(json.value("currency", std::string{cny.code()}));
    if (!currency)
        throw Misread{json.dump()};
    link.currency = *currency;
    link.first = momentIn(json, "first");
    link.last = momentIn(json, "last");
    link.firstIsDay = json.value("first_is_day", false);
    link.lastIsDay = json.value("last_is_day", false);
    return link;
}

ReadDiagram readIn(const Json& json)
{
    ReadDiagram read{.file = json.at("file").get<std::string>(),
                     .sha256 = json.at("sha256").get<std::string>(),
                     .bytes = json.at("bytes").get<std::int64_t>(),
                     .readAt = Instant{std::chrono::seconds{json.at("read_at").get<std::int64_t>()}}};
    auto content = std::make_shared<Diagram>();
    content->unit = json.value("columns", false) ? DiagramUnit::Levels : DiagramUnit::Free;
    for (const auto& node : json.at("nodes"))
        content->nodes.push_back(nodeIn(node));
    for (const auto& link : json.at("links"))
        content->links.push_back(linkIn(link, content->nodes.size()));
    read.content = std::move(content);
    return read;
}

} // namespace

Json toJson(const ReadDiagram& read)
{
    Json json{{"file", read.file},      {"sha256", read.sha256},
              {"bytes", read.bytes},    {"read_at", read.readAt.time_since_epoch().count()},
              {"nodes", Json::array()}, {"links", Json::array()}};
    if (!read.content)
        return json;
    if (read.content->unit == DiagramUnit::Levels)
        json["columns"] = true;
    for (const auto& node : read.content->nodes)
        json["nodes"].push_back(nodeJson(node));
    for (const auto& link : read.content->links)
        json["links"].push_back(linkJson(link));
    return json;
}

template <>
Result<ReadDiagram> readFrom(const Json& json)
{
    try {
        return readIn(json);
    } catch (const std::exception& error) {
        return failure(ErrorCode::CaseDamaged, error.what(), "diagram");
    }
}

} // namespace jingwei
