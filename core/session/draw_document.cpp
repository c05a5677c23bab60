#include "core/session/draw_document.h"

#include "core/diagram/document_acts.h"
#include "core/diagram/style_rules.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace jingwei {

namespace {

constexpr std::uint32_t nowhere = 0xffffffffU;
constexpr std::size_t stepsBetweenQuestions = 4'096;

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

/// What can stand on a document, and what is known of it.
struct Things {
    std::size_t count;
    std::function<std::optional<ThingIndex>(const EntityRef&)> find;
    std::function<DiagramNode(ThingIndex)> describe;
};

Things thingsOf(const CaseNetwork& network)
{
    return {network.size(), [&network](const EntityRef& entity) { return network.find(entity); },
            [&network](ThingIndex thing) { return network.describe(thing); }};
}

/// Those of a file, in its order. What stands together there is the document's business.
Things thingsOf(const Diagram& read)
{
    std::unordered_map<EntityRef, ThingIndex> numbers;
    for (std::uint32_t node = 0; node < read.nodes.size(); ++node)
        numbers.emplace(read.nodes[node].entity, ThingIndex{node});
    const auto find = [numbers = std::move(numbers)](const EntityRef& entity) {
        const auto known = numbers.find(entity);
        return known == numbers.end() ? std::nullopt : std::optional{known->second};
    };
    const auto describe = [&read](ThingIndex thing) {
        auto node = read.nodes[thing.value()];
        node.folded.clear();
        node.merged = false;
        return node;
    };
    return {read.nodes.size(), find, describe};
}

/// The moment of a link read that a time chosen is asked about: within its own time, as near to the beginning
/// of that as can be. Nothing: it has none.
std::optional<Instant> momentOf(const DiagramLink& read, const std::optional<Instant>& since)
{
    if (read.first == Instant{} && read.last == Instant{})
        return std::nullopt;
    return std::max(read.first, std::min(since.value_or(read.first), read.last));
}

/// A drawing in the making: nodes of the document, then the links between them.
class DocumentPicture {
public:
    DocumentPicture(Things things, const DiagramDocument& document)
        : m_things{std::move(things)}
        , m_document{document}
        , m_nodeOf(m_things.count, nowhere)
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
            if (const auto drawn = drawnAlready(shown.entity)) { // another name of a person
                numbers.emplace(shown.entity, *drawn);
                standIn(shown, *drawn);
                continue;
            }
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
    void addTrace(const FlowGraph& graph, const IncidentTrace& trace)
    {
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

    Result<void> addLinks(const CaseNetwork& network, Progress& progress)
    {
        std::size_t asked = 0;
        for (std::uint32_t thing = 0; thing < m_nodeOf.size(); ++thing) {
            if (m_nodeOf[thing] == nowhere)
                continue;
            if (asked++ % stepsBetweenQuestions == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            network.factsFrom(ThingIndex{thing}, [this](const NetworkFact& fact) {
                noteMoment(fact);
                if (fact.kind != LinkKind::Transfer || !betweenTraced(fact))
                    add(fact);
            });
        }
        return {};
    }

    /// Links of a file, each as one fact that may be many.
    Result<void> addRead(const std::vector<DiagramLink>& links, Progress& progress)
    {
        for (std::size_t number = 0; number < links.size(); ++number) {
            if (number % stepsBetweenQuestions == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            const auto& link = links[number];
            NetworkFact fact{.from = ThingIndex{link.from},
                             .to = ThingIndex{link.to},
                             .kind = link.kind,
                             .row = RowId{0}, // none
                             .at = momentOf(link, std::nullopt),
                             .amount = link.amount,
                             .currency = link.currency};
            noteMoment(fact);
            fact.at = momentOf(link, m_document.settings.since);
            if (auto* const drawn = linkFor(fact))
                takeFacts(*drawn, link);
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

    [[nodiscard]] std::optional<std::uint32_t> drawnAlready(const EntityRef& entity) const
    {
        const auto thing = m_things.find(entity);
        return thing && m_nodeOf[thing->value()] != nowhere ? std::optional{m_nodeOf[thing->value()]}
                                                            : std::nullopt;
    }

    void addNode(const ShownEntity& shown)
    {
        const auto number = static_cast<std::uint32_t>(m_diagram.nodes.size());
        DiagramNode node;
        if (const auto thing = m_things.find(shown.entity)) {
            node = m_things.describe(*thing);
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
        node.merged = node.merged && (!shown.standsIn || shown.standsIn->why == Standing::Merged);
        if (const auto thing = m_things.find(shown.entity))
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
        if (auto* const link = linkFor(fact))
            takeFact(*link, fact.row, fact.amount, fact.at, fact.dateOnly);
    }

    /// The link that a fact counts into; null: it is not drawn.
    DiagramLink* linkFor(const NetworkFact& fact)
    {
        const auto from = m_nodeOf[fact.from.value()];
        const auto to = m_nodeOf[fact.to.value()];
        const auto& settings = m_document.settings;
        if (from == nowhere || to == nowhere)
            return nullptr;
        // Who pays himself has a link of his own; what two things in one node do to each other is inside it.
        if (from == to && fact.from != fact.to)
            return nullptr;
        const bool small = fact.kind == LinkKind::Transfer && fact.amount < settings.least;
        // What belongs together does so at any time; the moment of a fact only tells since when it is known.
        if (small || (fact.kind != LinkKind::Use && !isInTime(fact, settings.since, settings.until))) {
            m_lost[from] = m_lost[to] = 1;
            return nullptr;
        }
        if (settings.eachTransfer && fact.kind == LinkKind::Transfer)
            return &newLink(from, to, fact);
        const auto [entry, added] =
            m_linkOf.try_emplace({from, to, fact.kind, fact.currency.number()}, m_diagram.links.size());
        if (added)
            newLink(from, to, fact);
        return &m_diagram.links[entry->second];
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

    Things m_things;
    const DiagramDocument& m_document;
    std::vector<std::uint32_t> m_nodeOf; ///< by thing: its node, or `nowhere`
    std::vector<std::uint8_t> m_lost;    ///< by node: whether the filter took a fact of it
    std::vector<std::uint8_t>
        m_traced; ///< by vertex: whether the money followed came through it; empty: none is
    Diagram m_diagram;
    std::vector<Instant> m_moments;
    std::map<std::tuple<std::uint32_t, std::uint32_t, LinkKind, std::uint16_t>, std::size_t> m_linkOf;
};

/// A document that was read from a file: what that says stands for the facts.
Result<DrawnDocument> drawRead(const Diagram& read, const DiagramDocument& document, Progress& progress)
{
    DocumentPicture picture{thingsOf(read), document};
    picture.addNodes();
    return picture.addRead(read.links, progress).map([&] { return picture.take(); });
}

Result<DrawnDocument> drawFacts(const CaseNetwork& network, const DiagramDocument& document,
                                Progress& progress)
{
    DocumentPicture picture{thingsOf(network), document};
    picture.addNodes();
    if (!document.settings.followed.empty()) {
        TraceOptions options;
        options.method = traceMethodFromWord(document.settings.method).value_or(options.method);
        options.until = document.settings.until;
        const auto trace = traceIncidents(network.snapshot(), document.settings.followed, options, progress);
        if (trace)
            picture.addTrace(*network.snapshot().graph, *trace);
        else if (trace.error().code != ErrorCode::NothingStolen
                 && trace.error().code != ErrorCode::IncidentUnknown)
            return tl::unexpected{trace.error()};
    }
    return picture.addLinks(network, progress).map([&] { return picture.take(); });
}

} // namespace

Result<DrawnDocument> drawDocument(const CaseNetwork& network, const DiagramDocument& document,
                                   Progress& progress)
{
    const bool ofFile = document.read && document.read->content;
    auto drawn = ofFile ? drawRead(*document.read->content, document, progress)
                        : drawFacts(network, document, progress);
    if (drawn)
        colour(drawn->diagram, document.settings.style);
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

} // namespace jingwei
