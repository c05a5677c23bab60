// Series of a large city, as a user meets them: figures with the bar each has to stay under, and how they
// grow. People and wording are invented.

#include "core/linkage/incident_lookup.h"
#include "core/session/link_incidents.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>

using namespace jingwei;

namespace {

double residentMebibytes(const char* what)
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what))
            return std::stod(line.substr(std::string{what}.size())) / 1024.0;
    return 0.0;
}

void say(const char* what, double measured, double bar, const char* unit)
{
    std::printf("  %-52s %9.2f  bar %7.1f %s%s\n", what, measured, bar, unit,
                measured <= bar ? "" : "   MISSED");
    std::fflush(stdout);
}

class Clock {
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// Made-up words of two characters.
std::string word(std::uint64_t number)
{
    std::string text;
    for (int turn = 0; turn < 2; ++turn, number /= 400) {
        const auto point = 0x4E00U + static_cast<unsigned>(number % 400) * 37U;
        text += static_cast<char>(0xE0U | point >> 12U);
        text += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    }
    return text;
}

/// Rings of three to thirty and as many incidents of nobody; ten identifiers each, narratives of some 150
/// characters of which a third is the category's, a third the ring's.
std::vector<LinkSubject> city(std::size_t incidents)
{
    constexpr std::array kinds{GroundKind::Account, GroundKind::Phone, GroundKind::App, GroundKind::Qq,
                               GroundKind::LowerAccount};
    std::mt19937_64 random{41'000};
    std::vector<LinkSubject> subjects;
    std::size_t ring = 0;
    std::size_t left = 0;
    const Instant begin{std::chrono::seconds{1'740'000'000}};
    for (std::size_t index = 0; index < incidents; ++index) {
        if (left == 0) {
            ++ring;
            left = ring % 2 == 0 ? 3 + random() % 28 : 1;
        }
        --left;
        LinkSubject one;
        one.number = "A" + std::to_string(1'000'000 + index);
        const auto category = ring % 10;
        one.category = word(900'000 + category);
        one.at = begin + std::chrono::minutes{ring * 37 % 200'000 + random() % 30'000};
        one.loss = static_cast<Minor>(10'000 + random() % 50'000'000);
        for (int value = 0; value < 10; ++value) {
            const auto kind = kinds[static_cast<std::size_t>(value) % kinds.size()];
            const bool shared = random() % 3 != 0;
            const auto text = shared ? "r" + std::to_string(ring) + "-" + std::to_string(random() % 3)
                                     : "o" + std::to_string(index) + "-" + std::to_string(value);
            one.named.push_back({kind, text, 1, RowId{0}, false});
        }
        if (random() % 8 == 0)
            one.named.push_back({GroundKind::App, "hub" + std::to_string(random() % 5), 1, RowId{0}, false});
        for (int turn = 0; turn < 25; ++turn) {
            one.narrative += word(category * 100 + random() % 40);
            one.narrative += word(20'000 + ring * 40 + random() % 25);
            one.narrative += word(random() % 150'000);
        }
        one.rows = {RowId{SourceId{1}, static_cast<std::int64_t>(index + 2)}};
        subjects.push_back(std::move(one));
    }
    return subjects;
}

void figuresOf(std::size_t incidents)
{
    auto subjects = city(incidents);
    std::size_t values = 0;
    for (const auto& subject : subjects)
        values += subject.named.size();
    std::printf("%zu incidents, %zu identifiers\n", incidents, values);
    const double before = residentMebibytes("VmRSS:");
    Progress progress;
    Clock clock;
    const auto linked = linkIncidents(std::move(subjects), {}, {}, {}, progress);
    const double took = clock.seconds();
    std::printf("  %zu candidate pairs, %zu series, threshold %.2f\n", linked->scored->size(),
                linked->series.size(), linked->threshold);
    say("weighed, paired, scored and clustered", took, 10.0, "s");
    std::printf("  %-52s %9.2f us\n", "for each incident", took / static_cast<double>(incidents) * 1e6);
    say("memory above the register, at most", residentMebibytes("VmHWM:") - before, 1024.0, "MiB");

    const IncidentLookup lookup{*linked->scorer};
    double longest = 0.0;
    std::size_t matched = 0;
    for (std::uint32_t turn = 0; turn < 50; ++turn) {
        auto fresh = linked->material->subject(turn * 197 % linked->material->size());
        fresh.named.resize(fresh.named.size() / 2);
        const Clock one;
        matched += lookup.matches(fresh, linked->threshold).size();
        longest = std::max(longest, one.seconds() * 1e3);
    }
    std::printf("  %zu matches of 50 new incidents\n", matched);
    say("a new incident against all, at most", longest, 50.0, "ms");

    ReviewState review = linked->review;
    double slowest = 0.0;
    for (std::size_t turn = 0; turn < 20; ++turn) {
        const auto& series = linked->series[turn * 31 % linked->series.size()];
        PairDecision decision;
        decision.pair = {linked->material->subject(series.weakest.a).number,
                         linked->material->subject(series.weakest.b).number};
        decision.verdict = turn % 2 == 0 ? Verdict::Same : Verdict::Different;
        review.decisions.push_back(decision);
        const Clock vote;
        const auto after = relink(*linked, review, {});
        slowest = std::max(slowest, vote.seconds() * 1e3);
    }
    say("a decision, until the series are anew, at most", slowest, 100.0, "ms");
}

} // namespace

int main()
{
    for (const std::size_t incidents : {10'000U, 20'000U, 41'000U})
        figuresOf(incidents);
    return 0;
}
