#pragma once

#include "core/session/refund_views.h"
#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace jingwei::ui {

class AssumptionList;
class DataTable;
class FieldError;
class Job;
class SegmentedSwitch;
class TextLabel;

/// 返还方案: how a frozen sum of an account goes back to the victims by Article 8. The sum, what counts as
/// loss and the day of the notice are the officer's; the plan beside them follows at once, with the rule it
/// rests on. Its sheets go out as workbook and PDF, masked unless a reason is given.
class RefundDialog : public QDialog {
    Q_OBJECT

public:
    RefundDialog(SessionBridge& bridge, const EntityRef& account, QWidget* parent = nullptr);

    /// The plan as it stands; null while it is worked out or the fields are wrong.
    [[nodiscard]] std::shared_ptr<const AccountRefund> plan() const noexcept { return m_plan; }
    /// Writes the sheets of the plan as workbook (`file`) and PDF beside it.
    void writeTo(const QString& file, const std::string& reason);

signals:
    void written(const QString& file); ///< both files are there, and the log knows of them

private:
    void makeFields();
    void compute();
    void showPlan(Result<AccountRefund> refund);
    void showLeftOut();
    void chooseFile();
    [[nodiscard]] std::optional<RefundNotice> notice() const;

    SessionBridge& m_bridge;
    EntityRef m_account;
    std::shared_ptr<const AccountRefund> m_plan;
    QLineEdit* m_amount;
    QLineEdit* m_notice;
    SegmentedSwitch* m_basis;
    FieldError* m_error;
    TextLabel* m_rule;
    AssumptionList* m_leftOut; ///< victims of whose money nothing is known
    TextLabel* m_sums;
    DataTable* m_table;
    QCheckBox* m_reveal;
    QPushButton* m_write;
    QTimer* m_wait; ///< until the typing pauses
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
