#pragma once

#include "core/base/time.h"
#include "core/model/facts.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace jingwei {

/// 紧急止付 runs out 48 hours after the stop (银发〔2016〕86号; domain.md 3.2).
inline constexpr std::chrono::hours stopTerm{48};
/// … and may be asked for twice for one account.
inline constexpr int stopsPerAccount = 2;
/// 冻结 of deposits lasts six months where no end is stated (公安机关办理刑事案件程序规定 2020;
/// domain.md 3.3).
inline constexpr std::chrono::months freezeTerm{6};

enum class MeasureKind : std::uint8_t { Stop, Freeze, QueuedFreeze };

/// The word for a measure on the command line: "stop", "freeze", "queued-freeze".
[[nodiscard]] std::string_view measureWord(MeasureKind kind) noexcept;

/// A measure that holds money back at some moment.
struct MeasureInForce {
    MeasureKind kind;
    std::optional<Instant> from;
    std::optional<Instant> deadline; ///< last moment; nothing: neither an end nor a beginning is stated
    bool deadlineStated = false;     ///< else it is worked out from the beginning and the term
    RowId row;

    friend bool operator==(const MeasureInForce&, const MeasureInForce&) = default;
};

/// What a measure is, by its name: 止付 a stop, 冻结 and 续冻 a freeze, 轮候 a queued one. One without a name
/// is a stop where it lasts no longer than a stop may, else a freeze.
[[nodiscard]] MeasureKind kindOf(const MeasureFact& measure) noexcept;

/// Until when a measure holds. An end given as a date (midnight in `zone`) includes that day; without an end
/// the term counts from the beginning, months by the calendar, the 31st becoming the last of a shorter month.
[[nodiscard]] std::optional<Instant> deadlineOf(const MeasureFact& measure, ZoneOffset zone);

/// The measure that holds the money of an account at a moment: a freeze before a stop before a queued freeze,
/// the one that holds longest; nothing: none does. Measures that failed, ran out or were released do not
/// count.
[[nodiscard]] std::optional<MeasureInForce> measureInForce(std::span<const MeasureFact> ofAccount, Instant at,
                                                           ZoneOffset zone);

/// How many stops of an account had begun by a moment.
[[nodiscard]] int stopsBegun(std::span<const MeasureFact> ofAccount, Instant at) noexcept;

/// The measures of one account among those of a case, which lie by account.
[[nodiscard]] std::span<const MeasureFact> measuresOf(std::span<const MeasureFact> measures,
                                                      IdentifierId account);

} // namespace jingwei
