#pragma once

#include "core/simulate/returns.h"
#include "core/simulate/simulate.h"

#include <filesystem>
#include <string>
#include <vector>

namespace jingwei::simulation {

/// What the product should find out, as JSON with sorted keys: per incident its stolen payments and trace,
/// the trace of all incidents as one, the rings, and counts. Money as decimal text, times in ISO 8601.
/// Errors: `FileUnwritable`, `Cancelled`.
[[nodiscard]] Result<void> writeTruth(const Story& story, const SimulationSummary& summary,
                                      const std::vector<WrittenFile>& files,
                                      const std::filesystem::path& path, Progress& progress);

} // namespace jingwei::simulation
