#pragma once

#include "core/model/source.h"
#include "core/session/case_session.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei::ui {

/// How a source stands, as the table of sources shows it.
enum class SourceState : std::uint8_t {
    Imported,
    WithRemarks,
    AlreadyImported,
    Unrecognised,
    Failed,
    Withdrawn
};

/// `WithRemarks`: taken in, with rejects or warnings.
[[nodiscard]] SourceState sourceState(const SourceReceipt& source) noexcept;

/// Whether this source should have a legal document (调证文书号) and has none. Registers of one's own office
/// and reports by word of mouth need none.
[[nodiscard]] bool documentMissing(const SourceReceipt& source);
[[nodiscard]] bool documentNeeded(const SourceReceipt& source);

/// A sum of receipts. Withdrawn sources and files that left no trace do not count.
struct ReceiptTotals {
    std::size_t sources = 0;
    RowCounts rows;
    std::map<Currency, FlowSums>
        amounts; ///< a currency whose sum does not fit is left out and named in `overflowed`
    std::vector<Currency> overflowed;
    std::int64_t rejects = 0;
    std::int64_t warnings = 0;
    std::optional<Instant> first;
    std::optional<Instant> last;

    /// accepted + duplicate + rejected = read
    [[nodiscard]] bool adds() const noexcept;
};
[[nodiscard]] ReceiptTotals receiptTotals(std::span<const SourceReceipt> sources);
[[nodiscard]] ReceiptTotals receiptTotals(const SourceReceipt& source);

/// Warnings of one reason, most frequent reason first.
struct WarningGroup {
    WarningReason reason;
    std::int64_t count = 0;
    std::vector<RowId> rows; ///< in the order given
    std::string file{};      ///< of the first row; empty: of the one source there is

    friend bool operator==(const WarningGroup&, const WarningGroup&) = default;
};
[[nodiscard]] std::vector<WarningGroup> groupWarnings(std::span<const Warning> warnings);

/// A reject with the name of its file.
struct RejectRow {
    std::string file;
    std::string sheet;
    Reject reject;

    friend bool operator==(const RejectRow&, const RejectRow&) = default;
};
[[nodiscard]] std::vector<RejectRow> rejectRows(std::span<const SourceReceipt> sources);

/// A CSV line by RFC 4180. A value that a spreadsheet would run as a formula gets a leading apostrophe.
[[nodiscard]] std::string csvLine(std::span<const std::string> cells);

} // namespace jingwei::ui
