#pragma once

#include "core/base/progress.h"
#include "core/intake/cells.h"
#include "core/intake/recognition.h"
#include "core/reader/delimited_reader.h"
#include "core/store/evidence.h"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jingwei {

/// Warnings of one source that are kept with their rows; the others are counted.
inline constexpr std::int64_t warningsKept = 1000;

/// Turns the records of one recognised table into evidence rows. One subclass per table kind reads a row;
/// this class knows what a row is: below the header, not blank, not a total.
class TableReader : public RecordSink {
public:
    struct Context {
        const Profile& profile;
        ColumnMap map;
        Preface preface;
        std::string
            folder; ///< name of the folder the file lies in: for profiles that take the subject from it
        SourceId source;
        Encoding encoding;
        Interner& interner;
        EvidenceWriter& writer;
        Progress& progress;
    };
    struct Counts {
        std::int64_t read = 0;
        std::int64_t rejected = 0;
        std::int64_t setAside = 0; ///< titles, notes, totals and headers that come again
        std::int64_t warnings = 0;
        bool truncated = false; ///< the last line ends in the middle of a record
    };

    static std::unique_ptr<TableReader> create(const Context& context);

    bool record(const RawRecord& record) final;

    [[nodiscard]] const Counts& counts() const noexcept { return m_counts; }
    /// Lets the progress know of the rows read since this was done last.
    void tellRows();
    /// What the store refused, if anything did; reading has stopped then.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

protected:
    explicit TableReader(const Context& context);

    /// Reads one row that counts. Errors are the store's; a bad row is not an error but `reject`.
    virtual Result<void> readRow(const RawRecord& record) = 0;
    /// Called before the first row, and when the columns have changed.
    virtual void headerChanged() {}

    /// The field's cell; of a field with further columns the first that says something.
    [[nodiscard]] std::string_view raw(const RawRecord& record, Field field) const noexcept;
    /// The cells of all columns of a field that say something.
    [[nodiscard]] std::vector<std::string_view> rawAll(const RawRecord& record, Field field) const;
    [[nodiscard]] const Preface& preface() const noexcept { return m_context.preface; }
    [[nodiscard]] const std::string& folder() const noexcept { return m_context.folder; }
    /// The own account that stands above the table or in the folder's name, where no column gives one.
    [[nodiscard]] std::optional<IdentifierId> accountOfTable();
    [[nodiscard]] std::optional<TextId> nameOfTable();
    /// The moment in the columns for time and day. Units: the zone of the profile or of the very column.
    [[nodiscard]] Result<ParsedTime> moment(const RawRecord& record);
    [[nodiscard]] Field momentField() const noexcept;
    [[nodiscard]] const Profile& profile() const noexcept { return m_context.profile; }
    [[nodiscard]] const ColumnMap& map() const noexcept { return m_context.map; }
    [[nodiscard]] CellReader& cells() noexcept { return m_cells; }
    [[nodiscard]] EvidenceWriter& writer() noexcept { return m_context.writer; }
    [[nodiscard]] RowPlace placeOf(const RawRecord& record) const noexcept;

    Result<void> reject(const RawRecord& record, std::optional<Field> field, RejectReason reason);
    Result<void> warn(const RawRecord& record, Field field, WarningReason reason);
    /// Whether a name of the header is written that way in the columns of the fields.
    [[nodiscard]] bool headerHas(const std::set<std::string>& keys) const;
    /// An account cell with its warnings given.
    Result<AccountCell*> account(const RawRecord& record, Field field);
    /// Card or account number of the row: the first that names an account, else one that cannot be read, else
    /// empty.
    Result<AccountCell> ownNumber(const RawRecord& record);
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
    static std::unique_ptr<TableReader> make(const Context& context);
    /// What a record below the header is.
    enum class Line : std::uint8_t { Row, Total, Note, Header };
    [[nodiscard]] Line lineOf(const RawRecord& record);
    bool takeHeader(const RawRecord& record);
    void prepare();
    [[nodiscard]] bool isShifted(const RawRecord& record) const;
    [[nodiscard]] bool isCutInValue(const RawRecord& record) const;

    Context m_context;
    CellReader m_cells;
    Counts m_counts;
    std::int64_t m_rowsTold = 0; ///< to the progress
    std::optional<Error> m_error;
    std::set<std::string> m_headerNames;      ///< names a header that comes again may begin with
    std::array<bool, fieldCount> m_hasMore{}; ///< the field has further columns
    std::size_t m_neededColumns = 0;          ///< a row with fewer is shifted or cut off
    std::size_t m_fewestCells = 0;            ///< of the rows so far
    bool m_zoneWarned = false;
    bool m_columnZone = false; ///< the name of the time's column says the zone
    bool m_longRows = false;   ///< rows with an empty cell more than the header are usual here
};

} // namespace jingwei
