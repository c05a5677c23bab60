#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace jingwei {

/// Kinds of thing an analyst can select, tag and draw. The word in `kind:value` stands beside each.
enum class EntityKind : std::uint8_t {
    Account,      ///< account
    Cash,         ///< cash: money drawn from the account in `value`
    Merchant,     ///< merchant
    Platform,     ///< payment-platform
    Crypto,       ///< crypto
    BankInternal, ///< bank-internal: fees and interest of the account in `value`
    Unnamed,      ///< unnamed: the unreadable or missing other side of the account in `value`
    Outside,      ///< outside: the empty side of a ledger row
    Incident,     ///< incident
    Person,       ///< person
    Phone,        ///< phone
    Device,       ///< device (IMEI, first 14 digits)
    Sim,          ///< sim (IMSI)
    Wallet,       ///< wallet
};

/// "account", "cash" …: the word of the command line and of stored files.
[[nodiscard]] std::string_view entityKindWord(EntityKind kind) noexcept;

/// An entity by kind and normalised value; what selections, diagrams and edits hold.
struct EntityRef {
    EntityKind kind;
    std::string value;

    friend auto operator<=>(const EntityRef&, const EntityRef&) = default;
    friend bool operator==(const EntityRef&, const EntityRef&) = default;
};

/// "account:6222…"
[[nodiscard]] std::string toText(const EntityRef& entity);

/// Reads "kind:value". Errors: `EntityUnknown` where there is no known kind before a colon.
[[nodiscard]] Result<EntityRef> parseEntityRef(std::string_view text);

/// Whether money that reaches this kind of entity is followed no further.
[[nodiscard]] bool isMoneyExit(EntityKind kind) noexcept;

} // namespace jingwei

template <>
struct std::hash<jingwei::EntityRef> {
    [[nodiscard]] std::size_t operator()(const jingwei::EntityRef& entity) const noexcept
    {
        return std::hash<std::string>{}(entity.value) * 31U + static_cast<std::size_t>(entity.kind);
    }
};
