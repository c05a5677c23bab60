#include "ui/main_window/run_window.h"

#include "ui/main_window/case_desk.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/support/settings.h"

#include <QApplication>

#include <system_error>

namespace jingwei::ui {

int runWindow(QApplication& application, const std::optional<std::filesystem::path>& caseFile)
{
    const Settings settings;
    applyLanguage(application, settings.language());
    applyChosenTheme(application);
    MainWindow window;
    window.show();
    std::error_code unknown;
    if (caseFile)
        window.desk().open(*caseFile);
    else if (const auto last = settings.lastCase(); std::filesystem::exists(last, unknown))
        window.desk().open(last);
    return QApplication::exec();
}

} // namespace jingwei::ui
