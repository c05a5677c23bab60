#pragma once

#include "core/base/progress.h"
#include "core/linkage/link_material.h"
#include "core/linkage/link_model.h"

#include <optional>
#include <vector>

namespace jingwei {

/// What is known of two incidents: a decision, or numbers of series in the register.
struct KnownPair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool same = false;
};

/// Estimates the parameters from the case itself, without labels (expectation and maximisation; Fellegi and
/// Sunter 1969, Winkler 1988): what incidents that share rare things have else in common, against incidents
/// taken at random. With few such incidents it stays near `start`.
///
/// Also says from which score on two incidents of this case are more likely of one series than not, as
/// `threshold`, if that is above the threshold of `start`. Errors: `Cancelled`.
///
/// `known`: pairs that are of one series or not, whatever they have in common.
[[nodiscard]] Result<LinkModel> estimateLinks(const LinkMaterial& material, const LinkModel& start,
                                              const std::vector<KnownPair>& known, Progress& progress);

/// Learns the weights of everything that is alike or unlike from known pairs (logistic regression on the
/// tables' knots, smoothed; shared values keep their weights), so that a score is the log2 of how much more
/// often pairs of one series look like this than others. Columns of the register that may tell something get
/// tables of their own, and, where there are places, how many incidents lie around. Errors: `Cancelled`;
/// `LinksUnknown` where fewer than `fewestKnown` pairs are of one series.
inline constexpr std::size_t fewestKnown = 20;
[[nodiscard]] Result<LinkModel> learnLinks(const LinkMaterial& material, const std::vector<KnownPair>& known,
                                           const LinkModel& start, Progress& progress);

/// Pairs of incidents whose series the register knows.
[[nodiscard]] std::vector<KnownPair> knownBySeries(const LinkMaterial& material);

} // namespace jingwei
