#include "core/linkage/person_record.h"

#include "core/base/text.h"
#include "core/identifiers/id_number.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace jingwei {

namespace {

constexpr std::size_t longestValue = 64; ///< characters that are compared
constexpr char32_t hidden = U'*';

/// Traditional characters become simplified ones.
class Simplifier {
public:
    Simplifier()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_rules.reset(icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0)
            m_rules.reset();
    }

    [[nodiscard]] icu::UnicodeString simplified(const std::string& text) const
    {
        auto converted = icu::UnicodeString::fromUTF8(text);
        if (m_rules && !isAscii(text))
            m_rules->transliterate(converted);
        return converted.foldCase();
    }

private:
    std::unique_ptr<icu::Transliterator> m_rules;
};

/// The runs of letters and digits of a text; hidden digits count as digits.
std::vector<std::u32string> wordsOf(const icu::UnicodeString& text)
{
    std::vector<std::u32string> words(1);
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto character = text.char32At(at);
        if (u_isalnum(character) != 0 || character == '*')
            words.back().push_back(static_cast<char32_t>(character));
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::u32string joined(const std::vector<std::u32string>& words)
{
    auto text = std::accumulate(words.begin(), words.end(), std::u32string{});
    text.resize(std::min(text.size(), longestValue));
    return text;
}

/// Year, month and day in eight digits, however they were parted.
std::u32string dayOf(std::vector<std::u32string> words)
{
    if (words.size() == 1 && words[0].find_first_of(U"年月日") != std::u32string::npos) {
        std::vector<std::u32string> parts(1);
        for (const auto character : words[0])
            if (character >= U'0' && character <= U'9')
                parts.back().push_back(character);
            else
                parts.emplace_back();
        words = std::move(parts);
    }
    for (std::size_t part = 1; words.size() >= 3 && part < 3; ++part)
        if (words[part].size() == 1)
            words[part].insert(words[part].begin(), U'0');
    return joined(words);
}

std::u32string comparedText(PersonField field, const std::string& value, const Simplifier& simplifier)
{
    auto words = wordsOf(simplifier.simplified(normaliseText(value)));
    if (field == PersonField::BirthDate)
        return dayOf(std::move(words));
    if (field == PersonField::Name)
        std::ranges::sort(words);
    return joined(words);
}

std::u32string wide(const std::string& ascii)
{
    return {ascii.begin(), ascii.end()};
}

void addFromNumber(ComparedPerson& person, const PersonRecord& record)
{
    const auto& numbers = person.of(PersonField::IdNumber);
    const auto facts = numbers.empty() ? std::nullopt : readIdNumber(record[numbers.front().given].value);
    auto& born = person.fields[static_cast<std::size_t>(PersonField::BirthDate)];
    auto& sex = person.fields[static_cast<std::size_t>(PersonField::Sex)];
    if (!facts || !born.empty() || !sex.empty())
        return;
    const auto digits = normaliseIdNumber(record[numbers.front().given].value);
    born.push_back({wide(digits.substr(6, 8)), numbers.front().given});
    sex.push_back({facts->sex == Sex::Male ? U"男" : U"女", numbers.front().given});
    person.bornByNumber = true;
}

bool isNumber(PersonField field)
{
    return field == PersonField::IdNumber || field == PersonField::Phone || field == PersonField::Account;
}

bool isCode(PersonField field)
{
    return field == PersonField::PostCode || field == PersonField::Region || field == PersonField::Bank;
}

/// Equal as far as neither hides digits.
bool equalWhereShown(std::u32string_view a, std::u32string_view b)
{
    return std::ranges::equal(a, b, [](char32_t left, char32_t right) {
        return left == right || left == hidden || right == hidden;
    });
}

Agreement compareNumbers(std::u32string_view a, std::u32string_view b)
{
    if (equalWhereShown(a, b))
        return Agreement::Near;
    const auto edits = editDistance(a, b);
    if (edits == 1)
        return Agreement::Near;
    return edits == 2 && std::min(a.size(), b.size()) >= 6 ? Agreement::Similar : Agreement::Different;
}

Agreement compareDays(std::u32string_view a, std::u32string_view b)
{
    constexpr std::size_t digits = 8;
    if (a.size() != digits || b.size() != digits)
        return editDistance(a, b) == 1 ? Agreement::Near : Agreement::Different;
    const bool sameYear = a.substr(0, 4) == b.substr(0, 4);
    const bool sameMonth = a.substr(4, 2) == b.substr(4, 2);
    const bool sameDay = a.substr(6) == b.substr(6);
    const bool turned = sameYear && a.substr(4, 2) == b.substr(6) && a.substr(6) == b.substr(4, 2);
    if (turned || editDistance(a, b) == 1)
        return Agreement::Near;
    const int same = (sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0);
    return same == 2 ? Agreement::Similar : Agreement::Different;
}

Agreement compareTexts(std::u32string_view a, std::u32string_view b)
{
    const auto length = std::max(a.size(), b.size());
    const auto edits = editDistance(a, b);
    if (length >= 4 && edits <= std::max<std::size_t>(length / 5, 1))
        return Agreement::Near;
    return edits * 2 <= length ? Agreement::Similar : Agreement::Different;
}

Agreement compare(PersonField field, std::u32string_view a, std::u32string_view b)
{
    if (a == b)
        return a.find(hidden) == std::u32string_view::npos ? Agreement::Equal : Agreement::Near;
    if (field == PersonField::Sex)
        return Agreement::Different;
    if (field == PersonField::BirthDate)
        return compareDays(a, b);
    if (isNumber(field))
        return compareNumbers(a, b);
    if (isCode(field))
        return editDistance(a, b) == 1 ? Agreement::Near : Agreement::Different;
    return compareTexts(a, b);
}

/// Whether given and family name stand in each other's place.
bool namesTurned(const ComparedPerson& a, const ComparedPerson& b)
{
    const auto same = [](const std::vector<ComparedValue>& left, const std::vector<ComparedValue>& right) {
        return !left.empty() && !right.empty() && left.front().text == right.front().text;
    };
    return same(a.of(PersonField::GivenName), b.of(PersonField::FamilyName))
           && same(a.of(PersonField::FamilyName), b.of(PersonField::GivenName));
}

} // namespace

