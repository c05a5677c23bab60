#pragma once

#include "core/base/progress.h"
#include "core/intake/cells.h"
#include "core/intake/recognition.h"
#include "core/reader/delimited_reader.h"
#include "core/store/evidence.h"

#include <memory>
#include <optional>

namespace jingwei {

/// Warnings of one source that are kept with their rows; the others are counted.
inline constexpr std::int64_t warningsKept = 1000;

/// Turns the records of one recognised table into evidence rows. One subclass per table kind reads a row;
/// this class knows what a row is: below the header, not blank, not a total.
class TableReader : public RecordSink {
public:
    struct Context {
        const Profile& profile;
        const ColumnMap& map;
        SourceId source;
        Encoding encoding;
        Interner& interner;
        EvidenceWriter& writer;
        Progress& progress;
    };
    struct Counts {
        std::int64_t read = 0;
        std::int64_t rejected = 0;
        std::int64_t warnings = 0;
        bool truncated = false; ///< the last line ends in the middle of a record
    };

    static std::unique_ptr<TableReader> create(const Context& context);

    bool record(const RawRecord& record) final;

    [[nodiscard]] const Counts& counts() const noexcept { return m_counts; }
    /// What the store refused, if anything did; reading has stopped then.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

protected:
    explicit TableReader(const Context& context);

    /// Reads one row that counts. Errors are the store's; a bad row is not an error but `reject`.
    virtual Result<void> readRow(const RawRecord& record) = 0;

    [[nodiscard]] std::string_view raw(const RawRecord& record, Field field) const noexcept;
    [[nodiscard]] const Profile& profile() const noexcept { return m_context.profile; }
    [[nodiscard]] const ColumnMap& map() const noexcept { return m_context.map; }
    [[nodiscard]] CellReader& cells() noexcept { return m_cells; }
    [[nodiscard]] EvidenceWriter& writer() noexcept { return m_context.writer; }
    [[nodiscard]] RowPlace placeOf(const RawRecord& record) const noexcept;

    Result<void> reject(const RawRecord& record, std::optional<Field> field, RejectReason reason);
    Result<void> warn(const RawRecord& record, Field field, WarningReason reason);
    /// An account cell with its warnings given.
    Result<AccountCell*> account(const RawRecord& record, Field field);
    /// A text field; nothing where there is no such column or it is empty.
    [[nodiscard]] std::optional<TextId> text(const RawRecord& record, Field field);
    [[nodiscard]] std::string plain(const RawRecord& record, Field field);
    /// Whether the time's zone is known; else the first such row is warned of.
    Result<void> warnOfZone(const RawRecord& record, const ParsedTime& time, Field field);
    /// Reads a time that may be missing or unreadable without costing the row.
    [[nodiscard]] std::optional<ParsedTime> optionalTime(const RawRecord& record, Field field);
    [[nodiscard]] std::optional<Minor> optionalAmount(const RawRecord& record, Field field,
                                                      Currency currency);

private:
    [[nodiscard]] bool isTotal(const RawRecord& record);
    [[nodiscard]] bool isShifted(const RawRecord& record) const;
    [[nodiscard]] bool isCutInValue(const RawRecord& record) const;

    Context m_context;
    CellReader m_cells;
    Counts m_counts;
    std::optional<Error> m_error;
    std::size_t m_neededColumns = 0; ///< a row with fewer is shifted or cut off
    std::size_t m_fewestCells = 0;   ///< of the rows so far
    bool m_zoneWarned = false;
};

} // namespace jingwei
