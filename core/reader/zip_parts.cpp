#include "core/reader/zip_parts.h"

#include "core/reader/block_queue.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>
#include <vector>

// Unpacking costs about as much as reading what comes out, so the two share the work: one thread unpacks into
// blocks, a bounded queue hands them over. The archive belongs to the unpacking thread for that time.

namespace jingwei {

namespace {

constexpr std::size_t blockBytes = std::size_t{256} << 10;
constexpr std::uint64_t worthAThread = std::uint64_t{256} << 10; ///< packed bytes

/// Number of entries, as the end of the archive says; 0 if there is no such end. libzip makes room for all of
/// them before it looks at the first.
std::uint64_t entriesClaimed(std::ifstream& file, std::uint64_t fileBytes)
{
    constexpr std::uint64_t longestEnd = 22 + 65535;
    constexpr std::string_view mark{"PK\x05\x06", 4};
    std::string tail(static_cast<std::size_t>(std::min(fileBytes, longestEnd)), '\0');
    file.seekg(-static_cast<std::streamoff>(tail.size()), std::ios::end);
    file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    const auto at = tail.rfind(mark);
    if (at == std::string::npos || at + 12 > tail.size())
        return 0;
    return static_cast<unsigned char>(tail[at + 10])
           + (std::uint64_t{static_cast<unsigned char>(tail[at + 11])} << 8);
}

std::string plainName(std::string_view name)
{
    std::string plain{name};
    for (char& c : plain) {
        if (c == '\\')
            c = '/';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    plain.erase(0, std::min(plain.find_first_not_of('/'), plain.size()));
    return plain;
}

Error explain(int problem, std::string part)
{
    switch (problem) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return {ErrorCode::FileEncrypted, {}};
    case ZIP_ER_COMPNOTSUPP: return {ErrorCode::FormatUnsupported, "zip"};
    case ZIP_ER_OPEN:
    case ZIP_ER_NOENT:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
    case ZIP_ER_MEMORY: return {ErrorCode::FileUnreadable, {}};
    default: return {ErrorCode::FileDamaged, std::move(part)};
    }
}

using PartFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/// Unpacks one part, and stops where it grows beyond the limits.
class Unpacking {
public:
    Unpacking(zip_t& archive, const zip_stat_t& stat, const WorkbookLimits& limits)
        : m_name{stat.name}
        , m_packed{stat.comp_size}
        , m_limits{limits}
        , m_file{zip_fopen_index(&archive, stat.index, 0), &zip_fclose}
        , m_problem{m_file ? ZIP_ER_OK : zip_error_code_zip(zip_get_error(&archive))}
    {
    }

    /// Fills `block` as far as there is anything left; empty at the end.
    Result<void> next(std::vector<std::byte>& block)
    {
        if (!m_file)
            return tl::unexpected{explain(m_problem, m_name)};
        block.resize(blockBytes);
        const auto got = zip_fread(m_file.get(), block.data(), block.size());
        if (got < 0)
            return tl::unexpected{explain(zip_error_code_zip(zip_file_get_error(m_file.get())), m_name)};
        block.resize(static_cast<std::size_t>(got));
        m_unpacked += block.size();
        if (m_unpacked > m_limits.partBytes)
            return failure(ErrorCode::FileHostile, "size");
        if (m_unpacked > m_limits.ratioFrom && m_unpacked / m_limits.ratio > m_packed)
            return failure(ErrorCode::FileHostile, "expansion");
        return {};
    }

private:
    std::string m_name;
    std::uint64_t m_packed;
    const WorkbookLimits& m_limits;
    PartFile m_file;
    int m_problem;
    std::uint64_t m_unpacked = 0;
};

/// Advances by as many packed bytes as are likely to have made the unpacked ones.
class PackedProgress {
public:
    PackedProgress(Progress& progress, const zip_stat_t& stat) noexcept
        : m_progress{progress}
        , m_packed{stat.comp_size}
        , m_unpacked{std::max<std::uint64_t>(stat.size, 1)}
    {
    }
    void advance(std::size_t unpacked) noexcept
    {
        m_done += unpacked;
        const auto share = std::min(static_cast<double>(m_done) / static_cast<double>(m_unpacked), 1.0);
        const auto packed = static_cast<std::uint64_t>(share * static_cast<double>(m_packed));
        m_progress.advance(packed - std::exchange(m_told, packed));
    }

private:
    Progress& m_progress;
    std::uint64_t m_packed;
    std::uint64_t m_unpacked;
    std::uint64_t m_done = 0;
    std::uint64_t m_told = 0;
};

} // namespace

void ZipParts::Discard::operator()(zip* archive) const noexcept
{
    zip_discard(archive);
}

ZipParts::ZipParts(std::unique_ptr<zip, Discard> archive, const WorkbookLimits& limits)
    : m_archive{std::move(archive)}
    , m_limits{limits}
{
    const auto count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* const name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        if (name != nullptr)
            m_names.try_emplace(plainName(name), static_cast<std::size_t>(i));
    }
}

Result<ZipParts> ZipParts::open(const std::filesystem::path& file, const WorkbookLimits& limits)
{
    std::error_code problem;
    const auto bytes = std::filesystem::file_size(file, problem);
    std::ifstream stream{file, std::ios::binary};
    if (problem || !stream)
        return failure(ErrorCode::FileUnreadable);
    if (entriesClaimed(stream, bytes) > limits.entries)
        return failure(ErrorCode::FileHostile, "entries");
    stream.close();

    const auto path = file.u8string(); // what libzip takes on every system
    int status = ZIP_ER_OK;
    std::unique_ptr<zip, Discard> archive{
        zip_open(reinterpret_cast<const char*>(path.c_str()), ZIP_RDONLY, &status)};
    if (!archive)
        return tl::unexpected{explain(status, "zip")};
    return ZipParts{std::move(archive), limits};
}

std::optional<std::size_t> ZipParts::find(std::string_view name) const
{
    const auto found = m_names.find(plainName(name));
    return found == m_names.end() ? std::nullopt : std::optional{found->second};
}

Result<void> ZipParts::stream(std::size_t part, const Taker& taker, Progress& progress) const
{
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), part, 0, &stat) != 0)
        return failure(ErrorCode::FileDamaged, "zip");
    if (stat.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::FileEncrypted);

    Unpacking unpacking{*m_archive, stat, m_limits};
    PackedProgress packed{progress, stat};
    const auto take = [&](const std::vector<std::byte>& block) -> Result<bool> {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        packed.advance(block.size());
        return taker(block);
    };
    const auto next = [&](std::vector<std::byte>& block) { return unpacking.next(block); };
    return stat.comp_size < worthAThread ? moveBlocks(next, take) : moveBlocksInTwoThreads(next, take);
}

} // namespace jingwei