std::vector<ComparedPerson> comparedPersons(std::span<const PersonRecord> records)
{
    const Simplifier simplifier;
    std::vector<ComparedPerson> persons;
    persons.reserve(records.size());
    for (const auto& record : records) {
        auto& person = persons.emplace_back();
        for (std::size_t index = 0; index < record.size(); ++index) {
            auto text = comparedText(record[index].field, record[index].value, simplifier);
            if (!text.empty())
                person.fields[static_cast<std::size_t>(record[index].field)].push_back(
                    {std::move(text), index});
        }
        addFromNumber(person, record);
    }
    return persons;
}

FieldAgreement agreementIn(PersonField field, const ComparedPerson& a, const ComparedPerson& b)
{
    const bool ofNumber = field == PersonField::BirthDate || field == PersonField::Sex;
    const bool bothNumbered = !a.of(PersonField::IdNumber).empty() && !b.of(PersonField::IdNumber).empty();
    if (ofNumber && bothNumbered && (a.bornByNumber || b.bornByNumber))
        return {}; // the numbers say it already
    FieldAgreement best;
    for (const auto& left : a.of(field))
        for (const auto& right : b.of(field))
            if (const auto agreement = compare(field, left.text, right.text); agreement < best.agreement)
                best = {agreement, &left, &right};
    const bool isPart = field == PersonField::GivenName || field == PersonField::FamilyName;
    if (isPart && best.agreement > Agreement::Near && namesTurned(a, b))
        best.agreement = Agreement::Near;
    return best;
}

std::size_t editDistance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> rows((b.size() + 1) * 3);
    const auto width = b.size() + 1;
    std::span<std::size_t> before{rows.data(), width}, last{before.data() + width, width},
        now{last.data() + width, width};
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t row = 1; row <= a.size(); ++row) {
        now[0] = row;
        for (std::size_t column = 1; column <= b.size(); ++column) {
            const bool same = a[row - 1] == b[column - 1];
            now[column] =
                std::min({last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0U : 1U)});
            if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                now[column] = std::min(now[column], before[column - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last.back();
}

} // namespace jingwei
