#include "core/exchange/anx_classes.h"

#include "core/exchange/diagram_records.h"

#include <array>

namespace jingwei::exchange {

namespace {

constexpr int chinaId = 21;
constexpr int zuluId = 88; ///< the zones of the military alphabet lie around it, one an hour
constexpr int farthestHours = 12;

/// Which word of the chart names a class that is shown.
struct Shown {
    std::string_view id;
    std::string ChartWords::*word;
};
constexpr std::array<Shown, 12> shownClasses{{{"n-name", &ChartWords::name},
                                              {"n-tail", &ChartWords::detail},
                                              {"n-level", &ChartWords::level},
                                              {"n-statement", &ChartWords::queried},
                                              {"n-received", &ChartWords::received},
                                              {"n-held", &ChartWords::held},
                                              {"e-count", &ChartWords::count},
                                              {"e-amount", &ChartWords::exactAmount},
                                              {"e-until", &ChartWords::until},
                                              {"e-seconds", &ChartWords::seconds},
                                              {"e-rule", &ChartWords::rule},
                                              {"e-link_amount", &ChartWords::linkAmount}}};

const Shown* shownClass(std::string_view id)
{
    for (const auto& shown : shownClasses)
        if (shown.id == id)
            return &shown;
    return nullptr;
}

AnxClass declared(const ChartWords& words, std::string_view prefix, std::string_view field)
{
    AnxClass made{anxClassId(prefix, field), anxClassName(words, prefix, field), "AttText",
                  "AttMergeAddWithLineBreak"};
    made.shown = shownClass(made.id) != nullptr;
    const bool adds = field == "count" || field == "seconds";
    if (adds || field == "level") {
        made.type = "AttNumber";
        made.merge = adds ? "AttMergeAdd" : "AttMergeMin";
        made.decimals = 0;
    }
    return made;
}

} // namespace

std::vector<AnxClass> anxClasses(const ChartWords& words, std::span<const Currency> currencies)
{
    std::vector<AnxClass> classes;
    for (const auto currency : currencies)
        classes.push_back({anxAmountId(currency), replaced(words.amount, "%1", currency.code()), "AttNumber",
                           "AttMergeAdd", currency.decimals(), true});
    for (const auto& field : nodeFields)
        classes.push_back(declared(words, "n", field.name));
    classes.push_back(declared(words, "n", "position"));
    classes.push_back(declared(words, "n", "statement"));
    for (const auto& field : edgeFields)
        classes.push_back(declared(words, "e", field.name));
    classes.push_back(declared(words, "e", "event"));
    return classes;
}

std::string anxClassId(std::string_view prefix, std::string_view field)
{
    return std::string{prefix}.append(1, '-').append(field);
}

std::string anxAmountId(Currency currency)
{
    return std::string{"A-"}.append(currency.code());
}

std::string anxClassName(const ChartWords& words, std::string_view prefix, std::string_view field)
{
    const auto id = anxClassId(prefix, field);
    const auto* const shown = shownClass(id);
    return shown == nullptr ? "jingwei " + id : words.*(shown->word);
}

std::string replaced(std::string text, std::string_view mark, std::string_view by)
{
    if (const auto at = text.find(mark); at != std::string::npos)
        text.replace(at, mark.size(), by);
    return text;
}

std::optional<AnxZone> anxZoneOf(ZoneOffset zone)
{
    if (zone == chinaZone)
        return AnxZone{chinaId, "China Standard Time"};
    const auto hours = std::chrono::floor<std::chrono::hours>(zone);
    if (hours != zone || hours.count() < -farthestHours || hours.count() > farthestHours)
        return std::nullopt;
    const auto count = static_cast<int>(hours.count());
    return AnxZone{zuluId + count, (count < 0 ? "UTC" : "UTC+") + std::to_string(count)};
}

std::optional<ZoneOffset> zoneOfAnx(int uniqueId) noexcept
{
    if (uniqueId == chinaId)
        return chinaZone;
    if (uniqueId == 1)
        return ZoneOffset{0};
    if (uniqueId < zuluId - farthestHours || uniqueId > zuluId + farthestHours)
        return std::nullopt;
    return std::chrono::hours{uniqueId - zuluId};
}

} // namespace jingwei::exchange
