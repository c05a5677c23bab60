#pragma once

#include "core/model/source.h"

#include <QDialog>

#include <string>

class QLineEdit;
class QPushButton;

namespace jingwei::ui {

/// Asks why a source shall be withdrawn, and says what that does to how many rows. Cannot be undone, so it
/// asks.
class WithdrawDialog : public QDialog {
    Q_OBJECT

public:
    explicit WithdrawDialog(const SourceReceipt& source, QWidget* parent = nullptr);

    [[nodiscard]] std::string reason() const;

private:
    void updateButton();

    QLineEdit* m_reason;
    QPushButton* m_withdraw;
};

} // namespace jingwei::ui
