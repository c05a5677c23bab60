#include "tests/support/case_dump.h"

#include "core/intake/narrative.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>
#include <map>
#include <string>

namespace jingwei::test {

namespace {

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

std::string orDash(std::string_view text)
{
    return orDash(std::string{text});
}

std::string timeOf(std::optional<Instant> at, bool dateOnly = false)
{
    if (!at)
        return "-";
    return dateOnly ? formatDay(*at, chinaZone) : formatIso(*at, chinaZone);
}

std::string amountOf(std::optional<Minor> amount, Currency currency = cny)
{
    return amount ? formatAmount(*amount, currency.decimals()) : "-";
}

std::string joined(const std::vector<std::string>& list)
{
    std::string text;
    for (const auto& item : list)
        text += (text.empty() ? "" : ",") + item;
    return orDash(text);
}

class Dump {
public:
    explicit Dump(const ImportReceipt& receipt) : m_receipt{receipt} {}

    QStringList run(const std::filesystem::path& caseFile)
    {
        Progress progress;
        const auto snapshot = loadSnapshot(caseFile, progress);
        auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
        if (!snapshot || !store)
            return {"the case cannot be read"};
        const auto& graph = *(*snapshot)->graph;
        for (std::size_t i = 0; i < graph.vertexCount(); ++i) {
            const auto& account = graph.account(VertexIndex{static_cast<std::uint32_t>(i)});
            m_entities[account.id] = toText(account.entity);
        }
        for (const auto& source : m_receipt.sources)
            addSource(source);
        addCounts(m_receipt.facts);
        addTransfers(**store);
        addCalls(**snapshot);
        addAccounts(**store);
        addIncidents(**snapshot);
        addMeasures(**store);
        addQueries(**store);
        addMentions(**store);
        addMissing(**store);
        return m_lines;
    }

private:
    void add(const std::string& line) { m_lines += QString::fromStdString(line); }

    void addSource(const SourceReceipt& source)
    {
        add("source " + source.file + " sheet=" + orDash(source.sheet) + " profile=" + orDash(source.profile)
            + " status=" + std::string{sourceStatusWord(source.status)} + " read="
            + std::to_string(source.rows.read) + " accepted=" + std::to_string(source.rows.accepted)
            + " duplicate=" + std::to_string(source.rows.duplicate)
            + " rejected=" + std::to_string(source.rows.rejected));
        std::map<std::string, std::string> sums;
        for (const auto& [currency, flow] : source.amounts)
            if (flow.in != 0 || flow.out != 0)
                sums[std::string{currency.code()}] =
                    "in=" + amountOf(flow.in, currency) + " out=" + amountOf(flow.out, currency);
        for (const auto& [code, text] : sums)
            add("  sum " + code + ' ' + text);
        for (const auto& reject : source.rejects)
            addRemark("reject", reject, rejectWord(reject.reason));
        for (const auto& warning : source.warnings)
            addRemark("warning", warning, warningWord(warning.reason));
    }

    template <class Remark>
    void addRemark(const char* kind, const Remark& remark, std::string_view reason)
    {
        add(std::string{"  "} + kind + " row=" + std::to_string(remark.row.row()) + " column="
            + orDash(remark.column) + " value=" + (remark.column.empty() ? std::string{} : remark.value)
            + " reason=" + std::string{reason});
    }

    void addCounts(const FactCounts& facts)
    {
        const std::pair<const char*, std::int64_t> counts[]{
            {"incidents", facts.incidents}, {"persons", facts.persons},     {"accounts", facts.accounts},
            {"phones", facts.phones},       {"transfers", facts.transfers}, {"calls", facts.calls},
            {"measures", facts.measures},   {"queries", facts.queries},     {"logins", facts.logins},
            {"stations", facts.stations},   {"mentions", facts.mentions}};
        std::string line = "facts";
        for (const auto& [word, count] : counts)
            line += std::string{" "} + word + '=' + std::to_string(count);
        add(line);
    }

