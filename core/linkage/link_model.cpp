#include "core/linkage/link_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace jingwei {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 11> measureWords{
    "likeness", "agreement",    "ratio",       "distance",     "days",       "hours",
    "nearness", "least-around", "most-around", "least-rhythm", "most-rhythm"};
constexpr std::array<std::string_view, 4> originWords{"preset", "estimated", "learned", "set"};

template <std::size_t size>
std::optional<std::size_t> indexOf(const std::array<std::string_view, size>& words, std::string_view word)
{
    const auto* const found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

/// Values by kind, each once; nothing: one of them is none that can be shared.
std::optional<std::vector<std::string>> valuesFrom(const Json& list)
{
    auto values = list.get<std::vector<std::string>>();
    for (const auto& value : values) {
        const auto colon = value.find(':');
        const auto kind = groundFromWord(std::string_view{value}.substr(0, colon));
        if (colon == std::string::npos || colon + 1 == value.size() || !kind || !isSharedValue(*kind))
            return std::nullopt;
    }
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

/// The numbers of a look at holders by their names.
constexpr std::array<std::pair<const char*, double HolderLook::*>, 9> holderParts{
    {{"fewest", &HolderLook::fewest},
     {"pairs", &HolderLook::pairs},
     {"support", &HolderLook::support},
     {"among_one", &HolderLook::amongOne},
     {"among_all", &HolderLook::amongAll},
     {"most_alike", &HolderLook::mostAlike},
     {"most_for", &HolderLook::mostFor},
     {"most_against", &HolderLook::mostAgainst},
     {"address_share", &HolderLook::addressShare}}};

/// Parts that have parts of their own.
bool hasParts(std::string_view name)
{
    return name == "shared_often" || name == "holders";
}

bool isInBounds(const HolderLook& look)
{
    constexpr double mostPairs = 10'000.0;
    const auto isPart = [](double share) { return share > 0.0 && share < 1.0; };
    return look.fewest >= 2.0 && look.pairs >= 1.0 && look.pairs <= mostPairs && isPart(look.amongOne)
           && isPart(look.amongAll) && look.mostAlike >= 0.0 && look.mostFor >= 0.0 && look.mostAgainst >= 0.0
           && look.addressShare > 0.0;
}

/// The name of a part that no linkage can be done with; empty: none.
std::string_view partOutOfBounds(const LinkModel& model)
{
    // a share of all but none: the weight is a logarithm of it
    const auto isShare = [](double share) { return share > 0.0 && share <= 1.0; };
    for (std::size_t kind = 0; kind < groundKindCount; ++kind)
        if (isSharedValue(static_cast<GroundKind>(kind)) && !isShare(model.sharedOften[kind]))
            return groundWord(static_cast<GroundKind>(kind));
    if (!isShare(model.levelDecay))
        return "level_decay";
    if (model.largestSeries < 2.0)
        return "largest_series";
    if (model.population < 1.0)
        return "population";
    if (model.strays <= 0.0)
        return "strays";
    if (model.likeKnown < 0.0)
        return "like_known";
    if (!isInBounds(model.holders))
        return "holders";
    return model.slack < 0.0 ? std::string_view{"slack"} : std::string_view{};
}

} // namespace

KnotPlace placeAmong(const std::vector<double>& knots, double measured) noexcept
{
    if (knots.size() < 2 || measured <= knots.front())
        return {0, 0.0};
    if (measured >= knots.back())
        return {static_cast<std::uint32_t>(knots.size() - 2), 1.0};
    const auto above = std::ranges::upper_bound(knots, measured);
    const auto knot = static_cast<std::size_t>(above - knots.begin()) - 1;
    return {static_cast<std::uint32_t>(knot), (measured - knots[knot]) / (knots[knot + 1] - knots[knot])};
}

double LinkTable::weightAt(double measured) const noexcept
{
    if (weights.size() < 2)
        return weights.empty() ? 0.0 : weights.front();
    const auto [knot, upper] = placeAmong(knots, measured);
    return weights[knot] + upper * (weights[knot + 1] - weights[knot]);
}

LinkModel presetLinkModel()
{
    LinkModel model;
    const auto often = [&](GroundKind kind, double share) {
        model.sharedOften[static_cast<std::size_t>(kind)] = share;
    };
    using enum GroundKind;
    for (const auto& [kind, share] :
         {std::pair{Account, 0.5}, std::pair{LowerAccount, 0.25}, std::pair{CashOut, 0.25},
          std::pair{Holder, 0.2}, std::pair{Phone, 0.4}, std::pair{Device, 0.4}, std::pair{Sim, 0.2},
          std::pair{NetAddress, 0.2}, std::pair{MacAddress, 0.3}, std::pair{Qq, 0.5}, std::pair{WeChat, 0.5},
          std::pair{Chat, 0.4}, std::pair{Site, 0.5}, std::pair{App, 0.5}, std::pair{Wallet, 0.5},
          std::pair{Company, 0.4}})
        often(kind, share);
    model.tables = {
        {Narrative,
         LinkMeasure::Likeness,
         {},
         {0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.9},
         {-0.7, -0.4, 0.2, 1.0, 2.0, 3.5, 5.0, 6.5, 7.5}},
        {Category,
         LinkMeasure::Agreement,
         {},
         {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0},
         {-3.0, 0.0, 0.8, 1.6, 2.4, 3.2, 4.5}},
        {Lure,
         LinkMeasure::Agreement,
         {},
         {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0},
         {-1.0, 0.0, 0.6, 1.1, 1.6, 2.1, 3.0}},
        {Payment,
         LinkMeasure::Agreement,
         {},
         {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0},
         {-0.5, 0.0, 0.3, 0.6, 0.9, 1.2, 1.8}},
        {Loss, LinkMeasure::Ratio, {}, {0.0, 1.0, 2.0, 3.0, 4.0, 6.0}, {0.5, 0.3, 0.0, -0.3, -0.7, -1.2}},
        {DayGap,
         LinkMeasure::Days,
         {},
         {0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.5},
         {1.6, 1.5, 1.4, 1.2, 0.8, 0.2, -0.8, -1.8, -2.6}},
        {Hour, LinkMeasure::Hours, {}, {0.0, 2.0, 4.0, 8.0, 12.0}, {0.3, 0.2, 0.0, -0.2, -0.3}},
        {Unit,
         LinkMeasure::Agreement,
         {},
         {-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0},
         {-0.1, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5}},
        {Place,
         LinkMeasure::Distance,
         {},
         {-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0},
         {1.0, 0.8, 0.6, 0.4, 0.2, 0.0, -0.1, -0.2, -0.3}}};
    return model;
}

std::string_view linkOriginWord(LinkOrigin origin) noexcept
{
    return originWords[static_cast<std::size_t>(origin)];
}

std::string toJson(const LinkModel& model)
{
    Json often = Json::object();
    for (std::size_t kind = 0; kind < groundKindCount; ++kind)
        if (isSharedValue(static_cast<GroundKind>(kind)))
            often[std::string{groundWord(static_cast<GroundKind>(kind))}] = model.sharedOften[kind];
    Json holders = Json::object();
    for (const auto& [name, part] : holderParts)
        holders[name] = model.holders.*part;
    auto tables = Json::array();
    for (const auto& table : model.tables)
        tables.push_back({{"kind", groundWord(table.kind)},
                          {"measure", measureWords[static_cast<std::size_t>(table.measure)]},
                          {"column", table.column},
                          {"knots", table.knots},
                          {"weights", table.weights}});
    return Json{{"shared_often", std::move(often)},
                {"level_decay", model.levelDecay},
                {"largest_series", model.largestSeries},
                {"population", model.population},
                {"strays", model.strays},
                {"slack", model.slack},
                {"like_known", model.likeKnown},
                {"holders", std::move(holders)},
                {"threshold", model.threshold},
                {"origin", linkOriginWord(model.origin)},
                {"known_pairs", model.knownPairs},
                {"tables", std::move(tables)},
                {"hubs", model.hubs},
                {"ties", model.ties}}
        .dump(1);
}

Result<LinkModel> linkModelFromJson(std::string_view text)
{
    try {
        const auto json = Json::parse(text);
        LinkModel model = presetLinkModel();
        for (const auto& [word, share] : json.at("shared_often").items())
            if (const auto kind = groundFromWord(word))
                model.sharedOften[static_cast<std::size_t>(*kind)] = share.get<double>();
        model.levelDecay = json.at("level_decay").get<double>();
        model.largestSeries = json.at("largest_series").get<double>();
        model.population = json.at("population").get<double>();
        model.threshold = json.at("threshold").get<double>();
        model.slack = json.value("slack", model.slack); // files of before have none
        model.strays = json.value("strays", model.strays);
        model.likeKnown = json.value("like_known", model.likeKnown);
        const auto holders = json.value("holders", Json::object());
        for (const auto& [name, part] : holderParts)
            model.holders.*part = holders.value(name, model.holders.*part);
        model.knownPairs = json.at("known_pairs").get<std::uint64_t>();
        const auto origin = indexOf(originWords, json.at("origin").get<std::string>());
        if (!origin)
            return failure(ErrorCode::ProfileMalformed, "origin");
        model.origin = static_cast<LinkOrigin>(*origin);
        const auto hubs = valuesFrom(json.value("hubs", Json::array()));
        const auto ties = valuesFrom(json.value("ties", Json::array()));
        if (!hubs || !ties)
            return failure(ErrorCode::ProfileMalformed, hubs ? "ties" : "hubs");
        model.hubs = *hubs;
        model.ties = *ties;
        model.tables.clear();
        for (const auto& entry : json.at("tables")) {
            const auto kind = groundFromWord(entry.at("kind").get<std::string>());
            const auto measure = indexOf(measureWords, entry.at("measure").get<std::string>());
            LinkTable table;
            table.column = entry.at("column").get<std::string>();
            table.knots = entry.at("knots").get<std::vector<double>>();
            table.weights = entry.at("weights").get<std::vector<double>>();
            if (!kind || !measure || table.knots.size() < 2 || table.knots.size() != table.weights.size()
                || !std::ranges::is_sorted(table.knots))
                return failure(ErrorCode::ProfileMalformed, "tables");
            table.kind = *kind;
            table.measure = static_cast<LinkMeasure>(*measure);
            model.tables.push_back(std::move(table));
        }
        if (const auto wrong = partOutOfBounds(model); !wrong.empty())
            return failure(ErrorCode::ProfileMalformed, std::string{wrong});
        return model;
    } catch (const Json::exception& fault) {
        return failure(ErrorCode::ProfileMalformed, fault.what());
    }
}

std::string partsOf(const LinkModel& model, const LinkModel& other)
{
    const auto whole = Json::parse(toJson(model));
    const auto from = Json::parse(toJson(other));
    auto parts = Json::object();
    for (const auto& [name, part] : whole.items()) {
        if (name == "origin" || name == "known_pairs" || part == from[name])
            continue;
        if (!hasParts(name)) {
            parts[name] = part;
            continue;
        }
        for (const auto& [inner, value] : part.items())
            if (value != from[name][inner])
                parts[name][inner] = value;
    }
    return parts.empty() ? std::string{} : parts.dump();
}

Result<LinkModel> withParts(const LinkModel& model, std::string_view text)
{
    try {
        const auto parts = Json::parse(text);
        auto whole = Json::parse(toJson(model));
        for (const auto& [name, part] : parts.items()) {
            if (!whole.contains(name))
                return failure(ErrorCode::ProfileMalformed, name);
            if (!hasParts(name)) {
                whole[name] = part;
                continue;
            }
            for (const auto& [inner, value] : part.items()) {
                if (!whole[name].contains(inner))
                    return failure(ErrorCode::ProfileMalformed, inner);
                whole[name][inner] = value;
            }
        }
        if (!parts.contains("origin")) // a whole model that was kept says where it comes from
            whole["origin"] = linkOriginWord(LinkOrigin::Set);
        return linkModelFromJson(whole.dump());
    } catch (const Json::exception& fault) {
        return failure(ErrorCode::ProfileMalformed, fault.what());
    }
}

} // namespace jingwei
