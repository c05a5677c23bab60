#include "core/base/contract.h"

#include <cstdio>
#include <cstdlib>

namespace jingwei {

void require(bool holds, std::source_location where)
{
    if (holds)
        return;
    std::fprintf(stderr, "jingwei: contract broken at %s:%u in %s\n", where.file_name(), where.line(),
                 where.function_name());
    std::abort();
}

} // namespace jingwei
