#pragma once

#include "ui/theme/surfaces.h"

#include <filesystem>
#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace jingwei::ui {

class JobsButton;
class SearchBox;
class SessionBridge;
enum class Command : std::uint8_t;

/// The window's actions by command; made once by the window, shown in several places.
using ActionOf = std::function<QAction*(Command)>;

/// Logo, case with its menu, search, undo and redo with their names, mask, jobs, theme.
class TopBar : public Panel {
    Q_OBJECT

public:
    TopBar(SessionBridge& bridge, ActionOf actionOf, QWidget* parent = nullptr);

    [[nodiscard]] SearchBox& search() noexcept { return *m_search; }
    [[nodiscard]] QMenu& caseMenu() noexcept { return *m_caseMenu; }
    /// Reads anew what can be undone, what is masked, which case is open.
    void refresh();

signals:
    void openRequested(const QString& workspace);
    void recentChosen(const std::filesystem::path& caseFile);
    void propertiesRequested();
    void themeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillCaseMenu();
    void refreshUndo();

    SessionBridge& m_bridge;
    ActionOf m_actionOf;
    QToolButton* m_case;
    QMenu* m_caseMenu;
    SearchBox* m_search;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_mask;
    JobsButton* m_jobs;
    QToolButton* m_theme;
    QWidget* m_left;
};

} // namespace jingwei::ui
