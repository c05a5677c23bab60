#pragma once

#include "core/session/case_session.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace jingwei::ui {

class FieldError;

/// A first report taken down by word of mouth: who, from which account, to which account, how much, when. It brings no
/// file, and the stop request cannot wait for one.
class AlertDialog : public QDialog {
    Q_OBJECT

public:
    /// `proposedNumber` stands in the number field; `officer` too, both may be changed.
    AlertDialog(const QString& proposedNumber, const QString& officer, QWidget* parent = nullptr);

    /// What was typed, once the dialog is accepted.
    [[nodiscard]] Alert alert() const;

    void accept() override; ///< only if every field can be read; else each says what is wrong

private:
    void addRow(QFormLayout& form, const QString& label, QWidget& field, FieldError& error);
    [[nodiscard]] bool validate();

    QLineEdit* m_number;
    QLineEdit* m_victim;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_bank;
    QLineEdit* m_amount;
    QDateTimeEdit* m_at;
    QComboBox* m_channel;
    QLineEdit* m_officer;
    QPlainTextEdit* m_note;
    FieldError* m_numberError;
    FieldError* m_victimError;
    FieldError* m_fromError;
    FieldError* m_toError;
    FieldError* m_amountError;
    FieldError* m_atError;
    QPushButton* m_save;
};

/// The next number for a report of today that the case has not got: "250317-K01".
[[nodiscard]] QString proposedAlertNumber(const CaseSnapshot& snapshot, const QDate& today);

} // namespace jingwei::ui
