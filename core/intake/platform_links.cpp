// The way through a payment platform.
//
// A bank's row says "to 财付通, 500.00"; the platform's own return says which user got or spent it. Steps:
// the numbers of the platform's rows are indexed; each bank row, in the order of time, takes the platform's
// row of a number that stands in both; those left take the only row of their amount within ten minutes whose
// card is theirs, or that names none. Left out: rows of different amounts (fees taken on the way), and any
// choice between several rows that no number decides.
#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace jingwei {

namespace {

class Linker {
public:
    Linker(const MovementTable& table, std::span<const RowFate> fates,
           std::span<const ReferenceRecord> references, const AccountNames& names, const Interner& interner,
           const RowOrder& order, const RowPairs& split)
        : m_table{table}
        , m_fates{fates}
        , m_references{references}
        , m_names{names}
        , m_interner{interner}
        , m_order{order}
        , m_split{split}
    {
    }

    std::vector<PlatformLink> run()
    {
        sortRows();
        for (const auto row : m_bank)
            linkByNumber(row);
        linkByPayment();
        std::ranges::sort(m_links, {}, &PlatformLink::bank);
        return std::move(m_links);
    }

private:
    [[nodiscard]] const MovementRecord& at(std::uint32_t row) const { return m_table.rows[row]; }

    [[nodiscard]] std::span<const ReferenceRecord> referencesOf(std::uint32_t row) const
    {
        const auto id = at(row).id();
        return {std::ranges::lower_bound(m_references, id, {}, &ReferenceRecord::row),
                std::ranges::upper_bound(m_references, id, {}, &ReferenceRecord::row)};
    }

    void sortRows()
    {
        const auto inTime = [&](std::uint32_t a, std::uint32_t b) {
            return at(a).at != at(b).at ? at(a).at < at(b).at : m_order.less(a, b);
        };
        for (std::uint32_t i = 0; i < m_table.rows.size(); ++i) {
            const auto& row = at(i);
            if (m_fates[i] != RowFate::Moves || row.own == 0 || has(row.flags, MovementFlag::TwoSided)
                || has(row.flags, MovementFlag::WordOfMouth))
                continue;
            if (isOfPlatform(row))
                m_platform.push_back(i);
            else if (has(row.flags, MovementFlag::Platform))
                m_bank.push_back(i);
        }
        std::ranges::sort(m_platform, inTime);
        std::ranges::sort(m_bank, inTime);
        m_taken.assign(m_table.rows.size(), 0);
        for (const auto row : m_platform)
            for (const auto& reference : referencesOf(row))
                if (reference.kind == ReferenceKind::Number)
                    m_byNumber[reference.value].push_back(row);
    }

    [[nodiscard]] bool canBe(std::uint32_t bank, std::uint32_t platform) const
    {
        return m_taken[platform] == 0 && at(bank).amount == at(platform).amount
               && at(bank).currency == at(platform).currency
               && !holds(m_split, at(bank).id(), at(platform).id());
    }

    /// Whether the platform's row tells the very movement of the bank's: in at one, out at the other.
    [[nodiscard]] bool hasSameEnds(std::uint32_t bank, std::uint32_t platform) const
    {
        return at(platform).peer == at(bank).own
               && has(at(bank).flags, MovementFlag::Out) != has(at(platform).flags, MovementFlag::Out);
    }

    /// Whether the platform names cards behind its row, and whether the bank row's account is one of them.
    [[nodiscard]] std::optional<bool> namesCard(std::uint32_t bank, std::uint32_t platform) const
    {
        std::optional<bool> named;
        for (const auto& reference : referencesOf(platform)) {
            if (reference.kind != ReferenceKind::Card)
                continue;
            const auto id = m_interner.find(EntityKind::Account, reference.value);
            const bool same =
                id && m_names.accountOf(static_cast<std::uint32_t>(id->value())) == at(bank).own;
            named = named.value_or(false) || same;
        }
        return named;
    }

