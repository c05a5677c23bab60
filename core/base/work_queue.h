#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace jingwei {

/// Runs work on a case's connection in order, on a thread of its own, while the caller reads on: parsing and
/// inserting cost about the same, so two cores halve an import.
///
/// While a queue has work, only it may use the connection; `drain` gives it back.
class StoreQueue {
public:
    StoreQueue();
    ~StoreQueue();
    StoreQueue(const StoreQueue&) = delete;
    StoreQueue& operator=(const StoreQueue&) = delete;
    StoreQueue(StoreQueue&&) = delete;
    StoreQueue& operator=(StoreQueue&&) = delete;

    /// Adds work; waits while much is undone. Errors: the first of earlier work, after which nothing more is
    /// done.
    Result<void> push(std::function<Result<void>()> work);
    /// Waits until all is done. Errors: the first of any work.
    Result<void> drain();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<Result<void>()>> m_work;
    std::optional<Error> m_error;
    bool m_busy = false;
    bool m_closing = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace jingwei
