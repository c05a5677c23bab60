#include "core/intake/importer.h"

#include "core/base/text.h"
#include "core/base/work_queue.h"
#include "core/intake/key_values.h"
#include "core/intake/private_folder.h"
#include "core/intake/recognition.h"
#include "core/intake/survey.h"
#include "core/intake/take_table.h"
#include "core/reader/archive.h"
#include "core/reader/content.h"
#include "core/reader/delimited_reader.h"
#include "core/reader/sheet_text.h"
#include "core/reader/workbook.h"
#include "core/store/originals.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

/// Archives in archives in archives … are followed so far.
constexpr int deepestArchive = 4;
/// Bytes of a sheet's text that its header is looked for in.
constexpr std::size_t sheetHeadRows = static_cast<std::size_t>(headerSearchRows);
/// A file of lines `name: value` tells of one subject and is small.
constexpr std::int64_t keyValueBytes = std::int64_t{1} << 20U;

/// Text of sheets and of what is made of other forms (core/reader/sheet_text.h).
constexpr Dialect sheetDialect{Encoding::Utf8, 0, '\t', '"'};

enum class Form : std::uint8_t { Text, Workbook, Archive, Other };

Form formOf(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Text: return Form::Text;
    case ContentKind::Zip: // a workbook or an archive: its parts tell
    case ContentKind::Ole:
    case ContentKind::Html:
    case ContentKind::SpreadsheetXml: return Form::Workbook;
    case ContentKind::Gzip:
    case ContentKind::SevenZip:
    case ContentKind::Rar: return Form::Archive;
    case ContentKind::Empty:
    case ContentKind::Pdf:
    case ContentKind::Jpeg:
    case ContentKind::Png:
    case ContentKind::Gif:
    case ContentKind::Executable:
    case ContentKind::Sqlite:
    case ContentKind::Binary: break;
    }
    return Form::Other;
}

SourceReceipt refused(SourceReceipt receipt, SourceStatus status, Error why)
{
    receipt.status = status;
    if (why.place.empty())
        why.place = receipt.file;
    receipt.message = std::move(why);
    return receipt;
}

/// Folder of a name such as `returns/张三/bill.csv`: 张三; empty where there is none.
std::string folderOf(const std::string& name)
{
    const auto slash = name.rfind('/');
    if (slash == std::string::npos)
        return {};
    const auto folder = name.substr(0, slash);
    return folder.substr(folder.rfind('/') + 1);
}

/// The first rows of a sheet, in their places.
class SheetHead final : public SheetSink {
public:
    bool row(std::int64_t row, std::span<const std::string> cells) override
    {
        m_anything = true;
        if (row > static_cast<std::int64_t>(sheetHeadRows))
            return false;
        rows.resize(static_cast<std::size_t>(row));
        rows.back().assign(cells.begin(), cells.end());
        return rows.size() < sheetHeadRows;
    }
    [[nodiscard]] bool isEmpty() const noexcept { return !m_anything; }

    std::vector<std::vector<std::string>> rows;

private:
    bool m_anything = false;
};

/// Takes files, one after the other, and what lies in them.
class FileTaker {
public:
    FileTaker(const IntakeContext& context, const IntakeFile& handedOver)
        : m_context{context}
        , m_handedOver{handedOver}
    {
    }

    Result<std::vector<SourceReceipt>> take(const IntakeFile& file, int depth);

private:
    using Receipts = std::vector<SourceReceipt>;

    Result<Receipts> takeText(const IntakeFile& file, const Survey& surveyed, SourceReceipt receipt);
    Result<Receipts> takeWorkbook(const IntakeFile& file, Workbook& book, const SourceReceipt& receipt);
    Result<Receipts> takeSheets(const IntakeFile& file, Workbook& book, const SourceReceipt& receipt,
                                std::int64_t original);
    Result<Receipts> takeSheet(const IntakeFile& file, Workbook& book, std::size_t sheet,
                               SourceReceipt receipt, std::int64_t original);
    Result<Receipts> takeArchive(const IntakeFile& file, const SourceReceipt& receipt, int depth);
    Result<SourceReceipt> takeSafely(const TableInput& input, const SourceReceipt& receipt);
    Result<std::int64_t> keepOriginal(const IntakeFile& file, const SourceReceipt& receipt);
    [[nodiscard]] std::optional<TableInput>
    withoutHeader(const Survey& surveyed, const TableInput& plain,
                  std::span<const std::vector<std::string>> rows) const;

