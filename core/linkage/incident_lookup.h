#pragma once

#include "core/linkage/gram_index.h"
#include "core/linkage/pair_scorer.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace jingwei {

/// Finds what a new incident may belong to, before it is part of the case: what it shares with each incident
/// of the material, and how alike they are. Frequencies stay those of the material, so its own values count
/// as rare as they are without it; what one incident has counts as what two have.
class IncidentLookup {
public:
    struct Match {
        std::uint32_t incident;
        double score;
        double ofShared = 0.0;               ///< the part of it that comes of shared values
        std::vector<std::uint32_t> shared{}; ///< values that count, the heaviest first

        friend bool operator==(const Match&, const Match&) = default;
    };

    /// `scorer` must outlive the lookup. Time and memory O(values + characters of narratives).
    explicit IncidentLookup(const PairScorer& scorer);

    /// Incidents that score `least` or more with it, the highest first, then by number. Time: of those that
    /// share something with it.
    [[nodiscard]] std::vector<Match> matches(const LinkSubject& subject, double least) const;

private:
    const PairScorer& m_scorer;
    GramIndex m_grams;
    std::unordered_map<std::string, std::uint32_t> m_values; ///< kind and text
};

} // namespace jingwei
