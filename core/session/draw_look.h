#pragma once

#include "core/layout/layout.h"
#include "core/session/case_session.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace jingwei {

/// What of a case is looked at before anybody makes a diagram of it.
enum class LookKind : std::uint8_t { Trace, Surroundings, WholeCase };

/// How much a look shows, so that it can be read.
struct LookLimits {
    std::size_t nodes = 2000;     ///< of a case; those with the heaviest links
    std::size_t traceEnds = 150;  ///< a trace with more of them is drawn with its light ones in stacks
    std::size_t endsOfALevel = 8; ///< then so many of each level stand for themselves

    friend bool operator==(const LookLimits&, const LookLimits&) = default;
};

/// A look, complete, so that window and command line draw the same.
struct LookWish {
    LookKind kind = LookKind::Trace;
    std::shared_ptr<const IncidentTrace> trace{}; ///< of the followed incidents; only for `Trace`
    std::optional<EntityRef> around{};            ///< only for `Surroundings`
    std::uint32_t depth = 1;                      ///< links away from it
    LookLimits limits{};
    bool eachTransfer = false;          ///< of a trace: a link for each, not for all between two ends
    std::optional<LayoutKind> layout{}; ///< nothing: a flow of a trace, else by force
    std::uint64_t seed = 1;             ///< of layouts by force
};

/// The same look for programs that can show all of it: nothing is left out or stacked, and what was traced of
/// each transfer stands on a link of its own.
[[nodiscard]] LookWish lookForData(LookWish wish);

struct DrawnLook {
    Diagram diagram;
    std::size_t nodesLeftOut = 0;
    std::size_t folded = 0; ///< ends of a trace that stand in stacks
};

/// Chooses the nodes of a look and gives each its place. Laid out otherwise than as a flow, a trace has no
/// columns. Errors: `NothingToDraw`, `Cancelled`.
[[nodiscard]] Result<DrawnLook> drawLook(const CaseSnapshot& snapshot, const LookWish& wish,
                                         Progress& progress);

} // namespace jingwei
