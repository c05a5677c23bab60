#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

enum class MentionKind : std::uint8_t {
    BankCard, ///< 16 to 19 digits whose check digit holds, or a masked or damaged number
    Account,  ///< 16 to 19 digits without a right check digit, 8 to 32 where the text says that it is one
    Phone,
    IdNumber,
    Qq,
    WeChat, ///< an id, or the telephone or QQ number that serves as one
    Domain, ///< a host name, or the address of one
    App,    ///< a name, as written
    Amount, ///< of CNY; other currencies are left out
    Wallet,
    Imei,
};

/// "card", "account", "phone", "id-number", "qq", "wechat", "domain", "app", "amount", "wallet", "imei".
[[nodiscard]] std::string_view mentionWord(MentionKind kind) noexcept;

/// Something a narrative names. `begin` and `length` are its place in the text as written, in characters.
struct Mention {
    MentionKind kind = MentionKind::BankCard;
    /// As the identifiers' own functions normalise it; of an amount plain decimal text ("20000.00"), of a
    /// domain the host in lower case. Where digits are hidden or lost, as written, hidden ones as `*`.
    std::string value{};
    std::size_t begin = 0;
    std::size_t length = 0;
    std::optional<bool> checkDigit{}; ///< nothing: there is none
    bool masked = false;              ///< digits are hidden (6222****1234)
    bool damaged = false;             ///< digits were lost in a spreadsheet (6.22202E+18)
    bool approximate = false;         ///< an amount with 余, 多, 约, 左右 and the like

    friend bool operator==(const Mention&, const Mention&) = default;
};

/// Finds what a free text (简要案情) names, in the order of the text, never overlapping.
///
/// Numbers are taken whole: a run of digits never gives a part of itself. Dates, times and numbers that the
/// text calls those of an order, a case or the like give nothing. QQ and WeChat need their word in front,
/// service numbers (95xxx, 400) one of a call.
///
/// Shape:  time O(length). Bytes that are no UTF-8 count as one character each.
[[nodiscard]] std::vector<Mention> findMentions(std::string_view narrative);

} // namespace jingwei
