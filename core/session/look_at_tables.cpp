// What files hold, table by table, before any of it is in a case: the first rows, and what they are taken
// for. Archives are unpacked into a private folder and looked into like folders; of their members only those
// stay there that a person may be asked about.
#include "core/base/text.h"
#include "core/intake/given.h"
#include "core/intake/importer.h"
#include "core/intake/recognition.h"
#include "core/intake/survey.h"
#include "core/reader/archive.h"
#include "core/reader/content.h"
#include "core/reader/sheet_text.h"
#include "core/reader/workbook.h"
#include "core/session/intake_trial.h"
#include "core/session/kept_original.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

/// Bytes of a text that are looked at.
constexpr std::size_t lookedAt = std::size_t{256} << 10U;

/// Rows of a table that are looked at: enough to tell from cells what columns hold.
constexpr std::size_t rowsLookedAt = 240;

/// Archives in archives are followed so far, as by the import.
constexpr int deepestLook = 4;
/// A bigger archive is taken in without a look inside: what is in it would be unpacked twice.
constexpr ArchiveLimits lookedInto{.memberBytes = std::uint64_t{1} << 30U,
                                   .totalBytes = std::uint64_t{2} << 30U};
/// A zip that holds this is an office document, and its parts are no evidence.
constexpr std::string_view officePart = "[Content_Types].xml";

bool isLocked(const ArchiveMember& member)
{
    return member.problem && member.problem->code == ErrorCode::FileEncrypted;
}

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
        if (row > static_cast<std::int64_t>(rowsLookedAt))
            return false;
        rows.resize(static_cast<std::size_t>(row));
        rows.back().assign(cells.begin(), cells.end());
        return rows.size() < rowsLookedAt;
    }

    std::vector<std::vector<std::string>> rows;
};

/// Looks at files, each table for itself.
class Looker {
public:
    explicit Looker(Progress& progress, std::string password = {},
                    std::vector<Profile> profiles = allProfiles())
        : m_progress{progress}
        , m_password{std::move(password)}
        , m_profiles{std::move(profiles)}
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
        return look(std::move(table), tables, 0);
    }

private:
    Result<void> look(FoundTable table, std::vector<FoundTable>& tables, int depth)
    {
        const auto head = headOf(table.content());
        if (!head) {
            table.problem = Error{ErrorCode::FileUnreadable, {}, table.file};
            tables.push_back(std::move(table));
            return {};
        }
        const auto kind = sniffContent(*head);
        switch (kind) {
        case ContentKind::Text: lookAtText(*head, table); break;
        case ContentKind::Zip:
        case ContentKind::Ole:
        case ContentKind::Html:
        case ContentKind::SpreadsheetXml: return lookAtWorkbook(kind, table, tables, depth);
        case ContentKind::Gzip:
        case ContentKind::SevenZip:
        case ContentKind::Rar: return lookIntoArchive(std::move(table), tables, depth);
        case ContentKind::Empty: table.problem = Error{ErrorCode::FileEmpty, {}, table.file}; break;
        case ContentKind::Pdf:
        case ContentKind::Jpeg:
        case ContentKind::Png:
        case ContentKind::Gif:
        case ContentKind::Executable:
        case ContentKind::Sqlite:
        case ContentKind::Binary:
            table.problem = Error{ErrorCode::FileBinary, std::string{contentWord(kind)}, table.file};
            break;
        }
        tables.push_back(std::move(table));
        return {};
    }

    /// What cannot be unpacked, or cannot be without a password, stays one row; its import says why.
    Result<void> lookIntoArchive(FoundTable archive, std::vector<FoundTable>& tables, int depth)
    {
        archive.isArchive = true;
        const auto asWhole = [&]() -> Result<void> {
            tables.push_back(std::move(archive));
            return {};
        };
        if (depth >= deepestLook)
            return asWhole();
        const auto folder = std::make_shared<const ScratchFolder>();
        const auto members = unpackArchive(archive.content(), folder->path(), m_password, lookedInto,
                                           m_progress, archive.file.substr(archive.file.rfind('/') + 1));
        if (!members && members.error().code == ErrorCode::Cancelled)
            return tl::unexpected{members.error()};
        if (!members || members->empty() || std::ranges::all_of(*members, isLocked)
            || std::ranges::any_of(*members, [](const auto& one) { return one.name == officePart; }))
            return asWhole();
        for (const auto& member : *members) {
            FoundTable table;
            table.path = archive.path;
            table.bytes = archive.bytes;
            table.file = member.name.empty() ? archive.file : archive.file + '/' + member.name;
            table.member = table.file.size() > archive.handedOver().size()
                               ? table.file.substr(archive.handedOver().size() + 1)
                               : std::string{};
            table.unpacked = member.path;
            table.keeps = folder;
            if (auto looked = lookAtMember(member, std::move(table), tables, depth); !looked)
                return looked;
        }
        return {};
    }

    /// Its bytes stay only where a person may be asked about one of its tables.
    Result<void> lookAtMember(const ArchiveMember& member, FoundTable table, std::vector<FoundTable>& tables,
                              int depth)
    {
        if (member.problem) {
            table.problem = *member.problem;
            table.problem->place = table.file;
            table.unpacked.clear();
            table.keeps.reset();
            tables.push_back(std::move(table));
            return {};
        }
        const auto before = tables.size();
        if (auto looked = look(std::move(table), tables, depth + 1); !looked)
            return looked;
        const auto found = std::span{tables}.subspan(before);
        const bool kept = std::ranges::any_of(found, [&](const FoundTable& one) {
            return one.unpacked == member.path && (one.isUnknown() || one.isUnclear());
        });
        if (kept)
            return {};
        for (auto& one : found) {
            if (one.unpacked != member.path)
                continue;
            one.unpacked.clear();
            one.keeps.reset();
        }
        std::error_code ignored;
        fs::remove(member.path, ignored);
        return {};
    }

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
        table.rows = headRows(head, sniffDialect(head, verdict), rowsLookedAt).rows;
        recogniseIn(table);
    }

    Result<void> lookAtWorkbook(ContentKind kind, FoundTable& table, std::vector<FoundTable>& tables,
                                int depth)
    {
        auto book = openWorkbook(table.content(), kind);
        if (!book) {
            const bool isZip = kind == ContentKind::Zip && book.error().code == ErrorCode::FormatUnsupported;
            if (isZip && book.error().detail == contentWord(ContentKind::Zip))
                return lookIntoArchive(std::move(table), tables, depth);
            table.problem = book.error();
            table.problem->place = table.file;
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
            table.lacksOwnAccount = match->preface.number.empty() && !match->profile->subjectFromFolder
                                    && lacksOwnAccount(match->profile->table, table.columns);
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
    std::string m_password;
    std::vector<Profile> m_profiles;
    std::vector<const Profile*> m_choice;
};

} // namespace

