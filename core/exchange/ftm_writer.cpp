// FollowTheMoney, one entity a line: an account is a BankAccount with its holder as Ownership, a payment a
// Payment between accounts and parties, a call a Call. Ids are hashes of what is meant, so that the same
// account is the same entity in every file. Sums are strings, as all values of that model.
#include "core/base/hash.h"
#include "core/exchange/diagram_writers.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace jingwei::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// What a node is to the model.
struct FtmEnd {
    std::string party;   ///< id of a LegalEntity, Person or Organization; empty: none is known
    std::string account; ///< id of a BankAccount; empty: it is none
    std::string thing;   ///< id of whatever stands for the node itself
};

bool isAccount(EntityKind kind) noexcept
{
    return kind == EntityKind::Account || kind == EntityKind::Unnamed;
}

class FtmWriter {
public:
    FtmWriter(const DiagramRecords& records, FileWriter& out) : m_records{records}, m_out{out} {}

    Result<void> write(Progress& progress)
    {
        for (const auto& node : m_records.nodes())
            m_ends.push_back(writeNode(node));
        return m_records.eachEdge(progress, [&](const EdgeRecord& edge) { writeEdge(edge); });
    }

private:
    using Properties = std::vector<std::pair<std::string_view, std::string>>;

    void entity(const std::string& id, std::string_view schema, const Properties& properties)
    {
        auto values = Json::object();
        for (const auto& [name, value] : properties)
            if (!value.empty())
                values[std::string{name}].push_back(value);
        const Json line{{"id", id}, {"schema", schema}, {"properties", std::move(values)}};
        m_out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
    }

    /// An account and, where its holder is known, who holds it.
    FtmEnd writeAccount(const NodeRecord& node)
    {
        FtmEnd end{{}, node.stableKey, node.stableKey};
        const auto* const account = m_records.account(node);
        const bool known = node.node->entity.kind == EntityKind::Account;
        entity(end.account, "BankAccount",
               {{"name", node.label},
                {"accountNumber", known ? node.value : std::string{}},
                {"bankName", account == nullptr ? node.tail : account->bank}});
        if (node.name.empty() || !node.folded.empty())
            return end;
        end.party = "holder-" + node.stableKey;
        const bool firm = node.node->family == NodeFamily::Organisation;
        entity(end.party, firm ? "Organization" : "LegalEntity",
               {{"name", node.name}, {"idNumber", account == nullptr ? std::string{} : account->holderId}});
        entity("owns-" + node.stableKey, "Ownership", {{"owner", end.party}, {"asset", end.account}});
        return end;
    }

    FtmEnd writeNode(const NodeRecord& node)
    {
        const auto kind = node.node->entity.kind;
        const auto& id = node.stableKey;
        if (isAccount(kind))
            return writeAccount(node);
        if (kind == EntityKind::Incident) {
            entity(id, "Event", {{"name", node.value}, {"summary", node.label}});
            return {{}, {}, id};
        }
        if (kind == EntityKind::Wallet) {
            entity(id, "CryptoWallet",
                   {{"name", node.label}, {"publicKey", node.value}, {"holder", "holder-" + id}});
            entity("holder-" + id, "LegalEntity", {{"name", node.label}});
            return {"holder-" + id, {}, id};
        }
        const bool isPhone = kind == EntityKind::Phone;
        const bool isPerson = kind == EntityKind::Person;
        entity(id, isPerson ? "Person" : "LegalEntity",
               {{"name", node.label},
                {"phone", isPhone ? node.value : std::string{}},
                {"notes", isPerson || isPhone ? std::string{} : std::string{entityKindWord(kind)}}});
        return {id, {}, id};
    }

    /// What payments, calls and links have in common.
    Properties common(const EdgeRecord& edge) const
    {
        Properties properties;
        const auto text = [&](Instant at) {
            return edge.dateOnly ? formatDay(at, m_records.zone()) : formatIso(at, m_records.zone());
        };
        if (edge.at)
            properties.emplace_back(edge.until ? "startDate" : "date", text(*edge.at));
        if (edge.until)
            properties.emplace_back("endDate", text(*edge.until));
        for (const auto& reference : edge.rows) {
            properties.emplace_back("recordId", rowText(reference.row));
            const auto hash = reference.sha256.empty() ? std::string{} : " sha256:" + reference.sha256;
            properties.emplace_back("summary", reference.text + hash);
        }
        return properties;
    }

    void writeEdge(const EdgeRecord& edge)
    {
        const auto& from = m_ends[edge.from];
        const auto& to = m_ends[edge.to];
        // Ends are part of the id: what one case calls row 17 is another row in another case.
        const auto digest = sha256(from.thing + '\n' + to.thing + '\n' + edge.id);
        const auto id = toHex(std::span{digest}.first<idBytes>());
        auto properties = common(edge);
        switch (edge.kind) {
        case LinkKind::Transfer:
            properties.insert(properties.end(), {{"payer", from.party},
                                                 {"payerAccount", from.account},
                                                 {"beneficiary", to.party},
                                                 {"beneficiaryAccount", to.account},
                                                 {"amount", weightText(edge)},
                                                 {"currency", std::string{edge.currency.code()}},
                                                 {"transactionNumber", edge.id}});
            return entity(id, "Payment", properties);
        case LinkKind::Call:
            properties.insert(properties.end(),
                              {{"caller", from.party},
                               {"callerNumber", m_records.nodes()[edge.from].value},
                               {"receiver", to.party},
                               {"receiverNumber", m_records.nodes()[edge.to].value},
                               {"duration", edge.seconds ? std::to_string(*edge.seconds) : std::string{}}});
            return entity(id, "Call", properties);
        case LinkKind::Use:
            properties.insert(properties.end(), {{"subject", from.thing}, {"object", to.thing}});
            return entity(id, "UnknownLink", properties);
        }
    }

    static constexpr std::size_t idBytes = 20;

    const DiagramRecords& m_records;
    FileWriter& m_out;
    std::vector<FtmEnd> m_ends; ///< by node
};

} // namespace

Result<void> writeFtm(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    return FtmWriter{records, out}.write(progress);
}

} // namespace jingwei::exchange
