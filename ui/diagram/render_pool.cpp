#include "ui/diagram/render_pool.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace jingwei::ui {

QThreadPool& renderPool()
{
    constexpr int threads = 3; // one draws, one helps it, one prepares what comes next
    static auto* const pool = [] {
        auto* made = new QThreadPool; // outlives everything that a picture is made of
        made->setMaxThreadCount(threads);
        made->setThreadPriority(QThread::LowPriority);
        qAddPostRoutine([] { renderPool().waitForDone(); }); // as the program does with its global pool
        return made;
    }();
    return *pool;
}

void giveWayToWindow()
{
#ifdef Q_OS_LINUX
    if (QCoreApplication::instance() == nullptr
        || QThread::currentThread() == QCoreApplication::instance()->thread())
        return;
    constexpr int nicer = 5; // a third of the share of the window's thread; on Linux of this thread alone
    static thread_local const int done = setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + nicer);
    Q_UNUSED(done)
#endif
}

} // namespace jingwei::ui
