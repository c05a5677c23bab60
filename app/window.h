#pragma once

namespace jingwei::app {

/// Opens the workstation, on the case file that `argv` names if it names one, and runs it until it is closed.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace jingwei::app
