#pragma once

#include "ui/session_bridge.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/source_columns.h"

#include <QPointer>

#include <vector>

namespace jingwei::ui {

class DataTable;
class FactList;
class Job;

/// What a receipt is about where no source is chosen.
enum class ReceiptScope : std::uint8_t {
    Case,  ///< all sources of the case
    Batch, ///< files handed over together, also those that were not taken in
};

/// The receipt of one source, or of all: the sum written out, money, warnings by reason, rejected rows as
/// written.
class ReceiptPanel : public Panel {
    Q_OBJECT

public:
    explicit ReceiptPanel(SessionBridge& bridge, QWidget* parent = nullptr,
                          ReceiptScope scope = ReceiptScope::Case);

    /// Shows the receipts of these rows of the snapshot's sources; empty: of all that were taken in.
    void show(std::shared_ptr<const CaseSnapshot> snapshot, std::vector<RowIndex> sources);
    void retranslate();
    /// Writes the rejects shown as CSV, for a batch behind its receipts, and notes it in the log. What stands
    /// in them unmasked leaves the case for a reason only.
    /// Errors: `FileUnwritable`, `ReasonMissing`.
    [[nodiscard]] Result<void> exportRejects(const QString& file, const QString& reason = {});
    /// The lines of the receipt, for copying.
    [[nodiscard]] QString asText() const;

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void withdrawRequested(jingwei::SourceId source);
    void readAgainRequested(jingwei::SourceId source);

private:
    void readLists();
    void fill();
    void showHead();
    void showActs();
    [[nodiscard]] QString batchText() const;
    void showRejects();
    void openWarnings(const QString& link);
    void askExport();
    void chooseExportFile(const QString& reason);
    [[nodiscard]] bool reveals() const;
    [[nodiscard]] const SourceReceipt* single() const;
    [[nodiscard]] bool ofAll() const noexcept { return m_chosen.empty(); }

    SessionBridge& m_bridge;
    ReceiptScope m_scope;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    std::vector<RowIndex> m_chosen;
    std::vector<SourceReceipt> m_receipts; ///< with their lists
    std::vector<WarningGroup> m_warnings;
    std::shared_ptr<const RejectTable> m_rejects;
    SectionHead* m_head;
    MessageLine* m_why; ///< of a file that was not taken in
    QPushButton* m_readAgain;
    QPushButton* m_withdraw;
    QPushButton* m_export;
    FactList* m_facts;
    SectionHead* m_rejectsHead;
    DataTable* m_table;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
