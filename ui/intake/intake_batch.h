#pragma once

#include "core/session/intake_trial.h"
#include "ui/intake/import_runner.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jingwei::ui {

/// Where a table of a batch stands.
enum class IntakeState : std::uint8_t {
    Waiting, ///< known; goes in with the next import
    Unclear, ///< a person must say what its columns hold
    Skipped, ///< a person left it out
    Done,    ///< its receipt says what came of it
};

/// Whether a mapping is kept for the next file with that header.
enum class Remember : std::uint8_t { Always, ThisFileOnly };

/// What a person said of a table.
struct SaidOfTable {
    ColumnMapping mapping;
    Remember remember = Remember::Always;
    std::string ownAccount{};  ///< of this table alone; empty: as the file says
    bool columnsKnown = false; ///< its profile stays; only the account was asked for
};

/// One table of a batch: a file, a sheet, a member of an archive.
struct IntakeRow {
    FoundTable table; ///< of a member of an archive that was not looked into only path, file and sheet
    IntakeState state = IntakeState::Waiting;
    std::optional<SaidOfTable> said{};
    std::optional<SourceReceipt> receipt{}; ///< while `Done`
};

/// Files handed over together, from the first look to the receipt. Plain values; runs nothing.
class IntakeBatch {
public:
    /// Adds what was given and the tables found there; what is there already is not added again. Files of
    /// `inCase` (`FoundTable::content`) are in the case: about them nothing needs to be asked.
    void add(const std::vector<std::filesystem::path>& given, std::vector<FoundTable> found,
             const std::set<std::filesystem::path>& inCase = {});

    [[nodiscard]] const std::vector<IntakeRow>& rows() const noexcept { return m_rows; }
    [[nodiscard]] bool empty() const noexcept { return m_rows.empty(); }
    [[nodiscard]] std::size_t files() const;
    [[nodiscard]] std::size_t count(IntakeState state) const;
    /// The first unclear row at or after `from`, then before it.
    [[nodiscard]] std::optional<std::size_t> nextUnclear(std::size_t from = 0) const;

    /// Puts what archives hold, now that they were opened, in the place of the rows that stood for them.
    void addOpened(std::vector<FoundTable> found, const std::set<std::filesystem::path>& inCase = {});

    /// Takes what a person said of a row. A mapping to be remembered settles every other unclear table with
    /// that very header too, unless it says nowhere whose it is.
    void settle(std::size_t row, SaidOfTable said);
    void skip(std::size_t row);
    /// Back to being asked about, also after the import.
    void reopen(std::size_t row);

    /// What is to be run so that everything that is settled gets in: one call, before it one for each file
    /// with a mapping of its own for a header that others have too. `password` is for archives. Errors: those
    /// of `profileOf`.
    [[nodiscard]] Result<std::vector<ImportCall>> plan(const std::string& password = {}) const;

    /// Puts receipts to their rows; members of archives get rows of their own. What is added from here on is
    /// a next import of the same batch.
    void takeReceipts(const ImportReceipt& receipt);
    /// Another receipt of a source, after its document was written or the source was read again.
    void replaceReceipt(SourceId before, const SourceReceipt& receipt);

    /// Archives that want a password: their paths, each once, and whether one was tried.
    struct Locked {
        std::vector<std::filesystem::path> archives;
        std::vector<std::string> names;
        bool wrong = false;
    };
    [[nodiscard]] Locked locked() const;

private:
    [[nodiscard]] std::vector<std::filesystem::path> pathsToTake() const;
    [[nodiscard]] std::vector<TableGiven> givenOfTables() const;
    [[nodiscard]] ImportCall callFor(const IntakeRow& row, Profile profile) const;
    [[nodiscard]] bool isGiven(const std::filesystem::path& path) const;
    [[nodiscard]] std::string nameInBatch(const std::string& file) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(const SourceReceipt& receipt) const;
    [[nodiscard]] std::size_t rowFor(const SourceReceipt& receipt);

    std::vector<std::filesystem::path> m_given;
    std::vector<IntakeRow> m_rows;
};

/// A name that no profile has yet: `wanted`, else with a number.
[[nodiscard]] std::string freeProfileName(const std::string& wanted);

/// Whether a receipt says that the right password of an archive would help.
[[nodiscard]] bool wantsPassword(const SourceReceipt& receipt) noexcept;

} // namespace jingwei::ui
