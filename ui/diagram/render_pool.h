#pragma once

#include <QThreadPool>
#include <QtConcurrent>

#include <utility>

namespace jingwei::ui {

/// Where pictures of diagrams are prepared and drawn. Not the program's global pool: while all threads of
/// that were drawing, a frame of the window waited up to 85 ms (`bench.ui.diagram.diagram_view`, two cores).
[[nodiscard]] QThreadPool& renderPool();

/// Has the thread that asks give way to the window's, if it is another: who waits for what has not begun does
/// it himself. On Linux threads of a pool have no priority of their own; elsewhere the pool sees to it.
void giveWayToWindow();

/// Runs something there. Threads that draw give way to the window's.
template <class Work>
[[nodiscard]] auto inRenderPool(Work work)
{
    return QtConcurrent::run(&renderPool(), [work = std::move(work)] {
        giveWayToWindow();
        return work();
    });
}

} // namespace jingwei::ui
