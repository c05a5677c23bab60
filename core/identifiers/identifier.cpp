#include "core/identifiers/identifier.h"

#include "core/base/text.h"

#include <algorithm>

namespace jingwei {

namespace {

/// How sure a kind is; only the order counts.
enum class Certainty : std::uint8_t { Possible, Likely, Checked, Unmistakable };

struct Guess {
    IdentifierKind kind;
    Certainty certainty;
};

using Guesses = std::vector<Guess>;

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

Certainty checkedOr(bool checked, Certainty otherwise) noexcept
{
    return checked ? Certainty::Checked : otherwise;
}

IdentifierKind walletKind(WalletChain chain) noexcept
{
    switch (chain) {
    case WalletChain::Tron: return IdentifierKind::TronAddress;
    case WalletChain::Bitcoin: return IdentifierKind::BitcoinAddress;
    case WalletChain::Ethereum: return IdentifierKind::EthereumAddress;
    }
    return IdentifierKind::TronAddress;
}

void guessTexts(std::string_view text, Guesses& guesses)
{
    if (const auto wallet = readWallet(text)) {
        const bool certain = wallet->checkHolds.value_or(wallet->chain == WalletChain::Ethereum);
        guesses.push_back({walletKind(wallet->chain), certain ? Certainty::Unmistakable : Certainty::Likely});
    }
    if (isTenpayId(text))
        guesses.push_back({IdentifierKind::TenpayId, Certainty::Unmistakable});
    if (isWeChatId(text))
        guesses.push_back({IdentifierKind::WeChatId, Certainty::Unmistakable});
    if (!normaliseIp(text).empty())
        guesses.push_back({IdentifierKind::IpAddress, Certainty::Unmistakable});
    const bool divided = text.find_first_of(":-.") != std::string_view::npos;
    const bool digits = std::ranges::all_of(text, isDigit);
    if (!normaliseMac(text).empty() && !digits)
        guesses.push_back(
            {IdentifierKind::MacAddress, divided ? Certainty::Unmistakable : Certainty::Likely});
    if (text.size() == 14 && !divided && !digits && !imeiKey(text).empty())
        guesses.push_back({IdentifierKind::Imei, Certainty::Possible});
}

void guessPapers(std::string_view text, Guesses& guesses)
{
    const auto idNumber = normaliseIdNumber(text);
    if (readIdNumber(idNumber)) {
        const bool checked = text.size() == idNumber.size() && idNumberCheckHolds(idNumber) == true;
        guesses.push_back({IdentifierKind::IdNumber, checkedOr(checked, Certainty::Possible)});
    }
    if (looksLikeUscc(text)) {
        const bool letters = !std::ranges::all_of(text, isDigit);
        const bool checked = usccCheckHolds(text) && (letters || organisationCodeHolds(text));
        guesses.push_back(
            {IdentifierKind::Uscc, checkedOr(checked, letters ? Certainty::Likely : Certainty::Possible)});
    }
}

void guessPhones(std::string_view text, Guesses& guesses)
{
    const auto phone = normalisePhone(text);
    switch (phone.kind) {
    case PhoneKind::Mobile:
    case PhoneKind::VirtualOperator: guesses.push_back({IdentifierKind::Phone, Certainty::Checked}); break;
    case PhoneKind::Iot:
    case PhoneKind::Satellite:
    case PhoneKind::Overseas: guesses.push_back({IdentifierKind::Phone, Certainty::Likely}); break;
    case PhoneKind::Landline:
        guesses.push_back(
            {IdentifierKind::Phone, phone.value.starts_with('0') ? Certainty::Checked : Certainty::Possible});
        break;
    case PhoneKind::Service: guesses.push_back({IdentifierKind::ServiceNumber, Certainty::Checked}); break;
    case PhoneKind::Short:
    case PhoneKind::Unknown: break;
    }
}

void guessNumbers(std::string_view number, Guesses& guesses)
{
    if (!std::ranges::all_of(number, isDigit) || number.empty())
        return;
    if (isAlipayUserId(number))
        guesses.push_back({IdentifierKind::AlipayId, Certainty::Checked});
    if (looksLikeBankCard(number)) {
        const bool checked = number.size() >= 16 && luhnHolds(number);
        guesses.push_back(
            {IdentifierKind::BankCard,
             checkedOr(checked, isUnionPayRange(number) && number.size() >= 16 ? Certainty::Likely
                                                                               : Certainty::Possible)});
    }
    if (number.size() == 15 && number.starts_with("460"))
        guesses.push_back({IdentifierKind::Imsi, Certainty::Checked});
    if (number.size() >= 14 && number.size() <= 16 && !imeiKey(number).empty())
        guesses.push_back(
            {IdentifierKind::Imei, checkedOr(imeiCheckHolds(number) == true, Certainty::Possible)});
    if (number.size() >= 8 && number.size() <= 32)
        guesses.push_back(
            {IdentifierKind::BankAccount, number.size() >= 12 ? Certainty::Likely : Certainty::Possible});
    if (looksLikeQq(number))
        guesses.push_back({IdentifierKind::Qq, Certainty::Possible});
}

} // namespace

std::vector<IdentifierKind> recognise(std::string_view text)
{
    const auto trimmed = normaliseText(text);
    Guesses guesses;
    if (!trimmed.empty()) {
        guessTexts(trimmed, guesses);
        guessPapers(trimmed, guesses);
        guessPhones(trimmed, guesses);
        guessNumbers(normaliseAccount(trimmed).value, guesses);
    }
    std::ranges::stable_sort(guesses, std::ranges::greater{}, &Guess::certainty);
    std::vector<IdentifierKind> kinds;
    kinds.reserve(guesses.size());
    for (const auto& guess : guesses)
        kinds.push_back(guess.kind);
    return kinds;
}

std::optional<bool> checkDigitHolds(IdentifierKind kind, std::string_view value)
{
    switch (kind) {
    case IdentifierKind::BankCard: return luhnHolds(value);
    case IdentifierKind::IdNumber: return idNumberCheckHolds(value);
    case IdentifierKind::Uscc: return usccCheckHolds(value);
    case IdentifierKind::Imei: return imeiCheckHolds(value);
    case IdentifierKind::TronAddress:
    case IdentifierKind::BitcoinAddress:
    case IdentifierKind::EthereumAddress: {
        const auto wallet = readWallet(value);
        return wallet && walletKind(wallet->chain) == kind ? wallet->checkHolds : std::optional{false};
    }
    case IdentifierKind::BankAccount:
    case IdentifierKind::Phone:
    case IdentifierKind::ServiceNumber:
    case IdentifierKind::Imsi:
    case IdentifierKind::IpAddress:
    case IdentifierKind::MacAddress:
    case IdentifierKind::AlipayId:
    case IdentifierKind::TenpayId:
    case IdentifierKind::WeChatId:
    case IdentifierKind::Qq: return std::nullopt;
    }
    return std::nullopt;
}

std::string mask(IdentifierKind kind, std::string_view value)
{
    switch (kind) {
    case IdentifierKind::BankCard:
    case IdentifierKind::BankAccount:
    case IdentifierKind::Uscc:
    case IdentifierKind::Imei:
    case IdentifierKind::Imsi: return maskAccount(value);
    case IdentifierKind::IdNumber: return maskIdNumber(value);
    case IdentifierKind::Phone: return maskPhone(value);
    case IdentifierKind::ServiceNumber: return std::string{value}; // nobody's own
    case IdentifierKind::IpAddress: return maskIp(value);
    case IdentifierKind::MacAddress: return maskMac(value);
    case IdentifierKind::TronAddress:
    case IdentifierKind::BitcoinAddress:
    case IdentifierKind::EthereumAddress: return maskWallet(value);
    case IdentifierKind::AlipayId:
    case IdentifierKind::TenpayId:
    case IdentifierKind::WeChatId:
    case IdentifierKind::Qq: return maskPaymentAccount(value);
    }
    return std::string(value.size(), '*');
}

} // namespace jingwei
