#include "core/simulate/call_lists.h"

#include "core/simulate/gangs.h"

#include <algorithm>
#include <utility>

namespace jingwei::simulation {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class Exchange {
public:
    Exchange(City& city, const Gang& gang) : m_random{city.random()}, m_city{city}, m_gang{gang}
    {
        for (const auto& phone : gang.phones)
            m_lists.push_back({phone.number, phone.imsi, gang.devices[phone.device], gang.lac, {}});
    }

    void callVictim(const Report& report);
    void callOthers();
    void callEachOther();

    /// The lists with their rows in order; adds the number of calls to `calls`.
    [[nodiscard]] std::vector<CallList> finish(std::uint64_t& calls);

private:
    void add(std::size_t phone, Instant at, std::int64_t length, CallDirection direction, std::string other)
    {
        m_lists[phone].rows.push_back({at, length, direction, std::move(other),
                                       static_cast<std::uint32_t>(m_gang.lac * 16 + m_random.below(6))});
        ++m_calls;
    }
    [[nodiscard]] Instant momentOf(const GangPhone& phone)
    {
        return phone.from
               + seconds{m_random.between(0, std::max<std::int64_t>(1, (phone.to - phone.from).count()))};
    }

    Random& m_random;
    City& m_city;
    const Gang& m_gang;
    std::vector<CallList> m_lists;
    std::uint64_t m_calls = 0;
};

void Exchange::callVictim(const Report& report)
{
    for (const auto phone : report.phones) {
        add(phone, report.occurred, m_random.between(120, 1800), CallDirection::Outgoing,
            report.victim.phone);
        auto at = report.occurred;
        for (auto more = m_random.between(0, 3); more > 0; --more) {
            at += minutes{m_random.between(35, 90)};
            if (at <= m_gang.phones[phone].to)
                add(phone, at, m_random.between(20, 900),
                    m_random.chance(70) ? CallDirection::Outgoing : CallDirection::Incoming,
                    report.victim.phone);
        }
    }
}

/// Strangers who hang up, and hotlines that everybody calls.
void Exchange::callOthers()
{
    for (std::size_t phone = 0; phone < m_gang.phones.size(); ++phone) {
        for (auto strangers = m_random.between(10, 30); strangers > 0; --strangers)
            add(phone, momentOf(m_gang.phones[phone]), m_random.between(0, 45), CallDirection::Outgoing,
                m_city.phone());
        for (auto times = m_random.between(2, 5); times > 0; --times)
            add(phone, momentOf(m_gang.phones[phone]), m_random.between(15, 240),
                m_random.chance(70) ? CallDirection::Outgoing : CallDirection::Incoming,
                std::string{m_random.oneOf(hotlines)});
    }
}

/// Calls among phones in use at the same time stand in both lists, and count once.
void Exchange::callEachOther()
{
    for (std::size_t phone = 0; phone < m_gang.phones.size(); ++phone) {
        const auto at = momentOf(m_gang.phones[phone]);
        for (const auto other : phonesInUse(m_gang, at)) {
            if (other == phone)
                continue;
            const auto length = m_random.between(10, 300);
            add(phone, at, length, CallDirection::Outgoing, m_gang.phones[other].number);
            add(other, at, length, CallDirection::Incoming, m_gang.phones[phone].number);
            --m_calls;
            break;
        }
    }
}

std::vector<CallList> Exchange::finish(std::uint64_t& calls)
{
    for (auto& list : m_lists)
        std::ranges::stable_sort(list.rows, {}, &CallRow::at);
    calls += m_calls;
    return std::move(m_lists);
}

} // namespace

CallLists placeCalls(City& city, const std::vector<Gang>& gangs, const std::vector<Report>& reports)
{
    CallLists result;
    for (std::uint32_t i = 0; i < gangs.size(); ++i) {
        Exchange exchange{city, gangs[i]};
        for (const auto incident : gangs[i].incidents)
            exchange.callVictim(reports[incident]);
        exchange.callOthers();
        exchange.callEachOther();
        for (auto& list : exchange.finish(result.calls))
            result.lists.push_back(std::move(list));
    }
    return result;
}

} // namespace jingwei::simulation