    [[nodiscard]] const TableGiven* given(const std::string& file, const std::string& sheet) const;
    void takeGiven(TableInput& input, SourceReceipt& receipt) const;

    const IntakeContext& m_context;
    const IntakeFile& m_handedOver;
};

/// What a person said of a table; null: nothing.
const TableGiven* FileTaker::given(const std::string& file, const std::string& sheet) const
{
    const auto found = std::ranges::find_if(m_context.given, [&](const TableGiven& one) {
        const auto name = one.member.empty() ? m_handedOver.name : m_handedOver.name + '/' + one.member;
        return one.path == m_handedOver.path && name == file && one.sheet == sheet;
    });
    return found == m_context.given.end() ? nullptr : &*found;
}

/// An own account given by hand counts as one that stands above the table.
void FileTaker::takeGiven(TableInput& input, SourceReceipt& receipt) const
{
    const auto* said = given(input.file, input.sheet);
    if (said == nullptr || said->ownAccount.empty())
        return;
    input.match.preface.number = said->ownAccount;
    receipt.ownAccount = said->ownAccount;
}

/// Takes a table within a savepoint, so that a file that cannot be taken leaves nothing.
Result<SourceReceipt> FileTaker::takeSafely(const TableInput& input, const SourceReceipt& receipt)
{
    const auto savepoint = Savepoint::begin(m_context.store);
    if (!savepoint)
        return tl::unexpected{savepoint.error()};
    auto taken = takeTable(m_context, input, receipt);
    if (taken) {
        if (auto released = (*savepoint)->release(); !released)
            return tl::unexpected{released.error()};
        return taken;
    }
    if (endsImport(taken.error()))
        return taken;
    return refused(receipt, SourceStatus::Failed, taken.error());
}

/// Texts without a header row that a profile knows all the same: one line `账号…不存在`, lines `name: value`.
std::optional<TableInput> FileTaker::withoutHeader(const Survey& surveyed, const TableInput& plain,
                                                   std::span<const std::vector<std::string>> rows) const
{
    for (const auto* profile : m_context.profiles) {
        if (profile->absentBefore.empty() || rows.size() != 1)
            continue;
        const auto line = normaliseText(rows.front().empty() ? std::string{} : rows.front().front());
        if (!line.starts_with(profile->absentBefore) || !line.ends_with(profile->absentAfter))
            continue;
        auto input = plain;
        input.match.profile = profile;
        input.match.map.column.fill(ColumnMap::none);
        input.match.map.unitDecimals.fill(0);
        input.match.map.headerRow = 0;
        input.match.map.headerRows = 0;
        return input;
    }
    if (surveyed.bytes > keyValueBytes)
        return std::nullopt;
    auto table =
        tableOfKeyValues(m_context.profiles,
                         decode({reinterpret_cast<const char*>(surveyed.head.data()), surveyed.head.size()},
                                surveyed.verdict.encoding));
    if (!table || static_cast<std::int64_t>(surveyed.head.size()) < surveyed.bytes)
        return std::nullopt;
    auto input = plain;
    input.match = table->match;
    input.dialect = sheetDialect;
    input.original = -1; // to be kept by the caller
    input.feed = [text = std::move(table->text)](const BlockSink& sink) {
        return sink(std::as_bytes(std::span{text}));
    };
    return input;
}

