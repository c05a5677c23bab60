#include "core/session/link_subjects.h"

#include "core/base/text.h"
#include "core/identifiers/identifier.h"
#include "core/intake/narrative.h"
#include "core/linkage/everyday_names.h"
#include "core/session/same_persons.h"
#include "core/session/traced_case.h"
#include "core/store/case_store.h"
#include "core/store/devices.h"
#include "core/store/facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace jingwei {

namespace {

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Builds the subjects of one case.
class SubjectBuilder {
public:
    explicit SubjectBuilder(const CaseSnapshot& snapshot) : m_snapshot{snapshot} {}

    Result<std::vector<LinkSubject>> build(CaseStore& store, Progress& progress)
    {
        for (std::uint32_t index = 0; index < m_snapshot.incidents.size(); ++index) {
            m_numbers.emplace(m_snapshot.incidents[index].number, index);
            m_subjects.push_back(fromRegister(m_snapshot.incidents[index]));
        }
        for (const auto step :
             {&SubjectBuilder::addMentions, &SubjectBuilder::addReached, &SubjectBuilder::addDevices})
            if (auto done = (this->*step)(store, progress); !done)
                return tl::unexpected{done.error()};
        addHolders();
        return std::move(m_subjects);
    }

    LinkSubject fromAlert(const Alert& alert)
    {
        IncidentFact incident;
        incident.number = alert.number;
        if (alert.at != Instant{})
            incident.occurredAt = alert.at;
        if (alert.amount > 0)
            incident.loss = alert.amount;
        incident.narrative = alert.note;
        if (const auto own = m_snapshot.graph->find(EntityRef{EntityKind::Account, alert.fromAccount}))
            incident.victimAccounts.push_back(m_snapshot.graph->account(*own).id);
        auto subject = fromRegister(incident);
        addMention(subject, incident, MentionKind::Account, alert.toAccount, alert.toAccount.empty(), false);
        for (const auto& mention : findMentions(alert.note))
            addMention(subject, incident, mention.kind, mention.value, mention.damaged || mention.masked,
                       false);
        return subject;
    }

private:
    LinkSubject fromRegister(const IncidentFact& incident)
    {
        LinkSubject subject;
        subject.number = incident.number;
        subject.at = incident.occurredAt ? incident.occurredAt : incident.reportedAt;
        subject.dateOnly = incident.occurredAt ? incident.occurredDateOnly : incident.reportedDateOnly;
        subject.loss = incident.loss;
        subject.category = incident.category;
        subject.unit = incident.unit;
        subject.where = incident.where;
        subject.narrative = incident.narrative;
        subject.series = incident.series;
        subject.rows = incident.rows;
        for (const auto id : incident.suspectAccounts)
            if (const auto vertex = m_snapshot.graph->find(id))
                addAccount(subject, *vertex, 1, RowId{0});
        for (const auto& phone : incident.suspectPhones)
            addPhone(subject, incident, phone);
        for (const auto& trait : incident.traits)
            addTrait(subject, incident, trait);
        return subject;
    }

    void addAccount(LinkSubject& subject, VertexIndex vertex, std::uint32_t level, RowId row)
    {
        const auto& account = m_snapshot.graph->account(vertex);
        const auto deep = static_cast<std::uint8_t>(std::min<std::uint32_t>(level, 30));
        const bool isAccount = account.entity.kind == EntityKind::Account;
        const bool merchant = account.exit == ExitKind::Merchant || account.exit == ExitKind::Crypto;
        const auto kind = merchant     ? GroundKind::CashOut
                          : level <= 1 ? GroundKind::Account
                                       : GroundKind::LowerAccount;
        subject.named.push_back(
            {kind, isAccount ? account.entity.value : toText(account.entity), deep, row,
             account.exit == ExitKind::PaymentPlatform || account.entity.kind == EntityKind::Platform});
        m_accountsOf[subject.number].emplace_back(vertex, deep);
    }

    static void addPhone(LinkSubject& subject, const IncidentFact& incident, const std::string& phone)
    {
        if (phone != incident.victimPhone)
            subject.named.push_back({GroundKind::Phone, phone, 1, RowId{0}, isServiceNumber(phone)});
    }

