#include "ui/intake/mapping_columns.h"

#include "ui/support/format.h"
#include "ui/text/field_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::MappingColumns)
};

constexpr int leastWidth = 100; ///< a choice of fields is readable
constexpr int mostWidth = 220;
constexpr int widthOfCharacter = 8;
constexpr int fieldWidth = 140;
constexpr int arrowWidth = 60; ///< of a choice, with its padding

bool isDamaged(const TrialRow& row)
{
    return row.warning == warningWord(WarningReason::NumberDamaged);
}

bool isNumber(const std::optional<Field>& field)
{
    return field == Field::Amount || field == Field::AmountIn || field == Field::AmountOut
           || field == Field::Balance || field == Field::Loss || field == Field::Seconds;
}

bool isAccount(const std::optional<Field>& field)
{
    return field == Field::PeerAccount || field == Field::Card || field == Field::Account
           || field == Field::Payer || field == Field::Payee;
}

const std::string& cellOf(const RawRows& rows, RowIndex row, std::size_t column)
{
    static const std::string nothing;
    const auto* cells = rows.draft.row(rows.numberOf(row));
    return cells == nullptr || column >= cells->size() ? nothing : (*cells)[column];
}

/// Wide enough for the head and what stands in the first rows.
int widthOf(const RawRows& rows, std::size_t column)
{
    const QFontMetrics metrics{fontOf(type::body, 1.0)}; // widths of columns are told at 100 %
    const auto& field = rows.draft.columns()[column];
    const int choice = field ? metrics.horizontalAdvance(fieldText(*field)) + arrowWidth : 0;
    auto longest = toQString(rows.draft.header()[column]).size() * 2;
    for (RowIndex row = 0; row < std::min<RowIndex>(rows.count(), 10); ++row)
        longest = std::max(longest, toQString(cellOf(rows, row, column)).size());
    return std::clamp(static_cast<int>(longest) * widthOfCharacter + 2 * measure::cellPadding,
                      std::max(leastWidth, choice), std::max(mostWidth, choice));
}

QVariant rawLook(const RawRows& rows, RowIndex row, std::size_t column, int role)
{
    const auto& field = rows.draft.columns()[column];
    const auto* read = rows.readOf(row);
    if (read != nullptr && !read->accepted && read->column == rows.draft.header()[column]) {
        if (role == Qt::BackgroundRole)
            return tokens().dangerBg;
        if (role == Qt::ForegroundRole)
            return tokens().danger;
        return role == Qt::ToolTipRole ? QVariant{rejectWordText(read->reason)} : QVariant{};
    }
    const bool exponent = cellOf(rows, row, column).find("E+") != std::string::npos;
    if (read != nullptr && isDamaged(*read) && isAccount(field) && exponent) {
        if (role == Qt::BackgroundRole)
            return tokens().warnBg;
        if (role == Qt::ForegroundRole)
            return tokens().warn;
        return role == Qt::ToolTipRole ? QVariant{warningWordText(read->warning)} : QVariant{};
    }
    return role == Qt::ForegroundRole && !field ? QVariant{tokens().ink3} : QVariant{};
}

QString verdictText(const TrialRow& row)
{
    if (!row.accepted) {
        const auto reason = rejectWordText(row.reason);
        return row.column.empty()
                   ? Words::tr("Rejected: %1").arg(reason)
                   : Words::tr("Rejected: %1 “%2” says “%3”.", "reason, name of a column, what stands there")
                         .arg(reason, toQString(row.column), toQString(row.value));
    }
    if (!row.warning.empty())
        return warningWordText(row.warning);
    return row.balanceFollows == true ? Words::tr("the balance follows") : QString{};
}

