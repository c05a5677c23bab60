#pragma once

#include "core/base/result.h"
#include "core/linkage/ground_kind.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What of two incidents a table of weights is asked with.
enum class LinkMeasure : std::uint8_t {
    Likeness,    ///< of narratives, 0 to 1
    Agreement,   ///< of words: bits of rarity where they agree, −1 where they differ
    Ratio,       ///< of losses: |log2|
    Distance,    ///< log10 of kilometres + 0.03
    Days,        ///< log2 of days + 1
    Hours,       ///< on the clock, 0 to 12
    Nearness,    ///< e^(−km/1.1 − days/7)
    LeastAround, ///< log10 of incidents near the one with fewer (+ 0.01)
    MostAround,  ///< … with more
    LeastRhythm, ///< the same in place and time
    MostRhythm,
};

/// Weights of one feature at knots of its measure, linear between them, level beyond. Units: log2 of how much
/// more often incidents of one series have the value than others.
struct LinkTable {
    GroundKind kind = GroundKind::Narrative;
    LinkMeasure measure = LinkMeasure::Likeness;
    std::string column;        ///< of `Trait`
    std::vector<double> knots; ///< two at least, rising
    std::vector<double> weights;

    [[nodiscard]] double weightAt(double measured) const noexcept;

    friend bool operator==(const LinkTable&, const LinkTable&) = default;
};

/// Where a measured value lies among knots: share `upper` of it at `knot` + 1, the rest at `knot`.
struct KnotPlace {
    std::uint32_t knot = 0;
    double upper = 0.0;
};
[[nodiscard]] KnotPlace placeAmong(const std::vector<double>& knots, double measured) noexcept;

/// Where parameters come from.
enum class LinkOrigin : std::uint8_t {
    Preset,    ///< those that come with the program
    Estimated, ///< from the case itself, without labels
    Learned,   ///< from known series and decisions
    Set,       ///< some of them by a person, over what was found
};

/// What is looked at before a value that many incidents have is taken for that of one series or for
/// everybody's: what else its holders share, and how alike they are otherwise.
struct HolderLook {
    double fewest = 8.0;       ///< incidents; a value of fewer is of one series anyway
    double pairs = 32.0;       ///< of holders that are looked at
    double support = 5.0;      ///< bits from which on what a pair shares beside it is a witness
    double amongOne = 0.35;    ///< share of pairs of one series that have such a witness
    double amongAll = 0.03;    ///< … of pairs of incidents that only have this in common
    double mostAlike = 4.0;    ///< bits that the likeness of one pair counts, for or against
    double mostFor = 6.0;      ///< bits that all pairs count for one series
    double mostAgainst = 10.0; ///< … and against
    double addressShare = 0.2; ///< of `largestSeries` for addresses, which carriers give to others sooner

    friend bool operator==(const HolderLook&, const HolderLook&) = default;
};

/// All that turns what two incidents have into one number. Values, to be printed and edited.
///
/// A shared value of kind k that d of N incidents have weighs
///     log2((c·m + (1 − c)·u) / (c·s + (1 − c)·u)),
///     u = (d − 1) / (N + population),   s = strays / (N + population), u at most,
/// where m is how often a second incident of a series has a value of the first, and c how surely the value is
/// of one series and not of everybody: 1 / (1 + (d / largestSeries)²), moved by what else its incidents
/// share and how alike they are.
struct LinkModel {
    std::array<double, groundKindCount> sharedOften{}; ///< m, by kind of shared value
    double levelDecay = 0.8;     ///< weight of a value one level further down, as a share
    double largestSeries = 50.0; ///< incidents; what more have is more likely everybody's
    double population = 1000.0;  ///< incidents there are besides those of the case
    double strays = 0.5; ///< incidents outside a series that have what is its own: a mule of two gangs
    double slack = 3.0;  ///< of the mean of many pairs, when series are formed (series_clusters.h)
    /// Share that counts of how much both incidents are like a series that the register knows; 0: nothing.
    double likeKnown = 0.0;
    HolderLook holders;
    double threshold = 6.0; ///< from this score on two incidents are proposed as one series
    std::vector<LinkTable> tables;
    /// Values that tie nothing in this case, as `kind:value` (`account:6222…`, `ip:10.1.1.1` in every month,
    /// `site:a.com` with all hosts below it), and those that do tie although the program's own list takes
    /// them for everybody's. Where both name a host the longer domain counts. Sorted.
    std::vector<std::string> hubs;
    std::vector<std::string> ties;
    LinkOrigin origin = LinkOrigin::Preset;
    std::uint64_t knownPairs = 0; ///< learned from so many pairs of one series

    friend bool operator==(const LinkModel&, const LinkModel&) = default;
};

[[nodiscard]] LinkModel presetLinkModel();

/// As JSON with sorted keys, and back. Errors: `ProfileMalformed`; `detail` says what is wrong.
[[nodiscard]] std::string toJson(const LinkModel& model);
[[nodiscard]] Result<LinkModel> linkModelFromJson(std::string_view json);

/// The model with the parts that `json` names in place of its own: {"threshold": 7.5} changes that alone;
/// "tables" replaces all tables. The origin is `Set` where `json` names none. Errors: `ProfileMalformed`: as
/// above, names that a model does not have, and values out of their bounds.
[[nodiscard]] Result<LinkModel> withParts(const LinkModel& model, std::string_view json);
/// What of a model is not as in another, as parts that `withParts` takes; empty: nothing.
[[nodiscard]] std::string partsOf(const LinkModel& model, const LinkModel& other);

/// "preset", "estimated", "learned", "set".
[[nodiscard]] std::string_view linkOriginWord(LinkOrigin origin) noexcept;

} // namespace jingwei
