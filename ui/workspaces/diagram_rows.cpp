#include "ui/workspaces/diagram_rows.h"

namespace jingwei::ui {

namespace {

void addMoney(NodeRow& row, std::optional<Minor> NodeRow::*side, const DiagramLink& link, bool& mixed)
{
    if (mixed)
        return;
    if (row.currency && *row.currency != link.currency) {
        mixed = true;
        row.currency.reset();
        row.in.reset();
        row.out.reset();
        return;
    }
    row.currency = link.currency;
    const auto sum = addChecked((row.*side).value_or(0), link.amount);
    row.*side = sum ? std::optional<Minor>{*sum} : std::nullopt;
}

} // namespace

std::vector<NodeRow> nodeRows(const Diagram& diagram)
{
    std::vector<NodeRow> rows;
    rows.reserve(diagram.nodes.size());
    for (std::uint32_t node = 0; node < diagram.nodes.size(); ++node)
        rows.push_back({.node = node, .links = 0, .facts = 0, .currency = {}, .in = {}, .out = {}});
    std::vector<char> mixed(rows.size(), 0);
    const auto count = [&](std::uint32_t node, const DiagramLink& link, std::optional<Minor> NodeRow::*side) {
        auto& row = rows[node];
        ++row.links;
        row.facts += link.count;
        if (link.kind != LinkKind::Transfer)
            return;
        bool severalCurrencies = mixed[node] != 0;
        addMoney(row, side, link, severalCurrencies);
        mixed[node] = severalCurrencies ? 1 : 0;
    };
    for (const auto& link : diagram.links) {
        count(link.from, link, &NodeRow::out);
        if (link.to != link.from)
            count(link.to, link, &NodeRow::in);
    }
    return rows;
}

} // namespace jingwei::ui
