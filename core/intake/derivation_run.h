#pragma once

#include "core/base/progress.h"
#include "core/intake/derivation_parts.h"
#include "core/model/edit.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/interner.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei {

/// One run of the derivation: the tables it reads, and the facts as they come about.
class Derivation {
public:
    Derivation(CaseStore& store, Interner& interner,
               std::span<const std::pair<std::string, std::string>> sameAccounts, Progress& progress)
        : m_store{store}
        , m_interner{interner}
        , m_sameAccounts{sameAccounts}
        , m_progress{progress}
    {
    }

    Result<FactCounts> run();

private:
    /// Does one step after the other, none of them long, until somebody stops the work; whether all are done.
    template <typename... Steps>
    [[nodiscard]] bool inSteps(const Steps&... steps) const
    {
        return ((!m_progress.cancelled() && (steps(), true)) && ...);
    }

    Result<void> load();
    [[nodiscard]] std::vector<TieRecord> decidedTies() const;
    void resolveNames(const AccountNames& names);
    void deriveMovements(const RowOrder& order);
    void noteNamed();
    void nameEnds();
    [[nodiscard]] std::uint32_t endWithoutAccount(const MovementRecord& row);
    [[nodiscard]] std::uint32_t ownEndWithoutAccount(const MovementRecord& row);
    [[nodiscard]] std::uint32_t pseudo(EntityKind kind, std::string_view value);
    void noteExits();
    void noteStatements();
    [[nodiscard]] bool isOwnStatement(const StatementEntry& entry) const;
    void voteNames();
    void sumSources();
    void countTransfers();
    [[nodiscard]] std::int64_t otherEvidence(const JoinedTransfer& transfer) const;
    Result<std::unique_ptr<FactsWriter>> writeNames(const AccountNames& names);
    Result<void> write(FactsWriter& writer);
    Result<void> writeTransfers(FactsWriter& writer);
    Result<void> writeAccounts(FactsWriter& writer);
    Result<void> writeStates(FactsWriter& writer);
    Result<void> writeCalls(FactsWriter& writer);
    [[nodiscard]] FactCounts count(const std::vector<IncidentFact>& incidents) const;
    void followPlatforms(const AccountNames& names, const RowOrder& order);
    [[nodiscard]] std::vector<ForcedJoin> forcedJoins() const;
    [[nodiscard]] std::optional<std::uint32_t> indexOf(std::int64_t row) const;
    void noteParticulars();
    void noteRegisters(std::span<const IncidentFact> incidents);
    void noteMissing();
    Result<void> writeWarnings(FactsWriter& writer, std::span<const BalanceGap> gaps);

    AccountResult& account(std::uint32_t id);

    CaseStore& m_store;
    Interner& m_interner;
    std::span<const std::pair<std::string, std::string>> m_sameAccounts;
    Progress& m_progress;

    MovementTable m_table;
    std::vector<AccountRecord> m_accountRows;
    std::vector<CallRecord> m_callRows;
    std::vector<ReferenceRecord> m_references;
    std::vector<BoundCardRecord> m_boundCards;
    std::vector<ParticularRecord> m_particulars;
    std::vector<JoinEdit> m_joinEdits;
    RowPairs m_split; ///< rows that an analyst took apart
    std::int64_t m_mentions = 0;
    std::vector<PlatformLink> m_links;
    Duplicates m_duplicates;
    std::vector<StatementEntry> m_entries;
    std::vector<RowFate> m_fates;
    std::vector<Movement> m_movements;
    std::vector<JoinedTransfer> m_transfers;
    std::vector<std::uint32_t> m_sequence;
    DerivedCalls m_calls;
    std::vector<AccountResult> m_accounts; ///< by identifier id; id 0: not an end of money
    std::map<std::int64_t, SourceResult> m_sources;
};

} // namespace jingwei
