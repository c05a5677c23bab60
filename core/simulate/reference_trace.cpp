#include "core/simulate/reference_trace.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>
#include <unordered_map>

namespace jingwei::simulation {

namespace {

constexpr std::int64_t clean = -1;

struct Part {
    Minor amount;
    std::int64_t incident; ///< or `clean`
};

/// Money of one account, oldest first.
class Purse {
public:
    void put(const std::vector<Part>& parts) { m_parts.insert(m_parts.end(), parts.begin(), parts.end()); }

    [[nodiscard]] std::vector<Part> take(Minor amount)
    {
        std::vector<Part> taken;
        while (amount > 0 && !m_parts.empty()) {
            auto& oldest = m_parts.front();
            const auto part = std::min(amount, oldest.amount);
            taken.push_back({part, oldest.incident});
            oldest.amount -= part;
            amount -= part;
            if (oldest.amount == 0)
                m_parts.pop_front();
        }
        if (amount > 0)
            taken.push_back({amount, clean}); // an inflow that no row shows
        return taken;
    }

    [[nodiscard]] const std::deque<Part>& parts() const noexcept { return m_parts; }

private:
    std::deque<Part> m_parts;
};

/// An account, or what the payer's money became: (0, account) or (kind of pseudo end, payer or code).
using End = std::pair<int, std::uint32_t>;

End payeeOf(const Movement& movement)
{
    if (movement.payeeIsAccount)
        return {0, movement.payee};
    const bool byCode = movement.noAccount == NoAccount::MerchantCode;
    return {static_cast<int>(movement.noAccount), byCode ? movement.merchantCode : movement.payer};
}

std::string_view exitOf(AccountRole role)
{
    switch (role) {
    case AccountRole::Victim: return "victim";
    case AccountRole::Merchant: return "merchant";
    case AccountRole::Platform: return "payment-platform";
    case AccountRole::Crypto: return "crypto";
    case AccountRole::Mule:
    case AccountRole::Person:
    case AccountRole::Company: return "";
    }
    return "";
}

TracedEnd describe(const City& city, const Ledger& ledger, End end)
{
    TracedEnd traced;
    switch (static_cast<NoAccount>(end.first)) {
    case NoAccount::None: {
        const auto& account = city.accounts[end.second];
        traced.number = account.name();
        traced.entity = "account:" + traced.number;
        traced.exit = exitOf(account.role);
        traced.queried = account.queried();
        return traced;
    }
    case NoAccount::Cash:
        traced.entity = "cash:" + city.accounts[end.second].name();
        traced.exit = "cash";
        return traced;
    case NoAccount::BankInternal:
        traced.entity = "bank-internal:" + city.accounts[end.second].name();
        traced.exit = "bank-internal";
        return traced;
    case NoAccount::MerchantCode:
        traced.entity = "merchant:" + ledger.codes[end.second];
        traced.exit = "merchant";
        return traced;
    }
    return traced;
}

} // namespace

ReferenceTracer::ReferenceTracer(const City& city, const Ledger& ledger, const std::vector<Report>& reports)
    : m_city{city}
    , m_ledger{ledger}
    , m_reports{reports}
    , m_byAccount(city.accounts.size())
{
    for (std::uint32_t i = 0; i < ledger.movements.size(); ++i)
        if (ledger.movements[i].counts())
            m_order.push_back(i);
    std::ranges::sort(m_order, {}, [&](std::uint32_t i) { return std::tuple{ledger.movements[i].at, i}; });

    std::vector<Minor> balance;
    for (const auto& account : city.accounts)
        balance.push_back(account.opening);
    m_payeeBefore.resize(m_order.size());
    for (std::uint32_t place = 0; place < m_order.size(); ++place) {
        const auto& movement = ledger.movements[m_order[place]];
        if (movement.payerIsAccount) {
            balance[movement.payer] -= movement.amount;
            m_byAccount[movement.payer].push_back(place);
        }
        if (movement.payeeIsAccount) {
            m_payeeBefore[place] = balance[movement.payee];
            balance[movement.payee] += movement.amount;
            m_byAccount[movement.payee].push_back(place);
        }
    }
}

/// One trace: visits the movements that touch stolen money, in the order of time.
class ReferenceTracer::Run {
public:
    Run(const ReferenceTracer& history, const std::vector<std::uint32_t>& incidents);

    [[nodiscard]] ReferenceTrace finish(std::optional<Instant> until);

private:
    void visit(std::uint32_t place);
    [[nodiscard]] std::vector<Part> pay(const Movement& movement, std::uint32_t place, std::uint32_t& level);
    void reach(End end, std::uint32_t place, std::uint32_t level);
    void book(const std::vector<Part>& parts, const Movement& movement, End end, std::uint32_t level,
              bool stolen);

