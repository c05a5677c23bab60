#pragma once

#include "core/model/log.h"
#include "core/model/source.h"

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <vector>

namespace jingwei {

/// A file that was not taken in, and why, as the log keeps it: {"file": …, "why": {"code": …}, …}.
[[nodiscard]] nlohmann::json refusalDetail(const SourceReceipt& receipt);

/// Files that were handed over in vain, in the order of the log. One that was taken in after all is none:
/// under its name, with its bytes, or as what an archive held.
[[nodiscard]] std::vector<SourceReceipt> refusedFiles(std::span<const LogEntry> log);

/// Whether a receipt is of a file that was not taken in.
[[nodiscard]] bool isRefused(const SourceReceipt& receipt) noexcept;

} // namespace jingwei
