#include "core/simulate/background.h"

#include <set>

namespace jingwei::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

constexpr Minor yuan = 100;

class Life {
public:
    Life(City& city, Ledger& ledger, const Hubs& hubs, Background background)
        : m_city{city}
        , m_random{city.random()}
        , m_ledger{ledger}
        , m_hubs{hubs}
        , m_background{background}
    {
    }

    void ofVictim(AccountIndex account, Instant from, Instant to);
    void ofMule(AccountIndex account, Instant from, Instant to);

private:
    /// Some moment of some day, between 7 and 23 o'clock in China.
    [[nodiscard]] Instant moment(Instant from, Instant to)
    {
        const auto day = std::chrono::floor<days>(from) + days{m_random.between(0, (to - from) / days{1})};
        return day - hours{1} + seconds{m_random.between(0, 16 * 3600)};
    }
    /// How often something happens, of what a full background has.
    [[nodiscard]] std::int64_t times(std::int64_t least, std::int64_t most)
    {
        const auto full = m_random.between(least, most);
        return m_background == Background::Full ? full : (full + 5) / 6;
    }
    void paySalaries(AccountIndex account, Instant from, Instant to);
    void shop(AccountIndex account, Instant at, Minor most);
    void payFriend(AccountIndex account, AccountIndex other, Instant from, Instant to);
    void creditInterest(AccountIndex account, Instant from, Instant to);
    [[nodiscard]] AccountIndex openFriend()
    {
        return m_city.openPersonal(AccountRole::Person, Statement::Missing, m_city.resident());
    }

    City& m_city;
    Random& m_random;
    Ledger& m_ledger;
    const Hubs& m_hubs;
    Background m_background;
};

void Life::paySalaries(AccountIndex account, Instant from, Instant to)
{
    const auto employer = m_random.oneOf(m_hubs.employers);
    const auto salary = m_random.between(3500, 18'000) * yuan;
    for (auto payday = from + days{m_random.between(0, 20)}; payday < to; payday += days{30})
        m_ledger.pay(employer, account, payday, salary + m_random.between(0, 30'000), Purpose::Salary);
}

void Life::shop(AccountIndex account, Instant at, Minor most)
{
    const auto amount = m_random.between(300, most);
    const auto where = m_random.below(100);
    if (where < 3)
        m_ledger.payAndReverse(account, m_random.oneOf(m_hubs.shops), at, amount);
    else if (where < 35)
        m_ledger.pay(account, m_random.oneOf(m_hubs.shops), at, amount, Purpose::Shopping);
    else if (where < 50)
        m_ledger.payByCode(account, m_random.oneOf(m_hubs.codes), at, amount);
    else if (where < 90)
        m_ledger.pay(account, m_random.oneOf(m_hubs.platforms), at, amount, Purpose::Platform);
    else if (where < 95)
        m_ledger.pay(account, m_random.oneOf(m_hubs.utilities), at, amount, Purpose::Utility);
    else if (where < 97)
        m_ledger.fail(account, m_random.oneOf(m_hubs.utilities), at, amount);
    else
        m_ledger.withdraw(account, at, (1 + amount / 5000) * 100 * yuan);
}

void Life::payFriend(AccountIndex account, AccountIndex other, Instant from, Instant to)
{
    const auto amount = m_random.between(50, 3000) * yuan + m_random.between(0, 99);
    if (m_random.chance(50))
        m_ledger.pay(account, other, moment(from, to), amount, Purpose::Transfer);
    else
        m_ledger.pay(other, account, moment(from, to), amount, Purpose::Transfer);
}

/// Banks credit interest on the 21st of a quarter's last month.
void Life::creditInterest(AccountIndex account, Instant from, Instant to)
{
    using namespace std::chrono;
    for (const auto day :
         {sys_days{2024y / December / 21}, sys_days{2025y / March / 21}, sys_days{2025y / June / 21}}) {
        const Instant at = day - hours{6} + seconds{m_random.between(0, 3600)};
        if (from < at && at < to)
            m_ledger.creditInterest(account, at, m_random.between(3, 4000));
    }
}

void Life::ofVictim(AccountIndex account, Instant from, Instant to)
{
    paySalaries(account, from, to);
    for (auto left = times(60, 120); left > 0; --left)
        shop(account, moment(from, to), 600 * yuan);
    for (auto friends = times(2, 5); friends > 0; --friends) {
        const auto other = openFriend();
        for (auto left = times(1, 4); left > 0; --left)
            payFriend(account, other, from, to);
    }
    creditInterest(account, from, to);
}

/// Small money, most of it before the card is put to its use at `from`.
void Life::ofMule(AccountIndex account, Instant from, Instant to)
{
    const auto before = from - days{45};
    for (auto friends = times(1, 3); friends > 0; --friends) {
        const auto tester = openFriend();
        m_ledger.pay(tester, account, moment(before, from), m_random.between(1, 200) * yuan,
                     Purpose::Transfer);
        if (m_random.chance(40))
            m_ledger.pay(account, tester, moment(before, from), m_random.between(1, 100) * yuan,
                         Purpose::Transfer);
    }
    for (auto left = times(12, 30); left > 0; --left)
        shop(account, moment(before, from), 60 * yuan);
    for (auto left = times(1, 4); left > 0; --left)
        shop(account, moment(from, to), 60 * yuan);
    creditInterest(account, before, to);
}

} // namespace

Hubs openHubs(City& city, Ledger& ledger, std::uint32_t incidents)
{
    Hubs hubs;
    for (const std::string_view name :
         {"财付通支付科技有限公司", "支付宝（中国）网络技术有限公司", "星汇支付客户备付金"})
        hubs.platforms.push_back(city.openFirm(AccountRole::Platform, name, {}));
    for (const std::string_view name : {"江城市自来水公司", "江城供电公司", "江城燃气集团"})
        hubs.utilities.push_back(city.openFirm(AccountRole::Company, name, {}));
    for (std::uint32_t i = 0; i < 12 + incidents / 8; ++i) {
        hubs.shops.push_back(city.openFirm(AccountRole::Merchant, city.firm(city.random().oneOf(shopKinds)),
                                           city.merchantCode()));
        hubs.codes.push_back(static_cast<std::uint32_t>(ledger.codes.size()));
        ledger.codes.push_back(city.merchantCode());
    }
    for (std::uint32_t i = 0; i < 4 + incidents / 3; ++i)
        hubs.employers.push_back(city.openFirm(AccountRole::Company, city.firm("科技有限公司"), {}));
    return hubs;
}

void liveOrdinarily(City& city, Ledger& ledger, const Hubs& hubs, const std::vector<Gang>& gangs,
                    const std::vector<Report>& reports, Background background)
{
    Life life{city, ledger, hubs, background};
    for (const auto& report : reports)
        for (const auto account : report.victimAccounts)
            life.ofVictim(account, report.occurred - days{60}, report.reported + days{14});
    std::set<AccountIndex> lived; // a card that gangs share has one life
    for (const auto& gang : gangs)
        for (const auto& level : gang.levels)
            for (const auto account : level)
                if (city.accounts[account].queried() && lived.insert(account).second)
                    life.ofMule(account, gang.from, gang.to + days{5});
}

} // namespace jingwei::simulation
