// Turns follow each other within microseconds, so both sides look a while before they sleep.

#include "core/base/workers.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr int looksBeforeSleep = 2000;

/// Returns when `value` is no longer `old`.
void awaitChange(const std::atomic<std::uint32_t>& value, std::uint32_t old)
{
    for (int look = 0; look < looksBeforeSleep; ++look) {
        if (value.load(std::memory_order_acquire) != old)
            return;
    }
    while (value.load(std::memory_order_acquire) == old)
        value.wait(old, std::memory_order_acquire);
}

} // namespace

Workers::Workers(std::uint32_t threads)
{
    constexpr std::uint32_t most = 64;
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    for (std::uint32_t thread = 1; thread < std::min(threads, most); ++thread)
        m_threads.emplace_back([this] { serve(); });
}

Workers::~Workers()
{
    m_closing.store(true, std::memory_order_relaxed);
    m_turn.fetch_add(1, std::memory_order_release);
    m_turn.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

void Workers::serve()
{
    std::uint32_t turn = 0;
    for (;;) {
        awaitChange(m_turn, turn);
        ++turn; // turns are never skipped: the caller waits for every thread
        if (m_closing.load(std::memory_order_relaxed))
            return;
        takePieces();
        if (m_working.fetch_sub(1, std::memory_order_acq_rel) == 1)
            m_working.notify_one();
    }
}

void Workers::takePieces()
{
    for (auto piece = m_next.fetch_add(1); piece < m_pieces; piece = m_next.fetch_add(1))
        (*m_work)(piece);
}

void Workers::share(std::size_t pieces, const std::function<void(std::size_t)>& work)
{
    if (m_threads.empty() || pieces < 2) {
        for (std::size_t piece = 0; piece < pieces; ++piece)
            work(piece);
        return;
    }
    m_work = &work;
    m_pieces = pieces;
    m_next.store(0, std::memory_order_relaxed);
    m_working.store(static_cast<std::uint32_t>(m_threads.size()), std::memory_order_relaxed);
    m_turn.fetch_add(1, std::memory_order_release);
    m_turn.notify_all();
    takePieces();
    for (auto left = m_working.load(std::memory_order_acquire); left != 0;
         left = m_working.load(std::memory_order_acquire))
        awaitChange(m_working, left);
}

void Workers::shareRange(std::size_t count, std::size_t grain,
                         const std::function<void(std::size_t, std::size_t)>& work)
{
    share((count + grain - 1) / grain,
          [&](std::size_t piece) { work(piece * grain, std::min(count, (piece + 1) * grain)); });
}

} // namespace jingwei
