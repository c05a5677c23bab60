#include "core/linkage/ground_kind.h"

#include <array>

namespace jingwei {

std::string_view groundWord(GroundKind kind) noexcept
{
    static constexpr std::array<std::string_view, groundKindCount> words{"account",      "lower-account",
                                                                         "cash-out",     "holder",
                                                                         "phone",        "device",
                                                                         "sim",          "ip",
                                                                         "mac",          "qq",
                                                                         "wechat",       "chat",
                                                                         "site",         "app",
                                                                         "wallet",       "company",
                                                                         "narrative",    "category",
                                                                         "loss",         "lure",
                                                                         "payment",      "place",
                                                                         "day-gap",      "hour",
                                                                         "unit",         "place-and-time",
                                                                         "place-rarity", "rhythm-rarity",
                                                                         "known-series", "trait"};
    return words[static_cast<std::size_t>(kind)];
}

std::optional<GroundKind> groundFromWord(std::string_view word) noexcept
{
    for (std::size_t kind = 0; kind < groundKindCount; ++kind)
        if (groundWord(static_cast<GroundKind>(kind)) == word)
            return static_cast<GroundKind>(kind);
    return std::nullopt;
}

} // namespace jingwei
