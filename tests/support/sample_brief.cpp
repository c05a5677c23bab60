#include "tests/support/sample_brief.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace jingwei::test {

namespace {

constexpr std::int64_t start = 1742214060; // 2025-03-17 20:21:00 in China
constexpr Minor yuan = 100;

/// Builds accounts and transfers by name.
class SampleCase {
public:
    IdentifierId account(const std::string& number, const std::string& holder, const std::string& bank,
                         bool queried)
    {
        return end({EntityKind::Account, number}, holder, bank, ExitKind::None, queried);
    }
    IdentifierId exit(EntityKind kind, const std::string& value, const std::string& holder, ExitKind exitKind)
    {
        return end({kind, value}, holder, {}, exitKind, false);
    }
    void pay(IdentifierId payer, IdentifierId payee, Minor amount, std::int64_t secondsLater,
             std::optional<RowId> otherRow = {})
    {
        const Instant at{std::chrono::seconds{start + secondsLater}};
        const SourceId source{2 + payer.value() % 3};
        const RowId id{source, 2 + static_cast<std::int64_t>(m_transfers.size())};
        m_transfers.push_back({id, payer, payee, at, amount, cny, false, otherRow});
    }
    std::shared_ptr<const FlowGraph> build()
    {
        std::ranges::stable_sort(m_transfers, {}, &TransferFact::at);
        return FlowGraph::build(m_accounts, m_transfers);
    }

private:
    IdentifierId end(EntityRef entity, const std::string& holder, const std::string& bank, ExitKind exitKind,
                     bool queried)
    {
        AccountFact fact{.id = IdentifierId{static_cast<std::int64_t>(m_accounts.size() + 1)},
                         .entity = std::move(entity),
                         .holder = holder,
                         .holderId = {},
                         .bank = bank,
                         .exit = exitKind,
                         .queried = queried,
                         .queriedFrom = {},
                         .queriedTo = {},
                         .openingBalance = {},
                         .transfers = 0};
        if (queried && m_accounts.size() % 2 == 1)
            fact.openingBalance = 120'000;
        m_accounts.push_back(fact);
        return fact.id;
    }

