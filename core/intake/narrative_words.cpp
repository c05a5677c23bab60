#include "core/intake/narrative_parts.h"

#include <algorithm>
#include <array>

namespace jingwei::narrative {

namespace {

struct Word {
    std::u32string_view word;
    Introduction introduction;
    bool needsNumberWord = false; ///< only with 号, 号码 or 码 behind it: 案号, but not 该案
};

// The first that fits counts.
constexpr std::array words{
    Word{U"支付宝账", Introduction::None},
    Word{U"支付宝帐", Introduction::None},
    Word{U"抖音账", Introduction::None},
    Word{U"快手账", Introduction::None},
    Word{U"游戏账", Introduction::None},
    Word{U"平台账", Introduction::None},
    Word{U"会员账", Introduction::None},
    Word{U"登录账", Introduction::None},
    Word{U"微信", Introduction::WeChat},
    Word{U"微信账", Introduction::WeChat},
    Word{U"微信帐", Introduction::WeChat},
    Word{U"微信id", Introduction::WeChat},
    Word{U"薇信", Introduction::WeChat},
    Word{U"威信", Introduction::WeChat},
    Word{U"徽信", Introduction::WeChat},
    Word{U"v信", Introduction::WeChat},
    Word{U"wx", Introduction::WeChat},
    Word{U"vx", Introduction::WeChat},
    Word{U"加v", Introduction::WeChat},
    Word{U"qq", Introduction::Qq},
    Word{U"qq群", Introduction::Qq},
    Word{U"qq账", Introduction::Qq},
    Word{U"qq帐", Introduction::Qq},
    Word{U"qq好友", Introduction::Qq},
    Word{U"qq用户", Introduction::Qq},
    Word{U"qq客服", Introduction::Qq},
    Word{U"扣扣", Introduction::Qq},
    Word{U"扣扣群", Introduction::Qq},
    Word{U"企鹅", Introduction::Qq},
    Word{U"企鹅群", Introduction::Qq},
    Word{U"q", Introduction::Qq},
    Word{U"q群", Introduction::Qq},
    Word{U"imei", Introduction::Imei},
    Word{U"串", Introduction::Imei, true},
    Word{U"机身", Introduction::Imei, true},
    Word{U"身份证", Introduction::IdNumber},
    Word{U"证件", Introduction::IdNumber},
    Word{U"身份", Introduction::IdNumber, true},
    Word{U"电话", Introduction::Phone},
    Word{U"手机", Introduction::Phone},
    Word{U"来电", Introduction::Phone},
    Word{U"来电显示", Introduction::Phone},
    Word{U"致电", Introduction::Phone},
    Word{U"拨打", Introduction::Phone},
    Word{U"座机", Introduction::Phone},
    Word{U"固话", Introduction::Phone},
    Word{U"热线", Introduction::Phone},
    Word{U"客服", Introduction::Phone},
    Word{U"联系方式", Introduction::Phone},
    Word{U"主叫", Introduction::Phone},
    Word{U"被叫", Introduction::Phone},
    Word{U"tel", Introduction::Phone},
    Word{U"电话卡", Introduction::Phone},
    Word{U"手机卡", Introduction::Phone},
    Word{U"流量卡", Introduction::Phone},
    Word{U"卡", Introduction::Card},
    Word{U"账", Introduction::Account, true},
    Word{U"帐", Introduction::Account, true},
    Word{U"账户", Introduction::Account},
    Word{U"帐户", Introduction::Account},
    Word{U"户头", Introduction::Account},
    Word{U"订单", Introduction::Other},
    Word{U"单", Introduction::Other, true},
    Word{U"编", Introduction::Other, true},
    Word{U"流水", Introduction::Other, true},
    Word{U"凭证", Introduction::Other, true},
    Word{U"合同", Introduction::Other, true},
    Word{U"案", Introduction::Other, true},
    Word{U"工", Introduction::Other, true},
    Word{U"警", Introduction::Other, true},
    Word{U"快递", Introduction::Other, true},
    Word{U"序列", Introduction::Other, true},
    Word{U"交易", Introduction::Other, true},
    Word{U"验证", Introduction::Other, true},
    Word{U"邀请", Introduction::Other, true},
    Word{U"代", Introduction::Other, true}, // 股票代码
    Word{U"文书", Introduction::Other, true},
    Word{U"受理", Introduction::Other, true},
    Word{U"登记", Introduction::Other, true},
};

/// The place before blanks, opening marks and 为, 是; at most `most` of them.
std::size_t beforeConnectors(const NarrativeText& text, std::size_t place, int most)
{
    for (; most > 0 && text.isOneOf(place - 1, U" :：为是系（(“\"‘'【[「=→-"); --most)
        --place;
    return place;
}

std::size_t beforeNumberWord(const NarrativeText& text, std::size_t place)
{
    for (const std::u32string_view word : {U"号码", U"号", U"码"}) {
        if (text.endsWith(place, word))
            return place - word.size();
    }
    return place;
}

bool fits(const NarrativeText& text, std::size_t place, std::u32string_view word)
{
    const auto last = text.at(place - 1) | (text.isLetter(place - 1) ? 0x20U : 0U); // small: quick to tell
    if (last != word.back() || !text.endsWith(place, word))
        return false;
    const auto begin = place - word.size();
    const bool isLatin = word.front() >= U'a' && word.front() <= U'z';
    return !(isLatin && text.isLetter(begin - 1));
}

} // namespace

Introduction introductionOf(const NarrativeText& text, std::size_t place)
{
    constexpr int mostConnectors = 5;
    const auto end = beforeConnectors(text, place, mostConnectors);
    const auto stem = beforeNumberWord(text, end);
    const bool hasNumberWord = stem != end;
    const auto* const found = std::ranges::find_if(words, [&](const Word& word) {
        return (hasNumberWord || !word.needsNumberWord) && fits(text, stem, word.word);
    });
    return found == words.end() ? Introduction::None : found->introduction;
}

} // namespace jingwei::narrative
