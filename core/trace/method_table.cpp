#include "core/trace/method_table.h"

#include "core/base/contract.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace jingwei {

namespace {

void findSpread(MethodRow& row)
{
    row.least = row.held.front().value_or(0);
    row.most = row.least;
    for (std::size_t method = 0; method < row.held.size(); ++method) {
        if (!keepsSum(allTraceMethods[method]))
            continue;
        const auto held = row.held[method].value_or(0);
        row.least = std::min(row.least, held);
        row.most = std::max(row.most, held);
    }
}

} // namespace

MethodTable methodTable(const FlowGraph& graph, std::span<const FundTrace> traces)
{
    require(traces.size() == allTraceMethods.size());
    MethodTable table;
    std::map<VertexIndex, MethodRow> rows;
    for (std::size_t method = 0; method < traces.size(); ++method) {
        const auto& trace = traces[method];
        require(trace.method == allTraceMethods[method]);
        table.sums[method] = {trace.stolen, trace.held, trace.exited, trace.notQueried,
                              keepsSum(trace.method)};
        for (const auto& account : trace.accounts) {
            auto& row = rows.try_emplace(account.vertex, MethodRow{account.vertex, account.level,
                                                                   account.state, account.exit})
                            .first->second;
            row.level = std::min(row.level, account.level);
            row.held[method] = account.held;
        }
    }
    for (auto& [vertex, row] : rows) {
        findSpread(row);
        table.differing += row.least != row.most ? 1 : 0;
        table.rows.push_back(row);
    }
    std::ranges::sort(table.rows, {}, [&](const MethodRow& row) {
        const auto& entity = graph.account(row.vertex).entity;
        return std::tuple{row.exit != ExitKind::None,  row.level,
                          row.least - row.most,        -row.most,
                          entityKindWord(entity.kind), std::string_view{entity.value}};
    });
    return table;
}

} // namespace jingwei
