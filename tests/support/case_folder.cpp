#include "tests/support/case_folder.h"

#include "core/base/contract.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace jingwei::test {

namespace {

constexpr auto tester = "Tester";

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
            parts += QStringLiteral("opening ") + money(*account.openingBalance, account.openingCurrency);
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
