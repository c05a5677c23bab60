#include "core/reader/encoding.h"

#include "core/reader/ascii_run.h"

#include <algorithm>
#include <array>
#include <utility>

// The whole file is read as UTF-8 and as GB18030 at once, each by a small state machine that counts
// characters and invalid sequences; runs of ASCII are skipped while both are between characters. What tells
// the two apart: Chinese in UTF-8 is all valid UTF-8, Chinese in GB18030 lies nearly all within GB 2312. Read
// the wrong way, neither is so. UTF-16 is decided on the first 4 KiB and then counted alone.

namespace jingwei {

namespace {

using namespace std::string_view_literals;

constexpr std::array words{
    std::pair{Encoding::Utf8, "UTF-8"sv},
    std::pair{Encoding::Utf16Le, "UTF-16LE"sv},
    std::pair{Encoding::Utf16Be, "UTF-16BE"sv},
    std::pair{Encoding::Gb18030, "GB18030"sv},
};

constexpr std::array marks{
    std::pair{Encoding::Utf8, "\xEF\xBB\xBF"sv},
    std::pair{Encoding::Utf16Le, "\xFF\xFE"sv},
    std::pair{Encoding::Utf16Be, "\xFE\xFF"sv},
    std::pair{Encoding::Gb18030, "\x84\x31\x95\x33"sv},
};

std::string_view asText(std::span<const std::byte> bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

constexpr bool within(std::uint8_t byte, std::uint8_t lowest, std::uint8_t highest) noexcept
{
    return byte >= lowest && byte <= highest;
}

/// More than one character in fifty is broken.
constexpr bool manyInvalid(std::uint64_t invalid, std::uint64_t characters) noexcept
{
    return invalid * 50 > invalid + characters;
}

struct PairCounts {
    std::size_t pairs = 0;
    std::size_t zeroFirst = 0;  ///< only the first byte of the pair is zero: ASCII in big-endian order
    std::size_t zeroSecond = 0; ///< only the second byte: ASCII in little-endian order
    std::size_t controls = 0;   ///< pairs that are control characters in one of the orders
};

PairCounts countPairs(std::string_view head) noexcept
{
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    };
    PairCounts counts;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        const char first = head[i];
        const char second = head[i + 1];
        ++counts.pairs;
        counts.zeroFirst += first == '\0' && second != '\0' ? 1U : 0U;
        counts.zeroSecond += first != '\0' && second == '\0' ? 1U : 0U;
        const bool isUnitControl =
            (first == '\0' && isControl(second)) || (second == '\0' && isControl(first));
        counts.controls += isUnitControl ? 1U : 0U;
    }
    return counts;
}

} // namespace

std::string_view encodingWord(Encoding encoding) noexcept
{
    return std::ranges::find(words, encoding, &decltype(words)::value_type::first)->second;
}

std::optional<Encoding> encodingFromWord(std::string_view word) noexcept
{
    const auto* const found = std::ranges::find(words, word, &decltype(words)::value_type::second);
    return found == words.end() ? std::nullopt : std::optional{found->first};
}

std::optional<Encoding> utf16WithoutMark(std::span<const std::byte> head) noexcept
{
    const auto counts = countPairs(asText(head));
    const auto onOneSide = [&](std::size_t there, std::size_t elsewhere) {
        return there != 0 && there * 10 >= counts.pairs && elsewhere * 20 <= there;
    };
    if (counts.pairs < 2 || counts.controls * 50 > counts.pairs)
        return std::nullopt;
    if (onOneSide(counts.zeroSecond, counts.zeroFirst))
        return Encoding::Utf16Le;
    if (onOneSide(counts.zeroFirst, counts.zeroSecond))
        return Encoding::Utf16Be;
    return std::nullopt;
}

inline void EncodingDetector::Utf8Count::step(std::uint8_t byte) noexcept
{
    if (missing != 0) {
        const bool continues = within(byte, lowest, highest);
        lowest = 0x80;
        highest = 0xBF;
        if (continues) {
            if (--missing == 0)
                ++characters;
            return;
        }
        missing = 0;
        ++invalid;
    }
    if (byte < 0x80)
        return;
    if (within(byte, 0xC2, 0xDF)) {
        missing = 1;
    } else if (within(byte, 0xE0, 0xEF)) {
        missing = 2;
        lowest = byte == 0xE0 ? 0xA0 : 0x80;
        highest = byte == 0xED ? 0x9F : 0xBF;
    } else if (within(byte, 0xF0, 0xF4)) {
        missing = 3;
        lowest = byte == 0xF0 ? 0x90 : 0x80;
        highest = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        ++invalid;
    }
}

inline void EncodingDetector::Gb18030Count::step(std::uint8_t byte) noexcept
{
    const bool isLead = within(byte, 0x81, 0xFE);
    const auto began = std::exchange(pending, std::uint8_t{0});
    if (began == 1 && within(byte, 0x40, 0xFE) && byte != 0x7F) {
        ++characters;
        if (byte >= 0xA1 && (within(lead, 0xA1, 0xA9) || within(lead, 0xB0, 0xF7)))
            ++common;
        return;
    }
    if (began == 1 && within(byte, '0', '9') && (lead <= 0x84 || within(lead, 0x90, 0xE3))) {
        pending = 2;
        return;
    }
    if (began == 2 && isLead) {
        pending = 3;
        lead = byte;
        return;
    }
    if (began == 3 && within(byte, '0', '9')) {
        ++characters;
        return;
    }
    if (began == 3) { // the first two bytes are broken, the third may begin a character
        ++invalid;
        pending = 1;
        step(byte);
        return;
    }
    if (began != 0)
        ++invalid;
    if (isLead) {
        pending = 1;
        lead = byte;
    } else if (byte >= 0x80) {
        ++invalid;
    }
}

