#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/linkage/review_queue.h"
#include "core/linkage/review_state.h"
#include "core/session/case_session.h"
#include "core/session/review_case.h"

#include <cstddef>
#include <string>
#include <vector>

namespace jingwei {

/// One of the two things that may be the same, as a reviewer looks at it.
struct SameSide {
    std::string ref;         ///< as a vote names it: number of an incident, else `kind:value`
    std::string name;        ///< what stands on it: victim, holder; empty: not known
    std::vector<RowId> rows; ///< that tell of it, the first few
};

/// What speaks for or against two things being the same.
struct SameGround {
    std::string word; ///< "id-number", "name", "phone", "time", "loss" …: see sameGroundWords
    std::string a, b; ///< what the two sides say, as written; empty: nothing
    bool agrees = false;
    double weight = 0.0; ///< log2; the weights add up to the score
};

/// Two things of a case that may be one: a lead. Nothing is joined by it.
struct SameProposal {
    ReviewMatter matter = ReviewMatter::Person; ///< never `Series`
    SameSide a, b;                              ///< the lower ref first
    double score = 0.0;
    std::vector<SameGround> grounds;
};

/// Every word a ground of a matter may have, in the order in which they are shown.
[[nodiscard]] std::vector<std::string> sameGroundWords(ReviewMatter matter);

/// What a case proposes in one matter. Persons: of victims, holders of accounts and users of phones, as
/// `incident:number`, `account:number`, `phone:number`, or `person:identity number` where that is known.
/// Accounts: numbers that may be of one account. Reports: incidents that may be one event.
///
/// Shape:  highest score first, then by refs; what was voted on is there too. The same case gives the same.
/// Errors: `Cancelled`, those of the store.
[[nodiscard]] Result<std::vector<SameProposal>> proposeSame(const CaseSnapshot& snapshot, ReviewMatter matter,
                                                            Progress& progress);

/// A proposal as a desk lists it.
struct SameItem {
    std::size_t proposal = 0; ///< index
    bool disputed = false;
    bool waiting = false;          ///< for another reviewer
    std::vector<std::string> anew; ///< grounds that a vote for "different" did not know
};
/// What is to be decided: what nobody has voted on, disputes, what waits for another reviewer, and what was
/// held different and has new grounds; not what is the same through others. In the order of the proposals, or
/// the other way round: every proposal speaks for the two, so that the weakest is the most doubtful.
[[nodiscard]] std::vector<SameItem> sameQueue(const std::vector<SameProposal>& proposals,
                                              const ReviewState& state,
                                              QueueOrder order = QueueOrder::Strongest);

/// The grounds that speak for it, as a vote remembers them: `word:value`.
[[nodiscard]] std::vector<std::string> groundsOf(const SameProposal& proposal);

/// The line that a vote becomes; `vote.a` and `vote.b` are refs. `proposal`: what it is about, null where
/// nobody proposed the two. Errors: `IncidentUnknown`, `EntityUnknown`, `ReasonMissing`.
[[nodiscard]] Result<ReviewRecord> sameVoteRecord(const CaseSnapshot& snapshot, ReviewMatter matter,
                                                  const SameProposal* proposal, const ReviewVote& vote,
                                                  const std::string& by);

} // namespace jingwei
