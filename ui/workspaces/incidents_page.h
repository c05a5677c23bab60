#pragma once

#include "ui/workspaces/incident_columns.h"
#include "ui/workspaces/workspace.h"

#include <QPointer>

#include <memory>
#include <string>
#include <vector>

class QLineEdit;
class QPushButton;
class QSplitter;

namespace jingwei::ui {

class DataTable;
class FactList;
class Job;
class NarrativeView;
class PageHead;
class SectionHead;

/// 案件: what happened to whom. The register, and beside it the chosen incident's narrative with what it
/// names.
class IncidentsPage : public Workspace {
    Q_OBJECT

public:
    explicit IncidentsPage(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("cases"); }
    [[nodiscard]] QString question() const override;

signals:
    void alertRequested();    ///< a report by word of mouth is to be written down
    void addFilesRequested(); ///< a register is to be taken in

protected:
    void refresh() override;
    void showSelection() override;
    void retranslate() override;

private:
    QWidget* makeDetail();
    void showTable(std::shared_ptr<const CaseSnapshot> snapshot, std::vector<IncidentRow> rows);
    void applyFilter();
    void takeSelection();
    void chooseDetail();
    void showDetail();
    void showFacts(const IncidentFact& incident);
    void updateActs();
    void followSelected();
    void openFact(const QString& link);
    /// Numbers of the incidents selected anywhere in the window.
    [[nodiscard]] std::vector<std::string> selectedNumbers();
    [[nodiscard]] const IncidentFact* shownIncident() const;

    PageHead* m_head;
    QLineEdit* m_filter;
    QPushButton* m_alert;
    QPushButton* m_follow;
    QSplitter* m_split;
    DataTable* m_table;
    QWidget* m_detail;
    SectionHead* m_detailHead;
    NarrativeView* m_narrative;
    FactList* m_facts;
    QPointer<Job> m_job;
    std::shared_ptr<const IncidentTable> m_shown;
    std::string m_detailNumber; ///< of the incident whose narrative is shown; empty: none
};

} // namespace jingwei::ui
