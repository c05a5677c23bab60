#pragma once

namespace jingwei {

/// Asks for the memory at `address` to be brought near, so that a look-up shortly after does not wait for it.
/// A hint: it may be ignored, and any address is allowed.
inline void prefetch([[maybe_unused]] const void* address) noexcept
{
#if defined(__GNUC__) || defined(__clang__)
    __builtin_prefetch(address);
    // GCC takes a function that only prefetches for one without effect, and drops calls of it
    asm volatile("");
#endif
}

} // namespace jingwei
