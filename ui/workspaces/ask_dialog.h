#pragma once

#include "ui/theme/buttons.h"

#include <QDialog>
#include <QString>

#include <string>

class QLineEdit;
class QPushButton;

namespace jingwei::ui {

/// What a person is asked before an act, and the words of the answers.
struct Question {
    QString name;             ///< names of the dialog's parts begin with it
    QString title;            ///< of its window
    QString about;            ///< name of a file, of a profile
    QString what;             ///< what the act does, and to how many
    QString keep, go;         ///< nothing is done; it is done
    QString iconName{};       ///< of the answer that does it
    Look look = Look::Danger; ///< … and its look
    QString reason{};         ///< what the field for the reason is called; empty: none is asked for
};

/// Asks before an act that cannot be undone, takes something away, or lets something out of the case; where
/// it wants a reason, the act waits for one.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    explicit AskDialog(const Question& question, QWidget* parent = nullptr);

    [[nodiscard]] std::string reason() const;

private:
    void addReason(const Question& question);
    void updateButton();

    QLineEdit* m_reason = nullptr;
    QPushButton* m_go;
};

} // namespace jingwei::ui
