#pragma once

#include "core/trace/fund_trace.h"
#include "core/trace/measure_clock.h"
#include "ui/support/format.h"

#include <QString>

namespace jingwei::ui {

[[nodiscard]] QString traceMethodText(TraceMethod method);
/// Its rule in words: which money leaves with a payment.
[[nodiscard]] QString traceMethodRule(TraceMethod method);
/// "queried" / "not queried"
[[nodiscard]] QString traceStateText(TraceState state);
/// "queried, 2025-02-01 10:00:00 – 2025-02-10 10:00:00", "not queried", "asked for, without a statement":
/// what the case holds of an account's statement.
[[nodiscard]] QString statementText(const FlowGraph& graph, VertexIndex account, ZoneOffset zone);
/// When a transfer was made, and when an account's money moved: the day where the evidence gives no more.
[[nodiscard]] QString timeText(const FlowGraph& graph, EdgeIndex transfer, ZoneOffset zone);
[[nodiscard]] QString timeText(const FlowGraph& graph, VertexIndex account, Instant at, ZoneOffset zone);
/// The sentence for an account that nobody's statement is of: what is known of it is what others' show.
[[nodiscard]] QString noStatementText(const QString& account);
/// Of which incident of several nothing was followed, and why, in a sentence.
[[nodiscard]] QString nothingFollowedText(const std::string& incident, const std::string& reason);
/// That the register states another loss of an incident than what counts as stolen in it.
[[nodiscard]] QString lossDiffersText(const std::string& incident, Minor loss, Minor stolen, MoneyUnit unit);
/// "cash", "payment platform" …; empty for none.
[[nodiscard]] QString exitText(ExitKind exit);
/// The sentence of an assumption, with places for the account (%1), the sum (%2) and the unit of money (%3).
[[nodiscard]] QString assumptionPhrase(TraceAssumption::Kind kind);
/// Its sum and the unit of it: yuan in the unit of the view, every other currency whole, by its code.
[[nodiscard]] QString assumptionSum(const TraceAssumption& assumption, MoneyUnit unit);
[[nodiscard]] QString assumptionUnit(const TraceAssumption& assumption, MoneyUnit unit);
/// Something the result rests on. `account` is the name of the assumption's account as it shall be shown.
[[nodiscard]] QString assumptionText(const TraceAssumption& assumption, const QString& account,
                                     MoneyUnit unit);
/// "stop until 2025-03-01 12:00:05 (31 h left)"; empty for none. `at`: the moment looked at.
[[nodiscard]] QString measureText(const std::optional<MeasureInForce>& measure, Instant at, ZoneOffset zone);
/// Transfers whose order is open, by the time and the rows a spreadsheet shows.
[[nodiscard]] QString openOrderText(const OpenOrder& open, const FlowGraph& graph, ZoneOffset zone);

} // namespace jingwei::ui
