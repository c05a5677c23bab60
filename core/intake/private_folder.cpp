#include "core/intake/private_folder.h"

#include <string>
#include <system_error>
#include <utility>

namespace jingwei {

namespace fs = std::filesystem;

Result<PrivateFolder> PrivateFolder::make(const fs::path& beside)
{
    for (int number = 1;; ++number) {
        const auto path = fs::path{beside} += "-unpacked" + std::to_string(number);
        std::error_code problem;
        if (fs::create_directory(path, problem)) {
            fs::permissions(path, fs::perms::owner_all, problem);
            return PrivateFolder{path};
        }
        if (problem || number > 1000)
            return failure(problem == std::errc::no_space_on_device ? ErrorCode::DiskFull
                                                                    : ErrorCode::FileUnwritable,
                           {}, path.string());
    }
}

PrivateFolder::PrivateFolder(fs::path path) : m_path{std::move(path)} {}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept : m_path{std::exchange(other.m_path, {})} {}

PrivateFolder::~PrivateFolder()
{
    std::error_code problem;
    if (!m_path.empty())
        fs::remove_all(m_path, problem);
}

} // namespace jingwei
