#include "core/intake/importer.h"

#include "core/base/hash.h"
#include "core/intake/recognition.h"
#include "core/intake/table_reader.h"
#include "core/reader/content.h"
#include "core/reader/delimited_reader.h"
#include "core/reader/dialect.h"
#include "core/store/originals.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <future>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 20U;
constexpr std::size_t headBytes = std::size_t{256} << 10U;

/// Reads a file block by block. Errors: `FileUnreadable`, `Cancelled`.
Result<void> readBlocks(const IntakeFile& file, Progress& progress,
                        const std::function<Result<void>(std::span<const std::byte>)>& sink)
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

/// What a first pass over a file finds out.
struct Survey {
    Sha256 digest{};
    EncodingVerdict verdict;
    std::vector<std::byte> head;
    std::int64_t bytes = 0;
};

Result<Survey> survey(const IntakeFile& file, Progress& progress)
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

/// The first rows of a table, decoded, with blank ones in their places.
class HeadSink final : public RecordSink {
public:
    explicit HeadSink(Encoding encoding) : m_encoding{encoding} {}

    bool record(const RawRecord& record) override
    {
        rows.resize(static_cast<std::size_t>(record.row));
        auto& row = rows.back();
        for (const auto& field : record.fields)
            row.push_back(decode(field.raw, m_encoding));
        return record.row < headerSearchRows;
    }

    std::vector<std::vector<std::string>> rows;

private:
    Encoding m_encoding;
};

std::vector<std::vector<std::string>> headRows(std::span<const std::byte> head, const Dialect& dialect)
{
    DelimitedReader reader{dialect};
    HeadSink sink{reader.fieldEncoding()};
    if (reader.feed(head, sink) && !reader.stopped())
        static_cast<void>(reader.finish(sink));
    return std::move(sink.rows);
}

/// Why a file of that content is not read, if it is not.
std::optional<Error> contentProblem(ContentKind kind, const std::string& name)
{
    switch (kind) {
    case ContentKind::Text: return std::nullopt;
    case ContentKind::Empty: return Error{ErrorCode::FileEmpty, {}, name};
    case ContentKind::Zip:
    case ContentKind::Ole:
    case ContentKind::Html:
    case ContentKind::Gzip:
    case ContentKind::SevenZip:
    case ContentKind::Rar: return Error{ErrorCode::FormatUnsupported, std::string{contentWord(kind)}, name};
    case ContentKind::Pdf:
    case ContentKind::Jpeg:
    case ContentKind::Png:
    case ContentKind::Gif:
    case ContentKind::Executable:
    case ContentKind::Sqlite:
    case ContentKind::Binary: return Error{ErrorCode::FileBinary, std::string{contentWord(kind)}, name};
    }
    return std::nullopt;
}

SourceReceipt refused(SourceReceipt receipt, SourceStatus status, Error why)
{
    receipt.status = status;
    receipt.message = std::move(why);
    return receipt;
}

Instant now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Keeps the bytes and reads the rows, in one pass. The bytes of the file must still be those that were
/// surveyed.
Result<TableReader::Counts> takeRows(const IntakeContext& context, const IntakeFile& file,
                                     const Survey& surveyed, const Dialect& dialect, TableReader& table,
                                     OriginalWriter& original)
{
    DelimitedReader reader{dialect};
    std::int64_t bytes = 0;
    auto read = readBlocks(file, context.progress, [&](std::span<const std::byte> block) -> Result<void> {
        bytes += static_cast<std::int64_t>(block.size());
        if (auto kept = original.write(block); !kept)
            return kept;
        auto fed = reader.feed(block, table);
        if (table.error())
            return tl::unexpected{*table.error()};
        return fed;
    });
    if (!read)
        return tl::unexpected{read.error()};
    if (bytes != surveyed.bytes)
        return failure(ErrorCode::FileUnreadable, "changed", file.name);
    if (auto finished = reader.finish(table); !finished)
        return tl::unexpected{finished.error()};
    if (table.error())
        return tl::unexpected{*table.error()};
    return table.counts();
}

bool isStoreError(const Error& error)
{
    return error.code == ErrorCode::StoreBusy || error.code == ErrorCode::StoreFailed
           || error.code == ErrorCode::DiskFull || error.code == ErrorCode::Cancelled
           || error.code == ErrorCode::CaseDamaged || error.code == ErrorCode::FileUnwritable;
}

/// A case, and what SQLite keeps beside an open one. Reading the case one works in would take its locks away
/// (on Unix they end when the process closes any handle to the file).
bool isCaseFile(const fs::path& path)
{
    return path.filename().string().find(".jwcase") != std::string::npos;
}

} // namespace

