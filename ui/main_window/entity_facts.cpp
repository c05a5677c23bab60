#include "ui/main_window/entity_facts.h"

#include "ui/support/format.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::EntityFacts)
};

/// Sums of one direction; sums that do not fit are told, never wrapped.
struct Flow {
    std::map<Currency, std::optional<Minor>> sums;
    std::int64_t count = 0;
    std::optional<Instant> first;
    std::optional<Instant> last;
    std::vector<RowId> rows;
};

Flow flowOf(const FlowGraph& graph, std::span<const EdgeIndex> edges)
{
    Flow flow;
    for (const auto edge : edges) {
        auto& sum = flow.sums.try_emplace(graph.currency(edge), Minor{0}).first->second;
        if (sum) {
            const auto more = addChecked(*sum, graph.amount(edge));
            sum = more ? std::optional{*more} : std::nullopt;
        }
        ++flow.count;
        const auto at = graph.at(edge);
        flow.first = flow.first ? std::min(*flow.first, at) : at;
        flow.last = flow.last ? std::max(*flow.last, at) : at;
        if (flow.rows.size() >= rowsPerFigure)
            continue;
        flow.rows.push_back(graph.id(edge));
        if (const auto other = graph.otherRow(edge))
            flow.rows.push_back(*other);
    }
    return flow;
}

void addSums(std::vector<EntityFigure>& figures, const QString& caption, const Flow& flow)
{
    if (flow.sums.empty())
        figures.push_back({caption, unknownText()});
    for (const auto& [currency, sum] : flow.sums)
        figures.push_back({caption, sum ? moneyText(*sum, currency) : Words::tr("too large"), flow.rows});
}

QString joinedWith(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return Words::tr("%1 · %2", "two facts side by side").arg(a, b);
}

void addTraced(EntityFacts& facts, const FlowGraph& graph, const IncidentTrace& trace, VertexIndex vertex)
{
    const auto& reached = trace.trace.accounts;
    const auto found = std::find_if(reached.begin(), reached.end(), [vertex](const TracedAccount& account) {
        return account.vertex == vertex;
    });
    if (found == reached.end())
        return;
    const auto currency = trace.stolen.empty() ? cny : graph.currency(trace.stolen.front().edge);
    std::vector<RowId> in;
    std::vector<RowId> out;
    for (const auto& flow : trace.trace.flows) {
        if (graph.payee(flow.edge) == vertex && in.size() < rowsPerFigure)
            in.push_back(graph.id(flow.edge));
        if (graph.payer(flow.edge) == vertex && out.size() < rowsPerFigure)
            out.push_back(graph.id(flow.edge));
    }
    auto& figures = facts.figures;
    const auto& followed = trace.incidents;
    figures.push_back({Words::tr("Money followed of"),
                       followed.size() == 1
                           ? toQString(followed.front().number)
                           : Words::tr("%n incident(s)", nullptr, static_cast<int>(followed.size()))});
    figures.push_back({Words::tr("Stolen money received"), moneyText(found->received, currency), in});
    if (found->exit != ExitKind::None) {
        facts.second = joinedWith(facts.second, exitText(found->exit));
        return;
    }
    const auto both = [&in, &out] {
        auto rows = in;
        rows.insert(rows.end(), out.begin(), out.end());
        return rows;
    };
    if (found->state == TraceState::NotQueried) {
        figures.push_back({Words::tr("Of that, not queried"), moneyText(found->held, currency), in, true});
    } else {
        figures.push_back({Words::tr("Of that, passed on"), moneyText(found->forwarded, currency), out});
        figures.push_back({Words::tr("Of that, still held"), moneyText(found->held, currency), both(), true});
    }
    facts.second = joinedWith(facts.second, levelText(found->level));
}

