#include "core/session/common_links.h"

#include "core/identifiers/device.h"
#include "core/intake/narrative.h"
#include "core/session/same_persons.h"
#include "core/store/case_store.h"
#include "core/store/devices.h"
#include "core/store/facts.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

// Left out: addresses that tell nobody apart (private ones, those of carriers); the phone that a bank has for
// an account, and who holds it, unless reviewers said so; chat accounts, sites and apps, which are no
// entities of a case.

namespace jingwei {

namespace {

constexpr std::size_t imeiDigits = 14; ///< the last is a check digit

class CommonLinks {
public:
    CommonLinks(const CaseSnapshot& snapshot, CaseStore& store)
        : m_snapshot{snapshot}
        , m_graph{*snapshot.graph}
        , m_store{store}
        , m_persons{snapshot}
    {
    }

    Result<void> add(const EntityRef& entity)
    {
        m_of = toText(entity);
        if (entity.kind == EntityKind::Incident)
            return addIncident(entity);
        if (entity.kind == EntityKind::Phone) {
            if (auto added = addCalls(entity.value); !added)
                return added;
            return addDevices({entity.value});
        }
        const auto vertex = m_graph.find(entity);
        if (!vertex)
            return failure(ErrorCode::EntityUnknown, m_of);
        if (auto added = addTransfers(*vertex); !added)
            return added;
        addHolder(*vertex);
        return addOrigins({*vertex});
    }

    [[nodiscard]] std::vector<CommonLink> shared(std::size_t least) const
    {
        std::vector<CommonLink> links;
        for (const auto& [entity, found] : m_links)
            if (found.by.size() >= least)
                links.push_back({entity,
                                 {found.by.begin(), found.by.end()},
                                 found.count,
                                 found.sums,
                                 found.first,
                                 found.last});
        std::ranges::sort(links, {}, [](const CommonLink& link) {
            return std::tuple{-static_cast<std::int64_t>(link.by.size()), -link.count, link.entity};
        });
        return links;
    }

private:
    struct Found {
        std::set<std::string> by;
        std::int64_t count = 0;
        std::map<Currency, Minor> sums;
        std::optional<Instant> first, last;
    };

    Found& take(const std::string& entity, std::optional<Instant> at)
    {
        auto& found = m_links[entity];
        found.by.insert(m_of);
        ++found.count;
        if (at) {
            found.first = std::min(found.first.value_or(*at), *at);
            found.last = std::max(found.last.value_or(*at), *at);
        }
        return found;
    }

    Result<void> addTransfers(VertexIndex vertex)
    {
        const auto addEach = [&](std::span<const EdgeIndex> edges, const auto& other) -> Result<void> {
            for (const auto edge : edges)
                if (auto added = addTransfer(edge, vertex, other(edge)); !added)
                    return added;
            return {};
        };
        if (auto added = addEach(m_graph.outEdges(vertex), [&](EdgeIndex e) { return m_graph.payee(e); });
            !added)
            return added;
        return addEach(m_graph.inEdges(vertex), [&](EdgeIndex e) { return m_graph.payer(e); });
    }

    Result<void> addTransfer(EdgeIndex edge, VertexIndex own, VertexIndex peer)
    {
        if (own == peer)
            return {};
        const auto entity = toText(m_graph.account(peer).entity);
        auto& sum = take(entity, m_graph.at(edge)).sums[m_graph.currency(edge)];
        const auto added = addChecked(sum, m_graph.amount(edge));
        if (!added)
            return tl::unexpected{added.error()};
        sum = *added;
        return {};
    }

    /// A holder who is held to be one person with another.
    void addHolder(VertexIndex vertex)
    {
        const auto person = m_persons.holderOf(m_graph.account(vertex));
        if (person && m_persons.namesOf(*person).size() > 1)
            take(toText({EntityKind::Person, *person}), std::nullopt);
    }

    Result<void> addCalls(const std::string& phone)
    {
        for (const auto& call : m_snapshot.calls) {
            if (call.from == call.to || (call.from != phone && call.to != phone))
                continue;
            const auto& other = call.from == phone ? call.to : call.from;
            take(toText({EntityKind::Phone, other}), call.at);
        }
        return {};
    }

    Result<void> addDevices(const std::set<std::string>& phones)
    {
        if (phones.empty())
            return {};
        if (!m_devices) {
            auto devices = loadPhoneDevices(m_store);
            if (!devices)
                return tl::unexpected{devices.error()};
            m_devices = *std::move(devices);
        }
        std::set<EntityRef> seen; // of one phone in several SIMs the device is one
        for (const auto& device : *m_devices) {
            if (!phones.contains(device.phone))
                continue;
            if (!device.imei.empty())
                seen.insert({EntityKind::Device, device.imei.substr(0, imeiDigits)});
            if (!device.imsi.empty())
                seen.insert({EntityKind::Sim, device.imsi});
        }
        for (const auto& entity : seen)
            take(toText(entity), std::nullopt);
        return {};
    }

