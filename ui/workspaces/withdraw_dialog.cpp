#include "ui/workspaces/withdraw_dialog.h"

#include "ui/support/format.h"

namespace jingwei::ui {

namespace {

Question questionOf(const SourceReceipt& source)
{
    const auto rows = countText(source.rows.accepted);
    return {.name = QStringLiteral("withdraw"),
            .title = WithdrawDialog::tr("Withdraw a source"),
            .about = toQString(source.file),
            .what =
                WithdrawDialog::tr(
                    "%1 accepted row(s) leave the facts, and everything worked out from them changes. The "
                    "rows stay in the case as withdrawn evidence. This cannot be undone; the file can be "
                    "taken in again.")
                    .arg(rows),
            .keep = WithdrawDialog::tr("Keep it"),
            .go = WithdrawDialog::tr("Withdraw %1 row(s)").arg(rows),
            .iconName = QStringLiteral("undo"),
            .reason = WithdrawDialog::tr("Reason for withdrawing the source")};
}

} // namespace

WithdrawDialog::WithdrawDialog(const SourceReceipt& source, QWidget* parent)
    : AskDialog{questionOf(source), parent}
{
}

} // namespace jingwei::ui
