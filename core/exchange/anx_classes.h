#pragma once

#include "core/base/currency.h"
#include "core/base/time.h"
#include "core/exchange/diagram_files.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::exchange {

// What an ANX chart declares beside its items. Ids are fixed, so that a chart is read back whatever the
// language of its names.

struct AnxClass {
    std::string id, name;
    std::string_view type; ///< AttText or AttNumber
    std::string_view merge;
    std::optional<std::size_t> decimals{};
    bool shown = false;
};

/// All attribute classes of a chart with sums in these currencies.
[[nodiscard]] std::vector<AnxClass> anxClasses(const ChartWords& words, std::span<const Currency> currencies);

/// "n-level": `prefix` is "n" for nodes, "e" for edges.
[[nodiscard]] std::string anxClassId(std::string_view prefix, std::string_view field);
/// "A-CNY"
[[nodiscard]] std::string anxAmountId(Currency currency);
/// The class's name in the chart's language; for those not shown a technical one.
[[nodiscard]] std::string anxClassName(const ChartWords& words, std::string_view prefix,
                                       std::string_view field);

/// The text with the first `mark` in it replaced.
[[nodiscard]] std::string replaced(std::string text, std::string_view mark, std::string_view by);

/// A time zone by the number that Analyst's Notebook gives it.
struct AnxZone {
    int uniqueId; ///< 1 to 122
    std::string name;
};
/// Nothing: the program has no zone of that offset, or not one for all the year.
[[nodiscard]] std::optional<AnxZone> anxZoneOf(ZoneOffset zone);
/// The offset of one of the zones that `anxZoneOf` gives.
[[nodiscard]] std::optional<ZoneOffset> zoneOfAnx(int uniqueId) noexcept;

} // namespace jingwei::exchange
