#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace jingwei {

/// Fills a block with what comes next; leaves it empty at the end.
using BlockSource = std::function<Result<void>(std::vector<std::byte>& block)>;
/// Takes a block; false ends the moving.
using BlockTaker = std::function<Result<bool>(const std::vector<std::byte>& block)>;

/// Moves blocks from a source to a taker until one of them ends it. Errors: those of the two.
[[nodiscard]] Result<void> moveBlocks(const BlockSource& source, const BlockTaker& taker);

/// The same, with the source in a thread of its own that runs at most a few blocks ahead. All blocks before
/// an error of the source are taken. The source is not called any more once this has returned.
[[nodiscard]] Result<void> moveBlocksInTwoThreads(const BlockSource& source, const BlockTaker& taker);

} // namespace jingwei
