#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace jingwei {

/// Cards one after the other that a simulated trail can go through.
inline constexpr std::uint32_t mostSimulatedLevels = 9;

/// What makes it hard to tell which incidents belong to one series.
enum class Mix : std::uint8_t {
    HubNoise,     ///< accounts, numbers, apps, sites and addresses that unrelated incidents share
    SimChanges,   ///< rings that change phones and first cards halfway
    ScriptOnly,   ///< rings whose incidents share nothing but what is told
    LevelTwoOnly, ///< rings whose incidents share a second or third card alone
};

inline constexpr std::array allMixes{Mix::HubNoise, Mix::SimChanges, Mix::ScriptOnly, Mix::LevelTwoOnly};

/// "hub-noise", "sim-changes", "script-only", "level-2-only".
[[nodiscard]] std::string_view mixWord(Mix mix) noexcept;

/// How much of ordinary life the statements show.
enum class Background : std::uint8_t {
    Full, ///< two months of shopping
    Light ///< some dozen rows: enough to judge what links incidents
};

struct SimulationOptions {
    std::uint32_t incidents = 12;
    std::uint64_t seed = 1;   ///< same numbers, same bytes, on every machine
    std::uint32_t levels = 3; ///< cards one after the other, from 2; exits are one level further
    /// None: rings are told by their cards and phones. Any: rings are bound in the ways chosen, and as many
    /// more by cards and phones; they are larger, and the register says more.
    std::vector<Mix> mixes{};
    Background background = Background::Full;
};

/// What was written; the same counts stand in `truth.json`.
struct SimulationSummary {
    std::uint64_t incidents = 0;
    std::uint64_t rings = 0;
    std::uint64_t queriedAccounts = 0; ///< with a statement of their own
    std::uint64_t accounts = 0;        ///< all that go by a number, with or without a statement
    std::uint64_t transfers = 0;       ///< both sides of a payment joined; without failed and reversed ones
    std::uint64_t bankRows = 0;
    std::uint64_t calls = 0; ///< both lists of a call joined
    std::vector<std::filesystem::path> files;
};

/// Writes an invented evidence folder in the formats of real returns, and `truth.json` beside them: a
/// register of reports, per bank a statement file and an account file, a call list per suspect phone. About
/// seven in ten incidents belong to rings that share cards, phones, devices and an app; `mixes` bind them
/// otherwise. People, banks and numbers are invented; check digits are right.
///
/// Shape:  memory and time grow with the number of incidents; about 250 statement rows each, 100 where the
///         background is light.
/// Errors: `Cancelled` and `FileUnwritable`; files written until then are removed. `folder` is created where
/// missing.
[[nodiscard]] Result<SimulationSummary> simulate(const std::filesystem::path& folder,
                                                 const SimulationOptions& options, Progress& progress);

} // namespace jingwei
