#include "ui/workspaces/join_columns.h"

#include "ui/text/join_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::JoinColumns)
};

using EndOf = VertexIndex (FlowGraph::*)(EdgeIndex) const noexcept;

QString endText(const JoinTable& table, RowIndex row, EndOf end)
{
    const auto transfer = table.transfer(row);
    if (!transfer)
        return unknownText();
    const auto& graph = *table.snapshot->graph;
    return accountText(graph.account((graph.*end)(*transfer)), table.look.masking);
}

QVariant decisionLook(bool joined, int role)
{
    if (role == Qt::DecorationRole)
        return icon(joined ? QStringLiteral("merge") : QStringLiteral("split"), IconColour::Quiet);
    return {};
}

TableColumn placeColumn(const std::shared_ptr<const JoinTable>& table, const QString& key,
                        const QString& title, std::int64_t JoinEdit::*row)
{
    return {.key = key, .title = title, .width = 196, .text = [table, row](RowIndex index) {
                return rowPlaceText(*table->snapshot, RowId{table->said(index).*row}, table->look.masking);
            }};
}

TableColumn endColumn(const std::shared_ptr<const JoinTable>& table, const QString& key, const QString& title,
                      EndOf end)
{
    return {.key = key, .title = title, .width = 172, .text = [table, end](RowIndex row) {
                return endText(*table, row, end);
            }};
}

} // namespace

TableColumn joinRuleColumn(const std::shared_ptr<const TransferTable>& table)
{
    return {.key = QStringLiteral("rule"),
            .title = Words::tr("Grounds"),
            .width = 130,
            .text = [table](RowIndex row) { return joinRuleText(table->graph(), EdgeIndex{row}); },
            .look =
                [table](RowIndex row, int role) {
                    const EdgeIndex edge{row};
                    if (role == Qt::ToolTipRole)
                        return QVariant{joinRuleSentence(table->graph(), edge)};
                    const bool quiet = table->graph().rule(edge) == JoinRule::None;
                    return role == Qt::ForegroundRole && quiet ? QVariant{tokens().ink3} : QVariant{};
                },
            .toolTip = Words::tr("Why two evidence rows are one payment")};
}

std::optional<EdgeIndex> JoinTable::transfer(RowIndex row) const
{
    const auto edge = snapshot->graph->findByRow(RowId{said(row).row});
    return edge ? edge : snapshot->graph->findByRow(RowId{said(row).otherRow});
}

std::vector<TableColumn> joinColumns(const std::shared_ptr<const JoinTable>& table)
{
    const auto joined = [table](RowIndex row) { return table->said(row).joined == std::optional{true}; };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("decision"),
                       .title = Words::tr("Decision"),
                       .width = 110,
                       .text =
                           [joined](RowIndex row) {
                               return joined(row) ? Words::tr("joined", "two rows, by hand")
                                                  : Words::tr("taken apart", "two rows, by hand");
                           },
                       .look = [joined](RowIndex row, int role) { return decisionLook(joined(row), role); }});
    columns.push_back({.key = QStringLiteral("back"),
                       .title = {},
                       .width = 108,
                       .text = [](RowIndex) { return Words::tr("Back to the rules"); },
                       .link = true,
                       .toolTip = Words::tr("Forget what was decided by hand; it can be undone")});
    columns.push_back(placeColumn(table, QStringLiteral("row"), Words::tr("Evidence row"), &JoinEdit::row));
    columns.push_back(
        placeColumn(table, QStringLiteral("otherRow"), Words::tr("Other evidence row"), &JoinEdit::otherRow));
    columns.push_back(endColumn(table, QStringLiteral("payer"), Words::tr("Payer"), &FlowGraph::payer));
    columns.push_back(endColumn(table, QStringLiteral("payee"), Words::tr("Payee"), &FlowGraph::payee));
    columns.push_back({.key = QStringLiteral("amount"),
                       .title = Words::tr("Amount"),
                       .kind = ColumnKind::Number,
                       .width = 104,
                       .text =
                           [table](RowIndex row) {
                               const auto edge = table->transfer(row);
                               const auto& graph = *table->snapshot->graph;
                               return edge ? moneyText(graph.amount(*edge), graph.currency(*edge),
                                                       table->look.unit)
                                           : unknownText();
                           },
                       .number =
                           [table](RowIndex row) {
                               const auto edge = table->transfer(row);
                               return edge ? table->snapshot->graph->amount(*edge) : Minor{0};
                           }});
    return columns;
}

} // namespace jingwei::ui
