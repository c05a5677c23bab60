#include "core/intake/copies.h"
#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace jingwei {

namespace {

bool outgoing(const CallRecord& record)
{
    return (record.flags & 1U) != 0 || (record.flags & 2U) != 0;
}

/// What makes two rows the same row of one phone's records handed over again.
auto keyOf(const CallRecord& record)
{
    return std::make_tuple(record.own, record.peer, record.at, record.seconds, record.flags);
}

class CallOrder {
public:
    explicit CallOrder(const Interner& interner) : m_interner{interner} {}

    /// Particulars that copies of one row may differ in: what is there before what is missing.
    [[nodiscard]] auto particulars(const CallRecord& record) const
    {
        const std::array ids{record.imei, record.imsi, record.cell};
        return std::make_tuple(std::ranges::count(ids, 0U), text(record.imei), text(record.imsi),
                               text(record.cell));
    }
    /// All that a call says, whatever the order of import.
    [[nodiscard]] auto place(const CallResult& call) const
    {
        return std::make_tuple(call.at, phone(call.caller), phone(call.callee), call.seconds, text(call.imei),
                               text(call.imsi), text(call.cell), call.id);
    }

private:
    [[nodiscard]] std::string_view phone(std::uint32_t id) const
    {
        return m_interner.valueOf(IdentifierId{id});
    }
    [[nodiscard]] std::string_view text(std::uint32_t id) const
    {
        return id == 0 ? std::string_view{} : m_interner.textOf(TextId{id});
    }

    const Interner& m_interner;
};

/// Marks rows handed over again. Call rows have no serial: within a source all stay, across sources the
/// greater number counts.
std::vector<std::uint8_t> settleDuplicates(std::vector<CallRecord>& records, const CallOrder& order)
{
    std::vector<std::uint8_t> states(records.size(), 1);
    std::vector<std::uint32_t> sorted(records.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, [&](auto a, auto b) {
        return std::tuple{keyOf(records[a]), records[a].id} < std::tuple{keyOf(records[b]), records[b].id};
    });
    std::vector<std::pair<std::uint32_t, CallRecord>> lent;
    for (std::size_t first = 0; first < sorted.size();) {
        auto last = first + 1;
        while (last < sorted.size() && keyOf(records[sorted[last]]) == keyOf(records[sorted[first]]))
            ++last;
        const auto copies = settleCopies(
            std::span{std::as_const(sorted)}.subspan(first, last - first), true,
            [&](auto row) { return RowId{records[row].id}.source(); },
            [&](auto a, auto b) { return order.particulars(records[a]) < order.particulars(records[b]); },
            [](auto row) { return row; });
        for (const auto& copy : copies) {
            states[copy.kept] = 0;
            lent.emplace_back(copy.kept, records[copy.lender]);
        }
        first = last;
    }
    for (auto& [kept, record] : lent) {
        record.id = records[kept].id;
        record.state = records[kept].state;
        records[kept] = record;
    }
    return states;
}

} // namespace

DerivedCalls deriveCalls(std::vector<CallRecord> records, const Interner& interner)
{
    const CallOrder order{interner};
    DerivedCalls derived;
    derived.states = settleDuplicates(records, order);
    std::vector<std::uint32_t> sorted;
    for (std::uint32_t i = 0; i < records.size(); ++i)
        if (derived.states[i] == 0)
            sorted.push_back(i);
    const auto call = [&](std::uint32_t i) {
        const auto& record = records[i];
        return outgoing(record) ? std::make_tuple(record.own, record.peer, record.seconds)
                                : std::make_tuple(record.peer, record.own, record.seconds);
    };
    std::ranges::sort(sorted, [&](auto a, auto b) {
        return std::tuple{call(a), records[a].at, records[a].id}
               < std::tuple{call(b), records[b].at, records[b].id};
    });
    // the caller's and the callee's row of one call: same phones and length, at most a minute apart, one to
    // one
    std::vector<std::int64_t> other(records.size(), 0);
    std::vector<char> taken(records.size(), 0);
    const auto window = sameTransferWithin.count();
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto& first = records[sorted[i]];
        if (taken[sorted[i]] != 0 || (first.flags & 2U) != 0)
            continue;
        for (auto j = i + 1; j < sorted.size() && call(sorted[j]) == call(sorted[i]); ++j) {
            const auto& second = records[sorted[j]];
            if (second.at - first.at > window)
                break;
            if (taken[sorted[j]] != 0 || (second.flags & 2U) != 0 || outgoing(first) == outgoing(second))
                continue;
            const auto caller = outgoing(first) ? sorted[i] : sorted[j];
            const auto callee = outgoing(first) ? sorted[j] : sorted[i];
            taken[callee] = 1;
            other[caller] = records[callee].id;
            // the pair is made; the caller's row must not be paired again
            taken[caller] = taken[caller] != 0 ? taken[caller] : char{2};
            break;
        }
    }
    for (const auto i : sorted) {
        if (taken[i] == 1)
            continue;
        const auto& record = records[i];
        const auto caller = outgoing(record) ? record.own : record.peer;
        const auto callee = outgoing(record) ? record.peer : record.own;
        derived.calls.push_back({record.id, caller, callee, record.at, record.seconds, record.imei,
                                 record.imsi, record.cell, other[i]});
    }
    std::ranges::sort(derived.calls, [&](const CallResult& a, const CallResult& b) {
        return order.place(a) < order.place(b);
    });
    return derived;
}

} // namespace jingwei