    const ReferenceTracer& m_history;
    std::unordered_map<std::uint32_t, std::uint32_t> m_incidentOf; ///< by place of a stolen payment
    std::set<std::uint32_t> m_due;                                 ///< places still to visit
    std::map<End, TracedEnd> m_ends;
    std::unordered_map<AccountIndex, Purse> m_purses; ///< of accounts that are followed
    ReferenceTrace m_result;
};

ReferenceTracer::Run::Run(const ReferenceTracer& history, const std::vector<std::uint32_t>& incidents)
    : m_history{history}
{
    const auto byTime = [&](std::uint32_t i) { return std::tuple{history.m_ledger.movements[i].at, i}; };
    for (const auto incident : incidents) {
        for (const auto movement : history.m_reports[incident].movements) {
            const auto found = std::ranges::lower_bound(history.m_order, byTime(movement), {}, byTime);
            const auto place = static_cast<std::uint32_t>(found - history.m_order.begin());
            m_incidentOf.emplace(place, incident);
            m_due.insert(place);
        }
    }
}

ReferenceTrace ReferenceTracer::Run::finish(std::optional<Instant> until)
{
    while (!m_due.empty()) {
        const auto place = *m_due.begin();
        if (until && m_history.m_ledger.movements[m_history.m_order[place]].at > *until)
            break;
        m_due.erase(m_due.begin());
        visit(place);
    }
    for (auto& [end, traced] : m_ends) {
        std::erase_if(traced.heldByIncident, [](const auto& share) { return share.second == 0; });
        auto& notExited = traced.queried ? m_result.held : m_result.notQueried;
        (traced.exit.empty() ? notExited : m_result.exited) += traced.held();
        m_result.ends.push_back(std::move(traced));
    }
    std::ranges::sort(m_result.ends, {}, [](const TracedEnd& end) {
        return std::tuple{end.level, -end.held(), end.entity};
    });
    return std::move(m_result);
}

void ReferenceTracer::Run::visit(std::uint32_t place)
{
    const auto& movement = m_history.m_ledger.movements[m_history.m_order[place]];
    std::uint32_t level = 1;
    const auto parts = pay(movement, place, level);
    const auto end = payeeOf(movement);
    const bool tainted = std::ranges::any_of(parts, [](const Part& part) { return part.incident != clean; });
    if (tainted) {
        reach(end, place, level);
        book(parts, movement, end, level, m_incidentOf.contains(place));
    }
    const auto purse = m_purses.find(end.second);
    if (end.first == 0 && purse != m_purses.end())
        purse->second.put(parts);
}

/// What the payer gives; `level` becomes that of the flow.
std::vector<Part> ReferenceTracer::Run::pay(const Movement& movement, std::uint32_t place,
                                            std::uint32_t& level)
{
    if (const auto stolen = m_incidentOf.find(place); stolen != m_incidentOf.end()) {
        m_result.stolen += movement.amount;
        return {{movement.amount, stolen->second}};
    }
    const auto purse = m_purses.find(movement.payer);
    if (!movement.payerIsAccount || purse == m_purses.end())
        return {{movement.amount, clean}};
    level = m_ends.at({0, movement.payer}).level + 1;
    return purse->second.take(movement.amount);
}

/// Notes an end when stolen money first comes to it; a queried account without exit is followed from here on.
void ReferenceTracer::Run::reach(End end, std::uint32_t place, std::uint32_t level)
{
    if (m_ends.contains(end))
        return;
    auto traced = describe(m_history.m_city, m_history.m_ledger, end);
    traced.level = level;
    if (traced.queried && traced.exit.empty()) {
        m_purses[end.second].put({{m_history.m_payeeBefore[place], clean}});
        const auto& touching = m_history.m_byAccount[end.second];
        m_due.insert(std::ranges::upper_bound(touching, place), touching.end());
    }
    m_ends.emplace(end, std::move(traced));
}

void ReferenceTracer::Run::book(const std::vector<Part>& parts, const Movement& movement, End end,
                                std::uint32_t level, bool stolen)
{
    auto& payee = m_ends.at(end);
    payee.level = std::min(payee.level, level);
    for (const auto& part : parts) {
        if (part.incident == clean)
            continue;
        const auto incident = static_cast<std::uint32_t>(part.incident);
        payee.received += part.amount;
        payee.heldByIncident[incident] += part.amount;
        if (stolen)
            continue;
        auto& payer = m_ends.at({0, movement.payer});
        payer.forwarded += part.amount;
        payer.heldByIncident[incident] -= part.amount;
    }
}

ReferenceTrace ReferenceTracer::trace(const std::vector<std::uint32_t>& incidents,
                                      std::optional<Instant> until) const
{
    return Run{*this, incidents}.finish(until);
}

} // namespace jingwei::simulation
