#include "ui/main_window/run_window.h"

#include "ui/main_window/case_desk.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/support/settings.h"

#include <QApplication>

#include <memory>

namespace jingwei::ui {

namespace {

/// Makes the window, and makes it anew on the same case when another scale was chosen.
class WindowKeeper : public QObject {
public:
    explicit WindowKeeper(QApplication& application) : m_application{application} { build(); }

    void open(const std::filesystem::path& caseFile)
    {
        if (!caseFile.empty())
            m_window->desk().open(caseFile);
    }

private:
    void build()
    {
        m_window = std::make_unique<MainWindow>();
        connect(m_window.get(), &MainWindow::rebuildRequested, this, &WindowKeeper::rebuild,
                Qt::QueuedConnection);
        m_window->show();
    }

    void rebuild()
    {
        const bool quits = QApplication::quitOnLastWindowClosed();
        QApplication::setQuitOnLastWindowClosed(false);
        m_window->remember();
        m_window.reset();
        applyChosenTheme(m_application);
        build();
        open(Settings{}.lastCase());
        QApplication::setQuitOnLastWindowClosed(quits);
    }

    QApplication& m_application;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int runWindow(QApplication& application, const std::optional<std::filesystem::path>& caseFile)
{
    const Settings settings;
    applyLanguage(application, settings.language());
    applyChosenTheme(application);
    WindowKeeper keeper{application};
    keeper.open(caseFile ? *caseFile : settings.lastCase());
    return QApplication::exec();
}

} // namespace jingwei::ui
