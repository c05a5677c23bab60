// What a case claims of itself, worked out again.
#include "core/base/hash.h"
#include "core/session/case_session.h"
#include "core/session/derive_case.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/originals.h"

#include <map>

namespace jingwei {

namespace {

template <class Value>
const Error* errorOf(const Result<Value>& result)
{
    return result ? nullptr : &result.error();
}

std::string countsText(const FactCounts& counts)
{
    std::string text;
    for (const auto& [name, count] :
         {std::pair{"incidents", counts.incidents}, std::pair{"persons", counts.persons},
          std::pair{"accounts", counts.accounts}, std::pair{"phones", counts.phones},
          std::pair{"transfers", counts.transfers}, std::pair{"calls", counts.calls}})
        text += (text.empty() ? "" : ", ") + std::string{name} + ' ' + std::to_string(count);
    return text;
}

/// What the facts make of a source: rows that count, sums by currency.
std::string receiptText(const SourceReceipt& receipt)
{
    auto text = "accepted " + std::to_string(receipt.rows.accepted) + ", duplicate "
                + std::to_string(receipt.rows.duplicate);
    for (const auto& [currency, sums] : receipt.amounts)
        text += ", " + std::string{currency.code()} + " in " + formatAmount(sums.in, currency.decimals())
                + " out " + formatAmount(sums.out, currency.decimals());
    return text;
}

class CaseCheck {
public:
    CaseCheck(CaseStore& store, Progress& progress) : m_store{store}, m_progress{progress} {}

    Result<CheckReport> run()
    {
        for (const auto step : {&CaseCheck::checkSqlite, &CaseCheck::checkLog, &CaseCheck::checkOriginals,
                                &CaseCheck::checkRows, &CaseCheck::checkFacts})
            if (auto done = (this->*step)(); !done)
                return tl::unexpected{done.error()};
        return std::move(m_report);
    }

private:
    void compare(CheckKind kind, const std::string& id, const std::string& stated,
                 const std::string& recomputed)
    {
        ++m_report.figures;
        if (stated != recomputed)
            m_report.differences.push_back({kind, id, stated, recomputed});
    }

    Result<void> checkSqlite()
    {
        const auto findings = m_store.integrityFindings();
        if (!findings)
            return tl::unexpected{findings.error()};
        ++m_report.figures;
        for (const auto& finding : *findings)
            m_report.differences.push_back({CheckKind::Sqlite, "integrity_check", "ok", finding});
        return {};
    }

    Result<void> checkLog()
    {
        const auto log = m_store.readLog();
        if (!log)
            return tl::unexpected{log.error()};
        m_report.figures += static_cast<std::int64_t>(log->entries.size());
        if (!log->intact)
            m_report.differences.push_back(
                {CheckKind::LogChain, std::to_string(log->brokenAt), "intact", "broken"});
        return {};
    }

    /// Every kept original against the hash it came in with.
    Result<void> checkOriginals()
    {
        const auto originals = listOriginals(m_store);
        if (!originals)
            return tl::unexpected{originals.error()};
        for (const auto& [original, sha256] : *originals) {
            Sha256Stream hash;
            auto read =
                readOriginal(m_store, original, [&](std::span<const std::byte> bytes) -> Result<void> {
                    if (m_progress.cancelled())
                        return failure(ErrorCode::Cancelled);
                    hash.update(bytes);
                    return {};
                });
            if (!read && read.error().code != ErrorCode::CaseDamaged)
                return read;
            compare(CheckKind::OriginalHash, std::to_string(original), sha256,
                    read ? toHex(hash.finish()) : read.error().detail);
        }
        return {};
    }

    /// Rows of each source against what its receipt says.
    Result<void> checkRows()
    {
        const auto receipts = loadReceipts(m_store);
        const auto counted = countRows(m_store);
        if (!receipts || !counted)
            return tl::unexpected{receipts ? counted.error() : receipts.error()};
        for (const auto& receipt : *receipts) {
            const auto found = counted->find(receipt.id->value());
            const auto rows = found == counted->end() ? std::int64_t{0} : found->second;
            compare(CheckKind::RowCounts, std::to_string(receipt.id->value()),
                    std::to_string(receipt.rows.read), std::to_string(rows));
        }
        return {};
    }

