#include "core/reader/record_scanner.h"

#include "core/reader/special_bytes.h"

#include <algorithm>
#include <bit>
#include <cstring>

// Plain text is looked at 64 bytes at a time for delimiters, quotes and line breaks. An opening quote leads
// to a search for the closing one; if there is none within the limits, the scanner goes back and takes the
// opening quote for text.
//
// GB18030: only the second byte of a two-byte character (0x40 to 0xFE) can look like a delimiter. Four-byte
// characters need no care: their second and fourth bytes are digits, so read as single bytes they leave the
// scanner in step.
//
// Whatever is decided depends on the bytes alone, never on where the blocks were cut.

namespace jingwei {

namespace {

std::uint8_t byteAt(std::string_view text, std::size_t at) noexcept
{
    return static_cast<std::uint8_t>(text[at]);
}

/// Line breaks that begin in [from, to); the LF of a CRLF is not one of its own. `from` is not the first
/// byte.
std::size_t countBreaks(std::string_view text, std::size_t from, std::size_t to) noexcept
{
    std::size_t breaks = 0;
    for (; from < to; ++from)
        breaks += text[from] == '\r' || (text[from] == '\n' && text[from - 1] != '\r') ? 1U : 0U;
    return breaks;
}

} // namespace

RecordScanner::RecordScanner(const Dialect& dialect, const ReaderLimits& limits)
    : m_limits{limits}
    , m_delimiter{dialect.delimiter}
    , m_quote{dialect.quote}
    , m_delimiterMayBeSecondByte{dialect.encoding == Encoding::Gb18030 && dialect.delimiter >= '\x40'}
{
    m_fields.reserve(64);
}

void RecordScanner::startRecord() noexcept
{
    m_fields.clear();
    m_position = 0;
    m_fieldBegin = 0;
    m_closingQuote = 0;
    m_insideQuotes = false;
    m_doubledQuotes = false;
    m_unterminatedQuote = false;
}

RecordScanner::Step RecordScanner::next(std::string_view text, More more)
{
    // What lies further on cannot make the record short enough; positions keep within 32 bits.
    const auto window = m_limits.recordBytes + m_limits.quotedBytes + 4;
    if (text.size() > window) {
        text = text.substr(0, window);
        more = More::Maybe;
    }
    auto step = Step::NeedMore;
    do {
        if (m_insideQuotes && scanQuoted(text, more) == Quoted::NeedMore)
            return needMore();
        step = scanPlain(text, more);
    } while (m_insideQuotes);
    if (step == Step::NeedMore && more == More::No && !text.empty())
        return endRecord(text.size(), 0);
    return step == Step::NeedMore ? needMore() : step;
}

RecordScanner::Step RecordScanner::scanPlain(std::string_view text, More more)
{
    const SpecialBytes special{m_delimiter, m_quote};
    while (m_position < text.size()) {
        const auto block = m_position;
        for (auto bits = special.mask(text.substr(block)); bits != 0; bits &= bits - 1) {
            const auto at = block + static_cast<std::size_t>(std::countr_zero(bits));
            const char c = text[at];
            if (c == m_delimiter) {
                const auto step = meetDelimiter(text, at);
                if (step != Step::NeedMore)
                    return step;
            } else if (c == '\n' || c == '\r') {
                return meetLineBreak(text, at, more);
            } else if (at == m_fieldBegin && !closesInBlock(text, block, bits)) {
                openQuotes(at);
                return Step::NeedMore;
            }
        }
        m_position = std::min(block + SpecialBytes::width, text.size());
    }
    return Step::NeedMore;
}

RecordScanner::Step RecordScanner::meetDelimiter(std::string_view text, std::size_t at)
{
    return m_delimiterMayBeSecondByte && isSecondByte(text, at) ? Step::NeedMore : endField(at);
}

RecordScanner::Step RecordScanner::meetLineBreak(std::string_view text, std::size_t at, More more)
{
    m_position = at;
    const bool isLast = at + 1 == text.size();
    if (text[at] == '\r' && isLast && more == More::Maybe) // a LF may follow
        return Step::NeedMore;
    return endRecord(at, text[at] == '\r' && !isLast && text[at + 1] == '\n' ? 2 : 1);
}

void RecordScanner::openQuotes(std::size_t at) noexcept
{
    m_position = at + 1;
    m_insideQuotes = true;
    m_quotedBreaks = 0;
    m_breaksCountedTo = at + 1;
}

/// The usual case, taken without leaving the block: quotes around a short value without doubled quotes or
/// line breaks. The lowest of `bits` is the opening quote; if it closes, the closing one is.
bool RecordScanner::closesInBlock(std::string_view text, std::size_t block, std::uint64_t& bits) noexcept
{
    for (auto inside = bits & (bits - 1); inside != 0; inside &= inside - 1) {
        const auto at = block + static_cast<std::size_t>(std::countr_zero(inside));
        if (text[at] == m_delimiter)
            continue;
        const bool isQuote = text[at] == m_quote && at + 1 < text.size() && text[at + 1] != m_quote;
        if (!isQuote || at - m_fieldBegin - 1 > m_limits.quotedBytes)
            return false;
        m_closingQuote = at;
        bits = inside;
        return true;
    }
    return false;
}

RecordScanner::Quoted RecordScanner::scanQuoted(std::string_view text, More more) noexcept
{
    const auto lastAllowed = m_fieldBegin + 1 + m_limits.quotedBytes; // where a closing quote may stand
    const auto end = std::min(text.size(), lastAllowed + 1);
    const auto takeAsText = [&] {
        m_insideQuotes = false;
        m_doubledQuotes = false;
        m_unterminatedQuote = true;
        m_position = m_fieldBegin + 1;
        return Quoted::Text;
    };
    for (;;) {
        const auto* const found =
            m_position < end
                ? static_cast<const char*>(std::memchr(text.data() + m_position, m_quote, end - m_position))
                : nullptr;
        const auto at =
            found != nullptr ? static_cast<std::size_t>(found - text.data()) : std::max(end, m_position);
        m_position = at;
        if (tooManyBreaks(text, at))
            return takeAsText();
        if (found == nullptr)
            return at > lastAllowed || more == More::No ? takeAsText() : Quoted::NeedMore;
        if (at + 1 == text.size() && more == More::Maybe)
            return Quoted::NeedMore;
        if (at + 1 == text.size() || text[at + 1] != m_quote)
            break;
        m_doubledQuotes = true;
        m_position = at + 2;
    }
    m_insideQuotes = false;
    m_closingQuote = m_position;
    ++m_position;
    return Quoted::Closed;
}

bool RecordScanner::tooManyBreaks(std::string_view text, std::size_t end) noexcept
{
    if (end - m_fieldBegin <= m_limits.quotedLineBreaks) // too short to hold so many: not worth counting
        return false;
    m_quotedBreaks += countBreaks(text, m_breaksCountedTo, end);
    m_breaksCountedTo = end;
    return m_quotedBreaks > m_limits.quotedLineBreaks;
}

bool RecordScanner::isSecondByte(std::string_view text, std::size_t at) const noexcept
{
    auto from = at;
    while (from > m_fieldBegin && byteAt(text, from - 1) >= 0x80)
        --from;
    while (from < at) {
        const auto lead = byteAt(text, from);
        const auto second = byteAt(text, from + 1);
        const bool isPair =
            lead >= 0x81 && lead <= 0xFE && second >= 0x40 && second <= 0xFE && second != 0x7F;
        from += isPair ? 2 : 1;
    }
    return from > at;
}

RecordScanner::Step RecordScanner::endField(std::size_t end)
{
    m_fields.push_back({.begin = static_cast<std::uint32_t>(m_fieldBegin),
                        .end = static_cast<std::uint32_t>(end),
                        .closingQuote = static_cast<std::uint32_t>(m_closingQuote),
                        .doubledQuotes = m_doubledQuotes});
    m_fieldBegin = end + 1;
    m_closingQuote = 0;
    m_doubledQuotes = false;
    if (m_fields.size() <= m_limits.columns)
        return Step::NeedMore;
    return end > m_limits.recordBytes ? Step::TooLong : Step::TooManyColumns;
}

RecordScanner::Step RecordScanner::endRecord(std::size_t end, std::size_t lineBreakLength)
{
    if (const auto step = endField(end); step != Step::NeedMore)
        return step;
    m_length = end;
    m_lineBreakLength = lineBreakLength;
    return end > m_limits.recordBytes ? Step::TooLong : Step::Record;
}

RecordScanner::Step RecordScanner::needMore() const noexcept
{
    const auto certain = m_insideQuotes ? m_fieldBegin : m_position;
    return certain > m_limits.recordBytes ? Step::TooLong : Step::NeedMore;
}

} // namespace jingwei
