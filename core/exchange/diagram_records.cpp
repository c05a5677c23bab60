#include "core/exchange/diagram_records.h"

#include "core/base/hash.h"
#include "core/exchange/file_writer.h"
#include "core/exchange/masked_names.h"

#include <algorithm>

namespace jingwei::exchange {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty())
            text += between;
        text += part;
    }
    return text;
}

std::string flagText(bool flag)
{
    return flag ? "true" : "false";
}

std::string amountText(Minor amount, Currency currency)
{
    return formatAmount(amount, currency.decimals());
}

} // namespace

DiagramRecords::DiagramRecords(const Diagram& diagram, const DiagramFacts& facts,
                               const DiagramFileOptions& options)
    : m_diagram{diagram}
    , m_facts{facts}
    , m_options{options}
{
    const auto money = currencies();
    if (!money.empty())
        m_nodeCurrency = money.front();
    std::unordered_map<std::string, int> seen;
    m_nodes.reserve(diagram.nodes.size());
    for (const auto& node : diagram.nodes) {
        auto record = recordOf(node);
        if (const int before = seen[record.id]++; before > 0) {
            record.id += '#' + std::to_string(before + 1);
            record.stableKey += '-' + std::to_string(before + 1);
        }
        m_nodes.push_back(std::move(record));
    }
    m_calls.reserve(facts.calls.size());
    for (std::size_t i = 0; i < facts.calls.size(); ++i)
        m_calls.emplace(facts.calls[i].id.value(), static_cast<std::uint32_t>(i));
    for (const auto& source : facts.sources)
        if (source.id)
            m_sources.emplace(*source.id, &source);
}

std::string DiagramRecords::keyOf(const EntityRef& entity) const
{
    // Without masking the key is the same in every case, so that two cases' files meet in the same entity.
    const auto salt = masked() ? m_options.key : std::string{};
    constexpr std::size_t bytes = 20;
    const auto digest = sha256(salt + '\n' + toText(entity));
    return toHex(std::span{digest}.first<bytes>());
}

std::string DiagramRecords::idOf(const EntityRef& entity) const
{
    if (!masked())
        return toText(entity);
    constexpr std::size_t markLength = 12; // 48 bits: among ends that look alike two hardly ever meet
    return toText({entity.kind, maskedValue(entity)}) + '#' + keyOf(entity).substr(0, markLength);
}

NodeRecord DiagramRecords::recordOf(const DiagramNode& node) const
{
    NodeRecord record;
    record.node = &node;
    record.id = idOf(node.entity);
    record.stableKey = keyOf(node.entity);
    record.value = masked() ? maskedValue(node.entity) : node.entity.value;
    record.name = masked() ? maskedNodeName(node) : node.name;
    record.tail = masked() ? maskedNodeTail(node) : node.tail;
    record.label = record.name.empty() ? record.value : record.name;
    if (!record.tail.empty())
        record.label += ' ' + record.tail;
    for (const auto& entity : node.folded)
        record.folded.push_back(idOf(entity));
    return record;
}

const AccountFact* DiagramRecords::account(const NodeRecord& node) const
{
    if (masked() || m_facts.graph == nullptr || !node.node->folded.empty())
        return nullptr;
    const auto vertex = m_facts.graph->find(node.node->entity);
    return vertex ? &m_facts.graph->account(*vertex) : nullptr;
}

std::vector<Currency> DiagramRecords::currencies() const
{
    std::vector<Currency> found;
    for (const auto& link : m_diagram.links)
        if (link.kind == LinkKind::Transfer && std::ranges::find(found, link.currency) == found.end())
            found.push_back(link.currency);
    return found;
}

const CallFact* DiagramRecords::call(RowId id) const
{
    const auto found = m_calls.find(id.value());
    return found == m_calls.end() ? nullptr : &m_facts.calls[found->second];
}

bool DiagramRecords::isWhole(const DiagramLink& link) const
{
    if (m_options.detail == LinkDetail::Summed || link.facts.empty()
        || link.count != static_cast<std::int64_t>(link.facts.size()))
        return true;
    return !std::ranges::all_of(link.facts, [&](RowId fact) {
        switch (link.kind) {
        case LinkKind::Transfer: {
            const auto edge = m_facts.graph == nullptr ? std::nullopt : m_facts.graph->find(fact);
            return edge && m_facts.graph->currency(*edge) == link.currency;
        }
        case LinkKind::Call: return call(fact) != nullptr;
        case LinkKind::Use: return false;
        }
        return false;
    });
}

