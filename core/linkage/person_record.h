#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What a value says of a person.
enum class PersonField : std::uint8_t {
    Name, ///< whole, as holders and victims are written
    GivenName,
    FamilyName,
    IdNumber,
    Phone,
    Account, ///< number of a card or an account
    BirthDate,
    Sex,
    Address, ///< street and house
    Place,   ///< suburb, district, town
    PostCode,
    Region, ///< province, state
    Bank,
};
inline constexpr std::size_t personFieldCount = 13;

struct PersonValue {
    PersonField field;
    std::string value; ///< as written; empty ones say nothing
};

/// What one source says of one person. A field may have several values.
using PersonRecord = std::vector<PersonValue>;

/// How far two records agree in a field.
enum class Agreement : std::uint8_t {
    Equal,     ///< as compared: width, case, traditional characters and blanks do not matter
    Near,      ///< a slip: one wrong digit, few wrong letters, parts in each other's place, digits hidden
    Similar,   ///< half of it is the same
    Different, ///< both say something, and it is not the same
    Unknown,   ///< one of them says nothing
};
inline constexpr std::size_t agreementCount = 4; ///< those that say something

/// A value as it is compared.
struct ComparedValue {
    std::u32string text;
    std::size_t given; ///< index into the record
};

/// A record as records are compared.
struct ComparedPerson {
    std::array<std::vector<ComparedValue>, personFieldCount> fields;
    bool bornByNumber = false; ///< day of birth and sex are taken from the identity number

    [[nodiscard]] const std::vector<ComparedValue>& of(PersonField field) const noexcept
    {
        return fields[static_cast<std::size_t>(field)];
    }
};

/// The records as they are compared. Where an identity number says what a record does not, day of birth and
/// sex are taken from it.
[[nodiscard]] std::vector<ComparedPerson> comparedPersons(std::span<const PersonRecord> records);

/// The best agreement of two records in a field, and the values that agree so.
struct FieldAgreement {
    Agreement agreement = Agreement::Unknown;
    const ComparedValue* a = nullptr; ///< null where unknown
    const ComparedValue* b = nullptr;
};
[[nodiscard]] FieldAgreement agreementIn(PersonField field, const ComparedPerson& a, const ComparedPerson& b);

/// Letters and digits to change, put in, leave out or swap with the next until two texts are the same.
[[nodiscard]] std::size_t editDistance(std::u32string_view a, std::u32string_view b);

} // namespace jingwei
