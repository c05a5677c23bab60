#include "app/window.h"

#include "app/arguments.h"
#include "ui/main_window/run_window.h"
#include "ui/support/format.h"

#include <QApplication>

#include <filesystem>
#include <optional>

namespace jingwei::app {

int runWindow(int argc, char** argv)
{
    QApplication::setApplicationName(QStringLiteral("Jingwei"));
    QApplication::setOrganizationName(QStringLiteral("Jingwei"));
    QApplication::setApplicationVersion(QStringLiteral(JINGWEI_VERSION));
    QApplication application{argc, argv};
    std::optional<std::filesystem::path> caseFile;
    if (const auto arguments = QApplication::arguments(); arguments.size() > 1)
        caseFile = toPath(ui::toUtf8(arguments.at(1)));
    return ui::runWindow(application, caseFile);
}

} // namespace jingwei::app
