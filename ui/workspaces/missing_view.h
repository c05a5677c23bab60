#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/money_columns.h"

#include <QWidget>

namespace jingwei::ui {

class DataTable;
class MessageLine;

/// 同名账户缺失: accounts under the name of somebody whose other accounts were queried, themselves never
/// queried. What is seen of them is what the statements of others show: the next accounts to ask for.
class MissingView : public QWidget {
    Q_OBJECT

public:
    explicit MissingView(SessionBridge& bridge, QWidget* parent = nullptr);

    void refresh();
    void retranslate();

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

private:
    void takeSelection();
    void showRows(RowIndex row);

    SessionBridge& m_bridge;
    MessageLine* m_message;
    DataTable* m_table;
    std::shared_ptr<const AccountTable> m_shown;
};

} // namespace jingwei::ui
