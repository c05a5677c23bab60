#include "ui/workspaces/money_columns.h"

#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/join_columns.h"
#include "ui/workspaces/traced_columns.h"

#include <QCoreApplication>

#include <limits>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::MoneyColumns)
};

constexpr std::int64_t unknownLast = std::numeric_limits<std::int64_t>::min();

bool isExit(const AccountFact& account, ExitKind exit)
{
    return exit != ExitKind::None || isMoneyExit(account.entity.kind);
}

/// Icon and colour of "queried" / "not queried"; exits have neither.
QVariant queriedLook(bool exit, bool queried, int role)
{
    if (exit)
        return role == Qt::ForegroundRole ? QVariant{tokens().ink2} : QVariant{};
    if (role == Qt::DecorationRole)
        return queried ? icon(QStringLiteral("check"), IconColour::Ok)
                       : icon(QStringLiteral("unqueried"), IconColour::Warn);
    if (role == Qt::ForegroundRole)
        return queried ? tokens().ok : tokens().warn;
    return {};
}

QString queriedText(const AccountFact& account)
{
    if (isExit(account, account.exit))
        return Words::tr("left the banks");
    return traceStateText(account.queried ? TraceState::Queried : TraceState::NotQueried);
}

QString queriedToolTip(const AccountFact& account, ZoneOffset zone)
{
    if (!account.queriedFrom || !account.queriedTo)
        return {};
    return Words::tr("Statement from %1 to %2")
        .arg(dayText(*account.queriedFrom, zone), dayText(*account.queriedTo, zone));
}

} // namespace

QString accountText(const AccountFact& account, Masking masking)
{
    return account.entity.kind == EntityKind::Account
               ? valueText(account.entity.kind, account.entity.value, masking)
               : entityText(account.entity, masking);
}

QString holderText(const AccountFact& account, Masking masking)
{
    if (!account.holder.empty())
        return personName(account.holder, masking);
    const auto exit = exitText(account.exit);
    return exit.isEmpty() ? Words::tr("holder unknown") : exit;
}

// ---- levels ----

namespace {

QString levelCell(const LevelTable& table, RowIndex row)
{
    const auto& traced = table.traced(row);
    return isExit(table.account(row), traced.exit) ? Words::tr("Exit") : levelHead(traced.level);
}

/// Whether the money is known to be there: its account has a statement.
bool isHeld(const LevelTable& table, RowIndex row)
{
    return !isExit(table.account(row), table.traced(row).exit)
           && table.traced(row).state == TraceState::Queried;
}

QString heldCell(const LevelTable& table, RowIndex row)
{
    if (isHeld(table, row))
        return moneyText(table.traced(row).held, table.currency, table.look.unit);
    return isExit(table.account(row), table.traced(row).exit) ? unknownText() : Words::tr("unknown");
}

/// What went on from an account without a statement is not known, and never zero.
QString forwardedCell(const LevelTable& table, RowIndex row)
{
    const auto& traced = table.traced(row);
    if (isExit(table.account(row), traced.exit))
        return unknownText();
    return traced.state == TraceState::NotQueried
               ? Words::tr("unknown")
               : moneyText(traced.forwarded, table.currency, table.look.unit);
}

QString stateCell(const LevelTable& table, RowIndex row)
{
    const auto& traced = table.traced(row);
    const auto& account = table.account(row);
    if (table.endsEarly.contains(traced.vertex) && account.queriedTo)
        return Words::tr("until %1 only", "day at which a statement ends")
            .arg(dayText(*account.queriedTo, table.snapshot->zone));
    if (!isExit(account, traced.exit))
        return traceStateText(traced.state);
    const auto exit = exitText(traced.exit);
    return exit.isEmpty() ? Words::tr("left the banks") : Words::tr("left the banks: %1").arg(exit);
}

} // namespace

namespace {

TracedCells cellsOf(const std::shared_ptr<const LevelTable>& table)
{
    return {[table](RowIndex row) -> const TracedAccount& { return table->traced(row); },
            table->snapshot,
            table->trace,
            table->currency,
            table->look,
            table->unbounded};
}

} // namespace