    void link(std::uint32_t bank, std::uint32_t platform, JoinRule rule)
    {
        m_taken[platform] = 1;
        m_taken[bank] = 1;
        m_links.push_back({bank, platform, rule, hasSameEnds(bank, platform)});
    }

    /// Of several rows of one number the one of the same ends, then the one that names the card, then the
    /// first.
    void linkByNumber(std::uint32_t bank)
    {
        std::optional<std::uint32_t> best;
        const auto rank = [&](std::uint32_t platform) {
            return hasSameEnds(bank, platform) ? 0 : namesCard(bank, platform).value_or(false) ? 1 : 2;
        };
        for (const auto& reference : referencesOf(bank)) {
            const auto found = m_byNumber.find(reference.value);
            if (reference.kind != ReferenceKind::Number || found == m_byNumber.end())
                continue;
            for (const auto platform : found->second)
                if (canBe(bank, platform) && (!best || rank(platform) < rank(*best)))
                    best = platform;
        }
        if (best)
            link(bank, *best, JoinRule::PlatformNumber);
    }

    /// Rows that may be one payment by amount, time and card, most certain kind first.
    [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t bank) const
    {
        constexpr auto window = std::chrono::seconds{platformWithin}.count();
        const auto first = std::ranges::lower_bound(m_platform, at(bank).at - window, {},
                                                    [&](std::uint32_t row) { return at(row).at; });
        std::vector<std::uint32_t> sameEnds;
        std::vector<std::uint32_t> sameCard;
        std::vector<std::uint32_t> unnamed;
        for (auto next = first; next != m_platform.end() && at(*next).at <= at(bank).at + window; ++next) {
            if (!canBe(bank, *next))
                continue;
            const auto card = namesCard(bank, *next);
            if (hasSameEnds(bank, *next))
                sameEnds.push_back(*next);
            else if (card == std::optional{true})
                sameCard.push_back(*next);
            else if (!card && at(*next).peer == 0)
                unnamed.push_back(*next);
        }
        return !sameEnds.empty() ? sameEnds : !sameCard.empty() ? sameCard : unnamed;
    }

    /// Where the card is named, payments follow one another as the statements have them; else only a payment
    /// that leaves no choice on either side is taken.
    void linkByPayment()
    {
        for (const auto bank : m_bank) {
            if (m_taken[bank] != 0)
                continue;
            const auto rows = candidates(bank);
            if (rows.empty())
                continue;
            const bool certain = hasSameEnds(bank, rows.front()) || namesCard(bank, rows.front());
            if (certain || (rows.size() == 1 && isOnlyBankOf(rows.front())))
                link(bank, rows.front(), JoinRule::PlatformPayment);
        }
    }

    [[nodiscard]] bool isOnlyBankOf(std::uint32_t platform) const
    {
        return std::ranges::count_if(m_bank,
                                     [&](std::uint32_t bank) {
                                         const auto apart = std::abs(at(bank).at - at(platform).at);
                                         return m_taken[bank] == 0 && canBe(bank, platform)
                                                && apart <= std::chrono::seconds{platformWithin}.count();
                                     })
               == 1;
    }

    const MovementTable& m_table;
    std::span<const RowFate> m_fates;
    std::span<const ReferenceRecord> m_references;
    const AccountNames& m_names;
    const Interner& m_interner;
    const RowOrder& m_order;
    const RowPairs& m_split;
    std::vector<std::uint32_t> m_platform, m_bank; ///< by time
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byNumber;
    std::vector<char> m_taken;
    std::vector<PlatformLink> m_links;
};

} // namespace

std::vector<PlatformLink> linkPlatforms(const MovementTable& table, std::span<const RowFate> fates,
                                        std::span<const ReferenceRecord> references,
                                        const AccountNames& names, const Interner& interner,
                                        const RowOrder& order, const RowPairs& split)
{
    return Linker{table, fates, references, names, interner, order, split}.run();
}

} // namespace jingwei
