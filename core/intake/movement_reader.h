#pragma once

#include "core/intake/table_readers.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

/// The flag's bit where it is set, else none.
[[nodiscard]] constexpr std::uint32_t bit(MovementFlag flag, bool set) noexcept
{
    return set ? static_cast<std::uint32_t>(flag) : 0U;
}

/// Statements (own account, direction, other side) and ledgers (payer, payee).
class MovementReader final : public TableReader {
public:
    explicit MovementReader(const Context& context);

    void upcoming(std::span<const RawRecord> records) override;

protected:
    Result<void> readRow(const RawRecord& record) override;
    void headerChanged() override;

private:
    /// What a row's words say, gathered before the flags are set.
    struct Words {
        TextCell summary, type, peerName, cash, success, direction;
        bool merchantCode = false;
    };
    /// An amount and which way it goes: −1 out, +1 in, 0 unknown.
    struct Flow {
        Minor amount = 0;
        int direction = 0;
        bool rounded = false;
    };
    /// Why a row is rejected.
    struct Refusal {
        Field field;
        RejectReason reason;
    };

    [[nodiscard]] TextCell cell(const RawRecord& record, Field field);
    [[nodiscard]] bool isEmpty(const RawRecord& record, Field field);
    Result<bool> readNoResult(const RawRecord& record);
    Result<bool> readOwn(const RawRecord& record, MovementRow& row);
    [[nodiscard]] std::optional<IdentifierId> ownBesideColumns(const RawRecord& record, MovementRow& row);
    Result<void> tie(const RawRecord& record, const AccountCell& card, const AccountCell& number);
    Result<bool> readPeer(const RawRecord& record, MovementRow& row);
    Result<void> readPeerBesideColumn(const RawRecord& record, MovementRow& row);
    Result<bool> readValues(const RawRecord& record, MovementRow& row, const Words& words);
    [[nodiscard]] tl::expected<Flow, Refusal> flowOf(const RawRecord& record, Currency currency,
                                                     const Words& words);
    [[nodiscard]] tl::expected<Flow, Refusal> splitFlow(const RawRecord& record, Currency currency);
    [[nodiscard]] tl::expected<Flow, Refusal> amountIn(const RawRecord& record, Field field,
                                                       Currency currency);
    [[nodiscard]] Words readWords(const RawRecord& record, MovementRow& row);
    void readTexts(const RawRecord& record, MovementRow& row);
    void nameExit(const RawRecord& record, MovementRow& row, const Words& words);
    Result<void> addReferences(const RawRecord& record, const MovementRow& row, const Words& words);
    [[nodiscard]] Serial readSerial(const RawRecord& record);
    [[nodiscard]] Currency currencyOf(const RawRecord& record);
    [[nodiscard]] std::optional<IdentifierId> onChain(const RawRecord& record, const AccountCell& cell,
                                                      Field field);
    Result<bool> refuse(const RawRecord& record, Refusal refusal);
    [[nodiscard]] bool peerNameKnown(const RawRecord& record, MovementRow& row, TextCell& name);
    Result<void> bindCard(const RawRecord& record, const MovementRow& row);
    void seeFrom(const RawRecord& record, MovementRow& row);
    void noteAsked(const RawRecord& record, MovementRow& row);

    bool m_twoSided;
    bool m_platform; ///< rows of a payment institution's own return
    std::uint32_t m_copyFlags;
    AmountSign m_sign;
    const Profile::DirectionWords* m_directionWords = nullptr; ///< of this very direction column
    std::set<std::pair<IdentifierId, IdentifierId>> m_bound;   ///< user and card told already
    std::string m_currencyWritten;                             ///< as the last row had it …
    Currency m_currency{cny};                                  ///< … and what that means
    std::vector<std::uint64_t> m_fetched; ///< hashes of account cells of the rows that come
    bool m_ownGoesTogether = false;       ///< own card, account, name and id have columns
    bool m_peerGoesTogether = false;      ///< the other side's account, name and bank have columns
    bool m_ownTextsRead = false;          ///< of the row at hand
    bool m_peerTextsRead = false;
};

} // namespace jingwei
