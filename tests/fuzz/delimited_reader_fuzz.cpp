#include "core/base/contract.h"
#include "core/reader/content.h"
#include "core/reader/delimited_reader.h"
#include "core/reader/encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// For any bytes: what is found does not depend on how they are cut into blocks; records lie in the file one
// behind the other; each record read again from its own bytes is the same; whatever is decoded is valid
// UTF-8.

namespace {

using namespace jingwei;
using Bytes = std::span<const std::byte>;

struct KeptRecord {
    std::uint64_t offset;
    std::uint32_t length;
    std::int64_t row;
    std::vector<std::string> fields;

    friend bool operator==(const KeptRecord&, const KeptRecord&) = default;
};

class Kept final : public RecordSink {
public:
    explicit Kept(Encoding encoding) noexcept : m_encoding{encoding} {}

    bool record(const RawRecord& record) override
    {
        KeptRecord kept{.offset = record.offset, .length = record.length, .row = record.row, .fields = {}};
        for (const auto& field : record.fields)
            kept.fields.push_back(decode(field.raw, m_encoding));
        records.push_back(std::move(kept));
        return true;
    }

    std::vector<KeptRecord> records;

private:
    Encoding m_encoding;
};

EncodingVerdict detect(Bytes file, std::size_t blockSize)
{
    EncodingDetector detector;
    for (std::size_t at = 0; at < file.size(); at += blockSize)
        detector.update(file.subspan(at, std::min(blockSize, file.size() - at)));
    return detector.finish();
}

struct Reading {
    std::vector<KeptRecord> records;
    std::optional<Error> error;

    friend bool operator==(const Reading&, const Reading&) = default;
};

Reading read(Bytes file, const Dialect& dialect, const ReaderLimits& limits, std::size_t blockSize)
{
    DelimitedReader reader{dialect, limits};
    Kept kept{reader.fieldEncoding()};
    Result<void> result;
    for (std::size_t at = 0; at < file.size() && result; at += blockSize)
        result = reader.feed(file.subspan(at, std::min(blockSize, file.size() - at)), kept);
    if (result)
        result = reader.finish(kept);
    return {.records = std::move(kept.records),
            .error = result ? std::nullopt : std::optional{result.error()}};
}

void checkPlaces(Bytes file, const Dialect& dialect, const Reading& reading)
{
    std::uint64_t end = dialect.bomBytes;
    std::int64_t row = 0;
    for (const auto& record : reading.records) {
        require(record.offset >= end && record.row == ++row && !record.fields.empty());
        end = record.offset + record.length;
        require(end <= file.size());
    }
}

void checkDialect(Bytes file, const Dialect& dialect)
{
    const ReaderLimits tight{.columns = 40, .recordBytes = 700, .quotedBytes = 60, .quotedLineBreaks = 4};
    const auto tightly = read(file, dialect, tight, file.size() + 1);
    for (const std::size_t blockSize : {1U, 7U, 100U}) {
        require(read(file, dialect, tight, blockSize) == tightly);
    }
    const auto whole = read(file, dialect, {}, file.size() + 1);
    require(read(file, dialect, {}, 13) == whole);
    checkPlaces(file, dialect, whole);
    for (const auto& record : whole.records) {
        require(readRecord(file.subspan(record.offset, record.length), dialect) == record.fields);
        for (const auto& field : record.fields)
            require(decodesCleanly(field, Encoding::Utf8));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto file = std::as_bytes(std::span{data, size});
    require(!contentWord(sniffContent(file)).empty());
    const auto verdict = detect(file, size + 1);
    require(detect(file, 3) == verdict);
    checkDialect(file, sniffDialect(file, verdict));

    // A dialect that does not fit must do no harm either.
    constexpr std::array encodings{Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be};
    constexpr std::array delimiters{',', '|', '\t', '^'};
    checkDialect(file, {.encoding = encodings[size % encodings.size()],
                        .bomBytes = size % 3,
                        .delimiter = delimiters[size / 4 % delimiters.size()],
                        .quote = size % 5 == 0 ? '\'' : '"'});
    return 0;
}
