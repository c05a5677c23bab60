#include "core/reader/delimited_reader.h"

#include <algorithm>

// A block is scanned where it lies. Only a record that goes over the end of a block is copied, to `m_carry`,
// and from there on in small pieces until it is complete; the scanner remembers how far it was.

namespace jingwei {

namespace {

constexpr std::size_t carryPiece = std::size_t{16} << 10;
/// Records handed over together: enough to hide that memory answers in 100 ns and more, few enough to stay in
/// the cache.
constexpr std::size_t heldRecords = 64;

bool isBlank(std::string_view value) noexcept
{
    return value.find_first_not_of(" \t") == std::string_view::npos;
}

std::string_view asText(std::span<const std::byte> bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Keeps the first record, decoded.
class FirstRecord final : public RecordSink {
public:
    explicit FirstRecord(Encoding encoding) noexcept : m_encoding{encoding} {}

    bool record(const RawRecord& record) override
    {
        fields.reserve(record.fields.size());
        for (const auto& field : record.fields)
            fields.push_back(decode(field.raw, m_encoding));
        return false;
    }

    std::vector<std::string> fields;

private:
    Encoding m_encoding;
};

} // namespace

DelimitedReader::DelimitedReader(const Dialect& dialect, const ReaderLimits& limits)
    : m_dialect{dialect}
    , m_limits{limits}
    , m_scanner{dialect, limits}
    , m_transcoder{dialect.encoding}
    , m_markBytesLeft{dialect.bomBytes}
    , m_offset{dialect.bomBytes}
{
    m_fields.reserve(64);
}

bool DelimitedReader::isUtf16() const noexcept
{
    return m_dialect.encoding == Encoding::Utf16Le || m_dialect.encoding == Encoding::Utf16Be;
}

Encoding DelimitedReader::fieldEncoding() const noexcept
{
    return isUtf16() ? Encoding::Utf8 : m_dialect.encoding;
}

std::span<const std::byte> DelimitedReader::withoutMark(std::span<const std::byte> block) noexcept
{
    const auto skipped = std::min(block.size(), m_markBytesLeft);
    m_markBytesLeft -= skipped;
    return block.subspan(skipped);
}

Result<void> DelimitedReader::feed(std::span<const std::byte> block, RecordSink& sink)
{
    if (m_stopped)
        return {};
    m_bytesFed += block.size();
    block = withoutMark(block);
    if (!isUtf16())
        return feedText(asText(block), sink);
    m_transcoded.clear();
    m_transcoder.append(block, m_transcoded);
    return feedText(m_transcoded, sink);
}

Result<void> DelimitedReader::finish(RecordSink& sink)
{
    if (m_stopped)
        return {};
    if (isUtf16()) {
        m_transcoded.clear();
        m_transcoder.finish(m_transcoded);
        if (auto fed = feedText(m_transcoded, sink); !fed)
            return fed;
    }
    return scan(m_carry, RecordScanner::More::No, sink).map([](std::size_t) {});
}

Result<void> DelimitedReader::feedText(std::string_view text, RecordSink& sink)
{
    while (!m_carry.empty() && !text.empty() && !m_stopped) {
        const auto carried = m_carry.size();
        const auto piece = text.substr(0, carryPiece);
        m_carry += piece;
        const auto consumed = scan(m_carry, RecordScanner::More::Maybe, sink);
        if (!consumed)
            return tl::unexpected{consumed.error()};
        if (*consumed >= carried) { // the record now begun lies in `text`
            m_carry.clear();
            text.remove_prefix(*consumed - carried);
        } else {
            m_carry.erase(0, *consumed);
            text.remove_prefix(piece.size());
        }
    }
    if (text.empty() || m_stopped)
        return {};
    const auto consumed = scan(text, RecordScanner::More::Maybe, sink);
    if (!consumed)
        return tl::unexpected{consumed.error()};
    m_carry += text.substr(*consumed);
    return {};
}

/// Hands over every complete record of `text` and gives the place where the incomplete one begins.
Result<std::size_t> DelimitedReader::scan(std::string_view text, RecordScanner::More more, RecordSink& sink)
{
    const auto tooWide = [&](std::size_t limit) -> Result<std::size_t> {
        const auto row = m_row;
        deliver(sink);
        m_stopped = true;
        return failure(ErrorCode::TableTooWide, std::to_string(limit), std::to_string(row));
    };
    std::size_t begin = 0;
    for (bool found = true; found && !m_stopped;) {
        switch (m_scanner.next(text.substr(begin), more)) {
        case RecordScanner::Step::NeedMore: found = false; continue;
        case RecordScanner::Step::TooManyColumns: return tooWide(m_limits.columns);
        case RecordScanner::Step::TooLong: return tooWide(m_limits.recordBytes);
        case RecordScanner::Step::Record: break;
        }
        hold(text.data() + begin, sink);
        begin += m_scanner.length() + m_scanner.lineBreakLength();
        m_scanner.startRecord();
    }
    deliver(sink); // what is held lies in `text`
    return begin;
}

/// Keeps the record that the scanner has found until some are handed over together.
void DelimitedReader::hold(const char* begin, RecordSink& sink)
{
    const std::string_view text{begin, m_scanner.length()};
    // what records held have in `m_unquoted` must stay where it is
    if (m_held.size() == heldRecords
        || (!m_unquoted.empty() && m_unquoted.capacity() - m_unquoted.size() < text.size()))
        deliver(sink);
    if (m_stopped)
        return;
    const auto lineBreak = m_scanner.lineBreakLength();
    const std::uint64_t length = isUtf16() ? utf16Bytes(text) : text.size();
    RawRecord record;
    record.offset = m_offset;
    record.row = m_row;
    record.unterminatedQuote = m_scanner.unterminatedQuote();
    record.truncatedLine = lineBreak == 0;
    // Of UTF-16 there may be an odd byte left at the end of the file: it belongs to the last record.
    record.length = static_cast<std::uint32_t>(record.truncatedLine ? m_bytesFed - m_offset : length);
    record.blank = true;
    for (const auto& field : m_scanner.fields()) {
        m_fields.push_back({.raw = value(text, field), .quoted = field.closingQuote != 0});
        record.blank = record.blank && isBlank(m_fields.back().raw);
    }
    m_held.push_back(record);
    m_lastOf.push_back(m_fields.size());
    m_offset += length + lineBreak * (isUtf16() ? 2U : 1U);
    ++m_row;
}

/// Hands over the records held.
void DelimitedReader::deliver(RecordSink& sink)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        m_held[i].fields = std::span{m_fields}.subspan(from, m_lastOf[i] - from);
        from = m_lastOf[i];
    }
    if (!m_held.empty())
        sink.upcoming(m_held);
    for (const auto& record : m_held)
        if (!m_stopped)
            m_stopped = !sink.record(record);
    m_held.clear();
    m_fields.clear();
    m_lastOf.clear();
    m_unquoted.clear();
}

