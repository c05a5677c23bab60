#include "tests/support/random_diagram.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <tuple>

namespace jingwei::test {

namespace {

AccountFact accountOf(std::int64_t id, const DiagramNode& node)
{
    AccountFact account{.id = IdentifierId{id},
                        .entity = node.entity,
                        .holder = node.name,
                        .holderId = {},
                        .bank = "工商银行",
                        .queriedFrom = {},
                        .queriedTo = {},
                        .openingBalance = {}};
    account.transfers = 1;
    return account;
}

TransferFact transferOf(RowId row, std::int64_t payer, std::int64_t payee, Instant at, Minor amount)
{
    return {.id = row,
            .payer = IdentifierId{payer},
            .payee = IdentifierId{payee},
            .at = at,
            .amount = amount,
            .otherRow = {}};
}

using std::chrono::days;
using std::chrono::seconds;

constexpr std::array<std::string_view, 9> names{
    "张三", "欧阳\"小\"美", "<李&四>", "杭州某某科技有限公司", "=1+1", "'引号", "王五, 赵六", "", "a\tb c;d"};
constexpr std::array<std::string_view, 4> tails{"工商银行 5678", "", "招商 & 平安 <支行>",
                                                "建设银行, \"西湖\""};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random{seed} {}

    DrawnFacts make()
    {
        makeSources();
        const bool levels = chance(2);
        m_made.diagram.unit = levels ? DiagramUnit::Levels : DiagramUnit::Free;
        const auto accounts = 1 + below(8);
        const auto phones = levels ? 0 : below(4);
        for (std::uint32_t i = 0; i < accounts; ++i)
            addAccount(i, levels);
        for (std::uint32_t i = 0; i < phones; ++i)
            addNode({EntityKind::Phone, "1990000000" + std::to_string(i)}, NodeFamily::Phone);
        if (!levels)
            addNode({EntityKind::Incident, "A3301" + std::to_string(below(100))}, NodeFamily::Incident);
        if (below(8) != 0)
            addTransfers(accounts);
        if (phones > 1)
            addCalls(accounts, phones);
        if (!levels && chance(2))
            addUse(accounts + phones, below(accounts));
        m_made.graph = FlowGraph::build(m_accounts, m_transfers);
        return std::move(m_made);
    }

private:
    std::uint32_t below(std::uint64_t bound) { return static_cast<std::uint32_t>(m_random() % bound); }
    bool chance(std::uint32_t oneIn) { return below(oneIn) == 0; }
    double place() { return (static_cast<double>(below(2'000'000)) - 1e6) / 997.0; }

    void makeSources()
    {
        for (std::int64_t number = 1; number <= 2; ++number) {
            SourceReceipt source;
            source.id = SourceId{number};
            source.file = number == 1 ? "工商银行 & \"流水\".csv" : "招商.xlsx";
            source.sheet = number == 1 ? "" : "明细<1>";
            source.sha256 = std::string(64, number == 1 ? 'a' : 'b');
            m_made.sources.push_back(std::move(source));
        }
    }

    DiagramNode& addNode(EntityRef entity, NodeFamily family)
    {
        DiagramNode node;
        node.entity = std::move(entity);
        node.family = family;
        node.icon = chance(2) ? "card" : "phone";
        node.name = names[below(names.size())];
        node.tail = tails[below(tails.size())];
        node.queried = !chance(3);
        node.pinned = chance(3);
        node.position = {place(), place()};
        return m_made.diagram.nodes.emplace_back(std::move(node));
    }

    void addAccount(std::uint32_t number, bool levels)
    {
        const EntityRef entity{EntityKind::Account, "622202000000000" + std::to_string(1000 + number)};
        auto& node = addNode(entity, chance(4) ? NodeFamily::Organisation : NodeFamily::Account);
        if (levels) {
            node.level = number;
            node.received = static_cast<Minor>(m_random() % 1'000'000'000'000'000'000U);
            node.held = static_cast<Minor>(below(1'000'000));
        }
        if (chance(6))
            node.folded = {entity, {EntityKind::Cash, entity.value}, {EntityKind::Merchant, "商户\"一\""}};
        m_accounts.push_back(accountOf(number + 1, node));
    }

