#include "core/simulate/truth.h"

#include "core/simulate/reference_trace.h"
#include "core/simulate/register_text.h"
#include "core/simulate/truth_of_mixes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>
#include <tuple>

namespace jingwei::simulation {

namespace {

using nlohmann::json;

std::string money(Minor amount)
{
    return formatAmount(amount, 2);
}

json ifAny(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

std::vector<std::string> namesOf(const City& city, const std::vector<AccountIndex>& accounts)
{
    std::set<std::string> names;
    for (const auto account : accounts)
        names.insert(city.accounts[account].name());
    return {names.begin(), names.end()};
}

json endToJson(const TracedEnd& end, const std::vector<Report>& reports)
{
    json byIncident = json::object();
    for (const auto& [incident, amount] : end.heldByIncident)
        byIncident[reports[incident].number] = money(amount);
    return {{"entity", end.entity},
            {"account", ifAny(end.number)},
            {"level", end.level},
            {"received", money(end.received)},
            {"forwarded", money(end.forwarded)},
            {"held", money(end.held())},
            {"by_incident", std::move(byIncident)},
            {"exit", ifAny(end.exit)},
            {"state", end.queried ? "queried" : "not-queried"}};
}

json traceToJson(const ReferenceTrace& trace, const std::vector<Report>& reports)
{
    json ends = json::array();
    for (const auto& end : trace.ends)
        ends.push_back(endToJson(end, reports));
    return {{"method", "fifo"},
            {"stolen", money(trace.stolen)},
            {"held", money(trace.held)},
            {"exited", money(trace.exited)},
            {"not_queried", money(trace.notQueried)},
            {"accounts", std::move(ends)}};
}

json stolenToJson(const Story& story, const Report& report)
{
    json payments = json::array();
    for (const auto index : report.movements) {
        const auto& movement = story.ledger.movements[index];
        payments.push_back({{"serial", movement.payerSerial},
                            {"from", story.city.accounts[movement.payer].name()},
                            {"to", story.city.accounts[movement.payee].name()},
                            {"amount", money(movement.amount)},
                            {"at", formatIso(movement.at, chinaZone)}});
    }
    return payments;
}

json ringNumber(const Gang& gang)
{
    return gang.ring ? json(*gang.ring + 1) : json(nullptr);
}

json incidentToJson(const Story& story, const Report& report, const ReferenceTrace& trace)
{
    const auto& gang = story.offenders.gangs[report.gang];
    auto result = traceToJson(trace, story.reports);
    result["number"] = report.number;
    result["ring"] = ringNumber(gang);
    result["category"] = std::string{fraudKinds[gang.kind].category};
    result["victim"] = report.victim.name;
    result["victim_accounts"] = namesOf(story.city, report.victimAccounts);
    result["suspect_accounts"] = namesOf(story.city, report.suspectAccounts);
    result["suspect_phones"] = suspectPhonesOf(gang, report, story.noise);
    result["occurred_at"] = formatIso(report.occurred, chinaZone);
    result["reported_at"] = formatIso(report.reported, chinaZone);
    result["stolen_transfers"] = stolenToJson(story, report);
    if (story.mixed)
        addMixOfIncident(story, report, result);
    return result;
}

json ringToJson(const Story& story, const Ring& ring, const json& number)
{
    std::set<std::string> incidents;
    std::vector<std::vector<AccountIndex>> cards;
    std::vector<std::string> phones;
    std::vector<std::string> devices;
    for (const auto index : ring.gangs) {
        const auto& gang = story.offenders.gangs[index];
        for (const auto incident : gang.incidents)
            incidents.insert(story.reports[incident].number);
        cards.resize(std::max(cards.size(), gang.levels.size()));
        for (std::size_t level = 0; level < gang.levels.size(); ++level)
            cards[level].insert(cards[level].end(), gang.levels[level].begin(), gang.levels[level].end());
        for (const auto& phone : gang.phones)
            phones.push_back(phone.number);
        for (const auto& device : gang.devices)
            if (std::ranges::count(devices, device.substr(0, 14)) == 0)
                devices.push_back(device.substr(0, 14));
    }
    json levels = json::array();
    for (const auto& level : cards)
        levels.push_back(namesOf(story.city, level));
    const auto& first = story.offenders.gangs[ring.gangs.front()];
    return {{"ring", number},
            {"incidents", incidents},
            {"cards_by_level", std::move(levels)},
            {"phones", phones},
            {"devices", devices},
            {"app", first.app},
            {"merchant", story.city.accounts[first.merchant].name()},
            {"exchange", story.city.accounts[first.exchange].name()}};
}

json countsToJson(const SimulationSummary& summary, const std::vector<WrittenFile>& files)
{
    json rows = json::object();
    for (const auto& file : files)
        rows[file.path.filename().string()] = file.rows;
    return {{"incidents", summary.incidents},
            {"rings", summary.rings},
            {"queried_accounts", summary.queriedAccounts},
            {"accounts", summary.accounts},
            {"transfers", summary.transfers},
            {"bank_rows", summary.bankRows},
            {"calls", summary.calls},
            {"rows", std::move(rows)}};
}

/// Who held what at moments spread over the time of the thefts and two days more, the most first: what a list
/// for stop-payment must say.
json momentsToJson(const Story& story, const ReferenceTracer& tracer, const std::vector<std::uint32_t>& all)
{
    constexpr int moments = 10;
    auto first = Instant::max();
    auto last = Instant::min();
    for (const auto& report : story.reports)
        for (const auto index : report.movements) {
            first = std::min(first, story.ledger.movements[index].at);
            last = std::max(last, story.ledger.movements[index].at);
        }
    json result = json::array();
    if (first > last)
        return result;
    last += std::chrono::hours{48};
    for (int i = 0; i < moments; ++i) {
        const auto at = first + (last - first) * i / (moments - 1);
        auto trace = tracer.trace(all, at);
        std::erase_if(trace.ends, [](const TracedEnd& end) { return end.held() == 0 || !end.exit.empty(); });
        std::ranges::sort(trace.ends, {}, [](const TracedEnd& end) {
            return std::tuple{-end.held(), end.entity};
        });
        json ranking = json::array();
        for (const auto& end : trace.ends)
            ranking.push_back({{"entity", end.entity}, {"held", money(end.held())}});
        result.push_back({{"at", formatIso(at, chinaZone)}, {"ranking", std::move(ranking)}});
    }
    return result;
}

} // namespace

Result<void> writeTruth(const Story& story, const SimulationSummary& summary,
                        const std::vector<WrittenFile>& files, const std::filesystem::path& path,
                        Progress& progress)
{
    json rings = json::array();
    for (const auto& ring : story.offenders.rings) {
        rings.push_back(ringToJson(story, ring, rings.size() + 1));
        if (story.mixed)
            addMixOfRing(story, ring, rings.back());
    }

    const ReferenceTracer tracer{story.city, story.ledger, story.reports};
    std::vector<std::uint32_t> all(story.reports.size());
    std::iota(all.begin(), all.end(), 0U);
    std::ranges::sort(all, {}, [&](std::uint32_t i) { return story.reports[i].number; });
    json incidents = json::array();
    for (const auto incident : all) {
        incidents.push_back(incidentToJson(story, story.reports[incident], tracer.trace({incident})));
        progress.advance();
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
    }

    json truth{{"counts", countsToJson(summary, files)},
               {"incidents", std::move(incidents)},
               {"all", traceToJson(tracer.trace(all), story.reports)},
               {"moments", momentsToJson(story, tracer, all)},
               {"rings", std::move(rings)}};
    if (story.mixed)
        addNoise(story, truth);
    std::ofstream stream{path, std::ios::binary | std::ios::trunc};
    stream << truth.dump(1) << '\n';
    stream.close();
    return stream ? Result<void>{} : failure(ErrorCode::FileUnwritable, path.string());
}

} // namespace jingwei::simulation