EntityFacts moneyFacts(const CaseSnapshot& snapshot, const IncidentTrace* trace, const EntityRef& entity,
                       VertexIndex vertex, Masking masking)
{
    const auto& graph = *snapshot.graph;
    const auto& account = graph.account(vertex);
    EntityFacts facts;
    const auto number = valueText(entity.kind, entity.value, masking);
    const auto bank = toQString(account.bank);
    facts.family = entityFamily(entity.kind);
    facts.iconName = entityIconName(entity.kind);
    if (entity.kind == EntityKind::Account)
        facts.iconName = QStringLiteral("card");
    const bool named = !account.holder.empty();
    facts.name = named ? personName(account.holder, masking) : entityText(entity, masking);
    facts.second = joinedWith(named ? number : QString{}, bank);
    if (facts.second.isEmpty())
        facts.second = kindText(entity.kind);
    facts.copyText = ungrouped(number);
    if (trace)
        addTraced(facts, graph, *trace, vertex);
    const auto in = flowOf(graph, graph.inEdges(vertex));
    const auto out = flowOf(graph, graph.outEdges(vertex));
    addSums(facts.figures, Words::tr("Received"), in);
    addSums(facts.figures, Words::tr("Paid"), out);
    facts.figures.push_back({Words::tr("Transfers in"), countText(in.count), in.rows});
    facts.figures.push_back({Words::tr("Transfers out"), countText(out.count), out.rows});
    const auto earlier = [](std::optional<Instant> a, std::optional<Instant> b) {
        return a && b ? std::min(*a, *b) : (a ? *a : *b);
    };
    const auto later = [](std::optional<Instant> a, std::optional<Instant> b) {
        return a && b ? std::max(*a, *b) : (a ? *a : *b);
    };
    if (in.first || out.first) {
        facts.figures.push_back(
            {Words::tr("First"), timeText(graph, vertex, earlier(in.first, out.first), snapshot.zone)});
        facts.figures.push_back(
            {Words::tr("Last"), timeText(graph, vertex, later(in.last, out.last), snapshot.zone)});
    }
    if (entity.kind == EntityKind::Account) {
        facts.notQueried = !account.queried;
        facts.noResult = account.noResult;
        facts.missing = std::ranges::find(snapshot.missing, account.id, &MissingAccount::account)
                        != snapshot.missing.end();
        const auto span =
            account.queriedFrom && account.queriedTo
                ? Words::tr("%1 – %2", "first and last day of a statement")
                      .arg(dayText(*account.queriedFrom, snapshot.zone),
                           dayText(*account.queriedTo, snapshot.zone))
                : traceStateText(account.queried ? TraceState::Queried : TraceState::NotQueried);
        facts.figures.push_back({Words::tr("Statement"), span});
    }
    return facts;
}

EntityFacts incidentFacts(const CaseSnapshot& snapshot, const EntityRef& entity, Masking masking)
{
    EntityFacts facts;
    facts.family = NodeFamily::Incident;
    facts.iconName = QStringLiteral("incident");
    facts.name = toQString(entity.value);
    facts.copyText = facts.name;
    const auto found =
        std::find_if(snapshot.incidents.begin(), snapshot.incidents.end(),
                     [&entity](const IncidentFact& fact) { return fact.number == entity.value; });
    if (found == snapshot.incidents.end())
        return facts;
    facts.second = joinedWith(found->victim.empty() ? QString{} : personName(found->victim, masking),
                              toQString(found->category));
    const auto precision = [](bool dateOnly) {
        return dateOnly ? TimePrecision::Day : TimePrecision::Second;
    };
    auto& figures = facts.figures;
    figures.push_back(
        {Words::tr("Loss"), found->loss ? moneyText(*found->loss) : unknownText(), found->rows, true});
    figures.push_back({Words::tr("Happened"),
                       timeText(found->occurredAt, snapshot.zone, precision(found->occurredDateOnly))});
    figures.push_back({Words::tr("Reported"),
                       timeText(found->reportedAt, snapshot.zone, precision(found->reportedDateOnly))});
    if (!found->victimPhone.empty())
        figures.push_back(
            {Words::tr("Victim's phone"), valueText(EntityKind::Phone, found->victimPhone, masking)});
    if (!found->unit.empty())
        figures.push_back({Words::tr("Unit"), toQString(found->unit)});
    if (!found->place.empty())
        figures.push_back({Words::tr("Place"), toQString(found->place)});
    return facts;
}

EntityFacts phoneFacts(const CaseSnapshot& snapshot, const EntityRef& entity, Masking masking)
{
    EntityFacts facts;
    facts.family = entityFamily(entity.kind);
    facts.iconName = entityIconName(entity.kind);
    facts.name = valueText(entity.kind, entity.value, masking);
    facts.second = kindText(entity.kind);
    facts.copyText = ungrouped(facts.name);
    if (entity.kind != EntityKind::Phone)
        return facts;
    std::vector<RowId> rows;
    std::int64_t made = 0;
    std::int64_t taken = 0;
    const CallFact* first = nullptr;
    const CallFact* last = nullptr;
    for (const auto& call : snapshot.calls) {
        const bool from = call.from == entity.value;
        if (!from && call.to != entity.value)
            continue;
        ++(from ? made : taken);
        first = first ? first : &call;
        last = &call;
        if (rows.size() < rowsPerFigure)
            rows.push_back(call.id);
    }
    facts.figures.push_back({Words::tr("Calls made"), countText(made), rows});
    facts.figures.push_back({Words::tr("Calls taken"), countText(taken), rows});
    if (first) {
        facts.figures.push_back({Words::tr("First"), timeText(first->at, snapshot.zone)});
        facts.figures.push_back({Words::tr("Last"), timeText(last->at, snapshot.zone)});
    }
    return facts;
}

} // namespace

EntityFacts entityFacts(const CaseSnapshot& snapshot, const IncidentTrace* trace, const EntityRef& entity,
                        Masking masking)
{
    if (entity.kind == EntityKind::Incident)
        return incidentFacts(snapshot, entity, masking);
    if (const auto vertex = snapshot.graph->find(entity))
        return moneyFacts(snapshot, trace, entity, *vertex, masking);
    return phoneFacts(snapshot, entity, masking);
}

} // namespace jingwei::ui
