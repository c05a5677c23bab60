#include "core/base/contract.h"
#include "core/reader/ascii_run.h"
#include "core/reader/encoding.h"
#include "core/reader/utf16.h"

#include <unicode/ucnv.h>

#include <array>
#include <bit>
#include <memory>

// Two-byte characters of GB18030 are looked up in a table that ICU fills once; ICU itself decodes what is
// rarer: four bytes, and anything broken. Valid UTF-8 is copied.

namespace jingwei {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

enum class OnInvalid : std::uint8_t { Replace, Stop };

Converter openConverter(const char* name, OnInvalid onInvalid)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(name, &status), &ucnv_close};
    if (onInvalid == OnInvalid::Stop)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    require(U_SUCCESS(status) != 0);
    return converter;
}

/// This thread's converters: opening one costs more than most conversions.
struct Converters {
    Converter utf8 = openConverter("UTF-8", OnInvalid::Replace);
    Converter gb18030 = openConverter("gb18030", OnInvalid::Replace);
    Converter strictGb18030 = openConverter("gb18030", OnInvalid::Stop);
};

const Converters& converters()
{
    thread_local const Converters opened;
    return opened;
}

/// Appends `raw` to `text` through ICU; false, with `text` as it was, if it stopped at something invalid.
bool convert(std::string& text, std::string_view raw, UConverter* converter)
{
    const auto before = text.size();
    Utf16ToUtf8 transcoder{std::endian::native == std::endian::little ? Encoding::Utf16Le
                                                                      : Encoding::Utf16Be};
    std::array<char16_t, 512> units{};
    const char* from = raw.data();
    const char* const end = from + raw.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    ucnv_resetToUnicode(converter);
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char16_t* to = units.data();
        ucnv_toUnicode(converter, &to, to + units.size(), &from, end, nullptr, true, &status);
        const auto written = static_cast<std::size_t>(to - units.data());
        transcoder.append(std::as_bytes(std::span{units}.first(written)), text);
    }
    transcoder.finish(text);
    if (U_SUCCESS(status) != 0)
        return true;
    text.resize(before);
    return false;
}

constexpr unsigned firstLead = 0x81;
constexpr unsigned leads = 0xFE - firstLead + 1;
constexpr unsigned firstTrail = 0x40;
constexpr unsigned trails = 0xFE - firstTrail + 1;

/// Unicode of each two-byte character of GB18030; 0 where there is none in the basic plane.
using TwoByteTable = std::array<char16_t, std::size_t{leads} * trails>;

TwoByteTable makeTwoByteTable()
{
    const auto converter = openConverter("gb18030", OnInvalid::Stop);
    TwoByteTable table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        const std::array bytes{static_cast<char>(firstLead + i / trails),
                               static_cast<char>(firstTrail + i % trails)};
        const char* from = bytes.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_resetToUnicode(converter.get());
        const auto point = ucnv_getNextUChar(converter.get(), &from, from + bytes.size(), &status);
        const bool isOneCharacter = U_SUCCESS(status) != 0 && from == bytes.data() + bytes.size();
        if (isOneCharacter && point >= 0x80 && point <= 0xFFFF)
            table[i] = static_cast<char16_t>(point);
    }
    return table;
}

/// Unicode of the two-byte character that `text` begins with; 0 if it begins with anything else.
char16_t twoByteCharacter(std::string_view text) noexcept
{
    static const TwoByteTable table = makeTwoByteTable();
    if (text.size() < 2)
        return 0;
    const auto lead = static_cast<unsigned>(static_cast<unsigned char>(text[0])) - firstLead;
    const auto trail = static_cast<unsigned>(static_cast<unsigned char>(text[1])) - firstTrail;
    return lead < leads && trail < trails ? table[lead * trails + trail] : char16_t{0};
}

void appendCharacter(std::string& text, char16_t unit)
{
    if (unit < 0x800) {
        text += {static_cast<char>(0xC0 | (unit >> 6)), static_cast<char>(0x80 | (unit & 0x3F))};
        return;
    }
    text += {static_cast<char>(0xE0 | (unit >> 12)), static_cast<char>(0x80 | ((unit >> 6) & 0x3F)),
             static_cast<char>(0x80 | (unit & 0x3F))};
}

