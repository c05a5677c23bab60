#include "core/trace/freeze_list.h"

#include <algorithm>
#include <tuple>

namespace jingwei {

namespace {

FreezeUrgency urgencyOf(const std::optional<MeasureInForce>& measure)
{
    if (!measure)
        return FreezeUrgency::Open;
    return measure->kind == MeasureKind::Freeze ? FreezeUrgency::Frozen : FreezeUrgency::Stopped;
}

} // namespace

FreezeList freezeList(const FlowGraph& graph, const FundTrace& trace, std::span<const MeasureFact> measures,
                      Instant at, ZoneOffset zone)
{
    FreezeList list;
    list.at = at;
    const auto theft = trace.flows.empty() ? at : graph.at(trace.flows.front().edge);
    for (std::size_t i = 0; i < trace.accounts.size(); ++i) {
        const auto& traced = trace.accounts[i];
        if (traced.held == 0)
            continue;
        if (traced.exit != ExitKind::None) {
            list.exits.push_back(i);
            continue;
        }
        const auto own = measuresOf(measures, graph.account(traced.vertex).id);
        FreezeRow row;
        row.account = i;
        row.measure = measureInForce(own, at, zone);
        row.urgency = urgencyOf(row.measure);
        row.stops = stopsBegun(own, at);
        row.sinceTheft = at - theft;
        list.rows.push_back(std::move(row));
    }
    const auto byMoney = [&](std::size_t i) {
        const auto& traced = trace.accounts[i];
        const auto& entity = graph.account(traced.vertex).entity;
        return std::tuple{-traced.held, entityKindWord(entity.kind), std::string_view{entity.value}};
    };
    std::ranges::sort(list.rows, {}, [&](const FreezeRow& row) {
        return std::tuple{row.urgency, byMoney(row.account)};
    });
    for (const auto& row : list.rows)
        if (trace.accounts[row.account].state == TraceState::NotQueried)
            list.toQuery.push_back(row.account);
    std::ranges::sort(list.toQuery, {}, byMoney);
    std::ranges::sort(list.exits, {}, byMoney);
    return list;
}

} // namespace jingwei
