#pragma once

#include "core/model/source.h"
#include "ui/tables/snapshot_table_model.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <string>

class QLineEdit;

namespace jingwei::ui {

class DataTable;
class SessionBridge;

/// Opens the cell of a source's legal document (column "document" of a table) for writing, also by F2: Enter
/// and leaving it keep what was written, Esc does not.
class DocumentEditor : public QObject {
    Q_OBJECT

public:
    /// The source behind a row of the table; null: none that is in the case.
    using SourceOf = std::function<const SourceReceipt*(RowIndex row)>;

    DocumentEditor(SessionBridge& bridge, DataTable& table, SourceOf sourceOf);

    /// Does nothing for a source that is not in the case.
    void open(RowIndex row);
    /// What was typed is dropped.
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    SessionBridge& m_bridge;
    DataTable& m_table;
    SourceOf m_sourceOf;
    QPointer<QLineEdit> m_editor;
    std::optional<SourceId> m_source;
    std::string m_before;
};

} // namespace jingwei::ui
