#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace jingwei {

/// By what two incidents may belong together (domain.md 4.2).
enum class GroundKind : std::uint8_t {
    // Values that both have, or not. Only sharing one counts: who has several cards shows few at a time.
    Account,      ///< account named by both, or reached first by the money of both
    LowerAccount, ///< account further down that the money of both reached
    CashOut,      ///< where the money of both left: cash, merchant
    Holder,       ///< holder of accounts
    Phone,
    Device,     ///< IMEI, first 14 digits
    Sim,        ///< IMSI
    NetAddress, ///< IP address in one month: carriers give them to others then
    MacAddress,
    Qq,
    WeChat,
    Chat, ///< account of another messenger
    Site, ///< host name
    App,
    Wallet,
    Company, ///< unified social credit code
    // What can be more or less alike.
    Narrative,
    Category,
    Loss,
    Lure,
    Payment,
    Place,
    DayGap,
    Hour, ///< time of day
    Unit,
    PlaceAndTime, ///< near in both at once
    PlaceRarity,  ///< how many other incidents lie near: where few do, nearness says more
    RhythmRarity, ///< the same in place and time
    KnownSeries,  ///< both are like a series that the register knows
    Trait,        ///< a column of the register
};
inline constexpr std::size_t groundKindCount = static_cast<std::size_t>(GroundKind::Trait) + 1;

/// "account", "lower-account" …: the word of `series --json` and of kept parameters.
[[nodiscard]] std::string_view groundWord(GroundKind kind) noexcept;
[[nodiscard]] std::optional<GroundKind> groundFromWord(std::string_view word) noexcept;

/// Whether values of this kind are shared or not, rather than more or less alike.
[[nodiscard]] constexpr bool isSharedValue(GroundKind kind) noexcept
{
    return kind <= GroundKind::Company;
}

} // namespace jingwei
