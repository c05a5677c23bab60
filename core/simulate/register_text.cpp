#include "core/simulate/register_text.h"

#include "core/simulate/script.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::simulation {

std::string inTenThousands(Minor fen)
{
    auto text = formatAmount(fen, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string joined(const City& city, const std::vector<AccountIndex>& accounts, std::string_view separator)
{
    std::string text;
    for (const auto account : accounts) {
        if (!text.empty())
            text.append(separator);
        text.append(city.accounts[account].name());
    }
    return text;
}

std::vector<std::string> suspectPhonesOf(const Gang& gang, const Report& report, const HubNoise& noise)
{
    std::vector<std::string> phones;
    for (const auto phone : report.phones)
        phones.push_back(gang.phones[phone].number);
    for (const auto hub : report.hubs)
        if (noise.hubs[hub].kind == HubKind::ServiceNumber)
            phones.push_back(noise.hubs[hub].value);
    return phones;
}

std::string joinedPhones(const Gang& gang, const Report& report, const HubNoise& noise)
{
    std::string text;
    for (const auto& phone : suspectPhonesOf(gang, report, noise)) {
        if (!text.empty())
            text.append("、");
        text.append(phone);
    }
    return text;
}

namespace {

/// 2025年3月1日14, of China's clock; months and days keep their zero.
std::string hourText(Instant at)
{
    const auto day = formatPlain(at, chinaZone);
    return day.substr(0, 4) + "年" + day.substr(5, 2) + "月" + day.substr(8, 2) + "日" + day.substr(11, 2);
}

} // namespace

std::string plainNarrative(const City& city, const Gang& gang, const Report& report)
{
    const auto& kind = fraudKinds[gang.kind];
    std::string text = "报警人" + report.victim.name + "（身份证号" + report.victim.idNumber + "）称：";
    text += hourText(report.occurred) + "时许，其在" + report.victim.address + "家中" + std::string{kind.lure}
            + "，对方使用号码" + joinedPhones(gang, report, {}) + "与其联系，" + std::string{kind.story}
            + "，并诱导其下载“" + gang.app + "”APP，其先后";
    text += std::to_string(report.movements.size()) + "次向" + joined(city, report.suspectAccounts, "、")
            + "等账户转账共计" + inTenThousands(report.stolen) + "万元，后发现被骗。";
    return text;
}

namespace {

/// A city's register: whoever takes a report down has a manner of his own, whatever the ring.
class Clerk {
public:
    Clerk(City& city, const HubNoise& noise) : m_city{city}, m_random{city.random()}, m_noise{noise} {}

    [[nodiscard]] Telling tell(const Gang& gang, const Report& report, const Script& script);

private:
    [[nodiscard]] std::string opening(const Report& report);
    [[nodiscard]] std::string narrative(const Gang& gang, const Report& report, const Script& script,
                                        const Telling& telling);
    [[nodiscard]] std::vector<std::string> meansOf(const Gang& gang, const Report& report,
                                                   const Telling& telling);
    [[nodiscard]] std::string payments(const Report& report);
    void place(Telling& telling, const Report& report);
    /// One of them; empty where there is none or it was forgotten.
    [[nodiscard]] std::string recalled(const std::vector<std::string>& own, unsigned percent);
    /// What everybody has and the gang used as well; empty: nothing of the kind.
    [[nodiscard]] std::string common(const Report& report, HubKind kind) const;

    City& m_city;
    Random& m_random;
    const HubNoise& m_noise;
};

std::string Clerk::recalled(const std::vector<std::string>& own, unsigned percent)
{
    return !own.empty() && m_random.chance(percent) ? m_random.oneOf(own) : std::string{};
}

std::string Clerk::common(const Report& report, HubKind kind) const
{
    for (const auto hub : report.hubs)
        if (m_noise.hubs[hub].kind == kind)
            return m_noise.hubs[hub].value;
    return {};
}

std::string Clerk::opening(const Report& report)
{
    const auto& victim = report.victim;
    const auto when = hourText(report.occurred) + "时许，";
    switch (m_random.below(4)) {
    case 0: return "报警人" + victim.name + "（身份证号" + victim.idNumber + "）称：" + when + "其在家中";
    case 1: return victim.name + "报警称，" + when + "其";
    case 2: return "接" + victim.name + "报警，" + when + "其在" + victim.address;
    default: return when + "事主" + victim.name + "来所报案，称其";
    }
}

/// By what the victim was reached and led, as far as the clerk writes it down again.
std::vector<std::string> Clerk::meansOf(const Gang& gang, const Report& report, const Telling& telling)
{
    std::vector<std::string> means;
    if (m_random.chance(55))
        means.push_back("对方使用号码" + joinedPhones(gang, report, m_noise) + "与其联系");
    if (!telling.qq.empty() && m_random.chance(50))
        means.push_back("添加QQ号" + telling.qq);
    if (!telling.weChat.empty() && m_random.chance(50))
        means.push_back("添加微信号" + telling.weChat);
    const auto commonApp = common(report, HubKind::App);
    const auto commonDomain = common(report, HubKind::Domain);
    if (!commonApp.empty())
        means.push_back("双方通过“" + commonApp + "”APP沟通");
    if (!commonDomain.empty())
        means.push_back("其在网址 " + commonDomain + " 上看到相关信息");
    if (!telling.app.empty() && telling.app != commonApp && m_random.chance(70))
        means.push_back("诱导其下载“" + telling.app + "”APP");
    if (!telling.domain.empty() && telling.domain != commonDomain && m_random.chance(60))
        means.push_back("其登录网址 " + telling.domain + " 操作");
    return means;
}

std::string Clerk::payments(const Report& report)
{
    auto text = "其先后" + std::to_string(report.movements.size()) + "次";
    if (m_random.chance(60))
        text += "向" + joined(m_city, report.suspectAccounts, "、") + "等账户";
    return text + "转账共计" + inTenThousands(report.stolen) + "万元";
}

std::string Clerk::narrative(const Gang& gang, const Report& report, const Script& script,
                             const Telling& telling)
{
    auto sentences = tellScript(m_random, script, gang.kind);
    auto means = meansOf(gang, report, telling);
    sentences.insert(sentences.begin() + 1, means.begin(), means.end());
    sentences.insert(sentences.end() - 1, payments(report));
    auto text = opening(report);
    for (std::size_t i = 0; i < sentences.size(); ++i)
        text.append(i == 0 ? "" : "，").append(sentences[i]);
    return text.append("。");
}

/// Somewhere in the victim's district, in WGS-84 degrees to five places: about a metre.
void Clerk::place(Telling& telling, const Report& report)
{
    const auto found = std::ranges::find(districts, report.victim.district);
    const auto district = static_cast<std::int64_t>(found - districts.begin());
    const auto degrees = [](std::int64_t whole, std::int64_t part) {
        auto digits = std::to_string(part);
        return std::to_string(whole) + '.' + digits.insert(0, 5 - digits.size(), '0');
    };
    telling.longitude = degrees(113, 20'000 + district % 4 * 9'000 + m_random.between(0, 8'000));
    telling.latitude = degrees(29, 40'000 + district / 4 * 9'000 + m_random.between(0, 8'000));
}

Telling Clerk::tell(const Gang& gang, const Report& report, const Script& script)
{
    Telling telling;
    telling.domain = recalled(gang.contacts.domains, 60);
    telling.qq = recalled(gang.contacts.qqs, 60);
    telling.weChat = recalled(gang.contacts.weChats, 60);
    telling.app = recalled({gang.app}, gang.appIsTold ? 100 : 55);
    if (telling.domain.empty())
        telling.domain = common(report, HubKind::Domain);
    if (telling.app.empty())
        telling.app = common(report, HubKind::App);
    const bool misheard = m_random.chance(15);
    if (m_random.chance(80))
        telling.lure = misheard ? writeScript(m_random, gang.kind).channel : script.channel;
    const bool otherWay = m_random.chance(25);
    if (m_random.chance(75))
        telling.payment = otherWay ? writeScript(m_random, gang.kind).payment : script.payment;
    if (m_random.chance(70))
        place(telling, report);
    telling.narrative = narrative(gang, report, script, telling);
    return telling;
}

} // namespace

void tellReports(City& city, const Offenders& offenders, const HubNoise& noise, std::vector<Report>& reports)
{
    std::vector<Script> ofRings;
    for (const auto& ring : offenders.rings)
        ofRings.push_back(writeScript(city.random(), offenders.gangs[ring.gangs.front()].kind));
    Clerk clerk{city, noise};
    for (auto& report : reports) {
        const auto& gang = offenders.gangs[report.gang];
        report.telling =
            clerk.tell(gang, report, gang.ring ? ofRings[*gang.ring] : writeScript(city.random(), gang.kind));
    }
}

} // namespace jingwei::simulation
