#include "core/session/draw_document.h"

#include "core/diagram/document_acts.h"
#include "core/diagram/style_rules.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace jingwei {

namespace {

constexpr std::uint32_t nowhere = 0xffffffffU;
constexpr std::size_t stepsBetweenQuestions = 4'096;

bool inTime(const NetworkFact& fact, const std::optional<Instant>& since, const std::optional<Instant>& until)
{
    if (!since && !until)
        return true;
    return fact.at && (!since || *since <= *fact.at) && (!until || *fact.at <= *until);
}

/// Colours nodes by rules. Rules that cannot be read colour nothing: they are a document's own, so whoever
/// wrote them knew how.
void colour(Diagram& diagram, const std::string& style)
{
    if (style.empty())
        return;
    const auto rules = rulesFromText(style);
    if (!rules)
        return;
    auto colours = applyRules(diagram, *rules);
    for (std::size_t node = 0; node < colours.size(); ++node)
        diagram.nodes[node].colour = std::move(colours[node]);
}

/// A drawing in the making: nodes of the document, then the links between them.
class DocumentPicture {
public:
    DocumentPicture(const CaseNetwork& network, const DiagramDocument& document)
        : m_network{network}
        , m_document{document}
        , m_nodeOf(network.size(), nowhere)
    {
        m_diagram.unit = document.settings.columns ? DiagramUnit::Levels : DiagramUnit::Free;
        m_diagram.notes = document.notes;
        m_diagram.paths = document.paths;
    }

    void addNodes()
    {
        std::unordered_map<EntityRef, std::uint32_t> numbers;
        for (const auto& shown : m_document.entities) {
            if (shown.standsIn || shown.hidden)
                continue;
            numbers.emplace(shown.entity, static_cast<std::uint32_t>(m_diagram.nodes.size()));
            addNode(shown);
        }
        for (const auto& shown : m_document.entities) {
            if (!shown.standsIn)
                continue;
            if (const auto node = numbers.find(nodeOf(m_document, shown).entity); node != numbers.end())
                standIn(shown, node->second);
        }
    }

    /// Levels of the money followed, and what of it every end received and holds.
    void addTrace(const IncidentTrace& trace)
    {
        const auto& graph = *m_network.snapshot().graph;
        m_traced.assign(graph.vertexCount(), 0);
        for (const auto& stolen : trace.stolen) {
            m_traced[graph.payer(stolen.edge).value()] = 1;
            if (const auto node = m_nodeOf[graph.payer(stolen.edge).value()]; node != nowhere)
                makeVictim(m_diagram.nodes[node], trace.incidents[stolen.incident].victim);
        }
        for (const auto& account : trace.trace.accounts) {
            m_traced[account.vertex.value()] = 1;
            const auto number = m_nodeOf[account.vertex.value()];
            if (number == nowhere)
                continue;
            auto& node = m_diagram.nodes[number];
            setLevel(node, account.level);
            node.received = addChecked(node.received.value_or(0), account.received).value_or(0);
            node.held = addChecked(node.held.value_or(0), account.held).value_or(0);
        }
        for (const auto& flow : trace.trace.flows) {
            NetworkFact fact{.from = ThingIndex{graph.payer(flow.edge).value()},
                             .to = ThingIndex{graph.payee(flow.edge).value()},
                             .kind = LinkKind::Transfer,
                             .row = graph.id(flow.edge),
                             .at = graph.at(flow.edge),
                             .dateOnly = graph.dateOnly(flow.edge),
                             .amount = flow.traced,
                             .currency = graph.currency(flow.edge)};
            add(fact);
        }
    }

