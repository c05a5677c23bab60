#include "ui/support/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

constexpr QChar minusSign{0x2212};
constexpr QChar noBreakSpace{0x00A0};
constexpr int groupLength = 4;
constexpr int shortestGrouped = 9;

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

std::uint64_t powerOfTen(std::size_t exponent)
{
    std::uint64_t power = 1;
    for (std::size_t i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value)
                     : static_cast<std::uint64_t>(value);
}

/// `units` of 10^-decimals each as "1,234.50", with the sign of `negative`.
QString decimalText(std::uint64_t units, std::size_t decimals, const QString& sign)
{
    const auto scale = powerOfTen(decimals);
    auto text = sign + QLocale{QLocale::English}.toString(static_cast<qulonglong>(units / scale));
    if (decimals > 0) {
        const auto fraction = QString::number(static_cast<qulonglong>(units % scale));
        text +=
            QLatin1Char{'.'} + fraction.rightJustified(static_cast<qsizetype>(decimals), QLatin1Char{'0'});
    }
    return text;
}

/// `amount` in steps of `step` minor units, half away from zero.
QString roundedText(Minor amount, std::uint64_t step, std::size_t decimals)
{
    const auto size = magnitude(amount);
    const auto units = size / step + (size % step >= step - size % step ? 1U : 0U);
    return decimalText(units, decimals, amount < 0 && units > 0 ? QString{minusSign} : QString{});
}

QString withCurrency(const QString& amount, Currency currency)
{
    if (currency == cny)
        return amount;
    return amount + noBreakSpace + toQString(currency.code());
}

/// Hundredths of ten thousand yuan: what the switch 万元 shows.
QString tenThousandText(Minor amount)
{
    return roundedText(amount, powerOfTen(cny.decimals() + 2), 2);
}

} // namespace

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toUtf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

QString moneyUnitWord(MoneyUnit unit)
{
    switch (unit) {
    case MoneyUnit::Yuan: return Format::tr("yuan");
    case MoneyUnit::TenThousand: return Format::tr("10,000 yuan");
    }
    return {};
}

QString moneyText(Minor amount, Currency currency, MoneyUnit unit)
{
    if (unit == MoneyUnit::TenThousand && currency == cny)
        return tenThousandText(amount);
    const auto sign = amount < 0 ? QString{minusSign} : QString{};
    return withCurrency(decimalText(magnitude(amount), currency.decimals(), sign), currency);
}

QString moneyOnLink(Minor amount, Currency currency, MoneyUnit unit)
{
    if (unit == MoneyUnit::TenThousand && currency == cny)
        return tenThousandText(amount);
    return withCurrency(roundedText(amount, powerOfTen(currency.decimals()), 0), currency);
}

QString moneyRange(Minor low, Minor high, Currency currency, MoneyUnit unit)
{
    if (low == high)
        return moneyText(low, currency, unit);
    return QStringLiteral("%1 – %2").arg(moneyText(low, currency, unit), moneyText(high, currency, unit));
}

QString countText(std::int64_t count)
{
    return decimalText(magnitude(count), 0, count < 0 ? QString{minusSign} : QString{});
}

QString bytesText(std::int64_t bytes)
{
    constexpr std::int64_t kilo = 1024;
    if (bytes < kilo)
        return Format::tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    static constexpr std::array<const char*, 3> units{"%1 KB", "%1 MB", "%1 GB"};
    auto size = static_cast<double>(bytes) / static_cast<double>(kilo);
    std::size_t unit = 0;
    while (size >= static_cast<double>(kilo) && unit + 1 < units.size()) {
        size /= static_cast<double>(kilo);
        ++unit;
    }
    return QLatin1String{units[unit]}.arg(QLocale{QLocale::English}.toString(size, 'f', 1));
}

QString percentText(double share)
{
    const auto percent = qRound(std::clamp(share, 0.0, 1.0) * 100.0);
    return QString::number(percent) + noBreakSpace + QLatin1Char{'%'};
}

QString timeText(Instant at, ZoneOffset zone)
{
    return toQString(formatPlain(at, zone));
}

QString timeText(std::optional<Instant> at, ZoneOffset zone, TimePrecision precision)
{
    if (!at)
        return unknownText();
    switch (precision) {
    case TimePrecision::Second: return timeText(*at, zone);
    case TimePrecision::Minute: return timeText(*at, zone).chopped(3);
    case TimePrecision::Day: return dayText(*at, zone);
    }
    return {};
}

QString momentText(Instant at, ZoneOffset zone)
{
    const bool isMidnight = std::chrono::floor<std::chrono::days>(at + zone) == at + zone;
    return isMidnight ? dayText(at, zone) : timeText(at, zone);
}

QString dayText(Instant at, ZoneOffset zone)
{
    return toQString(formatDay(at, zone));
}

QString dayText(std::chrono::sys_days day)
{
    return toQString(formatDay(Instant{day}, ZoneOffset{0}));
}

QString dayRangeText(std::chrono::sys_days first, std::chrono::sys_days last)
{
    return first == last ? dayText(first) : QStringLiteral("%1 – %2").arg(dayText(first), dayText(last));
}

QString groupedNumber(std::string_view number)
{
    const auto text = toQString(number);
    const auto groupable = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'*'; };
    if (text.size() < shortestGrouped || !std::ranges::all_of(text, groupable))
        return text;
    QString grouped;
    grouped.reserve(text.size() + text.size() / groupLength);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && i % groupLength == 0)
            grouped += QLatin1Char{' '};
        grouped += text[i];
    }
    return grouped;
}

QString ungrouped(QStringView shown)
{
    auto plain = shown.toString();
    const bool isNumber = std::ranges::all_of(plain, [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'*' || c == u' ' || c == noBreakSpace;
    });
    if (isNumber)
        plain.remove(QLatin1Char{' '}).remove(noBreakSpace);
    return plain;
}

QString unknownText()
{
    return QStringLiteral("—");
}

} // namespace jingwei::ui
