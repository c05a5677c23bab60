#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/intake/given.h"
#include "core/intake/profile.h"
#include "core/model/facts.h"
#include "core/model/source.h"
#include "core/store/case_store.h"
#include "core/store/interner.h"

#include <filesystem>
#include <optional>
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
    std::string document, issuer, validUntil;
    std::string by;
    std::string password; ///< for archives; empty: none
    Progress& progress;
    /// Takes this sheet of the file only (empty: the file itself), though its bytes are in the case; nothing:
    /// all of a file that is not there yet.
    std::optional<std::string> again = std::nullopt;
    std::span<const TableGiven> given{}; ///< what a person said of single tables
};

/// Takes one file's rows into the evidence; facts are not derived yet. What it is, its content says, not its
/// name: a text is one table; each sheet of a workbook that holds anything is one; the members of an archive
/// are files of their own, `returns.zip/工商银行.csv`.
///
/// A table that cannot be taken leaves nothing in the case; its receipt says why. Errors: `Cancelled`, those
/// of the store.
[[nodiscard]] Result<std::vector<SourceReceipt>> importFile(const IntakeContext& context,
                                                            const IntakeFile& file);

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
