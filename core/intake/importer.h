#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/intake/profile.h"
#include "core/model/facts.h"
#include "core/model/source.h"
#include "core/store/case_store.h"
#include "core/store/interner.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A file to be taken in, and the name it has in receipts: relative to what was given, `/`-separated.
struct IntakeFile {
    std::filesystem::path path;
    std::string name;
};

/// The files behind paths: files as given, folders' files recursively in the order of their relative names,
/// case files left out.
/// Errors: `FileMissing` for a path that is not there; `FolderWithoutData` for a folder without any file.
[[nodiscard]] Result<std::vector<IntakeFile>> listFiles(std::span<const std::filesystem::path> paths);

/// What one import works with; everything inside one write transaction of `store`.
struct IntakeContext {
    CaseStore& store;
    Interner& interner;
    std::vector<const Profile*> profiles; ///< that may be recognised
    std::string document;
    std::string by;
    Progress& progress;
};

/// Takes one file's rows into the evidence; facts are not derived yet.
///
/// A file that cannot be taken leaves nothing in the case; its receipt says why. Bytes are kept and parsed in
/// the same pass, so a row's place in the original is right by construction. Errors: `Cancelled`, those of
/// the store.
[[nodiscard]] Result<SourceReceipt> importFile(const IntakeContext& context, const IntakeFile& file);

/// A first report by word of mouth as evidence; its text is kept as the original.
struct AlertDraft {
    std::string number, victim, fromAccount, toAccount, bank, note, channel, officer;
    Minor amount = 0;
    Instant at{};
    ZoneOffset zone = chinaZone;
};
/// Errors: `IdentifierUnknown` where an account is no number; those of the store.
[[nodiscard]] Result<SourceId> importAlert(const IntakeContext& context, const AlertDraft& alert);

} // namespace jingwei
