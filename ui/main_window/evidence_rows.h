#pragma once

#include "ui/session_bridge.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"

#include <QTimer>

#include <vector>

class QVBoxLayout;

namespace jingwei::ui {

/// The rows behind a figure: file, sheet, row, document, and the cells as the file has them. Reads a few rows
/// at a time, so that thousands do not hold up the window.
class EvidenceRows : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceRows(SessionBridge& bridge, QWidget* parent = nullptr);

    void show(const std::vector<RowId>& rows, const QString& about);
    void clear();
    [[nodiscard]] std::size_t rowsShown() const noexcept { return m_next; }
    [[nodiscard]] std::size_t rowsInAll() const noexcept { return m_rows.size(); }
    void retranslate();

private:
    void readSome();
    void addRow(const EvidenceView& row);
    void removeLines();
    void updateHead();

    SessionBridge& m_bridge;
    SectionHead* m_head;
    QVBoxLayout* m_lines;
    QPushButton* m_more;
    TextLabel* m_error;
    QTimer m_read;
    std::vector<RowId> m_rows;
    QString m_about;
    std::size_t m_next = 0;
    std::size_t m_upTo = 0;
};

} // namespace jingwei::ui
