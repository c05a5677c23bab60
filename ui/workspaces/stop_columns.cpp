#include "ui/workspaces/stop_columns.h"

#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/traced_columns.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::StopColumns)
};

QString actText(const StopTable& table, RowIndex row)
{
    const auto& entry = table.freezeRow(row);
    if (entry.measure)
        return measureText(entry.measure, table.freeze->list.at, table.snapshot->zone);
    if (entry.stops >= stopsPerAccount)
        return Words::tr("stopped twice, freeze it");
    return Words::tr("nothing holds it, stop it now");
}

QVariant actLook(const StopTable& table, RowIndex row, int role)
{
    const auto& entry = table.freezeRow(row);
    if (entry.measure)
        return measureLook(entry.measure, table.freeze->list.at, role);
    if (role == Qt::DecorationRole)
        return icon(QStringLiteral("warn"), IconColour::Danger);
    return role == Qt::ForegroundRole ? QVariant{tokens().danger} : QVariant{};
}

} // namespace

QString spanText(std::chrono::seconds span)
{
    using namespace std::chrono;
    if (span < minutes{1})
        return Words::tr("under a minute");
    const auto days = static_cast<int>(floor<std::chrono::days>(span).count());
    const auto hours = static_cast<int>(floor<std::chrono::hours>(span).count() % 24);
    const auto minute = static_cast<int>(floor<minutes>(span).count() % 60);
    if (days > 0)
        return Words::tr("%1 d %2 h", "days and hours").arg(days).arg(hours);
    if (hours > 0)
        return Words::tr("%1 h %2 min", "hours and minutes").arg(hours).arg(minute);
    return Words::tr("%1 min", "minutes").arg(minute);
}

std::vector<TableColumn> stopColumns(const std::shared_ptr<const StopTable>& table)
{
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("rank"),
                       .title = Words::tr("No.", "place in a ranking"),
                       .kind = ColumnKind::Number,
                       .width = 44,
                       .least = 40,
                       .text = [](RowIndex row) { return QString::number(row + 1); },
                       .number = [](RowIndex row) { return std::int64_t{row}; }});
    const TracedCells cells{[table](RowIndex row) -> const TracedAccount& { return table->traced(row); },
                            table->snapshot,
                            {table->freeze, &table->freeze->traced},
                            table->currency,
                            table->look};
    columns.push_back(accountColumn(cells));
    columns.push_back(holderColumn(cells));
    columns.push_back(bankColumn(cells));
    columns.push_back({.key = QStringLiteral("level"),
                       .title = Words::tr("Level"),
                       .width = 60,
                       .text = [table](RowIndex row) { return levelHead(table->traced(row).level); },
                       .number = [table](RowIndex row) { return std::int64_t{table->traced(row).level}; }});
    columns.push_back(
        {.key = QStringLiteral("held"),
         .title = Words::tr("Can be saved", "sum of money"),
         .kind = ColumnKind::Number,
         .width = 112,
         .least = 100,
         .text =
             [table](RowIndex row) {
                 return moneyText(table->traced(row).held, table->currency, table->look.unit);
             },
         .number = [table](RowIndex row) { return table->traced(row).held; },
         .bold = true,
         .link = true,
         .toolTip = Words::tr("Stolen money that is there by the method chosen; of accounts without a "
                              "statement, what came to them")});
    columns.push_back({.key = QStringLiteral("act"),
                       .title = Words::tr("Measure and term"),
                       .width = 226,
                       .least = 150,
                       .text = [table](RowIndex row) { return actText(*table, row); },
                       .number =
                           [table](RowIndex row) {
                               const auto& measure = table->freezeRow(row).measure;
                               return measure && measure->deadline
                                          ? measure->deadline->time_since_epoch().count()
                                          : std::int64_t{0};
                           },
                       .look = [table](RowIndex row, int role) { return actLook(*table, row, role); }});
    columns.push_back({.key = QStringLiteral("state"),
                       .title = Words::tr("Statement"),
                       .width = 76,
                       .least = 72,
                       .text = [table](RowIndex row) { return traceStateText(table->traced(row).state); },
                       .look =
                           [table](RowIndex row, int role) {
                               const bool queried = table->traced(row).state == TraceState::Queried;
                               return role == Qt::ForegroundRole
                                          ? QVariant{queried ? tokens().ok : tokens().warn}
                                          : QVariant{};
                           }});
    columns.push_back({.key = QStringLiteral("since"),
                       .title = Words::tr("Since the theft"),
                       .kind = ColumnKind::Number,
                       .width = 110,
                       .least = 106,
                       .text = [table](RowIndex row) { return spanText(table->freezeRow(row).sinceTheft); },
                       .number = [table](RowIndex row) { return table->freezeRow(row).sinceTheft.count(); }});
    columns.push_back(boundsColumn(cells));
    columns.push_back(lastColumn(cells));
    return columns;
}

std::vector<std::pair<QString, QString>> stopTotalTexts(const StopTable& table)
{
    Minor held = 0;
    Minor notQueried = 0;
    for (const auto& row : table.freeze->list.rows) {
        const auto& traced = table.freeze->traced.trace.accounts[row.account];
        (traced.state == TraceState::Queried ? held : notQueried) += traced.held;
    }
    const auto money = [&](Minor amount) { return moneyText(amount, table.currency, table.look.unit); };
    return {{QStringLiteral("account"),
             Words::tr("Total: %n account(s)", nullptr, static_cast<int>(table.freeze->list.rows.size()))},
            {QStringLiteral("held"), money(held + notQueried)},
            {QStringLiteral("act"), // at the left of a wide column: it would run over the sum otherwise
             notQueried == 0 ? QString{} : Words::tr("of that %1 not queried").arg(money(notQueried))}};
}

} // namespace jingwei::ui
