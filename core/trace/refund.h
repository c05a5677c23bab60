#pragma once

#include "core/base/result.h"
#include "core/trace/fund_trace.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What counts as a victim's loss where a frozen sum is returned. Which it is, is a decision of law; the plan
/// says which was taken.
enum class RefundBasis : std::uint8_t {
    Reached, ///< what of the incident's stolen money came to the account, no more than was stolen
    Loss,    ///< all of the incident's stolen money
};
inline constexpr std::array allRefundBases{RefundBasis::Reached, RefundBasis::Loss};

/// By which sentence of Article 8 the money goes back (domain.md 3.4).
enum class RefundMode : std::uint8_t {
    Direct,    ///< one credit, straight from the victim
    Timestamp, ///< several credits, which by their times lead straight to the victims
    ProRata,   ///< several credits, which do not: in proportion to the losses, after a notice
};

/// "reached", "loss"; "direct", "timestamp", "pro-rata": the words of the command line.
[[nodiscard]] std::string_view refundBasisWord(RefundBasis basis) noexcept;
[[nodiscard]] std::optional<RefundBasis> refundBasisFromWord(std::string_view word) noexcept;
[[nodiscard]] std::string_view refundModeWord(RefundMode mode) noexcept;

/// One victim's part of a frozen sum.
struct RefundClaim {
    std::uint32_t incident; ///< index into the trace's list of incidents
    Minor stolen = 0;       ///< all of the incident's stolen money
    Minor reached = 0;      ///< of it, what came to the account
    Minor loss = 0;         ///< L: one of the two, by the basis
    Minor pay = 0;

    friend bool operator==(const RefundClaim&, const RefundClaim&) = default;
};

/// How a frozen sum goes back. paid + left = amount, and paid = min(amount, sum of the losses), to the fen.
struct RefundPlan {
    RefundBasis basis = RefundBasis::Reached;
    std::optional<RefundMode> mode; ///< nothing: no victim's money reached the account
    Minor amount = 0;               ///< F: what is frozen
    Minor loss = 0;                 ///< of all victims
    Minor paid = 0;
    Minor left = 0;                   ///< stays frozen
    std::vector<RefundClaim> victims; ///< by incident

    friend bool operator==(const RefundPlan&, const RefundPlan&) = default;
};

/// pay_i = min(L_i, F·L_i/ΣL): floors first, the smallest units that are left to the largest remainders, of
/// equal ones to the first.
///
/// Shape:  `frozen` and `losses` >= 0, the losses by incident number. The answer has one for each loss; they
///         add up to min(frozen, ΣL), and none exceeds its loss.
/// Errors: `AmountOutOfRange` where the sum of the losses does not fit.
/// Source: 《电信网络新型违法犯罪案件冻结资金返还若干规定》 (2016) Article 8, as cli.md part 2 reads it.
[[nodiscard]] Result<std::vector<Minor>> refundShares(Minor frozen, std::span<const Minor> losses);

/// Shares a frozen sum out among the victims whose money came to `account` in `trace`; the rules for the mode
/// stand in the source file.
///
/// Shape:  `trace` is of all incidents of the case together, by number, and of `stolen`; `amount` >= 0.
/// Units:  minor units of the trace's currency.
/// Errors: `AmountOutOfRange` where the sum of the losses does not fit. Nobody's money: a plan without
///         victims, in which everything is left.
[[nodiscard]] Result<RefundPlan> planRefund(const FlowGraph& graph, const FundTrace& trace,
                                            std::span<const StolenTransfer> stolen, VertexIndex account,
                                            Minor amount, RefundBasis basis);

/// What of a trace lies on the way to an account: flows that can have brought stolen money there, the ends of
/// money they lead to, and what was assumed of those. Sums are not made anew.
[[nodiscard]] FundTrace traceOnTheWay(const FlowGraph& graph, const FundTrace& trace, VertexIndex account);

/// What a plan pays for one incident, as an earlier plan has it.
struct RefundPay {
    std::string incident;
    std::string victim;
    Minor pay = 0;

    friend bool operator==(const RefundPay&, const RefundPay&) = default;
};

/// How a victim's part differs between two plans; nothing: the plan does not name him.
struct RefundChange {
    std::string incident;
    std::string victim;
    std::optional<Minor> before;
    std::optional<Minor> now;
    Minor difference = 0; ///< now less before, 0 where it is nothing

    friend bool operator==(const RefundChange&, const RefundChange&) = default;
};

/// Every victim of either plan, by incident number; no incident twice in a plan.
[[nodiscard]] std::vector<RefundChange> refundChanges(std::span<const RefundPay> before,
                                                      std::span<const RefundPay> now);

/// Days for which a plan in proportion is announced before it is carried out (Article 8). The day of the
/// notice does not count (刑事诉讼法, Article 105).
inline constexpr std::chrono::days refundNotice{30};

} // namespace jingwei
