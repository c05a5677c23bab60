#include "core/trace/fund_trace.h"

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

// A trace through a whole case, beside the least it could be: one look at each transfer's columns. Items are
// the transfers of the case. Budget at 1,000,000 of them: a trace from 20 stolen transfers costs no more than
// ten plain scans.

namespace {

using namespace jingwei;

constexpr std::size_t transfersPerAccount = 10;

/// Payments over 30 days in which a few accounts take part in most; one account in five is not queried.
std::shared_ptr<const FlowGraph> graphOf(std::size_t count)
{
    std::mt19937_64 random{20250301};
    const auto accountCount = static_cast<std::int64_t>(count / transfersPerAccount);
    std::vector<AccountFact> accounts;
    for (std::int64_t a = 0; a < accountCount; ++a) {
        const EntityRef entity{EntityKind::Account, std::to_string(6222020000000000000 + a)};
        accounts.push_back({IdentifierId{a + 1},
                            entity,
                            {},
                            {},
                            {},
                            ExitKind::None,
                            a % 5 != 0,
                            {},
                            {},
                            Minor{1'000'000},
                            0});
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

/// `count` stolen transfers spread over the first half of the case, for ten incidents.
std::vector<StolenTransfer> marks(const FlowGraph& graph, std::uint32_t count)
{
    std::vector<StolenTransfer> stolen;
    const auto apart = static_cast<std::uint32_t>(graph.edgeCount()) / 2 / count;
    for (std::uint32_t i = 0; i < count; ++i)
        stolen.push_back({EdgeIndex{i * apart}, i % 10});
    return stolen;
}

void trace(benchmark::State& state, std::uint32_t stolenCount)
{
    const auto graph = graphOf(static_cast<std::size_t>(state.range(0)));
    const auto stolen = marks(*graph, stolenCount);
    std::size_t flows = 0;
    for (auto _ : state) {
        Progress progress;
        const auto answer = traceForward(*graph, stolen, 10, {}, TraceOptions{}, progress);
        flows = answer->flows.size();
        benchmark::DoNotOptimize(answer->held);
    }
    state.counters["flows"] = static_cast<double>(flows);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void traceOfAnIncident(benchmark::State& state)
{
    trace(state, 20);
}

void traceOfASeries(benchmark::State& state)
{
    trace(state, 1'000);
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

BENCHMARK(traceOfAnIncident)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(traceOfASeries)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(plainScanReference)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
