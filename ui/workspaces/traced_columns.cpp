#include "ui/workspaces/traced_columns.h"

#include "ui/text/trace_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::MoneyColumns)
};

} // namespace

TableColumn lastColumn(const TracedCells& cells)
{
    return {.key = QStringLiteral("last"),
            .title = Words::tr("Last stolen money"),
            .kind = ColumnKind::Time,
            .width = 150,
            .text =
                [cells](RowIndex row) {
                    const auto& end = cells.traced(row);
                    return timeText(*cells.snapshot->graph, end.vertex, end.lastAt, cells.snapshot->zone);
                },
            .number = [cells](RowIndex row) { return cells.traced(row).lastAt.time_since_epoch().count(); }};
}

QVariant entityDecoration(const AccountFact& account)
{
    return icon(entityIconName(account.entity.kind), entityFamily(account.entity.kind));
}

std::function<QVariant(RowIndex, int)> quietWhen(std::function<bool(RowIndex)> quiet)
{
    return [quiet = std::move(quiet)](RowIndex row, int role) {
        return role == Qt::ForegroundRole && quiet(row) ? QVariant{tokens().ink3} : QVariant{};
    };
}

std::vector<RowId> rowsBringing(const CaseSnapshot& snapshot, const FundTrace& trace, VertexIndex vertex)
{
    std::vector<RowId> rows;
    for (const auto& flow : trace.flows)
        if (snapshot.graph->payee(flow.edge) == vertex)
            rows.push_back(snapshot.graph->id(flow.edge));
    return rows;
}

std::int64_t widthOfBounds(const TracedAccount& traced)
{
    return traced.bounds ? traced.bounds->high - traced.bounds->low : 0;
}

QVariant measureLook(const std::optional<MeasureInForce>& measure, Instant at, int role)
{
    if (!measure)
        return {};
    if (role == Qt::DecorationRole)
        return icon(measure->kind == MeasureKind::Stop ? QStringLiteral("clock") : QStringLiteral("freeze"),
                    IconColour::Accent);
    constexpr std::chrono::hours soon{6};
    constexpr std::chrono::hours now{1};
    if (role != Qt::ForegroundRole || !measure->deadline || *measure->deadline - at >= soon)
        return {};
    return *measure->deadline - at < now ? tokens().danger : tokens().warn;
}

QString boundsText(const TracedAccount& traced, Currency currency, MoneyUnit unit)
{
    if (traced.state == TraceState::NotQueried && traced.exit == ExitKind::None)
        return Words::tr("no statement");
    if (!traced.bounds)
        return {};
    if (traced.bounds->low == traced.bounds->high)
        return Words::tr("certain", "a sum without a range");
    return Words::tr("%1 – %2", "least and most of a sum")
        .arg(moneyText(traced.bounds->low, currency, unit), moneyText(traced.bounds->high, currency, unit));
}

QString openOrdersOf(const CaseSnapshot& snapshot, const FundTrace& trace, VertexIndex vertex)
{
    constexpr qsizetype mostTold = 5;
    const auto& graph = *snapshot.graph;
    QStringList sentences;
    for (const auto& open : trace.open)
        if (sentences.size() < mostTold && std::ranges::any_of(open.transfers, [&](EdgeIndex edge) {
                return graph.payer(edge) == vertex || graph.payee(edge) == vertex;
            }))
            sentences << openOrderText(open, graph, snapshot.zone);
    if (sentences.isEmpty() && !trace.open.empty())
        sentences << Words::tr("The order of rows of other accounts is open, whose money came here.");
    return sentences.join(QLatin1Char{'\n'});
}

TableColumn accountColumn(const TracedCells& cells)
{
    return {.key = QStringLiteral("account"),
            .title = Words::tr("Account"),
            .width = 196,
            .least = 190,
            .text = [cells](RowIndex row) { return accountText(cells.account(row), cells.look.masking); },
            .look =
                [cells](RowIndex row, int role) {
                    return role == Qt::DecorationRole ? entityDecoration(cells.account(row)) : QVariant{};
                }};
}

TableColumn holderColumn(const TracedCells& cells)
{
    return {.key = QStringLiteral("holder"),
            .title = Words::tr("Holder"),
            .width = 100,
            .least = 64,
            .text = [cells](RowIndex row) { return holderText(cells.account(row), cells.look.masking); },
            .look = quietWhen([cells](RowIndex row) { return cells.account(row).holder.empty(); })};
}

TableColumn bankColumn(const TracedCells& cells)
{
    return {.key = QStringLiteral("bank"),
            .title = Words::tr("Bank"),
            .width = 104,
            .least = 90,
            .text = [cells](RowIndex row) {
                const auto& bank = cells.account(row).bank;
                return bank.empty() ? unknownText() : toQString(bank);
            }};
}

TableColumn boundsColumn(const TracedCells& cells)
{
    return {.key = QStringLiteral("bounds"),
            .title = Words::tr("Bounds", "least and most that is still held"),
            .kind = ColumnKind::Number,
            .width = 150,
            .least = 104,
            .text =
                [cells](RowIndex row) {
                    const auto text = boundsText(cells.traced(row), cells.currency, cells.look.unit);
                    return text.isEmpty() && cells.traced(row).exit == ExitKind::None ? cells.unbounded
                                                                                      : text;
                },
            .number = [cells](RowIndex row) { return widthOfBounds(cells.traced(row)); },
            .look =
                [cells](RowIndex row, int role) {
                    const auto& traced = cells.traced(row);
                    const bool wide = widthOfBounds(traced) > 0;
                    if (role == Qt::ForegroundRole)
                        return QVariant{wide ? tokens().warn : tokens().ink3};
                    if (role == Qt::ToolTipRole && wide)
                        return QVariant{openOrdersOf(*cells.snapshot, cells.trace->trace, traced.vertex)};
                    return QVariant{};
                },
            .toolTip = Words::tr("Least and most that can be there over the orders which rows of one second "
                                 "or of one day permit")};
}

} // namespace jingwei::ui
