#include "core/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace jingwei {

namespace {

// What stands around values without being part of them, as UTF-8: U+3000, U+00A0, U+FEFF, U+200B.
constexpr std::array<std::string_view, 4> wideBlanks{"\xE3\x80\x80", "\xC2\xA0", "\xEF\xBB\xBF",
                                                     "\xE2\x80\x8B"};

constexpr std::array<std::string_view, 8> listSeparators{",", ";", "#", "\n", "\r", "，", "；", "、"};

bool isBlank(char c) noexcept
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

/// Bytes at the front that are one blank; 0 if there is none.
std::size_t leadingBlank(std::string_view text) noexcept
{
    if (isBlank(text.front()))
        return 1;
    if (static_cast<unsigned char>(text.front()) < 0x80)
        return 0;
    for (const auto blank : wideBlanks)
        if (text.starts_with(blank))
            return blank.size();
    return 0;
}

std::size_t trailingBlank(std::string_view text) noexcept
{
    if (isBlank(text.back()))
        return 1;
    if (static_cast<unsigned char>(text.back()) < 0x80)
        return 0;
    for (const auto blank : wideBlanks)
        if (text.ends_with(blank))
            return blank.size();
    return 0;
}

std::string_view withoutBlanks(std::string_view text) noexcept
{
    while (!text.empty()) {
        const auto blank = leadingBlank(text);
        if (blank == 0)
            break;
        text.remove_prefix(blank);
    }
    while (!text.empty()) {
        const auto blank = trailingBlank(text);
        if (blank == 0)
            break;
        text.remove_suffix(blank);
    }
    return text;
}

/// One layer of quotes or guards off, or the text as it is. A quote at one end only goes if it is the only
/// one.
std::string_view withoutGuard(std::string_view text) noexcept
{
    const bool framed = text.size() >= 2;
    if (framed && text.starts_with("=\"") && text.ends_with('"') && text.size() >= 3)
        return text.substr(2, text.size() - 3);
    if (framed && text.front() == '=' && text.back() == '=')
        return text.substr(1, text.size() - 2);
    if (framed && text.front() == '"' && text.back() == '"')
        return text.substr(1, text.size() - 2);
    if (text.front() == '\'')
        return framed && text.back() == '\'' ? text.substr(1, text.size() - 2) : text.substr(1);
    if (text.front() == '"' && text.find('"', 1) == std::string_view::npos)
        return text.substr(1);
    if (text.back() == '"' && text.find('"') == text.size() - 1)
        return text.substr(0, text.size() - 1);
    return text;
}

/// NFKC of broken or whole UTF-8, as ICU's string.
icu::UnicodeString compatibilityForm(std::string_view text)
{
    const auto given =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfkc = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status) != 0)
        return given;
    auto normalised = nfkc->normalize(given, status);
    return U_FAILURE(status) != 0 ? given : normalised;
}

/// The Latin reading of one Chinese character, lower case; empty where there is none.
class SyllableReader {
public:
    SyllableReader()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_toLatin.reset(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8("Han-Latin; Lower; NFD"), UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0)
            m_toLatin.reset();
    }

    [[nodiscard]] std::string_view syllable(UChar32 character)
    {
        const auto known = m_known.find(character);
        return known != m_known.end() ? known->second
                                      : m_known.emplace(character, read(character)).first->second;
    }

private:
    [[nodiscard]] std::string read(UChar32 character) const
    {
        if (!m_toLatin)
            return {};
        icu::UnicodeString latin{character};
        m_toLatin->transliterate(latin);
        constexpr UChar diaeresis = 0x308;
        std::string syllable;
        for (std::int32_t at = 0; at < latin.length(); ++at) {
            const auto letter = latin.charAt(at);
            if (letter >= 'a' && letter <= 'z')
                syllable.push_back(static_cast<char>(letter));
            else if (letter == diaeresis && syllable.ends_with('u'))
                syllable.back() = 'v'; // as everybody types it
        }
        return syllable;
    }

    std::unique_ptr<icu::Transliterator> m_toLatin;
    std::unordered_map<UChar32, std::string> m_known;
};

/// ICU reads 行 as xing; behind these (银行, 农商行, 支行 …) it is a bank and read hang.
bool isBank(UChar32 character, UChar32 before) noexcept
{
    constexpr std::u32string_view beforeBank = U"银商支分总央";
    return character == U'行' && beforeBank.find(static_cast<char32_t>(before)) != std::u32string_view::npos;
}

/// Position and length of the first list separator, if any.
std::optional<std::pair<std::size_t, std::size_t>> firstSeparator(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto separator : listSeparators)
            if (text.substr(at).starts_with(separator))
                return std::pair{at, separator.size()};
    return std::nullopt;
}

} // namespace

std::string_view trimText(std::string_view text) noexcept
{
    for (;;) {
        text = withoutBlanks(text);
        if (text.empty())
            return text;
        const auto bare = withoutGuard(text);
        if (bare.size() == text.size())
            return text;
        text = bare;
    }
}

std::string normaliseText(std::string_view text)
{
    if (isAscii(text))
        return std::string{trimText(text)};
    std::string utf8;
    compatibilityForm(text).toUTF8String(utf8);
    return std::string{trimText(utf8)};
}

bool isAscii(std::string_view text) noexcept
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto separator = firstSeparator(text);
        const auto part = trimText(separator ? text.substr(0, separator->first) : text);
        if (!part.empty())
            parts.emplace_back(part);
        if (!separator)
            return parts;
        text.remove_prefix(separator->first + separator->second);
    }
}

std::size_t lengthInCharacters(std::string_view text) noexcept
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string beginningOf(std::string_view text, std::size_t most)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins && ++characters > most)
            return std::string{text.substr(0, i)} + "…";
    }
    return std::string{text};
}

Pinyin pinyinOf(std::string_view text)
{
    thread_local SyllableReader
        reader; // ICU takes milliseconds to build one, and they are not shared by threads
    Pinyin pinyin;
    const auto characters = compatibilityForm(text);
    UChar32 before = 0;
    for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        const auto character = u_tolower(characters.char32At(at));
        if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
            pinyin.initials.push_back(static_cast<char>(character));
            pinyin.full.push_back(static_cast<char>(character));
        } else if (u_isalpha(character) != 0) {
            const auto syllable =
                isBank(character, before) ? std::string_view{"hang"} : reader.syllable(character);
            pinyin.full.append(syllable);
            pinyin.initials.append(syllable.substr(0, 1));
        }
        before = character;
    }
    return pinyin;
}

} // namespace jingwei
