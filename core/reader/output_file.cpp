#include "core/reader/output_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace jingwei {

namespace {

tl::unexpected<Error> systemFailure()
{
    return failure(errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnwritable);
}

} // namespace

OutputFile::OutputFile(std::filesystem::path path) : m_path{std::move(path)} {}

OutputFile::~OutputFile()
{
    if (m_descriptor < 0)
        return;
    close(m_descriptor);
    if (!m_kept)
        unlink(m_path.c_str());
}

Result<void> OutputFile::create()
{
    m_descriptor = open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    return m_descriptor >= 0 ? Result<void>{} : systemFailure();
}

Result<void> OutputFile::write(std::span<const std::byte> block, std::uint64_t offset) const
{
    while (!block.empty()) {
        const auto count = pwrite(m_descriptor, block.data(), block.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure();
        block = block.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return {};
}

Result<void> OutputFile::keep(std::uint64_t bytes)
{
    m_kept = ftruncate(m_descriptor, static_cast<off_t>(bytes)) == 0;
    return m_kept ? Result<void>{} : systemFailure();
}

} // namespace jingwei
