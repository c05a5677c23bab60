#include "core/intake/derivation.h"

#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

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
    Result<std::unique_ptr<FactsWriter>> writeNames(const AccountNames& names);
    Result<void> write(FactsWriter& writer);
    Result<void> writeAccounts(FactsWriter& writer);
    Result<void> writeTransfers(FactsWriter& writer);
    Result<void> writeCalls(FactsWriter& writer);
    Result<FactCounts> count(const std::vector<IncidentFact>& incidents) const;
    void followPlatforms(const AccountNames& names);
    [[nodiscard]] std::vector<ForcedJoin> forcedJoins() const;
    [[nodiscard]] std::optional<std::uint32_t> indexOf(std::int64_t row) const;
    void noteParticulars();
    void noteMissing();
    Result<void> writeWarnings(FactsWriter& writer);

    AccountResult& account(std::uint32_t id);

    CaseStore& m_store;
    Interner& m_interner;
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
    auto references = loadReferences(m_store);
    auto cards = loadBoundCards(m_store);
    auto particulars = loadParticulars(m_store);
    auto edits = loadJoinEdits(m_store);
    const auto mentions = countMentions(m_store);
    if (!references || !cards || !particulars)
        return tl::unexpected{references ? cards ? particulars.error() : cards.error() : references.error()};
    if (!edits || !mentions)
        return tl::unexpected{edits ? mentions.error() : edits.error()};
    m_references = *std::move(references);
    m_boundCards = *std::move(cards);
    m_particulars = *std::move(particulars);
    m_joinEdits = *std::move(edits);
    m_mentions = *mentions;
    for (const auto& edit : m_joinEdits)
        if (edit.joined == std::optional{false})
            m_split.insert(std::minmax(edit.row, edit.otherRow));
    return {};
}

