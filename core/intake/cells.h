#pragma once

#include "core/base/money.h"
#include "core/base/text_map.h"
#include "core/base/time.h"
#include "core/identifiers/account_number.h"
#include "core/intake/profile.h"
#include "core/reader/encoding.h"
#include "core/store/interner.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingwei {

/// An account as a cell names it. Damaged and masked numbers name nobody (cli.md part 2, Rows).
struct AccountCell {
    std::optional<IdentifierId> id;
    bool damaged = false;
    bool masked = false;
    bool badCheckDigit = false; ///< looks like a card and its check digit does not hold
    bool warned = false;        ///< the warning about it was given once already
    std::uint8_t peerWords = 0; ///< of the name last beside it as the other side: 1 platform, 2 exchange
    std::uint32_t tiedTo = 0;   ///< the account number it was last tied to; 0: none
    /// What stood beside it in other columns last, and what that was read as: names, ids and banks go with
    /// their account, and to look each up costs a walk through memory.
    struct Beside {
        std::uint64_t hash = 0;               ///< of the bytes; 0: nothing yet
        std::array<std::uint32_t, 2> texts{}; ///< text ids; 0: none
    };
    Beside own;  ///< where it is the row's own account: name and id number
    Beside peer; ///< where it is the other side: name and bank

    [[nodiscard]] bool unreadable() const noexcept { return damaged || masked; }
};

/// One side of a payment as a platform writes it in one text: `2088…(姓名)`, `姓名(银行)(卡号)`,
/// `(银行)卡号`.
struct PartyCell {
    std::optional<IdentifierId> id;
    std::optional<TextId> name, bank;
    bool damaged = false;
    bool masked = false;
};

/// A text cell, and what its words say of the row.
struct TextCell {
    std::optional<TextId> id;
    bool reversal = false;
    bool cash = false;
    bool platform = false;
    bool crypto = false;
    bool bankInternal = false;
    bool failure = false; ///< one of the profile's failure words
    bool cashFlag = false;
    std::int8_t direction = 0; ///< +1 in, -1 out, 0 neither word
};

/// Reads the cells of one source. Accounts and texts repeat a hundredfold, so each spelling is decoded,
/// normalised and looked up once; amounts and times are parsed in place.
class CellReader {
public:
    CellReader(Interner& interner, const Profile& profile, Encoding encoding);

    /// An account or card number. References are valid until the next call.
    [[nodiscard]] AccountCell& account(std::string_view raw);
    [[nodiscard]] const TextCell& text(std::string_view raw);
    /// For account cells that will be read soon: `TextMap::fetchSlot` and `fetchEntry` of where they are
    /// kept.
    [[nodiscard]] std::uint64_t fetchAccountSlot(std::string_view raw) const noexcept
    {
        return m_accounts.fetchSlot(raw);
    }
    void fetchAccount(std::uint64_t hash) const noexcept { m_accounts.fetchEntry(hash); }
    /// References are valid until the next call.
    [[nodiscard]] const PartyCell& party(std::string_view raw);
    /// A phone number; nothing where the cell holds none.
    [[nodiscard]] std::optional<IdentifierId> phone(std::string_view raw);
    /// The same for one of several numbers in a cell, as UTF-8.
    [[nodiscard]] std::optional<IdentifierId> phoneOf(std::string_view written);
    [[nodiscard]] std::optional<IdentifierId> accountOf(std::string_view written);

    /// The cell as trimmed text in NFKC. Valid until the next call.
    [[nodiscard]] std::string_view plain(std::string_view raw);
    /// The cell as the file has it, in UTF-8, trimmed; for rejects and warnings.
    [[nodiscard]] std::string written(std::string_view raw) const;

    [[nodiscard]] Result<Minor> amount(std::string_view raw, Currency currency, std::int8_t unitDecimals);
    /// A moment; also what spreadsheets keep of one: days since 1900 with a fraction.
    [[nodiscard]] Result<ParsedTime> time(std::string_view raw);
    /// A day and, in a column of its own, the time of that day.
    [[nodiscard]] Result<ParsedTime> time(std::string_view rawDay, std::string_view rawClock);
    /// For times without a zone of their own.
    void setZone(ZoneOffset zone) noexcept { m_zone = zone; }

    [[nodiscard]] Interner& interner() noexcept { return m_interner; }

private:
    [[nodiscard]] TextCell classify(const std::string& text) const;
    [[nodiscard]] NormalisedNumber number(std::string_view text) const;
    [[nodiscard]] EntityKind accountKind() const noexcept;

    Interner& m_interner;
    const Profile& m_profile;
    Encoding m_encoding;
    ZoneOffset m_zone;
    TextMap<AccountCell> m_accounts;
    TextMap<TextCell> m_texts;
    TextMap<std::optional<IdentifierId>> m_phones;
    TextMap<PartyCell> m_parties;
    std::string m_plain;
};

} // namespace jingwei
