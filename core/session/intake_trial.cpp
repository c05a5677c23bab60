#include "core/session/intake_trial.h"

#include "core/base/text.h"
#include "core/intake/importer.h"
#include "core/intake/recognition.h"
#include "core/intake/survey.h"
#include "core/reader/content.h"
#include "core/reader/sheet_text.h"
#include "core/reader/workbook.h"
#include "core/session/kept_original.h"
#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/facts.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

/// Bytes of a text that are looked at.
constexpr std::size_t lookedAt = std::size_t{256} << 10U;

/// Column names of one profile that make a table worth a question.
constexpr std::size_t fewestNames = 2;
constexpr std::string_view usualProfile = "bank-transactions";
/// Digits of a mobile number; cards, accounts and identity numbers have more.
constexpr std::ptrdiff_t longNumber = 11;

/// Whether a row below the header holds a number that may name somebody.
bool holdsLongNumbers(const FoundTable& table, std::size_t headerRow)
{
    const auto isLong = [](const std::string& cell) {
        const auto text = trimText(cell);
        return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) >= longNumber
               && text.find_first_of("-/: ") == std::string_view::npos; // no time
    };
    return std::ranges::any_of(std::span{table.rows}.subspan(std::min(headerRow, table.rows.size())),
                               [&](const auto& row) { return std::ranges::any_of(row, isLong); });
}

std::vector<Profile> allProfiles()
{
    auto profiles = builtInProfiles();
    std::ranges::move(profilesIn(userProfileFolder()), std::back_inserter(profiles));
    return profiles;
}

/// The first rows of a sheet.
class FirstRows final : public SheetSink {
public:
    bool row(std::int64_t row, std::span<const std::string> cells) override
    {
        if (row > headerSearchRows)
            return false;
        rows.resize(static_cast<std::size_t>(row));
        rows.back().assign(cells.begin(), cells.end());
        return row < headerSearchRows;
    }

    std::vector<std::vector<std::string>> rows;
};

/// Looks at files, each table for itself.
class Looker {
public:
    explicit Looker(Progress& progress) : m_progress{progress}, m_profiles{allProfiles()}
    {
        for (const auto& profile : m_profiles)
            m_choice.push_back(&profile);
    }

    Result<void> look(const IntakeFile& file, std::vector<FoundTable>& tables)
    {
        FoundTable table;
        table.path = file.path;
        table.file = file.name;
        std::error_code problem;
        table.bytes = static_cast<std::int64_t>(fs::file_size(file.path, problem));
        const auto head = headOf(file.path);
        if (!head) {
            table.problem = Error{ErrorCode::FileUnreadable, {}, file.name};
            tables.push_back(std::move(table));
            return {};
        }
        const auto kind = sniffContent(*head);
        switch (kind) {
        case ContentKind::Text: lookAtText(*head, table); break;
        case ContentKind::Zip:
        case ContentKind::Ole:
        case ContentKind::Html:
        case ContentKind::SpreadsheetXml: return lookAtWorkbook(kind, table, tables);
        case ContentKind::Gzip:
        case ContentKind::SevenZip:
        case ContentKind::Rar: table.isArchive = true; break;
        case ContentKind::Empty: table.problem = Error{ErrorCode::FileEmpty, {}, file.name}; break;
        case ContentKind::Pdf:
        case ContentKind::Jpeg:
        case ContentKind::Png:
        case ContentKind::Gif:
        case ContentKind::Executable:
        case ContentKind::Sqlite:
        case ContentKind::Binary:
            table.problem = Error{ErrorCode::FileBinary, std::string{contentWord(kind)}, file.name};
            break;
        }
        tables.push_back(std::move(table));
        return {};
    }

private:
    static std::optional<std::vector<std::byte>> headOf(const fs::path& path)
    {
        std::ifstream stream{path, std::ios::binary};
        if (!stream)
            return std::nullopt;
        std::vector<std::byte> head(lookedAt);
        stream.read(reinterpret_cast<char*>(head.data()), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(stream.gcount()));
        return head;
    }

    void lookAtText(std::span<const std::byte> head, FoundTable& table)
    {
        EncodingDetector detector;
        detector.update(head);
        const auto verdict = detector.finish();
        table.encoding = encodingWord(verdict.encoding);
        table.encodingDoubtful = verdict.doubtful;
        table.rows = headRows(head, sniffDialect(head, verdict)).rows;
        recogniseIn(table);
    }