    /// Payments of these accounts by every row that shows them: either may be the payer's.
    [[nodiscard]] std::map<RowId, EdgeIndex> paymentsByRow(const std::set<VertexIndex>& accounts) const
    {
        std::map<RowId, EdgeIndex> edges;
        const auto add = [&](EdgeIndex edge) {
            edges.emplace(m_graph.id(edge), edge);
            if (const auto other = m_graph.otherRow(edge))
                edges.emplace(*other, edge);
        };
        for (const auto account : accounts)
            std::ranges::for_each(m_graph.outEdges(account), add);
        return edges;
    }

    /// Addresses that these accounts paid from.
    Result<void> addOrigins(const std::set<VertexIndex>& accounts)
    {
        const auto edges = paymentsByRow(accounts);
        std::vector<RowId> rows;
        for (const auto& [row, edge] : edges)
            rows.push_back(row);
        if (rows.empty())
            return {};
        const auto origins = loadPaymentOrigins(m_store, rows);
        if (!origins)
            return tl::unexpected{origins.error()};
        for (const auto& origin : *origins) {
            const auto at = m_graph.at(edges.at(origin.row));
            if (const auto ip = normaliseIp(origin.ip); !ip.empty() && !isSharedIp(ip))
                take("ip:" + ip, at);
            if (const auto mac = normaliseMac(origin.mac); !mac.empty())
                take("mac:" + mac, at);
        }
        return {};
    }

    /// What one incident names, each thing once.
    struct Named {
        std::set<EntityRef> entities;
        std::set<std::string> phones;
        std::set<VertexIndex> accounts;
    };

    Result<void> addIncident(const EntityRef& entity)
    {
        const auto found =
            std::ranges::lower_bound(m_snapshot.incidents, entity.value, {}, &IncidentFact::number);
        if (found == m_snapshot.incidents.end() || found->number != entity.value)
            return failure(ErrorCode::IncidentUnknown, entity.value);
        Named named;
        for (const auto id : found->suspectAccounts)
            if (const auto vertex = m_graph.find(id))
                nameAccount(named, *vertex);
        for (const auto& phone : found->suspectPhones)
            namePhone(named, *found, phone);
        const auto mentions = loadMentions(m_store, found->number);
        if (!mentions)
            return tl::unexpected{mentions.error()};
        for (const auto& mention : *mentions)
            if (auto done = nameMention(named, *found, mention); !done)
                return done;
        for (const auto& thing : named.entities)
            take(toText(thing), found->occurredAt ? found->occurredAt : found->reportedAt);
        for (const auto account : named.accounts)
            addHolder(account);
        if (auto added = addDevices(named.phones); !added)
            return added;
        return addOrigins(named.accounts);
    }

    void nameAccount(Named& named, VertexIndex vertex) const
    {
        named.accounts.insert(vertex);
        named.entities.insert(m_graph.account(vertex).entity);
    }

    static void namePhone(Named& named, const IncidentFact& incident, const std::string& phone)
    {
        if (phone == incident.victimPhone)
            return;
        named.phones.insert(phone);
        named.entities.insert({EntityKind::Phone, phone});
    }

    Result<void> nameMention(Named& named, const IncidentFact& incident, const MentionFact& mention)
    {
        if (mention.damaged || mention.value.find('*') != std::string::npos)
            return {};
        switch (static_cast<MentionKind>(mention.kind)) {
        case MentionKind::BankCard:
        case MentionKind::Account: return nameNumber(named, incident, mention.value);
        case MentionKind::Phone: namePhone(named, incident, mention.value); break;
        case MentionKind::Imei:
            named.entities.insert({EntityKind::Device, mention.value.substr(0, imeiDigits)});
            break;
        case MentionKind::Wallet: named.entities.insert({EntityKind::Wallet, mention.value}); break;
        case MentionKind::IdNumber:
        case MentionKind::Qq:
        case MentionKind::WeChat:
        case MentionKind::Domain:
        case MentionKind::App:
        case MentionKind::Amount: break;
        }
        return {};
    }

    /// An account by whatever number a narrative has for it; it need not take part in any transfer.
    Result<void> nameNumber(Named& named, const IncidentFact& incident, const std::string& number)
    {
        const auto account = findAccount(m_store, number);
        if (!account)
            return tl::unexpected{account.error()};
        if (!*account) {
            named.entities.insert({EntityKind::Account, number});
            return {};
        }
        const auto id = (*account)->first;
        if (std::ranges::find(incident.victimAccounts, id) != incident.victimAccounts.end())
            return {};
        if (const auto vertex = m_graph.find(id))
            nameAccount(named, *vertex);
        else
            named.entities.insert({EntityKind::Account, (*account)->second});
        return {};
    }

    const CaseSnapshot& m_snapshot;
    const FlowGraph& m_graph;
    CaseStore& m_store;
    SamePersons m_persons;
    std::string m_of; ///< the entity whose links are taken now
    std::map<std::string, Found> m_links;
    std::optional<std::vector<PhoneDevice>> m_devices;
};

} // namespace

Result<std::vector<CommonLink>> commonLinks(const CaseSnapshot& snapshot, std::span<const EntityRef> entities,
                                            std::size_t least)
{
    auto store = CaseStore::open(snapshot.file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    CommonLinks links{snapshot, **store};
    for (const auto& entity : std::set<EntityRef>{entities.begin(), entities.end()})
        if (auto added = links.add(entity); !added)
            return tl::unexpected{added.error()};
    return links.shared(least);
}

} // namespace jingwei
