// Import of bank transactions in the 23-column layout: as GB18030 text against what SQLite's own shell needs
// for the same rows as untyped UTF-8 text with four indexes, and as a workbook against the text. Run with
// JINGWEI_BENCH_CSV set to a file of bench data (its UTF-8 form; the GB18030 form beside it as NAME.gb.csv)
// to measure that; without it the rows are made here. Each import runs in a process of its own, so that its
// peak of memory is its own too (POSIX only, like the shell that is measured against).
#include "core/reader/encoding.h"
#include "core/session/case_session.h"

#include <benchmark/benchmark.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <zip.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

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

/// Rows with a tenth as many accounts, heavy-tailed, from a fixed seed; written in parts, because ICU counts
/// in 32 bits and five million rows are more.
void writeStatement(std::int64_t rows, const fs::path& csv, const fs::path& gb)
{
    constexpr std::size_t part = std::size_t{1} << 24U;
    std::ofstream plain{csv, std::ios::binary};
    std::ofstream encoded{gb, std::ios::binary};
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
                + two(1 + minute / 100'000 % 12) + '-' + two(1 + minute / 4'000 % 28) + ' '
                + two(minute / 167 % 24) + ':' + two(minute / 3 % 60) + ':' + two(minute % 60) + ','
                + std::to_string(fen / 100) + '.' + two(fen) + ',' + std::to_string(fen / 50) + ".00,"
                + (random() % 2 != 0 ? "出" : "进") + ',' + card(peer) + ",转账,李" + two(peer)
                + ",,东岚银行,手机银行转账,人民币,东岚银行江城分行,江城市,"
                + (random() % 50 != 0 ? "成功" : "失败") + ",00012345,10.1.2." + two(fen) + ",,"
                + std::to_string(1'700'000'000'000'000 + row) + ",\r\n";
        if (text.size() < part && row + 1 < rows)
            continue;
        plain << text;
        encoded << toGb18030(text);
        text.clear();
    }
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream{file, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// A worksheet as office programs write it: texts shared, amounts as numbers.
class Sheet {
public:
    void add(std::string_view record)
    {
        m_rows += "<row r=\"" + std::to_string(++m_row) + "\">";
        char column = 'A';
        for (std::size_t from = 0; from <= record.size(); ++column) {
            const auto to = std::min(record.find(',', from), record.size());
            addCell(column, record.substr(from, to - from));
            from = to + 1;
        }
        m_rows += "</row>";
    }

    void write(const fs::path& file) const
    {
        constexpr std::string_view space =
            " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        constexpr std::string_view relations =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const std::string start{"<?xml version=\"1.0\"?><"};
        const std::string type =
            start + "Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        const auto book = start + "workbook" + std::string{space} + " xmlns:r=\"" + std::string{relations}
                          + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        const auto relation = [&](const char* id, std::string_view kind, const char* target) {
            return std::string{"<Relationship Id=\""} + id + "\" Type=\"" + std::string{relations} + '/'
                   + std::string{kind} + "\" Target=\"" + target + "\"/>";
        };
        const std::string related =
            start + "Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const std::vector<std::pair<const char*, std::string>> parts{
            {"[Content_Types].xml", type},
            {"_rels/.rels",
             related + relation("r0", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
            {"xl/workbook.xml", book},
            {"xl/_rels/workbook.xml.rels", related + relation("r1", "worksheet", "worksheets/sheet1.xml")
                                               + relation("r2", "sharedStrings", "sharedStrings.xml")
                                               + "</Relationships>"},
            {"xl/sharedStrings.xml", start + "sst" + std::string{space} + ">" + m_texts + "</sst>"},
            {"xl/worksheets/sheet1.xml", start + "worksheet" + std::string{space} + "><sheetData>" + m_rows
                                             + "</sheetData></worksheet>"}};
        auto* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto& [name, bytes] : parts)
            zip_file_add(archive, name, zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
        zip_close(archive);
    }

private:
    void addCell(char column, std::string_view value)
    {
        if (value.empty())
            return;
        const auto place = std::string{" r=\""} + column + std::to_string(m_row) + '"';
        if (value.size() < 15 && value.find_first_not_of("0123456789.") == std::string_view::npos
            && value.front() != '0') {
            m_rows += "<c" + place + "><v>" + std::string{value} + "</v></c>";
            return;
        }
        const auto [text, added] = m_shared.emplace(value, m_shared.size());
        if (added)
            m_texts += "<si><t>" + text->first + "</t></si>";
        m_rows += "<c" + place + " t=\"s\"><v>" + std::to_string(text->second) + "</v></c>";
    }

    std::string m_rows, m_texts;
    std::unordered_map<std::string, std::size_t> m_shared;
    std::int64_t m_row = 0;
};

void writeWorkbook(const fs::path& csv, const fs::path& file)
{
    Sheet sheet;
    std::ifstream rows{csv, std::ios::binary};
    for (std::string line; std::getline(rows, line);) {
        while (!line.empty() && line.back() == '\r')
            line.pop_back();
        sheet.add(line);
    }
    sheet.write(file);
}

struct Cost {
    double seconds = 0.0;
    double mebibytes = 0.0;   ///< peak of resident memory
    std::uintmax_t bytes = 0; ///< of the file made
};

/// What `sqlite3 .import` and its four indexes take.
Cost referenceCost(const fs::path& csv, const fs::path& folder)
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
    const auto seconds = std::chrono::duration<double>(Clock::now() - from).count();
    const auto bytes = fs::file_size(database);
    fs::remove(database);
    return status == 0 ? Cost{seconds, 0.0, bytes} : Cost{};
}

/// A new case of that one file, made by a process of its own. No seconds: it failed.
Cost importCost(const fs::path& file, const fs::path& folder)
{
    const auto caseFile = folder / "bench.jwcase";
    for (const auto* tail : {"", "-wal", "-shm"})
        fs::remove(caseFile.string() + tail);
    const auto from = Clock::now();
    const auto child = fork();
    if (child == 0) {
        // closed again: with the last connection all goes into the one file
        const bool made = jingwei::CaseSession::create(caseFile, "bench").has_value();
        jingwei::Progress progress;
        const auto receipt = jingwei::importFiles(caseFile, {{file}, {}, {}, "bench"}, progress, {});
        _exit(made && receipt && receipt->sources.front().rows.read > 0 ? 0 : 1);
    }
    int status = 1;
    rusage used{};
    wait4(child, &status, 0, &used);
    const auto seconds = std::chrono::duration<double>(Clock::now() - from).count();
    return status == 0 ? Cost{seconds, static_cast<double>(used.ru_maxrss) / 1024.0, fs::file_size(caseFile)}
                       : Cost{};
}

/// Files of that many rows, or those of JINGWEI_BENCH_CSV; gone with it.
struct Rows {
    explicit Rows(std::int64_t count) : folder{fs::temp_directory_path() / "jingwei-import-bench"}
    {
        fs::create_directories(folder);
        csv = folder / "rows.csv";
        gb = folder / "rows.gb.csv";
        if (const auto* given = std::getenv("JINGWEI_BENCH_CSV"); given != nullptr) {
            csv = given;
            gb = csv;
            gb.replace_extension(".gb.csv");
        } else {
            writeStatement(count, csv, gb);
        }
    }
    ~Rows() { fs::remove_all(folder); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    Rows(Rows&&) = delete;
    Rows& operator=(Rows&&) = delete;

    fs::path folder, csv, gb;
};

void importText(benchmark::State& state)
{
    const Rows rows{state.range(0)};
    for (auto _ : state) {
        const auto reference = referenceCost(rows.csv, rows.folder);
        const auto cost = importCost(rows.gb, rows.folder);
        state.SetIterationTime(cost.seconds);
        if (cost.seconds == 0.0 || reference.seconds == 0.0)
            return state.SkipWithError("import failed");
        state.counters["ratio_to_sqlite3_import"] = cost.seconds / reference.seconds;
        state.counters["size_to_sqlite3"] =
            static_cast<double>(cost.bytes) / static_cast<double>(reference.bytes);
        state.counters["peak_MiB"] = cost.mebibytes;
    }
    state.SetItemsProcessed(state.range(0));
}
BENCHMARK(importText)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(5'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseManualTime();

void importWorkbook(benchmark::State& state)
{
    const Rows rows{state.range(0)};
    const auto book = rows.folder / "rows.xlsx";
    writeWorkbook(rows.csv, book);
    for (auto _ : state) {
        const auto text = importCost(rows.gb, rows.folder);
        const auto cost = importCost(book, rows.folder);
        state.SetIterationTime(cost.seconds);
        if (cost.seconds == 0.0 || text.seconds == 0.0)
            return state.SkipWithError("import failed");
        state.counters["ratio_to_text"] = cost.seconds / text.seconds;
        state.counters["peak_MiB"] = cost.mebibytes;
    }
    state.SetItemsProcessed(state.range(0));
}
BENCHMARK(importWorkbook)
    ->Arg(10'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->UseManualTime();

} // namespace

BENCHMARK_MAIN();
