#pragma once

#include "core/base/result.h"
#include "core/exchange/diagram_files.h"
#include "core/session/case_session.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace jingwei {

// What the window and the command line do alike when a diagram leaves a case, so that both write the same
// bytes and the same line of the log.

/// The facts that links of a case's diagrams name. Refers to the snapshot, which has to stay.
[[nodiscard]] DiagramFacts factsForFiles(const CaseSnapshot& snapshot);

/// What names are masked with: the hash of the case's first act, which never changes and is in no export.
/// Errors: those of `CaseSession::log`.
[[nodiscard]] Result<std::string> maskingKeyOf(const CaseSession& session);

/// What the log says of a diagram that was written: file, SHA-256 and whether masked; of a .csv also the
/// file of its nodes. Reads the files.
[[nodiscard]] nlohmann::ordered_json noteOfDiagramFile(const std::filesystem::path& file, bool masked);

} // namespace jingwei
