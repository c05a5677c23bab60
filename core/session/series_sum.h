#pragma once

#include "core/session/link_incidents.h"

#include <cstddef>
#include <span>

namespace jingwei {

/// What incidents come to.
struct SeriesSum {
    std::size_t events = 0; ///< what reviewers hold to be one event reported twice counts once (重复报案)
    Minor loss = 0; ///< fen, of the events that state one; of one event the greatest that a report states
};
[[nodiscard]] SeriesSum sumOf(const LinkedCase& linked, std::span<const std::uint32_t> incidents);

} // namespace jingwei
