#include "core/reader/block_queue.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace jingwei {

namespace {

using Block = std::vector<std::byte>;

/// Blocks on their way from one thread to the other, and empty ones on their way back. A block belongs to
/// whoever took it out.
class BlockQueue {
public:
    /// For the source: a block to fill, once there is room; nothing if no more are wanted.
    std::optional<Block> takeEmpty()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [this] { return m_full.size() < mostFull || m_closed; });
        if (m_closed)
            return std::nullopt;
        if (m_empty.empty())
            return Block{};
        auto block = std::move(m_empty.back());
        m_empty.pop_back();
        return block;
    }
    void putFull(Block block)
    {
        const std::scoped_lock lock{m_mutex};
        m_full.push_back(std::move(block));
        m_changed.notify_all();
    }
    void end(Result<void> how)
    {
        const std::scoped_lock lock{m_mutex};
        m_end = std::move(how);
        m_changed.notify_all();
    }

    /// For the taker: the next block; an empty one at the end.
    Result<Block> takeFull()
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [this] { return !m_full.empty() || m_end; });
        if (m_full.empty())
            return m_end->map([] { return Block{}; });
        auto block = std::move(m_full.front());
        m_full.pop_front();
        m_changed.notify_all();
        return block;
    }
    void giveBack(Block block)
    {
        const std::scoped_lock lock{m_mutex};
        m_empty.push_back(std::move(block));
    }
    void close()
    {
        const std::scoped_lock lock{m_mutex};
        m_closed = true;
        m_changed.notify_all();
    }

private:
    static constexpr std::size_t mostFull = 8;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_full;
    std::vector<Block> m_empty;
    std::optional<Result<void>> m_end;
    bool m_closed = false;
};

void fill(BlockQueue& queue, const BlockSource& source)
{
    while (auto block = queue.takeEmpty()) {
        auto filled = source(*block);
        if (!filled || block->empty()) {
            queue.end(std::move(filled));
            return;
        }
        queue.putFull(*std::move(block));
    }
}

/// Closes the queue before the thread is waited for, whichever way the taker is left.
class Closing {
public:
    explicit Closing(BlockQueue& queue) noexcept : m_queue{queue} {}
    ~Closing() { m_queue.close(); }
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    Closing(Closing&&) = delete;
    Closing& operator=(Closing&&) = delete;

private:
    BlockQueue& m_queue;
};

} // namespace

Result<void> moveBlocks(const BlockSource& source, const BlockTaker& taker)
{
    Block block;
    for (;;) {
        if (auto filled = source(block); !filled || block.empty())
            return filled;
        const auto goesOn = taker(block);
        if (!goesOn)
            return tl::unexpected{goesOn.error()};
        if (!*goesOn)
            return {};
    }
}

Result<void> moveBlocksInTwoThreads(const BlockSource& source, const BlockTaker& taker)
{
    BlockQueue queue;
    const std::jthread filling{[&] { fill(queue, source); }};
    const Closing closing{queue};
    for (;;) {
        auto block = queue.takeFull();
        if (!block)
            return tl::unexpected{block.error()};
        if (block->empty())
            return {};
        const auto goesOn = taker(*block);
        if (!goesOn)
            return tl::unexpected{goesOn.error()};
        if (!*goesOn)
            return {};
        queue.giveBack(*std::move(block));
    }
}

} // namespace jingwei
