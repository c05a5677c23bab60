#pragma once

class QThreadPool;

namespace jingwei::ui {

/// Where pictures of diagrams are prepared and drawn. Not the program's global pool: while all threads of
/// that were drawing, a frame of the window waited up to 85 ms (`bench.ui.diagram.diagram_view`, two cores).
[[nodiscard]] QThreadPool& renderPool();

/// Said first by whatever runs in the pool: the window's thread goes before. Elsewhere than on Linux the pool
/// sees to it by itself.
void giveWayToWindow();

} // namespace jingwei::ui
