#pragma once

#include "ui/workspaces/workspace.h"

class QPushButton;

namespace jingwei::ui {

class CheckView;
class IntakeFlow;
class IntakeView;
class JoinsView;
class LogView;
class MissingView;
class PageHead;
class PageStack;
class SegmentedSwitch;
class SourcesView;

/// 证据: can I prove it. Files on their way in, sources with their receipts, accounts still to be asked for,
/// rows joined by hand, the log, and the check.
class EvidencePage : public Workspace {
    Q_OBJECT

public:
    EvidencePage(SessionBridge& bridge, IntakeFlow& intake, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("evidence"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString statusText() const override;

    /// "import", "sources", "missing", "joins", "log", "check"
    void showTab(const QString& tab);
    /// Begins the check and shows its tab.
    void runCheck();

signals:
    void addFilesRequested();
    void addFolderRequested();

protected:
    void refresh() override;
    void retranslate() override;

private:
    void connectIntake(IntakeFlow& intake);
    void showRowsOfReceipt(const std::vector<RowId>& rows, const QString& about);
    void updateActs();
    void refreshTab();

    PageHead* m_head;
    SegmentedSwitch* m_tabs;
    QPushButton* m_addFiles;
    QPushButton* m_addFolder;
    QPushButton* m_check;
    PageStack* m_stack;
    IntakeView* m_intake;
    SourcesView* m_sources;
    MissingView* m_missing;
    JoinsView* m_joins;
    LogView* m_log;
    CheckView* m_checkView;
};

} // namespace jingwei::ui