std::vector<TableColumn> levelColumns(const std::shared_ptr<const LevelTable>& table)
{
    const auto exitRow = [table](RowIndex row) {
        return isExit(table->account(row), table->traced(row).exit);
    };
    const auto measureOf = [table](RowIndex row) {
        return measureInForce(measuresOf(table->snapshot->measures, table->account(row).id), table->at,
                              table->snapshot->zone);
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("level"),
                       .title = Words::tr("Level"),
                       .width = 64,
                       .text = [table](RowIndex row) { return levelCell(*table, row); },
                       .number =
                           [table, exitRow](RowIndex row) {
                               return exitRow(row) ? std::int64_t{1} << 32
                                                   : std::int64_t{table->traced(row).level};
                           },
                       .look = quietWhen(exitRow)});
    const auto cells = cellsOf(table);
    columns.push_back(accountColumn(cells));
    columns.push_back(holderColumn(cells));
    columns.push_back(bankColumn(cells));
    columns.push_back({.key = QStringLiteral("received"),
                       .title = Words::tr("Stolen money received"),
                       .kind = ColumnKind::Number,
                       .width = 116,
                       .least = 100,
                       .text =
                           [table](RowIndex row) {
                               return moneyText(table->traced(row).received, table->currency,
                                                table->look.unit);
                           },
                       .number = [table](RowIndex row) { return table->traced(row).received; },
                       .link = true});
    columns.push_back({.key = QStringLiteral("forwarded"),
                       .title = Words::tr("Forwarded"),
                       .kind = ColumnKind::Number,
                       .width = 104,
                       .least = 92,
                       .text = [table](RowIndex row) { return forwardedCell(*table, row); },
                       .number = [table](RowIndex row) { return table->traced(row).forwarded; },
                       .look = quietWhen([table, exitRow](RowIndex row) {
                           return exitRow(row) || table->traced(row).state == TraceState::NotQueried;
                       })});
    columns.push_back(
        {.key = QStringLiteral("held"),
         .title = Words::tr("Still held"),
         .kind = ColumnKind::Number,
         .width = 104,
         .least = 92,
         .text = [table](RowIndex row) { return heldCell(*table, row); },
         .number =
             [table](RowIndex row) { return isHeld(*table, row) ? table->traced(row).held : unknownLast; },
         .look = quietWhen([table](RowIndex row) { return !isHeld(*table, row); }),
         .bold = true});
    columns.push_back(
        {.key = QStringLiteral("measure"),
         .title = Words::tr("Measure"),
         .width = 200,
         .least = 100,
         .text = [table, measureOf](
                     RowIndex row) { return measureText(measureOf(row), table->at, table->snapshot->zone); },
         .look = [table, measureOf](RowIndex row,
                                    int role) { return measureLook(measureOf(row), table->at, role); }});
    columns.push_back(
        {.key = QStringLiteral("state"),
         .title = Words::tr("Statement"),
         .width = 140,
         .least = 80,
         .text = [table](RowIndex row) { return stateCell(*table, row); },
         .look =
             [table, exitRow](RowIndex row, int role) {
                 if (role == Qt::ToolTipRole)
                     return QVariant{queriedToolTip(table->account(row), table->snapshot->zone)};
                 const auto& traced = table->traced(row);
                 const bool whole =
                     traced.state == TraceState::Queried && !table->endsEarly.contains(traced.vertex);
                 return queriedLook(exitRow(row), whole, role);
             }});
    columns.push_back(boundsColumn(cells));
    columns.push_back(lastColumn(cells));
    return columns;
}

std::vector<std::pair<QString, QString>> levelTotalTexts(const LevelTable& table)
{
    const auto& trace = table.trace->trace;
    const auto totals = levelTotals(trace);
    const auto money = [&](Minor amount) { return moneyText(amount, table.currency, table.look.unit); };
    std::vector<std::pair<QString, QString>> texts;
    texts.emplace_back(QStringLiteral("level"),
                       //: %1 number of accounts, %2 number of exits
                       Words::tr("Total: %1 accounts, %2 exits")
                           .arg(countText(static_cast<std::int64_t>(totals.accounts)),
                                countText(static_cast<std::int64_t>(totals.exits))));
    texts.emplace_back(QStringLiteral("held"), money(trace.held));
    if (totals.notQueriedAccounts > 0)
        texts.emplace_back(QStringLiteral("measure"), // over the empty foot of two columns
                                                      //: %n accounts, %1 their sum
                           Words::tr("and %1 not queried (%n account(s))", nullptr,
                                     static_cast<int>(totals.notQueriedAccounts))
                               .arg(money(trace.notQueried)));
    return texts;
}

