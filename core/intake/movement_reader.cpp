#include "core/intake/movement_reader.h"

#include "core/base/text.h"
#include "core/base/text_map.h"
#include "core/identifiers/account_number.h"
#include "core/identifiers/wallet.h"

#include <algorithm>
#include <initializer_list>
#include <memory>

namespace jingwei {

namespace {

/// Flags of a profile whose rows tell copies otherwise than a bank's.
std::uint32_t copyFlags(const Profile& profile)
{
    return bit(MovementFlag::SerialKey, profile.copies == CopyKey::Serial)
           | bit(MovementFlag::PeerKey, profile.copies == CopyKey::SerialPeer);
}

/// One hash for the bytes of cells that go together; never 0.
std::uint64_t besideHash(std::initializer_list<std::string_view> cells)
{
    std::uint64_t hash = 1;
    for (const auto cell : cells)
        hash = (hash ^ quickHash(cell)) * 0x9E3779B97F4A7C15U + cell.size();
    return hash | 1U;
}

std::optional<TextId> textIdOf(std::uint32_t id)
{
    return id == 0 ? std::nullopt : std::optional{TextId{id}};
}

std::uint32_t numberOf(std::optional<TextId> id)
{
    return id ? static_cast<std::uint32_t>(id->value()) : 0U;
}

} // namespace

MovementReader::MovementReader(const Context& context)
    : TableReader{context}
    , m_twoSided{context.profile.table == TableKind::Ledger}
    , m_platform{context.profile.copies != CopyKey::Statement}
    , m_copyFlags{copyFlags(context.profile)}
    , m_sign{context.profile.sign}
    , m_currency{context.profile.currency}
{
}

/// Accounts lie scattered in memory, and a row names two or three of them.
void MovementReader::upcoming(std::span<const RawRecord> records)
{
    m_fetched.clear();
    for (const auto field : {Field::Card, Field::Account, Field::PeerAccount, Field::Payer, Field::Payee}) {
        // with all of a card's columns as they were last time, its account number isn't looked up
        if (!map().has(field) || (field == Field::Account && m_ownGoesTogether))
            continue;
        for (const auto& record : records)
            m_fetched.push_back(cells().fetchAccountSlot(raw(record, field)));
    }
    for (const auto hash : m_fetched)
        cells().fetchAccount(hash);
}

TextCell MovementReader::cell(const RawRecord& record, Field field)
{
    return map().has(field) ? cells().text(raw(record, field)) : TextCell{};
}

bool MovementReader::isEmpty(const RawRecord& record, Field field)
{
    return !map().has(field) || trimText(raw(record, field)).empty();
}

Result<bool> MovementReader::refuse(const RawRecord& record, Refusal refusal)
{
    if (auto rejected = reject(record, refusal.field, refusal.reason); !rejected)
        return tl::unexpected{rejected.error()};
    return false;
}

/// A row that only says that a query found nothing (domain.md 1a(5)): a fact, not a fault. True: it was one.
Result<bool> MovementReader::readNoResult(const RawRecord& record)
{
    if (isEmpty(record, Field::Feedback) || !isEmpty(record, Field::Amount) || !isEmpty(record, Field::Time)
        || !isEmpty(record, Field::Date))
        return false;
    ParticularRow row;
    row.place = placeOf(record);
    row.kind = ParticularKind::Query;
    const auto own = ownNumber(record);
    if (!own)
        return tl::unexpected{own.error()};
    row.subject = own->id;
    row.name = text(record, Field::OwnName);
    row.idNumber = text(record, Field::OwnId);
    row.bank = text(record, Field::OwnBank);
    row.outcome = text(record, Field::Feedback);
    row.noResult = true;
    if (auto added = writer().add(std::move(row)); !added)
        return tl::unexpected{added.error()};
    return true;
}

/// A wallet on the chain that the row names, where its form alone would say another one.
std::optional<IdentifierId> MovementReader::onChain(const RawRecord& record, const AccountCell& cell,
                                                    Field field)
{
    if (!profile().identifiersAreWallets || !cell.id || !map().has(Field::Chain))
        return cell.id;
    auto chain = plain(record, Field::Chain);
    std::ranges::transform(chain, chain.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    constexpr std::pair<std::string_view, std::string_view> others[]{
        {"bsc", "bsc"},       {"bnb", "bsc"},           {"binance", "bsc"},       {"polygon", "polygon"},
        {"matic", "polygon"}, {"arbitrum", "arbitrum"}, {"optimism", "optimism"}, {"avalanche", "avalanche"}};
    const std::string written{cells().plain(raw(record, field))};
    for (const auto& [word, name] : others)
        if (chain.find(word) != std::string::npos)
            if (const auto wallet = readWallet(written))
                return cells().interner().identifier(EntityKind::Wallet,
                                                     std::string{name} + '/' + wallet->value);
    return cell.id;
}

/// The own account: the card if it is there, else the account number; both are tied. False: the row was
/// rejected.
Result<bool> MovementReader::readOwn(const RawRecord& record, MovementRow& row)
{
    if (m_twoSided) {
        const auto payer = account(record, Field::Payer);
        if (!payer)
            return tl::unexpected{payer.error()};
        row.own = onChain(record, **payer, Field::Payer);
        row.flags |= bit(MovementFlag::OwnUnreadable, (*payer)->unreadable());
        return true;
    }
    std::uint64_t beside = 0;
    if (m_ownGoesTogether) {
        beside =
            besideHash({raw(record, Field::Account), raw(record, Field::OwnName), raw(record, Field::OwnId)});
        const auto& known = cells().account(raw(record, Field::Card));
        if (known.own.hash == beside) {
            row.own = known.id;
            row.ownName = textIdOf(known.own.texts[0]);
            row.ownId = textIdOf(known.own.texts[1]);
            m_ownTextsRead = true;
            return true;
        }
    }
    AccountCell card;
    AccountCell number;
    for (const auto& [field, cell] : {std::pair{Field::Account, &number}, std::pair{Field::Card, &card}}) {
        if (!map().has(field))
            continue;
        const auto found = account(record, field);
        if (!found)
            return tl::unexpected{found.error()};
        *cell = **found;
    }
    if (beside != 0 && card.id && !number.unreadable()) {
        row.ownName = text(record, Field::OwnName);
        row.ownId = text(record, Field::OwnId);
        m_ownTextsRead = true;
        cells().account(raw(record, Field::Card)).own = {beside,
                                                         {numberOf(row.ownName), numberOf(row.ownId)}};
    }
    row.own = card.id ? card.id : number.id;
    if (auto tied = tie(record, card, number); !tied)
        return tl::unexpected{tied.error()};
    row.flags |= bit(MovementFlag::OwnUnreadable, !row.own && (card.unreadable() || number.unreadable()));
    if (row.own || has(row.flags, MovementFlag::OwnUnreadable))
        return true;
    row.own = ownBesideColumns(record, row);
    if (row.own || has(row.flags, MovementFlag::OwnUnreadable))
        return true;
    const auto fields = {Field::Card, Field::Account, Field::OwnParty, Field::Payer};
    const auto* const field = std::ranges::find_if(fields, [&](Field any) { return map().has(any); });
    return refuse(record, {field == fields.end() ? Field::Card : *field, RejectReason::IdentifierMissing});
}

/// The own account where no column of its own has it: in a party's text, among payer and payee, above the
/// table.
std::optional<IdentifierId> MovementReader::ownBesideColumns(const RawRecord& record, MovementRow& row)
{
    if (map().has(Field::OwnParty)) {
        const auto& party = cells().party(raw(record, Field::OwnParty));
        row.ownName = party.name;
        row.flags |= bit(MovementFlag::OwnUnreadable, party.damaged || party.masked);
        return party.id;
    }
    if (!map().has(Field::Card) && !map().has(Field::Account) && map().has(Field::Payer)) {
        const auto own = has(row.flags, MovementFlag::Out) ? Field::Payer : Field::Payee;
        return cells().account(raw(record, own)).id;
    }
    return accountOfTable();
}

/// Says that card and account number are one, unless the row before with this card said the same.
Result<void> MovementReader::tie(const RawRecord& record, const AccountCell& card, const AccountCell& number)
{
    if (!card.id || !number.id || card.id == number.id || card.tiedTo == number.id->value())
        return {};
    cells().account(raw(record, Field::Card)).tiedTo = static_cast<std::uint32_t>(number.id->value());
    return writer().add(TieRow{*card.id, *number.id, placeOf(record).row});
}

Result<bool> MovementReader::readPeer(const RawRecord& record, MovementRow& row)
{
    const auto field = m_twoSided ? Field::Payee : Field::PeerAccount;
    if (map().has(field)) {
        const auto peer = account(record, field);
        if (!peer)
            return tl::unexpected{peer.error()};
        row.peer = onChain(record, **peer, field);
        row.flags |= bit(MovementFlag::PeerUnreadable, (*peer)->unreadable());
    }
    if (!row.peer && !has(row.flags, MovementFlag::PeerUnreadable))
        if (auto read = readPeerBesideColumn(record, row); !read)
            return tl::unexpected{read.error()};
    const auto unreadable =
        std::uint32_t{bit(MovementFlag::OwnUnreadable, true) | bit(MovementFlag::PeerUnreadable, true)};
    if (m_twoSided && !row.own && !row.peer && (row.flags & unreadable) == 0)
        return refuse(record, {Field::Payer, RejectReason::IdentifierMissing});
    return true;
}

/// The other side where its own column does not have it: a party's text, the bank card behind it, the sender
/// or receiver, or, when a platform's account is filled or emptied, the user's own card.
Result<void> MovementReader::readPeerBesideColumn(const RawRecord& record, MovementRow& row)
{
    if (map().has(Field::PeerParty)) {
        const auto& party = cells().party(raw(record, Field::PeerParty));
        row.peer = party.id;
        row.peerName = party.name;
        row.peerBank = party.bank;
        row.flags |= bit(MovementFlag::PeerUnreadable, party.damaged || party.masked);
        return {};
    }
    const auto sender = has(row.flags, MovementFlag::Out) ? Field::Payee : Field::Payer;
    for (const auto field : {Field::PeerCard, m_twoSided ? Field::PeerCard : sender, Field::OwnCard}) {
        if (row.peer || !map().has(field))
            continue;
        const auto found = account(record, field);
        if (!found)
            return tl::unexpected{found.error()};
        row.peer = (*found)->id;
    }
    return {};
}

/// Name and bank of the other side, where they stood beside its account before. True: there is nothing to
/// look up.
bool MovementReader::peerNameKnown(const RawRecord& record, MovementRow& row, TextCell& name)
{
    m_peerTextsRead = false;
    if (!m_peerGoesTogether)
        return false;
    const auto beside = besideHash({raw(record, Field::PeerName), raw(record, Field::PeerBank)});
    const auto index = raw(record, Field::PeerAccount);
    const auto& known = cells().account(index);
    if (!known.id)
        return false;
    if (known.peer.hash != beside) {
        name = cell(record, Field::PeerName);
        row.peerBank = text(record, Field::PeerBank);
        auto& kept = cells().account(index);
        kept.peer = {beside, {numberOf(name.id), numberOf(row.peerBank)}};
        kept.peerWords = static_cast<std::uint8_t>((name.platform ? 1U : 0U) | (name.crypto ? 2U : 0U));
    } else {
        name = TextCell{};
        name.id = textIdOf(known.peer.texts[0]);
        name.platform = (known.peerWords & 1U) != 0;
        name.crypto = (known.peerWords & 2U) != 0;
        row.peerBank = textIdOf(known.peer.texts[1]);
    }
    m_peerTextsRead = true;
    return true;
}

MovementReader::Words MovementReader::readWords(const RawRecord& record, MovementRow& row)
{
    Words words;
    const std::pair<Field, TextCell*> wanted[]{
        {Field::Summary, &words.summary},
        {Field::Type, &words.type},
        {m_twoSided ? Field::PayeeName : Field::PeerName, &words.peerName},
        {Field::Cash, &words.cash},
        {Field::Success, &words.success},
        {Field::Direction, &words.direction}};
    for (const auto& [field, place] : wanted)
        if (place != &words.peerName || !peerNameKnown(record, row, words.peerName))
            *place = cell(record, field);
    row.summary = words.summary.id ? words.summary.id : words.type.id;
    row.peerName = words.peerName.id;
    words.merchantCode =
        map().has(Field::MerchantCode) && !isPlaceholder(cells().plain(raw(record, Field::MerchantCode)));
    return words;
}

/// Marks where the money leaves the banks (cli.md, Exits) and names ends that have no account of their own.
void MovementReader::nameExit(const RawRecord& record, MovementRow& row, const Words& words)
{
    const bool noAccount = !row.peer && !has(row.flags, MovementFlag::PeerUnreadable);
    row.flags |=
        bit(MovementFlag::Cash, noAccount && (words.cash.cashFlag || words.summary.cash || words.type.cash));
    row.flags |= bit(MovementFlag::Merchant, words.merchantCode);
    row.flags |= bit(MovementFlag::Platform, words.peerName.platform);
    row.flags |= bit(MovementFlag::Crypto, words.peerName.crypto);
    row.flags |=
        bit(MovementFlag::BankInternal, noAccount && (words.summary.bankInternal || words.type.bankInternal));
    if (!noAccount || m_twoSided || has(row.flags, MovementFlag::Cash))
        return;
    auto& interner = cells().interner();
    if (words.merchantCode)
        row.peer = interner.identifier(EntityKind::Merchant, plain(record, Field::MerchantCode));
    else if (words.peerName.platform)
        row.peer = interner.identifier(EntityKind::Platform, plain(record, Field::PeerName));
    else if (words.peerName.crypto)
        row.peer = interner.identifier(EntityKind::Crypto, plain(record, Field::PeerName));
}

void MovementReader::readTexts(const RawRecord& record, MovementRow& row)
{
    // of a table with payer and payee, the own side is the one that the direction says
    const bool isPayer = m_twoSided || has(row.flags, MovementFlag::Out);
    const std::pair<Field, std::optional<TextId>*> wanted[]{
        {Field::OwnName, &row.ownName},
        {Field::OwnId, &row.ownId},
        {Field::OwnBank, &row.ownBank},
        {Field::PeerBank, &row.peerBank},
        {isPayer ? Field::PayerName : Field::PayeeName, &row.ownName},
        {isPayer ? Field::PayerBank : Field::PayeeBank, &row.ownBank},
        {isPayer ? Field::PayeeName : Field::PayerName, &row.peerName},
        {isPayer ? Field::PayeeBank : Field::PayerBank, &row.peerBank}};
    for (const auto& [field, place] : wanted)
        if (map().has(field) && !(m_ownTextsRead && (field == Field::OwnName || field == Field::OwnId))
            && !(m_peerTextsRead && field == Field::PeerBank))
            *place = text(record, field);
    for (const auto& [field, place] :
         {std::pair{Field::NetAddress, &row.netAddress}, std::pair{Field::MacAddress, &row.macAddress}})
        if (map().has(field))
            *place = text(record, field);
    if (!row.ownName && !m_twoSided)
        row.ownName = nameOfTable();
}

/// Whose return a platform's table of both sides is.
void MovementReader::noteAsked(const RawRecord& record, MovementRow& row)
{
    const auto& asked = cells().account(raw(record, Field::Account));
    row.flags |= bit(MovementFlag::PayerAsked, asked.id && asked.id == row.own)
                 | bit(MovementFlag::PayeeAsked, asked.id && asked.id == row.peer);
}

/// A transfer on a chain as one address sees it whose list this is: money out of it or into it.
void MovementReader::seeFrom(const RawRecord& record, MovementRow& row)
{
    const auto& seer = cells().account(raw(record, Field::Account));
    if (!seer.id || (row.own != seer.id && row.peer != seer.id))
        return;
    row.flags &= ~bit(MovementFlag::TwoSided, true);
    if (row.own == seer.id)
        return;
    std::swap(row.own, row.peer);
    std::swap(row.ownName, row.peerName);
    row.flags &= ~bit(MovementFlag::Out, true);
}

Result<void> MovementReader::readRow(const RawRecord& record)
{
    if (map().has(Field::Feedback)) {
        const auto nothing = readNoResult(record);
        if (!nothing)
            return tl::unexpected{nothing.error()};
        if (*nothing)
            return {};
    }
    MovementRow row;
    row.place = placeOf(record);
    m_ownTextsRead = false;
    const auto words = readWords(record, row);
    const auto valued = readValues(record, row, words);
    if (!valued)
        return tl::unexpected{valued.error()};
    if (!*valued)
        return {};
    for (const auto step : {&MovementReader::readOwn, &MovementReader::readPeer}) {
        const auto kept = (this->*step)(record, row);
        if (!kept)
            return tl::unexpected{kept.error()};
        if (!*kept)
            return {};
    }
    nameExit(record, row, words);
    readTexts(record, row);
    if (m_twoSided && map().has(Field::Account)) {
        if (m_platform)
            noteAsked(record, row);
        else
            seeFrom(record, row);
    }
    if (m_platform || words.peerName.platform)
        if (auto added = addReferences(record, row, words); !added)
            return added;
    if (map().has(Field::OwnCard))
        if (auto bound = bindCard(record, row); !bound)
            return bound;
    return writer().add(std::move(row));
}

std::unique_ptr<TableReader> makeMovementReader(const TableReader::Context& context)
{
    return std::make_unique<MovementReader>(context);
}

} // namespace jingwei