std::size_t DiagramRecords::edgeCount() const
{
    std::size_t count = 0;
    for (const auto& link : m_diagram.links)
        count += isWhole(link) ? 1 : link.facts.size();
    return count;
}

void DiagramRecords::cite(EdgeRecord& edge, RowId row) const
{
    const auto known = m_sources.find(row.source());
    RowReference reference{row, {}, known == m_sources.end() ? std::string{} : known->second->sha256};
    const auto number = std::to_string(row.row());
    // The name of a file may name its subject, so it leaves the case only where subjects may.
    if (masked() || known == m_sources.end())
        reference.text = 'S' + std::to_string(row.source().value()) + "#R" + number;
    else
        reference.text = known->second->file + '#'
                         + (known->second->sheet.empty() ? std::string{} : known->second->sheet + '!') + 'R'
                         + number;
    edge.rows.push_back(std::move(reference));
}

std::optional<Minor> DiagramRecords::amountOf(const DiagramLink& link) const
{
    if (link.kind != LinkKind::Transfer)
        return std::nullopt;
    if (m_diagram.unit == DiagramUnit::Levels || m_facts.graph == nullptr)
        return link.amount;
    Result<Minor> sum{0};
    for (const auto fact : link.facts) {
        const auto edge = m_facts.graph->find(fact);
        sum = edge && sum ? addChecked(*sum, m_facts.graph->amount(*edge))
                          : failure(ErrorCode::TransferUnknown);
    }
    return sum == link.amount ? std::nullopt : std::optional{link.amount};
}

EdgeRecord DiagramRecords::wholeEdge(std::uint32_t number) const
{
    const auto& link = m_diagram.links[number];
    EdgeRecord edge;
    edge.id = "link:" + std::to_string(number + 1);
    edge.link = number;
    edge.from = link.from;
    edge.to = link.to;
    edge.kind = link.kind;
    edge.whole = true;
    edge.count = link.count;
    edge.currency = link.currency;
    if (link.kind == LinkKind::Transfer)
        edge.amount = link.amount;
    edge.linkAmount = amountOf(link);
    if (link.first != Instant{} || link.last != Instant{}) {
        edge.at = link.first;
        edge.until = link.last;
    }
    edge.facts = link.facts;
    for (const auto fact : link.facts)
        cite(edge, fact);
    return edge;
}

EdgeRecord DiagramRecords::factEdge(std::uint32_t number, RowId fact) const
{
    const auto& link = m_diagram.links[number];
    EdgeRecord edge;
    edge.id = std::string{linkKindWord(link.kind)} + ':' + rowText(fact);
    edge.link = number;
    edge.from = link.from;
    edge.to = link.to;
    edge.kind = link.kind;
    cite(edge, fact);
    if (link.kind == LinkKind::Call) {
        const auto* const known = call(fact);
        edge.at = known->at;
        edge.seconds = known->seconds;
        if (known->otherRow)
            cite(edge, *known->otherRow);
        return edge;
    }
    const auto& graph = *m_facts.graph;
    const auto transfer = *graph.find(fact);
    edge.amount = graph.amount(transfer);
    edge.currency = graph.currency(transfer);
    edge.at = graph.at(transfer);
    edge.dateOnly = graph.dateOnly(transfer);
    edge.rule = graph.rule(transfer);
    if (const auto other = graph.otherRow(transfer))
        cite(edge, *other);
    return edge;
}

