#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace jingwei {

/// Runs work in order on a thread of its own, while the caller reads on: parsing, packing and inserting cost
/// about the same, so more cores share an import.
///
/// What the work uses (a case's connection) belongs to the queue while it has work; `drain` gives it back.
class WorkQueue {
public:
    /// `mostUndone`: pieces of work that may wait; more, and `push` waits.
    explicit WorkQueue(std::size_t mostUndone = 16);
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;
    WorkQueue(WorkQueue&&) = delete;
    WorkQueue& operator=(WorkQueue&&) = delete;

    /// Adds work; waits while much is undone. Errors: the first of earlier work, after which nothing more is
    /// done.
    Result<void> push(std::function<Result<void>()> work);
    /// Waits until all is done. Errors: the first of any work.
    Result<void> drain();

private:
    void run();

    std::size_t m_mostUndone;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<Result<void>()>> m_work;
    std::optional<Error> m_error;
    bool m_busy = false;
    bool m_closing = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace jingwei
