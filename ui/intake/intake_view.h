#pragma once

#include "ui/intake/intake_batch.h"
#include "ui/session_bridge.h"
#include "ui/tables/snapshot_table_model.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QDialog;
class QSplitter;

namespace jingwei::ui {

class DataTable;
class DocumentEditor;
class IntakeFlow;
class IntakeHead;
class IntakeProgress;
class MappingPane;
class MessageLine;
class PageStack;
class ReceiptPanel;
class WatchedFolder;
struct IntakeTable;

/// Files on their way into the case: a row each, below it the one that is unclear, or the receipt.
class IntakeView : public QWidget {
    Q_OBJECT

public:
    IntakeView(SessionBridge& bridge, IntakeFlow& flow, QWidget* parent = nullptr);
    ~IntakeView() override;

    void refresh();
    void retranslate();
    /// Takes what lies on the clipboard: copied files, else text.
    void paste();
    [[nodiscard]] WatchedFolder& watched() noexcept { return *m_watched; }
    [[nodiscard]] IntakeFlow& flow() noexcept { return m_flow; }

signals:
    void addFilesRequested();
    void sourcesRequested();
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

private:
    void connectParts();
    void showTable();
    void showRunning();
    void showBottom();
    void showBelow(QWidget* page);
    void showReceipt();
    void open(std::size_t row);
    void activate(RowIndex row);
    void takeSelection();
    void accept(const ColumnMapping& mapping, Remember remember, const std::string& ownAccount);
    void skip();
    void leave();
    void askPassword(const QStringList& archives, bool wrong);
    void onMessage();

    SessionBridge& m_bridge;
    IntakeFlow& m_flow;
    WatchedFolder* m_watched;
    IntakeHead* m_head;
    IntakeProgress* m_progress;
    MessageLine* m_message;
    QSplitter* m_split;
    DataTable* m_table;
    DocumentEditor* m_document;
    PageStack* m_bottom;
    ReceiptPanel* m_receipt;
    MappingPane* m_mapping;
    QPointer<QDialog> m_dialog;
    std::shared_ptr<IntakeTable> m_shown;
    std::optional<std::size_t> m_open; ///< the unclear row in the mapping pane
    bool m_parted = false;             ///< table and what is below have their heights
    bool m_moved = false;              ///< by hand
    bool m_later = false;              ///< the person went back without deciding
    bool m_stopped = false;            ///< an import was cancelled or failed; what waits can go in again
};

} // namespace jingwei::ui
