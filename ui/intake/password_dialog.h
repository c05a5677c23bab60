#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace jingwei::ui {

/// Asks for the password of archives that cannot be opened without one.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    PasswordDialog(const QStringList& archives, bool wrong, QWidget* parent = nullptr);

    [[nodiscard]] QString password() const;

private:
    QLineEdit* m_password;
    QPushButton* m_open;
};

} // namespace jingwei::ui
