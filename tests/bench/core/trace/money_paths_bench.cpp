#include "core/trace/money_paths.h"

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

// Paths through a whole case, beside the least it could be: one look at each transfer's columns. Items are
// the transfers of the case. Budget at 1,000,000 of them: shortest paths and paths in time cost no more than
// a second on any machine that traces the case in less.

namespace {

using namespace jingwei;

constexpr std::size_t transfersPerAccount = 10;

/// Payments over 30 days in which a few accounts take part in most.
std::shared_ptr<const FlowGraph> graphOf(std::size_t count)
{
    std::mt19937_64 random{20250301};
    const auto accountCount = static_cast<std::int64_t>(count / transfersPerAccount);
    std::vector<AccountFact> accounts;
    for (std::int64_t a = 0; a < accountCount; ++a) {
        AccountFact account{
            IdentifierId{a + 1}, {EntityKind::Account, std::to_string(6222020000000000000 + a)}, {}, {}, {}};
        account.queried = true;
        accounts.push_back(std::move(account));
    }
    const auto someone = [&] {
        const auto share = static_cast<double>(random() % 1'000'000) / 1e6;
        return IdentifierId{static_cast<std::int64_t>(share * share * static_cast<double>(accountCount)) + 1};
    };
    std::vector<TransferFact> transfers;
    for (std::size_t t = 0; t < count; ++t) {
        const auto second = static_cast<std::int64_t>(t * 2'592'000 / count);
        transfers.push_back({TransferId{static_cast<std::int64_t>(t) + 1}, someone(), someone(),
                             Instant{std::chrono::seconds{1'740'000'000 + second}},
                             static_cast<Minor>(1 + random() % 10'000'000), cny, false, std::nullopt});
    }
    return FlowGraph::build(std::move(accounts), transfers);
}

/// From a busy account to a quiet one.
void search(benchmark::State& state, const PathOptions& options)
{
    const auto graph = graphOf(static_cast<std::size_t>(state.range(0)));
    const VertexIndex from{3};
    const VertexIndex to{static_cast<std::uint32_t>(graph->vertexCount() - 7)};
    std::size_t paths = 0;
    for (auto _ : state) {
        Progress progress;
        const auto answer = findPaths(*graph, {&from, 1}, {&to, 1}, options, progress);
        paths = answer->paths.size();
        benchmark::DoNotOptimize(answer->paths.data());
    }
    state.counters["paths"] = static_cast<double>(paths);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void shortestPaths(benchmark::State& state)
{
    search(state, {});
}

void pathsInTime(benchmark::State& state)
{
    PathOptions options;
    options.order = PathOrder::InTime;
    search(state, options);
}

void pathsInTimeWithinAnHourKeepingMost(benchmark::State& state)
{
    PathOptions options;
    options.order = PathOrder::InTime;
    options.maxGap = std::chrono::hours{1};
    options.minShareMillionths = 800'000;
    search(state, options);
}

void plainScanReference(benchmark::State& state)
{
    const auto graph = graphOf(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        std::vector<Minor> balance(graph->vertexCount(), 0);
        for (std::uint32_t e = 0; e < graph->edgeCount(); ++e) {
            balance[graph->payer(EdgeIndex{e}).value()] -= graph->amount(EdgeIndex{e});
            balance[graph->payee(EdgeIndex{e}).value()] += graph->amount(EdgeIndex{e});
        }
        benchmark::DoNotOptimize(balance.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(shortestPaths)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(pathsInTime)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(pathsInTimeWithinAnHourKeepingMost)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(plainScanReference)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
