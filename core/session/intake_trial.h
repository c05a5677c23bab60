#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/intake/mapping.h"
#include "core/model/source.h"
#include "core/session/case_session.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

// Looking at files before they are taken in: what each table is taken for, and how it would be read.

namespace jingwei {

/// One table as it was found; nothing of it is in a case.
struct FoundTable {
    std::filesystem::path path;        ///< as handed over; of a member of an archive the archive's
    std::string file;                  ///< name in receipts
    std::string sheet;                 ///< empty: the file is one table
    std::string member;                ///< name in the archive, `/` between archives; empty: the file itself
    std::filesystem::path unpacked;    ///< where a member's bytes lie
    std::shared_ptr<const void> keeps; ///< the private folder of `unpacked`, gone with the last who needs it
    std::string encoding;
    bool encodingDoubtful = false;
    std::string profile;             ///< as `findProfile` takes it; empty: none fits
    std::string nearest;             ///< where none fits: the one that fits best, below the threshold
    double share = 0.0;              ///< of the header's names, those the profile (or the nearest) knows
    std::int64_t headerRow = 0;      ///< of the profile's, else of the likeliest header; 0: there is none
    std::vector<std::string> header; ///< as written
    std::vector<std::optional<Field>> columns;  ///< what the profile (or the nearest) reads in each
    std::vector<std::vector<std::string>> rows; ///< the first rows of the file, from row 1
    std::optional<Error> problem; ///< why it cannot be taken at all: a photo, a damaged workbook
    bool isArchive = false;       ///< its members are seen only when it is taken in: locked, damaged, huge
    std::int64_t bytes = 0;       ///< of the file as handed over
    std::string ownAccount;       ///< of all rows, given by hand when it was taken in; empty: none

    /// Column names that some profile knows, or numbers as long as a phone's: there may be evidence in it.
    bool maybeEvidence = false;

    /// A statement that says nowhere whose it is, neither in a column nor above the table.
    bool lacksOwnAccount = false;

    /// The file that holds the table, to be read.
    [[nodiscard]] const std::filesystem::path& content() const noexcept
    {
        return unpacked.empty() ? path : unpacked;
    }
    /// Name in receipts of what was handed over: of a member the archive's.
    [[nodiscard]] std::string handedOver() const
    {
        return member.empty() ? file : file.substr(0, file.size() - member.size() - 1);
    }
    /// A table that no profile knows; a person may say what its columns hold.
    [[nodiscard]] bool isUnknown() const noexcept { return !problem && !isArchive && profile.empty(); }
    /// One that a person is to be asked about. A menu or a note is not; it is refused like any file that is
    /// no evidence, and the receipt says so.
    [[nodiscard]] bool isUnclear() const noexcept
    {
        return (isUnknown() && maybeEvidence) || (!problem && !isArchive && lacksOwnAccount);
    }
};

/// Whether a table says nowhere whose it is, if its columns hold this: not in one of them, nor above them.
[[nodiscard]] bool lacksOwnAccount(const FoundTable& table, const ColumnMapping& mapping);

/// Looks at the beginning of every file of `paths` (as `importFiles` takes them), not at all their rows.
/// Archives are looked into; `password` opens those that have one and is not kept. Of a locked archive one
/// table stands for all its members.
/// Errors: `FileMissing`, `FolderWithoutData`, `Cancelled`.
[[nodiscard]] Result<std::vector<FoundTable>> lookAtFiles(std::span<const std::filesystem::path> paths,
                                                          Progress& progress,
                                                          const std::string& password = {});

/// A value of a row that is no payment, as it would be kept; one of text, moment and sum.
struct TrialValue {
    Field field = Field::Account;
    std::string text;
    std::optional<Instant> at;
    std::optional<Minor> amount;
};

/// A row as a mapping reads it.
struct TrialRow {
    std::int64_t row = 0;
    bool accepted = false;
    std::string reason; ///< of a rejected row: the word of the reason
    std::string column; ///< … its column, and what stands there
    std::string value;
    std::string warning; ///< word of the first warning about it
    std::optional<Instant> at;
    std::optional<bool> out; ///< money leaves; nothing: no payment
    bool failed = false;     ///< a payment that did not come about and moves nothing
    std::optional<Minor> amount;
    Currency currency = cny;
    std::string peer, peerName;
    std::optional<bool> balanceFollows; ///< from the row before; nothing: not to be told
    std::vector<TrialValue> values{};   ///< of a row that is no payment
};

/// What taking a table in with a mapping would give.
struct Trial {
    TableKind table = TableKind::Movements;
    RowCounts rows;
    std::int64_t balancesFollow = 0; ///< of `balancesSeen`, rows whose balance follows from the row before
    std::int64_t balancesSeen = 0;
    std::vector<TrialRow> first; ///< of the first rows
};

/// Reads a whole table with a mapping into a case of its own that is thrown away, so that what it says is
/// what an import would do. `ownAccount`: as `TableGiven` has it.
/// Errors: those of `profileOf`; `Cancelled`; the table's own.
[[nodiscard]] Result<Trial> tryMapping(const FoundTable& table, const ColumnMapping& mapping,
                                       std::size_t rowsShown, Progress& progress,
                                       const std::string& ownAccount = {});

/// Writes the kept original of a source into `folder` and looks at the source's table in it, as the profile
/// reads it that the source was read with. Where that is none of the known ones (any more), it is put beside
/// the original and `profile` is its path. A profile that is gone altogether: as `lookAtFiles`.
/// Errors: `SourceUnknown`, `FileUnwritable`, those of the store.
[[nodiscard]] Result<FoundTable> lookAtSource(const std::filesystem::path& caseFile, SourceId source,
                                              const std::filesystem::path& folder, Progress& progress);

/// Takes a source out and its original in again with a mapping, in one transaction, logged as a
/// `ReadingEdit`, which undo takes back. Its legal document stays; so does an own account given by hand,
/// unless `ownAccount` says another (empty: none).
/// Errors: those of `profileOf`; `SourceUnknown`, `SourceWithdrawn`, `StoreBusy`, `Cancelled`; where the
/// mapping does not fit after all, the case is as before and the error says why.
[[nodiscard]] Result<ImportReceipt> rereadSource(const std::filesystem::path& caseFile, SourceId source,
                                                 const ColumnMapping& mapping, const std::string& by,
                                                 Progress& progress,
                                                 const std::optional<std::string>& ownAccount = std::nullopt);

} // namespace jingwei
