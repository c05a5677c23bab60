#include "core/intake/narrative.h"

#include "core/intake/narrative_parts.h"

#include <algorithm>

// One pass over the characters. Where something may begin, the readers are tried in the order of how sure
// they are: addresses, wallets, amounts, then numbers by kind. What is no mention is passed over whole, so
// that the end of a case number or of a word never looks like a number of its own.

namespace jingwei {

namespace {

using namespace narrative;

class Search {
public:
    explicit Search(std::string_view narrative) : m_text{narrative} {}

    std::vector<Mention> run() &&
    {
        while (m_place < m_text.size())
            step();
        return std::move(m_mentions);
    }

private:
    void step()
    {
        if (m_place >= m_addressEnd && m_text.isWord(m_place) && tryAddress())
            return;
        if (m_text.isDigit(m_place) && !m_text.isWord(m_place - 1)) {
            tryNumber(introductionOf(m_text, m_place));
        } else if (m_text.isLetter(m_place) && (!m_text.isWord(m_place - 1) || isBehindMention())) {
            tryWord(); // also of 13900000001QQ12345678
        } else if (m_text.at(m_place) == U'+' && m_text.isDigit(m_place + 1)) {
            if (!take(readNumber(m_text, m_place, introductionOf(m_text, m_place))))
                ++m_place;
        } else if (!take(readApp(m_text, m_place)) && !take(readAmount(m_text, m_place))) {
            ++m_place;
        }
    }

    /// A host or a mail address that begins here.
    bool tryAddress()
    {
        m_addressEnd = addressRunEnd(m_text, m_place);
        if (const auto end = mailAddressEnd(m_text, m_place, m_addressEnd); end != m_place) {
            m_place = end;
            return true;
        }
        return take(readDomain(m_text, m_place, m_addressEnd));
    }

    void tryNumber(Introduction introduction)
    {
        introduction = introduction == Introduction::None ? listed() : introduction;
        if (take(readWalletMention(m_text, m_place)) || take(readAmount(m_text, m_place)))
            return;
        const bool mayBeDate = introduction == Introduction::None || introduction == Introduction::Other;
        const auto dateEnd = mayBeDate ? dateOrTimeEnd(m_text, m_place) : m_place;
        if (dateEnd != m_place) {
            m_place = dateEnd;
            return;
        }
        if (introduction == Introduction::Other || !take(readNumber(m_text, m_place, introduction)))
            passNumber();
    }

    /// Goes behind a number that is nothing. Decimals belong to it, unless it counts a list: 1.13900000000
    void passNumber()
    {
        constexpr std::size_t mostDecimals = 8;
        m_place = m_text.wordEnd(m_place);
        const auto decimals = m_text.at(m_place) == U'.' ? m_text.digitsEnd(m_place + 1) : m_place;
        if (decimals > m_place && decimals - m_place - 1 <= mostDecimals)
            m_place = m_text.wordEnd(decimals);
    }

    void tryWord()
    {
        if (take(readWalletMention(m_text, m_place)))
            return;
        const bool isIntroduced = introductionOf(m_text, m_place) == Introduction::WeChat;
        if ((isIntroduced || m_text.startsWith(m_place, U"wxid_")) && take(readWeChatId(m_text, m_place)))
            return;
        auto lettersEnd = m_place;
        while (m_text.isLetter(lettersEnd))
            ++lettersEnd;
        const auto introduction = introductionOf(m_text, lettersEnd);
        const bool isNumbered = m_text.isDigit(lettersEnd);
        m_place = isNumbered ? lettersEnd : m_text.wordEnd(m_place);
        if (isNumbered && introduction != Introduction::None)
            tryNumber(introduction);                               // QQ12345678
        else if (isNumbered && !take(readAmount(m_text, m_place))) // RMB3000
            m_place = m_text.wordEnd(m_place);
    }

    /// What the number here is where it goes on with a list: QQ12345678、23456789.
    [[nodiscard]] Introduction listed() const
    {
        constexpr std::size_t longestGap = 3;
        if (m_mentions.empty())
            return Introduction::None;
        const auto& last = m_mentions.back();
        const auto end = last.begin + last.length;
        if (m_place - end > longestGap || end == m_place)
            return Introduction::None;
        for (auto place = end; place < m_place; ++place) {
            if (!m_text.isOneOf(place, U" 、，,;；和及与或/"))
                return Introduction::None;
        }
        const auto digits = m_text.digitsEnd(m_place) - m_place;
        const bool isMobile = digits == 11 && m_text.at(m_place) == U'1';
        if (last.kind == MentionKind::Qq && !isMobile)
            return Introduction::Qq;
        return last.kind == MentionKind::Account && digits >= 8 && !isMobile ? Introduction::Account
                                                                             : Introduction::None;
    }

    [[nodiscard]] bool isBehindMention() const noexcept
    {
        return !m_mentions.empty() && m_mentions.back().begin + m_mentions.back().length == m_place;
    }

    bool take(std::optional<Mention> mention)
    {
        if (!mention)
            return false;
        m_place = mention->begin + mention->length;
        m_mentions.push_back(*std::move(mention));
        return true;
    }

    NarrativeText m_text;
    std::size_t m_place = 0;
    std::size_t m_addressEnd = 0; ///< of the run of address characters that was looked at last
    std::vector<Mention> m_mentions;
};

} // namespace

std::vector<Mention> findMentions(std::string_view narrative)
{
    return Search{narrative}.run();
}

std::string_view mentionWord(MentionKind kind) noexcept
{
    switch (kind) {
    case MentionKind::BankCard: return "card";
    case MentionKind::Account: return "account";
    case MentionKind::Phone: return "phone";
    case MentionKind::IdNumber: return "id-number";
    case MentionKind::Qq: return "qq";
    case MentionKind::WeChat: return "wechat";
    case MentionKind::Domain: return "domain";
    case MentionKind::App: return "app";
    case MentionKind::Amount: return "amount";
    case MentionKind::Wallet: return "wallet";
    case MentionKind::Imei: return "imei";
    }
    return {};
}

} // namespace jingwei