    /// The facts against a second derivation, which is then taken back.
    Result<void> checkFacts()
    {
        const auto before = loadTransfers(m_store, m_progress);
        const auto accountsBefore = loadAccounts(m_store);
        const auto callsBefore = loadCalls(m_store);
        const auto namesBefore = loadNames(m_store);
        const auto receiptsBefore = loadReceipts(m_store);
        const auto countsBefore = loadCounts(m_store);
        for (const auto* error : {errorOf(before), errorOf(accountsBefore), errorOf(callsBefore),
                                  errorOf(namesBefore), errorOf(receiptsBefore), errorOf(countsBefore)})
            if (error != nullptr)
                return tl::unexpected{*error};
        auto transaction = StoreTransaction::begin(m_store);
        if (!transaction)
            return tl::unexpected{transaction.error()};
        auto interner = Interner::load(m_store);
        if (!interner)
            return tl::unexpected{interner.error()};
        const auto counts = deriveCase(m_store, **interner, m_progress);
        if (!counts)
            return tl::unexpected{counts.error()};
        const auto after = loadTransfers(m_store, m_progress);
        const auto accountsAfter = loadAccounts(m_store);
        const auto callsAfter = loadCalls(m_store);
        const auto namesAfter = loadNames(m_store);
        const auto receiptsAfter = loadReceipts(m_store);
        for (const auto* error : {errorOf(after), errorOf(accountsAfter), errorOf(callsAfter),
                                  errorOf(namesAfter), errorOf(receiptsAfter)})
            if (error != nullptr)
                return tl::unexpected{*error};
        compareLists("transfer", *before, *after);
        compareLists("account", *accountsBefore, *accountsAfter);
        compareLists("call", *callsBefore, *callsAfter);
        compareLists("name", *namesBefore, *namesAfter);
        for (std::size_t i = 0; i < receiptsBefore->size() && i < receiptsAfter->size(); ++i)
            compare(CheckKind::FactsDiffer, "source " + std::to_string((*receiptsBefore)[i].id->value()),
                    receiptText((*receiptsBefore)[i]), receiptText((*receiptsAfter)[i]));
        compare(CheckKind::FactsDiffer, "counts", countsText(*countsBefore), countsText(*counts));
        checkConservation(*after);
        return {};
    }

    template <class Fact>
    void compareLists(const std::string& what, const std::vector<Fact>& stated,
                      const std::vector<Fact>& recomputed)
    {
        m_report.figures += static_cast<std::int64_t>(stated.size());
        for (std::size_t i = 0; i < stated.size() && i < recomputed.size(); ++i)
            if (!(stated[i] == recomputed[i])) {
                m_report.differences.push_back(
                    {CheckKind::FactsDiffer, what + ' ' + std::to_string(i + 1), {}, {}});
                break; // the first place where they part says enough
            }
        if (stated.size() != recomputed.size())
            m_report.differences.push_back({CheckKind::FactsDiffer, what, std::to_string(stated.size()),
                                            std::to_string(recomputed.size())});
    }

    /// Every transfer leaves one end and reaches another, so over all ends in and out are equal, per
    /// currency.
    void checkConservation(const std::vector<TransferFact>& transfers)
    {
        std::map<Currency, std::pair<Minor, Minor>> sums;
        std::map<std::pair<IdentifierId, Currency>, Minor> net;
        for (const auto& transfer : transfers) {
            net[{transfer.payer, transfer.currency}] -= transfer.amount;
            net[{transfer.payee, transfer.currency}] += transfer.amount;
        }
        for (const auto& [end, amount] : net)
            (amount < 0 ? sums[end.second].first : sums[end.second].second) += amount;
        for (const auto& [currency, parts] : sums)
            compare(CheckKind::Conservation, std::string{currency.code()},
                    formatAmount(-parts.first, currency.decimals()),
                    formatAmount(parts.second, currency.decimals()));
    }

    CaseStore& m_store;
    Progress& m_progress;
    CheckReport m_report;
};

} // namespace

Result<CheckReport> checkCase(const std::filesystem::path& file, Progress& progress)
{
    auto store = CaseStore::open(file, StoreAccess::ReadWrite);
    if (!store)
        return tl::unexpected{store.error()};
    return CaseCheck{**store, progress}.run();
}

} // namespace jingwei
