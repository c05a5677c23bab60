#include "ui/workspaces/log_columns.h"

#include "ui/support/format.h"
#include "ui/text/log_text.h"
#include "ui/text/words.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Log)
};

constexpr qsizetype hashShown = 12;

} // namespace

std::vector<TableColumn> logColumns(const std::shared_ptr<const LogTable>& table)
{
    const auto broken = [table](RowIndex row) {
        return table->brokenAt != 0 && table->entries[row].seq >= table->brokenAt;
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("seq"),
                       .title = Words::tr("No."),
                       .kind = ColumnKind::Number,
                       .width = 64,
                       .text = [table](RowIndex row) { return countText(table->entries[row].seq); },
                       .number = [table](RowIndex row) { return table->entries[row].seq; },
                       .look =
                           [broken](RowIndex row, int role) {
                               return role == Qt::ForegroundRole && broken(row) ? QVariant{tokens().danger}
                                                                                : QVariant{};
                           }});
    columns.push_back(
        {.key = QStringLiteral("time"),
         .title = Words::tr("Time"),
         .kind = ColumnKind::Time,
         .width = 150,
         .text = [table](RowIndex row) { return timeText(table->entries[row].at, table->zone); },
         .number = [table](RowIndex row) { return table->entries[row].at.time_since_epoch().count(); }});
    columns.push_back(
        {.key = QStringLiteral("by"), .title = Words::tr("Who"), .width = 110, .text = [table](RowIndex row) {
             return toQString(table->entries[row].by);
         }});
    columns.push_back({.key = QStringLiteral("act"),
                       .title = Words::tr("Act"),
                       .width = 160,
                       .text = [table](RowIndex row) { return logActText(table->entries[row].act); },
                       .bold = true});
    columns.push_back(
        {.key = QStringLiteral("detail"),
         .title = Words::tr("What"),
         .width = 400,
         .text = [table](RowIndex row) { return logDetailText(table->entries[row], table->masking); }});
    columns.push_back({.key = QStringLiteral("reason"),
                       .title = Words::tr("Reason"),
                       .width = 190,
                       .text = [table](RowIndex row) {
                           const auto& reason = table->entries[row].reason;
                           return reason.empty() ? unknownText() : toQString(reason);
                       }});
    columns.push_back(
        {.key = QStringLiteral("hash"),
         .title = Words::tr("Hash"),
         .width = 120,
         .text = [table](RowIndex row) { return toQString(table->entries[row].hash).left(hashShown); },
         .look =
             [table](RowIndex row, int role) {
                 return role == Qt::ToolTipRole      ? QVariant{toQString(table->entries[row].hash)}
                        : role == Qt::ForegroundRole ? QVariant{tokens().ink2}
                                                     : QVariant{};
             },
         .toolTip = Words::tr("SHA-256 over the entry before and this one")});
    return columns;
}

} // namespace jingwei::ui
