#pragma once

#include "ui/main_window/shortcuts.h"
#include "ui/session_bridge.h"

#include <QMainWindow>

#include <filesystem>
#include <map>
#include <vector>

class QApplication;
class QSplitter;

namespace jingwei::ui {

class CaseDesk;
class Inspector;
class MessageLine;
class NavigationRail;
class PageStack;
class StartPage;
class StatusLine;
class TopBar;
class Workspace;

/// Dresses the program in the theme and scale of the settings.
void applyChosenTheme(QApplication& application);

/// The window: only arranges its parts and passes their wishes on. What it does with cases is CaseDesk's.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SessionBridge& bridge() noexcept { return *m_bridge; }
    [[nodiscard]] CaseDesk& desk() noexcept { return *m_desk; }
    /// "incidents" "money" "diagram" "series" "brief" "evidence"
    void showWorkspace(const QString& key);
    [[nodiscard]] QString currentWorkspace() const { return m_current; }
    [[nodiscard]] Workspace* workspace(const QString& key) const;
    /// Files and folders as if dropped: case files are opened, everything else is taken in.
    void take(const QStringList& paths);
    /// Keeps where the window was and which case was open.
    void remember();

signals:
    void rebuildRequested(); ///< another scale was chosen: every part must be measured anew

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    void makeParts();
    void addWorkspaces();
    void addWorkspace(const QString& key, Workspace* workspace);
    void connectParts();
    void onChanged(const Change& change);
    void onCaseOpened();
    void onImported(const ImportReceipt& receipt);
    void say(const Error& error);
    void chooseCase();
    void newCase();
    void chooseFiles();
    void chooseFolder();
    void takeAlert();
    void undo();
    void redo();
    void doAndTell(void (SessionBridge::*act)(), const QString& sentence, const Edit& edit);
    void showSettings();
    void showKeys();
    void showProperties();
    void chooseCaseFolder();
    void setLanguage(const QString& language);
    void setTheme(const QString& theme);
    void setScale(double scale);
    void nextPane();
    void refreshWindow();
    void retranslate();

    SessionBridge* m_bridge;
    CaseDesk* m_desk;
    std::map<Command, QAction*> m_actions;
    TopBar* m_topBar = nullptr;
    NavigationRail* m_rail = nullptr;
    MessageLine* m_message = nullptr;
    QString m_toTell; ///< once the act that is taken back or done again is
    PageStack* m_stack = nullptr;
    StartPage* m_start = nullptr;
    QSplitter* m_splitter = nullptr;
    Inspector* m_inspector = nullptr;
    StatusLine* m_status = nullptr;
    QWidget* m_dropTint = nullptr;
    std::vector<std::pair<QString, Workspace*>> m_workspaces;
    QString m_current;
};

} // namespace jingwei::ui
