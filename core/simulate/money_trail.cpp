#include "core/simulate/money_trail.h"

#include "core/simulate/gangs.h"

#include <algorithm>
#include <set>

// An incident: one to five payments to one or two first cards within some hours; each is split within minutes
// over second cards, and again over third cards, from where it leaves as cash, through a merchant, an
// exchange for crypto currency or a payment platform, or lands on a card without statement. A little stays
// everywhere. Small sums go back to the victim at first where the kind of fraud has it so; now and then one
// second card pays another.

namespace jingwei::simulation {

namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr Minor yuan = 100;

/// An account that an incident's money must come to, on its way or at its end.
struct Errand {
    AccountIndex payee;
    std::size_t level; ///< the least at which it is paid
    Purpose purpose;
    bool goesOn; ///< it is one of the gang's cards
};

class Crime {
public:
    Crime(City& city, Ledger& ledger, const Gang& gang, const Hubs& hubs, const HubNoise& noise,
          const std::set<AccountIndex>& paidBefore)
        : m_city{city}
        , m_random{city.random()}
        , m_ledger{ledger}
        , m_gang{gang}
        , m_hubs{hubs}
        , m_noise{noise}
        , m_paidBefore{paidBefore}
    {
    }

    /// `day` counts from the gang's beginning.
    [[nodiscard]] Report run(std::uint32_t gangIndex, std::uint32_t incident, std::int64_t day);

private:
    void takeErrands(const Report& report);
    [[nodiscard]] bool runErrand(AccountIndex account, std::size_t level, Minor amount, Instant at);
    void payClearing(Report& report, Instant at);
    void finishErrands(const Report& report);
    void shareAddress(const Report& report, std::size_t firstMovement);
    void steal(Report& report, Instant begin);
    void sendRebate(const Report& report, AccountIndex from, Instant at, Minor paid);
    void forward(AccountIndex account, std::size_t level, Minor amount, Instant at);
    void splitOver(const std::vector<AccountIndex>& payees, AccountIndex account, std::size_t level,
                   Minor amount, Instant at);
    void cashOut(AccountIndex account, Minor amount, Instant at);
    void drawCash(AccountIndex account, Minor amount, Instant at);
    [[nodiscard]] Instant arrival(std::uint32_t movement) const
    {
        return m_ledger.movements[movement].payeeAt;
    }
    [[nodiscard]] Instant later(Instant at, std::int64_t least, std::int64_t most)
    {
        return at + seconds{m_random.between(least, most)};
    }
    /// Whole hundreds of yuan mostly, as people key them in; at least one fen.
    [[nodiscard]] Minor keyedIn(Minor amount)
    {
        const bool rounded = amount > 1000 * yuan && m_random.chance(70);
        return std::max<Minor>(1, rounded ? amount - amount % (100 * yuan) : amount);
    }

