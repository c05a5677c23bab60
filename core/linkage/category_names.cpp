#include "core/linkage/category_names.h"

#include "core/base/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

namespace jingwei {

namespace {

using Words = std::string_view;

constexpr double tellingWeight = 3.0;
constexpr double likelyWeight = 1.5;

constexpr std::array taskAliases{Words{"刷单"},         Words{"网络刷单"},  Words{"兼职刷单"},
                                 Words{"刷单返现"},     Words{"刷信誉"},    Words{"刷单刷信誉"},
                                 Words{"网络兼职"},     Words{"虚假兼职"},  Words{"网络返利"},
                                 Words{"刷单返利兼职"}, Words{"做任务返利"}};
constexpr std::array taskTelling{Words{"刷单"},   Words{"返利"},     Words{"刷信誉"},  Words{"做任务"},
                                 Words{"返佣金"}, Words{"点赞关注"}, Words{"抢单任务"}};
constexpr std::array taskLikely{Words{"佣金"}, Words{"垫付"}, Words{"兼职"}, Words{"派单"},
                                Words{"抢单"}, Words{"点赞"}, Words{"任务"}};

constexpr std::array investAliases{
    Words{"投资理财"},     Words{"虚假投资理财"},     Words{"虚假投资"},    Words{"网络投资"},
    Words{"网络投资理财"}, Words{"虚假网络投资"},     Words{"虚假理财"},    Words{"虚假投资理财平台"},
    Words{"炒股"},         Words{"虚假期货股票投资"}, Words{"网络投资平台"}};
constexpr std::array investTelling{Words{"投资理财"}, Words{"炒股"},     Words{"荐股"},    Words{"虚拟币"},
                                   Words{"外汇投资"}, Words{"内幕消息"}, Words{"杀猪盘"},  Words{"数字货币"},
                                   Words{"期货"},     Words{"稳赚不赔"}, Words{"股票交流"}};
constexpr std::array investLikely{Words{"投资"}, Words{"理财"}, Words{"股票"}, Words{"盈利"},
                                  Words{"收益"}, Words{"导师"}, Words{"提现"}};

constexpr std::array shoppingAliases{Words{"虚假购物"},    Words{"网络购物"}, Words{"购物"},
                                     Words{"网购"},        Words{"虚假服务"}, Words{"虚假网络购物"},
                                     Words{"网络购物服务"}};
constexpr std::array shoppingTelling{Words{"网购"},   Words{"低价商品"}, Words{"低价出售"},
                                     Words{"不发货"}, Words{"未发货"},   Words{"付定金"}};
constexpr std::array shoppingLikely{Words{"购物"}, Words{"购买"}, Words{"低价"}, Words{"定金"},
                                    Words{"运费"}, Words{"发货"}, Words{"卖家"}, Words{"代购"},
                                    Words{"二手"}, Words{"商品"}};

constexpr std::array serviceAliases{
    Words{"冒充客服"},     Words{"冒充客服退款"},     Words{"冒充电商客服"},        Words{"冒充物流客服"},
    Words{"冒充购物客服"}, Words{"客服退款"},         Words{"冒充淘宝客服"},        Words{"冒充快递客服"},
    Words{"网购退款"},     Words{"冒充网购客服退款"}, Words{"冒充电商物流客服退款"}};
constexpr std::array serviceTelling{Words{"自称客服"}, Words{"快递丢失"}, Words{"理赔"},
                                    Words{"冒充客服"}, Words{"关闭会员"}, Words{"取消会员"},
                                    Words{"电商客服"}, Words{"物流客服"}, Words{"百万保障"}};
constexpr std::array serviceLikely{Words{"客服"}, Words{"快递"}, Words{"退款"},    Words{"物流"},
                                   Words{"会员"}, Words{"赔付"}, Words{"质量问题"}};

constexpr std::array loanAliases{Words{"贷款"},           Words{"网络贷款"},   Words{"虚假网络贷款"},
                                 Words{"虚假贷款办卡"},   Words{"办理贷款"},   Words{"代办信用卡"},
                                 Words{"贷款代办信用卡"}, Words{"无抵押贷款"}, Words{"网贷"}};
constexpr std::array loanTelling{Words{"贷款"}, Words{"代办信用卡"}, Words{"放款"}, Words{"网贷"},
                                 Words{"借款额度"}};
constexpr std::array loanLikely{Words{"低息"}, Words{"额度"}, Words{"保证金"}, Words{"解冻费"},
                                Words{"借款"}, Words{"抵押"}, Words{"流水"}};

constexpr std::array creditAliases{Words{"征信"},        Words{"消除不良征信"}, Words{"修复征信"},
                                   Words{"注销校园贷"},  Words{"不良征信"},     Words{"征信修复"},
                                   Words{"虚假征信记录"}};
constexpr std::array creditTelling{Words{"征信"}, Words{"校园贷"}, Words{"注销账户"}, Words{"注销贷款"}};
constexpr std::array creditLikely{Words{"注销"},     Words{"不良记录"}, Words{"利率过高"}, Words{"银监会"},
                                  Words{"金融机构"}, Words{"白条"},     Words{"金条"}};

constexpr std::array leaderAliases{Words{"冒充领导"},       Words{"冒充熟人"},     Words{"冒充熟人领导"},
                                   Words{"冒充领导或熟人"}, Words{"冒充老板"},     Words{"冒充亲友"},
                                   Words{"冒充亲友熟人"},   Words{"冒充特定人员"}, Words{"猜猜我是谁"}};
constexpr std::array leaderTelling{Words{"冒充领导"},  Words{"冒充老板"},   Words{"冒充熟人"},
                                   Words{"冒充亲友"},  Words{"猜猜我是谁"}, Words{"自称领导"},
                                   Words{"冒充其领导"}};
constexpr std::array leaderLikely{Words{"领导"}, Words{"老板"},   Words{"熟人"},
                                  Words{"周转"}, Words{"老同学"}, Words{"代为转账"}};

constexpr std::array policeAliases{Words{"冒充公检法"},
                                   Words{"公检法"},
                                   Words{"冒充公检法机关"},
                                   Words{"冒充政府机关"},
                                   Words{"冒充国家机关"},
                                   Words{"冒充公检法政府机关"},
                                   Words{"冒充公安"},
                                   Words{"冒充国家机关工作人员"},
                                   Words{"冒充公检法和政府机关"}};
constexpr std::array policeTelling{Words{"安全账户"}, Words{"公检法"},   Words{"自称民警"}, Words{"自称公安"},
                                   Words{"涉嫌洗钱"}, Words{"清查资金"}, Words{"资金清查"}, Words{"检察院"},
                                   Words{"自称警察"}, Words{"通缉令"},   Words{"冒充民警"}};
constexpr std::array policeLikely{Words{"涉嫌"},       Words{"洗钱"}, Words{"医保局"}, Words{"社保局"},
                                  Words{"通信管理局"}, Words{"涉案"}, Words{"逮捕"}};

constexpr std::array loveAliases{Words{"婚恋交友"},     Words{"网络交友"},
                                 Words{"网络婚恋"},     Words{"网恋"},
                                 Words{"网络交友婚恋"}, Words{"婚恋"},
                                 Words{"交友"},         Words{"虚假交友"},
                                 Words{"网络虚假交友"}, Words{"网络婚恋交友虚假"}};
constexpr std::array loveTelling{Words{"婚恋"}, Words{"交友软件"}, Words{"网恋"},   Words{"征婚"},
                                 Words{"恋爱"}, Words{"相亲网"},   Words{"杀猪盘"}, Words{"确定恋爱关系"}};
constexpr std::array loveLikely{Words{"交友"}, Words{"感情"}, Words{"男友"}, Words{"女友"},
                                Words{"对象"}, Words{"相亲"}, Words{"见面"}};

constexpr std::array gameAliases{
    Words{"网络游戏"},         Words{"游戏交易"},         Words{"网络游戏交易"},     Words{"虚假游戏交易"},
    Words{"网络游戏产品交易"}, Words{"游戏产品虚假交易"}, Words{"网络游戏虚假交易"}, Words{"网游"},
    Words{"游戏币游戏点卡"}};
constexpr std::array gameTelling{Words{"游戏账号"}, Words{"游戏装备"}, Words{"游戏币"}, Words{"游戏皮肤"},
                                 Words{"游戏道具"}, Words{"买卖游戏"}, Words{"网游"},   Words{"王者荣耀"}};
constexpr std::array gameLikely{Words{"游戏"}, Words{"装备"}, Words{"皮肤"}, Words{"点卡"},
                                Words{"收购账号"}};

constexpr std::array<OfficialCategory, 10> theTen{{
    {"刷单返利", taskAliases, taskTelling, taskLikely},
    {"虚假网络投资理财", investAliases, investTelling, investLikely},
    {"虚假购物服务", shoppingAliases, shoppingTelling, shoppingLikely},
    {"冒充电商物流客服", serviceAliases, serviceTelling, serviceLikely},
    {"虚假贷款", loanAliases, loanTelling, loanLikely},
    {"虚假征信", creditAliases, creditTelling, creditLikely},
    {"冒充领导熟人", leaderAliases, leaderTelling, leaderLikely},
    {"冒充公检法及政府机关", policeAliases, policeTelling, policeLikely},
    {"网络婚恋交友", loveAliases, loveTelling, loveLikely},
    {"网络游戏产品虚假交易", gameAliases, gameTelling, gameLikely},
}};

/// What registers put behind a category without meaning another one; the longer of two comes first.
constexpr std::array<Words, 6> endings{"案件", "诈骗", "骗局", "类", "型", "案"};

/// NFKC without blanks and punctuation: "冒充领导、熟人" and "冒充领导熟人" are one wording.
std::string lettersOf(std::string_view text)
{
    const auto given = icu::UnicodeString::fromUTF8(normaliseText(text));
    icu::UnicodeString letters;
    for (std::int32_t at = 0; at < given.length(); at = given.moveIndex32(at, 1))
        if (u_isalnum(given.char32At(at)) != 0)
            letters.append(given.char32At(at));
    std::string utf8;
    return letters.toUTF8String(utf8);
}

/// `letters` without the last ending that is no more than an ending; the same where there is none.
std::string_view withoutEnding(std::string_view letters)
{
    for (const auto ending : endings)
        if (letters.size() > ending.size() && letters.ends_with(ending))
            return letters.substr(0, letters.size() - ending.size());
    return letters;
}

std::optional<std::size_t> exactly(std::string_view wording)
{
    for (std::size_t index = 0; index < theTen.size(); ++index) {
        const auto& category = theTen[index];
        if (category.name == wording
            || std::ranges::find(category.aliases, wording) != category.aliases.end())
            return index;
    }
    return std::nullopt;
}

void addWords(std::vector<CategoryWord>& found, std::size_t category, std::span<const Words> words,
              double weight, std::string_view narrative)
{
    for (const auto word : words)
        if (narrative.find(word) != Words::npos)
            found.push_back({category, word, weight});
}

bool isInside(const CategoryWord& word, const CategoryWord& other)
{
    return word.category == other.category && word.word.size() < other.word.size()
           && other.word.find(word.word) != Words::npos;
}

} // namespace

std::span<const OfficialCategory, 10> officialCategories() noexcept
{
    return theTen;
}

std::optional<std::size_t> officialCategoryOf(std::string_view written)
{
    const auto letters = lettersOf(written);
    std::string_view wording = letters;
    while (true) {
        if (const auto category = exactly(wording))
            return category;
        const auto shorter = withoutEnding(wording);
        if (shorter.size() == wording.size())
            return std::nullopt;
        wording = shorter;
    }
}

std::string categoryName(std::string_view written)
{
    const auto category = officialCategoryOf(written);
    return std::string{category ? theTen[*category].name : trimText(written)};
}

std::vector<CategoryWord> categoryWordsIn(std::string_view narrative)
{
    const auto letters = lettersOf(narrative);
    std::vector<CategoryWord> found;
    for (std::size_t index = 0; index < theTen.size(); ++index) {
        addWords(found, index, theTen[index].telling, tellingWeight, letters);
        addWords(found, index, theTen[index].likely, likelyWeight, letters);
    }
    std::vector<CategoryWord> told;
    std::ranges::copy_if(found, std::back_inserter(told), [&](const CategoryWord& word) {
        return std::ranges::none_of(found, [&](const CategoryWord& other) { return isInside(word, other); });
    });
    return told;
}

} // namespace jingwei
