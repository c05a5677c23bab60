#include "core/base/text.h"
#include "core/identifiers/account_number.h"
#include "core/intake/table_readers.h"

#include <charconv>

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

/// Statements (own account, direction, other side) and ledgers (payer, payee).
class MovementReader final : public TableReader {
public:
    explicit MovementReader(const Context& context)
        : TableReader{context}
        , m_twoSided{context.profile.table == TableKind::Ledger}
    {
    }

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    /// What a row's words say, gathered before the flags are set.
    struct Words {
        TextCell summary, type, peerName, cash, success, direction;
        bool merchantCode = false;
    };

    [[nodiscard]] TextCell cell(const RawRecord& record, Field field);
    Result<bool> readOwn(const RawRecord& record, MovementRow& row);
    Result<void> tie(const RawRecord& record, const AccountCell& card, const AccountCell& number);
    Result<bool> readPeer(const RawRecord& record, MovementRow& row);
    Result<bool> readValues(const RawRecord& record, MovementRow& row);
    Result<bool> readDirection(const RawRecord& record, MovementRow& row, const Words& words);
    [[nodiscard]] Words readWords(const RawRecord& record, MovementRow& row);
    void readTexts(const RawRecord& record, MovementRow& row);
    void nameExit(const RawRecord& record, MovementRow& row, const Words& words);

    bool m_twoSided;
};

TextCell MovementReader::cell(const RawRecord& record, Field field)
{
    return map().has(field) ? cells().text(raw(record, field)) : TextCell{};
}

/// The own account: the card if it is there, else the account number; both are tied. False: the row was
/// rejected.
Result<bool> MovementReader::readOwn(const RawRecord& record, MovementRow& row)
{
    if (m_twoSided) {
        const auto payer = account(record, Field::Payer);
        if (!payer)
            return tl::unexpected{payer.error()};
        row.own = (*payer)->id;
        row.flags |= bit(MovementFlag::OwnUnreadable, (*payer)->unreadable());
        return true;
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
    row.own = card.id ? card.id : number.id;
    if (auto tied = tie(record, card, number); !tied)
        return tl::unexpected{tied.error()};
    row.flags |= bit(MovementFlag::OwnUnreadable, !row.own && (card.unreadable() || number.unreadable()));
    if (row.own || has(row.flags, MovementFlag::OwnUnreadable))
        return true;
    const auto field = map().has(Field::Card) ? Field::Card : Field::Account;
    if (auto rejected = reject(record, field, RejectReason::IdentifierMissing); !rejected)
        return tl::unexpected{rejected.error()};
    return false;
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
    if (!map().has(field))
        return true;
    const auto peer = account(record, field);
    if (!peer)
        return tl::unexpected{peer.error()};
    row.peer = (*peer)->id;
    row.flags |= bit(MovementFlag::PeerUnreadable, (*peer)->unreadable());
    const auto unreadable =
        std::uint32_t{bit(MovementFlag::OwnUnreadable, true) | bit(MovementFlag::PeerUnreadable, true)};
    if (m_twoSided && !row.own && !row.peer && (row.flags & unreadable) == 0) {
        if (auto rejected = reject(record, Field::Payer, RejectReason::IdentifierMissing); !rejected)
            return tl::unexpected{rejected.error()};
        return false;
    }
    return true;
}

Result<bool> MovementReader::readValues(const RawRecord& record, MovementRow& row)
{
    const auto refuse = [&](Field field, RejectReason reason) -> Result<bool> {
        if (auto rejected = reject(record, field, reason); !rejected)
            return tl::unexpected{rejected.error()};
        return false;
    };
    const auto time = cells().time(raw(record, Field::Time));
    if (!time)
        return refuse(Field::Time, RejectReason::TimeMalformed);
    row.at = time->at;
    row.flags |= bit(MovementFlag::DateOnly, time->precision == TimePrecision::Day);
    if (auto warned = warnOfZone(record, *time, Field::Time); !warned)
        return tl::unexpected{warned.error()};

    row.currency = profile().currency;
    if (map().has(Field::Currency)) {
        const auto currency = parseCurrency(cells().plain(raw(record, Field::Currency)));
        if (currency)
            row.currency = *currency;
    }
    const auto amount = cells().amount(raw(record, Field::Amount), row.currency,
                                       map().unitDecimals[static_cast<std::size_t>(Field::Amount)]);
    if (!amount)
        return refuse(Field::Amount, amount.error().code == ErrorCode::AmountOutOfRange
                                         ? RejectReason::AmountOutOfRange
                                         : RejectReason::AmountMalformed);
    row.amount = *amount;
    row.balance = optionalAmount(record, Field::Balance, row.currency);
    row.peerBalance = optionalAmount(record, Field::PayeeBalance, row.currency);
    row.serial = serialOf(cells().plain(raw(record, Field::Serial)));
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
        *place = cell(record, field);
    row.summary = words.summary.id ? words.summary.id : words.type.id;
    row.peerName = words.peerName.id;
    words.merchantCode =
        map().has(Field::MerchantCode) && !isPlaceholder(cells().plain(raw(record, Field::MerchantCode)));
    return words;
}

Result<bool> MovementReader::readDirection(const RawRecord& record, MovementRow& row, const Words& words)
{
    row.flags |= bit(MovementFlag::TwoSided, m_twoSided);
    if (!m_twoSided && words.direction.direction == 0) {
        if (auto rejected = reject(record, Field::Direction, RejectReason::DirectionUnknown); !rejected)
            return tl::unexpected{rejected.error()};
        return false;
    }
    row.flags |= bit(MovementFlag::Out, m_twoSided || words.direction.direction < 0);
    row.flags |= bit(MovementFlag::Failed, words.success.failure);
    row.flags |= bit(MovementFlag::Reversal, row.amount < 0 || words.summary.reversal || words.type.reversal);
    return true;
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
    const std::pair<Field, std::optional<TextId>*> wanted[]{
        {m_twoSided ? Field::PayerName : Field::OwnName, &row.ownName},
        {Field::OwnId, &row.ownId},
        {m_twoSided ? Field::PayerBank : Field::OwnBank, &row.ownBank},
        {m_twoSided ? Field::PayeeBank : Field::PeerBank, &row.peerBank}};
    for (const auto& [field, place] : wanted)
        *place = text(record, field);
}

Result<void> MovementReader::readRow(const RawRecord& record)
{
    MovementRow row;
    row.place = placeOf(record);
    for (const auto step :
         {&MovementReader::readOwn, &MovementReader::readPeer, &MovementReader::readValues}) {
        const auto kept = (this->*step)(record, row);
        if (!kept)
            return tl::unexpected{kept.error()};
        if (!*kept)
            return {};
    }
    const auto words = readWords(record, row);
    const auto kept = readDirection(record, row, words);
    if (!kept)
        return tl::unexpected{kept.error()};
    if (!*kept)
        return {};
    nameExit(record, row, words);
    readTexts(record, row);
    return writer().add(std::move(row));
}

} // namespace

std::unique_ptr<TableReader> makeMovementReader(const TableReader::Context& context)
{
    return std::make_unique<MovementReader>(context);
}

} // namespace jingwei
