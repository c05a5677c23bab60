#pragma once

#include "core/identifiers/account_number.h"
#include "core/identifiers/bank_card.h"
#include "core/identifiers/device.h"
#include "core/identifiers/id_number.h"
#include "core/identifiers/mask.h"
#include "core/identifiers/payment_account.h"
#include "core/identifiers/phone.h"
#include "core/identifiers/uscc.h"
#include "core/identifiers/wallet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What a number or address can be.
enum class IdentifierKind : std::uint8_t {
    BankCard,
    BankAccount,   ///< corporate, passbook and internal accounts; no check digit
    IdNumber,      ///< identity number of a person, 15 or 18 places
    Uscc,          ///< unified social credit code of an organisation
    Phone,         ///< mobile, IoT, satellite, landline, overseas
    ServiceNumber, ///< 95xxx, 10086, 110, 96110, 400 …
    Imei,
    Imsi,
    IpAddress,
    MacAddress,
    TronAddress,
    BitcoinAddress,
    EthereumAddress, ///< also BSC and other chains of the same form
    AlipayId,
    TenpayId,
    WeChatId,
    Qq,
};

/// The kinds `text` can be, most likely first; empty if it is none. `text` may be as written in a cell.
[[nodiscard]] std::vector<IdentifierKind> recognise(std::string_view text);

/// Whether the check digit of a normalised value holds; nothing where the kind, or this form of it, has none.
/// A failed check digit is a reason to warn, never to refuse.
[[nodiscard]] std::optional<bool> checkDigitHolds(IdentifierKind kind, std::string_view value);

/// The value with its middle hidden in the way that suits its kind.
[[nodiscard]] std::string mask(IdentifierKind kind, std::string_view value);

} // namespace jingwei