Result<std::vector<SourceReceipt>> FileTaker::takeText(const IntakeFile& file, const Survey& surveyed,
                                                       SourceReceipt receipt)
{
    receipt.encoding = encodingWord(surveyed.verdict.encoding);
    receipt.encodingDoubtful = surveyed.verdict.doubtful;
    TableInput input;
    input.file = file.name;
    input.folder = folderOf(file.name);
    input.dialect = sniffDialect(surveyed.head, surveyed.verdict);
    input.encodingDoubtful = surveyed.verdict.doubtful;
    input.bytes = surveyed.bytes;
    std::int64_t fed = 0;
    input.feed = [&](const BlockSink& sink) -> Result<void> {
        auto read = readBlocks(file, m_context.progress, [&](std::span<const std::byte> block) {
            fed += static_cast<std::int64_t>(block.size());
            return sink(block);
        });
        if (read && fed != surveyed.bytes) // it must still be what was surveyed
            return failure(ErrorCode::FileUnreadable, "changed", file.name);
        return read;
    };
    const auto [rows, problem] = headRows(surveyed.head, input.dialect);
    if (auto match = recognise(m_context.profiles, rows)) {
        input.match = *std::move(match);
    } else if (auto other = withoutHeader(surveyed, input, rows)) {
        input = *std::move(other);
    } else {
        return Receipts{refused(std::move(receipt), SourceStatus::Unrecognised,
                                problem ? inFile(*problem, file.name)
                                        : Error{ErrorCode::HeaderUnknown, likeliestHeader(rows), file.name})};
    }
    takeGiven(input, receipt);
    receipt.profile = input.match.profile->name;
    receipt.headerRow = input.match.map.headerRow;
    receipt.fieldsFound = input.match.fieldsFound;
    receipt.headerShare = input.match.share;
    const auto savepoint = Savepoint::begin(m_context.store);
    if (!savepoint)
        return tl::unexpected{savepoint.error()};
    if (input.original != 0) {
        const auto original = keepOriginal(file, receipt);
        if (!original)
            return tl::unexpected{original.error()};
        input.original = *original;
    }
    auto taken = takeSafely(input, receipt);
    if (!taken)
        return tl::unexpected{taken.error()};
    if (taken->status == SourceStatus::Imported) // else the savepoint takes everything of the file out again
        if (auto released = (*savepoint)->release(); !released)
            return tl::unexpected{released.error()};
    return Receipts{*std::move(taken)};
}

/// Keeps a file's bytes; its tables' rows lie in texts made of it.
Result<std::int64_t> FileTaker::keepOriginal(const IntakeFile& file, const SourceReceipt& receipt)
{
    WorkQueue queue;
    auto original = OriginalWriter::begin(m_context.store, queue, receipt.sha256, receipt.bytes);
    if (!original)
        return tl::unexpected{original.error()};
    auto read = readBlocks(file, m_context.progress,
                           [&](std::span<const std::byte> block) { return (*original)->write(block); });
    if (!read)
        return tl::unexpected{read.error()};
    if (auto finished = (*original)->finish(); !finished)
        return tl::unexpected{finished.error()};
    if (auto drained = queue.drain(); !drained)
        return tl::unexpected{drained.error()};
    return (*original)->number();
}

Result<std::vector<SourceReceipt>> FileTaker::takeWorkbook(const IntakeFile& file, Workbook& book,
                                                           const SourceReceipt& receipt)
{
    const auto savepoint = Savepoint::begin(m_context.store);
    if (!savepoint)
        return tl::unexpected{savepoint.error()};
    const auto original = keepOriginal(file, receipt);
    if (!original) {
        if (endsImport(original.error()))
            return tl::unexpected{original.error()};
        return Receipts{refused(receipt, SourceStatus::Failed, original.error())};
    }
    auto receipts = takeSheets(file, book, receipt, *original);
    if (!receipts)
        return receipts;
    const bool any =
        std::ranges::any_of(*receipts, [](const auto& one) { return one.status == SourceStatus::Imported; });
    if (any) // else the savepoint takes the file's bytes out again
        if (auto released = (*savepoint)->release(); !released)
            return tl::unexpected{released.error()};
    return receipts;
}

