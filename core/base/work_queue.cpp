#include "core/base/work_queue.h"

namespace jingwei {

WorkQueue::WorkQueue(std::size_t mostUndone) : m_mostUndone{mostUndone}, m_thread{[this] { run(); }} {}

WorkQueue::~WorkQueue()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_closing = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<void> WorkQueue::push(std::function<Result<void>()> work)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_work.size() < m_mostUndone || m_error; });
    if (m_error)
        return tl::unexpected{*m_error};
    m_work.push_back(std::move(work));
    m_changed.notify_all();
    return {};
}

Result<void> WorkQueue::drain()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return (m_work.empty() && !m_busy) || m_error; });
    m_changed.wait(lock, [this] { return !m_busy; });
    if (m_error)
        return tl::unexpected{*m_error};
    return {};
}

void WorkQueue::run()
{
    std::unique_lock lock{m_mutex};
    for (;;) {
        m_changed.wait(lock, [this] { return !m_work.empty() || m_closing; });
        if (m_work.empty() || m_error)
            break;
        const auto work = std::move(m_work.front());
        m_work.pop_front();
        m_busy = true;
        lock.unlock();
        const auto done = work();
        lock.lock();
        m_busy = false;
        if (!done)
            m_error = done.error();
        m_changed.notify_all();
        if (m_error)
            break; // the caller learns of it from push or drain; nothing more may be written
    }
}

} // namespace jingwei
