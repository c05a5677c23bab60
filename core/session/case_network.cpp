#include "core/session/case_network.h"

#include "core/session/same_persons.h"

#include <algorithm>
#include <set>

namespace jingwei {

namespace {

/// Icon of an end of money.
std::string iconOf(const AccountFact& account, ExitKind exit)
{
    switch (exit) {
    case ExitKind::Cash: return "cash";
    case ExitKind::Merchant: return "merchant";
    case ExitKind::PaymentPlatform: return "platform";
    case ExitKind::Crypto: return "crypto";
    case ExitKind::BankInternal: return "bank";
    case ExitKind::Victim: return "victim";
    case ExitKind::None: break;
    }
    return account.queried ? "card" : "unqueried";
}

/// "486,000": whole yuan, as a picture says a loss.
std::string wholeYuan(Minor fen)
{
    auto digits = std::to_string(fen / 100);
    for (auto place = std::ssize(digits) - 3; place > (fen < 0 ? 1 : 0); place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

/// Starts of a list by thing from the things themselves: compressed rows.
std::vector<std::uint32_t> startsOf(std::size_t things, const std::vector<NetworkFact>& facts,
                                    ThingIndex NetworkFact::*end)
{
    std::vector<std::uint32_t> starts(things + 1, 0);
    for (const auto& fact : facts)
        ++starts[(fact.*end).value() + 1];
    for (std::size_t thing = 0; thing < things; ++thing)
        starts[thing + 1] += starts[thing];
    return starts;
}

std::vector<std::uint32_t> listOf(const std::vector<std::uint32_t>& starts,
                                  const std::vector<NetworkFact>& facts, ThingIndex NetworkFact::*end)
{
    auto next = starts;
    std::vector<std::uint32_t> list(facts.size());
    for (std::uint32_t fact = 0; fact < facts.size(); ++fact)
        list[next[(facts[fact].*end).value()]++] = fact;
    return list;
}

} // namespace

DiagramNode diagramNodeOf(const AccountFact& account, ExitKind exit)
{
    DiagramNode node;
    node.entity = account.entity;
    node.icon = iconOf(account, exit);
    node.name = account.holder;
    node.tail = account.bank;
    node.queried = account.queried || exit != ExitKind::None || isMoneyExit(account.entity.kind);
    if (exit == ExitKind::Crypto)
        node.family = NodeFamily::Crypto;
    else if (exit == ExitKind::Victim)
        node.family = NodeFamily::Victim;
    else if (exit != ExitKind::None || isMoneyExit(account.entity.kind))
        node.family = NodeFamily::Exit;
    else if (account.holder.size() > 15) // more than five characters: an organisation holds it
        node.family = NodeFamily::Organisation;
    if (node.family == NodeFamily::Organisation && node.queried)
        node.icon = "org";
    return node;
}

bool isInTime(const NetworkFact& fact, const std::optional<Instant>& since,
              const std::optional<Instant>& until) noexcept
{
    if (!since && !until)
        return true;
    return fact.at && (!since || *since <= *fact.at) && (!until || *fact.at <= *until);
}

Result<std::shared_ptr<const CaseNetwork>> CaseNetwork::build(std::shared_ptr<const CaseSnapshot> snapshot,
                                                              Progress& progress)
{
    std::shared_ptr<CaseNetwork> network{new CaseNetwork};
    network->m_vertices = static_cast<std::uint32_t>(snapshot->graph->vertexCount());
    network->m_snapshot = std::move(snapshot);
    network->addHolders();
    for (std::uint32_t number = 0; number < network->m_snapshot->incidents.size(); ++number)
        network->addIncident(number);
    network->addCalls(progress);
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    network->index();
    return std::shared_ptr<const CaseNetwork>{std::move(network)};
}

ThingIndex CaseNetwork::thingOf(EntityKind kind, const std::string& value, std::uint32_t described)
{
    const ThingIndex next{static_cast<std::uint32_t>(size())};
    const auto [entry, added] = m_otherOf.emplace(EntityRef{kind, value}, next);
    if (added)
        m_others.push_back({entry->first, described});
    return entry->second;
}

void CaseNetwork::link(ThingIndex from, ThingIndex to, LinkKind kind, RowId row, std::optional<Instant> at)
{
    NetworkFact fact{.from = from, .to = to, .kind = kind, .row = row, .at = at};
    m_facts.push_back(fact);
}

void CaseNetwork::addHolders()
{
    const auto& graph = *m_snapshot->graph;
    const SamePersons persons{*m_snapshot};
    for (std::uint32_t vertex = 0; vertex < m_vertices; ++vertex) {
        const auto holder = persons.holderOf(graph.account(VertexIndex{vertex}));
        if (!holder)
            continue;
        // What shows who holds an account is the information on it, which names no single row here.
        const auto person = thingOf(EntityKind::Person, *holder, vertex);
        link(person, ThingIndex{vertex}, LinkKind::Use, RowId{0}, std::nullopt);
        if (auto& other = m_others[person.value() - m_vertices]; other.also.empty())
            other.also = nameAlike(person, persons.namesOf(*holder));
    }
}

/// Lets a person be found by every name of it, and gives them as words; empty: there is one only.
std::string CaseNetwork::nameAlike(ThingIndex person, const std::vector<std::string>& names)
{
    std::string words;
    for (const auto& name : names) {
        const auto entity = parseEntityRef(name);
        if (!entity || names.size() < 2)
            continue;
        if (entity->kind == EntityKind::Person)
            m_otherOf.emplace(*entity, person);
        words += (words.empty() ? "" : " ") + entity->value;
    }
    return words;
}

void CaseNetwork::addIncident(std::uint32_t number)
{
    const auto& incident = m_snapshot->incidents[number];
    const auto& graph = *m_snapshot->graph;
    const auto thing = thingOf(EntityKind::Incident, incident.number, number);
    const auto row = incident.rows.empty() ? RowId{0} : incident.rows.front();
    const auto name = [&](ThingIndex named) { link(thing, named, LinkKind::Use, row, incident.occurredAt); };
    std::set<VertexIndex> accounts;
    for (const auto* const list : {&incident.victimAccounts, &incident.suspectAccounts})
        for (const auto id : *list)
            if (const auto vertex = graph.find(id); vertex && accounts.insert(*vertex).second)
                name(ThingIndex{vertex->value()});
    std::set<std::string> phones{incident.suspectPhones.begin(), incident.suspectPhones.end()};
    phones.insert(incident.victimPhone);
    phones.erase(std::string{});
    for (const auto& phone : phones)
        name(thingOf(EntityKind::Phone, phone));
}

void CaseNetwork::addCalls(Progress& progress)
{
    constexpr std::size_t callsBetweenQuestions = 65'536;
    for (std::size_t number = 0; number < m_snapshot->calls.size(); ++number) {
        if (number % callsBetweenQuestions == 0 && progress.cancelled())
            return;
        const auto& call = m_snapshot->calls[number];
        const auto from = thingOf(EntityKind::Phone, call.from);
        const auto to = thingOf(EntityKind::Phone, call.to);
        link(from, to, LinkKind::Call, call.id, call.at);
        // Device and SIM are left out: the fact does not say which of the two phones they belong to.
    }
}

void CaseNetwork::index()
{
    m_outStarts = startsOf(size(), m_facts, &NetworkFact::from);
    m_out = listOf(m_outStarts, m_facts, &NetworkFact::from);
    m_inStarts = startsOf(size(), m_facts, &NetworkFact::to);
    m_in = listOf(m_inStarts, m_facts, &NetworkFact::to);
}

std::span<const std::uint32_t> CaseNetwork::listed(const std::vector<std::uint32_t>& starts,
                                                   const std::vector<std::uint32_t>& list,
                                                   ThingIndex thing) const noexcept
{
    const auto start = starts[thing.value()];
    return std::span{list}.subspan(start, starts[thing.value() + 1] - start);
}

std::optional<ThingIndex> CaseNetwork::find(const EntityRef& entity) const
{
    if (const auto vertex = m_snapshot->graph->find(entity))
        return ThingIndex{vertex->value()};
    const auto other = m_otherOf.find(entity);
    return other == m_otherOf.end() ? std::nullopt : std::optional{other->second};
}

const EntityRef& CaseNetwork::entity(ThingIndex thing) const noexcept
{
    return isVertex(thing) ? m_snapshot->graph->account(VertexIndex{thing.value()}).entity
                           : m_others[thing.value() - m_vertices].entity;
}

NetworkFact CaseNetwork::transfer(EdgeIndex edge) const
{
    const auto& graph = *m_snapshot->graph;
    return {.from = ThingIndex{graph.payer(edge).value()},
            .to = ThingIndex{graph.payee(edge).value()},
            .kind = LinkKind::Transfer,
            .row = graph.id(edge),
            .at = graph.at(edge),
            .dateOnly = graph.dateOnly(edge),
            .amount = graph.amount(edge),
            .currency = graph.currency(edge)};
}

DiagramNode CaseNetwork::describe(ThingIndex thing) const
{
    const auto& graph = *m_snapshot->graph;
    if (isVertex(thing)) {
        const auto& account = graph.account(VertexIndex{thing.value()});
        return diagramNodeOf(account, account.exit);
    }
    const auto& other = m_others[thing.value() - m_vertices];
    DiagramNode node;
    node.entity = other.entity;
    if (other.entity.kind == EntityKind::Incident) {
        const auto& incident = m_snapshot->incidents[other.described];
        node.family = NodeFamily::Incident;
        node.icon = "incident";
        node.name = incident.number;
        node.tail = incident.victim;
        if (incident.loss)
            node.tail += (node.tail.empty() ? "" : " ") + wholeYuan(*incident.loss);
    } else if (other.entity.kind == EntityKind::Person) {
        node.family = NodeFamily::Person;
        node.icon = "person";
        node.name = graph.account(VertexIndex{other.described}).holder;
        node.tail = other.also;
    } else {
        node.family = NodeFamily::Phone;
        node.icon = "phone";
    }
    return node;
}

} // namespace jingwei
