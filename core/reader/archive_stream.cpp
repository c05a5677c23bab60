#include "core/reader/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace jingwei {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t blockBytes = std::size_t{64} << 10;
constexpr std::size_t tailBytes = std::size_t{64} << 10; ///< gzip files on tapes are padded with zeros

std::string_view asText(std::span<const std::byte> bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void appendLittleEndian(std::string& text, std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        text.push_back(static_cast<char>(value >> shift & 0xFFU));
}

/// Whether a header of gzip stands here: deflate, no reserved flag, a level and a system that exist.
bool isGzipHeader(std::string_view text) noexcept
{
    const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return text.size() >= 10 && text.starts_with("\x1F\x8B\x08"sv) && at(3) < 0x20
           && (at(8) == 0 || at(8) == 2 || at(8) == 4) && (at(9) <= 13 || at(9) == 0xFF);
}

} // namespace

void ArchiveReaderFree::operator()(::archive* reader) const noexcept
{
    archive_read_free(reader);
}

ArchiveReader makeArchiveReader()
{
    ArchiveReader reader{archive_read_new()};
    if (!reader)
        throw std::bad_alloc{};
    return reader;
}

Result<void> UnpackBudget::spend(std::uint64_t bytes)
{
    m_unpackedBytes += bytes;
    if (m_unpackedBytes > m_limits.ratioCountsFrom && m_unpackedBytes / m_limits.ratio >= m_packedBytes)
        return failure(ErrorCode::FileHostile, "expansion");
    if (m_unpackedBytes > m_limits.totalBytes)
        return failure(ErrorCode::FileHostile, "size");
    return {};
}

Result<std::unique_ptr<PackedFile>> PackedFile::open(const std::filesystem::path& path, Progress& progress)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return failure(errno == ENOENT || errno == ENOTDIR ? ErrorCode::FileMissing
                                                           : ErrorCode::FileUnreadable);
    struct stat status {};
    const bool isFile = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    auto file =
        std::make_unique<PackedFile>(descriptor, static_cast<std::uint64_t>(status.st_size), progress);
    if (!isFile)
        return failure(ErrorCode::FileUnreadable);
    if (file->bytes() == 0)
        return failure(ErrorCode::FileEmpty);
    return file;
}

PackedFile::PackedFile(int descriptor, std::uint64_t bytes, Progress& progress)
    : m_descriptor{descriptor}
    , m_bytes{bytes}
    , m_progress{progress}
    , m_block(blockBytes)
{
    m_progress.begin(bytes);
}

PackedFile::~PackedFile()
{
    close(m_descriptor);
}

int PackedFile::giveTo(::archive* reader)
{
    lseek(m_descriptor, 0, SEEK_SET);
    archive_read_set_callback_data(reader, this);
    archive_read_set_read_callback(reader, &PackedFile::readBlock);
    archive_read_set_seek_callback(reader, &PackedFile::seek);
    return archive_read_open1(reader);
}

