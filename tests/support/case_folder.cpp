#include "tests/support/case_folder.h"

#include "core/base/contract.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

#include <algorithm>

namespace jingwei::test {

namespace {

constexpr auto tester = "Tester";

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

// ---- files ----

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

// ---- the case ----

namespace {

/// Tests wait for the disk at every commit; where there is a file system in memory, they need not.
QString placeForCases()
{
    const QFileInfo memory{QStringLiteral("/dev/shm")};
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath())
           + QStringLiteral("/jingwei-test-XXXXXX");
}

} // namespace

CaseFolder::CaseFolder() : m_folder{placeForCases()}
{
    require(m_folder.isValid() && QDir{m_folder.path()}.mkdir(QStringLiteral("evidence")));
    require(CaseSession::create(caseFile(), tester).has_value());
}

std::filesystem::path CaseFolder::evidence(const QString& name) const
{
    return (name.isEmpty() ? path(QStringLiteral("evidence")) : path(QStringLiteral("evidence/") + name))
        .toStdString();
}

CaseFolder& CaseFolder::put(const QString& name, const QByteArray& bytes)
{
    const auto place = evidence(name);
    std::filesystem::create_directories(place.parent_path());
    QFile file{QString::fromStdString(place.string())};
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    return *this;
}

ImportRequest CaseFolder::request() const
{
    return {{evidence()}, {}, {}, tester};
}

Result<ImportReceipt> CaseFolder::tryImport(const ImportRequest& request) const
{
    Progress progress;
    return importFiles(caseFile(), request, progress, {});
}

ImportReceipt CaseFolder::import()
{
    auto receipt = tryImport(request());
    require(receipt.has_value());
    return *std::move(receipt);
}

ImportReceipt CaseFolder::import(const QStringList& names)
{
    ImportRequest request{{}, {}, {}, tester};
    for (const auto& name : names)
        request.paths.push_back(evidence(name));
    auto receipt = tryImport(request);
    require(receipt.has_value());
    return *std::move(receipt);
}

SourceReceipt CaseFolder::take(const QString& name, const QByteArray& bytes)
{
    put(name, bytes);
    auto receipt = import(QStringList{name});
    require(receipt.sources.size() == 1);
    return std::move(receipt.sources.front());
}

std::shared_ptr<const CaseSnapshot> CaseFolder::snapshot() const
{
    Progress progress;
    auto snapshot = loadSnapshot(caseFile(), progress);
    require(snapshot.has_value());
    return *std::move(snapshot);
}

std::unique_ptr<CaseSession> CaseFolder::session() const
{
    auto session = CaseSession::open(caseFile(), tester);
    require(session.has_value());
    (*session)->adopt(snapshot());
    return *std::move(session);
}

std::shared_ptr<const CaseSnapshot> caseOf(const QList<QByteArray>& files, ImportOrder order)
{
    CaseFolder folder;
    QStringList names;
    for (const auto& bytes : files) {
        names += QStringLiteral("%1.csv").arg(names.size() + 1);
        folder.put(names.back(), bytes);
    }
    if (order == ImportOrder::Reversed)
        std::ranges::reverse(names);
    folder.import(names);
    return folder.snapshot();
}

// ---- facts as text ----

QString shortName(const EntityRef& entity)
{
    return QString::fromStdString(entity.kind == EntityKind::Account ? entity.value : toText(entity));
}

namespace {

QString money(Minor amount, Currency currency)
{
    auto text = QString::fromStdString(formatAmount(amount, currency.decimals()));
    if (currency != cny)
        text +=
            ' ' + QString::fromUtf8(currency.code().data(), static_cast<qsizetype>(currency.code().size()));
    return text;
}

QString time(Instant at)
{
    return QString::fromStdString(formatPlain(at, chinaZone));
}

QString transferText(const FlowGraph& graph, EdgeIndex edge, Minor amount)
{
    return QStringLiteral("%1 > %2 %3 at %4")
        .arg(shortName(graph.account(graph.payer(edge)).entity),
             shortName(graph.account(graph.payee(edge)).entity), money(amount, graph.currency(edge)),
             time(graph.at(edge)));
}

} // namespace

QStringList transfersIn(const CaseSnapshot& snapshot)
{
    QStringList transfers;
    const auto& graph = *snapshot.graph;
    for (std::uint32_t edge = 0; edge < graph.edgeCount(); ++edge)
        transfers += transferText(graph, EdgeIndex{edge}, graph.amount(EdgeIndex{edge}));
    return transfers;
}

QString moved(const char* payer, const char* payee, const char* amount, const char* clock)
{
    return QStringLiteral("%1 > %2 %3 at 2025-03-01 %4")
        .arg(QString::fromUtf8(payer), QString::fromUtf8(payee), QString::fromUtf8(amount),
             QString::fromUtf8(clock));
}

QStringList exitsIn(const CaseSnapshot& snapshot)
{
    QStringList exits;
    for (std::uint32_t vertex = 0; vertex < snapshot.graph->vertexCount(); ++vertex) {
        const auto& account = snapshot.graph->account(VertexIndex{vertex});
        if (account.exit != ExitKind::None)
            exits +=
                shortName(account.entity) + ' ' + QString::fromStdString(std::string{exitWord(account.exit)});
    }
    exits.sort();
    return exits;
}

QStringList accountsIn(const CaseSnapshot& snapshot)
{
    QStringList accounts;
    for (std::uint32_t vertex = 0; vertex < snapshot.graph->vertexCount(); ++vertex) {
        const auto& account = snapshot.graph->account(VertexIndex{vertex});
        QStringList parts{
            shortName(account.entity),
            QStringLiteral("holder %1 %2")
                .arg(QString::fromStdString(account.holder), QString::fromStdString(account.holderId)),
            QStringLiteral("bank ") + QString::fromStdString(account.bank),
            QStringLiteral("exit ") + QString::fromStdString(std::string{exitWord(account.exit)}),
            account.queried ? QStringLiteral("queried") : QStringLiteral("not queried")};
        if (account.queriedFrom && account.queriedTo)
            parts += time(*account.queriedFrom) + QStringLiteral(" to ") + time(*account.queriedTo);
        if (account.openingBalance)
            parts += QStringLiteral("opening ") + money(*account.openingBalance, cny);
        parts += QStringLiteral("%1 transfers").arg(account.transfers);
        accounts += parts.join(QStringLiteral(", "));
    }
    accounts.sort();
    return accounts;
}

QStringList traceIn(const CaseSnapshot& snapshot)
{
    std::vector<std::string> numbers;
    for (const auto& incident : snapshot.incidents)
        numbers.push_back(incident.number);
    Progress progress;
    const auto answer = traceIncidents(snapshot, numbers, {}, progress);
    if (!answer)
        return {QStringLiteral("error ") + QString::fromStdString(answer.error().detail)};
    QStringList lines;
    for (const auto& account : answer->trace.accounts)
        lines +=
            QStringLiteral("%1 level %2 received %3 forwarded %4 held %5")
                .arg(shortName(snapshot.graph->account(account.vertex).entity))
                .arg(account.level)
                .arg(money(account.received, cny), money(account.forwarded, cny), money(account.held, cny));
    for (const auto& flow : answer->trace.flows)
        lines += transferText(*snapshot.graph, flow.edge, flow.traced);
    lines.sort();
    return lines;
}

QString rowsOf(const SourceReceipt& receipt)
{
    return QStringLiteral("read %1 accepted %2 duplicate %3 rejected %4")
        .arg(receipt.rows.read)
        .arg(receipt.rows.accepted)
        .arg(receipt.rows.duplicate)
        .arg(receipt.rows.rejected);
}

QString amountsOf(const SourceReceipt& receipt)
{
    QStringList amounts;
    for (const auto& [currency, sums] : receipt.amounts) {
        const auto plain = [places = currency.decimals()](Minor amount) {
            return QString::fromStdString(formatAmount(amount, places));
        };
        amounts +=
            QStringLiteral("%1 in %2 out %3")
                .arg(QString::fromStdString(std::string{currency.code()}), plain(sums.in), plain(sums.out));
    }
    return amounts.join(QStringLiteral("; "));
}

} // namespace jingwei::test