/// Bytes of one run. Chinese in UTF-8 is three bytes each, which need no state.
void EncodingDetector::Utf8Count::count(std::string_view run) noexcept
{
    auto counted = *this; // so that it stays in registers
    std::size_t at = 0;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(run[i]); };
    while (at < run.size()) {
        if (counted.missing == 0 && at + 3 <= run.size() && within(byte(at), 0xE1, 0xEC)
            && within(byte(at + 1), 0x80, 0xBF) && within(byte(at + 2), 0x80, 0xBF)) {
            ++counted.characters;
            at += 3;
        } else {
            counted.step(byte(at++));
        }
    }
    *this = counted;
}

/// Bytes of one run. What GB 2312 has is two bytes each, which need no state.
void EncodingDetector::Gb18030Count::count(std::string_view run) noexcept
{
    auto counted = *this;
    std::size_t at = 0;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(run[i]); };
    while (at < run.size()) {
        if (counted.pending == 0 && at + 2 <= run.size() && within(byte(at), 0xB0, 0xF7)
            && within(byte(at + 1), 0xA1, 0xFE)) {
            ++counted.characters;
            ++counted.common;
            at += 2;
        } else {
            counted.step(byte(at++));
        }
    }
    *this = counted;
}

void EncodingDetector::Utf16Count::step(std::uint8_t byte, Encoding order) noexcept
{
    if (!half) {
        half = byte;
        return;
    }
    const auto high = order == Encoding::Utf16Le ? byte : *half;
    const auto low = order == Encoding::Utf16Le ? *half : byte;
    half.reset();
    const bool isLow = within(high, 0xDC, 0xDF);
    if (afterHighSurrogate != isLow)
        ++invalid;
    else if (high != 0 || low >= 0x80)
        ++characters;
    afterHighSurrogate = within(high, 0xD8, 0xDB);
}

void EncodingDetector::update(std::span<const std::byte> block)
{
    if (m_family == Family::Undecided) {
        const auto taken = std::min(block.size(), m_head.size() - m_headSize);
        std::ranges::copy(block.first(taken), m_head.begin() + static_cast<std::ptrdiff_t>(m_headSize));
        m_headSize += taken;
        block = block.subspan(taken);
        if (m_headSize < m_head.size())
            return;
        decideFamily();
    }
    count(block);
}

void EncodingDetector::decideFamily()
{
    const auto head = std::span{m_head}.first(m_headSize);
    m_family = Family::Bytes;
    for (const auto& [encoding, mark] : marks) {
        if (asText(head).starts_with(mark)) {
            m_verdict.encoding = encoding;
            m_verdict.bomBytes = mark.size();
            break;
        }
    }
    if (const auto order = utf16WithoutMark(head); order && m_verdict.bomBytes == 0)
        m_verdict.encoding = *order;
    if (m_verdict.encoding == Encoding::Utf16Le || m_verdict.encoding == Encoding::Utf16Be)
        m_family = Family::Utf16;
    count(head.subspan(m_verdict.bomBytes));
}

void EncodingDetector::count(std::span<const std::byte> bytes) noexcept
{
    if (m_family == Family::Bytes) {
        countBytes(bytes);
        return;
    }
    for (const auto byte : bytes)
        m_utf16.step(std::to_integer<std::uint8_t>(byte), m_verdict.encoding);
}

void EncodingDetector::countBytes(std::span<const std::byte> bytes) noexcept
{
    const auto text = asText(bytes);
    const auto isHigh = [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; };
    std::size_t at = 0;
    while (at < text.size()) {
        if (m_utf8.missing == 0 && m_gb18030.pending == 0) {
            at += asciiRun(text.substr(at));
            if (at == text.size())
                return;
        }
        // the rest of a character begun, and all that follows above ASCII
        auto end = at + 1;
        while (end < text.size() && isHigh(text[end]))
            ++end;
        const auto run = text.substr(at, end - at);
        m_utf8.count(run);
        m_gb18030.count(run);
        at = end;
    }
}

EncodingVerdict EncodingDetector::finish()
{
    if (m_family == Family::Undecided)
        decideFamily();
    if (m_family == Family::Utf16) {
        m_verdict.invalidSequences = m_utf16.invalid;
        m_verdict.doubtful = manyInvalid(m_utf16.invalid, m_utf16.characters);
        return m_verdict;
    }
    const bool isCommonGb18030 = m_gb18030.common * 5 >= m_gb18030.characters * 4;
    if (m_verdict.bomBytes == 0) {
        const bool isUtf8 = m_utf8.invalid == 0 || m_utf8.invalid * 20 <= m_utf8.characters
                            || (m_utf8.invalid <= m_utf8.characters && !isCommonGb18030);
        m_verdict.encoding = isUtf8 ? Encoding::Utf8 : Encoding::Gb18030;
    }
    if (m_verdict.encoding == Encoding::Utf8) {
        m_verdict.invalidSequences = m_utf8.invalid;
        m_verdict.doubtful = manyInvalid(m_utf8.invalid, m_utf8.characters);
        return m_verdict;
    }
    constexpr std::uint64_t enoughToTell = 20;
    m_verdict.invalidSequences = m_gb18030.invalid;
    m_verdict.doubtful = manyInvalid(m_gb18030.invalid, m_gb18030.characters)
                         || (m_gb18030.characters >= enoughToTell && !isCommonGb18030);
    return m_verdict;
}

} // namespace jingwei
