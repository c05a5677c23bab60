#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "ui/support/masking.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei::ui {

/// UTF-8 of core to the window's text; broken bytes become U+FFFD.
[[nodiscard]] QString toQString(std::string_view text);
/// The window's text to UTF-8.
[[nodiscard]] std::string toUtf8(QStringView text);

/// Unit in which a view shows money. One view uses one unit throughout.
enum class MoneyUnit : std::uint8_t {
    Yuan,        ///< 元
    TenThousand, ///< 万元
};

/// "yuan" / "10,000 yuan": the unit for heads of columns and captions.
[[nodiscard]] QString moneyUnitWord(MoneyUnit unit);

/// Money as tables show it: "1,234.50", "−8.00"; in ten thousands "12.35" (rounded, half away from zero).
/// Another currency than CNY adds its code, and is whole in every unit: "1,234.50 USD".
[[nodiscard]] QString moneyText(Minor amount, Currency currency = cny, MoneyUnit unit = MoneyUnit::Yuan);

/// Money as links and charts show it: whole yuan ("28,600", rounded), ten thousands with two decimals
/// ("2.86").
[[nodiscard]] QString moneyOnLink(Minor amount, Currency currency = cny, MoneyUnit unit = MoneyUnit::Yuan);

/// "88,200.00 – 115,200.00", or one sum where both are equal.
[[nodiscard]] QString moneyRange(Minor low, Minor high, Currency currency = cny,
                                 MoneyUnit unit = MoneyUnit::Yuan);

/// "100,000"; minus as "−".
[[nodiscard]] QString countText(std::int64_t count);

/// "4.2 MB", "812 bytes"; powers of 1024.
[[nodiscard]] QString bytesText(std::int64_t bytes);

/// A share in [0, 1] as "41 %".
[[nodiscard]] QString percentText(double share);

/// "2025-03-01 12:00:05"
[[nodiscard]] QString timeText(Instant at, ZoneOffset zone = chinaZone);
/// "2025-03-01 12:00:05", or "2025-03-01" where only the day is known, or "—" where nothing is.
[[nodiscard]] QString timeText(std::optional<Instant> at, ZoneOffset zone, TimePrecision precision);
/// "2025-03-01 12:00:05", or the day alone where that is all a source gives: it then reads as midnight.
[[nodiscard]] QString momentText(Instant at, ZoneOffset zone = chinaZone);
/// "2025-03-01"
[[nodiscard]] QString dayText(Instant at, ZoneOffset zone = chinaZone);
[[nodiscard]] QString dayText(std::chrono::sys_days day);
/// "2025-03-01 – 2025-03-04", or one day where both are the same.
[[nodiscard]] QString dayRangeText(std::chrono::sys_days first, std::chrono::sys_days last);

/// A long number in groups of four: "6222 0212 0001 2345 678". Digits and `*` only, from nine on; everything
/// else is given back as it is.
[[nodiscard]] QString groupedNumber(std::string_view number);
/// What Ctrl+C puts on the clipboard for a number shown in groups: without its blanks.
[[nodiscard]] QString ungrouped(QStringView shown);

/// Stands for what is not known: "—".
[[nodiscard]] QString unknownText();

} // namespace jingwei::ui
