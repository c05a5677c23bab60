#include "core/intake/derivation.h"

#include "core/identifiers/bank_card.h"
#include "core/intake/derivation_run.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace jingwei {

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

/// What reviewers hold of two numbers ties them as a source does: to the card, where one of them is one.
std::vector<TieRecord> Derivation::decidedTies() const
{
    std::vector<TieRecord> ties;
    for (const auto& [a, b] : m_sameAccounts) {
        const auto first = m_interner.find(EntityKind::Account, a);
        const auto second = m_interner.find(EntityKind::Account, b);
        if (!first || !second)
            continue;
        TieRecord tie{static_cast<std::uint32_t>(first->value()), static_cast<std::uint32_t>(second->value()),
                      looksLikeBankCard(a) == looksLikeBankCard(b)};
        if (!tie.alias && looksLikeBankCard(b))
            std::swap(tie.card, tie.account);
        ties.push_back(tie);
    }
    return ties;
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

/// Every account a column names counts, whether its row moved money or not.
void Derivation::noteNamed()
{
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        for (const auto id : {m_table.rows[i].own, m_table.rows[i].peer})
            if (id != 0 && m_duplicates.states[i] == 0
                && m_interner.kindOf(IdentifierId{id}) != EntityKind::Platform) // a user may stand for it
                account(id);
}

/// Both ends of every row that moves money.
void Derivation::nameEnds()
{
    const auto& rows = m_table.rows;
    m_movements.reserve(rows.size());
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

namespace {

/// Whether a row counts as money in and as money out: of two sides both, unless one of them alone was asked
/// about.
std::pair<bool, bool> sidesCounted(std::uint32_t flags)
{
    if (!has(flags, MovementFlag::TwoSided))
        return {!has(flags, MovementFlag::Out), has(flags, MovementFlag::Out)};
    const bool payer = has(flags, MovementFlag::PayerAsked);
    const bool payee = has(flags, MovementFlag::PayeeAsked);
    return {payee || !payer, payer || !payee};
}

} // namespace

void Derivation::sumSources()
{
    const auto& rows = m_table.rows;
    std::int64_t at = -1;
    SourceResult* source = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (const auto number = std::int64_t{row.source}; number != at) {
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
        const auto [in, out] = sidesCounted(row.flags);
        sums.in += in ? amount : 0;
        sums.out += out ? amount : 0;
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
    if (found == m_table.rows.end() || found->id() != row)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_table.rows.begin());
}

/// Finds the way through payment platforms: the other side of a bank's row becomes the platform's user.
void Derivation::followPlatforms(const AccountNames& names, const RowOrder& order)
{
    m_links = linkPlatforms(m_table, m_fates, m_references, names, m_interner, order, m_split);
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

void Derivation::deriveMovements(const RowOrder& order)
{
    m_transfers = joinSides(m_table, m_movements, order, forcedJoins(), m_split, m_progress);
    m_movements = {}; // of no use any more, and of five million rows no little
    std::unordered_map<std::uint32_t, const PlatformLink*> linkOf;
    for (const auto& link : m_links)
        if (!link.sameEnds)
            linkOf.emplace(link.bank, &link);
    for (auto& transfer : m_transfers)
        if (const auto link = linkOf.find(transfer.row); link != linkOf.end()) {
            transfer.link = static_cast<std::int32_t>(link->second->platform);
            if (transfer.rule == JoinRule::None)
                transfer.rule = link->second->rule;
        }
    m_sequence = sequenceTransfers(m_table, m_transfers, m_entries, m_links, order, m_progress);
}

Result<FactCounts> Derivation::run()
{
    if (auto loaded = load(); !loaded)
        return tl::unexpected{loaded.error()};
    auto ties = loadTies(m_store);
    if (!ties)
        return tl::unexpected{ties.error()};
    std::ranges::move(decidedTies(), std::back_inserter(*ties));
    const AccountNames names{*ties, m_interner};
    resolveNames(names);
    auto naming = std::async(std::launch::async, [&] { return writeNames(names); });
    m_duplicates = findDuplicates(m_table, m_interner, m_progress);
    const RowOrder order{m_table};
    const bool ordered =
        inSteps([&] { m_entries = statementEntries(m_table, m_duplicates.states, order, m_progress); },
                [&] { m_fates = findFates(m_table, m_duplicates.states, m_entries); });
    const auto writer = naming.get();
    if (!writer)
        return tl::unexpected{writer.error()};
    if (!ordered)
        return failure(ErrorCode::Cancelled);
    if (!inSteps([&] { noteNamed(); }, [&] { followPlatforms(names, order); }, [&] { nameEnds(); },
                 [&] { noteExits(); }, [&] { noteStatements(); }, [&] { deriveMovements(order); },
                 [&] { m_calls = deriveCalls(m_callRows, m_interner); }))
        return failure(ErrorCode::Cancelled);
    if (auto flushed = m_interner.flush(m_store, m_progress); !flushed) // ends of money without an account
        return tl::unexpected{flushed.error()};
    if (auto written = write(**writer); !written)
        return tl::unexpected{written.error()};
    return loadCounts(m_store);
}

Result<FactCounts> deriveFacts(CaseStore& store, Interner& interner,
                               std::span<const std::pair<std::string, std::string>> sameAccounts,
                               Progress& progress)
{
    return Derivation{store, interner, sameAccounts, progress}.run();
}

} // namespace jingwei
