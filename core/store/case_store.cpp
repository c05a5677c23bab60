#include "core/store/case_store.h"

#include "core/base/hash.h"
#include "core/store/guard.h"
#include "core/store/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <system_error>

namespace jingwei {

namespace fs = std::filesystem;

Error errorOf(const SQLite::Exception& exception)
{
    // the index of the log beside the case cannot grow: SQLite tells it apart only so
    if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
        return Error{ErrorCode::DiskFull, {}};
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error{ErrorCode::StoreBusy, exception.getErrorStr()};
    case SQLITE_FULL: return Error{ErrorCode::DiskFull, {}}; // it knows no path
    case SQLITE_NOTADB: return Error{ErrorCode::CaseNotACase, exception.getErrorStr()};
    case SQLITE_CORRUPT: return Error{ErrorCode::CaseDamaged, exception.getErrorStr()};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return Error{ErrorCode::FileUnwritable, exception.getErrorStr()};
    case SQLITE_INTERRUPT: return Error{ErrorCode::Cancelled, {}};
    default: return Error{ErrorCode::StoreFailed, exception.what()};
    }
}

Error inCase(Error error, const fs::path& caseFile)
{
    constexpr std::array bySqlite{ErrorCode::StoreBusy,      ErrorCode::StoreFailed, ErrorCode::DiskFull,
                                  ErrorCode::FileUnwritable, ErrorCode::CaseDamaged, ErrorCode::CaseNotACase};
    if (error.place.empty() && std::ranges::find(bySqlite, error.code) != bySqlite.end())
        error.place = caseFile.string();
    return error;
}

namespace {

Instant now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// A connection belongs to one thread at a time (case_store.h), so SQLite's own mutex would only cost time:
/// measured, 8 % of an import.
constexpr int oneThread = SQLITE_OPEN_NOMUTEX;

/// How long an act waits for another one to finish before it says `StoreBusy`. Short: the window waits with
/// it.
constexpr int busyMilliseconds = 250;

/// What every connection is set to. secure_delete: what is taken out of the file is overwritten in it.
void configure(SQLite::Database& database, StoreAccess access)
{
    database.setBusyTimeout(busyMilliseconds);
    database.exec("PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY;");
    if (access == StoreAccess::ReadWrite)
        database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
}

int pragmaNumber(SQLite::Database& database, const std::string& name)
{
    return database.execAndGet("PRAGMA " + name).getInt();
}

void runSteps(SQLite::Database& database, int from)
{
    const auto steps = schemaSteps();
    for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step)
        database.exec(std::string{steps[step]});
    database.exec("PRAGMA user_version=" + std::to_string(caseSchemaVersion));
}

/// The hash of a log entry: over the hash before and every field, each with its length, so that no two
/// entries can be written alike.
std::string chainHash(const std::string& before, const LogEntry& entry)
{
    Sha256Stream stream;
    const std::array<std::string, 7> fields{before,
                                            std::to_string(entry.seq),
                                            std::to_string(entry.at.time_since_epoch().count()),
                                            entry.by,
                                            entry.act,
                                            entry.detail,
                                            entry.reason};
    for (const auto& field : fields) {
        stream.update(std::to_string(field.size()) + ":");
        stream.update(field);
    }
    return toHex(stream.finish());
}

std::vector<std::string> texts(SQLite::Statement& query)
{
    std::vector<std::string> found;
    while (query.executeStep())
        found.emplace_back(query.getColumn(0).getString());
    return found;
}

/// Makes an empty file that only its owner may read, before anything is written to it.
Result<void> makePrivateFile(const fs::path& file)
{
    std::error_code problem;
    if (fs::exists(file, problem))
        return failure(ErrorCode::CaseExists, {}, file.string());
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), problem);
    if (!std::ofstream{file, std::ios::binary})
        return failure(ErrorCode::FileUnwritable, {}, file.string());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, problem);
    return {};
}

/// The tables of a case, in an empty file.
Result<std::unique_ptr<SQLite::Database>> makeDatabase(const fs::path& file)
{
    return guarded([&] {
        auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | oneThread);
        database->exec("PRAGMA page_size=8192");
        configure(*database, StoreAccess::ReadWrite);
        SQLite::Transaction transaction{*database};
        database->exec("PRAGMA application_id=" + std::to_string(caseApplicationId));
        runSteps(*database, 0);
        transaction.commit();
        return database;
    });
}

} // namespace

void removeCase(const fs::path& file)
{
    for (const char* const ending : {"", "-wal", "-shm"}) {
        std::error_code ignored; // whoever takes a case back has something worse to tell
        fs::remove(fs::path{file} += ending, ignored);
    }
}

CaseStore::CaseStore(fs::path file, std::unique_ptr<SQLite::Database> database)
    : m_file{std::move(file)}
    , m_database{std::move(database)}
{
}

CaseStore::~CaseStore() = default;

Result<std::unique_ptr<CaseStore>> CaseStore::create(const fs::path& file, const std::string& by)
{
    if (auto made = makePrivateFile(file); !made)
        return tl::unexpected{made.error()};
    auto store = makeDatabase(file).and_then([&](auto database) -> Result<std::unique_ptr<CaseStore>> {
        auto made = std::unique_ptr<CaseStore>{new CaseStore{file, std::move(database)}};
        const nlohmann::json detail{{"schema", caseSchemaVersion}};
        if (auto logged = made->appendLog(by, "create", detail.dump(), {}); !logged)
            return tl::unexpected{logged.error()};
        return made;
    });
    if (store)
        return store;
    removeCase(file); // half a case is none, and would be in the way of the next attempt
    return tl::unexpected{inCase(store.error(), file)};
}

