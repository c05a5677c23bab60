#pragma once

#include <cstdint>

namespace jingwei::ui {

/// Where the work of a desk stands.
enum class DeskStage : std::uint8_t {
    Nothing, ///< the case has nothing for it
    Working,
    Stopped, ///< by the user
    Failed,
    Ready,
};

} // namespace jingwei::ui
