#pragma once

#include "core/base/result.h"
#include "core/intake/profile.h"
#include "core/model/source.h"
#include "core/store/case_store.h"

#include <filesystem>

namespace jingwei {

/// A private folder among the machine's temporary ones, gone with the object.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A source's original as a file, and what the case says of it.
struct KeptOriginal {
    std::filesystem::path path;
    SourceReceipt receipt;
};

/// Writes the original of a source into `folder`. Errors: `SourceUnknown`, `FileUnwritable`, `DiskFull`.
[[nodiscard]] Result<KeptOriginal> writeOriginal(CaseStore& store, SourceId source,
                                                 const std::filesystem::path& folder);

/// The profile that a source was read with: as the log keeps it, since the one of that name may have been
/// changed or deleted; else the one of that name.
/// Errors: `ProfileMissing`, `ProfileMalformed`; those of the store.
[[nodiscard]] Result<Profile> profileOf(CaseStore& store, const SourceReceipt& source);

} // namespace jingwei
