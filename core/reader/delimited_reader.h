#pragma once

#include "core/base/result.h"
#include "core/reader/dialect.h"
#include "core/reader/record_scanner.h"
#include "core/reader/utf16.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// One value of a record as the file has it, in `DelimitedReader::fieldEncoding()`.
struct RawField {
    std::string_view raw; ///< without its quotes, doubled quotes undone; nothing trimmed
    bool quoted = false;
};

/// One record of a delimited file. Valid only while the sink is being called.
struct RawRecord {
    std::uint64_t offset = 0; ///< first byte, counted in the original file (also for UTF-16), BOM included
    std::uint32_t length = 0; ///< bytes in the original file, without the line break
    std::int64_t row = 0;     ///< as a spreadsheet shows it: from 1, blank rows counted
    std::span<const RawField> fields; ///< at least one
    bool blank = false;               ///< nothing but delimiters, spaces and tabs
    bool unterminatedQuote = false;   ///< a quote was opened and never closed, so it was taken as text
    bool truncatedLine = false;       ///< the file ends without a line break behind it
};

/// What a reader hands its records to.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    /// Takes the next record; false ends the reading.
    virtual bool record(const RawRecord& record) = 0;
    /// Told of records shortly before they are handed over, so that what they will be looked up in can be on
    /// its way from memory meanwhile.
    virtual void upcoming(std::span<const RawRecord> /*records*/) {}
};

/// Reads delimited text that is pushed in blocks of any size, split anywhere.
///
/// Lines end with LF, CRLF or a lone CR. A quote counts only at the start of a field; text between a closing
/// quote and the next delimiter is kept; an opening quote without a closing one within the limits is text,
/// and reading goes on right behind it. In GB18030 the second byte of a character is never taken for a
/// delimiter.
///
/// Records of one block are handed over a few at a time, each run of them announced to the sink.
///
/// Shape:  time O(bytes), memory O(longest record); no allocation per record once the buffers have grown.
/// Errors: `TableTooWide` where a limit is exceeded; `detail` is the limit (columns or bytes), `place` the
/// row. The records before it have been handed over; blocks after it are ignored.
class DelimitedReader {
public:
    explicit DelimitedReader(const Dialect& dialect, const ReaderLimits& limits = {});

    [[nodiscard]] Result<void> feed(std::span<const std::byte> block, RecordSink& sink);
    /// Hands over the last record if the file does not end with a line break. Call once, at the end of the
    /// file.
    [[nodiscard]] Result<void> finish(RecordSink& sink);

    /// Whether a sink has ended the reading; further blocks are ignored.
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }
    /// What the fields are encoded in: the file's encoding, but UTF-8 where that is UTF-16.
    [[nodiscard]] Encoding fieldEncoding() const noexcept;

private:
    [[nodiscard]] bool isUtf16() const noexcept;
    [[nodiscard]] std::span<const std::byte> withoutMark(std::span<const std::byte> block) noexcept;
    [[nodiscard]] Result<void> feedText(std::string_view text, RecordSink& sink);
    [[nodiscard]] Result<std::size_t> scan(std::string_view text, RecordScanner::More more, RecordSink& sink);
    void hold(const char* begin, RecordSink& sink);
    void deliver(RecordSink& sink);
    [[nodiscard]] std::string_view value(std::string_view record, const RecordScanner::Field& field);

    Dialect m_dialect;
    ReaderLimits m_limits;
    RecordScanner m_scanner;
    Utf16ToUtf8 m_transcoder;
    std::string m_transcoded;
    std::string m_carry;               ///< the record begun, when it began in an earlier block
    std::vector<RawRecord> m_held;     ///< records found and not yet handed over
    std::vector<RawField> m_fields;    ///< of all records held
    std::vector<std::size_t> m_lastOf; ///< for each record held: where its fields end
    std::string m_unquoted;            ///< values of the records held that had doubled quotes
    std::size_t m_markBytesLeft;       ///< of the byte order mark, still to be skipped
    std::uint64_t m_bytesFed = 0;      ///< of the original file, BOM included
    std::uint64_t m_offset = 0;        ///< where the current record starts in the original file
    std::int64_t m_row = 1;
    bool m_stopped = false;
};

/// Reads one record again from its bytes in the original (`RawRecord::offset`, `length`): its fields as
/// UTF-8.
[[nodiscard]] std::vector<std::string> readRecord(std::span<const std::byte> recordBytes,
                                                  const Dialect& dialect);

} // namespace jingwei
