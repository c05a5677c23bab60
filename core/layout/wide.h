#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

// Eight numbers worked on at once. The compiler lays them over one or two registers; what is computed is the
// same to the last bit, as long as sources that include this are compiled without fused operations
// (core/CMakeLists.txt).

/// Compiles a function for the ordinary machine and for one with wider registers; the machine chooses.
/// Sanitizers cannot start with functions chosen at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)        \
    && !defined(__SANITIZE_THREAD__)
#define JINGWEI_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define JINGWEI_WIDE
#endif

namespace jingwei {

using Wide = float __attribute__((vector_size(32)));
using WideBits = std::uint32_t __attribute__((vector_size(32)));
constexpr std::size_t wideCount = sizeof(Wide) / sizeof(float);

} // namespace jingwei
