// Import of bank transactions in the 23-column layout, against what SQLite's own shell needs for the same
// rows as untyped UTF-8 text with four indexes. Run with JINGWEI_BENCH_CSV set to a file of bench data (its
// UTF-8 form; the GB18030 form beside it as NAME.gb.csv) to measure that; without it the rows are made here.
#include "core/reader/encoding.h"
#include "core/session/case_session.h"

#include <benchmark/benchmark.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* header =
    "交易卡号,交易账号,交易户名,交易证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,"
    "对手户名,"
    "对手身份证号,对手开户银行,摘要说明,交易币种,交易网点名称,交易发生地,交易是否成功,传票号,IP地址,MAC地址,"
    "交易流水号,备注\r\n";

std::string two(std::uint64_t number)
{
    auto text = std::to_string(number % 100);
    return text.size() < 2 ? "0" + text : text;
}

/// Rows with a tenth as many accounts, heavy-tailed, from a fixed seed.
std::string statement(std::int64_t rows)
{
    std::mt19937_64 random{42};
    const auto accounts = static_cast<std::uint64_t>(std::max<std::int64_t>(rows / 10, 100));
    const auto pick = [&] { return (random() % accounts) * (random() % accounts) / accounts; };
    const auto card = [](std::uint64_t account) {
        return "62" + std::to_string(10'000'000'000'000'000U + account * 7919U);
    };
    std::string text{header};
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto own = pick();
        const auto peer = own + 1 + pick() % 97;
        const auto fen = 1 + random() % 100'000'000;
        const auto minute = static_cast<std::uint64_t>(row);
        text += card(own) + ',' + card(own).substr(2) + ",王" + two(own) + ",11010519491231002X,2023-"
                + two(1 + minute / 100'000) + '-' + two(1 + minute / 4'000 % 28) + ' '
                + two(minute / 167 % 24) + ':' + two(minute / 3 % 60) + ':' + two(minute % 60) + ','
                + std::to_string(fen / 100) + '.' + two(fen) + ',' + std::to_string(fen / 50) + ".00,"
                + (random() % 2 != 0 ? "出" : "进") + ',' + card(peer) + ",转账,李" + two(peer)
                + ",,东岚银行,手机银行转账,人民币,东岚银行江城分行,江城市,"
                + (random() % 50 != 0 ? "成功" : "失败") + ",00012345,10.1.2." + two(fen) + ",,"
                + std::to_string(1'700'000'000'000'000 + row) + ",\r\n";
    }
    return text;
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string toGb18030(const std::string& utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    auto* converter = ucnv_open("gb18030", &status);
    const auto wide = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(static_cast<std::size_t>(wide.length()) * 4U, '\0');
    const auto size = ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                      wide.getBuffer(), wide.length(), &status);
    ucnv_close(converter);
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

/// Seconds that `sqlite3 .import` and its four indexes take.
double referenceSeconds(const fs::path& csv, const fs::path& folder)
{
    const auto database = folder / "reference.db";
    fs::remove(database);
    const auto script = folder / "reference.sql";
    write(script, "PRAGMA journal_mode=WAL;\n.mode csv\n.import '" + csv.string()
                      + "' t\nCREATE INDEX a ON t(\"交易卡号\");CREATE INDEX b ON t(\"交易对手账卡号\");"
                        "CREATE INDEX c ON t(\"交易时间\");CREATE INDEX d ON t(\"交易流水号\");\n");
    const auto from = Clock::now();
    const auto status =
        std::system(("sqlite3 '" + database.string() + "' < '" + script.string() + "' > /dev/null").c_str());
    return status == 0 ? std::chrono::duration<double>(Clock::now() - from).count() : 0.0;
}

void importStatement(benchmark::State& state)
{
    const auto folder = fs::temp_directory_path() / "jingwei-import-bench";
    fs::create_directories(folder);
    auto csv = folder / "rows.csv";
    auto gb = folder / "rows.gb.csv";
    if (const auto* given = std::getenv("JINGWEI_BENCH_CSV"); given != nullptr) {
        csv = given;
        gb = csv;
        gb.replace_extension(".gb.csv");
    } else {
        const auto text = statement(state.range(0));
        write(csv, text);
        write(gb, toGb18030(text));
    }
    double seconds = 0.0;
    double reference = 0.0;
    std::int64_t read = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto file = folder / "bench.jwcase";
        for (const auto* tail : {"", "-wal", "-shm"})
            fs::remove(file.string() + tail);
        {
            const auto made = jingwei::CaseSession::create(file, "bench");
        }
        reference += referenceSeconds(csv, folder);
        state.ResumeTiming();
        const auto from = Clock::now();
        jingwei::Progress progress;
        const auto receipt = jingwei::importFiles(file, {{gb}, {}, {}, "bench"}, progress, {});
        seconds += std::chrono::duration<double>(Clock::now() - from).count();
        if (!receipt || receipt->sources.front().rows.read == 0)
            state.SkipWithError("import failed");
        else
            read = receipt->sources.front().rows.read;
    }
    state.SetItemsProcessed(state.iterations() * read);
    if (reference > 0.0)
        state.counters["ratio_to_sqlite3_import"] = seconds / reference;
    fs::remove_all(folder);
}
BENCHMARK(importStatement)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
