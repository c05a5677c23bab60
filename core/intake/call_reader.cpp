#include "core/base/text.h"
#include "core/identifiers/cell.h"
#include "core/identifiers/identifier.h"
#include "core/intake/table_readers.h"

#include <charconv>
#include <utility>

namespace jingwei {

namespace {

/// Takes the number that `text` begins with off it.
std::optional<std::int64_t> takeNumber(std::string_view& text)
{
    std::int64_t number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status != std::errc{} || number < 0 || number > 100'000'000)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// Seconds of the unit that `text` begins with, which is taken off it; 1 for none.
std::int64_t takeUnit(std::string_view& text)
{
    constexpr std::pair<std::string_view, std::int64_t> units[]{{"小时", 3600}, {"时", 3600}, {"分钟", 60},
                                                                {"分", 60},     {"秒", 1},    {"s", 1}};
    for (const auto& [word, seconds] : units) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return seconds;
        }
    }
    return 1;
}

/// A length of time: bare seconds, `x时x分x秒`, or `HH:mm:ss`.
std::optional<std::int64_t> secondsOf(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    std::int64_t total = 0;
    while (!text.empty()) {
        const auto number = takeNumber(text);
        if (!number)
            return std::nullopt;
        if (text.starts_with(':')) {
            text.remove_prefix(1);
            total = (total + *number) * 60;
        } else {
            total += *number * takeUnit(text);
        }
    }
    return total;
}

/// Call records of one's own phone, and ledgers with both sides named.
class CallReader final : public TableReader {
public:
    explicit CallReader(const Context& context)
        : TableReader{context}
        , m_twoSided{context.profile.table == TableKind::CallLedger}
    {
    }

protected:
    Result<void> readRow(const RawRecord& record) override;

private:
    void readDevice(const RawRecord& record, CallRow& row);
    [[nodiscard]] std::pair<Field, Field> ends(bool outgoing) const;

    bool m_twoSided;
};

/// IMEI by its first 14 digits (networks send the 15th as 0), IMSI, and the cell.
void CallReader::readDevice(const RawRecord& record, CallRow& row)
{
    auto imei = plain(record, Field::Imei);
    if (imei.size() > 14)
        imei.resize(14);
    const auto cell = cellOf(plain(record, Field::Lac), plain(record, Field::Ci));
    const std::pair<std::string, std::optional<TextId>*> texts[]{
        {imei, &row.imei}, {plain(record, Field::Imsi), &row.imsi}, {cell, &row.cell}};
    for (const auto& [value, place] : texts)
        if (!value.empty())
            *place = cells().interner().text(value);
}

/// Columns of the own and the other phone. 主叫号码 and 被叫号码 are roles, so that the owner of the record
/// stands in one or the other by the type of call; beside a column of its own, each is the one that is left.
std::pair<Field, Field> CallReader::ends(bool outgoing) const
{
    if (m_twoSided)
        return {Field::Caller, Field::Callee};
    if (map().has(Field::Own) || map().has(Field::Peer) || !preface().number.empty())
        return {map().has(Field::Own) ? Field::Own : Field::Caller,
                map().has(Field::Peer) ? Field::Peer : Field::Callee};
    return outgoing ? std::pair{Field::Caller, Field::Callee} : std::pair{Field::Callee, Field::Caller};
}

Result<void> CallReader::readRow(const RawRecord& record)
{
    CallRow row;
    row.place = placeOf(record);
    row.twoSided = m_twoSided;
    const auto direction =
        m_twoSided || profile().ownCalls ? -1 : cells().text(raw(record, Field::CallType)).direction;
    row.outgoing = direction < 0;
    const auto [own, peer] = ends(row.outgoing);
    for (const auto& [field, place] : {std::pair{own, &row.own}, std::pair{peer, &row.peer}}) {
        auto id = cells().phone(raw(record, field));
        if (!id && field == own && !map().has(own) && !preface().number.empty())
            id = cells().phoneOf(preface().number); // it stands above the table
        if (!id)
            return reject(record, field, RejectReason::IdentifierMissing);
        *place = *id;
    }
    const auto time = cells().time(raw(record, Field::Time));
    if (!time)
        return reject(record, Field::Time, RejectReason::TimeMalformed);
    row.at = time->at;
    if (auto warned = warnOfZone(record, *time, Field::Time); !warned)
        return warned;
    if (direction == 0)
        return reject(record, Field::CallType, RejectReason::DirectionUnknown);
    row.seconds = secondsOf(plain(record, Field::Seconds));
    if (!row.seconds)
        if (const auto end = optionalTime(record, Field::Until); end && end->at >= row.at)
            row.seconds = (end->at - row.at).count();
    readDevice(record, row);
    return writer().add(std::move(row));
}

} // namespace

std::unique_ptr<TableReader> makeCallReader(const TableReader::Context& context)
{
    return std::make_unique<CallReader>(context);
}

} // namespace jingwei
