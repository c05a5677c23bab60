#include "core/simulate/csv_file.h"
#include "core/simulate/returns.h"

#include <algorithm>
#include <tuple>

namespace jingwei::simulation {

namespace {

constexpr std::array<std::string_view, 32> columns{
    "交易卡号",     "交易账号",     "查询反馈结果原因", "交易户名",       "交易证件号码", "交易时间",
    "交易金额",     "交易余额",     "收付标志",         "交易对手账卡号", "现金标志",     "对手户名",
    "对手身份证号", "对手开户银行", "摘要说明",         "交易币种",       "交易网点名称", "交易发生地",
    "交易是否成功", "传票号",       "IP地址",           "MAC地址",        "对手交易余额", "交易流水号",
    "日志号",       "凭证种类",     "凭证号",           "交易柜员号",     "备注",         "商户名称",
    "商户代码",     "交易类型"};

std::string_view summaryOf(const Movement& movement)
{
    if (movement.outcome == Outcome::Reversal)
        return "冲正";
    switch (movement.purpose) {
    case Purpose::Transfer: return "转账";
    case Purpose::Salary: return "代发工资";
    case Purpose::Shopping:
    case Purpose::Purchase: return "消费";
    case Purpose::Platform: return "快捷支付";
    case Purpose::Utility: return "代扣水电费";
    case Purpose::Fee: return "手续费";
    case Purpose::Interest: return "结息";
    case Purpose::Cash: return "ATM取现";
    case Purpose::Exchange: return "网银转账";
    }
    return "";
}

std::string_view typeOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Transfer:
    case Purpose::Exchange: return "跨行转账";
    case Purpose::Salary: return "批量代发";
    case Purpose::Shopping:
    case Purpose::Purchase: return "POS消费";
    case Purpose::Platform: return "网络支付";
    case Purpose::Utility: return "代扣";
    case Purpose::Fee: return "收费";
    case Purpose::Interest: return "计息";
    case Purpose::Cash: return "自助设备";
    }
    return "";
}

std::string timeText(Instant at, TimeStyle style)
{
    auto text = formatPlain(at, chinaZone); // 2025-03-01 12:00:05
    switch (style) {
    case TimeStyle::Plain: break;
    case TimeStyle::Compact:
        std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == ' '; });
        break;
    case TimeStyle::CompactWithBlank: std::erase_if(text, [](char c) { return c == '-' || c == ':'; }); break;
    case TimeStyle::Microseconds:
        text[10] = '-';
        std::ranges::replace(text, ':', '.');
        text.append(".000000");
        break;
    case TimeStyle::Slashes: // 2025/3/1 8:05:09
        for (const std::size_t zero : {11U, 8U, 5U})
            if (text[zero] == '0')
                text.erase(zero, 1);
        std::ranges::replace(text, '-', '/');
        break;
    }
    return text;
}

std::string amountText(Minor amount, AmountStyle style)
{
    auto text = formatAmount(amount, 2);
    if (style == AmountStyle::Grouped)
        for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 6; at > (amount < 0 ? 1 : 0); at -= 3)
            text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

/// The other side of a row as its bank names it.
struct Counterparty {
    std::string_view number;
    std::string_view name;
    std::string_view idNumber;
    std::string_view bank;
    std::string_view merchantName;
    std::string_view merchantCode;
};

Counterparty counterpartyOf(const Story& story, const StatementRow& row)
{
    const auto& movement = story.ledger.movements[row.movement];
    Counterparty other;
    if (movement.noAccount == NoAccount::MerchantCode)
        other.merchantCode = story.ledger.codes[movement.merchantCode];
    if (movement.noAccount != NoAccount::None)
        return other;
    const auto& account = story.city.accounts[row.outgoing ? movement.payee : movement.payer];
    // some rows name a person's account where others name the card; account information ties the two
    const bool byAccount = account.queried() && row.movement % 7 == 3;
    other.number = account.card.empty() || byAccount ? account.number : account.card;
    other.name = account.holder.name;
    other.bank = banks[account.bank].name;
    if (row.outgoing && account.role == AccountRole::Merchant) {
        other.merchantName = account.holder.name;
        other.merchantCode = account.merchantCode;
    }
    return other;
}

