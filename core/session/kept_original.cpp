#include "core/session/kept_original.h"

#include "core/reader/output_file.h"
#include "core/store/facts.h"
#include "core/store/originals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder()
{
    std::random_device random;
    std::error_code problem;
    m_path =
        fs::temp_directory_path(problem) / ("jingwei-" + std::to_string(random()) + std::to_string(random()));
    fs::create_directory(m_path, problem);
    fs::permissions(m_path, fs::perms::owner_all, problem);
}

ScratchFolder::~ScratchFolder()
{
    std::error_code problem;
    fs::remove_all(m_path, problem);
}

Result<KeptOriginal> writeOriginal(CaseStore& store, SourceId source, const fs::path& folder)
{
    const auto receipts = loadReceipts(store);
    if (!receipts)
        return tl::unexpected{receipts.error()};
    const auto found = std::ranges::find(*receipts, std::optional{source}, &SourceReceipt::id);
    if (found == receipts->end())
        return failure(ErrorCode::SourceUnknown, std::to_string(source.value()));
    const auto original = originalOf(store, source);
    if (!original)
        return tl::unexpected{original.error()};
    OutputFile file{folder / "original"};
    std::uint64_t bytes = 0;
    const auto written = file.create()
                             .and_then([&] {
                                 return readOriginal(store, *original, [&](std::span<const std::byte> block) {
                                     const auto offset = bytes;
                                     bytes += block.size();
                                     return file.write(block, offset);
                                 });
                             })
                             .and_then([&] { return file.keep(bytes); });
    if (!written) {
        auto error = written.error();
        if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::FileUnwritable)
            error.place = file.path().string();
        return tl::unexpected{std::move(error)};
    }
    return KeptOriginal{file.path(), *found};
}

Result<Profile> profileOf(CaseStore& store, const SourceReceipt& source)
{
    const auto log = store.readLog();
    if (!log)
        return tl::unexpected{log.error()};
    for (const auto& entry : log->entries) {
        const auto detail = nlohmann::json::parse(entry.detail, nullptr, false);
        if (!detail.is_object() || !detail.contains("profiles") || !detail.contains("sources"))
            continue;
        const auto& profiles = detail["profiles"];
        const auto isThisOne = [&](const nlohmann::json& taken) {
            return source.id && taken.value("source", std::int64_t{0}) == source.id->value();
        };
        if (std::ranges::any_of(detail["sources"], isThisOne) && profiles.contains(source.profile))
            return parseProfile(profiles[source.profile].get<std::string>(), source.profile);
    }
    return findProfile(source.profile);
}

} // namespace jingwei