// ---- transfers ----

std::vector<TableColumn> transferColumns(const std::shared_ptr<const TransferTable>& table)
{
    using End = VertexIndex (FlowGraph::*)(EdgeIndex) const noexcept;
    const auto account = [table](End end) {
        return [table, end](RowIndex row) -> const AccountFact& {
            return table->graph().account((table->graph().*end)(EdgeIndex{row}));
        };
    };
    const auto endColumns = [&](std::vector<TableColumn>& columns, const QString& key, End end,
                                const QString& title, const QString& holderTitle) {
        const auto of = account(end);
        columns.push_back(
            {.key = key,
             .title = title,
             .width = 196,
             .least = 190,
             .text = [table, of](RowIndex row) { return accountText(of(row), table->look.masking); },
             .look =
                 [of](RowIndex row, int role) {
                     return role == Qt::DecorationRole ? entityDecoration(of(row)) : QVariant{};
                 }});
        columns.push_back(
            {.key = key + QStringLiteral("Holder"),
             .title = holderTitle,
             .width = 120,
             .least = 66,
             .text = [table, of](RowIndex row) { return holderText(of(row), table->look.masking); },
             .look = quietWhen([of](RowIndex row) { return of(row).holder.empty(); })});
    };
    std::vector<TableColumn> columns;
    columns.push_back(
        {.key = QStringLiteral("time"),
         .title = Words::tr("Time"),
         .kind = ColumnKind::Time,
         .width = 150,
         .text =
             [table](RowIndex row) {
                 return timeText(table->graph(), EdgeIndex{row}, table->snapshot->zone);
             },
         .number = [](RowIndex row) { return std::int64_t{row}; }, // edges are numbered as money moved
         .toolTip = Words::tr("Order in which the money moved")});
    endColumns(columns, QStringLiteral("from"), &FlowGraph::payer, Words::tr("From"), Words::tr("Payer"));
    endColumns(columns, QStringLiteral("to"), &FlowGraph::payee, Words::tr("To"), Words::tr("Payee"));
    columns.push_back({.key = QStringLiteral("amount"),
                       .title = Words::tr("Amount"),
                       .kind = ColumnKind::Number,
                       .width = 120,
                       .text =
                           [table](RowIndex row) {
                               const EdgeIndex edge{row};
                               return moneyText(table->graph().amount(edge), table->graph().currency(edge),
                                                table->look.unit);
                           },
                       .number = [table](RowIndex row) { return table->graph().amount(EdgeIndex{row}); },
                       .bold = true});
    columns.push_back(
        {.key = QStringLiteral("traced"),
         .title = Words::tr("Of that stolen"),
         .kind = ColumnKind::Number,
         .width = 120,
         .text =
             [table](RowIndex row) {
                 const EdgeIndex edge{row};
                 const auto traced = table->traced.of(edge);
                 return traced ? moneyText(*traced, table->graph().currency(edge), table->look.unit)
                               : unknownText();
             },
         .number = [table](RowIndex row) { return table->traced.of(EdgeIndex{row}).value_or(unknownLast); },
         .look = quietWhen([table](RowIndex row) { return !table->traced.of(EdgeIndex{row}); })});
    columns.push_back(joinRuleColumn(table));
    columns.push_back(
        {.key = QStringLiteral("currency"),
         .title = Words::tr("Currency"),
         .width = 70,
         .text = [table](RowIndex row) { return toQString(table->graph().currency(EdgeIndex{row}).code()); },
         .number =
             [table](RowIndex row) {
                 return std::int64_t{table->graph().currency(EdgeIndex{row}).number()};
             }});
    columns.push_back({.key = QStringLiteral("row"),
                       .title = Words::tr("Evidence row"),
                       .width = 110,
                       .text =
                           [table](RowIndex row) {
                               const auto id = table->graph().id(EdgeIndex{row});
                               //: number of the source, row in it
                               return Words::tr("%1, row %2").arg(id.source().value()).arg(id.row());
                           },
                       .number = [table](RowIndex row) { return table->graph().id(EdgeIndex{row}).value(); },
                       .link = true,
                       .toolTip = Words::tr("Number of the source, and the row in it")});
    return columns;
}

// ---- accounts ----

