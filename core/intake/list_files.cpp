#include "core/intake/importer.h"

#include <algorithm>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

/// A case, and what SQLite keeps beside an open one. Reading the case one works in would take its locks away
/// (on Unix they end when the process closes any handle to the file).
bool isCaseFile(const fs::path& path)
{
    return path.filename().string().find(".jwcase") != std::string::npos;
}

} // namespace

Result<std::vector<IntakeFile>> listFiles(std::span<const fs::path> paths)
{
    std::vector<IntakeFile> files;
    for (const auto& path : paths) {
        std::error_code problem;
        if (fs::is_regular_file(path, problem)) {
            files.push_back({path, path.filename().generic_string()});
            continue;
        }
        if (!fs::is_directory(path, problem))
            return failure(ErrorCode::FileMissing, {}, path.generic_string());
        std::vector<IntakeFile> inside;
        for (auto entry =
                 fs::recursive_directory_iterator{path, fs::directory_options::skip_permission_denied,
                                                  problem};
             entry != fs::recursive_directory_iterator{}; entry.increment(problem)) {
            if (problem)
                break;
            if (entry->is_regular_file(problem) && !isCaseFile(entry->path()))
                inside.push_back({entry->path(), entry->path().lexically_relative(path).generic_string()});
        }
        if (inside.empty())
            return failure(ErrorCode::FolderWithoutData, {}, path.generic_string());
        std::ranges::sort(inside, {}, &IntakeFile::name);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

} // namespace jingwei
