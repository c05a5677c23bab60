#include "core/simulate/simulate.h"

#include "core/simulate/background.h"
#include "core/simulate/gangs.h"
#include "core/simulate/hub_noise.h"
#include "core/simulate/mixed_gangs.h"
#include "core/simulate/register_text.h"
#include "core/simulate/truth.h"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

// First everything happens (gangs, thefts, ordinary life, calls), in one ledger that knows both sides of
// every payment; then opening balances are chosen so that no account is ever overdrawn; then banks, operators
// and the police write what they saw of it, and the truth is computed from the ledger itself.

namespace jingwei {

namespace {

using namespace simulation;

void numberReports(std::vector<Report>& reports)
{
    std::vector<Report*> byTime;
    for (auto& report : reports)
        byTime.push_back(&report);
    std::ranges::stable_sort(byTime, {}, [](const Report* report) { return report->reported; });
    const auto width = std::max<std::size_t>(3, std::to_string(reports.size()).size());
    for (std::size_t i = 0; i < byTime.size(); ++i) {
        auto digits = std::to_string(i + 1);
        byTime[i]->number = "A" + digits.insert(0, width - digits.size(), '0');
    }
}

SimulationSummary countOf(const Story& story)
{
    SimulationSummary summary;
    summary.incidents = story.reports.size();
    summary.rings = story.offenders.rings.size();
    summary.bankRows = story.statements.size();
    summary.calls = story.calls.calls;

    std::set<AccountIndex> queried;
    std::set<AccountIndex> named;
    std::set<std::uint32_t> shown;
    for (const auto& row : story.statements) {
        const auto& movement = story.ledger.movements[row.movement];
        queried.insert(row.account);
        if (movement.payerIsAccount)
            named.insert(movement.payer);
        if (movement.payeeIsAccount)
            named.insert(movement.payee);
        if (movement.counts())
            shown.insert(row.movement);
    }
    summary.queriedAccounts = queried.size();
    summary.accounts = named.size();
    summary.transfers = shown.size();
    return summary;
}

Result<SimulationSummary> writeAll(const Story& story, const std::filesystem::path& folder,
                                   std::vector<WrittenFile>& files, Progress& progress)
{
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    if (refused)
        return failure(ErrorCode::FileUnwritable, folder.string());
    auto summary = countOf(story);
    progress.begin(story.statements.size() + story.reports.size());
    auto written = writeRegister(story, folder, files)
                       .and_then([&] { return writeStatements(story, folder, files, progress); })
                       .and_then([&] { return writeAccounts(story, folder, files); })
                       .and_then([&] { return writeCallLists(story, folder, files); });
    if (!written)
        return tl::unexpected{written.error()};
    const auto truthPath = folder / "truth.json";
    const auto told = writeTruth(story, summary, files, truthPath, progress);
    files.push_back({truthPath, 0});
    if (!told)
        return tl::unexpected{told.error()};
    for (const auto& file : files)
        summary.files.push_back(file.path);
    return summary;
}

Offenders recruit(City& city, const SimulationOptions& options)
{
    using namespace std::chrono;
    const Instant begin = sys_days{2025y / January / 10};
    const auto levels = std::clamp(options.levels, 2U, mostSimulatedLevels);
    return options.mixes.empty() ? recruitGangs(city, options.incidents, levels, begin)
                                 : recruitMixedGangs(city, options.incidents, levels, begin, options.mixes);
}

} // namespace

std::string_view mixWord(Mix mix) noexcept
{
    switch (mix) {
    case Mix::HubNoise: return "hub-noise";
    case Mix::SimChanges: return "sim-changes";
    case Mix::ScriptOnly: return "script-only";
    case Mix::LevelTwoOnly: return "level-2-only";
    }
    return "";
}

Result<SimulationSummary> simulate(const std::filesystem::path& folder, const SimulationOptions& options,
                                   Progress& progress)
{
    City city{options.seed};
    Ledger ledger{city};
    const auto hubs = openHubs(city, ledger, options.incidents);
    const auto offenders = recruit(city, options);
    const bool mixed = !options.mixes.empty();
    const bool noisy = std::ranges::count(options.mixes, Mix::HubNoise) > 0;
    const auto noise = noisy ? spreadHubs(city, options.incidents) : HubNoise{};
    auto reports = commit(city, ledger, offenders.gangs, hubs, noise);
    liveOrdinarily(city, ledger, hubs, offenders.gangs, reports, options.background);
    ledger.openAccounts();
    numberReports(reports);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);

    Story story{city, ledger, offenders, noise, reports, mixed};
    story.calls = placeCalls(city, offenders.gangs, reports);
    if (mixed)
        tellReports(city, offenders, noise, reports);
    story.statements = statementsOf(city, ledger);
    numberStatements(story);

    std::vector<WrittenFile> files;
    auto summary = writeAll(story, folder, files, progress);
    if (!summary) {
        std::error_code ignored;
        for (const auto& file : files)
            std::filesystem::remove(file.path, ignored);
    }
    return summary;
}

} // namespace jingwei
