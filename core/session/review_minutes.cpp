#include "core/session/review_minutes.h"

#include "core/brief/minutes.h"
#include "core/session/series_summary.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace jingwei {

namespace {

std::vector<MinutesSeries> seriesOf(const CaseSnapshot& snapshot, const LinkedCase& linked)
{
    std::vector<MinutesSeries> list;
    for (std::size_t index = 0; index < linked.series.size(); ++index) {
        MinutesSeries series;
        series.number = linked.numbers[index];
        for (const auto incident : linked.series[index].incidents)
            series.incidents.push_back(linked.material->subject(incident).number);
        series.summary = summaryOfSeries(snapshot, linked, linked.series[index].incidents);
        list.push_back(std::move(series));
    }
    return list;
}

/// Victims and suspects that a reviewer may have named in a reason.
std::vector<EntityRef> peopleOf(const CaseSnapshot& snapshot, const ReviewState& review)
{
    std::vector<EntityRef> people;
    const auto add = [&people](EntityKind kind, const std::string& value) {
        if (!value.empty())
            people.push_back({kind, value});
    };
    for (const auto& incident : snapshot.incidents) {
        const bool spokenOf = std::ranges::any_of(review.decisions, [&](const PairDecision& decision) {
            return decision.pair.first == incident.number || decision.pair.second == incident.number;
        });
        if (!spokenOf)
            continue;
        add(EntityKind::Person, incident.victim);
        add(EntityKind::Person, incident.victimId);
        add(EntityKind::Phone, incident.victimPhone);
        for (const auto& phone : incident.suspectPhones)
            add(EntityKind::Phone, phone);
        for (const auto id : incident.suspectAccounts)
            if (const auto vertex = snapshot.graph->find(id))
                add(EntityKind::Person, snapshot.graph->account(*vertex).holder);
    }
    return people;
}

} // namespace

Brief minutesOfReview(const CaseSnapshot& snapshot, const LinkedCase& linked, const SheetLook& look)
{
    MinutesInput input;
    input.incidents = snapshot.incidents;
    input.review = linked.review;
    input.lines = snapshot.review;
    input.series = seriesOf(snapshot, linked);
    input.people = peopleOf(snapshot, linked.review);
    input.classification = look.classification;
    input.preparedBy = look.by;
    input.preparedAt = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    input.zone = snapshot.zone;
    input.masked = look.masked;
    input.logHead = look.logHead;
    return minutesOf(input);
}

} // namespace jingwei
