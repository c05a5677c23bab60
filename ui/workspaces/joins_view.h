#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/join_columns.h"

#include <QWidget>

namespace jingwei::ui {

class DataTable;

/// What analysts decided by hand of pairs of rows, over the rules; each can be given back to the rules. A
/// pair that was taken apart is found here, wherever its two payments stand.
class JoinsView : public QWidget {
    Q_OBJECT

public:
    explicit JoinsView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

private:
    void takeSelection();
    void showRows(RowIndex row);
    void giveBack(RowIndex row);

    SessionBridge& m_bridge;
    DataTable* m_table;
    std::shared_ptr<const JoinTable> m_shown;
};

} // namespace jingwei::ui
