#include "core/model/entity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei {

namespace {

constexpr std::array<std::pair<EntityKind, std::string_view>, 14> kindWords{{
    {EntityKind::Account, "account"},
    {EntityKind::Cash, "cash"},
    {EntityKind::Merchant, "merchant"},
    {EntityKind::Platform, "payment-platform"},
    {EntityKind::Crypto, "crypto"},
    {EntityKind::BankInternal, "bank-internal"},
    {EntityKind::Unnamed, "unnamed"},
    {EntityKind::Outside, "outside"},
    {EntityKind::Incident, "incident"},
    {EntityKind::Person, "person"},
    {EntityKind::Phone, "phone"},
    {EntityKind::Device, "device"},
    {EntityKind::Sim, "sim"},
    {EntityKind::Wallet, "wallet"},
}};

} // namespace

std::string_view entityKindWord(EntityKind kind) noexcept
{
    const auto* const entry =
        std::ranges::find(kindWords, kind, &std::pair<EntityKind, std::string_view>::first);
    return entry == kindWords.end() ? std::string_view{} : entry->second;
}

std::string toText(const EntityRef& entity)
{
    return std::string{entityKindWord(entity.kind)} + ':' + entity.value;
}

Result<EntityRef> parseEntityRef(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return failure(ErrorCode::EntityUnknown, std::string{text});
    const auto word = text.substr(0, colon);
    const auto* const entry =
        std::ranges::find(kindWords, word, &std::pair<EntityKind, std::string_view>::second);
    if (entry == kindWords.end())
        return failure(ErrorCode::EntityUnknown, std::string{text});
    return EntityRef{entry->first, std::string{text.substr(colon + 1)}};
}

bool isMoneyExit(EntityKind kind) noexcept
{
    switch (kind) {
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto:
    case EntityKind::BankInternal: return true;
    case EntityKind::Account:
    case EntityKind::Unnamed:
    case EntityKind::Outside:
    case EntityKind::Incident:
    case EntityKind::Person:
    case EntityKind::Phone:
    case EntityKind::Device:
    case EntityKind::Sim:
    case EntityKind::Wallet: return false;
    }
    return false;
}

} // namespace jingwei
