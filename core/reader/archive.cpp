#include "core/reader/archive.h"

#include "core/base/contract.h"
#include "core/reader/archive_names.h"
#include "core/reader/archive_stream.h"
#include "core/reader/crc32.h"
#include "core/reader/output_file.h"
#include "core/reader/rar_members.h"

#include <archive.h>
#include <archive_entry.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <span>
#include <unistd.h>
#include <utility>

// libarchive reads the formats; what it leaves open is settled here: names (its answers depend on the
// locale), links and paths that lead outside, limits, check sums of gzip and rar, encrypted members of rar
// (whose bytes it gives as they are), members that came shorter than their header says.
//
// A pass goes from member to member. After a fatal failure libarchive's reader must not be used any more, so
// another pass begins and skips what was handled; only skipping is cheap in all formats, so after some passes
// the members left are named as damaged without being read. Members that are left out or refused are read
// too, to nowhere: skipping them inside libarchive could unpack any amount of bytes unseen.

namespace jingwei {

namespace {

using namespace std::string_view_literals;

constexpr int mostPasses = 300;         ///< where a member is skipped by going past it: zip, tar
constexpr int mostPassesUnpacking = 16; ///< where it may have to be unpacked for that: 7z, rar

/// libarchive turns names into the locale's encoding; in this one that loses nothing. For this thread alone.
class Utf8Names {
public:
    Utf8Names() : m_locale{newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)}
    {
        if (m_locale != nullptr)
            m_before = uselocale(m_locale);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;
    ~Utf8Names()
    {
        if (m_locale == nullptr)
            return;
        uselocale(m_before);
        freelocale(m_locale);
    }

private:
    locale_t m_locale;
    locale_t m_before{};
};

std::string_view rawName(archive_entry* entry) noexcept
{
    const char* name = archive_entry_pathname(entry);
    name = name == nullptr ? archive_entry_pathname_utf8(entry) : name;
    return name == nullptr ? unknownArchiveName : std::string_view{name};
}

bool isFolder(archive_entry* entry) noexcept
{
    const auto name = rawName(entry);
    return archive_entry_filetype(entry) == AE_IFDIR || name.ends_with('/')
           || (name.ends_with('\\') && archive_entry_size(entry) == 0);
}

bool isLinkOrDevice(archive_entry* entry) noexcept
{
    const auto type = archive_entry_filetype(entry);
    return (type != AE_IFREG && type != 0) || archive_entry_hardlink(entry) != nullptr
           || archive_entry_symlink(entry) != nullptr;
}

bool isOfFormat(::archive* reader, int format) noexcept
{
    return (archive_format(reader) & ARCHIVE_FORMAT_BASE_MASK) == format;
}

/// Whether what libarchive last complained of holds `words`; it has no codes for it.
bool complainsOf(::archive* reader, std::string_view words) noexcept
{
    const char* text = archive_error_string(reader);
    return text != nullptr && std::string_view{text}.find(words) != std::string_view::npos;
}

/// A password as Chinese Windows programs hand it to zip; empty if it is the same in UTF-8.
std::string inGb18030(const std::string& password)
{
    if (std::ranges::all_of(password, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return {};
    std::string converted(password.size() * 2, '\0'); // two bytes of UTF-8 may need four
    auto status = U_ZERO_ERROR;
    const auto size =
        ucnv_convert("gb18030", "UTF-8", converted.data(), static_cast<std::int32_t>(converted.size()),
                     password.data(), static_cast<std::int32_t>(password.size()), &status);
    converted.resize(U_SUCCESS(status) != 0 ? static_cast<std::size_t>(size) : 0);
    return converted;
}

class Unpacker {
public:
    Unpacker(PackedFile& file, std::filesystem::path folder, const std::string& password,
             const ArchiveLimits& limits, Progress& progress)
        : m_file{file}
        , m_folder{std::move(folder)}
        , m_passwords{password, inGb18030(password)}
        , m_limits{limits}
        , m_progress{progress}
        , m_budget{limits, file.bytes()}
        , m_rar{readRarMembers(file, limits.entries)}
    {
        std::array<std::byte, 3> block{};
        const auto head = file.readAt(0, block);
        m_isGzip =
            std::string_view{reinterpret_cast<const char*>(head.data()), head.size()} == "\x1F\x8B\x08"sv;
    }

    /// `loneName` is the name of what lies in a lone .gz.
    [[nodiscard]] Result<std::vector<ArchiveMember>> unpack(std::string_view loneName);
    /// Removes what was unpacked.
    void discard() const;

private:
    enum class Pass : std::uint8_t { AtEnd, Broken };
    /// How the bytes of a member ended.
    struct Reading {
        std::uint64_t bytes = 0; ///< up to the last one, holes counted
        std::uint32_t crc = 0;
        int status = ARCHIVE_EOF; ///< libarchive's; ARCHIVE_EOF is the good one
    };

    [[nodiscard]] Result<Pass> pass();
    [[nodiscard]] int open(::archive* reader, std::optional<GzipStream>& gzip) const;
    [[nodiscard]] Result<Pass> walk(::archive* reader);
    [[nodiscard]] Result<Pass> addEmptyFile();
    [[nodiscard]] Result<bool> handle(::archive* reader, archive_entry* entry);
    [[nodiscard]] Result<bool> unpackMember(::archive* reader, archive_entry* entry, ArchiveMember member);
    [[nodiscard]] Result<Reading> readMember(::archive* reader, const OutputFile* file);
    [[nodiscard]] Result<void> count(Reading& reading, std::int64_t offset, std::size_t size);
    [[nodiscard]] std::optional<Error> refusal(::archive* reader, archive_entry* entry) const;
    [[nodiscard]] std::optional<Error> judge(::archive* reader, archive_entry* entry, const Reading& reading);
    [[nodiscard]] const RarMember* rarMember(archive_entry* entry) const noexcept;
    [[nodiscard]] bool onlyNames(::archive* reader) const noexcept;
    [[nodiscard]] bool isForeignEncryption(::archive* reader, archive_entry* entry) const;
    [[nodiscard]] Error unsupportedEncryption() const;
    [[nodiscard]] Error damage() const;
    [[nodiscard]] bool hasPassword() const noexcept { return !m_passwords.front().empty(); }
    void noteDamagedArchive();
    void settleDoubts();

    PackedFile& m_file;
    std::filesystem::path m_folder;
    std::array<std::string, 2> m_passwords;
    ArchiveLimits m_limits;
    Progress& m_progress;
    UnpackBudget m_budget;
    RarMembers m_rar;
    bool m_isGzip = false;
    bool m_isLone = false; ///< a .gz that is no tar
    std::string m_loneName;

    std::vector<ArchiveMember> m_members;
    std::size_t m_entry = 0;   ///< of this pass, from 1
    std::size_t m_handled = 0; ///< entries, of all passes
    std::size_t m_files = 0;   ///< numbers given
    int m_passes = 0;
    bool m_passwordFitted = false;
    std::vector<std::size_t> m_doubtful; ///< members that are damaged, or the password opens them by chance
};

Result<std::vector<ArchiveMember>> Unpacker::unpack(std::string_view loneName)
{
    m_loneName = loneName;
    while (true) {
        const auto before = m_handled;
        ++m_passes;
        const auto ended = pass();
        if (!ended)
            return tl::unexpected(ended.error());
        if (*ended == Pass::AtEnd)
            break;
        if (m_handled == before || m_isGzip) {
            noteDamagedArchive();
            break;
        }
    }
    settleDoubts();
    std::ranges::stable_sort(m_members, {}, &ArchiveMember::name);
    return std::move(m_members);
}

void Unpacker::discard() const
{
    for (const auto& member : m_members) {
        if (!member.path.empty())
            unlink(member.path.c_str());
    }
}

int Unpacker::open(::archive* reader, std::optional<GzipStream>& gzip) const
{
    archive_read_support_format_tar(reader);
    for (const auto& password : m_passwords) {
        if (!password.empty())
            archive_read_add_passphrase(reader, password.c_str());
    }
    if (m_isGzip) {
        archive_read_support_format_raw(reader);
        archive_read_support_format_empty(reader);
        return gzip.emplace(m_file, m_limits).giveTo(reader);
    }
    archive_read_support_format_zip(reader);
    archive_read_support_format_7zip(reader);
    archive_read_support_format_rar(reader);
    archive_read_support_format_rar5(reader);
    return m_file.giveTo(reader);
}

Result<Unpacker::Pass> Unpacker::pass()
{
    std::optional<GzipStream> gzip; // outlives the reader that reads it
    const auto reader = makeArchiveReader();
    const bool opened = open(reader.get(), gzip) == ARCHIVE_OK;
    auto ended = opened ? walk(reader.get()) : Pass::Broken;
    if (gzip && ended && !gzip->finish())
        ended = Pass::Broken;
    if (m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    if (m_file.failed())
        return tl::unexpected(*m_file.failed());
    if (gzip && gzip->failed())
        return tl::unexpected(*gzip->failed());
    if (m_handled == 0 && ended && (*ended == Pass::Broken || m_rar.isVolume)) {
        const bool encrypted =
            opened // else libarchive 3.6 crashes
            && (archive_read_has_encrypted_entries(reader.get()) == 1 || complainsOf(reader.get(), "ncrypt"));
        return encrypted ? tl::unexpected(unsupportedEncryption()) : tl::unexpected(damage());
    }
    if (ended && archive_format(reader.get()) == ARCHIVE_FORMAT_EMPTY)
        return addEmptyFile();
    return ended;
}

/// What a .gz of nothing holds.
Result<Unpacker::Pass> Unpacker::addEmptyFile()
{
    OutputFile file{m_folder / std::to_string(++m_files)};
    auto made = file.create().and_then([&] { return file.keep(0); });
    if (!made)
        return tl::unexpected(made.error());
    m_members.push_back({.name = m_loneName, .path = file.path()});
    return Pass::AtEnd;
}

Result<Unpacker::Pass> Unpacker::walk(::archive* reader)
{
    m_entry = 0;
    while (true) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader, &entry);
        if (status == ARCHIVE_EOF)
            return Pass::AtEnd;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return Pass::Broken;
        if (m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (++m_entry > m_limits.entries)
            return failure(ErrorCode::FileHostile, "entries");
        if (m_entry <= m_handled)
            continue;
        m_handled = m_entry;
        const auto goesOn = handle(reader, entry);
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (!*goesOn)
            return Pass::Broken;
    }
}

/// Deals with one entry. False where the reader must not be used any more.
Result<bool> Unpacker::handle(::archive* reader, archive_entry* entry)
{
    m_isLone = isOfFormat(reader, ARCHIVE_FORMAT_RAW);
    ArchiveMember member{.name = m_isLone ? m_loneName : normalisedArchiveName(rawName(entry))};
    const bool isLeftOut = !m_isLone && (isFolder(entry) || isSystemFile(member.name));
    if (!isLeftOut) {
        member.problem = m_isLone ? std::nullopt : refusal(reader, entry);
        if (!member.problem)
            return unpackMember(reader, entry, std::move(member));
        m_members.push_back(std::move(member));
    }
    if (onlyNames(reader) || archive_entry_is_data_encrypted(entry) != 0
        || isForeignEncryption(reader, entry))
        return true;
    const auto reading = readMember(reader, nullptr);
    if (!reading)
        return tl::unexpected(reading.error());
    return reading->status != ARCHIVE_FATAL;
}

/// Why a member is not even tried.
std::optional<Error> Unpacker::refusal(::archive* reader, archive_entry* entry) const
{
    const auto name = rawName(entry);
    if (name.size() > longestArchiveName || isLinkOrDevice(entry)
        || leadsOutside(normalisedArchiveName(name)))
        return Error{ErrorCode::FileHostile, "path-outside"};
    if (isForeignEncryption(reader, entry))
        return unsupportedEncryption();
    if (onlyNames(reader))
        return damage();
    return std::nullopt;
}

Result<bool> Unpacker::unpackMember(::archive* reader, archive_entry* entry, ArchiveMember member)
{
    OutputFile file{m_folder / std::to_string(++m_files)};
    if (const auto created = file.create(); !created)
        return tl::unexpected(created.error());
    const auto reading = readMember(reader, &file);
    if (!reading)
        return tl::unexpected(reading.error());
    member.problem = judge(reader, entry, *reading);
    if (!member.problem) {
        if (const auto kept = file.keep(reading->bytes); !kept)
            return tl::unexpected(kept.error());
        member.path = file.path();
    }
    m_members.push_back(std::move(member));
    return reading->status != ARCHIVE_FATAL;
}

/// Reads the bytes of the current member into `file`, or to nowhere.
Result<Unpacker::Reading> Unpacker::readMember(::archive* reader, const OutputFile* file)
{
    Reading reading;
    Crc32 crc;
    while (true) {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        if (m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        reading.status = archive_read_data_block(reader, &data, &size, &offset);
        const bool endsInHole = reading.status == ARCHIVE_EOF && isOfFormat(reader, ARCHIVE_FORMAT_TAR);
        if (reading.status != ARCHIVE_OK && !endsInHole)
            break;
        const std::span block{static_cast<const std::byte*>(data), endsInHole ? 0 : size};
        if (const auto spent = count(reading, offset, block.size()); !spent)
            return tl::unexpected(spent.error());
        if (endsInHole)
            break;
        crc.update(block);
        if (file == nullptr)
            continue;
        if (const auto written = file->write(block, static_cast<std::uint64_t>(offset)); !written)
            return tl::unexpected(written.error());
    }
    reading.crc = crc.value();
    return reading;
}

/// Counts the bytes up to the end of a block, those of the hole before it too.
Result<void> Unpacker::count(Reading& reading, std::int64_t offset, std::size_t size)
{
    const auto begin = static_cast<std::uint64_t>(offset);
    if (offset < 0 || begin > m_limits.memberBytes || size > m_limits.memberBytes - begin)
        return failure(ErrorCode::FileHostile, "size");
    const auto before = std::exchange(reading.bytes, std::max(reading.bytes, begin + size));
    return m_budget.spend(reading.bytes - before);
}

/// What is wrong with a member that was read; nothing if all is well.
std::optional<Error> Unpacker::judge(::archive* reader, archive_entry* entry, const Reading& reading)
{
    const bool encrypted = archive_entry_is_data_encrypted(entry) != 0;
    const auto* const rar = rarMember(entry);
    const bool isShort = !m_isLone && archive_entry_size_is_set(entry) != 0
                         && std::cmp_not_equal(reading.bytes, archive_entry_size(entry));
    const bool crcFails = rar != nullptr && rar->crc && *rar->crc != reading.crc;
    if (reading.status == ARCHIVE_EOF && !isShort && !crcFails) {
        m_passwordFitted = m_passwordFitted || encrypted;
        return std::nullopt;
    }
    if (encrypted && reading.status == ARCHIVE_FAILED && reading.bytes == 0) {
        if (!hasPassword())
            return Error{ErrorCode::FileEncrypted, {}};
        const bool foreign = complainsOf(reader, "nknown encryption") || complainsOf(reader, "nsupported");
        return foreign ? unsupportedEncryption() : Error{ErrorCode::FileEncrypted, "wrong"};
    }
    if (reading.status != ARCHIVE_EOF && complainsOf(reader, "nsupported"))
        return Error{ErrorCode::FormatUnsupported, "compression"};
    if (encrypted)
        m_doubtful.push_back(m_members.size());
    return damage();
}

const RarMember* Unpacker::rarMember(archive_entry* entry) const noexcept
{
    if (m_entry > m_rar.members.size())
        return nullptr;
    const auto& member = m_rar.members[m_entry - 1];
    const bool same = std::cmp_equal(member.bytes, archive_entry_size(entry));
    return same ? &member : nullptr;
}

/// Whether there were so many passes that members are no longer read.
bool Unpacker::onlyNames(::archive* reader) const noexcept
{
    const bool seeks = isOfFormat(reader, ARCHIVE_FORMAT_ZIP) || isOfFormat(reader, ARCHIVE_FORMAT_TAR);
    return m_passes > (seeks ? mostPasses : mostPassesUnpacking);
}

/// Encrypted in a way that libarchive does not read. Of rar it would give the encrypted bytes.
bool Unpacker::isForeignEncryption(::archive* reader, archive_entry* entry) const
{
    const auto* const rar = rarMember(entry);
    return (!isOfFormat(reader, ARCHIVE_FORMAT_ZIP) && archive_entry_is_data_encrypted(entry) != 0)
           || (rar != nullptr && rar->encrypted);
}

Error Unpacker::unsupportedEncryption() const
{
    return {ErrorCode::FileEncrypted, "unsupported"}; // no password would help, so none is asked for
}

/// What bytes that do not fit mean.
Error Unpacker::damage() const
{
    return m_rar.isVolume ? Error{ErrorCode::FormatUnsupported, "volume"} : Error{ErrorCode::FileDamaged, {}};
}

/// The archive could not be read to its end, or its check sum fails.
void Unpacker::noteDamagedArchive()
{
    if (!m_isLone) {
        m_members.push_back({.name = {}, .problem = damage()});
        return;
    }
    auto& member = m_members.front();
    unlink(member.path.c_str());
    member = {.name = m_loneName, .problem = damage()};
}

/// Zip's old encryption takes one wrong password in 256 for right, and gives rubbish. Where the password
/// opened no other member it is the likelier fault.
void Unpacker::settleDoubts()
{
    if (m_passwordFitted)
        return;
    for (const auto index : m_doubtful)
        m_members[index].problem = Error{ErrorCode::FileEncrypted, "wrong"};
}

} // namespace

Result<std::vector<ArchiveMember>> unpackArchive(const std::filesystem::path& archive,
                                                 const std::filesystem::path& folder,
                                                 const std::string& password, const ArchiveLimits& limits,
                                                 Progress& progress, std::string_view shownName)
{
    require(limits.ratio > 0);
    const Utf8Names names;
    const auto file = PackedFile::open(archive, progress);
    if (!file)
        return tl::unexpected(file.error());
    Unpacker unpacker{**file, folder, password, limits, progress};
    auto members = unpacker.unpack(
        nameWithoutGz(shownName.empty() ? archive.filename().string() : std::string{shownName}));
    if (!members)
        unpacker.discard();
    return members;
}

} // namespace jingwei
