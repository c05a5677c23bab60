#include "core/simulate/mixed_gangs.h"

#include "core/simulate/gangs.h"

#include <algorithm>
#include <utility>

// A ring that is harder to see is several gangs, each with cards, phones, app and contacts of its own: two
// halves where it changes them midway, one for each incident where its incidents share a lower card or only
// their script. What the gangs of a ring share is put into each of them.

namespace jingwei::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;

/// Sizes of rings that make up about seven tenths of the incidents: many small ones, some of up to 25, a few
/// of 40.
std::vector<std::size_t> ringSizes(Random& random, std::size_t incidents)
{
    constexpr std::size_t least = 3;
    constexpr std::size_t mostUsual = 25;
    std::vector<std::size_t> sizes;
    auto left = incidents < least ? 0 : std::max<std::size_t>(least, incidents * 7 / 10);
    while (left > 0) {
        const auto way = random.below(100);
        auto size = static_cast<std::size_t>(way < 3    ? 40
                                             : way < 25 ? random.between(13, 25)
                                             : way < 55 ? random.between(7, 12)
                                                        : random.between(3, 6));
        if (size > left / 2) // never one ring alone where two are possible
            size = std::min(mostUsual, std::max(least, left / 2));
        if (size > left || left - size < least)
            size = left;
        sizes.push_back(size);
        left -= size;
    }
    return sizes;
}

class Recruiter {
public:
    Recruiter(City& city, std::uint32_t levels, Instant begin)
        : m_city{city}
        , m_random{city.random()}
        , m_levels{levels}
        , m_begin{begin}
    {
    }

    void recruitRing(std::size_t size, std::optional<Mix> binding);
    void recruitLone();
    [[nodiscard]] Offenders finish() { return std::move(m_offenders); }

private:
    /// What the gangs of one ring have in common.
    struct Plan {
        std::optional<std::uint32_t> ring;
        std::size_t kind;
        Habit habit;
        Instant from;
        bool oneDevice = false; ///< all phones of a gang are one after the other in one device
    };

    [[nodiscard]] Plan plan();
    [[nodiscard]] Habit habitFor(std::size_t kind);
    [[nodiscard]] Gang gangOf(const Plan& plan, std::size_t incidents, Instant from, std::int64_t length);
    void makeContacts(Gang& gang);
    void add(Gang gang);
    void recruitHalves(Plan plan, std::size_t size);
    void recruitOneByOne(const Plan& plan, std::size_t size, const std::optional<SharedCard>& card);
    [[nodiscard]] SharedCard openSharedCard(std::size_t level, unsigned percent);

    City& m_city;
    Random& m_random;
    std::uint32_t m_levels;
    Instant m_begin;
    Offenders m_offenders;
    std::uint32_t m_next = 0;
};

Recruiter::Plan Recruiter::plan()
{
    const auto kind = m_random.below(fraudKinds.size());
    return {
        {}, kind, habitFor(kind), m_begin + days{m_random.between(0, 120)} + hours{m_random.between(0, 23)}};
}

/// Four to seven hours of the day, and sums within a factor of six; habits of different rings overlap.
Habit Recruiter::habitFor(std::size_t kind)
{
    auto habit = usualHabit(kind);
    const auto length = m_random.between(4, 7) * 3600;
    habit.firstSecond = m_random.between(0, habit.lastSecond - length);
    habit.lastSecond = habit.firstSecond + length;
    const auto steps = m_random.between(0, 3);
    for (auto i = steps; i > 0 && habit.leastYuan * 6 < habit.mostYuan; --i)
        habit.leastYuan *= 2;
    habit.mostYuan = std::min(habit.mostYuan, habit.leastYuan * 6);
    return habit;
}

void Recruiter::makeContacts(Gang& gang)
{
    auto& contacts = gang.contacts;
    const bool large = gang.incidents.size() > 5;
    for (auto i = m_random.between(0, large ? 3 : 1); i > 0; --i)
        contacts.qqs.push_back(m_city.qq());
    for (auto i = m_random.between(0, large ? 3 : 1); i > 0; --i)
        contacts.weChats.push_back(m_city.weChat());
    for (auto i = m_random.between(0, large ? 2 : 1); i > 0; --i)
        contacts.domains.push_back(m_city.domain());
}

