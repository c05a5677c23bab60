#include "core/linkage/everyday_names.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

/// Domains; what stands before them does not matter.
constexpr std::array<std::string_view, 38> sites{
    "12306.cn",    "126.com",       "163.com",       "58.com",          "alipay.com",    "apple.com",
    "baidu.com",   "bilibili.com",  "bing.com",      "ctrip.com",       "dingtalk.com",  "douyin.com",
    "feishu.cn",   "goofish.com",   "google.com",    "gov.cn",          "jd.com",        "kuaishou.com",
    "meituan.com", "microsoft.com", "pinduoduo.com", "qq.com",          "sina.com.cn",   "so.com",
    "sogou.com",   "sohu.com",      "t.me",          "taobao.com",      "telegram.org",  "tencent.com",
    "tmall.com",   "unionpay.com",  "weibo.com",     "xiaohongshu.com", "yangkeduo.com", "zhihu.com",
    "zhipin.com",  "zoom.us"};

constexpr std::array<std::string_view, 40> apps{
    "58同城",   "boss直聘", "qq",     "qq音乐", "skype",    "soul",     "telegram", "wechat",
    "whatsapp", "zoom",     "云闪付", "京东",   "企业微信", "哔哩哔哩", "唯品会",   "国家反诈中心",
    "天猫",     "小红书",   "得物",   "微信",   "微博",     "快手",     "抖音",     "拼多多",
    "探探",     "携程",     "支付宝", "淘宝",   "滴滴出行", "百度",     "知乎",     "美团",
    "腾讯会议", "腾讯视频", "转转",   "钉钉",   "闲鱼",     "陌陌",     "飞书",     "高德地图"};

} // namespace

bool isEverydaySite(std::string_view host) noexcept
{
    return std::ranges::any_of(sites, [host](std::string_view site) {
        return host.ends_with(site)
               && (host.size() == site.size() || host[host.size() - site.size() - 1] == '.');
    });
}

bool isEverydayApp(std::string_view name) noexcept
{
    return std::ranges::find(apps, name) != apps.end();
}

std::span<const std::string_view> everydaySites() noexcept
{
    return sites;
}

std::span<const std::string_view> everydayApps() noexcept
{
    return apps;
}

} // namespace jingwei