/// Appends the ASCII and two-byte characters that `raw` begins with, and returns what comes behind them.
std::string_view appendTwoByteRun(std::string& text, std::string_view raw)
{
    while (!raw.empty()) {
        const auto ascii = asciiRun(raw);
        text += raw.substr(0, ascii);
        raw.remove_prefix(ascii);
        const auto character = twoByteCharacter(raw);
        if (character == 0)
            break;
        appendCharacter(text, character);
        raw.remove_prefix(2);
    }
    return raw;
}

constexpr bool within(unsigned byte, unsigned lowest, unsigned highest) noexcept
{
    return byte >= lowest && byte <= highest;
}

/// Whether `second` may stand behind `lead`: some would make an overlong form, a surrogate or no code point
/// at all.
constexpr bool mayFollow(unsigned lead, unsigned second) noexcept
{
    switch (lead) {
    case 0xE0: return within(second, 0xA0, 0xBF);
    case 0xED: return within(second, 0x80, 0x9F);
    case 0xF0: return within(second, 0x90, 0xBF);
    case 0xF4: return within(second, 0x80, 0x8F);
    default: return within(second, 0x80, 0xBF);
    }
}

/// Length of the UTF-8 character of more than one byte that `text` begins with; 0 if it begins with none.
std::size_t utf8SequenceLength(std::string_view text) noexcept
{
    const auto byteAt = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text[i])) : 0U;
    };
    const auto lead = byteAt(0);
    if (!within(lead, 0xC2, 0xF4) || !mayFollow(lead, byteAt(1)))
        return 0;
    if (lead < 0xE0)
        return 2;
    if (!within(byteAt(2), 0x80, 0xBF))
        return 0;
    if (lead < 0xF0)
        return 3;
    return within(byteAt(3), 0x80, 0xBF) ? 4 : 0;
}

/// Length of the valid UTF-8 that `text` begins with.
std::size_t validUtf8Run(std::string_view text) noexcept
{
    std::size_t at = 0;
    for (;;) {
        at += asciiRun(text.substr(at));
        const auto length = utf8SequenceLength(text.substr(at));
        if (length == 0)
            return at;
        at += length;
    }
}

void decodeUtf16(std::string& text, std::string_view raw, Encoding order)
{
    Utf16ToUtf8 transcoder{order};
    transcoder.append(std::as_bytes(std::span{raw}), text);
    transcoder.finish(text);
}

bool isValidUtf16(std::string_view raw, Encoding order) noexcept
{
    bool afterHigh = false;
    for (std::size_t i = order == Encoding::Utf16Le ? 1 : 0; i < raw.size(); i += 2) {
        const auto kind = static_cast<unsigned char>(raw[i]) & 0xFCU;
        if (afterHigh != (kind == 0xDCU))
            return false;
        afterHigh = kind == 0xD8U;
    }
    return !afterHigh && raw.size() % 2 == 0;
}

} // namespace

void decodeTo(std::string& text, std::string_view raw, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: {
        const auto valid = validUtf8Run(raw);
        text += raw.substr(0, valid);
        raw.remove_prefix(valid);
        break;
    }
    case Encoding::Gb18030: raw = appendTwoByteRun(text, raw); break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: decodeUtf16(text, raw, encoding); return;
    }
    if (!raw.empty())
        convert(text, raw, (encoding == Encoding::Utf8 ? converters().utf8 : converters().gb18030).get());
}

std::string decode(std::string_view raw, Encoding encoding)
{
    std::string text;
    decodeTo(text, raw, encoding);
    return text;
}

bool decodesCleanly(std::string_view raw, Encoding encoding)
{
    if (asciiRun(raw) == raw.size() && encoding != Encoding::Utf16Le && encoding != Encoding::Utf16Be)
        return true;
    std::string text;
    switch (encoding) {
    case Encoding::Utf8: return validUtf8Run(raw) == raw.size();
    case Encoding::Gb18030: raw = appendTwoByteRun(text, raw); break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: return isValidUtf16(raw, encoding);
    }
    return raw.empty() || convert(text, raw, converters().strictGb18030.get());
}

} // namespace jingwei