    /// Something the incident is told with: a site, an app, a name in a messenger.
    static void addName(LinkSubject& subject, GroundKind kind, const std::string& value)
    {
        const bool everybodys = (kind == GroundKind::Site && isEverydaySite(value))
                                || (kind == GroundKind::App && isEverydayApp(value));
        subject.named.push_back({kind, value, 1, RowId{0}, everybodys});
    }

    static void addSites(LinkSubject& subject, std::string_view text)
    {
        for (const auto& mention : findMentions(text))
            if (mention.kind == MentionKind::Domain)
                addName(subject, GroundKind::Site, mention.value);
    }

    void addTrait(LinkSubject& subject, const IncidentFact& incident, const IncidentTrait& trait)
    {
        const auto addEach = [&](const auto& kindOf) {
            for (const auto& part : splitList(trait.value))
                if (auto value = lowerCase(normaliseText(part)); !value.empty())
                    addName(subject, kindOf(value), value);
        };
        switch (trait.kind) {
        case TraitKind::Other: subject.traits.emplace_back(trait.column, trait.value); break;
        case TraitKind::Lure: subject.lure = normaliseText(trait.value); break;
        case TraitKind::Payment: subject.payment = normaliseText(trait.value); break;
        case TraitKind::Site: addSites(subject, trait.value); break;
        case TraitKind::App: addEach([](const std::string&) { return GroundKind::App; }); break;
        case TraitKind::Qq: addEach([](const std::string&) { return GroundKind::Qq; }); break;
        case TraitKind::WeChat: addEach([](const std::string&) { return GroundKind::WeChat; }); break;
        case TraitKind::Chat:
            addEach(
                [](const std::string& value) { return isDigits(value) ? GroundKind::Qq : GroundKind::Chat; });
            break;
        case TraitKind::Cards:
            for (const auto& mention : findMentions(trait.value))
                addMention(subject, incident, mention.kind, mention.value, mention.damaged || mention.masked,
                           trait.column.find("一级") == std::string::npos);
            break;
        }
    }

    void addMention(LinkSubject& subject, const IncidentFact& incident, MentionKind kind,
                    const std::string& value, bool damaged, bool lower)
    {
        if (damaged || value.find('*') != std::string::npos)
            return;
        const auto add = [&](GroundKind as, const std::string& text) { addName(subject, as, text); };
        switch (kind) {
        case MentionKind::BankCard:
        case MentionKind::Account: {
            const auto vertex = m_snapshot.graph->find(EntityRef{EntityKind::Account, value});
            if (!vertex) {
                add(lower ? GroundKind::LowerAccount : GroundKind::Account, value);
                break;
            }
            const auto id = m_snapshot.graph->account(*vertex).id;
            if (std::ranges::find(incident.victimAccounts, id) == incident.victimAccounts.end())
                addAccount(subject, *vertex, lower ? 2 : 1, RowId{0});
            break;
        }
        case MentionKind::Phone: addPhone(subject, incident, value); break;
        case MentionKind::Qq: add(GroundKind::Qq, value); break;
        case MentionKind::WeChat: add(GroundKind::WeChat, lowerCase(value)); break;
        case MentionKind::Domain: add(GroundKind::Site, value); break;
        case MentionKind::App: add(GroundKind::App, lowerCase(normaliseText(value))); break;
        case MentionKind::Wallet: add(GroundKind::Wallet, value); break;
        case MentionKind::Imei: add(GroundKind::Device, value.substr(0, 14)); break;
        case MentionKind::IdNumber: // mostly the victim's own
        case MentionKind::Amount: break;
        }
    }

    Result<void> addMentions(CaseStore& store, Progress&)
    {
        const auto mentions = loadMentions(store, {});
        if (!mentions)
            return tl::unexpected{mentions.error()};
        for (const auto& mention : *mentions) {
            const auto found = m_numbers.find(mention.incident);
            if (found != m_numbers.end())
                addMention(m_subjects[found->second], m_snapshot.incidents[found->second],
                           static_cast<MentionKind>(mention.kind), mention.value, mention.damaged, false);
        }
        return {};
    }

