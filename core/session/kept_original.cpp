#include "core/session/kept_original.h"

#include "core/store/facts.h"
#include "core/store/originals.h"

#include <algorithm>
#include <fstream>
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
    const auto path = folder / "original";
    std::ofstream stream{path, std::ios::binary};
    auto written = readOriginal(store, *original, [&](std::span<const std::byte> block) -> Result<void> {
        stream.write(reinterpret_cast<const char*>(block.data()), static_cast<std::streamsize>(block.size()));
        if (!stream)
            return failure(ErrorCode::FileUnwritable, {}, path.string());
        return {};
    });
    if (!written)
        return tl::unexpected{written.error()};
    stream.close();
    if (!stream)
        return failure(ErrorCode::FileUnwritable, {}, path.string());
    return KeptOriginal{path, *found};
}

} // namespace jingwei