    std::vector<AccountFact> m_accounts;
    std::vector<TransferFact> m_transfers;
};

IncidentFact firstIncident(IdentifierId victimAccount, std::vector<IdentifierId> suspects)
{
    IncidentFact incident;
    incident.number = "250317-042";
    incident.occurredAt = Instant{std::chrono::seconds{start}};
    incident.reportedAt = Instant{std::chrono::seconds{start + 20'000}};
    incident.victim = "周文";
    incident.victimId = "510199199002301234";
    incident.victimPhone = "19900003021";
    incident.category = "刷单返利";
    incident.unit = "临江市公安局反诈中心";
    incident.place = "临江市东岚区柳荫路18号2栋301室";
    incident.narrative =
        "2025年3月17日20时许，周文（身份证510199199002301234）在网上刷单，按对方19900008877要求，"
        "分两笔向6299001200340000417和6299001200340005526转账486000.00元，后发现被骗。";
    incident.loss = 486'000 * yuan;
    incident.victimAccounts = {victimAccount};
    incident.suspectAccounts = std::move(suspects);
    incident.suspectPhones = {"19900008877"};
    incident.rows = {RowId{SourceId{1}, 42}};
    return incident;
}

IncidentFact secondIncident(IdentifierId victimAccount, IdentifierId suspect)
{
    IncidentFact incident;
    incident.number = "250317-051";
    incident.occurredAt = Instant{std::chrono::seconds{start}};
    incident.occurredDateOnly = true;
    incident.victim = "林小满";
    incident.loss = 30'000 * yuan;
    incident.victimAccounts = {victimAccount};
    incident.suspectAccounts = {suspect};
    incident.rows = {RowId{SourceId{1}, 51}};
    return incident;
}

SourceReceipt receipt(std::int64_t number, const std::string& file, const std::string& document,
                      std::int64_t rows)
{
    SourceReceipt source;
    source.id = SourceId{number};
    source.file = file;
    source.document = document;
    source.headerRow = 1;
    source.rows = {rows, rows, 0, 0};
    for (int i = 0; i < 64; ++i)
        source.sha256 += "0123456789abcdef"[static_cast<std::size_t>((number * 7 + i * (i + 3)) % 16)];
    return source;
}

Diagram diagramOf(const FlowGraph& graph, const FundTrace& trace, const IncidentFact& incident)
{
    Diagram diagram;
    diagram.unit = DiagramUnit::Levels;
    std::map<VertexIndex, std::uint32_t> places;
    std::map<std::uint32_t, int> rowsOfLevel;
    const auto place = [&](std::uint32_t level) { return Point{level * 250.0, rowsOfLevel[level]++ * 76.0}; };
    for (const auto& account : trace.accounts) {
        const auto& fact = graph.account(account.vertex);
        DiagramNode node{};
        node.entity = fact.entity;
        const bool isExit = account.exit != ExitKind::None;
        node.family = isExit ? NodeFamily::Exit : NodeFamily::Account;
        node.icon = isExit ? "cash" : "card";
        node.name = fact.holder;
        const auto& number = fact.entity.value;
        const bool isNumber =
            fact.entity.kind != EntityKind::Crypto && fact.entity.kind != EntityKind::Platform;
        node.tail = isNumber ? fact.bank + " " + number.substr(number.size() - 4) : number;
        node.level = account.level;
        node.queried = isExit || account.state == TraceState::Queried;
        node.received = account.received;
        node.held = account.held;
        node.position = place(account.level);
        places[account.vertex] = static_cast<std::uint32_t>(diagram.nodes.size());
        diagram.nodes.push_back(std::move(node));
    }
    for (const auto& flow : trace.flows) {
        const auto payer = graph.payer(flow.edge);
        if (!places.contains(payer)) {
            DiagramNode node{};
            node.entity = graph.account(payer).entity;
            node.family = NodeFamily::Victim;
            node.icon = "person";
            node.name = incident.victim;
            node.level = 0;
            node.position = place(0);
            places[payer] = static_cast<std::uint32_t>(diagram.nodes.size());
            diagram.nodes.push_back(std::move(node));
        }
        diagram.links.push_back({.from = places[payer],
                                 .to = places[graph.payee(flow.edge)],
                                 .kind = LinkKind::Transfer,
                                 .count = 1,
                                 .amount = flow.traced,
                                 .currency = cny,
                                 .first = graph.at(flow.edge),
                                 .last = graph.at(flow.edge),
                                 .facts = {graph.id(flow.edge)}});
    }
    return diagram;
}

std::vector<FlowBucket> dailyOf(const FlowGraph& graph, const FundTrace& trace)
{
    std::vector<FlowPoint> points;
    for (const auto& flow : trace.flows)
        points.push_back({graph.at(flow.edge), flow.traced, flow.level == 1});
    constexpr std::size_t daysDrawn = 60;
    return decimate(*dailyFlow(points, chinaZone), daysDrawn);
}

void finish(SampleBrief& sample, std::vector<VertexIndex> victims)
{
    auto& input = sample.input;
    input.graph = sample.graph.get();
    Progress progress;
    input.stolen = proposeStolen(*sample.graph, input.incidents, chinaZone);
    sample.trace =
        *traceForward(*sample.graph, input.stolen, input.incidents.size(), victims, TraceOptions{}, progress);
    input.trace = &sample.trace;
    input.diagram = diagramOf(*sample.graph, sample.trace, input.incidents.front());
    input.daily = dailyOf(*sample.graph, sample.trace);
    input.sources = {
        receipt(1, "警情登记_3月.xlsx", "", 86),
        receipt(2, "返回/东岚银行_6299001200340000417_交易明细.csv", "临公（刑）调证〔2025〕0317-02", 18'190),
        receipt(3, "返回/华宁银行.xlsx", "临公（刑）调证〔2025〕0317-03", 6'412),
        receipt(4, "返回/江城银行_交易明细.csv", "临公（刑）调证〔2025〕0317-06", 3'115),
        receipt(9, "未引用.csv", "", 7)};
    input.sources[2].sheet = "明细";
    input.classification = "机密★1年";
    input.preparedBy = "秦越";
    input.preparedAt = Instant{std::chrono::seconds{start + 22'260}};
    input.logHead = "5b2e1f0c9a8d7e6f5b2e1f0c9a8d7e6f5b2e1f0c9a8d7e6f5b2e1f0c9a8d91c7";
}

} // namespace

std::unique_ptr<SampleBrief> sampleBrief(const SampleBriefOptions& options)
{
    SampleCase city;
    const auto victim = city.account("6299880011220000099", "周文", "东岚银行", false);
    const auto he = city.account("6299001200340000417", "贺小军", "东岚银行", true);
    const auto firm = city.account("6299001200340005526", "旭和商贸有限公司", "华宁银行临江支行", true);
    const auto shao = city.account("6299001200340007731", "邵明", "江城银行", true);
    const auto lv = city.account("6299001200340002068", "吕一凡", "江城银行", true);
    const auto unknown = city.account("6299001200340009904", "", "远山银行", false);
    const auto meng = city.account("6299001200340003319", "孟宁", "临江农商银行", true);
    const auto tao = city.account("6299001200340006150", "陶然", "江城银行", true);
    const auto far = city.account("6299001200340000083", "", "", false);
    const auto cash = city.exit(EntityKind::Cash, "6299001200340003319", {}, ExitKind::Cash);
    const auto coin = city.exit(EntityKind::Crypto, "数字资产交易", "云链科技", ExitKind::Crypto);
    const auto platform =
        city.exit(EntityKind::Platform, "财付通", "财付通支付科技有限公司", ExitKind::PaymentPlatform);
    const auto shop = city.exit(EntityKind::Merchant, "898510154110001", "东岚百货", ExitKind::Merchant);

    city.pay(victim, he, 286'000 * yuan, 1'200, RowId{SourceId{4}, 1'190});
    city.pay(victim, firm, 200'000 * yuan, 1'500);
    city.pay(he, shao, 150'000 * yuan, 1'700, RowId{SourceId{4}, 1'204});
    city.pay(he, lv, 135'600 * yuan, 1'760, RowId{SourceId{4}, 1'206});
    city.pay(firm, unknown, 96'400 * yuan, 2'000);
    city.pay(firm, meng, 60'000 * yuan, 2'100);
    city.pay(shao, tao, 88'500 * yuan, 2'500);
    city.pay(lv, far, 47'400 * yuan + 37, 2'545);
    city.pay(meng, cash, 20'000 * yuan, 3'000);
    city.pay(tao, coin, 52'000 * yuan, 90'000);
    city.pay(tao, platform, 36'500 * yuan, 90'100);
    city.pay(shao, shop, 35'000 * yuan, 180'000);
    for (std::size_t i = 0; i < options.extraAccounts; ++i) {
        auto number = std::to_string(100'000 + i);
        number = "6299777700000" + number;
        city.pay(shao, city.account(number, "侯" + std::to_string(i % 9), "江城银行", i % 3 != 0), 10 * yuan,
                 200'000 + static_cast<std::int64_t>(i));
    }

    auto sample = std::make_unique<SampleBrief>();
    sample->input.incidents = {firstIncident(victim, {he, firm})};
    std::vector<IdentifierId> victimIds{victim};
    if (options.incidents > 1) {
        const auto other = city.account("6299880011220000107", "林小满", "远山银行", false);
        city.pay(other, he, 30'000 * yuan, 1'300);
        sample->input.incidents.push_back(secondIncident(other, he));
        victimIds.push_back(other);
    }
    sample->graph = city.build();
    std::vector<VertexIndex> victims;
    for (const auto id : victimIds)
        victims.push_back(*sample->graph->find(id));
    finish(*sample, victims);
    return sample;
}

std::unique_ptr<SampleBrief> sampleBriefWithNothingStolen()
{
    SampleCase city;
    const auto victim = city.account("6299880011220000099", "周文", "东岚银行", false);
    const auto he = city.account("6299001200340000417", "贺小军", "东岚银行", true);
    const auto lv = city.account("6299001200340002068", "吕一凡", "江城银行", true);
    city.pay(he, lv, 500 * yuan, 1'700);

    auto sample = std::make_unique<SampleBrief>();
    sample->input.incidents = {firstIncident(victim, {he})};
    sample->input.nothingStolen = "no-transfer-between";
    sample->graph = city.build();
    finish(*sample, {*sample->graph->find(victim)});
    sample->input.diagram = {};
    sample->input.daily = {};
    return sample;
}

} // namespace jingwei::test