    Result<void> addLinks(Progress& progress)
    {
        std::size_t asked = 0;
        for (std::uint32_t thing = 0; thing < m_nodeOf.size(); ++thing) {
            if (m_nodeOf[thing] == nowhere)
                continue;
            if (asked++ % stepsBetweenQuestions == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            m_network.factsFrom(ThingIndex{thing}, [this](const NetworkFact& fact) {
                noteMoment(fact);
                if (fact.kind != LinkKind::Transfer || !betweenTraced(fact))
                    add(fact);
            });
        }
        return {};
    }

    [[nodiscard]] DrawnDocument take()
    {
        const auto filteredOut = dropFiltered();
        std::ranges::stable_sort(m_diagram.links, {}, [](const DiagramLink& link) {
            return std::tuple{link.from, link.to, link.kind, link.currency.number()};
        });
        return {std::move(m_diagram), filteredOut, std::move(m_moments)};
    }

private:
    /// Between ends of the trace only what was traced is drawn; what else somebody brought to the diagram has
    /// its transfers as they are.
    [[nodiscard]] bool betweenTraced(const NetworkFact& fact) const
    {
        return !m_traced.empty() && m_traced[fact.from.value()] != 0 && m_traced[fact.to.value()] != 0;
    }

    void noteMoment(const NetworkFact& fact)
    {
        const auto from = m_nodeOf[fact.from.value()];
        const auto to = m_nodeOf[fact.to.value()];
        const bool small = fact.kind == LinkKind::Transfer && fact.amount < m_document.settings.least;
        if (fact.at && fact.kind != LinkKind::Use && from != to && to != nowhere && !small)
            m_moments.push_back(*fact.at);
    }

    /// Links drag their ends with them: a node that lost all of its links to the filter is not drawn.
    std::size_t dropFiltered()
    {
        std::vector<std::uint8_t> linked(m_diagram.nodes.size(), 0);
        for (const auto& link : m_diagram.links)
            linked[link.from] = linked[link.to] = 1;
        std::vector<std::uint32_t> places(m_diagram.nodes.size(), nowhere);
        std::vector<DiagramNode> kept;
        for (std::uint32_t node = 0; node < places.size(); ++node) {
            if (linked[node] == 0 && m_lost[node] != 0)
                continue;
            places[node] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(std::move(m_diagram.nodes[node]));
        }
        const auto dropped = places.size() - kept.size();
        m_diagram.nodes = std::move(kept);
        for (auto& link : m_diagram.links) {
            link.from = places[link.from];
            link.to = places[link.to];
        }
        return dropped;
    }

    void addNode(const ShownEntity& shown)
    {
        const auto number = static_cast<std::uint32_t>(m_diagram.nodes.size());
        DiagramNode node;
        if (const auto thing = m_network.find(shown.entity)) {
            node = m_network.describe(*thing);
            m_nodeOf[thing->value()] = number;
        }
        node.entity = shown.entity;
        node.position = shown.position;
        node.pinned = shown.pinned;
        node.group = shown.group;
        node.colour = shown.colour;
        m_diagram.nodes.push_back(std::move(node));
        m_lost.push_back(0);
    }

    void standIn(const ShownEntity& shown, std::uint32_t number)
    {
        auto& node = m_diagram.nodes[number];
        if (node.folded.empty()) {
            node.folded.push_back(node.entity);
            node.merged = true;
        }
        node.folded.push_back(shown.entity);
        node.merged = node.merged && shown.standsIn->why == Standing::Merged;
        if (const auto thing = m_network.find(shown.entity))
            m_nodeOf[thing->value()] = number;
    }

    static void makeVictim(DiagramNode& node, const std::string& name)
    {
        setLevel(node, 0);
        if (node.entity.kind != EntityKind::Account)
            return; // stands in something else, an incident maybe
        node.family = NodeFamily::Victim;
        node.icon = "victim";
        if (node.name.empty())
            node.name = name;
    }

    static void setLevel(DiagramNode& node, std::uint32_t level)
    {
        node.level = std::min(node.level.value_or(level), level);
    }

    void add(const NetworkFact& fact)
    {
        const auto from = m_nodeOf[fact.from.value()];
        const auto to = m_nodeOf[fact.to.value()];
        const auto& settings = m_document.settings;
        if (from == nowhere || to == nowhere)
            return;
        // Who pays himself has a link of his own; what two things in one node do to each other is inside it.
        if (from == to && fact.from != fact.to)
            return;
        const bool small = fact.kind == LinkKind::Transfer && fact.amount < settings.least;
        // What belongs together does so at any time; the moment of a fact only tells since when it is known.
        if (small || (fact.kind != LinkKind::Use && !inTime(fact, settings.since, settings.until))) {
            m_lost[from] = m_lost[to] = 1;
            return;
        }
        if (settings.eachTransfer && fact.kind == LinkKind::Transfer) {
            takeFact(newLink(from, to, fact), fact.row, fact.amount, fact.at, fact.dateOnly);
            return;
        }
        const auto [entry, added] =
            m_linkOf.try_emplace({from, to, fact.kind, fact.currency.number()}, m_diagram.links.size());
        if (added)
            newLink(from, to, fact);
        takeFact(m_diagram.links[entry->second], fact.row, fact.amount, fact.at, fact.dateOnly);
    }

    DiagramLink& newLink(std::uint32_t from, std::uint32_t to, const NetworkFact& fact)
    {
        auto& link = m_diagram.links.emplace_back();
        link.from = from;
        link.to = to;
        link.kind = fact.kind;
        link.currency = fact.currency;
        return link;
    }

    const CaseNetwork& m_network;
    const DiagramDocument& m_document;
    std::vector<std::uint32_t> m_nodeOf; ///< by thing: its node, or `nowhere`
    std::vector<std::uint8_t> m_lost;    ///< by node: whether the filter took a fact of it
    std::vector<std::uint8_t>
        m_traced; ///< by vertex: whether the money followed came through it; empty: none is
    Diagram m_diagram;
    std::vector<Instant> m_moments;
    std::map<std::tuple<std::uint32_t, std::uint32_t, LinkKind, std::uint16_t>, std::size_t> m_linkOf;
};

} // namespace

Result<DrawnDocument> drawDocument(const CaseNetwork& network, const DiagramDocument& document,
                                   Progress& progress)
{
    DocumentPicture picture{network, document};
    picture.addNodes();
    if (!document.settings.followed.empty()) {
        TraceOptions options;
        options.method = traceMethodFromWord(document.settings.method).value_or(options.method);
        options.until = document.settings.until;
        const auto trace = traceIncidents(network.snapshot(), document.settings.followed, options, progress);
        if (trace)
            picture.addTrace(*trace);
        else if (trace.error().code != ErrorCode::NothingStolen
                 && trace.error().code != ErrorCode::IncidentUnknown)
            return tl::unexpected{trace.error()};
    }
    if (const auto linked = picture.addLinks(progress); !linked)
        return tl::unexpected{linked.error()};
    auto drawn = picture.take();
    colour(drawn.diagram, document.settings.style);
    return drawn;
}

DiagramDocument documentOf(const Diagram& diagram, std::string name)
{
    DiagramDocument document;
    document.name = std::move(name);
    document.settings.columns = diagram.unit == DiagramUnit::Levels;
    document.notes = diagram.notes;
    document.paths = diagram.paths;
    for (const auto& node : diagram.nodes) {
        ShownEntity shown{.entity = node.entity, .position = node.position, .pinned = node.pinned};
        shown.group = node.group;
        shown.colour = node.colour;
        for (const auto& inside : node.folded) {
            if (inside == node.entity)
                continue;
            auto folded = ShownEntity{.entity = inside, .position = node.position};
            folded.standsIn = {node.entity, node.merged ? Standing::Merged : Standing::Folded};
            document.entities.push_back(std::move(folded));
        }
        document.entities.push_back(std::move(shown));
    }
    std::ranges::sort(document.entities, {}, &ShownEntity::entity);
    return document;
}

Result<Expansion> expansionOf(const CaseNetwork& network, const DiagramDocument& document,
                              const ExpandWish& wish, Progress& progress)
{
    Expansion expansion;
    std::unordered_set<ThingIndex> seen;
    std::vector<ThingIndex> reached;
    for (const auto& entity : wish.from)
        for (const auto& inside : standingIn(document, entity))
            if (const auto thing = network.find(inside); thing && seen.insert(*thing).second)
                reached.push_back(*thing);

    const auto counts = [&](const NetworkFact& fact) {
        return (fact.kind != LinkKind::Transfer || fact.amount >= wish.least)
               && inTime(fact, wish.since, wish.until);
    };
    const auto take = [&](ThingIndex thing) {
        const auto& entity = network.entity(thing);
        const bool shown = document.find(entity) != nullptr;
        if (!shown && !wish.kinds.empty() && !wish.kinds.contains(entity.kind))
            return;
        if (!seen.insert(thing).second)
            return;
        reached.push_back(thing);
        if (!shown) {
            expansion.things.push_back(entity);
            ++expansion.counts[entity.kind];
        }
    };
    std::size_t next = 0;
    for (std::uint32_t step = 0; step < wish.depth; ++step) {
        for (const auto end = reached.size(); next < end; ++next) {
            if (next % stepsBetweenQuestions == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            const auto thing = reached[next]; // `take` may move the list
            network.factsFrom(thing, [&](const NetworkFact& fact) {
                if (counts(fact) && (fact.kind == LinkKind::Use || wish.way != ExpandWay::In))
                    take(fact.to);
            });
            network.factsTo(thing, [&](const NetworkFact& fact) {
                if (counts(fact) && (fact.kind == LinkKind::Use || wish.way != ExpandWay::Out))
                    take(fact.from);
            });
        }
    }
    return expansion;
}

} // namespace jingwei
