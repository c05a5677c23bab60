#include "core/base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace jingwei {

void require(bool holds, const char* file, int line, const char* function)
{
    if (holds)
        return;
    std::fprintf(stderr, "jingwei: contract broken at %s:%d in %s\n", file, line, function);
    std::abort();
}

} // namespace jingwei