Result<std::unique_ptr<CaseStore>> CaseStore::open(const fs::path& file, StoreAccess access)
{
    std::error_code problem;
    if (!fs::is_regular_file(file, problem))
        return failure(ErrorCode::CaseMissing, {}, file.string());
    auto opened = guarded([&]() -> Result<std::unique_ptr<CaseStore>> {
        const auto mode = access == StoreAccess::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
        auto database = std::make_unique<SQLite::Database>(file.string(), mode | oneThread);
        database->setBusyTimeout(busyMilliseconds);
        if (pragmaNumber(*database, "application_id") != caseApplicationId)
            return failure(ErrorCode::CaseNotACase, {}, file.string());
        const auto version = pragmaNumber(*database, "user_version");
        if (version > caseSchemaVersion)
            return failure(ErrorCode::CaseTooNew, std::to_string(version), file.string());
        configure(*database, access);
        if (version < caseSchemaVersion && access == StoreAccess::ReadWrite) {
            database->backup((file.string() + ".v" + std::to_string(version)).c_str(),
                             SQLite::Database::Save);
            SQLite::Transaction transaction{*database};
            runSteps(*database, version);
            transaction.commit();
        }
        return std::unique_ptr<CaseStore>{new CaseStore{file, std::move(database)}};
    });
    if (!opened)
        return tl::unexpected{inCase(opened.error(), file)};
    return opened;
}

Result<void> CaseStore::appendLog(const std::string& by, const std::string& act, const std::string& detail,
                                  const std::string& reason)
{
    return guarded([&] {
        SQLite::Statement last{*m_database, "SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1"};
        const bool any = last.executeStep();
        LogEntry entry{any ? last.getColumn(0).getInt64() + 1 : 1, now(), by, act, detail, reason, {}};
        entry.hash = chainHash(any ? last.getColumn(1).getString() : std::string{}, entry);
        SQLite::Statement insert{*m_database, "INSERT INTO log VALUES(?,?,?,?,?,?,?)"};
        SQLite::bind(insert, entry.seq, static_cast<std::int64_t>(entry.at.time_since_epoch().count()),
                     entry.by, entry.act, entry.detail, entry.reason, entry.hash);
        insert.exec();
    });
}

Result<LogState> CaseStore::readLog()
{
    return guarded([&] {
        LogState state;
        std::string before;
        SQLite::Statement query{*m_database,
                                "SELECT seq, at, by, act, detail, reason, hash FROM log ORDER BY seq"};
        while (query.executeStep()) {
            LogEntry entry{
                query.getColumn(0).getInt64(),  Instant{std::chrono::seconds{query.getColumn(1).getInt64()}},
                query.getColumn(2).getString(), query.getColumn(3).getString(),
                query.getColumn(4).getString(), query.getColumn(5).getString(),
                query.getColumn(6).getString()};
            const bool follows = entry.seq == static_cast<std::int64_t>(state.entries.size()) + 1
                                 && entry.hash == chainHash(before, entry);
            if (!follows && state.intact) {
                state.intact = false;
                state.brokenAt = entry.seq;
            }
            before = entry.hash;
            state.entries.push_back(std::move(entry));
        }
        return state;
    });
}

Result<std::string> CaseStore::logHead()
{
    return guarded([&] {
        SQLite::Statement last{*m_database, "SELECT hash FROM log ORDER BY seq DESC LIMIT 1"};
        return last.executeStep() ? last.getColumn(0).getString() : std::string{};
    });
}

Result<std::int64_t> CaseStore::dataVersion()
{
    return guarded([&] { return m_database->execAndGet("PRAGMA data_version").getInt64(); });
}

Result<std::int64_t> CaseStore::lastLogNumber()
{
    return guarded([&] { return m_database->execAndGet("SELECT ifnull(max(seq),0) FROM log").getInt64(); });
}

Result<std::vector<std::string>> CaseStore::tagsOf(const std::string& entity)
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "SELECT tag FROM tag WHERE entity=? ORDER BY tag"};
        query.bind(1, entity);
        return texts(query);
    });
}

Result<std::vector<std::string>> CaseStore::tagsInUse()
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "SELECT DISTINCT tag FROM tag ORDER BY tag"};
        return texts(query);
    });
}

Result<std::string> CaseStore::noteOf(const std::string& entity)
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "SELECT text FROM note WHERE entity=?"};
        query.bind(1, entity);
        return query.executeStep() ? query.getColumn(0).getString() : std::string{};
    });
}

Result<std::optional<std::string>> CaseStore::holderOf(const std::string& entity)
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "SELECT name FROM holder WHERE entity=?"};
        query.bind(1, entity);
        return query.executeStep() ? std::optional{query.getColumn(0).getString()} : std::nullopt;
    });
}

Result<std::string> CaseStore::meta(const std::string& key)
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "SELECT value FROM meta WHERE key=?"};
        query.bind(1, key);
        return query.executeStep() ? query.getColumn(0).getString() : std::string{};
    });
}

Result<void> CaseStore::setMeta(const std::string& key, const std::string& value)
{
    return guarded([&] {
        SQLite::Statement insert{*m_database, "INSERT OR REPLACE INTO meta VALUES(?,?)"};
        SQLite::bind(insert, key, value);
        insert.exec();
    });
}

Result<std::vector<std::string>> CaseStore::integrityFindings()
{
    return guarded([&] {
        SQLite::Statement query{*m_database, "PRAGMA integrity_check"};
        auto found = texts(query);
        if (found.size() == 1 && found.front() == "ok")
            found.clear();
        return found;
    });
}

} // namespace jingwei
