#include "ui/workspaces/withdraw_dialog.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 460;

} // namespace

WithdrawDialog::WithdrawDialog(const SourceReceipt& source, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("withdrawDialog"));
    setWindowTitle(tr("Withdraw a source"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    auto* file = new TextLabel{toQString(source.file), type::title, Ink::Ink, this};
    file->setWordWrap(true);
    column->addWidget(file);
    const auto rows = countText(source.rows.accepted);
    auto* what = new TextLabel{
        tr("%1 accepted row(s) leave the facts, and everything worked out from them changes. The "
           "rows stay in the case as withdrawn evidence. This cannot be undone; the file can be "
           "taken in again.")
            .arg(rows),
        type::body, Ink::Ink2, this};
    what->setObjectName(QStringLiteral("withdrawWhat"));
    what->setWordWrap(true);
    column->addWidget(what);
    auto* label = new TextLabel{tr("Reason (goes into the log)"), type::small, Ink::Ink2, this};
    column->addWidget(label);
    m_reason = new QLineEdit{this};
    m_reason->setObjectName(QStringLiteral("withdrawReason"));
    m_reason->setAccessibleName(tr("Reason for withdrawing the source"));
    label->setBuddy(m_reason);
    column->addWidget(m_reason);
    column->addSpacing(scaled(measure::gap2));

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("withdrawCancel"), tr("Keep it"), {}, Look::Plain, this);
    m_withdraw = makeButton(QStringLiteral("withdrawConfirm"), tr("Withdraw %1 row(s)").arg(rows),
                            QStringLiteral("undo"), Look::Danger, this);
    m_withdraw->setDefault(true);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_withdraw);
    column->addLayout(buttons);

    connect(m_reason, &QLineEdit::textChanged, this, &WithdrawDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_withdraw, &QPushButton::clicked, this, &QDialog::accept);
    updateButton();
    m_reason->setFocus();
}

std::string WithdrawDialog::reason() const
{
    return toUtf8(m_reason->text().trimmed());
}

void WithdrawDialog::updateButton()
{
    const bool given = !reason().empty();
    m_withdraw->setEnabled(given);
    m_withdraw->setToolTip(given ? QString{} : tr("Write the reason first"));
}

} // namespace jingwei::ui
