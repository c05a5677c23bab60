#pragma once

namespace jingwei {

/// Ends the program with file and line if `holds` is false. For bugs only: never reachable by input, and
/// checked in every build, because a wrong figure is worse than a crash. The place is the caller's, found by
/// the compiler (not by std::source_location, which clang 14 does not have: it fuzzes and tidies this code).
void require(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE(),
             const char* function = __builtin_FUNCTION());

} // namespace jingwei
