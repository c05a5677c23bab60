#include "core/session/review_minutes.h"

#include "core/brief/minutes.h"
#include "core/session/series_summary.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
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

/// The victim of an incident, the holder of an account; empty: nobody is known.
std::string nameOf(const CaseSnapshot& snapshot, const std::string& ref)
{
    const auto entity = parseEntityRef(ref);
    if (!entity)
        return {};
    if (entity->kind == EntityKind::Incident) {
        const auto found =
            std::ranges::lower_bound(snapshot.incidents, entity->value, {}, &IncidentFact::number);
        const bool known = found != snapshot.incidents.end() && found->number == entity->value;
        return known ? found->victim : std::string{};
    }
    const auto vertex = snapshot.graph->find(*entity);
    return vertex ? snapshot.graph->account(*vertex).holder : std::string{};
}

/// Names of people, by the refs of votes on persons and accounts.
std::map<std::string, std::string> namesOf(const CaseSnapshot& snapshot)
{
    std::map<std::string, std::string> names;
    for (const auto& line : snapshot.review) {
        if (line.act != ReviewAct::Vote)
            continue;
        for (const auto& ref : {line.a, line.b}) {
            const auto name = nameOf(snapshot, ref);
            if (!name.empty())
                names.emplace(ref, name);
        }
    }
    return names;
}

/// Numbers of the incidents that anybody spoke of, in whatever matter, also in what was taken back.
std::set<std::string> incidentsSpokenOf(const CaseSnapshot& snapshot)
{
    std::set<std::string> numbers;
    for (const auto& line : snapshot.review) {
        for (const auto& ref : {line.a, line.b}) {
            const auto entity = parseEntityRef(ref);
            numbers.insert(entity && entity->kind == EntityKind::Incident ? entity->value : ref);
        }
    }
    return numbers;
}

/// Victims and suspects that a reviewer may have named in a reason.
std::vector<EntityRef> peopleOf(const CaseSnapshot& snapshot, const std::map<std::string, std::string>& names)
{
    std::vector<EntityRef> people;
    const auto add = [&people](EntityKind kind, const std::string& value) {
        if (!value.empty())
            people.push_back({kind, value});
    };
    for (const auto& [ref, name] : names)
        add(EntityKind::Person, name);
    const auto numbers = incidentsSpokenOf(snapshot);
    for (const auto& incident : snapshot.incidents) {
        if (!numbers.contains(incident.number))
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

std::vector<MinutesMatter> otherMatters(const CaseSnapshot& snapshot)
{
    std::vector<MinutesMatter> others;
    for (const auto matter : {ReviewMatter::Person, ReviewMatter::Account, ReviewMatter::Report})
        others.push_back({matter, reviewState(snapshot.review, snapshot.review.size(), matter)});
    return others;
}

} // namespace

Brief minutesOfReview(const CaseSnapshot& snapshot, const LinkedCase& linked, const SheetLook& look)
{
    MinutesInput input;
    input.incidents = snapshot.incidents;
    input.review = linked.review;
    input.others = otherMatters(snapshot);
    input.lines = snapshot.review;
    input.series = seriesOf(snapshot, linked);
    input.names = namesOf(snapshot);
    input.people = peopleOf(snapshot, input.names);
    input.classification = look.classification;
    input.preparedBy = look.by;
    input.preparedAt = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    input.zone = snapshot.zone;
    input.masked = look.masked;
    input.logHead = look.logHead;
    return minutesOf(input);
}

} // namespace jingwei
