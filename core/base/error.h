#pragma once

#include <cstdint>
#include <string>

namespace jingwei {

/// Why an operation failed. One entry per thing a user can act on; ui/text turns each into a sentence.
enum class ErrorCode : std::uint8_t {
    Cancelled, ///< the user stopped the job; nothing was changed

    // files and folders
    FileMissing,       ///< no such file or folder
    FileUnreadable,    ///< it exists but cannot be opened or read
    FileUnwritable,    ///< the place cannot be written to
    DiskFull,          ///< no space left where the case or the output lies
    FolderWithoutData, ///< a folder in which no file could be considered
    FileEmpty,         ///< nothing in it
    FileBinary,        ///< not a table of text (a photo, a program); `detail` says what it looks like
    FileTruncated,     ///< ends in the middle of a record
    FormatUnsupported, ///< a kind of file that is not read (yet); `detail` names it
    FileDamaged,       ///< a workbook or archive that is broken inside; `detail` says where, if known
    FileEncrypted,     ///< needs a password; `detail` "wrong" where one was given and does not fit
    FileHostile,       ///< breaks a limit that protects; `detail` is the limit's word (below)
    EncodingUnknown,   ///< text in no encoding that is known here
    HeaderUnknown,     ///< no profile matches any of the first rows; `detail` is the most likely header
    TableTooWide, ///< row `detail` has more columns or bytes than the limit: a wrong delimiter, or hostile

    // values
    AmountMalformed,   ///< text is not a decimal amount
    AmountOutOfRange,  ///< amount does not fit 64-bit minor units
    TimeMalformed,     ///< text is no date or time in any form tried
    IdentifierUnknown, ///< text is no identifier of the kind asked for
    CurrencyUnknown,   ///< text names no currency known here

    // the case
    CaseMissing,       ///< no case file at that place
    CaseExists,        ///< a file lies there already
    CaseNotACase,      ///< the file is not a case of this program
    CaseTooNew,        ///< written by a later version; `detail` is its schema number
    CaseDamaged,       ///< SQLite's or our own integrity check failed; `detail` says where
    StoreBusy,         ///< another window or an import holds the case
    StoreFailed,       ///< SQLite failed otherwise; `detail` is its message
    ProfileMissing,    ///< no import profile of that name
    CaseForeign,       ///< another case file that holds none of the incidents of this one
    SeriesUnknown,     ///< no series of that number; `detail` is the number
    LinksUnknown,      ///< too few pairs of incidents are known to be of one series; `detail` says how many
    ProfileMalformed,  ///< a profile that does not say what a profile must; `detail` says what
    IncidentUnknown,   ///< no incident of that number in the case
    EntityUnknown,     ///< nothing of that name in the case
    EntityAmbiguous,   ///< several kinds of entity have that value; write `kind:value`
    TransferUnknown,   ///< no transfer of that id
    SourceUnknown,     ///< no source of that number
    SourceWithdrawn,   ///< the source is already withdrawn
    NothingToUndo,     ///< the log holds no edit that could be taken back
    NothingStolen,     ///< the incident has no transfer that counts as stolen; `detail` says why
    ReasonMissing,     ///< the act needs a reason and none was given
    DiagramUnknown,    ///< the case holds no diagram of that number
    DiagramDiffers,    ///< a diagram is not as a change to it expects: somebody else changed it; its name
    NothingToDraw,     ///< no entity fits the choice
    OutputKindUnknown, ///< the output file's ending names no format that can be written
    RenderFailed,      ///< a picture or document could not be produced; `detail` says why
};

// Words of `FileHostile`: expansion nesting entries size entities path-outside columns rows.

/// An expected failure. `detail` is data for the message (the offending text, a reason's own data), `place`
/// where it was met (a file, a row); neither is prose.
struct Error {
    ErrorCode code;
    std::string detail;
    std::string place{};

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace jingwei