Result<std::vector<IntakeFile>> listFiles(std::span<const fs::path> paths)
{
    std::vector<IntakeFile> files;
    for (const auto& path : paths) {
        std::error_code problem;
        if (fs::is_regular_file(path, problem)) {
            files.push_back({path, path.filename().generic_string()});
            continue;
        }
        if (!fs::is_directory(path, problem))
            return failure(ErrorCode::FileMissing, {}, path.generic_string());
        std::vector<IntakeFile> inside;
        for (auto entry =
                 fs::recursive_directory_iterator{path, fs::directory_options::skip_permission_denied,
                                                  problem};
             entry != fs::recursive_directory_iterator{}; entry.increment(problem)) {
            if (problem)
                break;
            if (entry->is_regular_file(problem) && !isCaseFile(entry->path()))
                inside.push_back({entry->path(), entry->path().lexically_relative(path).generic_string()});
        }
        if (inside.empty())
            return failure(ErrorCode::FolderWithoutData, {}, path.generic_string());
        std::ranges::sort(inside, {}, &IntakeFile::name);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

namespace {

/// The table a surveyed file turned out to hold.
struct Recognised {
    Dialect dialect;
    Recognition match;
};

Result<Recognised> recogniseTable(const IntakeContext& context, const Survey& surveyed,
                                  const std::string& name)
{
    const auto dialect = sniffDialect(surveyed.head, surveyed.verdict);
    const auto rows = headRows(surveyed.head, dialect);
    auto match = recognise(context.profiles, rows);
    if (!match)
        return failure(ErrorCode::HeaderUnknown, likeliestHeader(rows), name);
    return Recognised{dialect, *std::move(match)};
}

/// Enters the source and its rows. What goes wrong with the file itself is taken out of the case again.
Result<SourceReceipt> takeTable(const IntakeContext& context, const IntakeFile& file, const Survey& surveyed,
                                const Recognised& table, SourceReceipt receipt)
{
    StoreQueue queue;
    auto original = OriginalWriter::begin(context.store, queue, receipt.sha256, surveyed.bytes);
    auto writer = EvidenceWriter::begin(context.store, queue);
    if (!original || !writer)
        return tl::unexpected{original ? writer.error() : original.error()};
    const auto& profile = *table.match.profile;
    SourceDraft draft;
    draft.original = (*original)->number();
    draft.file = file.name;
    draft.profile = profile.name;
    draft.profileSha256 = profile.sha256;
    draft.encoding = receipt.encoding;
    draft.bomBytes = table.dialect.bomBytes;
    draft.delimiter = table.dialect.delimiter;
    draft.headerRow = table.match.map.headerRow;
    draft.header = table.match.map.header;
    draft.zone = profile.zone.value_or(chinaZone);
    draft.document = context.document;
    draft.by = context.by;
    draft.at = now();
    const auto source = (*writer)->addSource(draft);
    if (!source)
        return tl::unexpected{source.error()};
    const auto reader = TableReader::create({profile, table.match.map, *source,
                                             DelimitedReader{table.dialect}.fieldEncoding(), context.interner,
                                             **writer, context.progress});
    const auto counts = takeRows(context, file, surveyed, table.dialect, *reader, **original);
    if (!counts)
        return tl::unexpected{counts.error()};
    if (auto finished = (*original)->finish(); !finished)
        return tl::unexpected{finished.error()};
    if (auto finished = (*writer)->finishSource(*source, counts->rejected, counts->warnings); !finished)
        return tl::unexpected{finished.error()};
    receipt.id = *source;
    receipt.status = SourceStatus::Imported;
    receipt.rows.read = counts->read;
    receipt.rows.rejected = counts->rejected;
    if (counts->truncated)
        receipt.message = Error{ErrorCode::FileTruncated, {}, file.name};
    return receipt;
}

} // namespace

Result<SourceReceipt> importFile(const IntakeContext& context, const IntakeFile& file)
{
    SourceReceipt receipt;
    receipt.file = file.name;
    receipt.document = context.document;
    std::error_code problem;
    const auto size = fs::file_size(file.path, problem);
    context.progress.begin(problem ? 0 : 2 * size);
    const auto surveyed = survey(file, context.progress);
    if (!surveyed) {
        if (surveyed.error().code == ErrorCode::Cancelled)
            return tl::unexpected{surveyed.error()};
        return refused(std::move(receipt), SourceStatus::Failed, surveyed.error());
    }
    receipt.sha256 = toHex(surveyed->digest);
    receipt.bytes = surveyed->bytes;
    if (auto why = contentProblem(sniffContent(surveyed->head), file.name))
        return refused(std::move(receipt), SourceStatus::Unrecognised, *std::move(why));
    receipt.encoding = encodingWord(surveyed->verdict.encoding);
    const auto kept = findSourceInForce(context.store, receipt.sha256);
    if (!kept)
        return tl::unexpected{kept.error()};
    if (*kept) {
        receipt.profile = (*kept)->second;
        receipt.id = SourceId{(*kept)->first};
        receipt.status = SourceStatus::AlreadyImported;
        return receipt;
    }
    const auto table = recogniseTable(context, *surveyed, file.name);
    if (!table)
        return refused(std::move(receipt), SourceStatus::Unrecognised, table.error());
    receipt.profile = table->match.profile->name;
    receipt.headerRow = table->match.map.headerRow;
    const auto savepoint = Savepoint::begin(context.store);
    if (!savepoint)
        return tl::unexpected{savepoint.error()};
    auto taken = takeTable(context, file, *surveyed, *table, receipt);
    if (taken) {
        if (auto released = (*savepoint)->release(); !released)
            return tl::unexpected{released.error()};
        return taken;
    }
    if (isStoreError(taken.error()))
        return taken;
    return refused(std::move(receipt), SourceStatus::Failed, taken.error());
}

} // namespace jingwei
