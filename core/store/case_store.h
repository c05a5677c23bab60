#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/model/log.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace jingwei {

enum class StoreAccess : std::uint8_t { ReadOnly, ReadWrite };

/// One connection to a case file. For one thread at a time; every thread opens its own.
class CaseStore {
public:
    /// Makes an empty case, readable by its owner only, with its first log entry.
    /// Where it fails it leaves nothing. Errors: `CaseExists`, `FileUnwritable`, `DiskFull`, `StoreFailed`.
    static Result<std::unique_ptr<CaseStore>> create(const std::filesystem::path& file,
                                                     const std::string& by);

    /// Opens a case; an older schema is brought up to date, a copy of the file being kept beside it first.
    /// Errors: `CaseMissing`, `CaseNotACase`, `CaseTooNew`, `CaseDamaged`, `FileUnreadable`, `StoreBusy`.
    static Result<std::unique_ptr<CaseStore>> open(const std::filesystem::path& file, StoreAccess access);

    ~CaseStore();

    /// For the other files of this module; nothing else writes SQL.
    [[nodiscard]] SQLite::Database& database() noexcept { return *m_database; }
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }

    /// Adds an entry to the log's chain. Call inside the transaction of the act it tells of.
    Result<void> appendLog(const std::string& by, const std::string& act, const std::string& detail,
                           const std::string& reason);
    /// The whole log, its hashes worked out again.
    [[nodiscard]] Result<LogState> readLog();
    /// Hash of the last entry.
    [[nodiscard]] Result<std::string> logHead();

    /// Changes whenever another connection has written to the case.
    [[nodiscard]] Result<std::int64_t> dataVersion();

    /// Number of the last entry.
    [[nodiscard]] Result<std::int64_t> lastLogNumber();

    /// Does the edit to the tables and gives the one that takes it back. Logs nothing.
    Result<Edit> applyEdit(const Edit& edit);

    [[nodiscard]] Result<std::vector<std::string>> tagsOf(const std::string& entity);
    [[nodiscard]] Result<std::vector<std::string>> tagsInUse();
    [[nodiscard]] Result<std::string> noteOf(const std::string& entity);
    [[nodiscard]] Result<std::optional<std::string>> holderOf(const std::string& entity);

    [[nodiscard]] Result<std::string> meta(const std::string& key);
    Result<void> setMeta(const std::string& key, const std::string& value);

    /// SQLite's own integrity check; empty: sound.
    [[nodiscard]] Result<std::vector<std::string>> integrityFindings();

    /// Key of the parameters of linkage that somebody set (`LinkModelEdit`).
    static constexpr const char* linkModelKey = "link_model";

private:
    CaseStore(std::filesystem::path file, std::unique_ptr<SQLite::Database> database);

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_database;
};

/// Names the case in an error that SQLite gave, which knows no path; any other error stays as it is.
[[nodiscard]] Error inCase(Error error, const std::filesystem::path& caseFile);

/// Takes back a case file that was made and came to nothing, with what SQLite keeps beside it.
void removeCase(const std::filesystem::path& file);

/// A write transaction: taken at once or refused with `StoreBusy`, rolled back unless committed.
class StoreTransaction {
public:
    static Result<std::unique_ptr<StoreTransaction>> begin(CaseStore& store);
    /// One moment of the case for all reads until it ends; writes nothing.
    static Result<std::unique_ptr<StoreTransaction>> beginReading(CaseStore& store);
    ~StoreTransaction();
    StoreTransaction(const StoreTransaction&) = delete;
    StoreTransaction& operator=(const StoreTransaction&) = delete;
    StoreTransaction(StoreTransaction&&) = delete;
    StoreTransaction& operator=(StoreTransaction&&) = delete;

    Result<void> commit();

private:
    explicit StoreTransaction(CaseStore& store) : m_store{store} {}

    CaseStore& m_store;
    bool m_open = true;
};

/// A part of a transaction that can be taken back alone; taken back unless released.
class Savepoint {
public:
    static Result<std::unique_ptr<Savepoint>> begin(CaseStore& store);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    Savepoint(Savepoint&&) = delete;
    Savepoint& operator=(Savepoint&&) = delete;

    Result<void> release();

private:
    explicit Savepoint(CaseStore& store) : m_store{store} {}

    CaseStore& m_store;
    bool m_open = true;
};

/// The undo stack as the log tells it: numbers of the log entries that undo and redo would take next, last
/// first.
struct UndoState {
    std::optional<LogEntry> undo;
    std::optional<LogEntry> redo;
};
[[nodiscard]] UndoState undoStateOf(const std::vector<LogEntry>& entries);

} // namespace jingwei
