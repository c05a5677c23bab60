#include "core/base/contract.h"
#include "core/reader/archive.h"
#include "core/reader/archive_names.h"
#include "core/reader/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

// For any bytes: a failure leaves nothing behind; what is unpacked lies in the folder under a number, within
// the limits; a member has either a file or a problem; names are valid UTF-8 and in order.

namespace {

using namespace jingwei;
namespace fs = std::filesystem;

/// A folder of this process, removed at its end.
class Folder {
public:
    Folder()
    {
        auto name = (fs::temp_directory_path() / "archive_fuzz_XXXXXX").string();
        require(mkdtemp(name.data()) != nullptr);
        m_path = name;
        fs::create_directory(unpacked());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(m_path); }

    [[nodiscard]] fs::path archive() const { return m_path / "archive"; }
    [[nodiscard]] fs::path unpacked() const { return m_path / "unpacked"; }

private:
    fs::path m_path;
};

constexpr ArchiveLimits limits{
    .memberBytes = 1 << 18, .totalBytes = 1 << 20, .ratio = 50, .ratioCountsFrom = 1 << 19, .entries = 40};

std::size_t countFiles(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

bool isNumber(const std::string& name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

void checkMember(const ArchiveMember& member, const fs::path& folder)
{
    require(decodesCleanly(member.name, Encoding::Utf8) && member.name.size() <= longestArchiveName);
    require(member.path.empty() == member.problem.has_value());
    require(!member.name.empty() || member.problem);
    if (member.problem)
        return;
    require(!leadsOutside(member.name) && !isSystemFile(member.name));
    require(member.path.parent_path() == folder && isNumber(member.path.filename().string()));
    const auto status = fs::symlink_status(member.path);
    require(fs::is_regular_file(status) && fs::file_size(member.path) <= limits.memberBytes);
    require((status.permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Folder folder;
    std::ofstream{folder.archive(), std::ios::binary | std::ios::trunc}.write(
        reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    Progress progress;
    const auto members = unpackArchive(folder.archive(), folder.unpacked(), size % 2 == 0 ? "secret" : "",
                                       limits, progress, "shown.gz");
    if (!members) {
        require(countFiles(folder.unpacked()) == 0 && members.error().code != ErrorCode::FileUnwritable);
        return 0;
    }
    std::size_t kept = 0;
    std::uint64_t bytes = 0;
    for (const auto& member : *members) {
        checkMember(member, folder.unpacked());
        if (!member.problem) {
            ++kept;
            bytes += fs::file_size(member.path);
            fs::remove(member.path);
        }
    }
    require(kept <= limits.entries && bytes <= limits.totalBytes);
    require(countFiles(folder.unpacked()) == 0 && std::ranges::is_sorted(*members, {}, &ArchiveMember::name));
    return 0;
}
