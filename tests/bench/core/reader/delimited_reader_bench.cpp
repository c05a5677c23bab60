#include "core/reader/delimited_reader.h"
#include "core/reader/encoding.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <random>
#include <span>
#include <string>

// How fast a bank's statement is cut into fields. `countLineFeeds` is the reference that every figure is to
// be compared with: the same bytes, only looked through for line feeds.

namespace {

using namespace jingwei;

constexpr std::size_t blockSize = std::size_t{1} << 20;

enum class Values : std::uint8_t { Plain, Chinese, Quoted };

/// A statement of 23 columns, the same on every run.
std::string statement(std::int64_t rows, Values values)
{
    constexpr std::array names{"\xD5\xC5\xC8\xFD", "\xC0\xEE\xCB\xC4\xB9\xE2", "\xCD\xF5\xCE\xE5"};
    std::mt19937_64 random{20240501};
    std::string text;
    for (std::int64_t row = 0; row < rows; ++row) {
        for (int column = 0; column < 23; ++column) {
            std::string value;
            if (column % 5 == 0)
                value = "62220200" + std::to_string(10'000'000'000 + random() % 10'000'000);
            else if (column % 5 == 1 && values == Values::Chinese)
                value = names[random() % names.size()];
            else if (column % 5 < 4)
                value = std::to_string(random() % 10'000'000) + ".00";
            if (values == Values::Quoted)
                value.insert(0, 1, '"').append(1, '"');
            text += value;
            text += column == 22 ? "\r\n" : ",";
        }
    }
    return text;
}

class Counting final : public RecordSink {
public:
    bool record(const RawRecord& record) override
    {
        fields += record.fields.size();
        benchmark::DoNotOptimize(record.fields.back().raw.data());
        return true;
    }
    std::uint64_t fields = 0;
};

std::span<const std::byte> blockOf(const std::string& text, std::size_t at)
{
    return std::as_bytes(std::span{text}).subspan(at, std::min(blockSize, text.size() - at));
}

void countBytes(benchmark::State& state, const std::string& text)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void countLineFeeds(benchmark::State& state)
{
    const auto text = statement(state.range(0), Values::Plain);
    for (auto _ : state) {
        std::uint64_t lines = 0;
        const char* const end = text.data() + text.size();
        for (const char* at = text.data(); at != end; ++lines) {
            const auto* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
            at = static_cast<const char*>(found) + 1;
        }
        benchmark::DoNotOptimize(lines);
    }
    countBytes(state, text);
}

void read(benchmark::State& state, const std::string& text, const Dialect& dialect)
{
    for (auto _ : state) {
        DelimitedReader reader{dialect};
        Counting counting;
        for (std::size_t at = 0; at < text.size(); at += blockSize) {
            if (!reader.feed(blockOf(text, at), counting))
                state.SkipWithError("a statement was refused");
        }
        if (!reader.finish(counting))
            state.SkipWithError("a statement was refused");
        benchmark::DoNotOptimize(counting.fields);
    }
    countBytes(state, text);
}

void readPlain(benchmark::State& state)
{
    read(state, statement(state.range(0), Values::Plain), {});
}

void readQuoted(benchmark::State& state)
{
    read(state, statement(state.range(0), Values::Quoted), {});
}

void readChinese(benchmark::State& state)
{
    Dialect dialect;
    dialect.encoding = Encoding::Gb18030;
    read(state, statement(state.range(0), Values::Chinese), dialect);
}

void readUtf16(benchmark::State& state)
{
    const auto narrow = statement(state.range(0), Values::Plain);
    std::string wide;
    for (const char c : narrow)
        wide.append({c, '\0'});
    Dialect dialect;
    dialect.encoding = Encoding::Utf16Le;
    read(state, wide, dialect);
}

void detectEncoding(benchmark::State& state)
{
    const auto text = statement(state.range(0), Values::Chinese);
    for (auto _ : state) {
        EncodingDetector detector;
        for (std::size_t at = 0; at < text.size(); at += blockSize)
            detector.update(blockOf(text, at));
        benchmark::DoNotOptimize(detector.finish());
    }
    countBytes(state, text);
}

void decodeWhole(benchmark::State& state)
{
    const auto text = statement(state.range(0), Values::Chinese);
    std::string decoded;
    for (auto _ : state) {
        decoded.clear();
        decodeTo(decoded, text, Encoding::Gb18030);
        benchmark::DoNotOptimize(decoded.data());
    }
    countBytes(state, text);
}

void threeSizes(benchmark::internal::Benchmark* bench)
{
    bench->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK(countLineFeeds)->Apply(threeSizes);
BENCHMARK(readPlain)->Apply(threeSizes);
BENCHMARK(readChinese)->Apply(threeSizes);
BENCHMARK(readQuoted)->Apply(threeSizes);
BENCHMARK(readUtf16)->Apply(threeSizes);
BENCHMARK(detectEncoding)->Apply(threeSizes);
BENCHMARK(decodeWhole)->Apply(threeSizes);

} // namespace

BENCHMARK_MAIN();
