#pragma once

class QThreadPool;

namespace jingwei::ui {

/// Where pictures of diagrams are prepared and drawn. Not the program's global pool: while all threads of
/// that were drawing, a frame of the window waited up to 85 ms (`bench.ui.diagram.diagram_view`, two cores).
[[nodiscard]] QThreadPool& renderPool();

} // namespace jingwei::ui
