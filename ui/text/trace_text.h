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
/// "cash", "payment platform" …; empty for none.
[[nodiscard]] QString exitText(ExitKind exit);
/// The sentence of an assumption, with places for the account (%1), the sum (%2) and the unit of money (%3).
[[nodiscard]] QString assumptionPhrase(TraceAssumption::Kind kind);
/// Something the result rests on. `account` is the name of the assumption's account as it shall be shown.
[[nodiscard]] QString assumptionText(const TraceAssumption& assumption, const QString& account,
                                     MoneyUnit unit);
/// "stop until 2025-03-01 12:00:05 (31 h left)"; empty for none. `at`: the moment looked at.
[[nodiscard]] QString measureText(const std::optional<MeasureInForce>& measure, Instant at, ZoneOffset zone);
/// Transfers whose order is open, by the time and the rows a spreadsheet shows.
[[nodiscard]] QString openOrderText(const OpenOrder& open, const FlowGraph& graph, ZoneOffset zone);

} // namespace jingwei::ui
