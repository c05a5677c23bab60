#include "core/intake/derivation.h"

#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <set>
#include <string>

namespace jingwei {

namespace {

/// One run of the derivation: the tables it reads, and the facts as they come about.
class Derivation {
public:
    Derivation(CaseStore& store, Interner& interner, Progress& progress)
        : m_store{store}
        , m_interner{interner}
        , m_progress{progress}
    {
    }

    Result<FactCounts> run();

private:
    Result<void> load();
    void resolveNames(const AccountNames& names);
    void deriveMovements();
    void nameEnds();
    [[nodiscard]] std::uint32_t endWithoutAccount(const MovementRecord& row);
    [[nodiscard]] std::uint32_t ownEndWithoutAccount(const MovementRecord& row);
    [[nodiscard]] std::uint32_t pseudo(EntityKind kind, std::string_view value);
    void noteExits();
    void noteStatements();
    void voteNames();
    void sumSources();
    void countTransfers();
    [[nodiscard]] std::int64_t otherEvidence(const JoinedTransfer& transfer) const;
    Result<void> write(const AccountNames& names);
    Result<void> writeAccounts(FactsWriter& writer);
    Result<void> writeTransfers(FactsWriter& writer);
    Result<void> writeCalls(FactsWriter& writer);
    Result<FactCounts> count(const std::vector<IncidentFact>& incidents) const;

    AccountResult& account(std::uint32_t id);

    CaseStore& m_store;
    Interner& m_interner;
    Progress& m_progress;

