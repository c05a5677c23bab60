#include "core/layout/layering.h"
#include "core/layout/layout.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string>

// Crossings of twenty traces of 300 accounts and the time they take, beside Graphviz dot where that is
// installed. dot is given the same columns and says itself, with -v, how many crossings it left. Budget: no
// more crossings than dot in a tenth of its time.

namespace {

using namespace jingwei;
using Clock = std::chrono::steady_clock;

/// A victim's money through six levels: each account is paid by one to three of the level before, those that
/// pay many more often; one transfer in twenty passes over a level.
Diagram traceOf(std::uint32_t accounts, std::uint64_t seed)
{
    std::mt19937_64 random{seed};
    constexpr std::uint32_t levels = 6;
    constexpr std::uint32_t shares[levels] = {1, 8, 30, 70, 100, 91};
    Diagram diagram;
    diagram.unit = DiagramUnit::Levels;
    std::vector<std::vector<std::uint32_t>> payers(levels);
    for (std::uint32_t level = 0; level < levels; ++level) {
        const auto count = std::max(1U, accounts * shares[level] / 300);
        for (std::uint32_t number = 0; number < count; ++number) {
            const auto node = static_cast<std::uint32_t>(diagram.nodes.size());
            diagram.nodes.emplace_back();
            diagram.nodes.back().level = level;
            payers[level].push_back(node);
            for (auto left = level == 0 ? 0U : 1U + static_cast<std::uint32_t>(random() % 3); left > 0;
                 --left) {
                auto& from = payers[level > 1 && random() % 20 == 0 ? level - 2 : level - 1];
                DiagramLink link;
                link.from = from[random() % from.size()];
                link.to = node;
                from.push_back(link.from);
                link.amount = static_cast<Minor>(1 + random() % 1'000'000);
                diagram.links.push_back(link);
            }
        }
    }
    return diagram;
}

struct Outcome {
    std::uint64_t crossings = 0;
    double seconds = 0.0;
};

Outcome byUs(const Diagram& diagram)
{
    Progress progress;
    const auto start = Clock::now();
    const auto points = flowLayout(diagram, {}, progress);
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    auto graph = layered::layeredGraph(diagram, layered::columnsOf(diagram));
    layered::reduceCrossings(graph, FlowLayoutOptions{}.sweeps, progress);
    return {layered::countCrossings(graph), points ? seconds : 0.0};
}

/// What dot says last of "mincross G: n crossings, s secs.".
std::optional<Outcome> byDot(const Diagram& diagram)
{
    const auto name = (std::filesystem::temp_directory_path() / "jingwei_flow_bench.gv").string();
    const auto columns = layered::columnsOf(diagram);
    std::ofstream file{name};
    file << "digraph G { rankdir=LR;\n";
    for (const auto& link : diagram.links)
        file << link.from << " -> " << link.to << ";\n";
    for (std::uint32_t column = 0; column <= *std::ranges::max_element(columns); ++column) {
        file << "{ rank=same;";
        for (std::size_t node = 0; node < columns.size(); ++node) {
            if (columns[node] == column)
                file << ' ' << node << ';';
        }
        file << " }\n";
    }
    file << "}\n";
    file.close();
    const auto start = Clock::now();
    std::FILE* const child = popen(("dot -v -Tplain " + name + " 2>&1 > /dev/null").c_str(), "r");
    std::optional<Outcome> outcome;
    char line[4096];
    while (std::fgets(line, sizeof(line), child) != nullptr) {
        unsigned long long crossings = 0;
        if (std::sscanf(line, "mincross G: %llu crossings", &crossings) == 1)
            outcome = Outcome{crossings, 0.0};
    }
    pclose(child);
    if (outcome)
        outcome->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::remove(name.c_str());
    return outcome;
}

} // namespace

int main()
{
    constexpr std::uint32_t accounts = 300;
    constexpr std::uint64_t traces = 20;
    const bool dotIsThere = std::system("command -v dot > /dev/null") == 0;
    Outcome ours;
    Outcome theirs;
    for (std::uint64_t seed = 1; seed <= traces; ++seed) {
        const auto diagram = traceOf(accounts, seed);
        const auto own = byUs(diagram);
        ours = {ours.crossings + own.crossings, ours.seconds + own.seconds};
        std::printf("trace %2d: %zu links, flow layout %llu crossings %.3f s", static_cast<int>(seed),
                    diagram.links.size(), static_cast<unsigned long long>(own.crossings), own.seconds);
        if (const auto dot = dotIsThere ? byDot(diagram) : std::nullopt) {
            theirs = {theirs.crossings + dot->crossings, theirs.seconds + dot->seconds};
            std::printf(", dot %llu crossings %.3f s", static_cast<unsigned long long>(dot->crossings),
                        dot->seconds);
        }
        std::printf("\n");
    }
    std::printf("all: flow layout %llu crossings %.3f s; dot %llu crossings %.3f s%s\n",
                static_cast<unsigned long long>(ours.crossings), ours.seconds,
                static_cast<unsigned long long>(theirs.crossings), theirs.seconds,
                dotIsThere ? "" : " (not installed)");
    return 0;
}