QVariant verdictLook(const TrialRow& row, int role)
{
    const auto drawn = [role](const char16_t* name, IconColour colour, const QColor& ink) {
        return role == Qt::DecorationRole ? QVariant{icon(QString::fromUtf16(name), colour)} : QVariant{ink};
    };
    if (role == Qt::ToolTipRole)
        return verdictText(row);
    if (role != Qt::DecorationRole && role != Qt::ForegroundRole)
        return {};
    if (!row.accepted)
        return drawn(u"x", IconColour::Danger, tokens().danger);
    if (!row.warning.empty())
        return drawn(u"warn", IconColour::Warn, tokens().warn);
    return row.balanceFollows == true ? drawn(u"check", IconColour::Ok, tokens().ok) : QVariant{};
}

QString peerText(const TrialRow& row, Masking masking)
{
    if (!row.accepted)
        return unknownText();
    if (isDamaged(row))
        return Words::tr("damaged number; joined with nothing");
    QStringList parts;
    if (!row.peerName.empty())
        parts << personName(row.peerName, masking);
    if (!row.peer.empty())
        parts << valueText(EntityKind::Account, row.peer, masking);
    return parts.isEmpty() ? unknownText() : parts.join(QLatin1Char{' '});
}

void addPaymentColumns(std::vector<TableColumn>& columns, const std::shared_ptr<const ReadRows>& rows)
{
    columns.push_back({.key = QStringLiteral("time"),
                       .title = Words::tr("Time"),
                       .kind = ColumnKind::Text,
                       .width = 150,
                       .text = [rows](RowIndex row) {
                           const auto& at = rows->rows[row].at;
                           return at ? timeText(*at) : unknownText();
                       }});
    columns.push_back({.key = QStringLiteral("direction"),
                       .title = Words::tr("In or out"),
                       .width = 72,
                       .text =
                           [rows](RowIndex row) {
                               const auto& read = rows->rows[row];
                               if (read.failed)
                                   return Words::tr("failed", "a payment");
                               return !read.out   ? unknownText()
                                      : *read.out ? Words::tr("out", "money")
                                                  : Words::tr("in", "money");
                           },
                       .look =
                           [rows](RowIndex row, int role) {
                               const auto& out = rows->rows[row].out;
                               if (role != Qt::ForegroundRole || !out)
                                   return QVariant{};
                               if (rows->rows[row].failed)
                                   return QVariant{tokens().ink3};
                               return QVariant{*out ? tokens().downText : tokens().upText};
                           }});
    columns.push_back({.key = QStringLiteral("amount"),
                       .title = Words::tr("Amount"),
                       .kind = ColumnKind::Number,
                       .width = 110,
                       .text =
                           [rows](RowIndex row) {
                               const auto& read = rows->rows[row];
                               return read.amount ? moneyText(*read.amount, read.currency) : unknownText();
                           },
                       .bold = true});
    columns.push_back({.key = QStringLiteral("peer"),
                       .title = Words::tr("Other side"),
                       .width = 220,
                       .text = [rows](RowIndex row) { return peerText(rows->rows[row], rows->masking); },
                       .look =
                           [rows](RowIndex row, int role) {
                               return role == Qt::ForegroundRole && isDamaged(rows->rows[row])
                                          ? QVariant{tokens().warn}
                                          : QVariant{};
                           }});
}

const TrialValue* valueOf(const TrialRow& row, Field field)
{
    const auto found = std::ranges::find(row.values, field, &TrialValue::field);
    return found == row.values.end() ? nullptr : &*found;
}

/// A value as people read it: numbers of accounts in groups, names and phones masked where the window masks.
QString valueText(const TrialRow& row, Field field, Masking masking)
{
    const auto* value = valueOf(row, field);
    if (value == nullptr)
        return {};
    if (value->at) // the end of a freeze is a day mostly
        return field == Field::Until ? momentText(*value->at) : timeText(*value->at);
    if (value->amount)
        return moneyText(*value->amount, row.currency);
    if (field == Field::Card || field == Field::Account)
        return jingwei::ui::valueText(EntityKind::Account, value->text, masking);
    if (field == Field::Phone || field == Field::VictimPhone || field == Field::Own || field == Field::Peer)
        return jingwei::ui::valueText(EntityKind::Phone, value->text, masking);
    if (field == Field::Holder || field == Field::Victim)
        return personName(value->text, masking);
    return proseText(value->text, {}, masking);
}

