#pragma once

#include "core/model/source.h"
#include "ui/workspaces/ask_dialog.h"

namespace jingwei::ui {

/// Asks why a source shall be withdrawn, and says what that does to how many rows. Cannot be undone, so it
/// asks.
class WithdrawDialog : public AskDialog {
    Q_OBJECT

public:
    explicit WithdrawDialog(const SourceReceipt& source, QWidget* parent = nullptr);
};

} // namespace jingwei::ui
