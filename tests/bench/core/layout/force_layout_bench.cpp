#include "core/layout/layout.h"
#include "core/layout/multilevel.h"
#include "tests/bench/core/layout/layout_quality.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <sys/resource.h>

// How near to linked nodes and how true to distances a picture is, and what it costs, beside Graphviz sfdp
// where that is installed. Usage: bench.core.layout.force_layout [nodes or edge-list files …]; a file has two
// numbers, from 0, per line. Budget with two threads: 1,000 nodes: stress 0.14, neighbourhood 0.32 in 0.3 s;
// 10,000: 0.17, 0.18 in 1.4 s; 100,000: 0.19, 0.09 in 6 s and 250 MiB. sfdp is left out beyond 20,000 nodes,
// where it takes minutes; JINGWEI_BENCH_THREADS sets the number of threads.

namespace {

using namespace jingwei;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Cost {
    double cpuSeconds;
    long peakMebibytes;
};

Cost costOf(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss / 1024};
}

void report(const char* method, const LayoutGraph& graph, const Places& places, double wall, double cpu,
            long peak)
{
    std::printf("%-10s %8u nodes  stress %.3f  neighbourhood %.3f  wall %.3f s  cpu %.3f s  peak %ld MiB\n",
                method, graph.nodeCount(), bench::stressOf(graph, places),
                bench::neighbourhoodOf(graph, places), wall, cpu, peak);
    std::fflush(stdout);
}

void placeByUs(const LayoutGraph& graph, std::uint32_t threads)
{
    const auto before = costOf(RUSAGE_SELF);
    const auto start = Clock::now();
    Workers workers{threads};
    Progress progress;
    Places places{graph.nodeCount()};
    const auto placed = placeConnected(graph, {}, workers, progress, places);
    const double wall = secondsSince(start);
    const auto after = costOf(RUSAGE_SELF);
    if (placed)
        report("placement", graph, places, wall, after.cpuSeconds - before.cpuSeconds, after.peakMebibytes);
}

/// The layout of a diagram: as above, then footprints are parted.
void layOutDiagram(const LayoutGraph& graph, std::uint32_t threads)
{
    Diagram diagram;
    diagram.nodes.resize(graph.nodeCount());
    for (auto& node : diagram.nodes) {
        node.name = "6222 0200";
        node.tail = "0417";
    }
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        for (const auto other : graph.othersOf(node)) {
            if (node < other) {
                diagram.links.emplace_back();
                diagram.links.back().from = node;
                diagram.links.back().to = other;
            }
        }
    }
    const auto before = costOf(RUSAGE_SELF);
    const auto start = Clock::now();
    Progress progress;
    const auto points = forceLayout(diagram, {.threads = threads}, progress);
    const double wall = secondsSince(start);
    const auto after = costOf(RUSAGE_SELF);
    Places places{graph.nodeCount()};
    for (std::size_t node = 0; points && node < places.size(); ++node) {
        places.x[node] = static_cast<float>((*points)[node].x);
        places.y[node] = static_cast<float>((*points)[node].y);
    }
    report("diagram", graph, places, wall, after.cpuSeconds - before.cpuSeconds, after.peakMebibytes);
}

std::optional<Places> readPlain(std::FILE* from, std::uint32_t nodeCount)
{
    Places places{nodeCount};
    std::uint32_t read = 0;
    char line[4096];
    while (std::fgets(line, sizeof(line), from) != nullptr) {
        unsigned node = 0;
        float x = 0.0F;
        float y = 0.0F;
        if (std::sscanf(line, "node %u %f %f", &node, &x, &y) == 3 && node < nodeCount) {
            places.x[node] = x;
            places.y[node] = y;
            ++read;
        }
    }
    return read == nodeCount ? std::optional{places} : std::nullopt;
}

void placeBySfdp(const LayoutGraph& graph)
{
    constexpr std::uint32_t mostNodes = 20'000;
    if (graph.nodeCount() > mostNodes || std::system("command -v sfdp > /dev/null") != 0) {
        std::printf("%-10s skipped: not installed, or minutes at this size\n", "sfdp");
        return;
    }
    const auto name = (std::filesystem::temp_directory_path() / "jingwei_layout_bench.gv").string();
    std::ofstream file{name};
    file << "graph {\n";
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        file << node << ";\n";
        for (const auto other : graph.othersOf(node)) {
            if (node < other)
                file << node << " -- " << other << ";\n";
        }
    }
    file << "}\n";
    file.close();
    const auto before = costOf(RUSAGE_CHILDREN);
    const auto start = Clock::now();
    std::FILE* const child = popen(("sfdp -Goverlap=true -Tplain " + name + " 2> /dev/null").c_str(), "r");
    const auto places = readPlain(child, graph.nodeCount());
    pclose(child);
    const double wall = secondsSince(start);
    const auto after = costOf(RUSAGE_CHILDREN);
    if (places)
        report("sfdp", graph, *places, wall, after.cpuSeconds - before.cpuSeconds, after.peakMebibytes);
    std::remove(name.c_str());
}

/// A generated graph where the word is a number, the largest part of the file's otherwise.
LayoutGraph graphNamed(const std::string& word)
{
    if (word.find_first_not_of("0123456789") == std::string::npos) {
        const auto nodeCount = static_cast<std::uint32_t>(std::stoul(word));
        return layoutGraphOf(nodeCount, bench::linkChart(nodeCount));
    }
    std::ifstream file{word};
    std::vector<LinkEnds> links;
    std::uint32_t nodeCount = 0;
    for (std::uint32_t from = 0, to = 0; file >> from >> to;) {
        links.emplace_back(from, to);
        nodeCount = std::max({nodeCount, from + 1, to + 1});
    }
    const auto graph = layoutGraphOf(nodeCount, links);
    const auto parts = connectedParts(graph);
    std::vector<std::uint32_t> numberOf;
    return parts.empty()
               ? graph
               : partOf(graph, *std::ranges::max_element(parts, {}, &std::vector<std::uint32_t>::size),
                        numberOf);
}

} // namespace

int main(int argc, char** argv)
{
    const char* const threadsGiven = std::getenv("JINGWEI_BENCH_THREADS");
    const auto threads = threadsGiven == nullptr ? 2U : static_cast<std::uint32_t>(std::atoi(threadsGiven));
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty())
        words = {"1000", "10000", "100000"};
    for (const auto& word : words) {
        const auto graph = graphNamed(word);
        std::printf("%s\n", word.c_str());
        placeByUs(graph, threads);
        layOutDiagram(graph, threads);
        placeBySfdp(graph);
    }
    return 0;
}
