// Profiles of the user's own: a JSON file each, in one folder.
#include "core/intake/profile.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace jingwei {

namespace fs = std::filesystem;

std::vector<Profile> profilesIn(const fs::path& folder)
{
    std::vector<std::pair<fs::file_time_type, Profile>> found;
    std::error_code problem;
    for (auto entry = fs::directory_iterator{folder, problem}; !problem && entry != fs::directory_iterator{};
         entry.increment(problem)) {
        if (entry->path().extension() != ".json")
            continue;
        std::error_code noTime;
        if (auto profile = profileFromFile(entry->path()))
            found.emplace_back(entry->last_write_time(noTime), *std::move(profile));
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.name < b.second.name;
    });
    std::vector<Profile> profiles;
    for (auto& [time, profile] : found)
        profiles.push_back(std::move(profile));
    return profiles;
}

fs::path userProfileFolder()
{
    const auto from = [](const char* variable) {
        const char* value =
            std::getenv(variable); // NOLINT(concurrency-mt-unsafe): read before any thread writes it
        return value == nullptr ? fs::path{} : fs::path{value};
    };
    if (auto own = from("JINGWEI_PROFILES"); !own.empty())
        return own;
#ifdef _WIN32
    auto data = from("APPDATA");
#else
    auto data = from("XDG_DATA_HOME");
    if (data.empty())
        if (const auto home = from("HOME"); !home.empty())
            data = home / ".local" / "share";
#endif
    return data.empty() ? data : data / "jingwei" / "profiles";
}

Result<void> saveProfile(const Profile& profile, const fs::path& folder)
{
    const auto name = profile.name;
    if (name.empty() || name.find_first_of("/\\:*?\"<>|") != std::string::npos || name.front() == '.')
        return failure(ErrorCode::ProfileMalformed, name, "name");
    std::error_code problem;
    fs::create_directories(folder, problem);
    const auto file = folder / fs::path{std::u8string{name.begin(), name.end()} + u8".json"};
    const auto part = fs::path{file} += ".part"; // a profile is whole or not there
    std::ofstream stream{part, std::ios::binary};
    stream << profile.text;
    stream.close();
    if (stream)
        fs::rename(part, file, problem);
    if (!stream || problem)
        return failure(ErrorCode::FileUnwritable, {}, file.string());
    return {};
}

Result<void> removeProfile(const std::string& name, const fs::path& folder)
{
    std::error_code problem;
    bool removed = false;
    for (auto entry = fs::directory_iterator{folder, problem}; !problem && entry != fs::directory_iterator{};
         entry.increment(problem)) {
        if (entry->path().extension() != ".json")
            continue;
        const auto profile = profileFromFile(entry->path());
        if (!profile || profile->name != name)
            continue;
        if (!fs::remove(entry->path(), problem))
            return failure(ErrorCode::FileUnwritable, {}, entry->path().string());
        removed = true;
    }
    if (!removed)
        return failure(ErrorCode::ProfileMissing, name);
    return {};
}

} // namespace jingwei
