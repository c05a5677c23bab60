#include "ui/workspaces/source_columns.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>
#include <limits>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SourceColumns)
};

constexpr int leastStateWidth = 116;
constexpr int leastProfileWidth = 136;
constexpr int mostProfileWidth = 200; ///< names of one's own may be long
constexpr int iconRoom = 28;          ///< an icon, the gap behind it, and a little more

/// Of texts in a table at 100 %.
int widest(const QStringList& texts)
{
    const QFontMetrics metrics{fontOf(type::table, 1.0)};
    int widest = 0;
    for (const auto& text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

int profileWidth(const std::vector<SourceReceipt>& sources)
{
    QStringList profiles;
    for (const auto& source : sources)
        profiles << profileText(source.profile);
    return std::clamp(widest(profiles) + 2 * measure::padding, leastProfileWidth, mostProfileWidth);
}

bool hasRows(const SourceReceipt& source)
{
    return source.status == SourceStatus::Imported || source.status == SourceStatus::Withdrawn;
}

QVariant stateLook(SourceState state, int role)
{
    const auto drawn = [&](const char16_t* name, IconColour colour, const QColor& ink) {
        return role == Qt::DecorationRole ? QVariant{icon(QString::fromUtf16(name), colour)} : QVariant{ink};
    };
    if (role != Qt::DecorationRole && role != Qt::ForegroundRole)
        return {};
    switch (state) {
    case SourceState::Imported: return drawn(u"check", IconColour::Ok, tokens().ok);
    case SourceState::WithRemarks: return drawn(u"warn", IconColour::Warn, tokens().warn);
    case SourceState::AlreadyImported: return drawn(u"copy", IconColour::Quiet, tokens().ink2);
    case SourceState::Unrecognised: return drawn(u"x", IconColour::Quiet, tokens().ink2);
    case SourceState::Failed: return drawn(u"x", IconColour::Danger, tokens().danger);
    case SourceState::Withdrawn: return drawn(u"undo", IconColour::Quiet, tokens().ink3);
    }
    return {};
}

QString documentText(const SourceReceipt& source)
{
    if (!source.document.empty())
        return toQString(source.document);
    if (documentMissing(source))
        return Words::tr("missing", "number of a legal document");
    return source.status == SourceStatus::Imported ? Words::tr("not needed", "number of a legal document")
                                                   : unknownText();
}

QVariant documentLook(const SourceReceipt& source, int role)
{
    const bool missing = documentMissing(source);
    switch (role) {
    case Qt::DecorationRole:
        return missing ? QVariant{icon(QStringLiteral("warn"), IconColour::Warn)} : QVariant{};
    case Qt::ForegroundRole:
        return missing ? tokens().warn : source.document.empty() ? tokens().ink3 : tokens().ink;
    case Qt::ToolTipRole: return Words::tr("Double-click or F2: write the number of the legal document");
    default: return {};
    }
}

QString spanText(const SourceReceipt& source, ZoneOffset zone)
{
    if (!source.first || !source.last)
        return unknownText();
    const auto day = [zone](Instant at) { return std::chrono::floor<std::chrono::days>(at + zone); };
    return dayRangeText(day(*source.first), day(*source.last));
}

/// A count of rows; "—" for files that left no rows in the case.
TableColumn countColumn(const std::shared_ptr<const CaseSnapshot>& snapshot, const QString& key,
                        const QString& title, std::int64_t RowCounts::*count)
{
    return {.key = key,
            .title = title,
            .kind = ColumnKind::Number,
            .width = 76,
            .text =
                [snapshot, count](RowIndex row) {
                    const auto& source = snapshot->sources[row];
                    return hasRows(source) ? countText(source.rows.*count) : unknownText();
                },
            .number = [snapshot, count](RowIndex row) { return snapshot->sources[row].rows.*count; }};
}

} // namespace

QString sourceStateText(SourceState state)
{
    switch (state) {
    case SourceState::Imported: return Words::tr("Imported");
    case SourceState::WithRemarks: return Words::tr("With remarks");
    case SourceState::AlreadyImported: return Words::tr("Same as one before");
    case SourceState::Unrecognised: return Words::tr("Not recognised");
    case SourceState::Failed: return Words::tr("Not taken in");
    case SourceState::Withdrawn: return Words::tr("Withdrawn");
    }
    return {};
}

QStringList sourceStateTexts()
{
    using enum SourceState;
    QStringList texts;
    for (const auto state : {Imported, WithRemarks, AlreadyImported, Unrecognised, Failed, Withdrawn})
        texts << sourceStateText(state);
    return texts;
}

int stateWidth(const QStringList& words)
{
    return std::max(leastStateWidth, widest(words) + iconRoom + 2 * measure::padding);
}

std::vector<TableColumn> sourceColumns(const std::shared_ptr<const CaseSnapshot>& snapshot)
{
    const auto text = [snapshot](auto member) {
        return [snapshot, member](RowIndex row) {
            const auto& value = snapshot->sources[row].*member;
            return value.empty() ? unknownText() : toQString(value);
        };
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("id"),
                       .title = Words::tr("No."),
                       .kind = ColumnKind::Number,
                       .width = 44,
                       .text =
                           [snapshot](RowIndex row) {
                               const auto& id = snapshot->sources[row].id;
                               return id ? QString::number(id->value()) : unknownText();
                           },
                       .number =
                           [snapshot](RowIndex row) {
                               const auto& id = snapshot->sources[row].id;
                               return id ? id->value() : std::numeric_limits<std::int64_t>::max();
                           }});
    columns.push_back(
        {.key = QStringLiteral("state"),
         .title = Words::tr("State"),
         .width = stateWidth(sourceStateTexts()),
         .text = [snapshot](RowIndex row) { return sourceStateText(sourceState(snapshot->sources[row])); },
         .look =
             [snapshot](RowIndex row, int role) {
                 const auto& source = snapshot->sources[row];
                 if (role == Qt::ToolTipRole && source.message)
                     return QVariant{describe(*source.message)};
                 return stateLook(sourceState(source), role);
             }});
    columns.push_back({.key = QStringLiteral("file"),
                       .title = Words::tr("File"),
                       .width = 196,
                       .text = text(&SourceReceipt::file),
                       .look = [](RowIndex, int role) {
                           return role == Qt::DecorationRole
                                      ? QVariant{icon(QStringLiteral("sheet"), IconColour::Quiet)}
                                      : QVariant{};
                       }});
    columns.push_back({.key = QStringLiteral("sheet"),
                       .title = Words::tr("Sheet"),
                       .width = 72,
                       .text = text(&SourceReceipt::sheet)});
    columns.push_back({.key = QStringLiteral("profile"),
                       .title = Words::tr("Read as"),
                       .width = profileWidth(snapshot->sources),
                       .text = [snapshot](RowIndex row) {
                           const auto& profile = snapshot->sources[row].profile;
                           return profile.empty() ? unknownText() : profileText(profile);
                       }});
    auto read = countColumn(snapshot, QStringLiteral("read"), Words::tr("Rows read"), &RowCounts::read);
    read.bold = true;
    columns.push_back(std::move(read));
    columns.push_back(
        countColumn(snapshot, QStringLiteral("accepted"), Words::tr("Accepted"), &RowCounts::accepted));
    columns.push_back(
        countColumn(snapshot, QStringLiteral("duplicate"), Words::tr("Duplicate"), &RowCounts::duplicate));
    auto rejected =
        countColumn(snapshot, QStringLiteral("rejected"), Words::tr("Rejected"), &RowCounts::rejected);
    rejected.look = [snapshot](RowIndex row, int role) {
        return role == Qt::ForegroundRole && snapshot->sources[row].rows.rejected > 0
                   ? QVariant{tokens().danger}
                   : QVariant{};
    };
    columns.push_back(std::move(rejected));
    columns.push_back(
        {.key = QStringLiteral("span"),
         .title = Words::tr("First – last"),
         .kind = ColumnKind::Time,
         .width = 172,
         .text = [snapshot](RowIndex row) { return spanText(snapshot->sources[row], snapshot->zone); },
         .number =
             [snapshot](RowIndex row) {
                 const auto& first = snapshot->sources[row].first;
                 return first ? first->time_since_epoch().count() : std::numeric_limits<std::int64_t>::min();
             }});
    columns.push_back(
        {.key = QStringLiteral("document"),
         .title = Words::tr("Legal document"),
         .width = 140,
         .text = [snapshot](RowIndex row) { return documentText(snapshot->sources[row]); },
         .look = [snapshot](RowIndex row, int role) { return documentLook(snapshot->sources[row], role); },
         .toolTip = Words::tr("Number of the document by which the source was obtained")});
    return columns;
}

