#pragma once

#include "app/trace_json.h"

namespace jingwei::app {

/// Prints a trace as a table with its sums, what it rests on, and the rows whose order is open.
void printTrace(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words);
/// The same without the table.
void printSums(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words);

} // namespace jingwei::app