    MovementTable m_table;
    std::vector<AccountRecord> m_accountRows;
    std::vector<CallRecord> m_callRows;
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

AccountResult& Derivation::account(std::uint32_t id)
{
    if (id >= m_accounts.size())
        m_accounts.resize(std::max<std::size_t>(id + std::size_t{1}, m_interner.identifierCount() + 1));
    auto& result = m_accounts[id];
    result.id = IdentifierId{id};
    return result;
}

Result<void> Derivation::load()
{
    auto movements = loadMovements(m_store, m_progress);
    if (!movements)
        return tl::unexpected{movements.error()};
    m_table = *std::move(movements);
    auto accounts = loadAccountRows(m_store);
    auto calls = loadCallRows(m_store);
    if (!accounts || !calls)
        return tl::unexpected{accounts ? calls.error() : accounts.error()};
    m_accountRows = *std::move(accounts);
    m_callRows = *std::move(calls);
    return {};
}

void Derivation::resolveNames(const AccountNames& names)
{
    for (auto& row : m_table.rows) {
        row.own = names.accountOf(row.own);
        row.peer = names.accountOf(row.peer);
    }
    for (auto& row : m_accountRows) {
        row.card = names.accountOf(row.card);
        row.account = names.accountOf(row.account);
    }
}

std::uint32_t Derivation::pseudo(EntityKind kind, std::string_view value)
{
    // a copy: `value` may lie in the interner's own memory, which grows
    return static_cast<std::uint32_t>(m_interner.identifier(kind, std::string{value}).value());
}

/// The other side of a row that names no account there.
std::uint32_t Derivation::endWithoutAccount(const MovementRecord& row)
{
    if (has(row.flags, MovementFlag::TwoSided) && !has(row.flags, MovementFlag::PeerUnreadable))
        return pseudo(EntityKind::Outside, {});
    const auto owner = row.own == 0 ? std::string{} : std::string{m_interner.valueOf(IdentifierId{row.own})};
    if (has(row.flags, MovementFlag::Cash))
        return pseudo(EntityKind::Cash, owner);
    if (has(row.flags, MovementFlag::BankInternal))
        return pseudo(EntityKind::BankInternal, owner);
    return pseudo(EntityKind::Unnamed, owner);
}

/// The own side of a row that names no account there: outside in a ledger, unless a number could not be read.
std::uint32_t Derivation::ownEndWithoutAccount(const MovementRecord& row)
{
    if (has(row.flags, MovementFlag::TwoSided) && !has(row.flags, MovementFlag::OwnUnreadable))
        return pseudo(EntityKind::Outside, {});
    return pseudo(EntityKind::Unnamed,
                  row.peer == 0 ? std::string_view{} : m_interner.valueOf(IdentifierId{row.peer}));
}

/// Both ends of every row that moves money.
void Derivation::nameEnds()
{
    const auto& rows = m_table.rows;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (m_fates[i] != RowFate::Moves)
            continue;
        const auto& row = rows[i];
        const auto peer = row.peer != 0 ? row.peer : endWithoutAccount(row);
        const auto own = row.own != 0 ? row.own : ownEndWithoutAccount(row);
        const bool out = has(row.flags, MovementFlag::Out);
        m_movements.push_back({i, out ? own : peer, out ? peer : own});
    }
}

/// Marks accounts that rows call a merchant, a platform or an exchange, and ends that are exits by kind.
void Derivation::noteExits()
{
    const auto raise = [&](std::uint32_t id, ExitKind exit) {
        auto& result = account(id);
        if (result.exit == ExitKind::None || exit < result.exit)
            result.exit = exit;
    };
    for (const auto& movement : m_movements) {
        const auto& row = m_table.rows[movement.row];
        const bool out = has(row.flags, MovementFlag::Out);
        const auto peer = out ? movement.payee : movement.payer;
        account(out ? movement.payer : movement.payee);
        account(peer);
        switch (m_interner.kindOf(IdentifierId{peer})) {
        case EntityKind::Cash: raise(peer, ExitKind::Cash); continue;
        case EntityKind::BankInternal: raise(peer, ExitKind::BankInternal); continue;
        case EntityKind::Merchant: raise(peer, ExitKind::Merchant); continue;
        case EntityKind::Platform: raise(peer, ExitKind::PaymentPlatform); continue;
        case EntityKind::Crypto: raise(peer, ExitKind::Crypto); continue;
        case EntityKind::Unnamed:
        case EntityKind::Outside: continue;
        case EntityKind::Account:
        case EntityKind::Incident:
        case EntityKind::Person:
        case EntityKind::Phone:
        case EntityKind::Device:
        case EntityKind::Sim:
        case EntityKind::Wallet: break;
        }
        if (out && has(row.flags, MovementFlag::Merchant))
            raise(peer, ExitKind::Merchant);
        if (has(row.flags, MovementFlag::Platform))
            raise(peer, ExitKind::PaymentPlatform);
        if (has(row.flags, MovementFlag::Crypto))
            raise(peer, ExitKind::Crypto);
    }
}

/// Queried accounts: their span, and the balance before the first row that says one.
void Derivation::noteStatements()
{
    const auto& rows = m_table.rows;
    for (std::size_t first = 0; first < m_entries.size();) {
        auto& result = account(m_entries[first].account);
        result.queried = true;
        result.exit = ExitKind::None; // its own statement is here: the money is followed through
        bool opened = false;
        auto last = first;
        for (; last < m_entries.size() && m_entries[last].account == m_entries[first].account; ++last) {
            const auto& row = rows[m_entries[last].row];
            if (last == first)
                result.first = row.at;
            result.last = row.at;
            if (opened || has(row.flags, MovementFlag::Failed))
                continue;
            opened = true;
            if (const auto balance = balanceOf(row, m_entries[last].payeeSide))
                result.opening = *balance - effectOf(row, m_entries[last].payeeSide);
        }
        first = last;
    }
}

/// Who holds an account and at which bank: account information first, then the account's own rows, then what
/// others' rows call it.
void Derivation::voteNames()
{
    NameVotes holder[3];
    NameVotes bank[3];
    NameVotes holderId[2];
    for (const auto& row : m_accountRows) {
        const auto id = row.card != 0 ? row.card : row.account;
        account(id);
        holder[0].vote(id, row.holder);
        holderId[0].vote(id, row.holderId);
        bank[0].vote(id, row.bank);
    }
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
        const auto& row = m_table.rows[i];
        if (m_duplicates.states[i] != 0)
            continue;
        holder[1].vote(row.own, row.ownName);
        holderId[1].vote(row.own, row.ownId);
        bank[1].vote(row.own, row.ownBank);
        holder[2].vote(row.peer, row.peerName);
        bank[2].vote(row.peer, row.peerBank);
    }
    const auto best = [&](std::span<const NameVotes> votes, std::uint32_t id) {
        for (const auto& vote : votes)
            if (const auto text = vote.winner(id, m_interner); text != 0)
                return text;
        return 0U;
    };
    for (std::uint32_t id = 1; id < m_accounts.size(); ++id) {
        auto& result = m_accounts[id];
        if (result.id.value() == 0)
            continue;
        result.holder = best(holder, id);
        result.holderId = best(holderId, id);
        result.bank = best(bank, id);
    }
}

void Derivation::sumSources()
{
    const auto& rows = m_table.rows;
    std::int64_t at = -1;
    SourceResult* source = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (const auto number = RowId{row.id}.source().value(); number != at) {
            at = number;
            source = &m_sources[number];
        }
        // a report by word of mouth is counted as the incident it tells of
        if (!has(row.flags, MovementFlag::WordOfMouth))
            ++(m_duplicates.states[i] == 0 ? source->accepted : source->duplicate);
        if (m_duplicates.states[i] != 0)
            continue;
        source->first = std::min(source->first.value_or(row.at), row.at);
        source->last = std::max(source->last.value_or(row.at), row.at);
        if (m_fates[i] == RowFate::Failed)
            continue;
        auto& sums = source->sums[row.currency];
        // a reversal written with a positive sum in the direction of what it takes back counts against it
        const bool reversal = m_fates[i] == RowFate::Reversal && row.amount > 0;
        const auto amount = reversal ? -row.amount : row.amount;
        const bool out = has(row.flags, MovementFlag::Out);
        (out ? sums.out : sums.in) += amount;
        if (has(row.flags, MovementFlag::TwoSided))
            sums.in += amount;
    }
}

