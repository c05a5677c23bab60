#include "core/base/text.h"
#include "core/base/text_map.h"
#include "core/identifiers/account_number.h"
#include "core/identifiers/wallet.h"
#include "core/intake/table_readers.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

namespace {

constexpr std::uint32_t bit(MovementFlag flag, bool set)
{
    return set ? static_cast<std::uint32_t>(flag) : 0U;
}

/// Digits without a leading zero that fit 63 bits are kept as a number: shorter, and ordered as numbers.
Serial serialOf(std::string_view text)
{
    if (text.empty())
        return std::monostate{};
    std::int64_t number = 0;
    const auto* const last = text.data() + text.size();
    const auto [end, status] = std::from_chars(text.data(), last, number);
    if (status == std::errc{} && end == last && text.front() != '-'
        && (text.front() != '0' || text.size() == 1))
        return number;
    return std::string{text};
}

/// Flags of a profile whose rows tell copies otherwise than a bank's.
std::uint32_t copyFlags(const Profile& profile)
{
    return bit(MovementFlag::SerialKey, profile.copies == CopyKey::Serial)
           | bit(MovementFlag::PeerKey, profile.copies == CopyKey::SerialPeer);
}

/// Digits and letters of a number that two institutions write alike; empty for what is too short to be one.
std::string referenceOf(std::string_view written)
{
    constexpr std::size_t fewest = 8;
    std::string value;
    for (const char c : written)
        if (c != ' ' && c != '\t' && c != '\'' && c != '"')
            value += c;
    return value.size() < fewest || isPlaceholder(value) ? std::string{} : value;
}

/// Runs of digits and letters in free text that are long enough to be a payment's number.
std::vector<std::string> numbersIn(std::string_view text)
{
    constexpr std::size_t fewest = 12;
    std::vector<std::string> numbers;
    std::string run;
    const auto close = [&] {
        if (run.size() >= fewest)
            numbers.push_back(run);
        run.clear();
    };
    for (const char c : text) {
        const bool part = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (part)
            run += c;
        else
            close();
    }
    close();
    return numbers;
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

/// Statements (own account, direction, other side) and ledgers (payer, payee).
class MovementReader final : public TableReader {
public:
    explicit MovementReader(const Context& context)
        : TableReader{context}
        , m_twoSided{context.profile.table == TableKind::Ledger}
        , m_platform{context.profile.copies != CopyKey::Statement}
        , m_copyFlags{copyFlags(context.profile)}
        , m_sign{context.profile.sign}
        , m_currency{context.profile.currency}
    {
    }

protected:
    Result<void> readRow(const RawRecord& record) override;
    void headerChanged() override;

private:
    /// What a row's words say, gathered before the flags are set.
    struct Words {
        TextCell summary, type, peerName, cash, success, direction;
        bool merchantCode = false;
    };
    /// An amount and which way it goes: −1 out, +1 in, 0 unknown.
    struct Flow {
        Minor amount = 0;
        int direction = 0;
        bool rounded = false;
    };
    /// Why a row is rejected.
    struct Refusal {
        Field field;
        RejectReason reason;
    };

    [[nodiscard]] TextCell cell(const RawRecord& record, Field field);
    [[nodiscard]] bool isEmpty(const RawRecord& record, Field field);
    Result<bool> readNoResult(const RawRecord& record);
    Result<bool> readOwn(const RawRecord& record, MovementRow& row);
    [[nodiscard]] std::optional<IdentifierId> ownBesideColumns(const RawRecord& record, MovementRow& row);
    Result<void> tie(const RawRecord& record, const AccountCell& card, const AccountCell& number);
    Result<bool> readPeer(const RawRecord& record, MovementRow& row);
    Result<void> readPeerBesideColumn(const RawRecord& record, MovementRow& row);
    Result<bool> readValues(const RawRecord& record, MovementRow& row, const Words& words);
    [[nodiscard]] tl::expected<Flow, Refusal> flowOf(const RawRecord& record, Currency currency,
                                                     const Words& words);
    [[nodiscard]] tl::expected<Flow, Refusal> splitFlow(const RawRecord& record, Currency currency);
    [[nodiscard]] tl::expected<Flow, Refusal> amountIn(const RawRecord& record, Field field,
                                                       Currency currency);
    [[nodiscard]] Words readWords(const RawRecord& record, MovementRow& row);
    void readTexts(const RawRecord& record, MovementRow& row);
    void nameExit(const RawRecord& record, MovementRow& row, const Words& words);
    Result<void> addReferences(const RawRecord& record, const MovementRow& row, const Words& words);
    [[nodiscard]] Serial readSerial(const RawRecord& record);
    [[nodiscard]] Currency currencyOf(const RawRecord& record);
    [[nodiscard]] std::optional<IdentifierId> onChain(const RawRecord& record, const AccountCell& cell,
                                                      Field field);
    Result<bool> refuse(const RawRecord& record, Refusal refusal);
    [[nodiscard]] bool peerNameKnown(const RawRecord& record, MovementRow& row, TextCell& name);
    Result<void> bindCard(const RawRecord& record, const MovementRow& row);
    void seeFrom(const RawRecord& record, MovementRow& row);

    bool m_twoSided;
    bool m_platform; ///< rows of a payment institution's own return
    std::uint32_t m_copyFlags;
    AmountSign m_sign;
    const Profile::DirectionWords* m_directionWords = nullptr; ///< of this very direction column
    std::set<std::pair<IdentifierId, IdentifierId>> m_bound;   ///< user and card told already
    std::string m_currencyWritten;                             ///< as the last row had it …
    Currency m_currency{cny};                                  ///< … and what that means
    bool m_ownGoesTogether = false;  ///< own card, account, name and id have columns
    bool m_peerGoesTogether = false; ///< the other side's account, name and bank have columns
    bool m_ownTextsRead = false;     ///< of the row at hand
    bool m_peerTextsRead = false;
};

void MovementReader::headerChanged()
{
    m_sign = headerHas(profile().signedBy) ? AmountSign::LikeDirection : profile().sign;
    m_directionWords = nullptr;
    m_ownGoesTogether = !m_twoSided && map().has(Field::Card) && map().has(Field::Account)
                        && (map().has(Field::OwnName) || map().has(Field::OwnId));
    m_peerGoesTogether = !m_twoSided && map().has(Field::PeerAccount)
                         && (map().has(Field::PeerName) || map().has(Field::PeerBank));
    if (!map().has(Field::Direction))
        return;
    const auto words = profile().columnWords.find(headerKey(map().name(Field::Direction)));
    if (words != profile().columnWords.end())
        m_directionWords = &words->second;
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
    for (const auto field : {Field::Card, Field::Account}) {
        if (row.subject || !map().has(field))
            continue;
        const auto found = account(record, field);
        if (!found)
            return tl::unexpected{found.error()};
        row.subject = (*found)->id;
    }
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
        if (known.beside == beside) {
            row.own = known.id;
            row.ownName = textIdOf(known.besideTexts[0]);
            row.ownId = textIdOf(known.besideTexts[1]);
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
        auto& kept = cells().account(raw(record, Field::Card));
        kept.beside = beside;
        kept.besideTexts = {numberOf(row.ownName), numberOf(row.ownId)};
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
    cells().account(raw(record, Field::Card)).tiedTo = number.id->value();
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

/// An amount of one column. In a token with more decimals than are kept, the rest is cut off and said so.
tl::expected<MovementReader::Flow, MovementReader::Refusal>
MovementReader::amountIn(const RawRecord& record, Field field, Currency currency)
{
    const auto unit = map().unitDecimals[static_cast<std::size_t>(field)];
    const auto written = raw(record, field);
    auto amount = cells().amount(written, currency, unit);
    if (amount)
        return Flow{*amount, 0, false};
    if (profile().identifiersAreWallets) {
        const std::string text{cells().plain(written)};
        const auto point = text.find('.');
        if (point != std::string::npos && text.find_first_of("eE") == std::string::npos)
            if (const auto cut =
                    cells().amount(text.substr(0, point + 1 + currency.decimals()), currency, unit))
                return Flow{*cut, 0, true};
    }
    return tl::unexpected{Refusal{field, amount.error().code == ErrorCode::AmountOutOfRange
                                             ? RejectReason::AmountOutOfRange
                                             : RejectReason::AmountMalformed}};
}

/// Money out in one column, money in in another: one of them says something, the other nothing or zero.
tl::expected<MovementReader::Flow, MovementReader::Refusal> MovementReader::splitFlow(const RawRecord& record,
                                                                                      Currency currency)
{
    Flow flow;
    for (const auto& [field, direction] : {std::pair{Field::AmountOut, -1}, std::pair{Field::AmountIn, 1}}) {
        if (isEmpty(record, field) || isPlaceholder(cells().plain(raw(record, field))))
            continue;
        auto part = amountIn(record, field, currency);
        if (!part)
            return part;
        if (part->amount == 0)
            continue;
        if (flow.direction != 0) // both say something: nobody can tell which is meant
            return tl::unexpected{Refusal{field, RejectReason::DirectionUnknown}};
        flow = *part;
        flow.direction = direction;
    }
    if (flow.direction == 0)
        return tl::unexpected{Refusal{map().has(Field::AmountOut) ? Field::AmountOut : Field::AmountIn,
                                      RejectReason::AmountMalformed}};
    if (m_sign == AmountSign::LikeDirection && flow.direction < 0)
        flow.amount = std::abs(flow.amount);
    return flow;
}

tl::expected<MovementReader::Flow, MovementReader::Refusal>
MovementReader::flowOf(const RawRecord& record, Currency currency, const Words& words)
{
    if (!map().has(Field::Amount))
        return splitFlow(record, currency);
    auto flow = amountIn(record, Field::Amount, currency);
    if (!flow)
        return flow;
    if (m_twoSided || profile().direction != 0) {
        flow->direction = m_twoSided ? -1 : profile().direction;
        return flow;
    }
    if (m_directionWords != nullptr) {
        const auto word = cells().plain(raw(record, Field::Direction));
        flow->direction = m_directionWords->out.contains(std::string{word})  ? -1
                          : m_directionWords->in.contains(std::string{word}) ? 1
                                                                             : 0;
    } else {
        flow->direction = words.direction.direction;
    }
    switch (m_sign) {
    case AmountSign::Reversal: break;
    case AmountSign::LikeDirection:
        if (flow->direction < 0)
            flow->amount = std::abs(flow->amount);
        break;
    case AmountSign::Direction:
    case AmountSign::OutPositive:
        flow->direction = (flow->amount < 0) == (m_sign == AmountSign::Direction) ? -1 : 1;
        flow->amount = std::abs(flow->amount);
        break;
    }
    if (flow->direction == 0)
        return tl::unexpected{Refusal{Field::Direction, RejectReason::DirectionUnknown}};
    return flow;
}

Serial MovementReader::readSerial(const RawRecord& record)
{
    if (!map().has(Field::SerialPart))
        return serialOf(cells().plain(raw(record, Field::Serial)));
    auto serial = plain(record, Field::Serial);
    const auto part = plain(record, Field::SerialPart);
    if (!part.empty() && part != serial && part != "-")
        serial += '/' + part;
    return serialOf(serial);
}

/// The currency that the row names, else the profile's. One file has few, and row after row the same.
Currency MovementReader::currencyOf(const RawRecord& record)
{
    if (!map().has(Field::Currency))
        return profile().currency;
    const auto written = raw(record, Field::Currency);
    if (written != m_currencyWritten) {
        m_currencyWritten = written;
        m_currency = parseCurrency(cells().plain(written)).value_or(profile().currency);
    }
    return m_currency;
}

/// Time, amount, direction, balances and serial. False: the row was rejected.
Result<bool> MovementReader::readValues(const RawRecord& record, MovementRow& row, const Words& words)
{
    const auto time = moment(record);
    if (!time)
        return refuse(record, {momentField(), RejectReason::TimeMalformed});
    row.at = time->at;
    row.flags |= bit(MovementFlag::DateOnly, time->precision == TimePrecision::Day);
    if (auto warned = warnOfZone(record, *time, momentField()); !warned)
        return tl::unexpected{warned.error()};

    row.currency = currencyOf(record);
    const auto flow = flowOf(record, row.currency, words);
    if (!flow)
        return refuse(record, flow.error());
    row.amount = flow->amount;
    row.flags |= bit(MovementFlag::TwoSided, m_twoSided) | m_copyFlags;
    row.flags |= bit(MovementFlag::Out, flow->direction < 0);
    row.flags |= bit(MovementFlag::Failed, words.success.failure);
    row.flags |= bit(MovementFlag::Reversal, row.amount < 0 || words.summary.reversal || words.type.reversal);
    if (flow->rounded)
        if (auto warned = warn(record, Field::Amount, WarningReason::AmountRounded); !warned)
            return tl::unexpected{warned.error()};
    row.balance = optionalAmount(record, Field::Balance, row.currency);
    row.peerBalance = optionalAmount(record, Field::PayeeBalance, row.currency);
    row.serial = readSerial(record);
    return true;
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
    if (!known.id || known.beside == 0 || known.beside != beside) {
        if (!known.id)
            return false;
        name = cell(record, Field::PeerName);
        row.peerBank = text(record, Field::PeerBank);
        auto& kept = cells().account(index);
        kept.beside = beside;
        kept.besideTexts = {numberOf(name.id), numberOf(row.peerBank)};
        kept.besideWords = static_cast<std::uint8_t>((name.platform ? 1U : 0U) | (name.crypto ? 2U : 0U));
    } else {
        name = TextCell{};
        name.id = textIdOf(known.besideTexts[0]);
        name.platform = (known.besideWords & 1U) != 0;
        name.crypto = (known.besideWords & 2U) != 0;
        row.peerBank = textIdOf(known.besideTexts[1]);
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
    if (!row.ownName && !m_twoSided)
        row.ownName = nameOfTable();
}

/// The numbers by which this row and another institution's row of the same payment find each other: all that
/// a platform gives, and those in a bank's row whose other side is a platform.
Result<void> MovementReader::addReferences(const RawRecord& record, const MovementRow& row,
                                           const Words& words)
{
    std::vector<std::pair<ReferenceKind, std::string>> found;
    if (m_platform) {
        for (const auto written : rawAll(record, Field::Reference))
            found.emplace_back(ReferenceKind::Number, referenceOf(cells().plain(written)));
        for (const auto field : {Field::Serial, Field::SerialPart})
            found.emplace_back(ReferenceKind::Number, referenceOf(cells().plain(raw(record, field))));
        for (const auto field : {Field::OwnCard, Field::PeerCard})
            found.emplace_back(ReferenceKind::Card,
                               normaliseAccount(cells().plain(raw(record, field))).value);
    } else if (words.peerName.platform) {
        found.emplace_back(ReferenceKind::Number, referenceOf(cells().plain(raw(record, Field::Serial))));
        for (const auto field : {Field::Summary, Field::Remark})
            for (auto& number : numbersIn(cells().plain(raw(record, field))))
                found.emplace_back(ReferenceKind::Number, std::move(number));
    }
    for (auto& [kind, value] : found)
        if (!value.empty())
            if (auto added = writer().add(ReferenceRow{row.place.row, kind, std::move(value)}); !added)
                return added;
    return {};
}

/// The bank card behind a platform's account: a card of that user, once for each.
Result<void> MovementReader::bindCard(const RawRecord& record, const MovementRow& row)
{
    const auto& card = cells().account(raw(record, Field::OwnCard));
    if (!card.id || !row.own || card.id == row.own || !m_bound.insert({*row.own, *card.id}).second)
        return {};
    return writer().add(BoundCardRow{row.place.row, *row.own, *card.id, text(record, Field::CardBank)});
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
    if (m_twoSided && map().has(Field::Account))
        seeFrom(record, row);
    if (m_platform || words.peerName.platform)
        if (auto added = addReferences(record, row, words); !added)
            return added;
    if (map().has(Field::OwnCard))
        if (auto bound = bindCard(record, row); !bound)
            return bound;
    return writer().add(std::move(row));
}

} // namespace

std::unique_ptr<TableReader> makeMovementReader(const TableReader::Context& context)
{
    return std::make_unique<MovementReader>(context);
}

} // namespace jingwei
