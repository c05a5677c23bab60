#include "core/exchange/foreign_kinds.h"

#include "core/identifiers/identifier.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::exchange {

namespace {

/// Kinds by the words that other programs' charts have for them.
constexpr std::array<std::pair<std::string_view, EntityKind>, 24> typeWords{
    {{"person", EntityKind::Person},
     {"人员", EntityKind::Person},
     {"人", EntityKind::Person},
     {"account", EntityKind::Account},
     {"bank account", EntityKind::Account},
     {"bankaccount", EntityKind::Account},
     {"账户", EntityKind::Account},
     {"账号", EntityKind::Account},
     {"银行卡", EntityKind::Account},
     {"phone", EntityKind::Phone},
     {"telephone", EntityKind::Phone},
     {"mobile", EntityKind::Phone},
     {"电话", EntityKind::Phone},
     {"手机", EntityKind::Phone},
     {"手机号", EntityKind::Phone},
     {"merchant", EntityKind::Merchant},
     {"商户", EntityKind::Merchant},
     {"case", EntityKind::Incident},
     {"event", EntityKind::Incident},
     {"案件", EntityKind::Incident},
     {"wallet", EntityKind::Wallet},
     {"钱包", EntityKind::Wallet},
     {"device", EntityKind::Device},
     {"设备", EntityKind::Device}}};

} // namespace

EntityKind kindGuessed(std::string_view type, std::string_view label)
{
    std::string word{type};
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (const auto own = parseEntityRef(word + ":x"))
        return own->kind;
    const auto* const known =
        std::ranges::find(typeWords, word, [](const auto& entry) { return entry.first; });
    if (known != typeWords.end())
        return known->second;
    return kindLike(label).value_or(EntityKind::Person);
}

std::optional<EntityKind> kindLike(std::string_view text)
{
    const auto kinds = recognise(text);
    if (kinds.empty())
        return std::nullopt;
    switch (kinds.front()) {
    case IdentifierKind::BankCard:
    case IdentifierKind::BankAccount:
    case IdentifierKind::AlipayId:
    case IdentifierKind::TenpayId: return EntityKind::Account;
    case IdentifierKind::Phone:
    case IdentifierKind::ServiceNumber: return EntityKind::Phone;
    case IdentifierKind::Imei: return EntityKind::Device;
    case IdentifierKind::Imsi: return EntityKind::Sim;
    case IdentifierKind::TronAddress:
    case IdentifierKind::BitcoinAddress:
    case IdentifierKind::EthereumAddress: return EntityKind::Wallet;
    case IdentifierKind::IdNumber:
    case IdentifierKind::Uscc:
    case IdentifierKind::IpAddress:
    case IdentifierKind::MacAddress:
    case IdentifierKind::WeChatId:
    case IdentifierKind::Qq: return EntityKind::Person;
    }
    return std::nullopt;
}

NodeFamily usualFamily(EntityKind kind) noexcept
{
    switch (kind) {
    case EntityKind::Account:
    case EntityKind::Unnamed: return NodeFamily::Account;
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::BankInternal:
    case EntityKind::Outside: return NodeFamily::Exit;
    case EntityKind::Crypto:
    case EntityKind::Wallet: return NodeFamily::Crypto;
    case EntityKind::Incident: return NodeFamily::Incident;
    case EntityKind::Person: return NodeFamily::Person;
    case EntityKind::Phone:
    case EntityKind::Sim: return NodeFamily::Phone;
    case EntityKind::Device: return NodeFamily::Network;
    }
    return NodeFamily::Person;
}

std::string usualIcon(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Account:
    case EntityKind::Unnamed: return "card";
    case EntityKind::Cash: return "cash";
    case EntityKind::Merchant: return "merchant";
    case EntityKind::Platform: return "platform";
    case EntityKind::Crypto:
    case EntityKind::Wallet: return "crypto";
    case EntityKind::BankInternal:
    case EntityKind::Outside: return "bank";
    case EntityKind::Incident: return "incident";
    case EntityKind::Person: return "person";
    case EntityKind::Phone:
    case EntityKind::Sim:
    case EntityKind::Device: return "phone";
    }
    return {};
}

} // namespace jingwei::exchange
