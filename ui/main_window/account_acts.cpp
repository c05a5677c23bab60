#include "ui/main_window/account_acts.h"

#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::AccountActs)
};

/// Facts side by side, without those that are missing.
QString beside(const QString& one, const QString& other)
{
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    return Words::tr("%1 · %2", "two facts side by side").arg(one, other);
}

/// Facts under each other, without those that are missing.
QString under(QStringList facts)
{
    facts.removeAll(QString{});
    return facts.join(QLatin1Char{'\n'});
}

QString spanText(std::optional<Instant> from, std::optional<Instant> until, ZoneOffset zone)
{
    if (from && until)
        return Words::tr("%1 – %2", "first and last moment")
            .arg(momentText(*from, zone), momentText(*until, zone));
    if (from)
        return Words::tr("from %1", "moment").arg(momentText(*from, zone));
    return until ? Words::tr("until %1", "moment").arg(momentText(*until, zone)) : QString{};
}

/// Whether a measure has run out; one that says only its last day holds until that day is over.
bool hasRunOut(const MeasureFact& measure, ZoneOffset zone, Instant now)
{
    if (!measure.until)
        return false;
    const auto until = *measure.until + zone;
    const auto day = std::chrono::floor<std::chrono::days>(until);
    return (until == day ? until + std::chrono::days{1} : until) < now + zone;
}

/// How a measure ended; empty: it holds, or is a release itself.
QString endText(const MeasureFact& measure, ZoneOffset zone, Instant now)
{
    if (measure.endedBy)
        return measure.endedAt
                   ? Words::tr("lifted %1", "a freeze; moment").arg(momentText(*measure.endedAt, zone))
                   : Words::tr("lifted", "a freeze");
    return hasRunOut(measure, zone, now) && !measure.releases ? Words::tr("run out", "a freeze") : QString{};
}

EntityFigure measureFigure(const MeasureFact& measure, ZoneOffset zone, Instant now, Masking masking)
{
    const auto end = endText(measure, zone, now);
    // a release seldom names a sum, and lifts the whole
    const auto sum = measure.releases ? Words::tr("lifted", "a freeze") : Words::tr("sum not stated");
    return {.caption = measure.kind.empty() ? Words::tr("Measure") : toQString(measure.kind),
            .value = measure.amount ? moneyText(*measure.amount) : sum,
            .rows = {measure.row},
            .strong = end.isEmpty() && !measure.releases,
            .note = under({beside(spanText(measure.from, measure.until, zone), end),
                           beside(toQString(measure.authority), proseText(measure.outcome, {}, masking))})};
}

EntityFigure queryFigure(const QueryFact& query, bool byHolder, ZoneOffset zone, Masking masking)
{
    const auto answer = [&] {
        if (query.noResult)
            return Words::tr("no result");
        if (!query.outcome.empty())
            return proseText(query.outcome, {}, masking);
        return query.answered ? Words::tr("answered") : Words::tr("no answer yet");
    }();
    const auto sent =
        query.sent ? Words::tr("sent %1", "moment").arg(timeText(*query.sent, zone)) : QString{};
    const auto answered =
        query.answered ? Words::tr("answered %1", "moment").arg(timeText(*query.answered, zone)) : QString{};
    return {.caption = byHolder ? Words::tr("Query by ID number") : Words::tr("Query"),
            .value = answer,
            .rows = {query.row},
            .note = under({toQString(query.bank), sent, answered})};
}

} // namespace

std::vector<EntityFigure> accountActs(const CaseSnapshot& snapshot, const EntityRef& account,
                                      std::span<const EntityRef> otherNames, Instant now, Masking masking)
{
    std::vector<EntityFigure> acts;
    const auto vertex = snapshot.graph->find(account);
    if (vertex) {
        const auto mine = std::ranges::equal_range(snapshot.measures, snapshot.graph->account(*vertex).id, {},
                                                   &MeasureFact::account);
        std::vector<MeasureFact> measures{mine.begin(), mine.end()};
        std::ranges::stable_sort(measures, std::ranges::greater{}, &MeasureFact::from);
        for (const auto& measure : measures)
            acts.push_back(measureFigure(measure, snapshot.zone, now, masking));
    }
    std::vector<std::string> subjects{toText(account)};
    for (const auto& name : otherNames)
        subjects.push_back(toText(name));
    const auto holderId = vertex ? snapshot.graph->account(*vertex).holderId : std::string{};
    for (const auto& query : snapshot.queries) {
        const bool byHolder = !holderId.empty() && query.subject == holderId;
        if (byHolder || std::ranges::find(subjects, query.subject) != subjects.end())
            acts.push_back(queryFigure(query, byHolder, snapshot.zone, masking));
    }
    return acts;
}

} // namespace jingwei::ui
