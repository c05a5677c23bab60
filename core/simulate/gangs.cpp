#include "core/simulate/gangs.h"

#include <algorithm>

namespace jingwei::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::size_t leastOfRing = 3;
constexpr std::size_t mostOfUsualRing = 8;

/// Sizes of rings that make up about seven tenths of the incidents, then ones.
std::vector<std::size_t> gangSizes(Random& random, std::size_t incidents)
{
    constexpr auto least = leastOfRing;
    constexpr auto most = mostOfUsualRing;
    std::vector<std::size_t> sizes;
    auto inRings = incidents < least ? 0 : std::max<std::size_t>(least, incidents * 7 / 10);
    const auto lone = incidents - inRings;
    while (inRings > 0) {
        auto size = least + random.below(most - least + 1);
        if (sizes.empty() && inRings >= 2 * least)
            size = std::min(size, inRings - least); // never one ring alone where two are possible
        // what is left must be a ring of its own, or nothing
        while (size > inRings || (inRings > size && inRings - size < least))
            size = size > least ? size - 1 : inRings;
        sizes.push_back(size);
        inRings -= size;
    }
    sizes.insert(sizes.end(), lone, 1);
    return sizes;
}

void openLevel(City& city, std::vector<AccountIndex>& level, std::int64_t count, unsigned missingPercent)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const auto statement =
            city.random().chance(missingPercent) ? Statement::Missing : Statement::Obtained;
        level.push_back(city.openPersonal(AccountRole::Mule, statement, city.resident()));
    }
}

} // namespace

void shareDevice(City& city, const Gang& gang)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    auto& random = city.random();
    std::string mac = "02";
    for (int byte = 0; byte < 5; ++byte) {
        mac.push_back('-');
        mac.push_back(random.oneOf(hex));
        mac.push_back(random.oneOf(hex));
    }
    const auto ip =
        "203.0." + std::to_string(random.between(1, 254)) + '.' + std::to_string(random.between(1, 254));
    for (const auto& level : gang.levels) {
        for (const auto account : level) {
            city.accounts[account].device = mac;
            city.accounts[account].ip = ip;
        }
    }
}

void buyPhones(City& city, Gang& gang, std::size_t count)
{
    const auto middle = gang.from + (gang.to - gang.from) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 2 == 0)
            gang.devices.push_back(city.imei());
        const bool takesOver = i % 2 == 1;
        const bool alone = !takesOver && i + 1 == count;
        gang.phones.push_back({city.phone(), city.imsi(), i / 2, takesOver ? middle : gang.from,
                               takesOver || alone ? gang.to : middle - std::chrono::seconds{1}});
    }
}

void openCards(City& city, Gang& gang, std::uint32_t levels)
{
    auto& random = city.random();
    const bool ring = gang.incidents.size() > 1;
    // cards wear out: a gang that steals more often than usual needs more of them
    const auto more =
        gang.incidents.size() > mostOfUsualRing ? static_cast<std::int64_t>(gang.incidents.size()) / 5 : 0;
    gang.levels.resize(levels);
    openLevel(city, gang.levels.front(), ring ? random.between(2, 4) + more : 1, 0);
    for (std::uint32_t level = 1; level < levels; ++level) // not all of the last ones have been queried
        openLevel(city, gang.levels[level], ring ? random.between(3, 6) : random.between(2, 3),
                  level + 1 == levels ? 35 : 0);
    gang.merchant = city.openFirm(AccountRole::Merchant, city.firm("百货商行"), city.merchantCode());
    gang.exchange = city.openFirm(AccountRole::Crypto, city.firm("数字资产服务部"), {});
    shareDevice(city, gang);
}

std::string appOf(City& city, std::size_t gangIndex)
{
    return std::string{city.random().oneOf(appNames)}.append(std::to_string(gangIndex + 1));
}

Offenders recruitGangs(City& city, std::uint32_t incidents, std::uint32_t levels, Instant begin)
{
    auto& random = city.random();
    Offenders offenders;
    std::uint32_t next = 0;
    for (const auto size : gangSizes(random, incidents)) {
        Gang gang{};
        const bool ring = size > 1;
        for (std::size_t i = 0; i < size; ++i)
            gang.incidents.push_back(next++);
        if (ring) {
            gang.ring = static_cast<std::uint32_t>(offenders.rings.size());
            offenders.rings.push_back({{static_cast<std::uint32_t>(offenders.gangs.size())}, {}, {}});
        }
        gang.kind = random.below(fraudKinds.size());
        gang.app = appOf(city, offenders.gangs.size());
        gang.habit = usualHabit(gang.kind);
        gang.from = begin + days{random.between(0, 120)} + hours{random.between(0, 23)};
        gang.to = gang.from + days{ring ? random.between(12, 28) : 3};
        gang.lac = static_cast<std::uint32_t>(random.between(4096, 60'000));
        openCards(city, gang, levels);
        buyPhones(city, gang, ring ? static_cast<std::size_t>(random.between(2, 4)) : 1);
        offenders.gangs.push_back(std::move(gang));
    }
    return offenders;
}

Habit usualHabit(std::size_t kind)
{
    constexpr std::int64_t whole = std::int64_t{13} * 3600; // 8 to 21 o'clock
    return {0, whole, fraudKinds[kind].leastYuan, fraudKinds[kind].mostYuan};
}

std::vector<std::size_t> phonesInUse(const Gang& gang, Instant at)
{
    std::vector<std::size_t> inUse;
    for (std::size_t i = 0; i < gang.phones.size(); ++i)
        if (gang.phones[i].from <= at && at <= gang.phones[i].to)
            inUse.push_back(i);
    return inUse;
}

} // namespace jingwei::simulation
