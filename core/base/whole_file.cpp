#include "core/base/whole_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace jingwei {

Result<std::string> wholeFile(const std::filesystem::path& file)
{
    std::error_code problem;
    if (!std::filesystem::exists(file, problem))
        return failure(ErrorCode::FileMissing, {}, file.string());
    if (std::filesystem::is_directory(file, problem)) // reading one throws
        return failure(ErrorCode::FileUnreadable, {}, file.string());
    std::ifstream stream{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad())
        return failure(ErrorCode::FileUnreadable, {}, file.string());
    return bytes;
}

} // namespace jingwei