    City& m_city;
    Random& m_random;
    Ledger& m_ledger;
    const Gang& m_gang;
    const Hubs& m_hubs;
    const HubNoise& m_noise;
    std::vector<Errand> m_errands;
    const std::set<AccountIndex>& m_paidBefore; ///< first cards that earlier victims have paid
};

/// A sum between the bounds, each doubling of the lower one equally likely.
Minor drawSum(Random& random, std::int64_t leastYuan, std::int64_t mostYuan)
{
    std::int64_t doublings = 0;
    while (leastYuan << (doublings + 1) <= mostYuan)
        ++doublings;
    const auto from = leastYuan << random.between(0, doublings);
    return random.between(from, std::min(from * 2, mostYuan)) * yuan
           + (random.chance(30) ? random.between(1, 99) : 0);
}

Report Crime::run(std::uint32_t gangIndex, std::uint32_t incident, std::int64_t day)
{
    Report report;
    report.gang = gangIndex;
    report.hubs = m_noise.hubsOf(incident);
    takeErrands(report);
    report.victim = m_city.resident();
    for (int i = m_random.chance(25) ? 2 : 1; i > 0; --i)
        report.victimAccounts.push_back(
            m_city.openPersonal(AccountRole::Victim, Statement::Obtained, report.victim));
    report.suspectAccounts.push_back(m_random.oneOf(m_gang.levels[0]));
    const auto other = m_random.oneOf(m_gang.levels[0]);
    if (other != report.suspectAccounts.front() && m_random.chance(60))
        report.suspectAccounts.push_back(other);

    report.occurred = std::chrono::floor<days>(m_gang.from) + days{day}
                      + seconds{m_random.between(m_gang.habit.firstSecond, m_gang.habit.lastSecond)};
    auto inUse = phonesInUse(m_gang, report.occurred);
    report.phones.push_back(m_random.oneOf(inUse));
    if (inUse.size() > 1 && m_random.chance(40)) {
        std::erase(inUse, report.phones.front());
        report.phones.push_back(m_random.oneOf(inUse));
    }
    const auto firstMovement = m_ledger.movements.size();
    steal(report, later(report.occurred, 600, 5400));
    finishErrands(report);
    shareAddress(report, firstMovement);
    const auto last = m_ledger.movements[report.movements.back()].payeeAt;
    report.reported = later(last, 1800, 36 * 3600);
    return report;
}

void Crime::steal(Report& report, Instant begin)
{
    const auto& kind = fraudKinds[m_gang.kind];
    auto left = drawSum(m_random, m_gang.habit.leastYuan, m_gang.habit.mostYuan);
    const auto payments = m_random.between(1, 5);
    auto at = begin;
    for (std::int64_t i = payments; i > 0 && left > 0; --i) {
        const auto share =
            i == 1 ? left : keyedIn(std::max<Minor>(1, left / i * m_random.between(40, 120) / 100));
        const auto amount = std::min(share, left);
        // every suspect account is paid at least once where payments suffice
        const auto& suspects = report.suspectAccounts;
        const auto payee = suspects[static_cast<std::size_t>(payments - i) % suspects.size()];
        const auto payer = m_random.oneOf(report.victimAccounts);
        if (m_random.chance(6))
            m_ledger.fail(payer, payee, at - seconds{40}, amount);
        const auto movement = m_ledger.pay(payer, payee, at, amount, Purpose::Transfer);
        report.movements.push_back(movement);
        report.stolen += amount;
        left -= amount;
        if (kind.rebates && i == payments && payments > 1 && !m_paidBefore.contains(payee))
            sendRebate(report, payee, arrival(movement), amount);
        forward(payee, 1, amount, arrival(movement));
        at = later(arrival(movement), 300, 5400);
    }
    report.suspectAccounts.resize(
        std::min<std::size_t>(report.suspectAccounts.size(), report.movements.size()));
    payClearing(report, at);
}

void Crime::takeErrands(const Report& report)
{
    const bool first = m_paidBefore.empty();
    if (m_gang.sharedCard && (first || m_random.chance(m_gang.sharedCard->percent)))
        m_errands.push_back({m_gang.sharedCard->account, m_gang.sharedCard->level, Purpose::Transfer, true});
    for (const auto index : report.hubs) {
        const auto& hub = m_noise.hubs[index];
        if (hub.kind == HubKind::Merchant)
            m_errands.push_back({hub.account, 3, Purpose::Purchase, false});
        if (hub.kind == HubKind::Card)
            m_errands.push_back({hub.account, 3, Purpose::Transfer, false});
    }
}

/// Pays the first errand that a card of `level` can do; says whether there was one.
bool Crime::runErrand(AccountIndex account, std::size_t level, Minor amount, Instant at)
{
    const auto errand = std::ranges::find_if(m_errands, [&](const Errand& possible) {
        const bool inPlace = possible.goesOn ? possible.level == level + 1 : possible.level <= level + 1;
        return inPlace && possible.payee != account;
    });
    if (errand == m_errands.end())
        return false;
    const auto [payee, least, purpose, goesOn] = *errand;
    m_errands.erase(errand);
    const auto movement = m_ledger.pay(account, payee, at, amount, purpose);
    if (goesOn)
        forward(payee, level + 1, amount, arrival(movement));
    return true;
}

/// What no card could do on the way, the first card does at the end: small sums.
void Crime::finishErrands(const Report& report)
{
    auto at = m_ledger.movements[report.movements.back()].payeeAt;
    for (const auto& errand : m_errands) {
        at = later(at, 120, 1200);
        m_ledger.pay(report.suspectAccounts.front(), errand.payee, at, m_random.between(300, 900) * yuan,
                     errand.purpose);
    }
}

/// A part of the loss goes through a payment institution, whose own account the victim names.
void Crime::payClearing(Report& report, Instant at)
{
    for (const auto index : report.hubs) {
        const auto& hub = m_noise.hubs[index];
        if (hub.kind != HubKind::ClearingAccount)
            continue;
        const auto amount = m_random.between(2, 40) * 100 * yuan;
        const auto movement =
            m_ledger.pay(report.victimAccounts.front(), hub.account, at, amount, Purpose::Platform);
        report.movements.push_back(movement);
        report.stolen += amount;
        report.suspectAccounts.push_back(hub.account);
        at = later(arrival(movement), 60, 600);
    }
}

/// What victim and first cards pay comes from one address of an operator, behind which are thousands.
void Crime::shareAddress(const Report& report, std::size_t firstMovement)
{
    const auto shared = std::ranges::find_if(
        report.hubs, [&](std::size_t index) { return m_noise.hubs[index].kind == HubKind::Address; });
    if (shared == report.hubs.end())
        return;
    for (auto i = firstMovement; i < m_ledger.movements.size(); ++i) {
        auto& movement = m_ledger.movements[i];
        const bool near = std::ranges::count(report.victimAccounts, movement.payer) > 0
                          || std::ranges::count(report.suspectAccounts, movement.payer) > 0;
        if (movement.payerIsAccount && near)
            movement.ip = &m_noise.hubs[*shared].value;
    }
}

void Crime::sendRebate(const Report& report, AccountIndex from, Instant at, Minor paid)
{
    const auto amount = std::max<Minor>(1, paid * m_random.between(3, 8) / 100);
    m_ledger.pay(from, report.victimAccounts.front(), later(at, 60, 240), amount, Purpose::Transfer);
}

/// Sends on what came to a card of `level`, from 1.
void Crime::forward(AccountIndex account, std::size_t level, Minor amount, Instant at)
{
    if (!m_city.accounts[account].queried() || amount < 200 * yuan)
        return;
    const auto on = amount * m_random.between(level == 1 ? 850 : 900, 1000) / 1000;
    if (!m_errands.empty() && runErrand(account, level, on, later(at, 45, 900)))
        return;
    if (level == m_gang.levels.size() || (level >= 2 && m_random.chance(12)))
        cashOut(account, on, later(at, 120, 2400));
    else
        splitOver(m_gang.levels[level], account, level, on, later(at, 45, 900));
}

void Crime::splitOver(const std::vector<AccountIndex>& payees, AccountIndex account, std::size_t level,
                      Minor amount, Instant at)
{
    for (auto parts = amount > 5000 * yuan ? m_random.between(1, 3) : 1; parts > 0 && amount > 0; --parts) {
        const auto part = keyedIn(parts == 1 ? amount : amount / parts * m_random.between(60, 110) / 100);
        const bool sideways = level == 2 && m_random.chance(5) && m_gang.levels[1].size() > 1;
        const auto payee = m_random.oneOf(sideways ? m_gang.levels[1] : payees);
        if (payee == account)
            continue;
        if (m_random.chance(3))
            m_ledger.fail(account, payee, at - seconds{20}, part);
        const auto movement = m_ledger.pay(account, payee, at, std::min(part, amount), Purpose::Transfer);
        amount -= std::min(part, amount);
        if (m_random.chance(10))
            m_ledger.charge(account, m_ledger.movements[movement].at + seconds{1},
                            m_random.between(1, 20) * 50);
        if (sideways)
            cashOut(payee, m_ledger.movements[movement].amount, later(arrival(movement), 300, 1800));
        else
            forward(payee, level + 1, m_ledger.movements[movement].amount, arrival(movement));
        at = later(m_ledger.movements[movement].at, 20, 200);
    }
}

void Crime::cashOut(AccountIndex account, Minor amount, Instant at)
{
    const auto way = m_random.below(100);
    if (way < 40)
        drawCash(account, amount, at);
    else if (way < 60)
        m_ledger.pay(account, m_gang.merchant, at, keyedIn(amount), Purpose::Purchase);
    else if (way < 80)
        m_ledger.pay(account, m_gang.exchange, at, keyedIn(amount), Purpose::Exchange);
    else
        m_ledger.pay(account, m_random.oneOf(m_hubs.platforms), at, keyedIn(amount), Purpose::Platform);
}

/// At machines: whole hundreds, at most 20,000 a time, five times.
void Crime::drawCash(AccountIndex account, Minor amount, Instant at)
{
    constexpr Minor most = 20'000 * yuan;
    for (int times = 0; times < 5 && amount >= 100 * yuan; ++times) {
        const auto drawn = std::min(amount - amount % (100 * yuan), most);
        m_ledger.withdraw(account, at, drawn);
        amount -= drawn;
        at = later(at, 40, 150);
    }
}

/// Different days of the gang's time, in order, one for each of its incidents.
std::vector<std::int64_t> daysOfIncidents(Random& random, const Gang& gang)
{
    std::vector<std::int64_t> free;
    for (std::int64_t day = 1; day <= (gang.to - gang.from) / days{1} - 2; ++day)
        free.push_back(day);
    while (free.size() > gang.incidents.size())
        free.erase(free.begin() + static_cast<std::ptrdiff_t>(random.below(free.size())));
    return free;
}

} // namespace

std::vector<Report> commit(City& city, Ledger& ledger, const std::vector<Gang>& gangs, const Hubs& hubs,
                           const HubNoise& noise)
{
    std::vector<Report> reports;
    for (std::uint32_t i = 0; i < gangs.size(); ++i) {
        std::set<AccountIndex> paid;
        for (const auto day : daysOfIncidents(city.random(), gangs[i])) {
            const auto incident = static_cast<std::uint32_t>(reports.size());
            reports.push_back(Crime{city, ledger, gangs[i], hubs, noise, paid}.run(i, incident, day));
            paid.insert(reports.back().suspectAccounts.begin(), reports.back().suspectAccounts.end());
        }
    }
    return reports;
}

} // namespace jingwei::simulation
