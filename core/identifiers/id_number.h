#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

enum class Sex : std::uint8_t { Female, Male };

/// What an identity number says about its holder.
struct IdNumberFacts {
    std::string region; ///< six digits of the division at the time of issue
    std::chrono::year_month_day birth;
    Sex sex;

    friend bool operator==(const IdNumberFacts&, const IdNumberFacts&) = default;
};

/// Upper-case, without blanks and quotes; a 15-digit number of the first generation becomes its 18 places
/// (born 19xx). Text that is no identity number comes back trimmed.
[[nodiscard]] std::string normaliseIdNumber(std::string_view text);

/// Reads 18 places or 15 digits: digits where digits belong, a real date of birth since 1850. The check digit
/// is not looked at. Nothing if the text is no identity number.
[[nodiscard]] std::optional<IdNumberFacts> readIdNumber(std::string_view value);

/// The last place for the first 17 digits (ISO 7064 MOD 11-2): '0' to '9' or 'X'; '?' if they are not 17
/// digits.
[[nodiscard]] char idNumberCheckDigit(std::string_view first17) noexcept;

/// Whether the 18th place fulfils GB 11643. Nothing for 15 digits, which have none, and for what is no
/// identity number.
[[nodiscard]] std::optional<bool> idNumberCheckHolds(std::string_view value);

/// Whole years between birth and `day`; nothing if born later.
[[nodiscard]] std::optional<int> ageOn(const IdNumberFacts& facts, std::chrono::year_month_day day);

/// An identity number from its parts. `region` must be six digits, `sequence` below 1000; odd is male.
[[nodiscard]] std::string idNumberFor(std::string_view region, std::chrono::year_month_day birth,
                                      std::uint32_t sequence);

} // namespace jingwei