std::vector<TableColumn> rejectColumns(const std::shared_ptr<const RejectTable>& table, RejectFiles files)
{
    std::vector<TableColumn> columns;
    if (files == RejectFiles::Named)
        columns.push_back({.key = QStringLiteral("file"),
                           .title = Words::tr("File"),
                           .width = 200,
                           .text = [table](RowIndex row) { return toQString(table->rows[row].file); }});
    columns.push_back({.key = QStringLiteral("row"),
                       .title = Words::tr("Row"),
                       .kind = ColumnKind::Number,
                       .width = 70,
                       .text = [table](RowIndex row) { return countText(table->rows[row].reject.row.row()); },
                       .number = [table](RowIndex row) { return table->rows[row].reject.row.value(); },
                       .link = true});
    columns.push_back({.key = QStringLiteral("column"),
                       .title = Words::tr("Column"),
                       .width = 120,
                       .text = [table](RowIndex row) {
                           const auto& column = table->rows[row].reject.column;
                           return column.empty() ? Words::tr("whole row") : toQString(column);
                       }});
    columns.push_back({.key = QStringLiteral("value"),
                       .title = Words::tr("As written"),
                       .width = 150,
                       .text =
                           [table](RowIndex row) {
                               const auto& value = table->rows[row].reject.value;
                               return value.empty() ? Words::tr("(empty)")
                                                    : proseText(value, {}, table->masking);
                           },
                       .look =
                           [](RowIndex, int role) {
                               return role == Qt::ForegroundRole ? QVariant{tokens().danger} : QVariant{};
                           }});
    columns.push_back({.key = QStringLiteral("reason"),
                       .title = Words::tr("Reason"),
                       .width = 260,
                       .text = [table](RowIndex row) { return rejectText(table->rows[row].reject.reason); }});
    return columns;
}