Result<std::vector<SourceReceipt>> FileTaker::takeSheets(const IntakeFile& file, Workbook& book,
                                                         const SourceReceipt& receipt, std::int64_t original)
{
    Receipts receipts;
    bool leftOut = false;
    for (std::size_t sheet = 0; sheet < book.sheets().size(); ++sheet) {
        auto one = receipt;
        one.sheet = book.sheets()[sheet];
        if (m_context.again && *m_context.again != one.sheet)
            continue;
        if (const auto* said = given(file.name, one.sheet); said != nullptr && said->leftOut) {
            leftOut = true;
            continue;
        }
        auto taken = takeSheet(file, book, sheet, std::move(one), original);
        if (!taken)
            return taken;
        std::ranges::move(*taken, std::back_inserter(receipts));
    }
    if (receipts.empty() && !leftOut)
        receipts.push_back(
            refused(receipt, SourceStatus::Unrecognised, Error{ErrorCode::FileEmpty, {}, file.name}));
    return receipts;
}

/// Nothing for a sheet without any cell.
Result<std::vector<SourceReceipt>> FileTaker::takeSheet(const IntakeFile& file, Workbook& book,
                                                        std::size_t sheet, SourceReceipt receipt,
                                                        std::int64_t original)
{
    SheetHead head;
    auto looked = book.read(sheet, head, m_context.progress);
    if (!looked && endsImport(looked.error()))
        return tl::unexpected{looked.error()};
    if (!looked && head.rows.empty())
        return Receipts{refused(std::move(receipt), SourceStatus::Failed, looked.error())};
    if (head.isEmpty())
        return Receipts{};
    auto match = recognise(m_context.profiles, head.rows);
    if (!match)
        return Receipts{refused(std::move(receipt), SourceStatus::Unrecognised,
                                Error{ErrorCode::HeaderUnknown, likeliestHeader(head.rows), file.name})};
    TableInput input;
    input.file = file.name;
    input.sheet = receipt.sheet;
    input.folder = folderOf(file.name);
    input.dialect = sheetDialect;
    input.match = *std::move(match);
    input.original = original;
    input.feed = [&](const BlockSink& sink) -> Result<void> {
        SheetText text{sink};
        if (auto read = book.read(sheet, text, m_context.progress); !read)
            return read;
        return text.finish();
    };
    takeGiven(input, receipt);
    receipt.profile = input.match.profile->name;
    receipt.headerRow = input.match.map.headerRow;
    receipt.fieldsFound = input.match.fieldsFound;
    receipt.headerShare = input.match.share;
    receipt.encoding = encodingWord(Encoding::Utf8);
    auto taken = takeSafely(input, receipt);
    if (!taken)
        return tl::unexpected{taken.error()};
    return Receipts{*std::move(taken)};
}

