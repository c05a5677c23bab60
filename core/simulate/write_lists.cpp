#include "core/simulate/csv_file.h"
#include "core/simulate/returns.h"

#include <algorithm>
#include <initializer_list>

namespace jingwei::simulation {

namespace {

void writeHeader(CsvFile& file, std::initializer_list<std::string_view> columns)
{
    for (const auto column : columns)
        file.cell(column);
    file.endRow();
}

Result<void> finish(CsvFile& file, std::vector<WrittenFile>& files)
{
    files.push_back({file.path(), file.rows() - 1});
    return file.close();
}

/// A sum in 万元 without zeros at its end.
std::string inTenThousands(Minor fen)
{
    auto text = formatAmount(fen, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string joined(const City& city, const std::vector<AccountIndex>& accounts, std::string_view separator)
{
    std::string text;
    for (const auto account : accounts) {
        if (!text.empty())
            text.append(separator);
        text.append(city.accounts[account].name());
    }
    return text;
}

std::string joinedPhones(const Gang& gang, const Report& report)
{
    std::string text;
    for (const auto phone : report.phones) {
        if (!text.empty())
            text.append("、");
        text.append(gang.phones[phone].number);
    }
    return text;
}

std::string narrativeOf(const Story& story, const Report& report)
{
    const auto& gang = story.gangs[report.gang];
    const auto& kind = fraudKinds[gang.kind];
    auto day = formatPlain(report.occurred, chinaZone);
    std::string text = "报警人" + report.victim.name + "（身份证号" + report.victim.idNumber + "）称：";
    text += day.substr(0, 4) + "年" + day.substr(5, 2) + "月" + day.substr(8, 2) + "日" + day.substr(11, 2)
            + "时许，其在" + report.victim.address + "家中" + std::string{kind.lure} + "，对方使用号码"
            + joinedPhones(gang, report) + "与其联系，" + std::string{kind.story} + "，并诱导其下载“"
            + gang.app + "”APP，其先后";
    text += std::to_string(report.movements.size()) + "次向"
            + joined(story.city, report.suspectAccounts, "、") + "等账户转账共计"
            + inTenThousands(report.stolen) + "万元，后发现被骗。";
    return text;
}

/// Rings whose series number the register already knows: every other one.
bool isKnownSeries(const Report& report, const Gang& gang)
{
    return gang.isRing() && report.gang % 2 == 0;
}

void writeReport(CsvFile& file, const Story& story, const Report& report, std::size_t line)
{
    const auto& gang = story.gangs[report.gang];
    file.cell(std::to_string(line));
    file.cell(report.number);
    file.cell(formatPlain(report.occurred, chinaZone));
    file.cell(formatPlain(report.reported, chinaZone));
    file.cell(report.victim.district);
    file.cell(report.victim.district + "派出所");
    file.cell(report.victim.phone);
    file.cell(report.victim.name);
    file.cell(report.victim.idNumber);
    file.cell(joined(story.city, report.victimAccounts, ","));
    file.cell(joined(story.city, report.suspectAccounts, "、"));
    file.cell(joinedPhones(gang, report));
    file.cell(report.victim.address);
    file.cell(narrativeOf(story, report));
    file.cell(fraudKinds[gang.kind].category);
    file.cell(inTenThousands(report.stolen));
    file.cell(isKnownSeries(report, gang) ? story.reports[gang.incidents.front()].number : std::string{});
    file.endRow();
}

void writeAccount(CsvFile& file, const BankAccount& account, Minor balance)
{
    const std::string bank{banks[account.bank].name};
    const auto money = formatAmount(balance, 2);
    for (const std::string_view text : {std::string_view{account.holder.name},
                                        std::string_view{account.holder.idNumber},
                                        std::string_view{account.card},
                                        std::string_view{account.number},
                                        std::string_view{"20230615"},
                                        std::string_view{money},
                                        std::string_view{money},
                                        std::string_view{"CNY"},
                                        std::string_view{},
                                        std::string_view{},
                                        std::string_view{"正常"},
                                        std::string_view{"钞"},
                                        std::string_view{"居民身份证"},
                                        std::string_view{},
                                        std::string_view{"个人"},
                                        std::string_view{account.holder.phone},
                                        std::string_view{account.holder.address},
                                        std::string_view{account.holder.phone},
                                        std::string_view{},
                                        std::string_view{},
                                        std::string_view{bank}})
        file.cell(text);
    file.endRow();
}

} // namespace

Result<void> writeAccounts(const Story& story, const std::filesystem::path& folder,
                           std::vector<WrittenFile>& files)
{
    std::vector<Minor> balance;
    for (const auto& account : story.city.accounts)
        balance.push_back(account.opening);
    for (const auto& row : story.statements)
        balance[row.account] = row.balance;
    for (std::size_t bank = 0; bank < banks.size(); ++bank) {
        CsvFile file{folder / std::string{banks[bank].name}.append("_账户信息.csv"), TextEncoding::Gb18030,
                     TabGuard::Trailing};
        writeHeader(file, {"账户开户名称", "开户人证件号码", "交易卡号",       "交易账号",     "账号开户时间",
                           "账户余额",     "可用余额",       "币种",           "开户网点代码", "开户网点",
                           "账户状态",     "钞汇标志名称",   "开户人证件类型", "销户日期",     "账户类型",
                           "开户联系方式", "通信地址",       "联系电话",       "代理人",       "备注",
                           "账号开户银行"});
        for (AccountIndex i = 0; i < story.city.accounts.size(); ++i)
            if (story.city.accounts[i].queried() && story.city.accounts[i].bank == bank)
                writeAccount(file, story.city.accounts[i], balance[i]);
        if (auto closed = finish(file, files); !closed)
            return closed;
    }
    return {};
}

Result<void> writeCallLists(const Story& story, const std::filesystem::path& folder,
                            std::vector<WrittenFile>& files)
{
    for (const auto& list : story.calls.lists) {
        CsvFile file{folder / ("通话清单_" + list.phone + ".csv"), TextEncoding::Gb18030, TabGuard::Trailing};
        writeHeader(file, {"本机号码", "对方号码", "呼叫类型", "起始时间", "通话时长", "业务类型",
                           "本机通话地", "LAC", "CI", "IMEI", "IMSI"});
        for (const auto& row : list.rows) {
            file.cell(list.phone);
            file.cell(row.other);
            file.cell(row.direction == CallDirection::Outgoing ? "主叫" : "被叫");
            file.cell(formatPlain(row.at, chinaZone));
            file.cell(std::to_string(row.seconds));
            file.cell("语音");
            file.cell("江城");
            file.cell(std::to_string(list.lac));
            file.cell(std::to_string(row.cell));
            // networks send 0 for the check digit
            file.cell(list.phone.starts_with("191") ? list.imei.substr(0, 14) + '0' : list.imei);
            file.cell(list.imsi);
            file.endRow();
        }
        if (auto closed = finish(file, files); !closed)
            return closed;
    }
    return {};
}

Result<void> writeRegister(const Story& story, const std::filesystem::path& folder,
                           std::vector<WrittenFile>& files)
{
    CsvFile file{folder / "警情登记.csv", TextEncoding::Utf8WithMark, TabGuard::None};
    writeHeader(file, {"序号", "警情编号", "案发时间", "报警时间", "分县局", "派出所", "报警电话", "报警人",
                       "报警人身份证", "银行账号", "涉案账号", "涉案电话", "案发地址", "简要案情", "警情类别",
                       "损失金额(万元)", "并案主案件编号"});
    std::vector<const Report*> byNumber;
    for (const auto& report : story.reports)
        byNumber.push_back(&report);
    std::ranges::sort(byNumber, {}, [](const Report* report) { return report->number; });
    for (std::size_t line = 0; line < byNumber.size(); ++line)
        writeReport(file, story, *byNumber[line], line + 1);
    return finish(file, files);
}

} // namespace jingwei::simulation
