#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/source_columns.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace jingwei::ui {

class DataTable;
class DocumentEditor;
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
    void readAgainRequested(jingwei::SourceId source);
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

private:
    void takeSelection();
    void askWithdraw(SourceId source);
    void showMissingDocuments();
    [[nodiscard]] std::optional<RowIndex> rowOf(SourceId source) const;

    SessionBridge& m_bridge;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    std::vector<SourceId> m_selected;
    MessageLine* m_message;
    QSplitter* m_split;
    DataTable* m_table;
    ReceiptPanel* m_receipt;
    DocumentEditor* m_document;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
