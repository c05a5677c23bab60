#pragma once

#include <atomic>
#include <cstdint>
#include <stop_token>
#include <utility>

namespace jingwei {

/// What long-running core code is given: a way to say how far it is, and to learn that it should stop.
///
/// One worker writes, any thread reads. Costs two relaxed atomics, so call `advance` per row or per chunk.
class Progress {
public:
    explicit Progress(std::stop_token stop = {}) noexcept : m_stop{std::move(stop)} {}

    /// Starts a stage of `total` steps; 0 means the length is not known.
    void begin(std::uint64_t total) noexcept
    {
        m_done.store(0, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
    }
    void advance(std::uint64_t steps = 1) noexcept { m_done.fetch_add(steps, std::memory_order_relaxed); }

    /// Counts rows read, over all stages; call it every thousand rows or so.
    void countRows(std::uint64_t rows) noexcept { m_rows.fetch_add(rows, std::memory_order_relaxed); }

    [[nodiscard]] bool cancelled() const noexcept { return m_stop.stop_requested(); }

    /// Share of the current stage done, in [0, 1]; 0 while the length is unknown.
    [[nodiscard]] double fraction() const noexcept
    {
        const auto total = m_total.load(std::memory_order_relaxed);
        const auto done = m_done.load(std::memory_order_relaxed);
        return total == 0 ? 0.0 : static_cast<double>(done) / static_cast<double>(total);
    }

    /// Steps of the current stage done so far.
    [[nodiscard]] std::uint64_t done() const noexcept { return m_done.load(std::memory_order_relaxed); }

    /// Rows read so far, over all stages.
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows.load(std::memory_order_relaxed); }

private:
    std::stop_token m_stop;
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_total{0};
    std::atomic<std::uint64_t> m_rows{0};
};

} // namespace jingwei