    /// Payments that are likely the incident's where the register names no account that was paid: to an
    /// account its narrative names, else of exactly its loss. Enough for a lead; what is stolen the officer
    /// says.
    [[nodiscard]] std::vector<StolenTransfer>
    likelyStolen(const std::vector<StolenCandidate>& candidates) const
    {
        const auto& graph = *m_snapshot.graph;
        std::set<std::uint32_t> spokenOf;
        for (const auto& candidate : candidates)
            spokenOf.insert(candidate.transfer.incident);
        std::vector<IncidentFact> asked;
        std::vector<std::uint32_t> places;
        for (std::uint32_t index = 0; index < m_snapshot.incidents.size(); ++index) {
            auto incident = m_snapshot.incidents[index];
            if (!incident.suspectAccounts.empty() || spokenOf.contains(index))
                continue;
            if (const auto named = m_accountsOf.find(incident.number); named != m_accountsOf.end())
                for (const auto& [vertex, level] : named->second)
                    incident.suspectAccounts.push_back(graph.account(vertex).id);
            else if (incident.loss)
                incident.suspectAccounts = paidExactly(incident);
            if (incident.suspectAccounts.empty())
                continue;
            asked.push_back(std::move(incident));
            places.push_back(index);
        }
        auto likely = proposeStolen(graph, asked, m_snapshot.zone);
        for (auto& transfer : likely)
            transfer.incident = places[transfer.incident];
        return likely;
    }

    /// Who was paid exactly the loss of an incident out of the victim's accounts.
    [[nodiscard]] std::vector<IdentifierId> paidExactly(const IncidentFact& incident) const
    {
        const auto& graph = *m_snapshot.graph;
        std::vector<IdentifierId> payees;
        for (const auto id : incident.victimAccounts)
            if (const auto victim = graph.find(id))
                for (const auto edge : graph.outEdges(*victim))
                    if (graph.amount(edge) == *incident.loss)
                        payees.push_back(graph.account(graph.payee(edge)).id);
        return payees;
    }

    /// What the money of each incident came to.
    Result<void> addReached(CaseStore&, Progress& progress)
    {
        const auto& graph = *m_snapshot.graph;
        const auto candidates = stolenCandidates(m_snapshot, m_snapshot.incidents);
        auto stolen = likelyStolen(candidates);
        for (const auto& candidate : candidates)
            if (candidate.status != StolenStatus::Struck)
                stolen.push_back(candidate.transfer);
        std::ranges::sort(stolen, {}, [](const StolenTransfer& mark) {
            return std::pair{mark.edge, mark.incident};
        });
        if (stolen.empty())
            return {};
        const auto victims = victimVertices(graph, m_snapshot.incidents);
        const auto trace =
            traceForward(graph, stolen, m_snapshot.incidents.size(), victims, TraceOptions{}, progress);
        if (!trace)
            return tl::unexpected{trace.error()};
        std::unordered_map<std::uint32_t, RowId> cameBy;
        for (const auto& flow : trace->flows) {
            cameBy.try_emplace(graph.payee(flow.edge).value(), graph.id(flow.edge));
            m_flows.push_back(flow.edge);
        }
        for (const auto& account : trace->accounts) {
            if (account.exit == ExitKind::Cash || account.exit == ExitKind::BankInternal
                || account.exit == ExitKind::Victim)
                continue;
            const auto row =
                cameBy.contains(account.vertex.value()) ? cameBy.at(account.vertex.value()) : RowId{0};
            for (const auto& share : account.receivedOf)
                addAccount(m_subjects[share.incident], account.vertex, account.level, row);
        }
        return {};
    }

    Result<void> addDevices(CaseStore& store, Progress&)
    {
        const auto devices = loadPhoneDevices(store);
        if (!devices)
            return tl::unexpected{devices.error()};
        std::unordered_map<std::string, std::vector<const PhoneDevice*>> byPhone;
        for (const auto& device : *devices)
            byPhone[device.phone].push_back(&device);
        for (auto& subject : m_subjects) {
            std::vector<NamedValue> seen;
            for (const auto& named : subject.named) {
                const auto found =
                    named.kind == GroundKind::Phone && !named.hub ? byPhone.find(named.value) : byPhone.end();
                if (found == byPhone.end())
                    continue;
                for (const auto* device : found->second) {
                    if (!device->imei.empty())
                        seen.push_back({GroundKind::Device, device->imei, 1, device->row, false});
                    if (!device->imsi.empty())
                        seen.push_back({GroundKind::Sim, device->imsi, 1, device->row, false});
                }
            }
            subject.named.insert(subject.named.end(), seen.begin(), seen.end());
        }
        return addOrigins(store);
    }

