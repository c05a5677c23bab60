#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jingwei::simulation {

/// How a bank fills in its returns.
enum class TimeStyle : std::uint8_t { Compact, Plain, CompactWithBlank, Microseconds, Slashes };
enum class Numbers : std::uint8_t { CardAndAccount, AccountOnly, CardOnly };
enum class RowOrder : std::uint8_t { OldestFirst, NewestFirst };
enum class HolderColumns : std::uint8_t { Filled, Empty };
enum class AmountStyle : std::uint8_t { Plain, Grouped };

struct BankStyle {
    std::string_view name;
    Numbers numbers;
    TimeStyle time;
    RowOrder order;
    HolderColumns holder;
    AmountStyle amounts;
    std::string_view out;
    std::string_view in;
    std::string_view success;
    std::string_view failure;
    std::string_view currency;
};

inline constexpr std::array<BankStyle, 5> banks{{
    {"东岚银行", Numbers::CardAndAccount, TimeStyle::Compact, RowOrder::OldestFirst, HolderColumns::Filled,
     AmountStyle::Plain, "出", "进", "成功", "失败", "CNY"},
    {"江城银行", Numbers::AccountOnly, TimeStyle::Plain, RowOrder::OldestFirst, HolderColumns::Empty,
     AmountStyle::Plain, "借", "贷", "1", "0", "人民币"},
    {"远山银行", Numbers::CardOnly, TimeStyle::CompactWithBlank, RowOrder::NewestFirst, HolderColumns::Filled,
     AmountStyle::Plain, "付", "收", "是", "否", "156"},
    {"华宁银行", Numbers::CardAndAccount, TimeStyle::Microseconds, RowOrder::OldestFirst,
     HolderColumns::Empty, AmountStyle::Grouped, "D", "C", "Y", "N", "RMB"},
    {"临江农商行", Numbers::CardOnly, TimeStyle::Slashes, RowOrder::OldestFirst, HolderColumns::Filled,
     AmountStyle::Plain, "支", "收", "成功", "失败", "CNY"},
}};

/// One of the official categories, with what victims tell.
struct FraudKind {
    std::string_view category;
    std::string_view lure;  ///< how it began
    std::string_view story; ///< why they paid
    std::int64_t leastYuan;
    std::int64_t mostYuan;
    bool rebates; ///< small sums come back at first
};

inline constexpr std::array<FraudKind, 10> fraudKinds{{
    {"刷单返利", "被拉入兼职微信群", "以做任务返佣金为由要求垫付资金", 3'000, 180'000, true},
    {"虚假网络投资理财", "被网友拉入炒股交流群", "以内部消息稳赚不赔为由诱导充值投资", 30'000, 800'000, true},
    {"虚假购物服务", "在短视频平台看到低价商品", "以定金、运费为由要求转账", 1'000, 30'000, false},
    {"冒充电商物流客服", "接到自称客服的电话", "以快递丢失理赔、关闭会员为由要求转账", 5'000, 150'000, false},
    {"虚假贷款", "收到低息贷款短信", "以解冻费、保证金为由要求转账", 4'000, 90'000, false},
    {"虚假征信", "接到自称金融机构工作人员的电话", "以影响个人征信、注销账户为由要求转账", 8'000, 200'000,
     false},
    {"冒充领导熟人", "被冒充领导的人添加好友", "以急需周转为由要求代为转账", 20'000, 400'000, false},
    {"冒充公检法及政府机关", "接到自称民警的电话", "以涉嫌洗钱需清查资金为由要求转入安全账户", 50'000,
     800'000, false},
    {"网络婚恋交友", "在交友软件结识网友", "以感情为诱导以投资、急用钱为由要求转账", 20'000, 500'000, true},
    {"网络游戏产品虚假交易", "在游戏内看到收购账号广告", "以账户冻结需缴纳解冻金为由要求转账", 800, 25'000,
     false},
}};

inline constexpr std::array<std::string_view, 40> surnames{
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙",  "胡", "朱",
    "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐",  "冯", "于",
    "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "欧阳"};

inline constexpr std::array<std::string_view, 40> givenNames{
    "建国", "秀兰", "志强", "桂英", "海燕", "文博", "雨桐", "子涵", "明",   "丽",
    "国平", "晓东", "春梅", "嘉怡", "俊杰", "思远", "静",   "磊",   "浩然", "雪",
    "永刚", "玉珍", "欣怡", "天宇", "佳宁", "成",   "红霞", "立新", "一鸣", "可欣",
    "伟民", "淑芬", "凯",   "若曦", "德华", "小龙", "芳",   "振宇", "美玲", "安"};

inline constexpr std::array<std::string_view, 8> districts{"东湖区", "望江区", "青石区", "白鹭区",
                                                           "云台区", "平桥县", "柳林县", "高新区"};

inline constexpr std::array<std::string_view, 8> streets{"人民路", "解放大道", "滨江路", "学府街",
                                                         "建设路", "桃园巷",   "丰收路", "长虹街"};

inline constexpr std::array<std::string_view, 16> appNames{
    "金盈通", "汇彩客", "悦赚宝",   "恒信资本", "易任务", "优享购",   "蓝鲸证券", "速贷助手",
    "云客来", "聚能宝", "星途国际", "米橙生活", "安付盾", "鼎盛环球", "心语交友", "游币多"};

inline constexpr std::array<std::string_view, 12> firmNames{"启明", "顺达", "宏远", "锦绣", "鑫源", "百汇",
                                                            "康泰", "瑞丰", "天成", "美佳", "众望", "长信"};

inline constexpr std::array<std::string_view, 6> shopKinds{"超市",   "便利店", "餐饮店",
                                                           "服装店", "药房",   "加油站"};

inline constexpr std::array<std::string_view, 6> hotlines{"10086", "10000", "95588",
                                                          "96110", "12306", "4008000001"};

} // namespace jingwei::simulation
