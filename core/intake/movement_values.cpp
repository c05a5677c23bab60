// Time, amount, direction, balances and serial of a payment's row.
#include "core/base/text.h"
#include "core/identifiers/account_number.h"
#include "core/intake/movement_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace jingwei {

namespace {

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

} // namespace

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

} // namespace jingwei
