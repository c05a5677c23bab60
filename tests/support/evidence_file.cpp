#include "tests/support/evidence_file.h"

#include "core/base/contract.h"

#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace jingwei::test {

namespace {

QByteArray encoded(const QString& text, TextForm form)
{
    switch (form) {
    case TextForm::Utf8: return text.toUtf8();
    case TextForm::Utf8WithMark: return "\xEF\xBB\xBF" + text.toUtf8();
    case TextForm::Gb18030: {
        QStringEncoder encoder{"GB18030"};
        require(encoder.isValid());
        return encoder(text);
    }
    case TextForm::Utf16WithMark:
        return QStringEncoder{QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom}(text);
    }
    return {};
}

Cells merged(Cells cells, const Cells& more)
{
    for (const auto& [column, value] : more)
        cells[column] = value;
    return cells;
}

} // namespace

EvidenceFile::EvidenceFile(std::vector<std::string> columns, Cells usual)
    : m_columns{std::move(columns)}
    , m_usual{std::move(usual)}
{
}

EvidenceFile& EvidenceFile::row(const Cells& cells)
{
    auto all = merged(m_usual, cells);
    for (const auto& [column, value] : all)
        require(std::ranges::find(m_columns, column) != m_columns.end());
    m_lines.push_back({std::move(all), {}, true});
    return *this;
}

EvidenceFile& EvidenceFile::line(const std::string& written)
{
    m_lines.push_back({{}, written, false});
    return *this;
}

EvidenceFile& EvidenceFile::titled(const std::string& written)
{
    m_above.push_back({{}, written, false});
    return *this;
}

EvidenceFile& EvidenceFile::form(TextForm form)
{
    m_form = form;
    return *this;
}

EvidenceFile& EvidenceFile::tabGuarded()
{
    m_tabGuarded = true;
    return *this;
}

EvidenceFile& EvidenceFile::withoutLastLineBreak()
{
    m_lastLineBreak = false;
    return *this;
}

EvidenceFile& EvidenceFile::columnsReversed()
{
    std::ranges::reverse(m_columns);
    return *this;
}

std::string EvidenceFile::cellText(const std::string& value) const
{
    auto text = value;
    if (text.find_first_of(",\"\n") != std::string::npos) {
        std::string quoted{'"'};
        for (const char c : text)
            quoted.append(c == '"' ? 2 : 1, c);
        text = quoted + '"';
    }
    return m_tabGuarded && !text.empty() ? text + '\t' : text;
}

std::string EvidenceFile::textOf(const Line& line) const
{
    if (!line.isRow)
        return line.written;
    std::string text;
    for (const auto& column : m_columns) {
        const auto cell = line.cells.find(column);
        text += (&column == m_columns.data() ? "" : ",")
                + (cell == line.cells.end() ? std::string{} : cellText(cell->second));
    }
    return text;
}

QByteArray EvidenceFile::bytes() const
{
    Line header{{}, {}, true};
    for (const auto& column : m_columns)
        header.cells[column] = column;
    std::string text;
    for (const auto& line : m_above)
        text += textOf(line) + "\r\n";
    text += textOf(header) + "\r\n";
    for (const auto& line : m_lines)
        text += textOf(line) + "\r\n";
    if (!m_lastLineBreak)
        text.resize(text.size() - 2);
    return encoded(QString::fromStdString(text), m_form);
}

EvidenceFile bankStatement(const std::string& card)
{
    return EvidenceFile{{"交易卡号", "交易账号",     "查询反馈结果原因", "交易户名",     "交易证件号码",
                         "交易时间", "交易金额",     "交易余额",         "收付标志",     "交易对手账卡号",
                         "现金标志", "对手户名",     "对手身份证号",     "对手开户银行", "摘要说明",
                         "交易币种", "交易网点名称", "交易发生地",       "交易是否成功", "传票号",
                         "IP地址",   "MAC地址",      "对手交易余额",     "交易流水号",   "日志号",
                         "凭证种类", "凭证号",       "交易柜员号",       "备注",         "商户名称",
                         "商户代码", "交易类型"},
                        {{"交易卡号", card}, {"交易币种", "CNY"}, {"交易是否成功", "成功"}}};
}

EvidenceFile accountInformation()
{
    return EvidenceFile{{"账户开户名称", "开户人证件号码", "交易卡号", "交易账号", "账号开户时间", "账户余额",
                         "可用余额", "币种", "账户状态", "开户联系方式", "账号开户银行"},
                        {{"币种", "CNY"}, {"账户状态", "正常"}}};
}

EvidenceFile incidentRegister()
{
    return EvidenceFile{{"警情编号", "案发时间", "报警时间", "受令单位", "报警电话", "报警人", "报警人身份证",
                         "银行账号", "涉案账号", "涉案电话", "案发地址", "简要案情", "警情类别",
                         "损失金额(元)"}};
}

EvidenceFile callRecords(const std::string& phone)
{
    return EvidenceFile{
        {"用户号码", "对方号码", "起始时间", "通话时长", "呼叫类型", "LAC", "CI", "IMEI", "IMSI"},
        {{"用户号码", phone}}};
}

EvidenceFile transferLedger()
{
    return EvidenceFile{{"交易流水号", "付款账号", "付款开户行", "收款账号", "收款开户行", "交易时间",
                         "交易金额", "交易币种", "付款方余额", "收款方余额", "交易类型"},
                        {{"交易币种", "CNY"}}};
}

EvidenceFile callLedger()
{
    return EvidenceFile{{"主叫号码", "被叫号码", "起始时间", "通话时长（秒）", "小区号"}};
}

Cells out(const std::string& at, const std::string& amount, const std::string& peer, const Cells& more)
{
    return merged({{"收付标志", "出"}, {"交易时间", at}, {"交易金额", amount}, {"交易对手账卡号", peer}},
                  more);
}

Cells in(const std::string& at, const std::string& amount, const std::string& peer, const Cells& more)
{
    return merged({{"收付标志", "进"}, {"交易时间", at}, {"交易金额", amount}, {"交易对手账卡号", peer}},
                  more);
}

Cells paid(const std::string& payer, const std::string& payee, const std::string& at,
           const std::string& amount, const Cells& more)
{
    return merged({{"付款账号", payer}, {"收款账号", payee}, {"交易时间", at}, {"交易金额", amount}}, more);
}

} // namespace jingwei::test
