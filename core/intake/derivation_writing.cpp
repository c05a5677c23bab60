// How the derivation's facts, counts and warnings get into the case.
#include "core/base/prefetch.h"
#include "core/intake/derivation.h"
#include "core/intake/derivation_run.h"

#include <algorithm>
#include <future>
#include <set>
#include <string>
#include <utility>

namespace jingwei {

/// What only all rows together tell: gaps in balances, reversals of nothing, accounts whose holder no source
/// names.
Result<void> Derivation::writeWarnings(FactsWriter& writer, std::span<const BalanceGap> gaps)
{
    const auto& rows = m_table.rows;
    const auto keep = [&](const MovementRecord& row) {
        return ++m_sources[std::int64_t{row.source}].warnings <= foundWarningsKept;
    };
    const auto amountText = [](const MovementRecord& row, Minor amount) {
        return formatAmount(amount, Currency{row.currency}.decimals());
    };
    for (const auto& gap : gaps) {
        const auto& row = rows[gap.row];
        if (!keep(row))
            continue;
        if (auto written = writer.add(Warning{RowId{row.id()}, "交易余额", amountText(row, gap.missing),
                                              WarningReason::BalanceGap, RowId{rows[gap.before].id()}});
            !written)
            return written;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_fates[i] != RowFate::UnmatchedReversal || !keep(rows[i]))
            continue;
        if (auto written =
                writer.add(Warning{RowId{rows[i].id()}, "交易金额", amountText(rows[i], rows[i].amount),
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
        if (auto written =
                writer.add(Warning{RowId{row.id()}, "交易户名", std::string{m_interner.valueOf(id)},
                                   WarningReason::HolderUnknown});
            !written)
            return written;
    }
    return {};
}

Result<void> Derivation::writeAccounts(FactsWriter& writer)
{
    for (std::size_t i = 0; i < m_accounts.size(); ++i) {
        if ((i & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (m_accounts[i].id.value() == 0)
            continue;
        if (auto written = writer.add(m_accounts[i]); !written)
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
            return m_table.rows[static_cast<std::size_t>(row)].id();
    const auto lender = m_duplicates.lenders.find(transfer.row);
    return lender == m_duplicates.lenders.end() ? 0 : lender->second;
}

/// Their rows lie all over memory, so that fetching them costs half as much as writing them: what comes is
/// asked for ahead.
Result<void> Derivation::writeTransfers(FactsWriter& writer)
{
    constexpr std::size_t ahead = 16;
    const auto& rows = m_table.rows;
    const auto last = m_sequence.size();
    for (std::size_t i = 0; i < last; ++i) {
        if ((i & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (i + 2 * ahead < last)
            prefetch(&m_transfers[m_sequence[i + 2 * ahead]]);
        if (i + ahead < last)
            prefetch(&rows[m_transfers[m_sequence[i + ahead]].row]);
        const auto& transfer = m_transfers[m_sequence[i]];
        const auto& row = rows[transfer.row];
        const TransferResult result{row.id(),
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
    }
    return {};
}

/// What became of each row: accepted, or handed over before.
Result<void> Derivation::writeStates(FactsWriter& writer)
{
    const auto& rows = m_table.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if ((i & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (rows[i].state == m_duplicates.states[i])
            continue;
        if (auto written = writer.setMovementState(rows[i].id(), m_duplicates.states[i]); !written)
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

FactCounts Derivation::count(const std::vector<IncidentFact>& incidents) const
{
    FactCounts counts;
    counts.incidents = static_cast<std::int64_t>(incidents.size());
    counts.transfers = static_cast<std::int64_t>(m_transfers.size());
    counts.calls = static_cast<std::int64_t>(m_calls.calls.size());
    std::set<std::uint32_t> phones;
    TextMap<char> persons;
    std::string person;
    const auto addPerson = [&](std::string_view name, std::string_view idNumber) {
        if (name.empty() && idNumber.empty())
            return;
        person.assign(1, idNumber.empty() ? 'n' : 'i').append(idNumber.empty() ? name : idNumber);
        persons.insert(person, 0);
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
/// written while duplicates and the order of rows are found. Only this touches the store meanwhile, and
/// nothing is interned.
Result<std::unique_ptr<FactsWriter>> Derivation::writeNames(const AccountNames& names)
{
    if (auto flushed = m_interner.flush(m_store, m_progress); !flushed)
        return tl::unexpected{flushed.error()};
    auto writer = FactsWriter::begin(m_store);
    if (!writer)
        return writer;
    for (std::uint32_t id = 1; id <= m_interner.identifierCount(); ++id) {
        if ((id & 0xFFFU) == 0 && m_progress.cancelled())
            return failure(ErrorCode::Cancelled);
        if (m_interner.kindOf(IdentifierId{id}) != EntityKind::Account)
            continue;
        if (auto written = (*writer)->addName(id, names.accountOf(id)); !written)
            return tl::unexpected{written.error()};
    }
    return writer;
}

/// The accounts that registers name count, and their rows are all accepted.
void Derivation::noteRegisters(std::span<const IncidentFact> incidents)
{
    for (const auto& incident : incidents) {
        for (const auto id : incident.victimAccounts)
            account(static_cast<std::uint32_t>(id.value()));
        for (const auto id : incident.suspectAccounts)
            account(static_cast<std::uint32_t>(id.value()));
        for (const auto row : incident.rows)
            ++m_sources[row.source().value()].accepted;
    }
    for (const auto& row : m_accountRows)
        ++m_sources[row.row.source().value()].accepted;
}

/// Writes the transfers on a thread of its own, while what is written after them is worked out.
Result<void> Derivation::write(FactsWriter& writer)
{
    const auto incidents = loadIncidents(m_store);
    if (!incidents)
        return tl::unexpected{incidents.error()};
    auto transfers = std::async(std::launch::async, [&] { return writeTransfers(writer); });
    std::vector<BalanceGap> gaps;
    FactCounts counts;
    const bool whole =
        inSteps([&] { countTransfers(); }, [&] { sumSources(); }, [&] { noteRegisters(*incidents); },
                [&] { noteParticulars(); }, [&] { voteNames(); }, [&] { noteMissing(); },
                [&] { gaps = findBalanceGaps(m_table, m_entries); }, [&] { counts = count(*incidents); });
    if (auto written = transfers.get(); !written)
        return written;
    if (!whole)
        return failure(ErrorCode::Cancelled);
    for (const auto& step : {&Derivation::writeAccounts, &Derivation::writeStates, &Derivation::writeCalls})
        if (auto written = (this->*step)(writer); !written)
            return written;
    if (auto written = writeWarnings(writer, gaps); !written)
        return written;
    for (const auto& [source, result] : m_sources)
        if (auto written = writer.setSource(SourceId{source}, result); !written)
            return written;
    return writer.setCounts(counts);
}

} // namespace jingwei
