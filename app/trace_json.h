#pragma once

#include "app/json_output.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace jingwei::app {

/// A trace with what it was asked for. `incidents` in the order of the trace; empty where none was named.
struct TraceAnswer {
    std::vector<std::string> incidents;
    FundTrace trace;
    std::optional<Instant> until;
    std::vector<NothingFollowed> nothingOf{}; ///< of `incidents`
    std::vector<LossDiffers> lossDiffers{};   ///< of `incidents`
};
/// Says an assumption in words: the caller knows the language.
using AssumptionWords = std::function<QString(const TraceAssumption&)>;
/// The trace of cli.md, with "direction". Backward: `stolen` is the money asked about, each fen once; of an
/// account `received` is what it paid of that, `forwarded` what of it others had paid to it, and `held` what
/// begins there; `exited` and `not_queried` are what came from outside the banks and from accounts without a
/// statement. No bounds are looked for backward: held_low, held_high and exact are null.
[[nodiscard]] Json traceJson(const CaseSnapshot& snapshot, const TraceAnswer& answer,
                             const AssumptionWords& words);
/// The same with its accounts in the order of the list, and what is to be done about each.
[[nodiscard]] Json freezeJson(const CaseSnapshot& snapshot, const TraceAnswer& answer, const FreezeList& list,
                              const AssumptionWords& words);
/// What an answer rests on and what it lacks: its assumptions, then the incidents of which nothing was
/// followed.
[[nodiscard]] QStringList assumptionTexts(const TraceAnswer& answer, const AssumptionWords& words);
/// Of which incidents the register states another loss than what counts as stolen.
[[nodiscard]] QStringList lossTexts(const TraceAnswer& answer);

} // namespace jingwei::app
