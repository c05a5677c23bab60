// Rules as a file: {"style": "jingwei-diagram", "version": 1, "rules": [{"name": …, "colour": …, "when": [
// {"level": 1}, {"held_at_least": "5000.00", "currency": "CNY"}]}]}. A condition is an object with its test
// as the key, so that a person can read and change it.
#include "core/base/whole_file.h"
#include "core/diagram/style_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <utility>

namespace jingwei {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto styleWord = "jingwei-diagram";
constexpr int styleVersion = 1;

constexpr std::array<std::string_view, 10> familyWords{"incident", "victim", "suspect", "person",
                                                       "account",  "phone",  "network", "organisation",
                                                       "crypto",   "exit"};

constexpr auto lastKind = EntityKind::Wallet;

/// What is wrong with one rule or condition.
struct Fault {
    std::string_view what;
    std::string text;
};
template <class T>
using Read = tl::expected<T, Fault>;

std::string shown(const Json& json)
{
    return json.is_string() ? json.get<std::string>()
                            : json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

tl::unexpected<Fault> wrong(std::string_view what, const Json& json)
{
    return tl::unexpected{Fault{what, shown(json)}};
}

// ---- writing ----

Json sumJson(const char* test, Minor least, Currency currency)
{
    return {{test, formatAmount(least, currency.decimals())}, {"currency", currency.code()}};
}

struct AsJson {
    Json operator()(const FamilyIs& is) const
    {
        return {{"family", familyWords[static_cast<std::size_t>(is.family)]}};
    }
    Json operator()(const KindIs& is) const { return {{"kind", entityKindWord(is.kind)}}; }
    Json operator()(const NameContains& contains) const { return {{"name_contains", contains.part}}; }
    Json operator()(const BankContains& contains) const { return {{"bank_contains", contains.part}}; }
    Json operator()(const LevelIs& is) const { return {{"level", is.level}}; }
    Json operator()(const ReceivedAtLeast& sum) const
    {
        return sumJson("received_at_least", sum.least, sum.currency);
    }
    Json operator()(const SentAtLeast& sum) const
    {
        return sumJson("sent_at_least", sum.least, sum.currency);
    }
    Json operator()(const HeldAtLeast& sum) const
    {
        return sumJson("held_at_least", sum.least, sum.currency);
    }
    Json operator()(const LinksAtLeast& number) const { return {{"links_at_least", number.least}}; }
    Json operator()(const FactsAtLeast& number) const { return {{"facts_at_least", number.least}}; }
    Json operator()(const NotQueried&) const { return {{"not_queried", true}}; }
};

Json asJson(const StyleRule& rule)
{
    auto conditions = Json::array();
    for (const auto& condition : rule.conditions)
        conditions.push_back(std::visit(AsJson{}, condition));
    return {{"name", rule.name}, {"colour", rule.colour}, {"when", std::move(conditions)}};
}

// ---- reading ----

template <class Condition>
Read<StyleCondition> textCondition(const Json& json, const Json&)
{
    if (!json.is_string() || json.get_ref<const std::string&>().empty())
        return wrong("text", json);
    return Condition{json.get<std::string>()};
}

/// A sum that does not fit its currency is refused, as is a number that may have lost its fen.
template <class Condition>
Read<StyleCondition> sumCondition(const Json& json, const Json& condition)
{
    const auto code = condition.value("currency", Json("CNY"));
    const auto currency = code.is_string() ? parseCurrency(code.get_ref<const std::string&>())
                                           : Result<Currency>{failure(ErrorCode::CurrencyUnknown)};
    if (!currency)
        return wrong("currency", code);
    const auto least = json.is_string()
                           ? parseAmount(json.get_ref<const std::string&>(), currency->decimals())
                           : Result<Minor>{failure(ErrorCode::AmountMalformed)};
    if (!least)
        return wrong("amount", json);
    return Condition{*least, *currency};
}

template <class Condition>
Read<StyleCondition> countCondition(const Json& json, const Json&)
{
    const bool isCount = json.is_number_unsigned() && json.get<std::uint64_t>() <= std::uint64_t{INT64_MAX};
    if (!isCount)
        return wrong("count", json);
    return Condition{json.get<std::int64_t>()};
}

Read<StyleCondition> familyCondition(const Json& json, const Json&)
{
    const auto word = shown(json);
    const auto* const found = std::ranges::find(familyWords, word);
    if (found == familyWords.end())
        return wrong("family", json);
    return FamilyIs{static_cast<NodeFamily>(found - familyWords.begin())};
}

Read<StyleCondition> kindCondition(const Json& json, const Json&)
{
    const auto word = shown(json);
    for (int number = 0; number <= static_cast<int>(lastKind); ++number)
        if (const auto kind = static_cast<EntityKind>(number); entityKindWord(kind) == word)
            return KindIs{kind};
    return wrong("kind", json);
}

Read<StyleCondition> levelCondition(const Json& json, const Json&)
{
    const bool isLevel = json.is_number_unsigned() && json.get<std::uint64_t>() <= std::uint64_t{UINT32_MAX};
    if (!isLevel)
        return wrong("level", json);
    return LevelIs{json.get<std::uint32_t>()};
}

Read<StyleCondition> queriedCondition(const Json& json, const Json&)
{
    if (json != Json(true))
        return wrong("test", Json("not_queried " + shown(json)));
    return NotQueried{};
}

Read<StyleCondition> conditionIn(const Json& json)
{
    using Reader = Read<StyleCondition> (*)(const Json&, const Json&);
    constexpr std::array<std::pair<std::string_view, Reader>, 11> readers{{
        {"family", familyCondition},
        {"kind", kindCondition},
        {"name_contains", textCondition<NameContains>},
        {"bank_contains", textCondition<BankContains>},
        {"level", levelCondition},
        {"received_at_least", sumCondition<ReceivedAtLeast>},
        {"sent_at_least", sumCondition<SentAtLeast>},
        {"held_at_least", sumCondition<HeldAtLeast>},
        {"links_at_least", countCondition<LinksAtLeast>},
        {"facts_at_least", countCondition<FactsAtLeast>},
        {"not_queried", queriedCondition},
    }};
    if (!json.is_object())
        return wrong("test", json);
    const Json* value = nullptr;
    Reader reader = nullptr;
    for (const auto& [key, item] : json.items()) {
        if (key == "currency")
            continue;
        const auto* const found =
            std::ranges::find(readers, key, [](const auto& known) { return known.first; });
        if (found == readers.end() || reader) // a second test would be passed over in silence
            return wrong("test", Json(key));
        reader = found->second;
        value = &item;
    }
    return reader ? reader(*value, json) : wrong("test", json);
}

/// Where in a file a fault is: "rule 2", "rule 2, condition 1".
Error damaged(const Fault& fault, const std::string& where)
{
    return {ErrorCode::FileDamaged, where + ": " + std::string{fault.what} + ": " + fault.text};
}

Result<StyleRule> ruleIn(const Json& json, const std::string& where)
{
    const auto refuse = [&](std::string_view what, const Json& text) {
        return tl::unexpected{damaged({what, shown(text)}, where)};
    };
    if (!json.is_object())
        return refuse("conditions", json);
    StyleRule rule;
    const auto name = json.value("name", Json(""));
    if (!name.is_string())
        return refuse("name", name);
    rule.name = name.get<std::string>();
    const auto colour = json.value("colour", Json{});
    rule.colour = shown(colour);
    if (std::ranges::find(styleColours, rule.colour) == styleColours.end())
        return refuse("colour", colour);
    const auto conditions = json.value("when", Json{});
    if (!conditions.is_array()) // without any, a rule colours everything: that must be said
        return refuse("conditions", conditions);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        auto condition = conditionIn(conditions[i]);
        if (!condition)
            return tl::unexpected{damaged(condition.error(), where + ", condition " + std::to_string(i + 1))};
        rule.conditions.push_back(*std::move(condition));
    }
    return rule;
}

Result<std::vector<StyleRule>> rulesIn(const Json& json)
{
    const bool isStyle = json.is_object() && json.value("style", Json{}) == Json(styleWord)
                         && json.value("version", Json{}).is_number_integer()
                         && json.value("rules", Json{}).is_array();
    if (!isStyle)
        return failure(ErrorCode::FormatUnsupported, "style");
    if (const auto& version = json.at("version"); version != Json(styleVersion))
        return failure(ErrorCode::FormatUnsupported, "version " + version.dump());
    std::vector<StyleRule> rules;
    const auto& written = json.at("rules");
    for (std::size_t i = 0; i < written.size(); ++i) {
        auto rule = ruleIn(written[i], "rule " + std::to_string(i + 1));
        if (!rule)
            return tl::unexpected(rule.error());
        rules.push_back(*std::move(rule));
    }
    return rules;
}

Result<Json> parsed(const std::string& text)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        return failure(ErrorCode::FileDamaged,
                       "line " + std::to_string(1 + std::count(text.begin(), end, '\n')));
    }
}

} // namespace

std::string styleText(std::span<const StyleRule> rules)
{
    Json json{{"style", styleWord}, {"version", styleVersion}, {"rules", Json::array()}};
    for (const auto& rule : rules)
        json["rules"].push_back(asJson(rule));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<std::vector<StyleRule>> rulesFromText(const std::string& text)
{
    return parsed(text).and_then(rulesIn);
}

Result<void> writeStyleFile(std::span<const StyleRule> rules, const std::filesystem::path& file)
{
    auto part = file;
    part += ".part"; // a file is whole or not there
    std::ofstream stream{part, std::ios::binary};
    stream << styleText(rules);
    stream.close();
    std::error_code problem;
    if (stream)
        std::filesystem::rename(part, file, problem);
    if (stream && !problem)
        return {};
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return failure(ErrorCode::FileUnwritable, problem ? problem.message() : std::string{}, file.string());
}

Result<std::vector<StyleRule>> readStyleFile(const std::filesystem::path& file)
{
    return wholeFile(file).and_then(rulesFromText).map_error([&](Error error) {
        error.place = file.string();
        return error;
    });
}

} // namespace jingwei
