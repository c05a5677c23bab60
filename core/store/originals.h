#pragma once

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/base/work_queue.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

class CaseStore;

/// Bytes of an original in each stored chunk; the last one is shorter.
inline constexpr std::size_t originalChunkBytes = std::size_t{1} << 20U;

/// A source in force: a file, or a sheet of one.
struct SourceInForce {
    std::int64_t id = 0;
    std::string profile, sheet;
};
/// The sources in force whose original has that SHA-256 (hex), by number.
[[nodiscard]] Result<std::vector<SourceInForce>> findSourcesInForce(CaseStore& store,
                                                                    const std::string& sha256);

/// Keeps a file's bytes in the case once, zstd-compressed chunk by chunk, as they are read. Where the case
/// has those bytes already (their source was withdrawn), nothing is written again. Chunks are packed on a
/// thread of their own and written on the queue's; an error may come with a later call, at the latest from
/// the queue's `drain` after `finish`.
class OriginalWriter {
public:
    /// Errors: as `guarded`.
    static Result<std::unique_ptr<OriginalWriter>> begin(CaseStore& store, WorkQueue& queue,
                                                         const std::string& sha256, std::int64_t bytes);
    /// For a text that is made while it is kept: its hash is known only at the end. Errors: as `guarded`.
    static Result<std::unique_ptr<OriginalWriter>> beginUnnamed(CaseStore& store, WorkQueue& queue);
    ~OriginalWriter();
    OriginalWriter(const OriginalWriter&) = delete;
    OriginalWriter& operator=(const OriginalWriter&) = delete;
    OriginalWriter(OriginalWriter&&) = delete;
    OriginalWriter& operator=(OriginalWriter&&) = delete;

    /// Pieces of any size, in order.
    Result<void> write(std::span<const std::byte> data);
    /// After the last piece.
    Result<void> finish();
    /// After `finish` of an unnamed one: gives it its hash, or drops it for the same text kept before. The
    /// number that it is to be read by. Waits for the queue.
    Result<std::int64_t> settle(CaseStore& store);
    /// Whether the case had those bytes before.
    [[nodiscard]] bool keptAlready() const noexcept;
    [[nodiscard]] std::int64_t number() const noexcept;

private:
    struct State;
    OriginalWriter(std::shared_ptr<State> state, WorkQueue& queue);
    Result<void> sendChunk();

    std::shared_ptr<State> m_state; ///< shared with the chunks under way
    WorkQueue& m_queue;
    std::optional<WorkQueue> m_packing; ///< once there is more than one chunk
    std::vector<std::byte> m_pending;
    std::unique_ptr<Sha256Stream> m_hash; ///< of an unnamed one
    std::int64_t m_bytes = 0;
};

/// Every original's number and SHA-256 (hex).
[[nodiscard]] Result<std::vector<std::pair<std::int64_t, std::string>>> listOriginals(CaseStore& store);

/// Gives an original's bytes chunk by chunk. `sink` returns what stops the reading, if anything.
Result<void> readOriginal(CaseStore& store, std::int64_t original,
                          const std::function<Result<void>(std::span<const std::byte>)>& sink);

/// The bytes [offset, offset + length) of an original. Errors: `CaseDamaged` where they are not there.
[[nodiscard]] Result<std::vector<std::byte>> readOriginalRange(CaseStore& store, std::int64_t original,
                                                               std::uint64_t offset, std::uint64_t length);

} // namespace jingwei
