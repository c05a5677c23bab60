#include "core/graph/flow_graph.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

// Building a snapshot, beside the least it could be: two plain counting sorts over columns of vertices that
// are there already. Budget: 1,000,000 transfers among 100,000 accounts in less than a second.

namespace {

using namespace jingwei;

constexpr std::size_t transfersPerAccount = 10;

struct Facts {
    std::vector<AccountFact> accounts;
    std::vector<TransferFact> transfers;
};

/// Payments in which a few accounts take part in most, as in fund-flow returns; the same on every run.
Facts facts(std::size_t count)
{
    std::mt19937_64 random{20250301};
    const auto accountCount = static_cast<std::int64_t>(count / transfersPerAccount);
    Facts made;
    for (std::int64_t a = 0; a < accountCount; ++a) {
        const EntityRef entity{EntityKind::Account,
                               std::to_string(6222020000000000000 + (a * 7'919'777) % 1'000'000'000)};
        made.accounts.push_back(
            {IdentifierId{a * 2 + 1}, entity, {}, {}, {}, ExitKind::None, true, {}, {}, {}, 0});
    }
    const auto someone = [&] {
        const auto share = static_cast<double>(random() % 1'000'000) / 1e6;
        return IdentifierId{static_cast<std::int64_t>(share * share * static_cast<double>(accountCount)) * 2
                            + 1};
    };
    std::vector<TransferId> ids;
    for (std::size_t t = 0; t < count; ++t)
        ids.emplace_back(SourceId{static_cast<std::int64_t>(t % 50) + 1},
                         static_cast<std::int64_t>(t / 50) + 2);
    std::ranges::shuffle(ids, random);
    std::int64_t seconds = 1'740'000'000;
    for (std::size_t t = 0; t < count; ++t) {
        seconds += static_cast<std::int64_t>(random() % 3);
        made.transfers.push_back({ids[t], someone(), someone(), Instant{std::chrono::seconds{seconds}},
                                  static_cast<Minor>(1 + random() % 10'000'000), cny, false, std::nullopt});
    }
    return made;
}

void flowGraphBuild(benchmark::State& state)
{
    const auto made = facts(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming(); // the accounts are handed over, not copied
        auto accounts = made.accounts;
        state.ResumeTiming();
        benchmark::DoNotOptimize(FlowGraph::build(std::move(accounts), made.transfers));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void countingSortReference(benchmark::State& state)
{
    const auto made = facts(static_cast<std::size_t>(state.range(0)));
    std::vector<std::uint32_t> payer;
    std::vector<std::uint32_t> payee;
    for (const auto& transfer : made.transfers) {
        payer.push_back(static_cast<std::uint32_t>(transfer.payer.value() / 2));
        payee.push_back(static_cast<std::uint32_t>(transfer.payee.value() / 2));
    }
    for (auto _ : state) {
        for (const auto* column : {&payer, &payee}) {
            std::vector<std::uint32_t> start(made.accounts.size() + 1, 0);
            for (const auto v : *column)
                ++start[v + 1];
            for (std::size_t v = 1; v < start.size(); ++v)
                start[v] += start[v - 1];
            std::vector<std::uint32_t> edges(column->size());
            for (std::uint32_t e = 0; e < column->size(); ++e)
                edges[start[(*column)[e]]++] = e;
            benchmark::DoNotOptimize(edges.data());
        }
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void flowGraphNeighbours(benchmark::State& state)
{
    auto made = facts(static_cast<std::size_t>(state.range(0)));
    const auto graph = FlowGraph::build(std::move(made.accounts), made.transfers);
    for (auto _ : state) {
        Minor sum = 0;
        for (std::uint32_t v = 0; v < graph->vertexCount(); ++v) {
            for (const auto e : graph->outEdges(VertexIndex{v}))
                sum += graph->amount(e);
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(flowGraphBuild)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(countingSortReference)
    ->RangeMultiplier(10)
    ->Range(10'000, 1'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(flowGraphNeighbours)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