Result<std::vector<SourceReceipt>> FileTaker::takeArchive(const IntakeFile& file,
                                                          const SourceReceipt& receipt, int depth)
{
    if (depth >= deepestArchive)
        return Receipts{
            refused(receipt, SourceStatus::Failed, Error{ErrorCode::FileHostile, "nesting", file.name})};
    auto folder = PrivateFolder::make(m_context.store.file());
    if (!folder)
        return tl::unexpected{folder.error()};
    auto members = unpackArchive(file.path, folder->path(), m_context.password, {}, m_context.progress,
                                 file.name.substr(file.name.rfind('/') + 1));
    if (!members) {
        if (endsImport(members.error()))
            return tl::unexpected{members.error()};
        return Receipts{refused(receipt, SourceStatus::Failed, members.error())};
    }
    // an office document is a zip too, and what lies in it is no evidence file
    if (std::ranges::find(*members, "[Content_Types].xml", &ArchiveMember::name) != members->end())
        return Receipts{refused(receipt, SourceStatus::Unrecognised,
                                Error{ErrorCode::FormatUnsupported, "office", file.name})};
    Receipts receipts;
    bool leftOut = false;
    for (const auto& member : *members) {
        const IntakeFile inside{member.path, member.name.empty() ? file.name : file.name + '/' + member.name};
        if (member.problem) {
            SourceReceipt one;
            one.file = inside.name;
            one.document = receipt.document;
            auto why = *member.problem;
            why.place = inside.name;
            receipts.push_back(refused(std::move(one), SourceStatus::Failed, std::move(why)));
            continue;
        }
        if (const auto* said = given(inside.name, {}); said != nullptr && said->leftOut) {
            leftOut = true;
            continue;
        }
        auto taken = take(inside, depth + 1);
        if (!taken)
            return taken;
        std::ranges::move(*taken, std::back_inserter(receipts));
        std::error_code problem;
        fs::remove(member.path, problem); // so that the disk holds one of them at a time beside the case
    }
    if (receipts.empty() && !leftOut)
        receipts.push_back(
            refused(receipt, SourceStatus::Unrecognised, Error{ErrorCode::FileEmpty, {}, file.name}));
    return receipts;
}

Result<std::vector<SourceReceipt>> FileTaker::take(const IntakeFile& file, int depth)
{
    SourceReceipt receipt;
    receipt.file = file.name;
    receipt.document = m_context.document;
    receipt.issuer = m_context.issuer;
    receipt.validUntil = m_context.validUntil;
    std::error_code problem;
    const auto size = fs::file_size(file.path, problem);
    if (depth == 0)
        m_context.progress.begin(problem ? 0 : 2 * size);
    const auto surveyed = surveyFile(file, m_context.progress);
    if (!surveyed) {
        if (surveyed.error().code == ErrorCode::Cancelled)
            return tl::unexpected{surveyed.error()};
        return Receipts{refused(std::move(receipt), SourceStatus::Failed, surveyed.error())};
    }
    receipt.sha256 = toHex(surveyed->digest);
    receipt.bytes = surveyed->bytes;
    const auto kept = findSourcesInForce(m_context.store, receipt.sha256);
    if (!kept)
        return tl::unexpected{kept.error()};
    if (!kept->empty() && !m_context.again) {
        Receipts receipts;
        for (const auto& source : *kept) {
            receipts.push_back(receipt);
            receipts.back().profile = source.profile;
            receipts.back().sheet = source.sheet;
            receipts.back().id = SourceId{source.id};
            receipts.back().status = SourceStatus::AlreadyImported;
        }
        return receipts;
    }
    const auto kind = sniffContent(surveyed->head);
    switch (formOf(kind)) {
    case Form::Text: return takeText(file, *surveyed, std::move(receipt));
    case Form::Archive: return takeArchive(file, receipt, depth);
    case Form::Workbook: {
        auto book = openWorkbook(file.path, kind);
        if (book)
            return takeWorkbook(file, **book, receipt);
        if (kind == ContentKind::Zip && book.error().code == ErrorCode::FormatUnsupported
            && book.error().detail == contentWord(ContentKind::Zip))
            return takeArchive(file, receipt, depth);
        if (endsImport(book.error()))
            return tl::unexpected{book.error()};
        const auto status = book.error().code == ErrorCode::FormatUnsupported ? SourceStatus::Unrecognised
                                                                              : SourceStatus::Failed;
        return Receipts{refused(std::move(receipt), status, book.error())};
    }
    case Form::Other: break;
    }
    const auto why = kind == ContentKind::Empty
                         ? Error{ErrorCode::FileEmpty, {}, file.name}
                         : Error{ErrorCode::FileBinary, std::string{contentWord(kind)}, file.name};
    return Receipts{refused(std::move(receipt), SourceStatus::Unrecognised, why)};
}

} // namespace

Result<std::vector<SourceReceipt>> importFile(const IntakeContext& context, const IntakeFile& file)
{
    return FileTaker{context, file}.take(file, 0);
}

} // namespace jingwei
