#pragma once

#include "core/session/link_incidents.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// Which grounds are taken away: one shared value, or all of a kind.
struct GroundChoice {
    GroundKind kind = GroundKind::Account;
    std::string value{}; ///< empty: all of the kind

    friend bool operator==(const GroundChoice&, const GroundChoice&) = default;
};

/// What to take away for a ground to count nothing: its value, or its kind where values are not shared.
[[nodiscard]] GroundChoice choiceOf(const LinkGround& ground);

/// A pair, and what comes of its series, without some grounds.
struct WithoutGrounds {
    double score = 0.0;
    bool together = false;                           ///< both would still be of one series
    std::vector<std::vector<std::uint32_t>> parts{}; ///< what the series of the two would fall into
};
/// Errors: `Cancelled`.
[[nodiscard]] Result<WithoutGrounds> withoutGrounds(const LinkedCase& linked, IncidentPair pair,
                                                    const std::vector<GroundChoice>& grounds,
                                                    Progress& progress);

/// A question about a pair, and its answer.
struct WhatIf {
    std::vector<GroundChoice> without;
    WithoutGrounds then;
};
/// What is worth asking of a pair: without each of its four strongest grounds, the strongest first, without
/// the two strongest together, and without any account.
[[nodiscard]] std::vector<std::vector<GroundChoice>> whatIfQuestions(const LinkedCase& linked,
                                                                     IncidentPair pair);
/// The same with the answers. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<WhatIf>> whatIfs(const LinkedCase& linked, IncidentPair pair,
                                                  Progress& progress);

/// Something on which a series hangs: without it the series falls apart.
struct Bridge {
    std::optional<GroundChoice> ground{};            ///< a shared value …
    std::optional<std::uint32_t> incident{};         ///< … or an incident
    std::vector<std::vector<std::uint32_t>> parts{}; ///< what would be left, the largest first

    friend bool operator==(const Bridge&, const Bridge&) = default;
};
/// Shared values first, then incidents; those that part it most evenly first. Errors: `Cancelled`.
[[nodiscard]] Result<std::vector<Bridge>>
bridgesOf(const LinkedCase& linked, const std::vector<std::uint32_t>& series, Progress& progress);

/// What both incidents' series would be if they were held the same: all their incidents, in order.
[[nodiscard]] std::vector<std::uint32_t> unitedSeries(const LinkedCase& linked, IncidentPair pair);

/// What several incidents of a series share, by how many have it, then by kind and value.
struct SharedGround {
    GroundKind kind = GroundKind::Account;
    std::string value;
    std::uint32_t incidents = 0; ///< of the series
    std::uint32_t all = 0;       ///< of the case
};
[[nodiscard]] std::vector<SharedGround> sharedGrounds(const LinkedCase& linked,
                                                      const std::vector<std::uint32_t>& incidents);

/// A series of some incidents in figures.
struct SeriesFigures {
    std::size_t incidents = 0;       ///< two reports of one event are one
    Minor loss = 0;                  ///< fen, of those that state one
    std::optional<double> weakest{}; ///< bits; nothing: of one incident alone
};

/// Figures of any incidents; `weakest` stays unknown.
[[nodiscard]] SeriesFigures figuresOf(const LinkedCase& linked, const std::vector<std::uint32_t>& incidents);

/// What would come of holding two incidents the same: the others join the larger of their two series, of
/// equal ones that of the first.
struct SeriesOutlook {
    std::uint32_t number = 0; ///< of that series; 0: both are in none
    SeriesFigures before;     ///< of it, or of the first incident alone
    SeriesFigures after;
    std::vector<std::uint32_t> members; ///< afterwards, in order
    std::vector<std::uint32_t> joining; ///< … of them those that are not in the series now
    std::vector<SharedGround> shared;
};
[[nodiscard]] SeriesOutlook outlookOf(const LinkedCase& linked, IncidentPair pair);

} // namespace jingwei
