// What a row holds by which it and another institution's row of the same payment find each other.
#include "core/identifiers/account_number.h"
#include "core/intake/movement_reader.h"

#include <string_view>
#include <vector>

namespace jingwei {

namespace {

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

} // namespace

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

} // namespace jingwei