void Derivation::resolveNames(const AccountNames& names)
{
    for (auto& row : m_table.rows) {
        row.own = names.accountOf(row.own);
        row.peer = names.accountOf(row.peer);
    }
    for (auto& row : m_boundCards) {
        row.account = names.accountOf(row.account);
        row.card = names.accountOf(row.card);
    }
    for (auto& row : m_particulars)
        row.subject = names.accountOf(row.subject);
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
    for (const auto& row : m_boundCards)
        bank[2].vote(row.card, row.bank);
    for (const auto& row : m_particulars) {
        holder[2].vote(row.subject, row.name);
        bank[2].vote(row.subject, row.bank);
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

std::optional<std::uint32_t> Derivation::indexOf(std::int64_t row) const
{
    const auto found = std::ranges::lower_bound(m_table.rows, row, {}, &MovementRecord::id);
    if (found == m_table.rows.end() || found->id != row)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_table.rows.begin());
}

/// Finds the way through payment platforms: the other side of a bank's row becomes the platform's user.
void Derivation::followPlatforms(const AccountNames& names)
{
    m_links = linkPlatforms(m_table, m_fates, m_references, names, m_interner, RowOrder{m_table}, m_split);
    for (const auto& link : m_links) {
        auto& bank = m_table.rows[link.bank];
        const auto& platform = m_table.rows[link.platform];
        bank.peer = platform.own;
        // what is paid with the card at once cannot have been paid later than it was spent
        if (!link.sameEnds)
            bank.at = has(bank.flags, MovementFlag::Out) ? std::min(bank.at, platform.at)
                                                         : std::max(bank.at, platform.at);
    }
}

/// Pairs of rows that are one payment: through a platform, or because an analyst said so.
std::vector<ForcedJoin> Derivation::forcedJoins() const
{
    std::vector<ForcedJoin> joins;
    std::set<std::uint32_t> taken;
    const auto join = [&](std::uint32_t a, std::uint32_t b, JoinRule rule) {
        if (m_fates[a] != RowFate::Moves || m_fates[b] != RowFate::Moves || taken.contains(a)
            || taken.contains(b))
            return;
        taken.insert({a, b});
        const bool first = has(m_table.rows[a].flags, MovementFlag::Out);
        joins.push_back(first ? ForcedJoin{a, b, rule} : ForcedJoin{b, a, rule});
    };
    for (const auto& edit : m_joinEdits) {
        const auto row = indexOf(edit.row);
        const auto other = indexOf(edit.otherRow);
        if (edit.joined == std::optional{true} && row && other)
            join(*row, *other, JoinRule::ByHand);
    }
    for (const auto& link : m_links)
        if (link.sameEnds)
            join(link.bank, link.platform, link.rule);
    return joins;
}

void Derivation::deriveMovements()
{
    const RowOrder order{m_table};
    m_transfers = joinSides(m_table, m_movements, order, forcedJoins(), m_split);
    std::unordered_map<std::uint32_t, const PlatformLink*> linkOf;
    for (const auto& link : m_links)
        if (!link.sameEnds)
            linkOf.emplace(link.bank, &link);
    for (auto& transfer : m_transfers)
        if (const auto link = linkOf.find(transfer.row); link != linkOf.end()) {
            transfer.link = link->second->platform;
            if (transfer.rule == JoinRule::None)
                transfer.rule = link->second->rule;
        }
    m_sequence = sequenceTransfers(m_table, m_transfers, m_entries, m_links, order);
}

/// Accounts that only particulars name: bound cards, measures, queries.
void Derivation::noteParticulars()
{
    for (const auto& bound : m_boundCards) {
        account(bound.account);
        account(bound.card);
    }
    for (const auto& row : m_particulars) {
        ++m_sources[row.row.source().value()].accepted;
        if (row.subject == 0)
            continue;
        auto& result = account(row.subject);
        if (row.kind == ParticularKind::Query && row.noResult && !result.queried)
            result.noResult = true;
    }
}

/// 同名账户缺失: accounts under the name of a queried account's holder that nobody has asked about.
void Derivation::noteMissing()
{
    std::set<std::uint32_t> holders;
    for (const auto& result : m_accounts)
        if (result.queried && result.holder != 0 && result.exit == ExitKind::None)
            holders.insert(result.holder);
    for (auto& result : m_accounts)
        result.missing = result.id.value() != 0 && !result.queried && !result.noResult && result.holder != 0
                         && result.exit == ExitKind::None && result.transfers > 0
                         && m_interner.kindOf(result.id) == EntityKind::Account
                         && holders.contains(result.holder);
}

/// What only all rows together tell: gaps in balances, reversals of nothing, accounts whose holder no source
/// names.
Result<void> Derivation::writeWarnings(FactsWriter& writer)
{
    const auto& rows = m_table.rows;
    const auto keep = [&](const MovementRecord& row) {
        return ++m_sources[RowId{row.id}.source().value()].warnings <= foundWarningsKept;
    };
    const auto amountText = [](const MovementRecord& row, Minor amount) {
        return formatAmount(amount, Currency{row.currency}.decimals());
    };
    for (const auto& gap : findBalanceGaps(m_table, m_entries)) {
        const auto& row = rows[gap.row];
        if (!keep(row))
            continue;
        if (auto written = writer.add(Warning{RowId{row.id}, "交易余额", amountText(row, gap.missing),
                                              WarningReason::BalanceGap, RowId{rows[gap.before].id}});
            !written)
            return written;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_fates[i] != RowFate::UnmatchedReversal || !keep(rows[i]))
            continue;
        if (auto written =
                writer.add(Warning{RowId{rows[i].id}, "交易金额", amountText(rows[i], rows[i].amount),
                                   WarningReason::ReversalUnmatched});
            !written)
            return written;
    }
    std::uint32_t last = 0;
    for (const auto& entry : m_entries) {
        const auto& row = rows[entry.row];
        if (entry.account == last || has(row.flags, MovementFlag::TwoSided))
            continue;
        last = entry.account;
        const IdentifierId id{last};
        if (m_accounts[last].holder != 0 || m_interner.kindOf(id) != EntityKind::Account || !keep(row))
            continue;
        if (auto written = writer.add(Warning{RowId{row.id}, "交易户名", std::string{m_interner.valueOf(id)},
                                              WarningReason::HolderUnknown});
            !written)
            return written;
    }
    return {};
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
    for (const auto row : {transfer.other, transfer.link})
        if (row >= 0)
            return m_table.rows[static_cast<std::size_t>(row)].id;
    const auto lender = m_duplicates.lenders.find(transfer.row);
    return lender == m_duplicates.lenders.end() ? 0 : lender->second;
}