void Derivation::countTransfers()
{
    for (const auto& transfer : m_transfers) {
        ++account(transfer.payer).transfers;
        if (transfer.payee != transfer.payer)
            ++account(transfer.payee).transfers;
    }
}

void Derivation::deriveMovements()
{
    const RowOrder order{m_table};
    m_transfers = joinSides(m_table, m_movements, order);
    m_sequence = sequenceTransfers(m_table, m_transfers, m_entries, order);
}

Result<void> Derivation::writeAccounts(FactsWriter& writer)
{
    for (const auto& result : m_accounts) {
        if (result.id.value() == 0)
            continue;
        if (auto written = writer.add(result); !written)
            return written;
    }
    return {};
}

/// Second row of evidence for a transfer: the other side's; else the copy that tells more than the row kept;
/// 0: none.
std::int64_t Derivation::otherEvidence(const JoinedTransfer& transfer) const
{
    if (transfer.other >= 0)
        return m_table.rows[static_cast<std::size_t>(transfer.other)].id;
    const auto lender = m_duplicates.lenders.find(transfer.row);
    return lender == m_duplicates.lenders.end() ? 0 : lender->second;
}

Result<void> Derivation::writeTransfers(FactsWriter& writer)
{
    const auto& rows = m_table.rows;
    for (const auto index : m_sequence) {
        const auto& transfer = m_transfers[index];
        const auto& row = rows[transfer.row];
        const TransferResult result{row.id,
                                    transfer.payer,
                                    transfer.payee,
                                    row.at,
                                    row.amount,
                                    row.currency,
                                    has(row.flags, MovementFlag::DateOnly),
                                    otherEvidence(transfer)};
        if (auto written = writer.add(result); !written)
            return written;
        if ((index & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].state == m_duplicates.states[i])
            continue;
        if (auto written = writer.setMovementState(rows[i].id, m_duplicates.states[i]); !written)
            return written;
    }
    return {};
}

Result<void> Derivation::writeCalls(FactsWriter& writer)
{
    for (const auto& call : m_calls.calls)
        if (auto written = writer.add(call); !written)
            return written;
    for (std::size_t i = 0; i < m_callRows.size(); ++i) {
        const auto& record = m_callRows[i];
        auto& source = m_sources[RowId{record.id}.source().value()];
        ++(m_calls.states[i] == 0 ? source.accepted : source.duplicate);
        source.first = std::min(source.first.value_or(record.at), record.at);
        source.last = std::max(source.last.value_or(record.at), record.at);
        if (record.state == m_calls.states[i])
            continue;
        if (auto written = writer.setCallState(record.id, m_calls.states[i]); !written)
            return written;
    }
    return {};
}