/// A gang with all that is its own. `length` in days, longer where the incidents need it.
Gang Recruiter::gangOf(const Plan& plan, std::size_t incidents, Instant from, std::int64_t length)
{
    Gang gang{};
    for (std::size_t i = 0; i < incidents; ++i)
        gang.incidents.push_back(m_next++);
    gang.ring = plan.ring;
    gang.kind = plan.kind;
    gang.habit = plan.habit;
    gang.app = appOf(m_city, m_offenders.gangs.size());
    gang.from = from;
    gang.to = from + days{std::max(length, static_cast<std::int64_t>(incidents) + 2)};
    gang.lac = static_cast<std::uint32_t>(m_random.between(4096, 60'000));
    openCards(m_city, gang, m_levels);
    const auto phones = static_cast<std::size_t>(m_random.between(2, 4)) + incidents / 8;
    buyPhones(m_city, gang, incidents == 1 ? 1 : plan.oneDevice ? 2 : phones);
    makeContacts(gang);
    return gang;
}

void Recruiter::add(Gang gang)
{
    if (gang.ring)
        m_offenders.rings[*gang.ring].gangs.push_back(static_cast<std::uint32_t>(m_offenders.gangs.size()));
    m_offenders.gangs.push_back(std::move(gang));
}

SharedCard Recruiter::openSharedCard(std::size_t level, unsigned percent)
{
    const auto account = m_city.openPersonal(AccountRole::Mule, Statement::Obtained, m_city.resident());
    Gang owner{};
    owner.levels = {{account}};
    shareDevice(m_city, owner); // its MAC and IP are those of none of the gangs
    return {account, level, percent};
}

/// Two gangs one after the other that have one thing in common.
void Recruiter::recruitHalves(Plan plan, std::size_t size)
{
    const auto tie = static_cast<Tie>(m_random.below(3));
    plan.oneDevice = tie == Tie::Device;
    m_offenders.rings[*plan.ring].tie = tie;
    auto first = gangOf(plan, size / 2, plan.from, m_random.between(8, 14));
    const auto device = first.devices.front();
    const auto app = first.app;
    const auto card = tie == Tie::Card ? std::optional{openSharedCard(2, 50)} : std::nullopt;
    const auto middle = first.to + std::chrono::seconds{1};
    const auto giveCard = [&](Gang& gang) {
        gang.sharedCard = card;
        if (card)
            gang.levels[card->level - 1].push_back(card->account);
    };
    giveCard(first);
    first.appIsTold = tie == Tie::App;
    add(std::move(first));
    auto second = gangOf(plan, size - size / 2, middle, m_random.between(8, 14));
    if (tie == Tie::Device)
        second.devices.front() = device;
    if (tie == Tie::App)
        second.app = app;
    second.appIsTold = tie == Tie::App;
    giveCard(second);
    add(std::move(second));
}

/// A gang for each incident, all within some weeks.
void Recruiter::recruitOneByOne(const Plan& plan, std::size_t size, const std::optional<SharedCard>& card)
{
    const auto span = 10 + static_cast<std::int64_t>(size);
    for (std::size_t i = 0; i < size; ++i) {
        auto gang = gangOf(plan, 1, plan.from + days{m_random.between(0, span)}, 3);
        gang.sharedCard = card;
        if (card)
            gang.levels[card->level - 1].push_back(card->account);
        add(std::move(gang));
    }
}

void Recruiter::recruitRing(std::size_t size, std::optional<Mix> binding)
{
    auto plan = this->plan();
    plan.ring = static_cast<std::uint32_t>(m_offenders.rings.size());
    m_offenders.rings.push_back({{}, binding, {}});
    if (!binding)
        return add(gangOf(plan, size, plan.from, m_random.between(12, 28)));
    if (*binding == Mix::SimChanges)
        return recruitHalves(plan, size);
    if (*binding == Mix::ScriptOnly)
        return recruitOneByOne(plan, size, std::nullopt);
    // of less than this the cards send nothing on
    constexpr std::int64_t leastYuan = 3'000;
    plan.habit.leastYuan = std::max(plan.habit.leastYuan, leastYuan);
    plan.habit.mostYuan = std::max(plan.habit.mostYuan, plan.habit.leastYuan * 2);
    const bool third = m_levels > 2 && m_random.chance(25);
    recruitOneByOne(plan, size, openSharedCard(third ? 3 : 2, 100));
}

void Recruiter::recruitLone()
{
    const auto plan = this->plan();
    add(gangOf(plan, 1, plan.from, 3));
}

/// The ways of binding that rings take in turn.
std::vector<std::optional<Mix>> bindingsOf(const std::vector<Mix>& mixes)
{
    std::vector<std::optional<Mix>> bindings;
    for (const auto mix : allMixes)
        if (mix != Mix::HubNoise && std::ranges::count(mixes, mix) > 0)
            bindings.emplace_back(mix);
    bindings.emplace_back(std::nullopt);
    return bindings;
}

} // namespace

Offenders recruitMixedGangs(City& city, std::uint32_t incidents, std::uint32_t levels, Instant begin,
                            const std::vector<Mix>& mixes)
{
    Recruiter recruiter{city, levels, begin};
    const auto bindings = bindingsOf(mixes);
    std::size_t inRings = 0;
    std::size_t rings = 0;
    for (const auto size : ringSizes(city.random(), incidents)) {
        recruiter.recruitRing(size, bindings[rings++ % bindings.size()]);
        inRings += size;
    }
    for (; inRings < incidents; ++inRings)
        recruiter.recruitLone();
    return recruiter.finish();
}

} // namespace jingwei::simulation
