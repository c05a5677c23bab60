#include "core/intake/survey.h"

#include "core/intake/recognition.h"
#include "core/reader/delimited_reader.h"

#include <algorithm>
#include <fstream>
#include <future>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 20U;
constexpr std::size_t headBytes = std::size_t{256} << 10U;

class HeadSink final : public RecordSink {
public:
    HeadSink(Encoding encoding, std::size_t most)
        : m_encoding{encoding}
        , m_most{static_cast<std::int64_t>(most)}
    {
    }

    bool record(const RawRecord& record) override
    {
        rows.resize(static_cast<std::size_t>(record.row));
        auto& row = rows.back();
        for (const auto& field : record.fields)
            row.push_back(decode(field.raw, m_encoding));
        return record.row < m_most;
    }

    std::vector<std::vector<std::string>> rows;

private:
    Encoding m_encoding;
    std::int64_t m_most;
};

} // namespace

Result<void> readBlocks(const IntakeFile& file, Progress& progress, const BlockSink& sink)
{
    std::ifstream stream{file.path, std::ios::binary};
    if (!stream)
        return failure(ErrorCode::FileUnreadable, {}, file.name);
    std::vector<char> block(blockBytes);
    while (stream) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        const auto got = static_cast<std::size_t>(stream.gcount());
        if (stream.bad())
            return failure(ErrorCode::FileUnreadable, {}, file.name);
        if (got == 0)
            break;
        if (auto taken = sink(std::as_bytes(std::span{block.data(), got})); !taken)
            return taken;
        progress.advance(got);
    }
    return {};
}

Result<Survey> surveyFile(const IntakeFile& file, Progress& progress)
{
    Survey found;
    Sha256Stream hash;
    EncodingDetector detector;
    auto read = readBlocks(file, progress, [&](std::span<const std::byte> block) -> Result<void> {
        // the two need about the same time, so each has a core
        auto hashed = std::async(std::launch::async, [&] { hash.update(block); });
        detector.update(block);
        hashed.wait();
        const auto wanted = std::min(block.size(), headBytes - found.head.size());
        found.head.insert(found.head.end(), block.begin(),
                          block.begin() + static_cast<std::ptrdiff_t>(wanted));
        found.bytes += static_cast<std::int64_t>(block.size());
        return {};
    });
    if (!read)
        return tl::unexpected{read.error()};
    found.digest = hash.finish();
    found.verdict = detector.finish();
    return found;
}

HeadRows headRows(std::span<const std::byte> head, const Dialect& dialect, std::size_t most)
{
    DelimitedReader reader{dialect};
    HeadSink sink{reader.fieldEncoding(), most};
    auto read = reader.feed(head, sink);
    if (read && !reader.stopped())
        read = reader.finish(sink);
    return {std::move(sink.rows), read ? std::nullopt : std::optional{read.error()}};
}

Error inFile(const Error& atRow, const std::string& file)
{
    return {atRow.code, atRow.place, file};
}

} // namespace jingwei
