#pragma once

#include "core/brief/brief.h"
#include "core/brief/figure_list.h"
#include "core/brief/trace_evidence.h"

#include <vector>

namespace jingwei {

/// Writes what stands behind the brief: sources with their SHA-256, all figures with their rows, the method
/// with what it assumes. `evidence` is null where there is nothing to follow.
void writeAppendices(const MoneyBriefInput& input, const TraceEvidence* evidence, Brief& brief,
                     FigureList& figures);

/// Names and numbers of people that the case knows and that running text may hold: victims, suspects' phones,
/// holders of the accounts that the trace reached.
[[nodiscard]] std::vector<EntityRef> knownPeople(const MoneyBriefInput& input);

} // namespace jingwei
