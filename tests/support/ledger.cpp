#include "tests/support/ledger.h"

#include "core/base/contract.h"

#include <algorithm>

namespace jingwei::test {

namespace {

ParsedTime read(std::string_view plain)
{
    const auto time = parseTime(plain, chinaZone);
    require(time.has_value());
    return *time;
}

EntityRef entityOf(const std::string& name)
{
    if (name.find(':') == std::string::npos)
        return {EntityKind::Account, name};
    const auto entity = parseEntityRef(name);
    require(entity.has_value());
    return *entity;
}

} // namespace

Instant moment(std::string_view plain)
{
    return read(plain).at;
}

Ledger& Ledger::account(const std::string& name)
{
    m_spokenOf = indexOf(name);
    m_accounts[m_spokenOf].queried = true;
    return *this;
}

Ledger& Ledger::opening(Minor amount, Currency currency)
{
    spokenOf().openingBalance = amount;
    spokenOf().openingCurrency = currency;
    return *this;
}

Ledger& Ledger::notQueried()
{
    spokenOf().queried = false;
    return *this;
}

Ledger& Ledger::queried(std::string_view from, std::string_view to)
{
    spokenOf().queriedFrom = moment(from);
    spokenOf().queriedTo = moment(to);
    return *this;
}

Ledger& Ledger::exit(ExitKind kind)
{
    spokenOf().exit = kind;
    return *this;
}

Ledger& Ledger::holder(const std::string& name, const std::string& idNumber)
{
    spokenOf().holder = name;
    spokenOf().holderId = idNumber;
    return *this;
}

Ledger& Ledger::bank(const std::string& name)
{
    spokenOf().bank = name;
    return *this;
}

Ledger& Ledger::paid(const std::string& payer, const std::string& payee, Minor amount, std::string_view at,
                     Currency currency)
{
    return paid(payer, payee, amount, moment(at), currency);
}

Ledger& Ledger::paid(const std::string& payer, const std::string& payee, Minor amount, Instant at,
                     Currency currency)
{
    auto& from = m_accounts[indexOf(payer)];
    ++from.transfers;
    const auto fromId = from.id; // the next line may move the accounts
    auto& to = m_accounts[indexOf(payee)];
    to.transfers += payer == payee ? 0U : 1U;
    m_told.push_back(
        {transferId(m_told.size() + 1), fromId, to.id, at, amount, currency, false, std::nullopt});
    return *this;
}

Ledger& Ledger::dayOnly()
{
    m_told.back().dateOnly = true;
    return *this;
}

Ledger& Ledger::incident(const std::string& number, const std::vector<std::string>& victimAccounts,
                         const std::vector<std::string>& suspectAccounts)
{
    IncidentFact incident;
    incident.number = number;
    incident.victimAccounts = idsOf(victimAccounts);
    incident.suspectAccounts = idsOf(suspectAccounts);
    m_incidents.push_back(std::move(incident));
    return *this;
}

Ledger& Ledger::occurred(std::string_view at)
{
    const auto time = read(at);
    incidentSpokenOf().occurredAt = time.at;
    incidentSpokenOf().occurredDateOnly = time.precision == TimePrecision::Day;
    return *this;
}

Ledger& Ledger::reported(std::string_view at)
{
    const auto time = read(at);
    incidentSpokenOf().reportedAt = time.at;
    incidentSpokenOf().reportedDateOnly = time.precision == TimePrecision::Day;
    return *this;
}

Ledger& Ledger::victim(const std::string& name)
{
    incidentSpokenOf().victim = name;
    return *this;
}

Ledger& Ledger::loss(Minor amount)
{
    incidentSpokenOf().loss = amount;
    return *this;
}

std::vector<TransferFact> Ledger::transfers() const
{
    auto ordered = m_told;
    std::ranges::stable_sort(ordered, {}, &TransferFact::at);
    return ordered;
}

std::shared_ptr<const FlowGraph> Ledger::graph() const
{
    const auto ordered = transfers();
    return FlowGraph::build(m_accounts, ordered);
}

IdentifierId Ledger::id(const std::string& name) const
{
    return m_accounts[vertex(name).value()].id;
}

VertexIndex Ledger::vertex(const std::string& name) const
{
    const auto known = m_byName.find(name);
    require(known != m_byName.end());
    return VertexIndex{static_cast<std::uint32_t>(known->second)};
}

EdgeIndex Ledger::edge(std::size_t told) const
{
    const auto ordered = transfers();
    const auto found = std::ranges::find(ordered, transferId(told), &TransferFact::id);
    require(found != ordered.end());
    return EdgeIndex{static_cast<std::uint32_t>(found - ordered.begin())};
}

TransferId Ledger::transferId(std::size_t told)
{
    return {SourceId{1}, static_cast<std::int64_t>(told)};
}

std::size_t Ledger::indexOf(const std::string& name)
{
    const auto [entry, isNew] = m_byName.try_emplace(name, m_accounts.size());
    if (isNew) {
        const IdentifierId id{static_cast<std::int64_t>(m_accounts.size()) + 1};
        m_accounts.push_back({id, entityOf(name), {}, {}, {}, ExitKind::None, false, {}, {}, {}, 0});
    }
    return entry->second;
}

AccountFact& Ledger::spokenOf()
{
    require(m_spokenOf < m_accounts.size());
    return m_accounts[m_spokenOf];
}

IncidentFact& Ledger::incidentSpokenOf()
{
    require(!m_incidents.empty());
    return m_incidents.back();
}

std::vector<IdentifierId> Ledger::idsOf(const std::vector<std::string>& names)
{
    std::vector<IdentifierId> ids;
    for (const auto& name : names)
        ids.push_back(m_accounts[indexOf(name)].id);
    return ids;
}

} // namespace jingwei::test
