#include "core/identifiers/identifier.h"
#include "core/session/case_session.h"
#include "core/session/said.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr std::size_t rowsNamed = 200; ///< rows of registers and records that a view of an entity lists

} // namespace

Result<EntityView> CaseSession::entity(const EntityRef& entity) const
{
    EntityView view{entity, {}, {}, {}, {}, {}, {}, {}};
    const auto& graph = *m_snapshot->graph;
    const auto names = namesOf(*m_store, graph, entity);
    view.otherNames.assign(names.begin() + 1, names.end());
    if (const auto vertex = graph.find(entity)) {
        view.account = graph.account(*vertex);
        for (const auto& incident : m_snapshot->incidents)
            if (std::ranges::find(incident.victimAccounts, view.account->id) != incident.victimAccounts.end()
                || std::ranges::find(incident.suspectAccounts, view.account->id)
                       != incident.suspectAccounts.end())
                view.incidents.push_back(incident.number);
    }
    if (entity.kind == EntityKind::Phone)
        for (const auto& incident : m_snapshot->incidents)
            if (incident.victimPhone == entity.value
                || std::ranges::find(incident.suspectPhones, entity.value) != incident.suspectPhones.end())
                view.incidents.push_back(incident.number);
    auto edits = saidOf(*m_store, names);
    if (!edits)
        return tl::unexpected{edits.error()};
    view.tags = std::move(edits->tags);
    view.note = std::move(edits->note);
    if (edits->holder && view.account) {
        auto said = holderBySources(*m_store, view.account->id);
        if (!said)
            return tl::unexpected{said.error()};
        view.holderBySources = *std::move(said);
        view.account->holder = *edits->holder;
    }
    if (entity.kind == EntityKind::Account || entity.kind == EntityKind::Phone) {
        auto rows = rowsNaming(*m_store, entity.kind, entity.value, rowsNamed);
        if (!rows)
            return tl::unexpected{rows.error()};
        view.rows = *std::move(rows);
    }
    if (entity.kind == EntityKind::Incident) {
        const auto found = std::ranges::find(m_snapshot->incidents, entity.value, &IncidentFact::number);
        if (found != m_snapshot->incidents.end())
            view.rows = found->rows;
    }
    return view;
}

namespace {

/// What the case has under a kind and value; nothing: no such thing.
std::optional<EntityRef> lookUp(const CaseSnapshot& snapshot, CaseStore& store, EntityKind kind,
                                const std::string& value)
{
    switch (kind) {
    case EntityKind::Account: {
        const auto account = findAccount(store, normaliseAccount(value).value);
        if (!account || !*account)
            return std::nullopt;
        return EntityRef{EntityKind::Account, (*account)->second};
    }
    case EntityKind::Incident: {
        const auto found = std::ranges::find(snapshot.incidents, value, &IncidentFact::number);
        return found == snapshot.incidents.end() ? std::nullopt : std::optional{EntityRef{kind, value}};
    }
    case EntityKind::Phone: {
        const auto number = normalisePhone(value).value;
        const auto rows = rowsNaming(store, EntityKind::Phone, number, 1);
        return !number.empty() && rows && !rows->empty() ? std::optional{EntityRef{kind, number}}
                                                         : std::nullopt;
    }
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto:
    case EntityKind::BankInternal:
    case EntityKind::Unnamed:
    case EntityKind::Outside: {
        EntityRef entity{kind, value};
        return snapshot.graph->find(entity) ? std::optional{entity} : std::nullopt;
    }
    case EntityKind::Wallet: {
        // `tron/T…` as output gives it, or the address alone
        const auto address = readWallet(value);
        EntityRef entity{kind, address ? std::string{walletChainWord(address->chain)} + '/' + address->value
                                       : value};
        return snapshot.graph->find(entity) ? std::optional{entity} : std::nullopt;
    }
    case EntityKind::Person:
    case EntityKind::Device:
    case EntityKind::Sim: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Result<EntityRef> CaseSession::resolve(const std::string& text) const
{
    if (const auto named = parseEntityRef(text)) {
        auto found = lookUp(*m_snapshot, *m_store, named->kind, named->value);
        if (!found)
            return failure(ErrorCode::EntityUnknown, text);
        return *found;
    }
    std::vector<EntityRef> found;
    for (const auto kind :
         {EntityKind::Account, EntityKind::Incident, EntityKind::Phone, EntityKind::Merchant,
          EntityKind::Platform, EntityKind::Crypto, EntityKind::Wallet})
        if (auto entity = lookUp(*m_snapshot, *m_store, kind, text))
            found.push_back(*std::move(entity));
    if (found.empty())
        return failure(ErrorCode::EntityUnknown, text);
    if (found.size() == 1)
        return found.front();
    std::string choices;
    for (const auto& entity : found)
        choices += (choices.empty() ? "" : ", ") + toText(entity);
    return failure(ErrorCode::EntityAmbiguous, choices, text);
}

} // namespace jingwei
