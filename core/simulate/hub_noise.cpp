#include "core/simulate/hub_noise.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <tuple>

namespace jingwei::simulation {

namespace {

/// `count` of those in `all`, which there must be, in their order.
std::vector<std::uint32_t> sample(Random& random, const std::vector<std::uint32_t>& all, std::size_t count)
{
    std::vector<std::uint32_t> chosen;
    for (std::size_t i = 0; i < all.size(); ++i) // each with the chance that leaves enough behind it
        if (random.below(all.size() - i) < count - chosen.size())
            chosen.push_back(all[i]);
    return chosen;
}

/// The incidents that use no hub of the kind so far: a register has room for one app, one site.
std::vector<std::uint32_t> incidentsWithout(HubKind kind, const HubNoise& noise, std::uint32_t incidents)
{
    std::vector<std::uint32_t> without;
    for (std::uint32_t i = 0; i < incidents; ++i) {
        const auto uses = [&](const Hub& hub) {
            return hub.kind == kind && std::ranges::binary_search(hub.incidents, i);
        };
        if (!std::ranges::any_of(noise.hubs, uses))
            without.push_back(i);
    }
    return without;
}

class Spreader {
public:
    explicit Spreader(City& city) : m_city{city} {}

    void addAccounts(HubNoise& noise);
    void addPlain(HubNoise& noise, HubKind kind, std::initializer_list<std::string_view> values)
    {
        for (const auto value : values)
            noise.hubs.push_back({kind, std::string{value}});
    }

private:
    void add(HubNoise& noise, HubKind kind, AccountIndex account)
    {
        noise.hubs.push_back({kind, m_city.accounts[account].name(), account});
    }

    City& m_city;
};

void Spreader::addAccounts(HubNoise& noise)
{
    for (const std::string_view name : {"联汇通支付客户备付金", "江付宝网络科技有限公司客户备付金"})
        add(noise, HubKind::ClearingAccount, m_city.openFirm(AccountRole::Platform, name, {}));
    for (const std::string_view name : {"江城万家烟酒商行", "东岚金源黄金回收店"})
        add(noise, HubKind::Merchant, m_city.openFirm(AccountRole::Merchant, name, m_city.merchantCode()));
    for (int i = 0; i < 2; ++i)
        add(noise, HubKind::Card,
            m_city.openPersonal(AccountRole::Mule, Statement::Missing, m_city.resident()));
}

} // namespace

std::string_view hubWord(HubKind kind) noexcept
{
    switch (kind) {
    case HubKind::ClearingAccount: return "clearing-account";
    case HubKind::ServiceNumber: return "service-number";
    case HubKind::App: return "app";
    case HubKind::Domain: return "domain";
    case HubKind::Address: return "ip";
    case HubKind::Merchant: return "merchant";
    case HubKind::Card: return "card";
    }
    return "";
}

std::vector<std::size_t> HubNoise::hubsOf(std::uint32_t incident) const
{
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < hubs.size(); ++i)
        if (std::ranges::binary_search(hubs[i].incidents, incident))
            used.push_back(i);
    return used;
}

HubNoise spreadHubs(City& city, std::uint32_t incidents)
{
    HubNoise noise;
    Spreader spreader{city};
    spreader.addAccounts(noise);
    spreader.addPlain(noise, HubKind::ServiceNumber, {"95588", "4008000001"});
    spreader.addPlain(noise, HubKind::App, {"腾讯会议", "闲鱼"});
    spreader.addPlain(noise, HubKind::Domain, {"www.baidu.com", "docs.qq.com"});
    // one that shows itself as shared, and one that only its frequency gives away
    spreader.addPlain(noise, HubKind::Address, {"100.64.18.7", "198.51.100.23"});
    auto& random = city.random();
    for (auto& hub : noise.hubs) {
        const auto perThousand = static_cast<std::size_t>(random.between(40, 140));
        hub.incidents = sample(random, incidentsWithout(hub.kind, noise, incidents),
                               (incidents * perThousand + 500) / 1000);
    }
    return noise;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>>
decoysOf(const HubNoise& noise, const std::vector<Gang>& gangs, const std::vector<Report>& reports)
{
    const auto strangers = [&](std::uint32_t a, std::uint32_t b) {
        const auto& ring = gangs[reports[a].gang].ring;
        return reports[a].gang != reports[b].gang && (!ring || ring != gangs[reports[b].gang].ring);
    };
    std::vector<std::tuple<int, std::uint32_t, std::uint32_t>> pairs; // fewest shared hubs last
    std::map<std::uint32_t, int> sharedWith;
    for (std::uint32_t a = 0; a < reports.size(); ++a) {
        sharedWith.clear();
        for (const auto hub : reports[a].hubs)
            for (const auto b : noise.hubs[hub].incidents)
                if (a < b && strangers(a, b))
                    ++sharedWith[b];
        int single = 0; // of those that share one hub some will do
        for (const auto& [b, shared] : sharedWith)
            if (shared > 1 || single++ < 2)
                pairs.emplace_back(-shared, a, b);
    }
    std::ranges::sort(pairs);
    pairs.resize(std::min(pairs.size(), reports.size()));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> decoys;
    decoys.reserve(pairs.size());
    for (const auto& [shared, a, b] : pairs)
        decoys.emplace_back(a, b);
    return decoys;
}

} // namespace jingwei::simulation
