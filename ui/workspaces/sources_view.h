#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/source_columns.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QSplitter;

namespace jingwei::ui {

class DataTable;
class Job;
class MessageLine;
class ReceiptPanel;

/// The sources of a case, a row each, and the receipt of the one that is selected.
class SourcesView : public QWidget {
    Q_OBJECT

public:
    explicit SourcesView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void retranslate();
    /// Sum of the receipts of all sources in the case.
    [[nodiscard]] ReceiptTotals totals() const { return receiptTotals(m_bridge.snapshot()->sources); }
    /// Opens the cell of the document number of a source for writing.
    void editDocument(RowIndex row);
    /// Withdraws a source in the background; afterwards the case is read again.
    void withdraw(SourceId source, const std::string& reason);

signals:
    void addFilesRequested();
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeSelection();
    void askWithdraw(SourceId source);
    void closeEditor();
    void commitDocument();
    void showMissingDocuments();
    [[nodiscard]] std::optional<RowIndex> rowOf(SourceId source) const;

    SessionBridge& m_bridge;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    std::vector<SourceId> m_selected;
    MessageLine* m_message;
    QSplitter* m_split;
    DataTable* m_table;
    ReceiptPanel* m_receipt;
    QPointer<QLineEdit> m_editor;
    std::optional<SourceId> m_edited;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
