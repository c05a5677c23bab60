#include "core/simulate/csv_file.h"
#include "core/simulate/returns.h"

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

} // namespace jingwei::simulation
