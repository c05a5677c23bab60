#include "ui/workspaces/log_text.h"

#include "core/store/edit_json.h"
#include "ui/support/format.h"
#include "ui/text/words.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Log)
};

constexpr qsizetype filesNamed = 3;
constexpr qsizetype hashShown = 12;

std::optional<Edit> editOf(const LogEntry& entry)
{
    const auto detail = nlohmann::json::parse(entry.detail, nullptr, false);
    if (!detail.is_object() || !detail.contains("edit"))
        return std::nullopt;
    auto edit = editFromJson(detail["edit"]);
    return edit ? std::optional{*std::move(edit)} : std::nullopt;
}

QString importText(const QJsonObject& detail)
{
    const auto sources = detail[QLatin1String{"sources"}].toArray();
    QStringList files;
    for (const auto& source : sources)
        if (files.size() < filesNamed)
            files << source.toObject()[QLatin1String{"file"}].toString();
    const auto count = Words::tr("%n source(s)", nullptr, static_cast<int>(sources.size()));
    return sources.size() > filesNamed ? Words::tr("%1: %2 and more", "number of sources, names of files")
                                             .arg(count, files.join(QStringLiteral(", ")))
                                       : Words::tr("%1: %2", "number of sources, names of files")
                                             .arg(count, files.join(QStringLiteral(", ")));
}

/// "rows: 8 · file: rejects.csv": names and values as stored.
QString asStored(const QJsonObject& detail)
{
    QStringList parts;
    for (auto part = detail.begin(); part != detail.end(); ++part) {
        const auto value = part.value().toVariant().toString();
        parts << QStringLiteral("%1: %2").arg(
            part.key(), value.isEmpty() && (part.value().isObject() || part.value().isArray())
                            ? QString::fromUtf8(QJsonDocument{part.value().isArray()
                                                                  ? QJsonDocument{part.value().toArray()}
                                                                  : QJsonDocument{part.value().toObject()}}
                                                    .toJson(QJsonDocument::Compact))
                            : value);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString logDetailText(const LogEntry& entry, Masking masking)
{
    if (const auto edit = editOf(entry))
        return editText(*edit, masking);
    const auto detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
    if (entry.act == "create")
        return Words::tr("format %1 of case files").arg(detail[QLatin1String{"schema"}].toInt());
    if (entry.act == "import")
        return importText(detail);
    if (entry.act == "withdraw")
        return Words::tr("source %1").arg(detail[QLatin1String{"source"}].toInt());
    if (entry.act == "alert")
        return Words::tr("incident %1, source %2")
            .arg(detail[QLatin1String{"no"}].toString())
            .arg(detail[QLatin1String{"source"}].toInt());
    return proseText(toUtf8(asStored(detail)), {}, masking);
}

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
