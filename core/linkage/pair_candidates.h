#pragma once

#include "core/base/progress.h"
#include "core/linkage/pair_scorer.h"

#include <cstdint>
#include <vector>

namespace jingwei {

/// Two incidents by number, the lower first.
struct IncidentPair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;

    friend auto operator<=>(const IncidentPair&, const IncidentPair&) = default;
    friend bool operator==(const IncidentPair&, const IncidentPair&) = default;
};

struct ScoredPair {
    IncidentPair pair;
    double score = 0.0;

    friend bool operator==(const ScoredPair&, const ScoredPair&) = default;
};

/// Pairs that may score `least` or more, in order: those that share a value which is worth something, and
/// those whose narratives share rare runs. Where parameters let pairs reach `least` without either, and there
/// are at most `allPairsUpTo` incidents, every pair.
///
/// Shape: no pass over all pairs otherwise; of a value that many have, each incident meets at most
///        `mostMates` others. Errors: `Cancelled`.
struct CandidateOptions {
    double least = 0.0;
    std::uint32_t allPairsUpTo = 6000;
    std::uint32_t mostMates = 200;
};
[[nodiscard]] Result<std::vector<IncidentPair>>
candidatePairs(const PairScorer& scorer, const CandidateOptions& options, Progress& progress);

/// Scores of pairs, in the same order. Threads share the work; the numbers do not depend on how many.
/// Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<ScoredPair>>
scorePairs(const PairScorer& scorer, const std::vector<IncidentPair>& pairs, Progress& progress);

} // namespace jingwei