std::string_view DelimitedReader::value(std::string_view record, const RecordScanner::Field& field)
{
    if (field.closingQuote == 0)
        return record.substr(field.begin, field.end - field.begin);
    const auto inside = record.substr(field.begin + 1, field.closingQuote - field.begin - 1);
    const auto behind = record.substr(field.closingQuote + 1, field.end - field.closingQuote - 1);
    if (!field.doubledQuotes && behind.empty())
        return inside;

    if (m_unquoted.empty())
        m_unquoted.reserve(
            record.size()); // all values of the record fit, so earlier ones stay where they are
    const auto start = m_unquoted.size();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        m_unquoted += inside[i];
        i += inside[i] == m_dialect.quote ? 1U : 0U;
    }
    m_unquoted += behind;
    return std::string_view{m_unquoted}.substr(start);
}

std::vector<std::string> readRecord(std::span<const std::byte> recordBytes, const Dialect& dialect)
{
    auto withoutMark = dialect;
    withoutMark.bomBytes = 0;
    DelimitedReader reader{withoutMark};
    FirstRecord first{reader.fieldEncoding()};
    const auto read = reader.feed(recordBytes, first).and_then([&] { return reader.finish(first); });
    if (!read || first.fields.empty())
        return {std::string{}};
    return std::move(first.fields);
}

} // namespace jingwei
