#include "core/session/same_things.h"

#include "core/base/text.h"
#include "core/linkage/duplicate_incidents.h"
#include "core/linkage/person_match.h"
#include "core/session/gathered_persons.h"
#include "core/session/same_accounts.h"
#include "core/store/case_store.h"
#include "core/store/persons.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t mostRows = 5;         ///< of one side
constexpr std::size_t charactersShown = 60; ///< of a narrative

/// The word of one of `words`; empty: it has none.
template <class Key, std::size_t size>
std::string wordOf(const std::array<std::pair<Key, std::string_view>, size>& words, Key key)
{
    const auto* const found = std::ranges::find(words, key, &std::pair<Key, std::string_view>::first);
    return std::string{found == words.end() ? std::string_view{} : found->second};
}

// ---- persons ----

constexpr std::array<std::pair<PersonField, std::string_view>, 5> personWords{{
    {PersonField::Name, "name"},
    {PersonField::IdNumber, "id-number"},
    {PersonField::Phone, "phone"},
    {PersonField::Account, "account"},
    {PersonField::Bank, "bank"},
}};

SameProposal proposalOf(const PersonMatch& match, const std::vector<GatheredPerson>& persons)
{
    const auto sideOf = [&](std::size_t index) {
        return SameSide{persons[index].ref, persons[index].name, persons[index].rows};
    };
    SameProposal proposal{ReviewMatter::Person, sideOf(match.a), sideOf(match.b), match.score, {}};
    for (const auto& evidence : match.evidence)
        proposal.grounds.push_back({wordOf(personWords, evidence.field), evidence.a, evidence.b,
                                    evidence.agreement < Agreement::Different && evidence.weight > 0.0,
                                    evidence.weight});
    return proposal;
}

/// Whether more than a name is in common: how rare a name is cannot be told from one case.
bool hasMoreThanAName(const PersonMatch& match)
{
    return std::ranges::any_of(match.evidence, [](const PersonEvidence& evidence) {
        const bool tells = evidence.field == PersonField::IdNumber || evidence.field == PersonField::Phone
                           || evidence.field == PersonField::Account;
        return tells && evidence.agreement < Agreement::Different && evidence.weight > 0.0;
    });
}

Result<std::vector<SameProposal>> proposePersons(const CaseSnapshot& snapshot, Progress& progress)
{
    auto store = CaseStore::open(snapshot.file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto rows = loadPersonRows(**store);
    if (!rows)
        return tl::unexpected{rows.error()};
    const auto persons = gatherPersons(snapshot, *rows);
    std::vector<PersonRecord> records;
    for (const auto& person : persons)
        records.push_back(person.record);
    const auto matches = matchPersons(records, {}, progress);
    if (!matches)
        return tl::unexpected{matches.error()};
    std::vector<SameProposal> proposals;
    for (const auto& match : *matches)
        if (hasMoreThanAName(match))
            proposals.push_back(proposalOf(match, persons));
    return proposals;
}

// ---- reports ----

constexpr std::array<std::pair<DuplicateSign, std::string_view>, 11> reportWords{{
    {DuplicateSign::VictimIdNumber, "id-number"},
    {DuplicateSign::VictimNameAndPhone, "name-and-phone"},
    {DuplicateSign::VictimPhone, "phone"},
    {DuplicateSign::VictimName, "name"},
    {DuplicateSign::OtherVictimName, "other-name"},
    {DuplicateSign::Time, "time"},
    {DuplicateSign::SuspectAccounts, "suspect-account"},
    {DuplicateSign::VictimAccounts, "victim-account"},
    {DuplicateSign::SuspectPhones, "suspect-phone"},
    {DuplicateSign::Loss, "loss"},
    {DuplicateSign::Narrative, "narrative"},
}};

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const auto& value : values)
        text += (text.empty() ? "" : "、") + value;
    return text;
}

/// What two lists have in common, for both sides; all of each where that is nothing.
std::pair<std::string, std::string> comparedLists(const std::vector<std::string>& a,
                                                  const std::vector<std::string>& b)
{
    std::vector<std::string> common;
    for (const auto& value : a)
        if (std::ranges::find(b, value) != b.end())
            common.push_back(value);
    return common.empty() ? std::pair{joined(a), joined(b)} : std::pair{joined(common), joined(common)};
}

/// What two reports say of what a sign compares.
class ReportValues {
public:
    explicit ReportValues(const CaseSnapshot& snapshot) : m_snapshot{snapshot} {}

