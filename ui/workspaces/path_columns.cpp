#include "ui/workspaces/path_columns.h"

#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::PathColumns)
};

/// "周岚 8846": as much of an end as a line with many of them has room for.
QString shortText(const AccountFact& account, Masking masking)
{
    constexpr qsizetype lastDigits = 4;
    if (account.entity.kind != EntityKind::Account)
        return accountText(account, masking);
    const auto tail = accountText(account, masking).remove(QLatin1Char{' '}).right(lastDigits);
    return account.holder.empty() ? QStringLiteral("…%1").arg(tail)
                                  : QStringLiteral("%1 %2").arg(personName(account.holder, masking), tail);
}

QString money(const PathTable& table, Minor amount)
{
    return moneyText(amount, table.currency, table.look.unit);
}

/// "贺子俊 0417 — 2 × 286,000.00 → 邵平 7731"
QString wayText(const PathTable& table, RowIndex row)
{
    const auto& graph = *table.snapshot->graph;
    const auto& path = table.path(row);
    const auto end = [&](VertexIndex v) { return shortText(graph.account(v), table.look.masking); };
    auto text = end(path.ends.front());
    for (std::size_t step = 0; step < path.transfers.size(); ++step) {
        QString sum;
        if (table.order == PathOrder::InTime) {
            sum = money(table, graph.amount(path.transfers[step]));
        } else {
            const auto& hop = table.found.hops[path.hops[step]];
            sum = hop.transfers.size() == 1
                      ? money(table, hop.sum)
                      : Words::tr("%1 × %2", "count of transfers, their sum")
                            .arg(countText(std::ssize(hop.transfers)), money(table, hop.sum));
        }
        text += QStringLiteral(" —%1→ %2").arg(sum, end(path.ends[step + 1]));
    }
    return text;
}

/// A column of moments: the first or the last transfer of a path.
TableColumn timeColumn(const std::shared_ptr<const PathTable>& table, const QString& key,
                       const QString& title, bool first)
{
    const auto transfer = [table, first](RowIndex row) {
        const auto transfers = transfersOf(*table, row);
        return first ? transfers.front() : transfers.back();
    };
    return {.key = key,
            .title = title,
            .kind = ColumnKind::Time,
            .width = 150,
            .text =
                [table, transfer](RowIndex row) {
                    return timeText(*table->snapshot->graph, transfer(row), table->snapshot->zone);
                },
            .number =
                [table, transfer](RowIndex row) {
                    return table->snapshot->graph->at(transfer(row)).time_since_epoch().count();
                }};
}

} // namespace

std::vector<EdgeIndex> transfersOf(const PathTable& table, RowIndex row)
{
    const auto& path = table.path(row);
    auto transfers = path.transfers;
    for (const auto hop : path.hops)
        transfers.insert(transfers.end(), table.found.hops[hop].transfers.begin(),
                         table.found.hops[hop].transfers.end());
    std::ranges::sort(transfers); // edges are numbered as money moved
    const auto again = std::ranges::unique(transfers);
    transfers.erase(again.begin(), again.end());
    return transfers;
}

std::vector<RowId> rowsOf(const PathTable& table, RowIndex row)
{
    const auto& graph = *table.snapshot->graph;
    std::vector<RowId> rows;
    for (const auto edge : transfersOf(table, row)) {
        rows.push_back(graph.id(edge));
        if (const auto other = graph.otherRow(edge))
            rows.push_back(*other);
    }
    return rows;
}

std::vector<TableColumn> pathColumns(const std::shared_ptr<const PathTable>& table)
{
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("number"),
                       .title = Words::tr("No."),
                       .kind = ColumnKind::Number,
                       .width = 48,
                       .text = [](RowIndex row) { return countText(std::int64_t{row} + 1); },
                       .number = [](RowIndex row) { return std::int64_t{row}; }});
    columns.push_back(
        {.key = QStringLiteral("steps"),
         .title = Words::tr("Steps"),
         .kind = ColumnKind::Number,
         .width = 64,
         .text = [table](RowIndex row) { return countText(std::ssize(table->path(row).transfers)); },
         .number = [table](RowIndex row) { return std::int64_t{std::ssize(table->path(row).transfers)}; },
         .toolTip = Words::tr("Transfers from one end to the other")});
    columns.push_back({.key = QStringLiteral("amount"),
                       .title = Words::tr("Smallest amount"),
                       .kind = ColumnKind::Number,
                       .width = 116,
                       .least = 104,
                       .text = [table](RowIndex row) { return money(*table, table->path(row).amount); },
                       .number = [table](RowIndex row) { return table->path(row).amount; },
                       .bold = true,
                       .link = true,
                       .toolTip = Words::tr("The smallest of the transfers counted as steps; where a step "
                                            "has several, more can have gone")});
    columns.push_back({.key = QStringLiteral("way"),
                       .title = Words::tr("Way, with transfers and sums"),
                       .width = 560,
                       .least = 280,
                       .text = [table](RowIndex row) { return wayText(*table, row); },
                       .look =
                           [table](RowIndex row, int role) {
                               return role == Qt::ToolTipRole ? QVariant{wayText(*table, row)} : QVariant{};
                           }});
    columns.push_back(timeColumn(table, QStringLiteral("first"), Words::tr("First transfer"), true));
    columns.push_back(timeColumn(table, QStringLiteral("last"), Words::tr("Last transfer"), false));
    return columns;
}

QString pathLimitsText(const PathTable& table, const PathOptions& options)
{
    QStringList sentences{
        table.order == PathOrder::InTime
            ? Words::tr("Each transfer after the one before it; at most %1 transfers, through no exit.")
                  .arg(options.maxLength)
            : Words::tr("Over the fewest transfers, whenever each was made; at most %1, through no exit.")
                  .arg(options.maxLength)};
    if (table.found.morePaths)
        sentences << Words::tr("There are more ways than the %1 shown.")
                         .arg(countText(static_cast<std::int64_t>(options.maxPaths)));
    if (table.found.longerPaths)
        sentences << Words::tr("Longer ways were not looked at, and there may be some.");
    if (table.found.stopped)
        sentences << Words::tr("The search was given up because there is too much to try.");
    for (const auto end : table.named) {
        const auto& account = table.snapshot->graph->account(end);
        if (!account.queried && !isMoneyExit(account.entity.kind))
            sentences << noStatementText(accountText(account, table.look.masking));
    }
    sentences << Words::tr("Leads, not conclusions: money could have gone this way.");
    return sentences.join(QLatin1Char{' '});
}

} // namespace jingwei::ui
