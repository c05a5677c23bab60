#pragma once

namespace jingwei::app {

/// Carries out what the command line asks for and gives the exit status of the program (see ExitStatus).
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace jingwei::app
