#include "core/intake/derivation.h"
#include "core/intake/derivation_parts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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

/// Rows without a serial: within a source all stay, across sources the greater number counts.
std::vector<std::uint8_t> findDuplicates(std::span<const CallRecord> records)
{
    std::vector<std::uint8_t> states(records.size(), 0);
    std::vector<std::uint32_t> sorted(records.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::ranges::sort(sorted, [&](auto a, auto b) {
        return std::tuple{keyOf(records[a]), records[a].id} < std::tuple{keyOf(records[b]), records[b].id};
    });
    std::size_t kept = 0;
    std::size_t inSource = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto& record = records[sorted[i]];
        const bool sameKey = i > 0 && keyOf(records[sorted[i - 1]]) == keyOf(record);
        const bool sameSource = sameKey && RowId{records[sorted[i - 1]].id}.source() == RowId{record.id}.source();
        if (!sameKey)
            kept = 0;
        inSource = sameSource ? inSource + 1 : 1;
        if (inSource > kept)
            kept = inSource;
        else
            states[sorted[i]] = 1;
    }
    return states;
}

} // namespace

DerivedCalls deriveCalls(std::span<const CallRecord> records)
{
    DerivedCalls derived;
    derived.states = findDuplicates(records);
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
        return std::tuple{call(a), records[a].at, records[a].id} < std::tuple{call(b), records[b].at, records[b].id};
    });
    // the caller's and the callee's row of one call: same phones and length, at most a minute apart, one to one
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
        derived.calls.push_back(
            {record.id, caller, callee, record.at, record.seconds, record.imei, record.imsi, record.cell, other[i]});
    }
    std::ranges::sort(derived.calls, [](const CallResult& a, const CallResult& b) {
        return std::tuple{a.at, a.caller, a.callee, a.id} < std::tuple{b.at, b.caller, b.callee, b.id};
    });
    return derived;
}

} // namespace jingwei
