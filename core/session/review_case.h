#pragma once

#include "core/linkage/review_state.h"
#include "core/session/link_incidents.h"

#include <filesystem>
#include <string>
#include <vector>

namespace jingwei {

/// What a reviewer says of two incidents.
struct ReviewVote {
    std::string a, b;
    Verdict verdict = Verdict::Undecided;
    std::vector<std::string> reasons{}; ///< words of preset reasons
    std::string text{};                 ///< in own words
    bool final = false;                 ///< settles a dispute
};

/// The line that a vote becomes, with score and grounds as they are now. Errors: `IncidentUnknown`,
/// `ReasonMissing`.
[[nodiscard]] Result<ReviewRecord> voteRecord(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                              const ReviewVote& vote, const std::string& by);
/// A line of the review that is written now, without what it says and without its id.
[[nodiscard]] ReviewRecord lineOf(const CaseSnapshot& snapshot, ReviewAct act, const std::string& by);
/// The line that begins a session, and the one that says how many reviewers must agree.
[[nodiscard]] ReviewRecord sessionRecord(const CaseSnapshot& snapshot, const std::string& title,
                                         const std::vector<std::string>& present, const std::string& by);
[[nodiscard]] ReviewRecord neededRecord(const CaseSnapshot& snapshot, int needed, const std::string& by);

/// What speaks for a pair now, as `kind:value`: shared values that are worth something, and very like
/// narratives.
[[nodiscard]] std::vector<std::string> groundsOf(const PairScorer& scorer, std::uint32_t a, std::uint32_t b);

/// The lines of another reviewer's file of this case that this one does not have, as an edit; no records:
/// nothing new. Errors: those of opening a case; `CaseForeign` where none of the other's incidents is in this
/// one.
[[nodiscard]] Result<ReviewEdit> linesToUnite(const CaseSnapshot& snapshot,
                                              const std::filesystem::path& other);

} // namespace jingwei
