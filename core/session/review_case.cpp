#include "core/session/review_case.h"

#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/reviews.h"

#include <algorithm>

namespace jingwei {

namespace {

/// From here on shared wording is a ground of its own.
constexpr double likeNarrative = 0.35;
constexpr double leastGround = 0.5; // bits

} // namespace

ReviewRecord lineOf(const CaseSnapshot& snapshot, ReviewAct act, const std::string& by)
{
    ReviewRecord record;
    record.act = act;
    record.at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    record.by = by;
    record.serial = static_cast<std::int64_t>(snapshot.review.size());
    return record;
}

std::vector<std::string> groundsOf(const PairScorer& scorer, std::uint32_t a, std::uint32_t b)
{
    std::vector<std::string> grounds;
    for (const auto& ground : scorer.explain(a, b)) {
        if (isSharedValue(ground.kind) && ground.weight >= leastGround)
            grounds.push_back(std::string{groundWord(ground.kind)} + ":" + ground.value);
        if (ground.kind == GroundKind::Narrative && ground.measured.value_or(0.0) >= likeNarrative)
            grounds.emplace_back(groundWord(ground.kind));
    }
    return grounds;
}

Result<ReviewRecord> voteRecord(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                const ReviewVote& vote, const std::string& by)
{
    if (vote.reasons.empty() && vote.text.empty())
        return failure(ErrorCode::ReasonMissing);
    const auto [lower, higher] = numberPair(vote.a, vote.b);
    const auto a = linked.material->find(lower);
    const auto b = linked.material->find(higher);
    if (!a || !b || lower == higher)
        return failure(ErrorCode::IncidentUnknown, a ? higher : lower);
    auto record = lineOf(snapshot, ReviewAct::Vote, by);
    record.a = lower;
    record.b = higher;
    record.verdict = vote.verdict;
    record.reasons = vote.reasons;
    record.text = vote.text;
    record.score = linked.scorer->score(*a, *b);
    record.grounds = groundsOf(*linked.scorer, *a, *b);
    record.final = vote.final;
    return withId(std::move(record));
}

ReviewRecord sessionRecord(const CaseSnapshot& snapshot, const std::string& title,
                           const std::vector<std::string>& present, const std::string& by)
{
    auto record = lineOf(snapshot, ReviewAct::Session, by);
    record.title = title;
    record.present = present;
    return withId(std::move(record));
}

ReviewRecord neededRecord(const CaseSnapshot& snapshot, int needed, const std::string& by)
{
    auto record = lineOf(snapshot, ReviewAct::Setting, by);
    record.needed = std::max(needed, 1);
    return withId(std::move(record));
}

Result<ReviewEdit> linesToUnite(const CaseSnapshot& snapshot, const std::filesystem::path& other)
{
    auto store = CaseStore::open(other, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto incidents = loadIncidents(**store);
    const auto lines = loadReview(**store);
    if (!incidents || !lines)
        return tl::unexpected{incidents ? lines.error() : incidents.error()};
    const bool related = std::ranges::any_of(*incidents, [&](const IncidentFact& incident) {
        return std::ranges::binary_search(snapshot.incidents, incident.number, {}, &IncidentFact::number);
    });
    if (!related)
        return failure(ErrorCode::CaseForeign, {}, other.string());
    ReviewEdit edit;
    for (const auto& line : *lines)
        if (std::ranges::find(snapshot.review, line.id, &ReviewRecord::id) == snapshot.review.end())
            edit.records.push_back(line);
    return edit;
}

} // namespace jingwei
