#pragma once

#include "ui/intake/alert_form.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"

#include <QDialog>

class QGridLayout;
class QLineEdit;

namespace jingwei::ui {

class Job;
class SessionBridge;
class SimilarIncidents;

/// 记一起口述警情: who reports, from which account to which account, how much and when. Enter saves; what
/// needs another look is said at its field. Accepted: the case has the report, and its facts are read.
class AlertDialog : public QDialog {
    Q_OBJECT

public:
    explicit AlertDialog(SessionBridge& bridge, QWidget* parent = nullptr);
    ~AlertDialog() override;

    /// Number of the report that was saved.
    [[nodiscard]] QString savedNumber() const { return m_savedNumber; }
    [[nodiscard]] QLineEdit* field(AlertField field) const { return m_fields.at(field); }
    [[nodiscard]] QString errorAt(AlertField field) const;

    void accept() override;
    void reject() override;

private:
    void addField(QGridLayout& grid, AlertField field, const QString& name, const QString& caption,
                  const QString& placeholder);
    [[nodiscard]] AlertInput input() const;
    void save(Alert alert);

    SessionBridge& m_bridge;
    std::map<AlertField, QLineEdit*> m_fields;
    std::map<AlertField, FieldError*> m_errors;
    SegmentedSwitch* m_channel;
    SimilarIncidents* m_similar;
    MessageLine* m_message;
    QPushButton* m_save;
    QPushButton* m_cancel;
    Job* m_job = nullptr;
    std::map<AlertField, QString> m_doubts; ///< that the officer has been told of
    QString m_savedNumber;
};

} // namespace jingwei::ui