void addFieldColumns(std::vector<TableColumn>& columns, const std::shared_ptr<const ReadRows>& rows)
{
    std::vector<Field> fields;
    for (const auto& row : rows->rows)
        for (const auto& value : row.values)
            if (std::ranges::find(fields, value.field) == fields.end())
                fields.push_back(value.field);
    for (const auto field : fields) {
        const bool sum = std::ranges::any_of(rows->rows, [field](const TrialRow& row) {
            const auto* value = valueOf(row, field);
            return value != nullptr && value->amount;
        });
        columns.push_back({.key = QStringLiteral("field.%1").arg(static_cast<int>(field)),
                           .title = fieldText(field),
                           .kind = sum ? ColumnKind::Number : ColumnKind::Text,
                           .width = fieldWidth,
                           .text = [rows, field](RowIndex row) {
                               return valueText(rows->rows[row], field, rows->masking);
                           }});
    }
}

} // namespace

RowIndex RawRows::count() const
{
    const auto all = draft.table().rows.size();
    return static_cast<RowIndex>(all > draft.headerRow() ? all - draft.headerRow() : 0);
}

const TrialRow* RawRows::readOf(RowIndex row) const
{
    const auto number = static_cast<std::int64_t>(numberOf(row));
    const auto found = std::ranges::find(read, number, &TrialRow::row);
    return found == read.end() ? nullptr : &*found;
}

std::vector<TableColumn> rawColumns(const std::shared_ptr<const RawRows>& rows)
{
    std::vector<TableColumn> columns;
    columns.push_back(
        {.key = QStringLiteral("row"),
         .title = countText(static_cast<std::int64_t>(rows->draft.headerRow())),
         .kind = ColumnKind::Number,
         .width = 64,
         .text = [rows](RowIndex row) { return countText(static_cast<std::int64_t>(rows->numberOf(row))); },
         .look = [](RowIndex,
                    int role) { return role == Qt::ForegroundRole ? QVariant{tokens().ink2} : QVariant{}; },
         .toolTip = Words::tr("Number of the row in the file")});
    for (std::size_t i = 0; i < rows->draft.header().size(); ++i) {
        const bool number = isNumber(rows->draft.columns()[i]);
        columns.push_back(
            {.key = QStringLiteral("c%1.%2").arg(i).arg(
                 toQString(rows->draft.header()[i]).remove(QLatin1Char{' '})),
             .title = toQString(rows->draft.header()[i]),
             .kind = number ? ColumnKind::Number : ColumnKind::Text,
             .width = widthOf(*rows, i),
             .text = [rows, i](RowIndex row) { return proseText(cellOf(*rows, row, i), {}, rows->masking); },
             .look = [rows, i](RowIndex row, int role) { return rawLook(*rows, row, i, role); },
             .toolTip = toQString(rows->draft.header()[i])});
    }
    return columns;
}

std::vector<TableColumn> readColumns(const std::shared_ptr<const ReadRows>& rows)
{
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("row"),
                       .title = Words::tr("Row"),
                       .kind = ColumnKind::Number,
                       .width = 64,
                       .text = [rows](RowIndex row) { return countText(rows->rows[row].row); },
                       .number = [rows](RowIndex row) { return rows->rows[row].row; }});
    if (std::ranges::any_of(rows->rows, [](const TrialRow& row) { return !row.values.empty(); }))
        addFieldColumns(columns, rows);
    else
        addPaymentColumns(columns, rows);
    columns.push_back(
        {.key = QStringLiteral("verdict"),
         .title = Words::tr("Read as"),
         .width = 280,
         .text = [rows](RowIndex row) { return verdictText(rows->rows[row]); },
         .look = [rows](RowIndex row, int role) { return verdictLook(rows->rows[row], role); }});
    return columns;
}

} // namespace jingwei::ui
