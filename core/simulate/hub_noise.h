#pragma once

#include "core/simulate/ledger.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei::simulation {

enum class HubKind : std::uint8_t {
    ClearingAccount, ///< a payment institution's, among the suspect accounts
    ServiceNumber,   ///< shown by telephones of victims, among the suspect phones
    App,             ///< which everybody has
    Domain,
    Address,  ///< of an operator, on statements
    Merchant, ///< where many gangs shop
    Card,     ///< of a wash house that works for many gangs
};

/// "clearing-account", "service-number", "app", "domain", "ip", "merchant", "card".
[[nodiscard]] std::string_view hubWord(HubKind kind) noexcept;

/// Something that unrelated incidents share.
struct Hub {
    HubKind kind;
    std::string value;
    AccountIndex account = 0; ///< of clearing accounts, merchants and cards
    std::vector<std::uint32_t> incidents{};
};

struct HubNoise {
    std::vector<Hub> hubs;

    /// Indices of the hubs that an incident uses, in order.
    [[nodiscard]] std::vector<std::size_t> hubsOf(std::uint32_t incident) const;
};

/// Two of each kind; each is used by 4 to 14 in a hundred of the incidents, drawn without regard to gangs.
[[nodiscard]] HubNoise spreadHubs(City& city, std::uint32_t incidents);

/// Pairs of incidents of different rings that share hubs only, those with the most hubs first; not more
/// pairs than there are incidents.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>>
decoysOf(const HubNoise& noise, const std::vector<Gang>& gangs, const std::vector<Report>& reports);

} // namespace jingwei::simulation