namespace {

const auto byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

QByteArray csv(const std::vector<std::string>& cells)
{
    return QByteArray::fromStdString(csvLine(cells));
}

QByteArray rejectLines(const RejectTable& table)
{
    auto lines =
        csv({toUtf8(Words::tr("File")), toUtf8(Words::tr("Sheet")), toUtf8(Words::tr("Row")),
             toUtf8(Words::tr("Column")), toUtf8(Words::tr("As written")), toUtf8(Words::tr("Reason"))});
    for (const auto& [file, sheet, reject] : table.rows)
        lines += csv({file, sheet, std::to_string(reject.row.row()), reject.column,
                      toUtf8(proseText(reject.value, {}, table.masking)), toUtf8(rejectText(reject.reason))});
    return lines;
}

QByteArray receiptLine(const SourceReceipt& source, ZoneOffset zone)
{
    const auto count = [&](std::int64_t number) {
        return hasRows(source) ? std::to_string(number) : std::string{};
    };
    const auto time = [zone](const std::optional<Instant>& at) {
        return at ? toUtf8(timeText(*at, zone)) : std::string{};
    };
    return csv({toUtf8(sourceStateText(sourceState(source))), source.file, source.sheet,
                source.profile.empty() ? std::string{} : toUtf8(profileText(source.profile)),
                count(source.rows.read), count(source.rows.accepted), count(source.rows.duplicate),
                count(source.rows.rejected), time(source.first), time(source.last), source.document,
                source.sha256, source.message ? toUtf8(describe(*source.message)) : std::string{}});
}

} // namespace

QByteArray rejectsAsCsv(const RejectTable& table)
{
    return byteOrderMark + rejectLines(table);
}

QByteArray receiptAsCsv(std::span<const SourceReceipt> receipts, const RejectTable& rejects, ZoneOffset zone)
{
    auto lines = byteOrderMark
                 + csv({toUtf8(Words::tr("State")), toUtf8(Words::tr("File")), toUtf8(Words::tr("Sheet")),
                        toUtf8(Words::tr("Read as")), toUtf8(Words::tr("Rows read")),
                        toUtf8(Words::tr("Accepted")), toUtf8(Words::tr("Duplicate")),
                        toUtf8(Words::tr("Rejected")), toUtf8(Words::tr("First")), toUtf8(Words::tr("Last")),
                        toUtf8(Words::tr("Legal document")), "SHA-256", toUtf8(Words::tr("Reason"))});
    for (const auto& source : receipts)
        lines += receiptLine(source, zone);
    return lines + "\r\n" + rejectLines(rejects);
}

} // namespace jingwei::ui