    Result<void> lookAtWorkbook(ContentKind kind, FoundTable& table, std::vector<FoundTable>& tables)
    {
        auto book = openWorkbook(table.path, kind);
        if (!book) {
            const bool isZip = kind == ContentKind::Zip && book.error().code == ErrorCode::FormatUnsupported;
            table.isArchive = isZip && book.error().detail == contentWord(ContentKind::Zip);
            if (!table.isArchive) {
                table.problem = book.error();
                table.problem->place = table.file;
            }
            tables.push_back(std::move(table));
            return {};
        }
        for (std::size_t sheet = 0; sheet < (*book)->sheets().size(); ++sheet) {
            auto one = table;
            one.sheet = (*book)->sheets()[sheet];
            one.encoding = encodingWord(Encoding::Utf8);
            FirstRows first;
            if (auto read = (*book)->read(sheet, first, m_progress); !read) {
                if (read.error().code == ErrorCode::Cancelled)
                    return read;
                one.problem = read.error();
                one.problem->place = table.file;
            }
            if (first.rows.empty() && !one.problem)
                continue;
            one.rows = std::move(first.rows);
            if (!one.problem)
                recogniseIn(one);
            tables.push_back(std::move(one));
        }
        return {};
    }

    void recogniseIn(FoundTable& table)
    {
        if (const auto match = recognise(m_choice, table.rows)) {
            table.profile = match->profile->name;
            describe(*match, table);
            return;
        }
        const auto row = likeliestHeaderRow(table.rows);
        if (row == 0) {
            table.problem = Error{ErrorCode::FileEmpty, {}, table.file};
            return;
        }
        const auto names = headerNames(table.rows[row - 1]);
        const auto preface = readPreface(std::span{table.rows}.first(row - 1));
        std::optional<Recognition> nearest;
        for (const auto* profile : m_choice) {
            if (profile->ofUser || profile->layout != ProfileLayout::Table)
                continue;
            auto fit = fitHeader(*profile, names, static_cast<std::int64_t>(row), preface);
            const bool likelier = !nearest || fit.fieldsFound > nearest->fieldsFound
                                  || (fit.fieldsFound == nearest->fieldsFound && fit.share > nearest->share);
            // where nothing is known of the names, it is a statement sooner than anything else
            const bool usual = nearest && nearest->fieldsFound < fewestNames && fit.fieldsFound < fewestNames
                               && profile->name == usualProfile;
            if (likelier || usual)
                nearest = std::move(fit);
            if (usual)
                break;
        }
        if (!nearest)
            return;
        table.maybeEvidence = nearest->fieldsFound >= fewestNames || holdsLongNumbers(table, row);
        table.nearest = nearest->profile->name;
        describe(*nearest, table);
    }

    static void describe(const Recognition& match, FoundTable& table)
    {
        table.share = match.share;
        table.headerRow = match.map.headerRow;
        table.header = match.map.header;
        table.columns.assign(table.header.size(), std::nullopt);
        for (std::size_t field = 0; field < fieldCount; ++field) {
            const auto column = match.map.column[field];
            if (column != ColumnMap::none && !table.columns[static_cast<std::size_t>(column)])
                table.columns[static_cast<std::size_t>(column)] = static_cast<Field>(field);
        }
        for (const auto& [field, column] : match.map.more)
            table.columns[static_cast<std::size_t>(column)] = field;
    }

    Progress& m_progress;
    std::vector<Profile> m_profiles;
    std::vector<const Profile*> m_choice;
};

TrialRow readRow(const MovementView& view, bool first, bool gap)
{
    TrialRow row;
    row.row = view.row.row();
    row.accepted = true;
    row.at = view.at;
    row.out = has(view.flags, MovementFlag::Out);
    row.amount = view.amount;
    row.currency = view.currency;
    row.peer = view.peer;
    row.peerName = view.peerName;
    if (view.hasBalance && !first)
        row.balanceFollows = !gap;
    return row;
}

