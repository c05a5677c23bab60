#include "ui/diagram/render_pool.h"

#include <QThreadPool>

namespace jingwei::ui {

QThreadPool& renderPool()
{
    constexpr int threads = 3; // one draws, one helps it, one prepares what comes next
    static QThreadPool pool;
    if (pool.maxThreadCount() != threads)
        pool.setMaxThreadCount(threads);
    return pool;
}

} // namespace jingwei::ui
