#include "app/command_line.h"
#include "app/window.h"

#include <string_view>

namespace {

/// Without arguments, or with nothing but a case file, the program is the workstation.
bool opensWindow(int argc, char** argv)
{
    return argc == 1 || (argc == 2 && std::string_view{argv[1]}.ends_with(".jwcase"));
}

} // namespace

int main(int argc, char** argv)
{
    return opensWindow(argc, argv) ? jingwei::app::runWindow(argc, argv)
                                   : jingwei::app::runCommandLine(argc, argv);
}
