#include "core/base/text.h"
#include "core/identifiers/device.h"
#include "core/identifiers/payment_account.h"
#include "core/identifiers/wallet.h"
#include "core/intake/narrative_parts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingwei::narrative {

namespace {

using namespace std::string_view_literals;

// Endings that fraud sites and others really have; names of files (.apk .exe .zip) and of shell and program
// files that are countries' endings (.sh .py .so .rs) are not among them.
constexpr std::array endings{
    "ai"sv,    "am"sv,   "app"sv,  "art"sv,   "asia"sv,  "bar"sv,     "best"sv,   "biz"sv,   "bond"sv,
    "buzz"sv,  "cc"sv,   "cf"sv,   "chat"sv,  "cloud"sv, "club"sv,    "cn"sv,     "co"sv,    "com"sv,
    "cool"sv,  "cx"sv,   "cyou"sv, "de"sv,    "dev"sv,   "eu"sv,      "fans"sv,   "fit"sv,   "fm"sv,
    "fun"sv,   "fyi"sv,  "ga"sv,   "games"sv, "gg"sv,    "gold"sv,    "gov"sv,    "gq"sv,    "group"sv,
    "guru"sv,  "hk"sv,   "host"sv, "icu"sv,   "info"sv,  "ink"sv,     "io"sv,     "is"sv,    "jp"sv,
    "kh"sv,    "kim"sv,  "kr"sv,   "la"sv,    "life"sv,  "link"sv,    "live"sv,   "lol"sv,   "love"sv,
    "ltd"sv,   "mall"sv, "me"sv,   "ml"sv,    "mm"sv,    "mobi"sv,    "mo"sv,     "mom"sv,   "monster"sv,
    "my"sv,    "name"sv, "net"sv,  "news"sv,  "nl"sv,    "one"sv,     "online"sv, "org"sv,   "ph"sv,
    "pics"sv,  "plus"sv, "pro"sv,  "pub"sv,   "pw"sv,    "red"sv,     "ren"sv,    "rest"sv,  "ru"sv,
    "run"sv,   "sbs"sv,  "sg"sv,   "shop"sv,  "site"sv,  "skin"sv,    "social"sv, "space"sv, "store"sv,
    "su"sv,    "tech"sv, "th"sv,   "tk"sv,    "today"sv, "top"sv,     "trade"sv,  "tv"sv,    "tw"sv,
    "uk"sv,    "us"sv,   "vip"sv,  "vn"sv,    "wang"sv,  "website"sv, "wiki"sv,   "win"sv,   "work"sv,
    "world"sv, "ws"sv,   "wtf"sv,  "xin"sv,   "xyz"sv,   "zone"sv};

bool isAddressCharacter(const NarrativeText& text, std::size_t place)
{
    return text.isWord(place) || text.isOneOf(place, U".-_");
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::vector<std::string_view> labelsOf(std::string_view host)
{
    std::vector<std::string_view> labels;
    while (true) {
        const auto point = host.find('.');
        labels.push_back(host.substr(0, point));
        if (point == std::string_view::npos)
            return labels;
        host.remove_prefix(point + 1);
    }
}

bool isLabel(std::string_view label) noexcept
{
    return !label.empty() && label.size() <= 63 && !label.starts_with('-') && !label.ends_with('-')
           && label.find('_') == std::string_view::npos;
}

bool isNumber(std::string_view text) noexcept
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether `host`, in lower case, is one. `certain`: a scheme stands before it.
bool isHost(std::string_view host, bool certain)
{
    constexpr std::size_t longestHost = 253;
    if (host.size() > longestHost || host.find('.') == std::string_view::npos)
        return false;
    const auto labels = labelsOf(host);
    const auto ending = labels.back();
    if (!std::ranges::all_of(labels, isLabel))
        return false;
    if (certain && !normaliseIp(host).empty())
        return true;
    if (!std::ranges::binary_search(endings, ending) && !ending.starts_with("xn--"))
        return false;
    const auto owner = labels[labels.size() - 2];
    const bool isListed = isNumber(owner) && owner.size() < 3; // 1.vip会员
    const bool isPackage =
        labels.size() >= 3 && (labels[0] == "com" || labels[0] == "cn" || labels[0] == "org");
    return certain || (!isListed && !isPackage);
}

/// The end of `:8080/path?query` at `place`, without marks that end a sentence.
std::size_t pathEnd(const NarrativeText& text, std::size_t place)
{
    auto end = place;
    if (text.at(end) == U':' && text.isDigit(end + 1) && text.digitsEnd(end + 1) - end <= 6)
        end = text.digitsEnd(end + 1);
    if (!text.isOneOf(end, U"/?#"))
        return end;
    while (text.isWord(end) || text.isOneOf(end, U"/?#&=%._-~+:@!$*"))
        ++end;
    while (end > place && text.isOneOf(end - 1, U".:!?*&-"))
        --end;
    return end;
}

constexpr std::u32string_view openingQuotes = U"“‘「『《【\"";
constexpr std::u32string_view closingQuotes = U"”’」』》】\"";

bool isFileName(const std::string& name)
{
    constexpr std::array fileEndings{".pdf"sv, ".doc"sv, ".docx"sv, ".xls"sv, ".xlsx"sv, ".jpg"sv,
                                     ".png"sv, ".zip"sv, ".rar"sv,  ".txt"sv, ".exe"sv,  ".mp4"sv};
    return std::ranges::any_of(fileEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Whether the words behind the closing quote say that it is an app.
bool isCalledApp(const NarrativeText& text, std::size_t place)
{
    for (const std::u32string_view filler : {U" ", U"的", U"这款", U"这个", U"手机", U" "}) {
        if (text.startsWith(place, filler))
            place += filler.size();
    }
    constexpr std::array<std::u32string_view, 7> nouns{U"app",  U"软件",   U"平台",  U"应用",
                                                       U"程序", U"小程序", U"客户端"};
    return std::ranges::any_of(nouns, [&](std::u32string_view noun) { return text.startsWith(place, noun); });
}

/// Whether the words before the opening quote say that it is loaded down.
bool isLoaded(const NarrativeText& text, std::size_t place)
{
    constexpr std::array<std::u32string_view, 16> fillers{
        U"名称为", U"名字叫", U"并安装", U"并注册", U"安装", U"名为", U"名叫", U"叫做",
        U"一个",   U"一款",   U"使用",   U"叫",     U"了",   U"个",   U"款",   U"："};
    constexpr int mostFillers = 4;
    for (int i = 0; i < mostFillers; ++i) {
        if (text.endsWith(place, U"下载"))
            return true;
        const auto* const filler = std::ranges::find_if(
            fillers, [&](std::u32string_view word) { return text.endsWith(place, word); });
        if (filler == fillers.end())
            return false;
        place -= filler->size();
    }
    return text.endsWith(place, U"下载");
}

} // namespace

std::size_t addressRunEnd(const NarrativeText& text, std::size_t place)
{
    while (isAddressCharacter(text, place))
        ++place;
    return place;
}

std::size_t mailAddressEnd(const NarrativeText& text, std::size_t place, std::size_t runEnd)
{
    const bool isMail = text.at(runEnd) == U'@' && isAddressCharacter(text, runEnd + 1);
    return isMail ? addressRunEnd(text, runEnd + 1) : place;
}

std::optional<Mention> readDomain(const NarrativeText& text, std::size_t place, std::size_t runEnd)
{
    const bool hasScheme = (text.startsWith(place, U"http") || text.startsWith(place, U"https"))
                           && text.startsWith(runEnd, U"://");
    const auto begin = hasScheme ? runEnd + 3 : place;
    auto end = hasScheme ? addressRunEnd(text, begin) : runEnd;
    while (end > begin && text.isOneOf(end - 1, U".-_"))
        --end;
    if (end <= begin || end - begin > 260)
        return std::nullopt;
    auto host = lowered(text.plain(begin, end));
    if (!isHost(host, hasScheme))
        return std::nullopt;
    return Mention{.kind = MentionKind::Domain,
                   .value = std::move(host),
                   .begin = place,
                   .length = pathEnd(text, end) - place};
}

std::optional<Mention> readWalletMention(const NarrativeText& text, std::size_t place)
{
    constexpr std::size_t shortest = 26;
    constexpr std::size_t longest = 62;
    if (!text.isOneOf(place, U"Tt13bB04"))
        return std::nullopt;
    const auto end = text.wordEnd(place);
    if (end - place < shortest || end - place > longest)
        return std::nullopt;
    auto wallet = readWallet(text.plain(place, end));
    // other texts of that form are no rarity, those that begin with T or 0x and have the length are
    const bool isLoose = wallet && wallet->chain == WalletChain::Bitcoin && wallet->checkHolds != true;
    if (!wallet || isLoose)
        return std::nullopt;
    return Mention{.kind = MentionKind::Wallet,
                   .value = std::move(wallet->value),
                   .begin = place,
                   .length = end - place,
                   .checkDigit = wallet->checkHolds};
}

std::optional<Mention> readWeChatId(const NarrativeText& text, std::size_t place)
{
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 20;
    auto end = place;
    while (end - place <= longest && (text.isWord(end) || text.isOneOf(end, U"-_")))
        ++end;
    if (!text.isLetter(place) || end - place < shortest || end - place > longest)
        return std::nullopt;
    if (text.startsWith(place, U"wechat") || text.startsWith(place, U"weixin"))
        return std::nullopt;
    return Mention{
        .kind = MentionKind::WeChat, .value = text.plain(place, end), .begin = place, .length = end - place};
}

std::optional<Mention> readApp(const NarrativeText& text, std::size_t place)
{
    constexpr std::size_t longest = 30;
    const auto quote = openingQuotes.find(text.at(place));
    if (quote == std::u32string_view::npos)
        return std::nullopt;
    const auto begin = place + 1;
    auto end = begin;
    while (end - begin <= longest && end < text.size()
           && !text.isOneOf(end, U"“”‘’「」『』《》【】\"\n\r，。；"))
        ++end;
    if (text.at(end) != closingQuotes[quote] || end == begin || end - begin > longest)
        return std::nullopt;
    if (!isCalledApp(text, end + 1) && !isLoaded(text, place))
        return std::nullopt;
    auto name = std::string{trimText(text.written(begin, end))};
    if (name.ends_with(".apk"))
        name.resize(name.size() - 4);
    const bool isAddress = addressRunEnd(text, begin) == end && readDomain(text, begin, end).has_value();
    if (name.empty() || isFileName(name) || isAddress || text.startsWith(begin, U"http"))
        return std::nullopt;
    return Mention{.kind = MentionKind::App, .value = std::move(name), .begin = begin, .length = end - begin};
}

} // namespace jingwei::narrative
