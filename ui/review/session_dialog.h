#pragma once

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace jingwei::ui {

/// Asks what begins a review session: its title, who is present, and whether two must agree.
class SessionDialog : public QDialog {
    Q_OBJECT

public:
    /// `needed`: reviewers that must agree until now.
    explicit SessionDialog(const QString& title, int needed, QWidget* parent = nullptr);

    [[nodiscard]] std::string title() const;
    /// Names, one a line, blanks and commas too.
    [[nodiscard]] std::vector<std::string> present() const;
    [[nodiscard]] int needed() const;

private:
    void updateButton();

    QLineEdit* m_title;
    QPlainTextEdit* m_present;
    QCheckBox* m_two;
    QPushButton* m_begin;
    int m_before;
};

} // namespace jingwei::ui