Result<void> Derivation::writeTransfers(FactsWriter& writer)
{
    const auto& rows = m_table.rows;
    std::size_t count = 0;
    for (const auto index : m_sequence) {
        if ((++count & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto& transfer = m_transfers[index];
        const auto& row = rows[transfer.row];
        const TransferResult result{row.id,
                                    transfer.payer,
                                    transfer.payee,
                                    row.at,
                                    row.amount,
                                    row.currency,
                                    has(row.flags, MovementFlag::DateOnly),
                                    otherEvidence(transfer),
                                    transfer.rule};
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
    for (const auto& row : m_particulars) {
        if (row.phone != 0)
            phones.insert(row.phone);
        if (row.kind == ParticularKind::Person || row.kind == ParticularKind::Victim
            || row.kind == ParticularKind::Lead)
            addPerson(row.name == 0 ? "" : m_interner.textOf(TextId{row.name}),
                      row.idNumber == 0 ? "" : m_interner.textOf(TextId{row.idNumber}));
        counts.measures += row.kind == ParticularKind::Measure ? 1 : 0;
        counts.queries += row.kind == ParticularKind::Query ? 1 : 0;
        counts.logins += row.kind == ParticularKind::Login ? 1 : 0;
        counts.stations += row.kind == ParticularKind::Station ? 1 : 0;
    }
    counts.mentions = m_mentions;
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

/// Identifiers, texts, and which account each number names: known before the transfers are, so that they are
/// written while those are worked out. Only this touches the store meanwhile, and nothing is interned.
Result<std::unique_ptr<FactsWriter>> Derivation::writeNames(const AccountNames& names)
{
    if (auto flushed = m_interner.flush(m_store); !flushed)
        return tl::unexpected{flushed.error()};
    auto writer = FactsWriter::begin(m_store);
    if (!writer)
        return writer;
    for (std::uint32_t id = 1; id <= m_interner.identifierCount(); ++id) {
        if (m_interner.kindOf(IdentifierId{id}) != EntityKind::Account)
            continue;
        if (auto written = (*writer)->addName(id, names.accountOf(id)); !written)
            return tl::unexpected{written.error()};
    }
    return writer;
}

Result<void> Derivation::write(FactsWriter& writer)
{
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
    noteParticulars();
    voteNames();
    noteMissing();
    for (const auto& step : {&Derivation::writeAccounts, &Derivation::writeTransfers, &Derivation::writeCalls,
                             &Derivation::writeWarnings})
        if (auto written = (this->*step)(writer); !written)
            return written;
    for (const auto& [source, result] : m_sources)
        if (auto written = writer.setSource(SourceId{source}, result); !written)
            return written;
    const auto counts = count(*incidents);
    if (!counts)
        return tl::unexpected{counts.error()};
    return writer.setCounts(*counts);
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
    if (m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    m_entries = statementEntries(m_table, m_duplicates.states, RowOrder{m_table});
    m_fates = findFates(m_table, m_duplicates.states, m_entries);
    // every account a column names counts, whether its row moved money or not
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        for (const auto id : {m_table.rows[i].own, m_table.rows[i].peer})
            if (id != 0 && m_duplicates.states[i] == 0
                && m_interner.kindOf(IdentifierId{id}) != EntityKind::Platform) // a user may stand for it
                account(id);
    followPlatforms(names);
    nameEnds();
    noteExits();
    noteStatements();
    if (m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    auto naming = std::async(std::launch::async, [&] { return writeNames(names); });
    deriveMovements();
    countTransfers();
    sumSources();
    m_calls = deriveCalls(m_callRows, m_interner);
    const auto writer = naming.get();
    if (!writer)
        return tl::unexpected{writer.error()};
    if (m_progress.cancelled())
        return failure(ErrorCode::Cancelled);
    if (auto written = write(**writer); !written)
        return tl::unexpected{written.error()};
    return loadCounts(m_store);
}

} // namespace

Result<FactCounts> deriveFacts(CaseStore& store, Interner& interner, Progress& progress)
{
    return Derivation{store, interner, progress}.run();
}

} // namespace jingwei
