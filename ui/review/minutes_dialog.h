#pragma once

#include "ui/support/masking.h"

#include <QDialog>

#include <string>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace jingwei::ui {

/// Asks how the minutes of a review shall come out: classification, and whether names and numbers of people
/// are masked. They are shown in full only with a reason, and not while the window itself is masked.
class MinutesDialog : public QDialog {
    Q_OBJECT

public:
    explicit MinutesDialog(Masking window, QWidget* parent = nullptr);

    [[nodiscard]] std::string classification() const;
    [[nodiscard]] Masking masking() const;
    /// Why they are shown in full; empty while they are masked.
    [[nodiscard]] std::string reason() const;

private:
    void updateButton();

    QLineEdit* m_classification;
    QCheckBox* m_mask;
    QLineEdit* m_reason;
    QPushButton* m_go;
};

} // namespace jingwei::ui