void writeRow(CsvFile& file, const Story& story, const StatementRow& row)
{
    const auto& account = story.city.accounts[row.account];
    const auto& movement = story.ledger.movements[row.movement];
    const auto& bank = banks[account.bank];
    const auto other = counterpartyOf(story, row);
    const bool filled = bank.holder == HolderColumns::Filled;
    const bool cash = movement.purpose == Purpose::Cash;
    const auto sign = movement.outcome == Outcome::Reversal ? -1 : 1;

    file.cell(bank.numbers == Numbers::AccountOnly ? std::string_view{} : account.card);
    file.cell(bank.numbers == Numbers::CardOnly ? std::string_view{} : account.number);
    file.cell("成功");
    file.cell(filled ? account.holder.name : std::string_view{});
    file.cell(filled ? account.holder.idNumber : std::string_view{});
    file.cell(timeText(row.at, bank.time));
    file.cell(amountText(sign * movement.amount, bank.amounts));
    file.cell(amountText(row.balance, bank.amounts));
    file.cell(row.outgoing ? bank.out : bank.in);
    file.cell(other.number);
    file.cell(cash ? "现金交易" : "其它");
    file.cell(other.name);
    file.cell({});
    file.cell(other.bank);
    file.cell(summaryOf(movement));
    file.cell(bank.currency);
    file.cell(std::string{bank.name}.append("江城分行营业部"));
    file.cell(cash ? "江城" : "");
    file.cell(movement.outcome == Outcome::Failed ? bank.failure : bank.success);
    file.cell({});
    const auto& ip = movement.ip ? *movement.ip : account.ip;
    file.cell(row.outgoing && !cash ? ip : std::string_view{});
    file.cell(row.outgoing && !cash ? account.device : std::string_view{});
    file.cell({});
    file.cell(row.outgoing ? movement.payerSerial : movement.payeeSerial);
    for (int empty = 0; empty < 5; ++empty)
        file.cell({});
    file.cell(other.merchantName);
    file.cell(other.merchantCode);
    file.cell(typeOf(movement.purpose));
    file.endRow();
}

} // namespace

void numberStatements(Story& story)
{
    std::vector<std::size_t> order(story.statements.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple{story.statements[i].at, i}; });
    std::array<std::uint64_t, banks.size()> next{};
    for (const auto i : order) {
        const auto& row = story.statements[i];
        const auto bank = story.city.accounts[row.account].bank;
        auto& movement = story.ledger.movements[row.movement];
        auto& serial = row.outgoing ? movement.payerSerial : movement.payeeSerial;
        serial = std::to_string(bank + 1) + std::to_string(20'000'000'000U + next[bank]++);
    }
}

Result<void> writeStatements(const Story& story, const std::filesystem::path& folder,
                             std::vector<WrittenFile>& files, Progress& progress)
{
    for (std::size_t bank = 0; bank < banks.size(); ++bank) {
        CsvFile file{folder / std::string{banks[bank].name}.append("_交易明细.csv"), TextEncoding::Gb18030,
                     TabGuard::Trailing};
        files.push_back({file.path(), 0});
        for (const auto column : columns)
            file.cell(column);
        file.endRow();
        const auto write = [&](const StatementRow& row) {
            if (story.city.accounts[row.account].bank != bank)
                return;
            writeRow(file, story, row);
            progress.advance();
        };
        if (banks[bank].order == RowOrder::OldestFirst)
            std::for_each(story.statements.begin(), story.statements.end(), write);
        else
            std::for_each(story.statements.rbegin(), story.statements.rend(), write);
        files.back().rows = file.rows() - 1;
        if (auto closed = file.close(); !closed)
            return closed;
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

} // namespace jingwei::simulation