Result<void> DiagramRecords::eachEdge(Progress& progress,
                                      const std::function<void(const EdgeRecord&)>& take) const
{
    constexpr std::size_t askEvery = 256;
    std::unordered_set<std::string> ids;
    std::size_t told = 0;
    const auto tell = [&](EdgeRecord edge) {
        const auto wanted = edge.id; // a fact may stand behind two links
        for (int i = 2; !ids.insert(edge.id).second; ++i)
            edge.id = wanted + '#' + std::to_string(i);
        take(edge);
        progress.advance();
        return ++told % askEvery != 0 || !progress.cancelled();
    };
    for (std::uint32_t number = 0; number < m_diagram.links.size(); ++number) {
        const auto& link = m_diagram.links[number];
        if (isWhole(link)) {
            if (!tell(wholeEdge(number)))
                return failure(ErrorCode::Cancelled);
            continue;
        }
        const auto inAll = amountOf(link);
        for (const auto fact : link.facts) {
            auto edge = factEdge(number, fact);
            edge.linkAmount = inAll;
            if (!tell(std::move(edge)))
                return failure(ErrorCode::Cancelled);
        }
    }
    return progress.cancelled() ? Result<void>{failure(ErrorCode::Cancelled)} : Result<void>{};
}

NodeValues DiagramRecords::valuesOf(const NodeRecord& record) const
{
    const auto& node = *record.node;
    NodeValues values;
    const auto set = [&](NodeField field, std::string value) {
        values[static_cast<std::size_t>(field)] = std::move(value);
    };
    set(NodeField::Kind, std::string{entityKindWord(node.entity.kind)});
    set(NodeField::Value, record.value);
    set(NodeField::Name, record.name);
    set(NodeField::Tail, record.tail);
    set(NodeField::Family, std::string{familyWord(node.family)});
    set(NodeField::Icon, node.icon);
    if (node.level)
        set(NodeField::Level, std::to_string(*node.level));
    set(NodeField::Queried, flagText(node.queried));
    set(NodeField::Pinned, flagText(node.pinned));
    if (node.received)
        set(NodeField::Received, amountText(*node.received, m_nodeCurrency));
    if (node.held)
        set(NodeField::Held, amountText(*node.held, m_nodeCurrency));
    if (node.received || node.held)
        set(NodeField::Currency, std::string{m_nodeCurrency.code()});
    set(NodeField::X, numberText(node.position.x));
    set(NodeField::Y, numberText(node.position.y));
    if (!record.folded.empty())
        set(NodeField::Folded, joined(record.folded, "\n"));
    return values;
}

EdgeValues DiagramRecords::valuesOf(const EdgeRecord& edge) const
{
    EdgeValues values;
    const auto set = [&](EdgeField field, std::string value) {
        values[static_cast<std::size_t>(field)] = std::move(value);
    };
    set(EdgeField::Kind, std::string{linkKindWord(edge.kind)});
    set(EdgeField::Link, std::to_string(edge.link + 1));
    set(EdgeField::Count, std::to_string(edge.count));
    if (edge.amount) {
        set(EdgeField::Amount, amountText(*edge.amount, edge.currency));
        set(EdgeField::Currency, std::string{edge.currency.code()});
    }
    if (edge.at)
        set(EdgeField::Time,
            edge.dateOnly ? formatDay(*edge.at, m_facts.zone) : formatIso(*edge.at, m_facts.zone));
    if (edge.until)
        set(EdgeField::Until, formatIso(*edge.until, m_facts.zone));
    set(EdgeField::DateOnly, flagText(edge.dateOnly));
    if (edge.seconds)
        set(EdgeField::Seconds, std::to_string(*edge.seconds));
    std::vector<std::string> rows, sources, hashes;
    for (const auto& reference : edge.rows) {
        rows.push_back(rowText(reference.row));
        sources.push_back(reference.text);
        if (std::ranges::find(hashes, reference.sha256) == hashes.end() && !reference.sha256.empty())
            hashes.push_back(reference.sha256);
    }
    set(EdgeField::Rows, joined(rows, " "));
    set(EdgeField::Source, joined(sources, "; "));
    set(EdgeField::Sha256, joined(hashes, " "));
    if (edge.rule != JoinRule::None)
        set(EdgeField::Rule, std::string{joinRuleWord(edge.rule)});
    if (edge.linkAmount)
        set(EdgeField::LinkAmount, amountText(*edge.linkAmount, edge.currency));
    if (!edge.facts.empty()) {
        std::vector<std::string> facts;
        for (const auto fact : edge.facts)
            facts.push_back(rowText(fact));
        set(EdgeField::Facts, joined(facts, " "));
    }
    return values;
}

} // namespace jingwei::exchange
