#pragma once

#include "core/intake/mapping.h"
#include "core/intake/profile.h"

#include <QString>

#include <filesystem>

namespace jingwei::ui {

class SessionBridge;

// Profiles of the user's own on their way between offices: a JSON file each.

/// Writes the profile that a mapping makes as a file and notes it in the log of the open case, if one is.
/// Errors: those of `profileOf`, of `writeWhole`, of the log.
[[nodiscard]] Result<void> exportProfile(SessionBridge& bridge, const ColumnMapping& mapping,
                                         const std::filesystem::path& out);

/// Keeps a profile that somebody else exported among the user's own, under a name that is free; the answer is
/// that profile. Errors: `FileUnreadable`, `ProfileMalformed`, `FileUnwritable`.
[[nodiscard]] Result<Profile> importProfile(const std::filesystem::path& file);

} // namespace jingwei::ui
