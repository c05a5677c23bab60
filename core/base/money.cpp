#include "core/base/money.h"

#include "core/base/text.h"

#include <array>
#include <limits>
#include <optional>

namespace jingwei {

namespace {

constexpr std::uint64_t largestMagnitude = std::uint64_t{1} << 63U;

constexpr auto powersOfTen = [] {
    std::array<std::uint64_t, 20> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// factor × 10^exponent + addend, or nothing above 64 bits.
std::optional<std::uint64_t> scaled(std::uint64_t factor, std::uint64_t exponent,
                                    std::uint64_t addend) noexcept
{
    if (factor == 0)
        return addend;
    std::uint64_t product = 0;
    std::uint64_t sum = 0;
    if (exponent >= powersOfTen.size() || __builtin_mul_overflow(factor, powersOfTen[exponent], &product)
        || __builtin_add_overflow(product, addend, &sum))
        return std::nullopt;
    return sum;
}

/// Digits read so far: magnitude × 10^(zeros − decimals). Zeros wait until a later digit needs them, so that
/// 12.500000000000000000000 overflows nothing.
class Mantissa {
public:
    void digit(char c, std::int64_t decimals) noexcept
    {
        const auto value = static_cast<std::uint64_t>(c - '0');
        m_decimals += decimals;
        if (value == 0) {
            ++m_zeros;
            return;
        }
        const auto next = scaled(m_magnitude, m_zeros + 1, value);
        m_tooLarge = m_tooLarge || !next;
        m_magnitude = next.value_or(m_magnitude);
        m_zeros = 0;
    }

    [[nodiscard]] bool isTooLarge() const noexcept { return m_tooLarge; }
    [[nodiscard]] std::uint64_t magnitude() const noexcept { return m_magnitude; }
    [[nodiscard]] std::int64_t exponent() const noexcept
    {
        return static_cast<std::int64_t>(m_zeros) - m_decimals;
    }

private:
    std::uint64_t m_magnitude = 0;
    std::uint64_t m_zeros = 0;
    std::int64_t m_decimals = 0;
    bool m_tooLarge = false;
};

enum class Refusal : std::uint8_t { Malformed, OutOfRange };
using Parsed = tl::expected<Minor, Refusal>;

bool eat(std::string_view& text, std::string_view what) noexcept
{
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

void eatBlanks(std::string_view& text) noexcept
{
    while (eat(text, " ") || eat(text, "\t"))
        ;
}

/// Sign, currency mark and brackets around the digits; leaves the digits in `text`.
std::optional<bool> eatSignIsNegative(std::string_view& text) noexcept
{
    const bool bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (bracketed)
        text = text.substr(1, text.size() - 2);
    bool negative = bracketed;
    bool signSeen = bracketed;
    bool markSeen = false;
    for (;;) {
        eatBlanks(text);
        const bool minus = eat(text, "-") || eat(text, "\u2212");
        if (minus || eat(text, "+")) {
            if (signSeen)
                return std::nullopt;
            signSeen = true;
            negative = minus;
        } else if (!markSeen && (eat(text, "$") || eat(text, "¥") || eat(text, "￥"))) {
            markSeen = true;
        } else {
            break;
        }
    }
    while (bracketed && !text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return negative;
}

/// The digits before an exponent; nothing if a point or comma stands where it must not.
std::optional<Mantissa> eatMantissa(std::string_view& text) noexcept
{
    Mantissa mantissa;
    const auto digitAt = [&text](std::size_t at) { return at < text.size() && isDigit(text[at]); };
    bool digitBefore = false;
    while (!text.empty()) {
        if (isDigit(text.front()))
            mantissa.digit(text.front(), 0);
        else if (text.front() != ',' || !digitBefore || !digitAt(1))
            break;
        digitBefore = isDigit(text.front());
        text.remove_prefix(1);
    }
    const bool hasDecimals = !text.empty() && text.front() == '.' && digitAt(1);
    if (!hasDecimals)
        return digitBefore ? std::optional{mantissa} : std::nullopt;
    for (text.remove_prefix(1); !text.empty() && isDigit(text.front()); text.remove_prefix(1))
        mantissa.digit(text.front(), 1);
    return mantissa;
}

/// The exponent that is all of `text`, 0 for none. Beyond ±99999 it is cut: no amount reaches that far.
std::optional<std::int64_t> readExponent(std::string_view text) noexcept
{
    if (text.empty())
        return 0;
    if (!eat(text, "E") && !eat(text, "e"))
        return std::nullopt;
    const bool negative = eat(text, "-");
    if (!negative)
        eat(text, "+");
    if (text.empty())
        return std::nullopt;
    std::int64_t exponent = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        exponent = std::min<std::int64_t>(exponent * 10 + (c - '0'), 99'999);
    }
    return negative ? -exponent : exponent;
}

Parsed parseDecimal(std::string_view text, std::size_t minorDigits) noexcept
{
    const auto negative = eatSignIsNegative(text);
    if (!negative)
        return tl::unexpected{Refusal::Malformed};
    const auto mantissa = eatMantissa(text);
    const auto exponent = readExponent(text);
    if (!mantissa || !exponent)
        return tl::unexpected{Refusal::Malformed};
    if (mantissa->magnitude() == 0)
        return 0;

    const auto shift = mantissa->exponent() + *exponent + static_cast<std::int64_t>(minorDigits);
    if (shift < 0)
        return tl::unexpected{Refusal::Malformed}; // a part of a minor unit
    const auto magnitude = scaled(mantissa->magnitude(), static_cast<std::uint64_t>(shift), 0);
    if (mantissa->isTooLarge() || !magnitude || *magnitude > largestMagnitude - (*negative ? 0U : 1U))
        return tl::unexpected{Refusal::OutOfRange};
    return static_cast<Minor>(*negative ? ~*magnitude + 1 : *magnitude);
}

} // namespace

Result<Minor> parseAmount(std::string_view text, std::size_t minorDigits)
{
    const auto trimmed = trimText(text);
    const auto parsed = isAscii(trimmed) ? parseDecimal(trimmed, minorDigits)
                                         : parseDecimal(normaliseText(trimmed), minorDigits);
    if (parsed)
        return *parsed;
    const bool malformed = parsed.error() == Refusal::Malformed;
    return failure(malformed ? ErrorCode::AmountMalformed : ErrorCode::AmountOutOfRange, std::string{text});
}

std::string formatAmount(Minor amount, std::size_t minorDigits)
{
    const auto bits = static_cast<std::uint64_t>(amount);
    auto text = std::to_string(amount < 0 ? ~bits + 1 : bits);
    if (text.size() <= minorDigits)
        text.insert(0, minorDigits + 1 - text.size(), '0');
    if (minorDigits > 0)
        text.insert(text.size() - minorDigits, 1, '.');
    if (amount < 0)
        text.insert(0, 1, '-');
    return text;
}

Result<Minor> addChecked(Minor a, Minor b)
{
    Minor sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return failure(ErrorCode::AmountOutOfRange, std::to_string(a) + '+' + std::to_string(b));
    return sum;
}

} // namespace jingwei
