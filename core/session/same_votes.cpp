// What is to be decided of things that may be the same, and the lines that decisions become.
#include "core/session/gathered_persons.h"
#include "core/session/same_groups.h"
#include "core/session/same_things.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/persons.h"
#include "core/store/reviews.h"

#include <algorithm>
#include <map>

namespace jingwei {

namespace {

/// Whether a case has what a vote names.
class KnownThings {
public:
    KnownThings(const CaseSnapshot& snapshot, ReviewMatter matter) : m_snapshot{snapshot}, m_matter{matter} {}

    [[nodiscard]] Result<void> require(const std::string& ref)
    {
        if (m_matter == ReviewMatter::Report)
            return hasIncident(ref) ? Result<void>{} : failure(ErrorCode::IncidentUnknown, ref);
        const auto entity = parseEntityRef(ref);
        const auto known = entity ? has(*entity) : Result<bool>{false};
        if (!known)
            return tl::unexpected{known.error()};
        return *known ? Result<void>{} : failure(ErrorCode::EntityUnknown, ref);
    }

private:
    [[nodiscard]] bool hasIncident(const std::string& number) const
    {
        return std::ranges::binary_search(m_snapshot.incidents, number, {}, &IncidentFact::number);
    }

    Result<bool> has(const EntityRef& entity) const
    {
        if (m_matter == ReviewMatter::Account && entity.kind != EntityKind::Account)
            return false;
        auto store = CaseStore::open(m_snapshot.file, StoreAccess::ReadOnly);
        if (!store)
            return tl::unexpected{store.error()};
        if (entity.kind == EntityKind::Account)
            return findAccount(**store, entity.value).map([](const auto& found) {
                return found.has_value();
            });
        if (entity.kind == EntityKind::Incident)
            return hasIncident(entity.value);
        return loadPersonRows(**store).map([&](const std::vector<PersonRow>& rows) {
            const auto persons = gatherPersons(m_snapshot, rows);
            const auto text = toText(entity);
            return std::ranges::any_of(persons, [&](const GatheredPerson& person) {
                const auto field =
                    entity.kind == EntityKind::Person ? PersonField::IdNumber : PersonField::Phone;
                return person.ref == text
                       || std::ranges::any_of(person.record, [&](const PersonValue& value) {
                              return value.field == field && value.value == entity.value;
                          });
            });
        });
    }

    const CaseSnapshot& m_snapshot;
    ReviewMatter m_matter;
};

/// Grounds that nobody knew who held the two different.
std::vector<std::string> newSince(const PairDecision& decision, const SameProposal& proposal)
{
    const auto grounds = groundsOf(proposal);
    std::vector<std::string> fresh = grounds;
    for (const auto& vote : decision.votes)
        if (vote.verdict == Verdict::Different)
            fresh = newGrounds(vote, fresh);
    return fresh;
}

} // namespace

std::vector<std::string> groundsOf(const SameProposal& proposal)
{
    std::vector<std::string> grounds;
    for (const auto& [word, a, b, agrees, weight] : proposal.grounds)
        if (agrees)
            grounds.push_back(word + ':' + (a == b ? a : a + '|' + b));
    return grounds;
}

std::vector<SameItem> sameQueue(const std::vector<SameProposal>& proposals, const ReviewState& state,
                                QueueOrder order)
{
    std::map<NumberPair, const PairDecision*> decisions;
    for (const auto& decision : state.decisions)
        decisions.emplace(decision.pair, &decision);
    const SameGroups same{state};
    std::vector<SameItem> queue;
    for (std::size_t index = 0; index < proposals.size(); ++index) {
        const auto& proposal = proposals[index];
        SameItem item;
        item.proposal = index;
        const auto known = decisions.find(numberPair(proposal.a.ref, proposal.b.ref));
        if (known == decisions.end()) {
            if (same.of(proposal.a.ref) != same.of(proposal.b.ref))
                queue.push_back(std::move(item));
            continue;
        }
        const auto& decision = *known->second;
        item.disputed = decision.disputed;
        item.waiting = decision.waiting;
        if (decision.verdict == Verdict::Different)
            item.anew = newSince(decision, proposal);
        if (item.disputed || item.waiting || !item.anew.empty())
            queue.push_back(std::move(item));
    }
    if (order == QueueOrder::MostDoubtful)
        std::ranges::reverse(queue);
    return queue;
}

Result<ReviewRecord> sameVoteRecord(const CaseSnapshot& snapshot, ReviewMatter matter,
                                    const SameProposal* proposal, const ReviewVote& vote,
                                    const std::string& by)
{
    if (vote.reasons.empty() && vote.text.empty())
        return failure(ErrorCode::ReasonMissing);
    const auto [lower, higher] = numberPair(vote.a, vote.b);
    const bool proposed = proposal != nullptr && proposal->matter == matter
                          && numberPair(proposal->a.ref, proposal->b.ref) == NumberPair{lower, higher};
    KnownThings things{snapshot, matter};
    for (const auto& ref : {lower, higher})
        if (auto known = proposed ? Result<void>{} : things.require(ref); !known)
            return tl::unexpected{known.error()};
    if (lower == higher)
        return failure(matter == ReviewMatter::Report ? ErrorCode::IncidentUnknown : ErrorCode::EntityUnknown,
                       lower);
    auto record = lineOf(snapshot, ReviewAct::Vote, by);
    record.matter = matter;
    record.a = lower;
    record.b = higher;
    record.verdict = vote.verdict;
    record.reasons = vote.reasons;
    record.text = vote.text;
    record.final = vote.final;
    if (proposed) {
        record.score = proposal->score;
        record.grounds = groundsOf(*proposal);
    }
    return withId(std::move(record));
}

} // namespace jingwei
