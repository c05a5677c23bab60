#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingwei {

/// One line of the case's log: who did what, when and why, chained by hash to the line before.
struct LogEntry {
    std::int64_t seq;
    Instant at;
    std::string by;
    std::string act;    ///< create import withdraw alert edit undo redo reveal export brief …
    std::string detail; ///< JSON object
    std::string reason; ///< empty: none needed
    std::string hash;   ///< hex, over the entry before and this one

    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

struct LogState {
    std::vector<LogEntry> entries;
    bool intact = true;
    std::int64_t brokenAt = 0; ///< first entry whose hash does not fit; 0: none
};

} // namespace jingwei