std::vector<TableColumn> accountColumns(const std::shared_ptr<const AccountTable>& table)
{
    const auto sum = [table](std::optional<Minor> AccountSums::*side, std::uint32_t AccountSums::*times) {
        return [table, side, times](RowIndex row) {
            const auto& sums = table->rows[row];
            if (sums.*times == 0 && !table->account(row).queried)
                return isExit(table->account(row), table->account(row).exit) ? unknownText()
                                                                             : Words::tr("unknown");
            return sums.*side ? moneyText(*(sums.*side), sums.currency, table->look.unit)
                              : Words::tr("too great to add");
        };
    };
    const auto sumLook = [table](std::uint32_t AccountSums::*times) {
        return [table, times](RowIndex row, int role) {
            const bool queried = table->account(row).queried;
            if (role == Qt::ToolTipRole && !queried)
                return QVariant{Words::tr("Only what the statements of others show")};
            const bool nothingKnown = table->rows[row].*times == 0 && !queried;
            return role == Qt::ForegroundRole && nothingKnown ? QVariant{tokens().ink3} : QVariant{};
        };
    };
    const auto sumNumber = [table](std::optional<Minor> AccountSums::*side) {
        return [table, side](RowIndex row) {
            return (table->rows[row].*side).value_or(std::numeric_limits<Minor>::max());
        };
    };
    const auto count = [table](std::uint32_t AccountSums::*side) {
        return [table, side](RowIndex row) { return countText(table->rows[row].*side); };
    };
    const auto countNumber = [table](std::uint32_t AccountSums::*side) {
        return [table, side](RowIndex row) { return std::int64_t{table->rows[row].*side}; };
    };
    std::vector<TableColumn> columns;
    columns.push_back(
        {.key = QStringLiteral("account"),
         .title = Words::tr("Account"),
         .width = 196,
         .text = [table](RowIndex row) { return accountText(table->account(row), table->look.masking); },
         .look =
             [table](RowIndex row, int role) {
                 return role == Qt::DecorationRole ? entityDecoration(table->account(row)) : QVariant{};
             }});
    columns.push_back(
        {.key = QStringLiteral("holder"),
         .title = Words::tr("Holder"),
         .width = 130,
         .text = [table](RowIndex row) { return holderText(table->account(row), table->look.masking); },
         .look = quietWhen([table](RowIndex row) { return table->account(row).holder.empty(); })});
    columns.push_back({.key = QStringLiteral("bank"),
                       .title = Words::tr("Bank"),
                       .width = 130,
                       .text = [table](RowIndex row) {
                           const auto& bank = table->account(row).bank;
                           return bank.empty() ? unknownText() : toQString(bank);
                       }});
    columns.push_back({.key = QStringLiteral("in"),
                       .title = Words::tr("Came in"),
                       .kind = ColumnKind::Number,
                       .width = 130,
                       .text = sum(&AccountSums::in, &AccountSums::inCount),
                       .number = sumNumber(&AccountSums::in),
                       .look = sumLook(&AccountSums::inCount),
                       .bold = true});
    columns.push_back({.key = QStringLiteral("inCount"),
                       .title = Words::tr("Times"),
                       .kind = ColumnKind::Number,
                       .width = 70,
                       .text = count(&AccountSums::inCount),
                       .number = countNumber(&AccountSums::inCount)});
    columns.push_back({.key = QStringLiteral("out"),
                       .title = Words::tr("Went out"),
                       .kind = ColumnKind::Number,
                       .width = 130,
                       .text = sum(&AccountSums::out, &AccountSums::outCount),
                       .number = sumNumber(&AccountSums::out),
                       .look = sumLook(&AccountSums::outCount)});
    columns.push_back({.key = QStringLiteral("outCount"),
                       .title = Words::tr("Times"),
                       .kind = ColumnKind::Number,
                       .width = 70,
                       .text = count(&AccountSums::outCount),
                       .number = countNumber(&AccountSums::outCount)});
    columns.push_back({.key = QStringLiteral("state"),
                       .title = Words::tr("Statement"),
                       .width = 150,
                       .text = [table](RowIndex row) { return queriedText(table->account(row)); },
                       .look =
                           [table](RowIndex row, int role) {
                               const auto& account = table->account(row);
                               if (role == Qt::ToolTipRole)
                                   return QVariant{queriedToolTip(account, table->snapshot->zone)};
                               return queriedLook(isExit(account, account.exit), account.queried, role);
                           }});
    return columns;
}

} // namespace jingwei::ui
