#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace jingwei {

/// A few threads that share out numbered pieces of work, for loops that are run thousands of times.
///
/// What a piece computes must not depend on who computes it; then the answer is the same with any number of
/// threads. The caller works too. Not to be used by two threads at once.
class Workers {
public:
    /// `threads`: the caller included; 0 means as many as the machine has.
    explicit Workers(std::uint32_t threads = 0);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    Workers(Workers&&) = delete;
    Workers& operator=(Workers&&) = delete;

    /// Calls `work(piece)` for each piece in [0, pieces) and returns when all are done.
    void share(std::size_t pieces, const std::function<void(std::size_t)>& work);

    /// Calls `work(first, last)` for consecutive ranges of [0, count), each of `grain` but the last.
    void shareRange(std::size_t count, std::size_t grain,
                    const std::function<void(std::size_t, std::size_t)>& work);

private:
    void serve();
    void takePieces();

    std::vector<std::thread> m_threads;
    const std::function<void(std::size_t)>* m_work = nullptr;
    std::size_t m_pieces = 0;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::uint32_t> m_turn{0};    ///< grows when there is work
    std::atomic<std::uint32_t> m_working{0}; ///< threads that have not finished the turn
    std::atomic<bool> m_closing{false};
};

} // namespace jingwei
