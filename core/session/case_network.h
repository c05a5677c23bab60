#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/diagram/diagram.h"
#include "core/session/case_session.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace jingwei {

using ThingIndex = Id<struct ThingTag, std::uint32_t>; ///< valid for one network only

/// One fact that links two things of a case.
struct NetworkFact {
    ThingIndex from;
    ThingIndex to;
    LinkKind kind = LinkKind::Use;
    RowId row; ///< the row that shows it; of a transfer its id
    std::optional<Instant> at{};
    bool dateOnly = false;
    Minor amount = 0; ///< of a transfer
    Currency currency = cny;
};

/// Whether a fact lies within a time, its ends included. Without ends everything does; else what has no time
/// of its own does not.
[[nodiscard]] bool isInTime(const NetworkFact& fact, const std::optional<Instant>& since,
                            const std::optional<Instant>& until) noexcept;

/// Everything of a case that can stand on a diagram, and what links it: transfers between ends of money,
/// calls between phones, and what belongs to what (a holder's accounts; the accounts and phones that the
/// register names with an incident). Immutable; any thread may read it.
///
/// Persons are told apart by their identity number, and are one where reviewers hold them to be one (see
/// SamePersons): who is known by a name only is no thing of its own. One that goes by several names is found
/// by each of them, and says them all.
/// Transfers stay in the flow graph and are not stored again.
class CaseNetwork {
public:
    /// Time O(accounts + calls + incidents), with sorting. Errors: `Cancelled`.
    static Result<std::shared_ptr<const CaseNetwork>> build(std::shared_ptr<const CaseSnapshot> snapshot,
                                                            Progress& progress);

    [[nodiscard]] const CaseSnapshot& snapshot() const noexcept { return *m_snapshot; }
    [[nodiscard]] std::size_t size() const noexcept { return m_vertices + m_others.size(); }
    [[nodiscard]] std::optional<ThingIndex> find(const EntityRef& entity) const;
    [[nodiscard]] const EntityRef& entity(ThingIndex thing) const noexcept;
    /// Family, icon and words of a thing, without a place, level or sums.
    [[nodiscard]] DiagramNode describe(ThingIndex thing) const;

    /// Calls `visit(const NetworkFact&)` for each fact that begins at a thing; each fact begins at one.
    template <class Visit>
    void factsFrom(ThingIndex thing, const Visit& visit) const;
    /// The same for those that end at it.
    template <class Visit>
    void factsTo(ThingIndex thing, const Visit& visit) const;

private:
    struct Other {
        EntityRef entity;
        std::uint32_t described; ///< incident: its number in the snapshot; person: a vertex that it holds
        std::string also{};      ///< person: everything that is held to be this one; empty: nothing else is
    };

    CaseNetwork() = default;
    ThingIndex thingOf(EntityKind kind, const std::string& value, std::uint32_t described = 0);
    void addHolders();
    std::string nameAlike(ThingIndex person, const std::vector<std::string>& names);
    void addIncident(std::uint32_t number);
    void addCalls(Progress& progress);
    void link(ThingIndex from, ThingIndex to, LinkKind kind, RowId row, std::optional<Instant> at);
    void index();
    [[nodiscard]] bool isVertex(ThingIndex thing) const noexcept { return thing.value() < m_vertices; }
    [[nodiscard]] NetworkFact transfer(EdgeIndex edge) const;
    [[nodiscard]] std::span<const std::uint32_t> listed(const std::vector<std::uint32_t>& starts,
                                                        const std::vector<std::uint32_t>& list,
                                                        ThingIndex thing) const noexcept;

    std::shared_ptr<const CaseSnapshot> m_snapshot;
    std::uint32_t m_vertices = 0; ///< things below this number are vertices of the flow graph
    std::vector<Other> m_others;
    std::unordered_map<EntityRef, ThingIndex> m_otherOf;
    std::vector<NetworkFact> m_facts;
    std::vector<std::uint32_t> m_outStarts, m_out, m_inStarts, m_in; ///< numbers of facts by thing
};

template <class Visit>
void CaseNetwork::factsFrom(ThingIndex thing, const Visit& visit) const
{
    if (isVertex(thing))
        for (const auto edge : m_snapshot->graph->outEdges(VertexIndex{thing.value()}))
            visit(transfer(edge));
    for (const auto fact : listed(m_outStarts, m_out, thing))
        visit(m_facts[fact]);
}

template <class Visit>
void CaseNetwork::factsTo(ThingIndex thing, const Visit& visit) const
{
    if (isVertex(thing))
        for (const auto edge : m_snapshot->graph->inEdges(VertexIndex{thing.value()}))
            visit(transfer(edge));
    for (const auto fact : listed(m_inStarts, m_in, thing))
        visit(m_facts[fact]);
}

/// Family, icon and words of an end of money, without a place, level or sums.
[[nodiscard]] DiagramNode diagramNodeOf(const AccountFact& account, ExitKind exit);

} // namespace jingwei
