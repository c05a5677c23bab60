#include "ui/workspaces/method_columns.h"

#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

#include <limits>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::MethodColumns)
};

constexpr std::int64_t unknownLast = std::numeric_limits<std::int64_t>::min();

QString keyOf(std::size_t method)
{
    return toQString(traceMethodWord(allTraceMethods[method]));
}

TableColumn methodColumn(const std::shared_ptr<const MethodsShown>& shown, std::size_t method)
{
    const auto held = [shown, method](RowIndex row) { return shown->table.rows[row].held[method]; };
    return {.key = keyOf(method),
            .title = traceMethodText(allTraceMethods[method]),
            .kind = ColumnKind::Number,
            .width = allTraceMethods[method] == TraceMethod::Poison ? 168 : 136, // as wide as their heads
            .least = 100,
            .text =
                [shown, held](RowIndex row) {
                    const auto amount = held(row);
                    return amount ? moneyText(*amount, shown->currency, shown->look.unit) : unknownText();
                },
            .number = [held](RowIndex row) { return held(row).value_or(unknownLast); },
            .look =
                [shown, held, method](RowIndex row, int role) {
                    const auto& line = shown->table.rows[row];
                    const bool counts = keepsSum(allTraceMethods[method]);
                    if (role == Qt::ForegroundRole && (!held(row) || !counts))
                        return QVariant{tokens().ink3};
                    const bool apart = counts && line.least != line.most;
                    if (apart && role == Qt::BackgroundRole && held(row).value_or(0) == line.most)
                        return QVariant{tokens().warnBg};
                    if (apart && role == Qt::ToolTipRole)
                        return QVariant{Words::tr("Between %1 and %2, depending on the method")
                                            .arg(moneyText(line.least, shown->currency, shown->look.unit),
                                                 moneyText(line.most, shown->currency, shown->look.unit))};
                    return QVariant{};
                },
            .toolTip = Words::tr("Held there under this method. %1", "its rule")
                           .arg(traceMethodRule(allTraceMethods[method]))
                       + (keepsSum(allTraceMethods[method])
                              ? QString{}
                              : Words::tr(" Counts more than there is: for screening only."))};
}

} // namespace

std::vector<TableColumn> methodColumns(const std::shared_ptr<const MethodsShown>& shown)
{
    std::vector<TableColumn> columns;
    columns.push_back(
        {.key = QStringLiteral("account"),
         .title = Words::tr("Account"),
         .width = 196,
         .least = 190,
         .text = [shown](RowIndex row) { return accountText(shown->account(row), shown->look.masking); },
         .look =
             [shown](RowIndex row, int role) {
                 const auto kind = shown->account(row).entity.kind;
                 return role == Qt::DecorationRole ? QVariant{icon(entityIconName(kind), entityFamily(kind))}
                                                   : QVariant{};
             }});
    columns.push_back(
        {.key = QStringLiteral("holder"),
         .title = Words::tr("Holder"),
         .width = 100,
         .least = 66,
         .text = [shown](RowIndex row) { return holderText(shown->account(row), shown->look.masking); }});
    const auto spread = [shown](RowIndex row) {
        return shown->table.rows[row].most - shown->table.rows[row].least;
    };
    columns.push_back(
        {.key = QStringLiteral("spread"),
         .title = Words::tr("Difference"),
         .kind = ColumnKind::Number,
         .width = 118,
         .least = 100,
         .text =
             [shown, spread](RowIndex row) {
                 return spread(row) == 0 ? Words::tr("none", "methods do not differ")
                                         : moneyText(spread(row), shown->currency, shown->look.unit);
             },
         .number = spread,
         .look =
             [spread](RowIndex row, int role) {
                 return role == Qt::ForegroundRole
                            ? QVariant{spread(row) == 0 ? tokens().ink3 : tokens().warn}
                            : QVariant{};
             },
         .bold = true,
         .toolTip = Words::tr("Most less least over the methods that keep the sum; poison is left out")});
    for (std::size_t method = 0; method < allTraceMethods.size(); ++method)
        columns.push_back(methodColumn(shown, method));
    return columns;
}

std::vector<std::pair<QString, QString>> methodTotalTexts(const MethodsShown& shown)
{
    std::vector<std::pair<QString, QString>> texts;
    texts.emplace_back(QStringLiteral("account"), Words::tr("On queried accounts"));
    for (std::size_t method = 0; method < allTraceMethods.size(); ++method)
        texts.emplace_back(keyOf(method),
                           moneyText(shown.table.sums[method].held, shown.currency, shown.look.unit));
    return texts;
}

QString conservationText(const MethodsShown& shown, std::size_t method)
{
    const auto& sums = shown.table.sums[method];
    const auto name = traceMethodText(allTraceMethods[method]);
    const auto money = [&](Minor amount) { return moneyText(amount, shown.currency, shown.look.unit); };
    if (!sums.keepsSum)
        return Words::tr("%1: marks %2 of %3 stolen; keeps no sum, for screening only", "method, sums")
            .arg(name, money(sums.held + sums.notQueried + sums.exited), money(sums.stolen));
    const bool holds = sums.stolen == sums.held + sums.notQueried + sums.exited;
    return Words::tr("%1 %2: %3 = held %4 + not queried %5 + gone %6", "tick or cross, method, sums")
        .arg(holds ? QStringLiteral("✓") : QStringLiteral("✗"), name, money(sums.stolen), money(sums.held),
             money(sums.notQueried), money(sums.exited));
}

} // namespace jingwei::ui
