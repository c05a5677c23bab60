#pragma once

#include "core/session/case_session.h"

#include <QString>

#include <map>
#include <optional>

namespace jingwei::ui {

enum class AlertField : std::uint8_t {
    Number,
    Victim,
    FromAccount,
    ToAccount,
    Bank,
    Amount,
    Time,
    Officer,
    Note
};

/// What was typed into the form of a report by word of mouth.
struct AlertInput {
    std::map<AlertField, QString> typed;
    QString channel; ///< 口述 or 笔录
};

/// Either the report, or a sentence for each field that cannot be as it is. A report may be doubtful in some
/// fields: worth another look, and possible all the same.
struct AlertCheck {
    std::optional<Alert> alert;
    std::map<AlertField, QString> errors;
    std::map<AlertField, QString> doubts;
};

/// `now` is what the time may not lie behind by more than a day (clocks differ).
[[nodiscard]] AlertCheck checkAlert(const AlertInput& input, const CaseSnapshot& snapshot, Instant now);

/// What of the report is right so far; the rest of it is empty.
[[nodiscard]] Alert alertSoFar(const AlertInput& input, const CaseSnapshot& snapshot, Instant now);

/// A number for the report that no incident has: K (口述), the day, a serial number.
[[nodiscard]] QString proposeAlertNumber(const CaseSnapshot& snapshot, Instant now);

} // namespace jingwei::ui
