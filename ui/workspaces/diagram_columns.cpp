#include "ui/workspaces/diagram_columns.h"

#include "ui/diagram/diagram_words.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

#include <limits>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::DiagramColumns)
};

constexpr std::int64_t unknownLast = std::numeric_limits<std::int64_t>::min();

QString moneyOrUnknown(std::optional<Minor> amount, Currency currency)
{
    return amount ? moneyText(*amount, currency) : unknownText();
}

QString nodeLabel(const DiagramNode& node, Masking masking)
{
    const auto tail = nodeTail(node, masking);
    return tail.isEmpty()
               ? nodeName(node, masking)
               : Words::tr("%1 %2", "name, and bank with last digits").arg(nodeName(node, masking), tail);
}

TableColumn countColumn(const QString& key, const QString& title, int width,
                        std::function<std::int64_t(RowIndex)> number)
{
    return {.key = key,
            .title = title,
            .kind = ColumnKind::Number,
            .width = width,
            .text = [number](RowIndex row) { return countText(number(row)); },
            .number = number};
}

TableColumn moneyColumn(const QString& key, const QString& title,
                        std::function<std::optional<Minor>(RowIndex)> amount,
                        std::function<Currency(RowIndex)> currency)
{
    return {.key = key,
            .title = title,
            .kind = ColumnKind::Number,
            .width = 120,
            .text = [amount, currency](RowIndex row) { return moneyOrUnknown(amount(row), currency(row)); },
            .number = [amount](RowIndex row) { return amount(row).value_or(unknownLast); }};
}

} // namespace

bool nodeMatches(const DiagramNode& node, const QString& typed)
{
    const auto text = typed.trimmed();
    return !text.isEmpty()
           && (toQString(node.name).contains(text, Qt::CaseInsensitive)
               || toQString(node.tail).contains(text, Qt::CaseInsensitive)
               || toQString(node.entity.value).contains(ungrouped(text), Qt::CaseInsensitive));
}

std::vector<TableColumn> nodeColumns(const std::shared_ptr<const DiagramTable>& table)
{
    const auto currency = [table](RowIndex row) { return table->nodes[row].currency.value_or(cny); };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("name"),
                       .title = Words::tr("Name"),
                       .width = 170,
                       .text = [table](RowIndex row) { return nodeName(table->node(row), table->masking); },
                       .look =
                           [table](RowIndex row, int role) {
                               const auto& node = table->node(row);
                               return role == Qt::DecorationRole
                                          ? QVariant{icon(toQString(node.icon), node.family)}
                                          : QVariant{};
                           },
                       .bold = true});
    columns.push_back({.key = QStringLiteral("kind"),
                       .title = Words::tr("Kind"),
                       .width = 100,
                       .text = [table](RowIndex row) { return familyText(table->node(row).family); }});
    columns.push_back({.key = QStringLiteral("value"),
                       .title = Words::tr("Number"),
                       .width = 200,
                       .text = [table](RowIndex row) {
                           const auto& entity = table->node(row).entity;
                           return valueText(entity.kind, entity.value, table->masking);
                       }});
    columns.push_back({.key = QStringLiteral("level"),
                       .title = Words::tr("Level"),
                       .width = 80,
                       .text =
                           [table](RowIndex row) {
                               const auto& level = table->node(row).level;
                               return level ? levelHead(*level) : unknownText();
                           },
                       .number =
                           [table](RowIndex row) {
                               const auto& level = table->node(row).level;
                               return level ? std::int64_t{*level} : unknownLast;
                           }});
    columns.push_back(countColumn(QStringLiteral("links"), Words::tr("Links"), 70,
                                  [table](RowIndex row) { return std::int64_t{table->nodes[row].links}; }));
    columns.push_back(countColumn(QStringLiteral("facts"), Words::tr("Transfers and calls"), 130,
                                  [table](RowIndex row) { return table->nodes[row].facts; }));
    columns.push_back(moneyColumn(
        QStringLiteral("in"), Words::tr("Came in"), [table](RowIndex row) { return table->nodes[row].in; },
        currency));
    columns.push_back(moneyColumn(
        QStringLiteral("out"), Words::tr("Went out"), [table](RowIndex row) { return table->nodes[row].out; },
        currency));
    columns.push_back(moneyColumn(
        QStringLiteral("held"), Words::tr("Still held"),
        [table](RowIndex row) { return table->node(row).held; }, currency));
    return columns;
}

std::vector<TableColumn> linkColumns(const std::shared_ptr<const DiagramTable>& table)
{
    const auto end = [table](std::uint32_t DiagramLink::*which) {
        return [table, which](RowIndex row) {
            return nodeLabel(table->diagram->nodes[table->link(row).*which], table->masking);
        };
    };
    const auto time = [table](Instant DiagramLink::*which) {
        return [table, which](RowIndex row) { return timeText(table->link(row).*which, table->zone); };
    };
    const auto timeNumber = [table](Instant DiagramLink::*which) {
        return [table, which](RowIndex row) { return (table->link(row).*which).time_since_epoch().count(); };
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("from"),
                       .title = Words::tr("From"),
                       .width = 220,
                       .text = end(&DiagramLink::from)});
    columns.push_back(
        {.key = QStringLiteral("to"), .title = Words::tr("To"), .width = 220, .text = end(&DiagramLink::to)});
    columns.push_back({.key = QStringLiteral("kind"),
                       .title = Words::tr("Kind"),
                       .width = 110,
                       .text = [table](RowIndex row) { return linkKindText(table->link(row).kind); }});
    auto count = countColumn(QStringLiteral("count"), Words::tr("Number"), 80,
                             [table](RowIndex row) { return table->link(row).count; });
    count.link = true;
    columns.push_back(std::move(count));
    columns.push_back(moneyColumn(
        QStringLiteral("amount"), Words::tr("Sum"),
        [table](RowIndex row) {
            const auto& link = table->link(row);
            return link.kind == LinkKind::Transfer ? std::optional{link.amount} : std::nullopt;
        },
        [table](RowIndex row) { return table->link(row).currency; }));
    columns.back().bold = true;
    columns.push_back({.key = QStringLiteral("first"),
                       .title = Words::tr("First"),
                       .kind = ColumnKind::Time,
                       .width = 150,
                       .text = time(&DiagramLink::first),
                       .number = timeNumber(&DiagramLink::first)});
    columns.push_back({.key = QStringLiteral("last"),
                       .title = Words::tr("Last"),
                       .kind = ColumnKind::Time,
                       .width = 150,
                       .text = time(&DiagramLink::last),
                       .number = timeNumber(&DiagramLink::last)});
    return columns;
}

} // namespace jingwei::ui