std::span<const std::byte> PackedFile::readAt(std::uint64_t offset, std::span<std::byte> block) const
{
    std::size_t filled = 0;
    while (filled < block.size()) {
        const auto count = pread(m_descriptor, block.data() + filled, block.size() - filled,
                                 static_cast<off_t>(offset + filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return block.first(filled);
}

std::ptrdiff_t PackedFile::readBlock(::archive* reader, void* self, const void** block)
{
    auto& file = *static_cast<PackedFile*>(self);
    if (file.m_progress.cancelled()) {
        file.m_failed = Error{ErrorCode::Cancelled, {}};
        archive_set_error(reader, ECANCELED, "cancelled");
        return ARCHIVE_FATAL;
    }
    ssize_t count = 0;
    do {
        count = ::read(file.m_descriptor, file.m_block.data(), file.m_block.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        file.m_failed = Error{ErrorCode::FileUnreadable, {}};
        archive_set_error(reader, errno, "unreadable");
        return ARCHIVE_FATAL;
    }
    const auto news = std::min(static_cast<std::uint64_t>(count), file.m_bytes - file.m_told);
    file.m_told += news;
    file.m_progress.advance(news);
    *block = file.m_block.data();
    return count;
}

std::int64_t PackedFile::seek(::archive* reader, void* self, std::int64_t offset, int whence)
{
    const auto place = lseek(static_cast<PackedFile*>(self)->m_descriptor, offset, whence);
    if (place < 0) {
        archive_set_error(reader, errno, "no such place");
        return ARCHIVE_FATAL;
    }
    return place;
}

GzipStream::GzipStream(PackedFile& file, const ArchiveLimits& limits)
    : m_file{file}
    , m_budget{limits, file.bytes()}
    , m_reader{makeArchiveReader()}
{
    auto* const reader = m_reader.get();
    archive_read_append_filter(reader, ARCHIVE_FILTER_GZIP); // one layer: support_filter would peel them all
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    archive_entry* entry = nullptr;
    const int opened = m_file.giveTo(reader);
    const int status = opened == ARCHIVE_OK ? archive_read_next_header(reader, &entry) : opened;
    m_atEnd = status == ARCHIVE_EOF;
    m_broken = status != ARCHIVE_OK && !m_atEnd;
}

int GzipStream::giveTo(::archive* reader)
{
    archive_read_set_callback_data(reader, this);
    archive_read_set_read_callback(reader, &GzipStream::readBlock);
    return archive_read_open1(reader);
}

std::span<const std::byte> GzipStream::next()
{
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (!m_atEnd && !m_broken && !m_failed) {
        const int status = archive_read_data_block(m_reader.get(), &data, &size, &offset);
        m_atEnd = status == ARCHIVE_EOF;
        m_broken = status != ARCHIVE_OK && !m_atEnd;
        if (m_atEnd || m_broken || size == 0)
            continue;
        const std::span block{static_cast<const std::byte*>(data), size};
        m_crc.update(block);
        m_length += static_cast<std::uint32_t>(size);
        if (const auto spent = m_budget.spend(size); !spent)
            m_failed = spent.error();
        else
            return block;
    }
    return {};
}

std::ptrdiff_t GzipStream::readBlock(::archive* reader, void* self, const void** block)
{
    auto& stream = *static_cast<GzipStream*>(self);
    const auto bytes = stream.next();
    if (stream.m_failed || stream.m_broken) {
        archive_set_error(reader, EILSEQ, "damaged gzip");
        return ARCHIVE_FATAL;
    }
    *block = bytes.data();
    return static_cast<std::ptrdiff_t>(bytes.size());
}

bool GzipStream::finish()
{
    while (!next().empty())
        ;
    return !m_broken && !m_failed && (trailerFits() || hasSecondMember());
}

bool GzipStream::trailerFits() const
{
    std::string trailer;
    appendLittleEndian(trailer, m_crc.value());
    appendLittleEndian(trailer, m_length);
    std::vector<std::byte> block(tailBytes);
    const auto tail =
        asText(m_file.readAt(m_file.bytes() - std::min<std::uint64_t>(m_file.bytes(), tailBytes), block));
    const auto place = tail.rfind(trailer);
    return place != std::string_view::npos
           && tail.find_first_not_of('\0', place + trailer.size()) == std::string_view::npos;
}

bool GzipStream::hasSecondMember() const
{
    constexpr std::size_t headerBytes = 10;
    std::vector<std::byte> block(blockBytes + headerBytes);
    for (std::uint64_t at = headerBytes; at < m_file.bytes(); at += blockBytes) {
        const auto text = asText(m_file.readAt(at, block));
        for (auto place = text.find('\x1F'); place != std::string_view::npos;
             place = text.find('\x1F', place + 1)) {
            if (isGzipHeader(text.substr(place)))
                return true;
        }
    }
    return false;
}

} // namespace jingwei
