#pragma once

#include "core/brief/refund_brief.h"
#include "core/session/case_session.h"
#include "core/session/sheet_input.h"

#include <optional>
#include <string>
#include <vector>

namespace jingwei {

struct RefundRequest {
    EntityRef account;
    std::string amount; ///< what is frozen there, in units of the currency that is followed
    RefundBasis basis = RefundBasis::Reached;
    TraceMethod method = TraceMethod::Fifo;
    std::optional<Currency> currency{}; ///< followed; nothing: that of the first stolen transfer of the case
};

/// How a frozen sum goes back, and the trace that says to whom.
struct AccountRefund {
    IncidentTrace trail; ///< of all incidents of the case together
    VertexIndex account{0};
    Currency currency = cny;
    RefundPlan plan;
};

/// Traces the stolen money of every incident of the case, and shares a frozen sum out among the victims whose
/// money came to the account. All incidents, because a victim who is left out would be paid for by the
/// others.
///
/// Errors: `EntityUnknown` where the account is no end of money in the case; `AmountMalformed` (below 0 too),
/// `AmountOutOfRange`; `Cancelled`.
[[nodiscard]] Result<AccountRefund> refundOfAccount(const CaseSnapshot& snapshot,
                                                    const RefundRequest& request, Progress& progress);

/// What each victim gets, for comparing with another plan.
[[nodiscard]] std::vector<RefundPay> paysOf(const AccountRefund& refund);

/// How the sheet of a plan shall come out.
struct RefundSheetOptions {
    SheetLook look;
    std::optional<RefundNotice> notice{};
    std::optional<std::string> earlier{}; ///< name of the file that `changes` compares with
    std::vector<RefundChange> changes{};
};

/// The sheet of a plan, for PDF and workbook.
[[nodiscard]] Brief sheetOfRefund(const CaseSnapshot& snapshot, const AccountRefund& refund,
                                  const RefundSheetOptions& options);

} // namespace jingwei
