#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace jingwei {

/// A folder of our own beside the case, for what archives hold; gone with the object.
class PrivateFolder {
public:
    /// Errors: `DiskFull`, `FileUnwritable`.
    static Result<PrivateFolder> make(const std::filesystem::path& beside);
    ~PrivateFolder();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    explicit PrivateFolder(std::filesystem::path path);

    std::filesystem::path m_path;
};

} // namespace jingwei