Result<Trial> describeTrial(CaseStore& store, SourceReceipt receipt, std::size_t rowsShown)
{
    constexpr std::size_t listed = 10'000;
    receipt.rejects.clear();
    receipt.warnings.clear();
    const auto balances = countBalances(store, *receipt.id);
    const auto views = loadMovementViews(store, *receipt.id, rowsShown);
    if (auto lists = loadReceiptLists(store, receipt, listed); !lists)
        return tl::unexpected{lists.error()};
    if (!balances || !views)
        return tl::unexpected{balances ? views.error() : balances.error()};
    Trial trial;
    trial.rows = receipt.rows;
    std::map<std::int64_t, TrialRow> rows;
    std::map<std::int64_t, std::string> warnings;
    std::int64_t gaps = 0;
    for (const auto& warning : receipt.warnings) {
        gaps += warning.reason == WarningReason::BalanceGap ? 1 : 0;
        if (warning.reason != WarningReason::HolderUnknown)
            warnings.emplace(warning.row.row(), warningWord(warning.reason));
    }
    for (const auto& view : *views) {
        const auto warned = warnings.find(view.row.row());
        const bool gap = warned != warnings.end() && warned->second == warningWord(WarningReason::BalanceGap);
        rows.emplace(view.row.row(), readRow(view, rows.empty(), gap));
    }
    for (const auto& reject : receipt.rejects) {
        TrialRow row;
        row.row = reject.row.row();
        row.reason = rejectWord(reject.reason);
        row.column = reject.column;
        row.value = reject.value;
        rows.emplace(row.row, row);
    }
    for (auto& [number, row] : rows) {
        if (const auto warned = warnings.find(number); warned != warnings.end())
            row.warning = warned->second;
        if (trial.first.size() < rowsShown)
            trial.first.push_back(row);
    }
    trial.balancesSeen = std::max<std::int64_t>(*balances - 1, 0);
    trial.balancesFollow = trial.balancesSeen - gaps;
    return trial;
}

} // namespace

Result<std::vector<FoundTable>> lookAtFiles(std::span<const fs::path> paths, Progress& progress)
{
    const auto files = listFiles(paths);
    if (!files)
        return tl::unexpected{files.error()};
    progress.begin(files->size());
    std::vector<FoundTable> tables;
    Looker looker{progress};
    for (const auto& file : *files) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (auto looked = looker.look(file, tables); !looked)
            return tl::unexpected{looked.error()};
        progress.advance();
    }
    return tables;
}

Result<Trial> tryMapping(const FoundTable& table, const ColumnMapping& mapping, std::size_t rowsShown,
                         Progress& progress)
{
    auto profile = profileOf(mapping);
    if (!profile)
        return tl::unexpected{profile.error()};
    const ScratchFolder folder;
    profile->name = "trial";
    if (auto saved = saveProfile(*profile, folder.path()); !saved)
        return tl::unexpected{saved.error()};
    const auto caseFile = folder.path() / "trial.jwcase";
    if (auto created = CaseSession::create(caseFile, {}); !created)
        return tl::unexpected{created.error()};
    ImportRequest request;
    request.paths = {table.path};
    request.profile = (folder.path() / "trial.json").string();
    const auto taken = importFiles(caseFile, request, progress, {});
    if (!taken)
        return tl::unexpected{taken.error()};
    const auto found = std::ranges::find(taken->sources, table.sheet, &SourceReceipt::sheet);
    if (found == taken->sources.end() || found->status != SourceStatus::Imported)
        return tl::unexpected{found != taken->sources.end() && found->message
                                  ? *found->message
                                  : Error{ErrorCode::HeaderUnknown, {}, table.file}};
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    return describeTrial(**store, *found, rowsShown);
}

Result<FoundTable> lookAtSource(const fs::path& caseFile, SourceId source, const fs::path& folder,
                                Progress& progress)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto kept = writeOriginal(**store, source, folder);
    if (!kept)
        return tl::unexpected{kept.error()};
    std::vector<FoundTable> tables;
    if (auto looked = Looker{progress}.look({kept->path, kept->receipt.file}, tables); !looked)
        return tl::unexpected{looked.error()};
    const auto found = std::ranges::find(tables, kept->receipt.sheet, &FoundTable::sheet);
    if (found == tables.end())
        return failure(ErrorCode::SourceUnknown, std::to_string(source.value()));
    return std::move(*found);
}

} // namespace jingwei
