#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "core/model/ids.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

enum class SourceStatus : std::uint8_t { Imported, AlreadyImported, Unrecognised, Failed, Withdrawn };

/// "imported" "already-imported" "unrecognised" "failed" "withdrawn"
[[nodiscard]] std::string_view sourceStatusWord(SourceStatus status) noexcept;

enum class RejectReason : std::uint8_t {
    AmountMalformed,
    AmountOutOfRange,
    TimeMalformed,
    DirectionUnknown,
    IdentifierMissing,
    ColumnsShifted,
    EncodingBroken,
};
enum class WarningReason : std::uint8_t {
    NumberDamaged,
    CheckDigit,
    BalanceGap,
    HolderUnknown,
    MaskedNumber,
    ZoneUnknown,
    ReversalUnmatched,
    EncodingDoubtful, ///< the file's encoding is a guess; stands with its header row
    AmountRounded,    ///< more decimals than the currency is kept with
};

/// The words of `import --json`: "amount-malformed" …
[[nodiscard]] std::string_view rejectWord(RejectReason reason) noexcept;
[[nodiscard]] std::string_view warningWord(WarningReason reason) noexcept;

/// A row that could not be taken as a fact; it stays in the case as evidence.
struct Reject {
    RowId row;
    std::string column;
    std::string value; ///< as written
    RejectReason reason;

    friend bool operator==(const Reject&, const Reject&) = default;
};

/// Something about an accepted row that the reader must know.
struct Warning {
    RowId row;
    std::string column;
    std::string value; ///< as written; of a balance gap: what is missing, signed
    WarningReason reason;
    std::optional<RowId> before = std::nullopt; ///< of a balance gap: the row before it

    friend bool operator==(const Warning&, const Warning&) = default;
};

struct RowCounts {
    std::int64_t read = 0; ///< accepted + duplicate + rejected
    std::int64_t accepted = 0;
    std::int64_t duplicate = 0;
    std::int64_t rejected = 0;

    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

/// Money that moved in accepted rows, reversals with their sign.
struct FlowSums {
    Minor in = 0;
    Minor out = 0;

    friend bool operator==(const FlowSums&, const FlowSums&) = default;
};

/// What a source is and what came of it: the receipt.
struct SourceReceipt {
    std::optional<SourceId> id; ///< nothing for files that left no trace in the case (unrecognised, failed)
    std::string file;           ///< relative to what was given, `/`-separated
    std::string sheet;          ///< empty: the file is one table
    std::string sha256;         ///< hex
    std::string encoding;
    bool encodingDoubtful = false; ///< the guess may be wrong and is shown as one
    std::string document;          ///< 调证文书号; empty: missing
    std::string issuer;            ///< unit that issued the document; empty: missing
    std::string validUntil;        ///< the document's last day as written; empty: missing
    std::string ownAccount;        ///< of all rows, given by hand; empty: as the file says
    std::string profile;
    SourceStatus status = SourceStatus::Imported;
    std::optional<Error> message; ///< why, where it is not imported
    std::int64_t bytes = 0;
    std::int64_t headerRow = 0;
    std::size_t fieldsFound = 0; ///< fields of the profile that have a column: why it was chosen
    double headerShare = 0.0;    ///< of the header's names, those the profile knows
    std::int64_t setAside = 0;   ///< titles, notes and totals, which are no rows
    RowCounts rows;
    std::map<Currency, FlowSums> amounts;
    std::vector<Reject> rejects;
    std::vector<Warning> warnings;
    std::int64_t rejectsInAll = 0;  ///< may exceed what `rejects` lists
    std::int64_t warningsInAll = 0; ///< may exceed what `warnings` lists
    std::optional<Instant> first;
    std::optional<Instant> last;
    std::string importedBy;
    std::optional<Instant> importedAt;

    friend bool operator==(const SourceReceipt&, const SourceReceipt&) = default;
};

} // namespace jingwei