    void addTransfers(CaseStore& store)
    {
        Progress progress;
        const auto transfers = loadTransfers(store, progress);
        for (const auto& transfer : *transfers)
            add("transfer " + m_entities[transfer.payer] + " -> " + m_entities[transfer.payee] + ' '
                + (transfer.dateOnly ? formatDay(transfer.at, chinaZone) : formatIso(transfer.at, chinaZone))
                + ' ' + std::string{transfer.currency.code()} + ' '
                + amountOf(transfer.amount, transfer.currency)
                + " rows=" + (transfer.rule != JoinRule::None ? "2" : "1")
                + " rule=" + orDash(joinRuleWord(transfer.rule)));
    }

    void addCalls(const CaseSnapshot& snapshot)
    {
        for (const auto& call : snapshot.calls)
            add("call phone:" + call.from + " -> phone:" + call.to + ' ' + formatIso(call.at, chinaZone)
                + " seconds=" + (call.seconds ? std::to_string(*call.seconds) : "-")
                + " cell=" + orDash(call.cell) + " imei=" + orDash(call.imei));
    }

    void addAccounts(CaseStore& store)
    {
        std::vector<std::string> lines;
        const auto accounts = loadAccounts(store);
        for (const auto& account : *accounts)
            lines.push_back("account " + toText(account.entity) + " holder=" + orDash(account.holder)
                            + " bank=" + orDash(account.bank) + ' '
                            + (account.queried    ? "queried"
                               : account.noResult ? "no-result"
                                                  : "not-queried")
                            + " exit=" + orDash(exitWord(account.exit)));
        std::ranges::sort(lines);
        for (const auto& line : lines)
            add(line);
    }

    void addIncidents(const CaseSnapshot& snapshot)
    {
        const auto numbers = [&](const std::vector<IdentifierId>& ids) {
            std::vector<std::string> list;
            for (const auto id : ids)
                list.push_back(m_entities[id].substr(m_entities[id].find(':') + 1));
            return joined(list);
        };
        for (const auto& incident : snapshot.incidents)
            add("incident " + incident.number + " victim=" + orDash(incident.victim)
                + " reported=" + timeOf(incident.reportedAt, incident.reportedDateOnly) + " occurred="
                + timeOf(incident.occurredAt, incident.occurredDateOnly) + " loss=" + amountOf(incident.loss)
                + " victim-accounts=" + numbers(incident.victimAccounts) + " suspect-accounts="
                + numbers(incident.suspectAccounts) + " suspect-phones=" + joined(incident.suspectPhones));
    }

    void addMeasures(CaseStore& store)
    {
        std::vector<std::string> lines;
        const auto measures = loadMeasures(store);
        for (const auto& measure : *measures)
            lines.push_back("measure " + m_entities[measure.account] + ' ' + orDash(measure.kind)
                            + " from=" + timeOf(measure.from) + " until=" + timeOf(measure.until)
                            + " amount=" + amountOf(measure.amount) + " outcome=" + orDash(measure.outcome));
        std::ranges::sort(lines);
        for (const auto& line : lines)
            add(line);
    }

    void addQueries(CaseStore& store)
    {
        const auto queries = loadQueries(store);
        for (const auto& query : *queries)
            add("query " + query.subject + " outcome=" + orDash(query.outcome)
                + " no-result=" + (query.noResult ? "yes" : "no"));
    }

    void addMentions(CaseStore& store)
    {
        const auto mentions = loadMentions(store);
        for (const auto& mention : *mentions)
            add("mention " + mention.incident + ' '
                + std::string{mentionWord(static_cast<MentionKind>(mention.kind))} + ' ' + mention.value
                + " at=" + std::to_string(mention.begin) + " length=" + std::to_string(mention.length)
                + " check="
                + (!mention.checkDigit   ? "-"
                   : *mention.checkDigit ? "yes"
                                         : "no"));
    }

    void addMissing(CaseStore& store)
    {
        std::vector<std::string> lines;
        const auto missing = loadMissingAccounts(store);
        for (const auto& account : *missing)
            lines.push_back("missing " + m_entities[account.account] + " holder=" + orDash(account.holder));
        std::ranges::sort(lines);
        for (const auto& line : lines)
            add(line);
    }

    const ImportReceipt& m_receipt;
    std::map<IdentifierId, std::string> m_entities;
    QStringList m_lines;
};

} // namespace

QStringList dumpOf(const ImportReceipt& receipt, const std::filesystem::path& caseFile)
{
    return Dump{receipt}.run(caseFile);
}

} // namespace jingwei::test
