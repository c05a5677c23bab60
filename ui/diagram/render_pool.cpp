#include "ui/diagram/render_pool.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace jingwei::ui {

QThreadPool& renderPool()
{
    constexpr int threads = 3; // one draws, one helps it, one prepares what comes next
    static auto* const pool = [] {
        auto* made = new QThreadPool; // outlives everything that a picture is made of
        made->setMaxThreadCount(threads);
        qAddPostRoutine([] { renderPool().waitForDone(); }); // as the program does with its global pool
        return made;
    }();
    return *pool;
}

} // namespace jingwei::ui
