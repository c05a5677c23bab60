#include "core/exchange/diagram_builder.h"

#include "core/base/text.h"
#include "core/exchange/diagram_records.h"
#include "core/exchange/foreign_kinds.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace jingwei::exchange {

namespace {

constexpr std::size_t mostQuoted = 60; ///< characters of an offending value

const std::string* find(const std::map<std::string, std::string>& values, std::string_view name)
{
    const auto found = values.find(std::string{name});
    return found == values.end() ? nullptr : &found->second;
}

const std::string* find(const ReadNode& node, NodeField field)
{
    return find(node.values, nodeFields[static_cast<std::size_t>(field)].name);
}

const std::string* find(const ReadEdge& edge, EdgeField field)
{
    return find(edge.values, edgeFields[static_cast<std::size_t>(field)].name);
}

template <class Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    return status == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::vector<std::string_view> parts(std::string_view text, char between)
{
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto end = std::min(text.find(between), text.size());
        if (end > 0)
            found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

/// A flag as files write it; what cannot be read leaves `flag` as it is.
void readFlag(const std::string* text, bool& flag)
{
    if (text != nullptr && (*text == "true" || *text == "1" || *text == "True"))
        flag = true;
    else if (text != nullptr && (*text == "false" || *text == "0" || *text == "False"))
        flag = false;
}

EntityRef entityOf(const ReadNode& node)
{
    if (auto named = parseEntityRef(node.id))
        return *std::move(named);
    const auto* const type = find(node, NodeField::Kind);
    const auto& shown = node.label.empty() ? node.id : node.label;
    const auto kind = kindGuessed(type == nullptr ? std::string_view{} : *type, shown);
    // The label names it only if that is a number; two persons of one name are two persons.
    return {kind, kindLike(shown) ? shown : node.id};
}

/// Where a node stands: where the file draws it, or exactly where it stood if that is the same but for
/// rounding.
Point placeOf(const ReadNode& node)
{
    const auto* const x = find(node, NodeField::X);
    const auto* const y = find(node, NodeField::Y);
    const auto left = x == nullptr ? std::nullopt : numberIn<double>(*x);
    const auto top = y == nullptr ? std::nullopt : numberIn<double>(*y);
    const auto near = [&](double exact, double drawn) {
        constexpr double single = 1e-6; // programs keep places in single precision
        return std::abs(exact - drawn) <= node.roundedTo + single * std::abs(exact);
    };
    const bool finite = left && top && std::isfinite(*left) && std::isfinite(*top);
    if (finite && (!node.drawn || (near(*left, node.drawn->x) && near(*top, node.drawn->y))))
        return {*left, *top};
    return node.drawn.value_or(Point{});
}

Result<Currency> currencyIn(const std::string* code, std::uint64_t line)
{
    if (code == nullptr || code->empty())
        return cny;
    const auto currency = parseCurrency(*code);
    if (!currency)
        return tl::unexpected{damagedAt(line, "currency", *code)};
    return *currency;
}

Result<std::optional<Minor>> amountIn(const std::string* text, Currency currency, std::uint64_t line)
{
    if (text == nullptr || text->empty())
        return std::optional<Minor>{};
    const auto amount = parseAmount(*text, currency.decimals());
    if (amount)
        return std::optional{*amount};
    if (amount.error().code == ErrorCode::AmountOutOfRange)
        return tl::unexpected{amount.error()};
    return tl::unexpected{damagedAt(line, "amount", *text)};
}

Result<void> readSums(const ReadNode& from, DiagramNode& node)
{
    const auto currency = currencyIn(find(from, NodeField::Currency), from.line);
    if (!currency)
        return tl::unexpected{currency.error()};
    const auto received = amountIn(find(from, NodeField::Received), *currency, from.line);
    if (!received)
        return tl::unexpected{received.error()};
    const auto held = amountIn(find(from, NodeField::Held), *currency, from.line);
    if (!held)
        return tl::unexpected{held.error()};
    node.received = *received;
    node.held = *held;
    return {};
}

Result<void> readDetails(const ReadNode& from, DiagramNode& node)
{
    if (const auto* const level = find(from, NodeField::Level); level != nullptr && !level->empty()) {
        node.level = numberIn<std::uint32_t>(*level);
        if (!node.level)
            return tl::unexpected{damagedAt(from.line, "level", *level)};
    }
    readFlag(find(from, NodeField::Queried), node.queried);
    readFlag(find(from, NodeField::Pinned), node.pinned);
    if (const auto* const folded = find(from, NodeField::Folded); folded != nullptr)
        for (const auto part : parts(*folded, '\n')) {
            auto entity = parseEntityRef(part);
            if (!entity)
                return tl::unexpected{damagedAt(from.line, "folded", part)};
            node.folded.push_back(*std::move(entity));
        }
    return readSums(from, node);
}

} // namespace

Error damagedAt(std::uint64_t line, std::string_view what, std::string_view value)
{
    auto detail = "line " + std::to_string(line) + ": ";
    detail.append(what);
    if (!value.empty())
        detail.append(1, ' ').append(beginningOf(value, mostQuoted));
    return {ErrorCode::FileDamaged, detail};
}

Result<void> DiagramBuilder::add(ReadNode from)
{
    if (!m_nodeOf.emplace(from.id, static_cast<std::uint32_t>(m_diagram.nodes.size())).second)
        return tl::unexpected{damagedAt(from.line, "node id again", from.id)};
    DiagramNode node;
    node.entity = entityOf(from);
    const auto* const family = find(from, NodeField::Family);
    const auto known = family == nullptr ? std::nullopt : familyNamed(*family);
    node.family = known.value_or(usualFamily(node.entity.kind));
    const auto* const icon = find(from, NodeField::Icon);
    node.icon = icon != nullptr ? *icon : known ? std::string{} : usualIcon(node.entity.kind);
    const auto* const name = find(from, NodeField::Name);
    // An own file leaves empty names out; elsewhere the label is all there is.
    node.name = name != nullptr                            ? *name
                : known || from.label == node.entity.value ? std::string{}
                                                           : from.label;
    if (const auto* const tail = find(from, NodeField::Tail))
        node.tail = *tail;
    node.position = placeOf(from);
    if (auto read = readDetails(from, node); !read)
        return read;
    if (node.level)
        m_diagram.unit = DiagramUnit::Levels;
    m_diagram.nodes.push_back(std::move(node));
    return {};
}

Result<std::uint32_t> DiagramBuilder::endOf(const std::string& id, std::string_view role, std::uint64_t line)
{
    if (const auto known = m_nodeOf.find(id); known != m_nodeOf.end())
        return known->second;
    if (!m_makesMissing || id.empty())
        return tl::unexpected{damagedAt(line, role, id)};
    ReadNode node;
    node.id = node.label = id;
    node.line = line;
    const auto number = static_cast<std::uint32_t>(m_diagram.nodes.size());
    if (auto added = add(std::move(node)); !added)
        return tl::unexpected{added.error()};
    return number;
}

Result<void> DiagramBuilder::take(const ReadEdge& edge)
{
    const auto from = endOf(edge.source, "source", edge.line);
    if (!from)
        return tl::unexpected{from.error()};
    const auto to = endOf(edge.target, "target", edge.line);
    if (!to)
        return tl::unexpected{to.error()};
    const auto currency = currencyIn(find(edge, EdgeField::Currency), edge.line);
    if (!currency)
        return tl::unexpected{currency.error()};
    const auto* const word = find(edge, EdgeField::Kind);
    const auto named = word == nullptr ? std::nullopt : linkKindNamed(*word);
    const auto kind =
        named.value_or(find(edge, EdgeField::Amount) == nullptr ? LinkKind::Use : LinkKind::Transfer);
    const auto* const number = find(edge, EdgeField::Link);
    const LinkKey key{number == nullptr ? std::string{} : *number, *from, *to, kind, *currency};
    const auto [entry, isNew] = m_linkOf.emplace(key, m_diagram.links.size());
    if (isNew) {
        DiagramLink link;
        link.from = *from;
        link.to = *to;
        link.kind = kind;
        link.currency = *currency;
        m_diagram.links.push_back(std::move(link));
    }
    auto& link = m_diagram.links[entry->second];
    const auto* const count = find(edge, EdgeField::Count);
    const auto many =
        count == nullptr || count->empty() ? std::optional<std::int64_t>{1} : numberIn<std::int64_t>(*count);
    if (!many)
        return tl::unexpected{damagedAt(edge.line, "count", *count)};
    const auto sum = addChecked(link.count, *many);
    if (!sum)
        return tl::unexpected{sum.error()};
    link.count = *sum;
    if (auto taken = takeMoney(link, edge, isNew); !taken)
        return taken;
    if (auto taken = takeTimes(link, edge, isNew); !taken)
        return taken;
    return takeFacts(link, edge);
}

Result<void> DiagramBuilder::takeMoney(DiagramLink& link, const ReadEdge& edge, bool isNew) const
{
    if (link.kind != LinkKind::Transfer)
        return {};
    const auto inAll = amountIn(find(edge, EdgeField::LinkAmount), link.currency, edge.line);
    if (!inAll)
        return tl::unexpected{inAll.error()};
    if (*inAll) {
        if (isNew)
            link.amount = **inAll;
        return {};
    }
    const auto amount = amountIn(find(edge, EdgeField::Amount), link.currency, edge.line);
    if (!amount)
        return tl::unexpected{amount.error()};
    const auto sum = addChecked(link.amount, amount->value_or(0));
    if (!sum)
        return tl::unexpected{sum.error()};
    link.amount = *sum;
    return {};
}

Result<void> DiagramBuilder::takeTimes(DiagramLink& link, const ReadEdge& edge, bool isNew) const
{
    const auto* const time = find(edge, EdgeField::Time);
    if (time == nullptr || time->empty())
        return {};
    const auto at = parseTime(*time, m_zone);
    if (!at)
        return tl::unexpected{damagedAt(edge.line, "time", *time)};
    const auto* const until = find(edge, EdgeField::Until);
    const auto end = until == nullptr || until->empty() ? at : parseTime(*until, m_zone);
    if (!end)
        return tl::unexpected{damagedAt(edge.line, "until", *until)};
    const bool none = isNew || (link.first == Instant{} && link.last == Instant{});
    link.first = none ? at->at : std::min(link.first, at->at);
    link.last = none ? end->at : std::max(link.last, end->at);
    return {};
}

Result<void> DiagramBuilder::takeFacts(DiagramLink& link, const ReadEdge& edge)
{
    const auto* const facts = find(edge, EdgeField::Facts);
    const auto* const rows = find(edge, EdgeField::Rows);
    if (facts == nullptr && rows == nullptr)
        return {};
    auto names = parts(facts == nullptr ? *rows : *facts, ' ');
    if (facts == nullptr && names.size() > 1)
        names.resize(1); // the fact is named by its first row; the other is more evidence of it
    for (const auto name : names) {
        const auto row = rowNamed(name);
        if (!row)
            return tl::unexpected{damagedAt(edge.line, "row", name)};
        link.facts.push_back(*row);
    }
    return {};
}

Result<Diagram> DiagramBuilder::finish() &&
{
    for (const auto& edge : m_edges)
        if (auto taken = take(edge); !taken)
            return tl::unexpected{taken.error()};
    return std::move(m_diagram);
}

} // namespace jingwei::exchange