Result<FactCounts> Derivation::count(const std::vector<IncidentFact>& incidents) const
{
    FactCounts counts;
    counts.incidents = static_cast<std::int64_t>(incidents.size());
    counts.transfers = static_cast<std::int64_t>(m_transfers.size());
    counts.calls = static_cast<std::int64_t>(m_calls.calls.size());
    std::set<std::uint32_t> phones;
    std::set<std::string> persons;
    const auto addPerson = [&](std::string_view name, std::string_view idNumber) {
        if (!name.empty() || !idNumber.empty())
            persons.insert(idNumber.empty() ? "n" + std::string{name} : "i" + std::string{idNumber});
    };
    for (const auto& row : m_accountRows) {
        if (row.phone != 0)
            phones.insert(row.phone);
        addPerson(row.holder == 0 ? "" : m_interner.textOf(TextId{row.holder}),
                  row.holderId == 0 ? "" : m_interner.textOf(TextId{row.holderId}));
    }
    for (const auto& row : m_callRows) {
        phones.insert(row.own);
        phones.insert(row.peer);
    }
    std::set<std::string> phoneNumbers;
    for (const auto id : phones)
        phoneNumbers.emplace(m_interner.valueOf(IdentifierId{id}));
    for (const auto& incident : incidents) {
        addPerson(incident.victim, incident.victimId);
        if (!incident.victimPhone.empty())
            phoneNumbers.insert(incident.victimPhone);
        phoneNumbers.insert(incident.suspectPhones.begin(), incident.suspectPhones.end());
    }
    for (const auto& result : m_accounts) {
        if (result.id.value() == 0 || m_interner.kindOf(result.id) != EntityKind::Account)
            continue;
        ++counts.accounts;
        if (result.queried && result.holderId != 0)
            addPerson(result.holder == 0 ? "" : m_interner.textOf(TextId{result.holder}),
                      m_interner.textOf(TextId{result.holderId}));
    }
    counts.phones = static_cast<std::int64_t>(phoneNumbers.size());
    counts.persons = static_cast<std::int64_t>(persons.size());
    return counts;
}

Result<void> Derivation::write(const AccountNames& names)
{
    if (auto flushed = m_interner.flush(m_store); !flushed)
        return flushed;
    auto writer = FactsWriter::begin(m_store);
    if (!writer)
        return tl::unexpected{writer.error()};
    for (std::uint32_t id = 1; id <= m_interner.identifierCount(); ++id) {
        if (m_interner.kindOf(IdentifierId{id}) != EntityKind::Account)
            continue;
        if (auto written = (*writer)->addName(id, names.accountOf(id)); !written)
            return written;
    }
    // registers first: the accounts they name count, and their rows are all accepted
    const auto incidents = loadIncidents(m_store);
    if (!incidents)
        return tl::unexpected{incidents.error()};
    for (const auto& incident : *incidents) {
        for (const auto id : incident.victimAccounts)
            account(static_cast<std::uint32_t>(id.value()));
        for (const auto id : incident.suspectAccounts)
            account(static_cast<std::uint32_t>(id.value()));
        for (const auto row : incident.rows)
            ++m_sources[row.source().value()].accepted;
    }
    for (const auto& row : m_accountRows)
        ++m_sources[row.row.source().value()].accepted;
    voteNames();
    for (const auto& step :
         {&Derivation::writeAccounts, &Derivation::writeTransfers, &Derivation::writeCalls})
        if (auto written = (this->*step)(**writer); !written)
            return written;
    for (const auto& [source, result] : m_sources)
        if (auto written = (*writer)->setSource(SourceId{source}, result); !written)
            return written;
    const auto counts = count(*incidents);
    if (!counts)
        return tl::unexpected{counts.error()};
    return (*writer)->setCounts(*counts);
}

Result<FactCounts> Derivation::run()
{
    if (auto loaded = load(); !loaded)
        return tl::unexpected{loaded.error()};
    const auto ties = loadTies(m_store);
    if (!ties)
        return tl::unexpected{ties.error()};
    const AccountNames names{*ties, m_interner};
    resolveNames(names);
    m_duplicates = findDuplicates(m_table, m_interner);
    m_entries = statementEntries(m_table, m_duplicates.states, RowOrder{m_table});
    m_fates = findFates(m_table, m_duplicates.states, m_entries);
    // every account a column names counts, whether its row moved money or not
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        for (const auto id : {m_table.rows[i].own, m_table.rows[i].peer})
            if (id != 0 && m_duplicates.states[i] == 0)
                account(id);
    nameEnds();
    noteExits();
    noteStatements();
    if (m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    deriveMovements();
    countTransfers();
    sumSources();
    m_calls = deriveCalls(m_callRows, m_interner);
    if (auto written = write(names); !written)
        return tl::unexpected{written.error()};
    return loadCounts(m_store);
}

} // namespace

Result<FactCounts> deriveFacts(CaseStore& store, Interner& interner, Progress& progress)
{
    return Derivation{store, interner, progress}.run();
}

} // namespace jingwei