    Instant time(bool dateOnly)
    {
        const Instant first{std::chrono::sys_days{std::chrono::year{2025} / 3 / 1} - chinaZone};
        return first + days{below(40)} + seconds{dateOnly ? 0 : below(86'400)};
    }

    void addTransfers(std::uint32_t accounts)
    {
        const auto count = 1 + below(25);
        for (std::uint32_t i = 0; i < count; ++i) {
            const bool dateOnly = chance(5);
            const auto payer = 1 + below(accounts);
            const auto payee = 1 + below(accounts);
            auto transfer = transferOf({SourceId{1}, i + 2}, payer, payee, time(dateOnly), amount());
            transfer.currency = chance(4) ? usd : chance(6) ? Currency{392} : cny;
            transfer.dateOnly = dateOnly;
            if (chance(3)) {
                transfer.otherRow = RowId{SourceId{2}, i + 7};
                transfer.rule = JoinRule::SameMinute;
            }
            m_transfers.push_back(transfer);
        }
        std::ranges::stable_sort(m_transfers, {}, &TransferFact::at);
        std::map<std::tuple<std::int64_t, std::int64_t, Currency>, std::size_t> links;
        const bool traced = m_made.diagram.unit == DiagramUnit::Levels;
        for (const auto& transfer : m_transfers) {
            const auto [entry, isNew] =
                links.emplace(std::tuple{transfer.payer.value(), transfer.payee.value(), transfer.currency},
                              m_made.diagram.links.size());
            if (isNew)
                m_made.diagram.links.push_back(linkOf(transfer));
            auto& link = m_made.diagram.links[entry->second];
            ++link.count;
            link.amount += traced ? transfer.amount / 2 : transfer.amount; // a trace draws the stolen part
            link.last = std::max(link.last, transfer.at);
            link.facts.push_back(transfer.id);
        }
    }

    /// Mostly everyday sums, sometimes one that no binary number holds exactly.
    Minor amount()
    {
        constexpr Minor largest = 90'071'992'547'409'937;
        return chance(6) ? largest + below(1000) : static_cast<Minor>(below(100'000'000));
    }

    static DiagramLink linkOf(const TransferFact& transfer)
    {
        DiagramLink link;
        link.from = static_cast<std::uint32_t>(transfer.payer.value() - 1);
        link.to = static_cast<std::uint32_t>(transfer.payee.value() - 1);
        link.currency = transfer.currency;
        link.first = link.last = transfer.at;
        return link;
    }

    void addCalls(std::uint32_t firstPhone, std::uint32_t phones)
    {
        DiagramLink link;
        link.from = firstPhone;
        link.to = firstPhone + 1 + below(phones - 1);
        link.kind = LinkKind::Call;
        const auto& nodes = m_made.diagram.nodes;
        for (std::uint32_t i = 0; i < 3; ++i) {
            CallFact call{RowId{SourceId{2}, 1000 + i},
                          nodes[link.from].entity.value,
                          nodes[link.to].entity.value,
                          time(false),
                          {},
                          {},
                          {},
                          {},
                          {}};
            if (chance(2))
                call.seconds = below(600);
            link.first = i == 0 ? call.at : std::min(link.first, call.at);
            link.last = std::max(link.last, call.at);
            ++link.count;
            link.facts.push_back(call.id);
            m_made.calls.push_back(std::move(call));
        }
        m_made.diagram.links.push_back(std::move(link));
    }

    void addUse(std::uint32_t from, std::uint32_t to)
    {
        DiagramLink link;
        link.from = from;
        link.to = to;
        link.kind = LinkKind::Use;
        link.count = 1;
        m_made.diagram.links.push_back(std::move(link));
    }

    std::mt19937_64 m_random;
    DrawnFacts m_made;
    std::vector<AccountFact> m_accounts;
    std::vector<TransferFact> m_transfers;
};

} // namespace

DrawnFacts randomDiagram(std::uint64_t seed)
{
    return Maker{seed}.make();
}

DrawnFacts largeDiagram(std::uint32_t nodes, std::uint32_t transfers)
{
    DrawnFacts made;
    std::vector<AccountFact> accounts;
    for (std::uint32_t i = 0; i < nodes; ++i) {
        DiagramNode node;
        node.entity = {EntityKind::Account, std::to_string(6'222'020'000'000'000'000U + i)};
        node.name = "张三";
        node.tail = "工商银行";
        node.position = {110.0 * (i % 250), 110.0 * (i / 250)};
        accounts.push_back(accountOf(i + 1, node));
        made.diagram.nodes.push_back(std::move(node));
    }
    std::mt19937_64 random{7};
    std::vector<TransferFact> facts;
    for (std::uint32_t i = 0; i < transfers; ++i) {
        const auto from = static_cast<std::uint32_t>(random() % nodes);
        const auto to = static_cast<std::uint32_t>(random() % nodes);
        const Instant at{seconds{1'740'000'000 + i}};
        const auto amount = static_cast<Minor>(random() % 10'000'000);
        facts.push_back(transferOf({SourceId{1}, i + 2}, from + 1, to + 1, at, amount));
        DiagramLink link;
        link.from = from;
        link.to = to;
        link.count = 1;
        link.amount = amount;
        link.first = link.last = at;
        link.facts = {facts.back().id};
        made.diagram.links.push_back(std::move(link));
    }
    made.graph = FlowGraph::build(std::move(accounts), facts);
    SourceReceipt source;
    source.id = SourceId{1};
    source.file = "工商银行.csv";
    source.sha256 = std::string(64, 'c');
    made.sources.push_back(std::move(source));
    return made;
}

} // namespace jingwei::test
