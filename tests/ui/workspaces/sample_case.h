#pragma once

#include "core/session/case_session.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace jingwei::sample {

/// Seconds after 2025-03-17 20:00:00 in China.
inline Instant evening(int seconds)
{
    using namespace std::chrono;
    return sys_days{year{2025} / 3 / 17} + hours{12} + std::chrono::seconds{seconds};
}

/// Builds a snapshot by hand: accounts first, then transfers in the order in which money moved.
class CaseBuilder {
public:
    IdentifierId account(EntityRef entity, std::string holder, std::string bank, bool queried,
                         ExitKind exit = ExitKind::None)
    {
        const IdentifierId id{static_cast<std::int64_t>(m_accounts.size()) + 1};
        AccountFact fact{.id = id,
                         .entity = std::move(entity),
                         .holder = std::move(holder),
                         .holderId = {},
                         .bank = std::move(bank),
                         .exit = exit,
                         .queried = queried,
                         .queriedFrom = {},
                         .queriedTo = {},
                         .openingBalance = {}};
        if (queried) {
            fact.queriedFrom = evening(-86'400 * 30);
            fact.queriedTo = evening(86'400);
            fact.openingBalance = 0;
        }
        m_accounts.push_back(std::move(fact));
        return id;
    }
    IdentifierId card(std::string number, std::string holder, std::string bank, bool queried)
    {
        return account({EntityKind::Account, std::move(number)}, std::move(holder), std::move(bank), queried);
    }
    TransferId transfer(IdentifierId payer, IdentifierId payee, int second, Minor fen,
                        Currency currency = cny)
    {
        const TransferId id{SourceId{1}, static_cast<std::int64_t>(m_transfers.size()) + 2};
        m_transfers.push_back({.id = id,
                               .payer = payer,
                               .payee = payee,
                               .at = evening(second),
                               .amount = fen,
                               .currency = currency,
                               .dateOnly = false,
                               .otherRow = {}});
        ++m_accounts[static_cast<std::size_t>(payer.value() - 1)].transfers;
        ++m_accounts[static_cast<std::size_t>(payee.value() - 1)].transfers;
        return id;
    }
    /// Gives a transfer a second row.
    void joined(TransferId id, RowId other, JoinRule rule)
    {
        const auto found = std::ranges::find(m_transfers, id, &TransferFact::id);
        found->otherRow = other;
        found->rule = rule;
    }
    IncidentFact& incident(std::string number, std::string victim)
    {
        IncidentFact fact;
        fact.number = std::move(number);
        fact.victim = std::move(victim);
        m_incidents.push_back(std::move(fact));
        return m_incidents.back();
    }
    SourceReceipt& source(std::string file, std::string profile)
    {
        SourceReceipt receipt;
        receipt.id = SourceId{static_cast<std::int64_t>(m_sources.size()) + 1};
        receipt.file = std::move(file);
        receipt.profile = std::move(profile);
        m_sources.push_back(std::move(receipt));
        return m_sources.back();
    }
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> build(std::uint64_t revision = 1) const
    {
        auto snapshot = std::make_shared<CaseSnapshot>();
        snapshot->revision = revision;
        auto transfers = m_transfers;
        std::ranges::stable_sort(transfers, {}, &TransferFact::at);
        snapshot->graph = FlowGraph::build(m_accounts, transfers);
        snapshot->incidents = m_incidents;
        snapshot->sources = m_sources;
        snapshot->counts.incidents = static_cast<std::int64_t>(m_incidents.size());
        snapshot->counts.accounts = static_cast<std::int64_t>(m_accounts.size());
        snapshot->counts.transfers = static_cast<std::int64_t>(m_transfers.size());
        return snapshot;
    }

private:
    std::vector<AccountFact> m_accounts;
    std::vector<TransferFact> m_transfers;
    std::vector<IncidentFact> m_incidents;
    std::vector<SourceReceipt> m_sources;
};

/// An invented evening: 486,000 yuan taken in three payments, gone through three levels to four exits.
/// stolen 486,000 = held 186,100 + not queried 156,400 + gone 143,500.
inline CaseBuilder eveningCase()
{
    CaseBuilder c;
    const auto victim = c.card("6230520100008846", "周岚", "临江农商行", true);
    const auto he = c.card("6299041277040417", "贺子俊", "东岚银行", true);
    const auto xuhe = c.card("6299773100025526", "临江旭和商贸", "华宁银行", true);
    const auto shao = c.card("6299500418037731", "邵平", "远山银行", true);
    const auto lv = c.card("6299660925052068", "吕婷", "江城银行", true);
    const auto unknownTwo = c.card("6299013071029904", "", "临江农商行", false);
    const auto meng = c.card("6299041290003319", "孟凯", "东岚银行", true);
    const auto tao = c.card("6299773185016150", "陶敏", "华宁银行", true);
    const auto unknownThree = c.card("6299500462070083", "", "远山银行", false);
    const auto fan = c.card("6299880134024472", "范伟", "南塘村镇银行", true);
    const auto coin =
        c.account({EntityKind::Crypto, "USDT 场外"}, "数字资产平台", "", false, ExitKind::Crypto);
    const auto pay =
        c.account({EntityKind::Platform, "备付金账户"}, "支付平台", "", false, ExitKind::PaymentPlatform);
    const auto shop =
        c.account({EntityKind::Merchant, "884260170017"}, "POS 商户", "", false, ExitKind::Merchant);
    const auto cash =
        c.account({EntityKind::Cash, "6299041290003319"}, "", "南塘支行", false, ExitKind::Cash);

    c.transfer(victim, he, 2467, 15'000'000);
    c.transfer(victim, he, 2700, 13'600'000);
    c.transfer(victim, xuhe, 2900, 20'000'000);
    c.transfer(he, shao, 3310, 15'000'000);
    c.transfer(he, lv, 3792, 8'560'000);
    c.transfer(he, lv, 3830, 5'000'000);
    c.transfer(xuhe, unknownTwo, 3900, 9'640'000);
    c.transfer(xuhe, meng, 4000, 6'000'000);
    c.transfer(shao, tao, 4100, 8'850'000);
    c.transfer(shao, unknownThree, 4200, 6'000'000);
    c.transfer(lv, fan, 4845, 4'740'000);
    c.transfer(tao, coin, 4900, 5'200'000);
    c.transfer(tao, pay, 4950, 3'650'000);
    c.transfer(fan, shop, 5100, 3'500'000);
    c.transfer(meng, cash, 5400, 2'000'000);

    auto& incident = c.incident("250317-042", "周岚");
    incident.occurredAt = evening(2467);
    incident.reportedAt = evening(7540);
    incident.victimPhone = "13900010042";
    incident.category = "刷单返利";
    incident.unit = "南塘分局";
    incident.place = "临江市南塘区";
    incident.loss = 48'600'000;
    incident.narrative = "周岚在群里接到兼职刷单广告，按客服（电话 19900013021）要求下载聚单宝，"
                         "先后向 6299 0412 7704 0417 转账两笔、向 6299773100025526 转账一笔，"
                         "共 486,000 元，其后无法提现，遂报警。";
    incident.victimAccounts = {victim};
    incident.suspectAccounts = {he, xuhe};
    incident.suspectPhones = {"19900013021"};
    incident.rows = {RowId{SourceId{2}, 2}};

    auto& noAccount = c.incident("250318-007", "白露");
    noAccount.reportedAt = evening(60'000);
    noAccount.reportedDateOnly = true;
    noAccount.category = "冒充客服";
    noAccount.unit = "城东分局";
    noAccount.loss = 4'530'000;
    noAccount.rows = {RowId{SourceId{2}, 3}};

    auto& statement = c.source("东岚银行_交易明细.csv", "bank-transactions");
    statement.encoding = "GB18030";
    statement.sha256 = "9f2c1d0e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    statement.document = "〔2025〕0317-02";
    statement.rows = {.read = 18'204, .accepted = 18'190, .duplicate = 9, .rejected = 5};
    statement.amounts[cny] = {.in = 4'821'653'042, .out = 4'809'211'807};
    statement.rejectsInAll = 5;
    statement.warningsInAll = 3;
    statement.first = evening(-86'400 * 190);
    statement.last = evening(6'000);
    statement.rejects = {
        {RowId{SourceId{1}, 1207}, "交易金额", "1O0.00", RejectReason::AmountMalformed},
        {RowId{SourceId{1}, 3318}, "交易时间", "2025-02-30", RejectReason::TimeMalformed},
        {RowId{SourceId{1}, 3319}, "收付标志", "X", RejectReason::DirectionUnknown},
        {RowId{SourceId{1}, 9041}, "交易金额", "--", RejectReason::AmountMalformed},
        {RowId{SourceId{1}, 12260}, "", "29", RejectReason::ColumnsShifted},
    };
    statement.warnings = {
        {RowId{SourceId{1}, 21}, "交易卡号", "6.22202E+18", WarningReason::NumberDamaged},
        {RowId{SourceId{1}, 120}, "交易余额", "3000.00", WarningReason::BalanceGap},
        {RowId{SourceId{1}, 121}, "交易余额", "3000.00", WarningReason::BalanceGap},
    };

    auto& registerOfIncidents = c.source("警情登记_3月.xlsx", "incidents");
    registerOfIncidents.sheet = "Sheet1";
    registerOfIncidents.encoding = "UTF-8";
    registerOfIncidents.rows = {.read = 86, .accepted = 86, .duplicate = 0, .rejected = 0};
    registerOfIncidents.first = evening(-86'400 * 16);
    registerOfIncidents.last = evening(60'000);

    auto& second = c.source("华宁银行.xlsx", "bank-transactions");
    second.sheet = "明细";
    second.encoding = "UTF-8";
    second.rows = {.read = 6'412, .accepted = 6'412, .duplicate = 0, .rejected = 0};
    second.amounts[cny] = {.in = 120'000'000, .out = 118'000'000};
    second.first = evening(-86'400 * 190);
    second.last = evening(6'000);
    return c;
}

/// A case of `count` transfers among `accounts` accounts, all alike.
inline std::shared_ptr<const CaseSnapshot> wideCase(std::size_t accounts, std::size_t count)
{
    CaseBuilder c;
    std::vector<IdentifierId> ids;
    ids.reserve(accounts);
    for (std::size_t a = 0; a < accounts; ++a)
        ids.push_back(c.card("62220000" + std::to_string(100'000'000 + a), "", "", a % 2 == 0));
    for (std::size_t t = 0; t < count; ++t)
        c.transfer(ids[t % accounts], ids[(t * 7 + 1) % accounts], static_cast<int>(t / 8),
                   static_cast<Minor>((t * 7919) % 10'000'000));
    return c.build();
}

} // namespace jingwei::sample