bool lacksOwnAccount(const FoundTable& table, const ColumnMapping& mapping)
{
    const auto base = findProfile(mapping.base);
    if (!base || base->subjectFromFolder || !lacksOwnAccount(base->table, mapping.columns))
        return false;
    const auto above = std::clamp<std::int64_t>(table.headerRow - 1, 0, std::ssize(table.rows));
    return readPreface(std::span{table.rows}.first(static_cast<std::size_t>(above))).number.empty();
}

Result<std::vector<FoundTable>> lookAtFiles(std::span<const fs::path> paths, Progress& progress,
                                            const std::string& password)
{
    const auto files = listFiles(paths);
    if (!files)
        return tl::unexpected{files.error()};
    std::vector<FoundTable> tables;
    Looker looker{progress, password};
    for (std::size_t i = 0; i < files->size(); ++i) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        progress.begin(files->size()); // anew: an archive counts its own bytes
        progress.advance(i);
        if (auto looked = looker.look((*files)[i], tables); !looked)
            return tl::unexpected{looked.error()};
    }
    progress.begin(files->size());
    progress.advance(files->size());
    return tables;
}

namespace {

/// The table of a source in its original.
Result<FoundTable> lookAtKept(const KeptOriginal& kept, Looker looker)
{
    std::vector<FoundTable> tables;
    if (auto looked = looker.look({kept.path, kept.receipt.file}, tables); !looked)
        return tl::unexpected{looked.error()};
    const auto found = std::ranges::find(tables, kept.receipt.sheet, &FoundTable::sheet);
    if (found == tables.end())
        return failure(ErrorCode::SourceUnknown, std::to_string(kept.receipt.id->value()));
    found->ownAccount = kept.receipt.ownAccount;
    return std::move(*found);
}

} // namespace

Result<FoundTable> lookAtSource(const fs::path& caseFile, SourceId source, const fs::path& folder,
                                Progress& progress)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto kept = writeOriginal(**store, source, folder);
    if (!kept)
        return tl::unexpected{kept.error()};
    if (const auto profile = profileOf(**store, kept->receipt)) {
        auto table = lookAtKept(*kept, Looker{progress, {}, {*profile}});
        if (!table)
            return table;
        if (!table->profile.empty()) {
            const auto known = findProfile(profile->name);
            if (known && known->text == profile->text)
                return table;
            if (auto saved = saveProfile(*profile, folder); !saved)
                return tl::unexpected{saved.error()};
            const std::u8string file{profile->name.begin(), profile->name.end()};
            table->profile = (folder / (file + u8".json")).string();
            return table;
        }
    }
    return lookAtKept(*kept, Looker{progress}); // the profile is gone, or does not fit any more
}

} // namespace jingwei