    /// Addresses that traced money was paid on from.
    Result<void> addOrigins(CaseStore& store)
    {
        const auto& graph = *m_snapshot.graph;
        std::vector<RowId> rows;
        std::map<RowId, EdgeIndex> edges;
        for (const auto edge : m_flows) {
            rows.push_back(graph.id(edge));
            edges.emplace(graph.id(edge), edge);
        }
        std::ranges::sort(rows);
        const auto origins = loadPaymentOrigins(store, rows);
        if (!origins)
            return tl::unexpected{origins.error()};
        std::unordered_map<std::uint32_t, std::vector<NamedValue>> ofAccount;
        for (const auto& [row, ip, mac] : *origins) {
            const auto edge = edges.at(row);
            auto& values = ofAccount[graph.payer(edge).value()];
            if (auto address = normaliseIp(ip); !address.empty()) {
                const bool shared = isSharedIp(address);
                address += "@" + formatDay(graph.at(edge), m_snapshot.zone).substr(0, 7);
                values.push_back({GroundKind::NetAddress, std::move(address), 1, row, shared});
            }
            if (auto address = normaliseMac(mac); !address.empty())
                values.push_back({GroundKind::MacAddress, std::move(address), 1, row, false});
        }
        for (auto& subject : m_subjects) {
            std::set<std::pair<GroundKind, std::string>> known;
            for (const auto& [vertex, level] : m_accountsOf[subject.number]) {
                const auto found = ofAccount.find(vertex.value());
                if (found == ofAccount.end())
                    continue;
                for (const auto& value : found->second)
                    if (known.emplace(value.kind, value.value).second) {
                        subject.named.push_back(value);
                        subject.named.back().level = level;
                    }
            }
        }
        return {};
    }

    /// Holders of several accounts, by their identity number or as reviewers hold them one person: a name
    /// alone is none.
    void addHolders()
    {
        const SamePersons persons{m_snapshot};
        std::unordered_map<std::uint32_t, std::string> holderOf; // by vertex
        std::unordered_map<std::string, std::set<std::uint32_t>> accounts;
        for (const auto& [number, reached] : m_accountsOf)
            for (const auto& [vertex, level] : reached)
                if (auto holder = persons.holderOf(m_snapshot.graph->account(vertex))) {
                    accounts[*holder].insert(vertex.value());
                    holderOf.emplace(vertex.value(), *std::move(holder));
                }
        for (auto& subject : m_subjects) {
            const auto victim = persons.victimOf(incidentOf(subject));
            std::set<std::string> known;
            for (const auto& [vertex, level] : m_accountsOf[subject.number]) {
                const auto found = holderOf.find(vertex.value());
                if (found == holderOf.end() || found->second == victim || accounts[found->second].size() < 2
                    || !known.insert(found->second).second)
                    continue;
                const bool company = looksLikeUscc(found->second) && !readIdNumber(found->second);
                subject.named.push_back({company ? GroundKind::Company : GroundKind::Holder, found->second,
                                         level, RowId{0}, false});
            }
        }
    }

    [[nodiscard]] const IncidentFact& incidentOf(const LinkSubject& subject) const
    {
        return m_snapshot.incidents[m_numbers.at(subject.number)];
    }

    const CaseSnapshot& m_snapshot;
    std::vector<LinkSubject> m_subjects; ///< as the snapshot has them
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::unordered_map<std::string, std::vector<std::pair<VertexIndex, std::uint8_t>>> m_accountsOf;
    std::vector<EdgeIndex> m_flows; ///< that carried stolen money
};

} // namespace

Result<std::vector<LinkSubject>> linkSubjects(const CaseSnapshot& snapshot, Progress& progress)
{
    auto store = CaseStore::open(snapshot.file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    return SubjectBuilder{snapshot}.build(**store, progress);
}

LinkSubject subjectOf(const Alert& alert, const CaseSnapshot& snapshot)
{
    return SubjectBuilder{snapshot}.fromAlert(alert);
}

} // namespace jingwei
