#pragma once

#include <source_location>

namespace jingwei {

/// Ends the program with file and line if `holds` is false. For bugs only: never reachable by input, and checked
/// in every build, because a wrong figure is worse than a crash.
void require(bool holds, std::source_location where = std::source_location::current());

} // namespace jingwei
