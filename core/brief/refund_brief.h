#pragma once

#include "core/brief/brief.h"
#include "core/trace/refund.h"

#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// The days for which a plan is announced.
struct RefundNotice {
    Instant from;  ///< the day of the notice, its first moment
    Instant until; ///< its last day, its first moment

    friend bool operator==(const RefundNotice&, const RefundNotice&) = default;
};

/// The notice that begins on the day of `day` in `zone`.
[[nodiscard]] RefundNotice refundNoticeFrom(Instant day, ZoneOffset zone);

/// What Article 8 says of a mode; where there is none, that nothing is returned.
[[nodiscard]] BriefPhrase refundRule(const std::optional<RefundMode>& mode);

/// What the sheet of a refund plan is made from.
struct RefundBriefInput {
    MoneyBriefInput trail; ///< the trace of all incidents of the case together; its diagram is not drawn
    const RefundPlan* plan = nullptr;
    VertexIndex account{0};
    std::optional<RefundNotice> notice{};
    std::optional<std::string> earlier{}; ///< name of the file that `changes` compares with
    std::vector<RefundChange> changes{};
};

/// The sheet of a refund plan: the plan with the rule's text, the transfers it rests on, an application for
/// each victim (附件1 of the provisions, domain.md 3.4), the differences from an earlier plan, sources,
/// figures with their rows, method and assumptions.
///
/// Of the trace, only what lies on the way to the account is named. Every figure cites at least one evidence
/// row; the frozen sum and what is left of it are given by the officer and are none.
[[nodiscard]] Brief refundBrief(const RefundBriefInput& input);

} // namespace jingwei
