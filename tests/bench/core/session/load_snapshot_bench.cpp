// Reading a case's snapshot from its file, beside the least it could be: a loop over the same columns with
// SQLite's own functions. Budget: twice that at 5,000,000 transfers, with 40 bytes a transfer. Set
// JINGWEI_BENCH_CASE to a case file to measure that; without it one is made here.
#include "core/session/case_session.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>

namespace {

using namespace jingwei;
namespace fs = std::filesystem;

/// Resident memory of this process, in bytes.
double residentBytes()
{
    std::ifstream file{"/proc/self/statm"};
    std::uint64_t pages = 0;
    file >> pages >> pages;
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

constexpr std::int64_t transfersPerAccount = 10;
constexpr std::uint64_t joinedOneIn = 9; ///< as in simulated fund-flow returns

struct CloseDatabase {
    void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
};
struct Finalise {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalise>;

Database openCase(const fs::path& file, int flags)
{
    sqlite3* opened = nullptr;
    sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
    return Database{opened};
}

Statement prepare(const Database& database, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
        std::abort();
    return Statement{statement};
}

void insert(const Statement& statement, std::initializer_list<std::int64_t> values)
{
    int place = 0;
    for (const auto value : values)
        sqlite3_bind_int64(statement.get(), ++place, value);
    if (sqlite3_step(statement.get()) != SQLITE_DONE)
        std::abort();
    sqlite3_reset(statement.get());
}

/// Facts without their evidence: the snapshot reads no more. The same on every run.
void makeCase(const fs::path& file, std::int64_t transfers)
{
    if (!CaseStore::create(file, "bench"))
        std::abort();
    const auto database = openCase(file, SQLITE_OPEN_READWRITE);
    const auto run = [&](const char* sql) { sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr); };
    run("BEGIN");
    const auto accounts = transfers / transfersPerAccount;
    {
        const auto identifier =
            prepare(database, "INSERT INTO identifier VALUES(?1,0,'6222'||(?1*7919+100000000000000))");
        const auto text = prepare(database, "INSERT INTO text VALUES(?1,'赵'||?1)");
        const auto account =
            prepare(database, "INSERT INTO account(id,holder,holder_id,bank,exit,queried,opening,"
                              "transfers) VALUES(?1,?1,?1,1,0,0,0,10)");
        for (std::int64_t a = 1; a <= accounts; ++a) {
            insert(identifier, {a});
            insert(text, {a});
            insert(account, {a});
        }
    }
    {
        const auto transfer =
            prepare(database, "INSERT INTO transfer VALUES(NULL,?1,?2,?3,?4,?5,156,0,nullif(?6,0),?7)");
        std::mt19937_64 random{42};
        const auto someone = [&] {
            const auto size = static_cast<std::uint64_t>(accounts);
            return static_cast<std::int64_t>(random() % size * (random() % size) / size) + 1;
        };
        const auto rowOf = [](std::int64_t source, std::int64_t row) {
            return RowId{SourceId{source}, row}.value();
        };
        for (std::int64_t t = 0; t < transfers; ++t) {
            const bool joined = random() % joinedOneIn == 0;
            insert(transfer, {rowOf(t % 50 + 1, t / 50 + 2), someone(), someone(), 1'740'000'000 + t,
                              static_cast<std::int64_t>(1 + random() % 100'000'000),
                              joined ? rowOf(100 + t % 7, t + 2) : 0, joined ? 1 : 0});
        }
    }
    run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}

/// The case to measure: the one named, else one made for this run.
class MeasuredCase {
public:
    explicit MeasuredCase(std::int64_t transfers)
    {
        if (const auto* const named = std::getenv("JINGWEI_BENCH_CASE")) {
            m_file = named;
            return;
        }
        m_made = fs::temp_directory_path() / ("jingwei-bench-" + std::to_string(getpid()));
        fs::create_directories(m_made);
        m_file = m_made / "bench.jwcase";
        makeCase(m_file, transfers);
    }
    ~MeasuredCase()
    {
        if (!m_made.empty())
            fs::remove_all(m_made);
    }
    MeasuredCase(const MeasuredCase&) = delete;
    MeasuredCase& operator=(const MeasuredCase&) = delete;
    MeasuredCase(MeasuredCase&&) = delete;
    MeasuredCase& operator=(MeasuredCase&&) = delete;

    [[nodiscard]] const fs::path& file() const noexcept { return m_file; }

private:
    fs::path m_made;
    fs::path m_file;
};

/// Seconds for a bare loop over the transfers' columns.
double selectLoop(const fs::path& file)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto database = openCase(file, SQLITE_OPEN_READONLY);
    const auto select = prepare(
        database, "SELECT id,payer,payee,at,amount,currency,flags,other,rule FROM transfer ORDER BY seq");
    std::int64_t sum = 0;
    while (sqlite3_step(select.get()) == SQLITE_ROW)
        for (int column = 0; column < 9; ++column)
            sum += sqlite3_column_int64(select.get(), column);
    benchmark::DoNotOptimize(sum);
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - begun}.count();
}

void loadSnapshotBesideSelect(benchmark::State& state)
{
    const MeasuredCase measured{state.range(0)};
    double bare = 0;
    double whole = 0;
    for (auto _ : state) {
        bare += selectLoop(measured.file());
        const auto before = residentBytes();
        const auto begun = std::chrono::steady_clock::now();
        Progress progress;
        const auto snapshot = loadSnapshot(measured.file(), progress);
        const auto seconds = std::chrono::duration<double>{std::chrono::steady_clock::now() - begun}.count();
        if (!snapshot) {
            state.SkipWithError("the case cannot be read");
            return;
        }
        whole += seconds;
        state.SetIterationTime(seconds);
        const auto transfers = static_cast<double>((*snapshot)->graph->edgeCount());
        state.counters["bytes_per_transfer"] =
            static_cast<double>((*snapshot)->graph->bytesOfTransfers()) / transfers;
        state.counters["resident_per_transfer"] = (residentBytes() - before) / transfers; // accounts too
    }
    state.counters["select_s"] = bare / static_cast<double>(state.iterations());
    state.counters["ratio_to_select"] = whole / bare;
}

BENCHMARK(loadSnapshotBesideSelect)
    ->Arg(1'000'000)
    ->Arg(5'000'000)
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