    [[nodiscard]] std::pair<std::string, std::string> of(DuplicateSign sign, const IncidentFact& a,
                                                         const IncidentFact& b) const
    {
        switch (sign) {
        case DuplicateSign::VictimIdNumber: return {a.victimId, b.victimId};
        case DuplicateSign::VictimNameAndPhone:
            return {a.victim + ' ' + a.victimPhone, b.victim + ' ' + b.victimPhone};
        case DuplicateSign::VictimPhone: return {a.victimPhone, b.victimPhone};
        case DuplicateSign::VictimName:
        case DuplicateSign::OtherVictimName: return {a.victim, b.victim};
        case DuplicateSign::Time:
            return a.occurredAt && b.occurredAt ? std::pair{timeText(a.occurredAt, a.occurredDateOnly),
                                                            timeText(b.occurredAt, b.occurredDateOnly)}
                                                : std::pair{timeText(a.reportedAt, a.reportedDateOnly),
                                                            timeText(b.reportedAt, b.reportedDateOnly)};
        case DuplicateSign::SuspectAccounts:
            return comparedLists(numbersOf(a.suspectAccounts), numbersOf(b.suspectAccounts));
        case DuplicateSign::VictimAccounts:
            return comparedLists(numbersOf(a.victimAccounts), numbersOf(b.victimAccounts));
        case DuplicateSign::SuspectPhones: return comparedLists(a.suspectPhones, b.suspectPhones);
        case DuplicateSign::Loss: return {lossText(a.loss), lossText(b.loss)};
        case DuplicateSign::Narrative:
            return {beginningOf(a.narrative, charactersShown), beginningOf(b.narrative, charactersShown)};
        }
        return {};
    }

private:
    [[nodiscard]] std::string timeText(const std::optional<Instant>& at, bool dateOnly) const
    {
        if (!at)
            return {};
        return dateOnly ? formatDay(*at, m_snapshot.zone) : formatPlain(*at, m_snapshot.zone);
    }

    static std::string lossText(const std::optional<Minor>& loss)
    {
        return loss ? formatAmount(*loss, cny.decimals()) : std::string{};
    }

    [[nodiscard]] std::vector<std::string> numbersOf(const std::vector<IdentifierId>& accounts) const
    {
        std::vector<std::string> numbers;
        for (const auto id : accounts)
            if (const auto vertex = m_snapshot.graph->find(id))
                numbers.push_back(m_snapshot.graph->account(*vertex).entity.value);
        return numbers;
    }

    const CaseSnapshot& m_snapshot;
};

SameSide sideOf(const IncidentFact& incident)
{
    SameSide side{incident.number, incident.victim, incident.rows};
    if (side.rows.size() > mostRows)
        side.rows.resize(mostRows, RowId{0});
    return side;
}

Result<std::vector<SameProposal>> proposeReports(const CaseSnapshot& snapshot, Progress& progress)
{
    const auto pairs = findDuplicateIncidents(snapshot.incidents, {.zone = snapshot.zone}, progress);
    if (!pairs)
        return tl::unexpected{pairs.error()};
    const ReportValues values{snapshot};
    std::vector<SameProposal> proposals;
    for (const auto& pair : *pairs) {
        const auto& a = snapshot.incidents[pair.a];
        const auto& b = snapshot.incidents[pair.b];
        SameProposal proposal{ReviewMatter::Report, sideOf(a), sideOf(b), pair.score, {}};
        for (const auto& [sign, weight] : pair.evidence) {
            auto [first, second] = values.of(sign, a, b);
            proposal.grounds.push_back(
                {wordOf(reportWords, sign), std::move(first), std::move(second), weight > 0.0, weight});
        }
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

/// The lower ref first, on both sides of every ground.
void putInOrder(SameProposal& proposal)
{
    if (proposal.a.ref < proposal.b.ref)
        return;
    std::swap(proposal.a, proposal.b);
    for (auto& ground : proposal.grounds)
        std::swap(ground.a, ground.b);
}

Result<std::vector<SameProposal>> proposalsOf(const CaseSnapshot& snapshot, ReviewMatter matter,
                                              Progress& progress)
{
    switch (matter) {
    case ReviewMatter::Person: return proposePersons(snapshot, progress);
    case ReviewMatter::Report: return proposeReports(snapshot, progress);
    case ReviewMatter::Account: return proposeSameAccounts(snapshot, progress);
    case ReviewMatter::Series: break;
    }
    return std::vector<SameProposal>{};
}

} // namespace

std::vector<std::string> sameGroundWords(ReviewMatter matter)
{
    std::vector<std::string> words;
    if (matter == ReviewMatter::Person)
        for (const auto& [field, word] : personWords)
            words.emplace_back(word);
    if (matter == ReviewMatter::Report)
        for (const auto& [sign, word] : reportWords)
            words.emplace_back(word);
    if (matter == ReviewMatter::Account)
        words = {"holder-id", "holder", "bank", "form", "movements", "balance", "own-transfers"};
    return words;
}

Result<std::vector<SameProposal>> proposeSame(const CaseSnapshot& snapshot, ReviewMatter matter,
                                              Progress& progress)
{
    auto proposals = proposalsOf(snapshot, matter, progress);
    if (!proposals)
        return proposals;
    for (auto& proposal : *proposals)
        putInOrder(proposal);
    std::ranges::sort(*proposals, [](const SameProposal& x, const SameProposal& y) {
        return std::tie(y.score, x.a.ref, x.b.ref) < std::tie(x.score, y.a.ref, y.b.ref);
    });
    return proposals;
}

} // namespace jingwei
