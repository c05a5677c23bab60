#include "ui/workspaces/incident_columns.h"

#include "ui/support/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::IncidentColumns)
};

constexpr std::int64_t unknownLast = std::numeric_limits<std::int64_t>::min();

std::int64_t secondsOf(const std::optional<Instant>& at)
{
    return at ? at->time_since_epoch().count() : unknownLast;
}

QVariant moneyLook(const IncidentTable& table, RowIndex row, int role)
{
    const bool traceable = table.rows[row].money == IncidentMoney::Traceable;
    switch (role) {
    case Qt::DecorationRole:
        return table.isFollowed(row) ? QVariant{icon(QStringLiteral("money"), IconColour::Accent)}
               : traceable           ? QVariant{icon(QStringLiteral("check"), IconColour::Ok)}
                                     : QVariant{icon(QStringLiteral("unqueried"), IconColour::Warn)};
    case Qt::ForegroundRole: return traceable ? tokens().ink : tokens().warn;
    case Qt::ToolTipRole:
        return table.isFollowed(row) ? Words::tr("The money of this incident is being followed") : QVariant{};
    default: return {};
    }
}

} // namespace

bool IncidentTable::isFollowed(RowIndex row) const
{
    return std::binary_search(followed.begin(), followed.end(), incident(row).number);
}

QString incidentMoneyText(const IncidentRow& row)
{
    switch (row.money) {
    case IncidentMoney::Traceable:
        //: %n payments of stolen money, %1 their sum
        return Words::tr("%n transfer(s), %1", nullptr, static_cast<int>(row.stolenTransfers))
            .arg(moneyText(row.stolen, row.currency));
    case IncidentMoney::NoVictimAccount: return Words::tr("victim's account unknown");
    case IncidentMoney::NoSuspectAccount: return Words::tr("suspect account unknown");
    case IncidentMoney::NoTransferBetween: return Words::tr("no transfer found");
    case IncidentMoney::NoTransferInTime: return Words::tr("no transfer at that time");
    }
    return {};
}

std::vector<TableColumn> incidentColumns(const std::shared_ptr<const IncidentTable>& table)
{
    const auto text = [table](auto member) {
        return [table, member](RowIndex row) {
            const auto& value = table->incident(row).*member;
            return value.empty() ? unknownText() : toQString(value);
        };
    };
    const auto precision = [](bool dateOnly) {
        return dateOnly ? TimePrecision::Day : TimePrecision::Second;
    };
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("number"),
                       .title = Words::tr("Number"),
                       .width = 130,
                       .least = 120,
                       .text = text(&IncidentFact::number),
                       .look = [](RowIndex, int role) {
                           return role == Qt::DecorationRole
                                      ? QVariant{icon(QStringLiteral("incident"), NodeFamily::Incident)}
                                      : QVariant{};
                       }});
    columns.push_back(
        {.key = QStringLiteral("reported"),
         .title = Words::tr("Reported"),
         .kind = ColumnKind::Time,
         .width = 150,
         .text =
             [table, precision](RowIndex row) {
                 const auto& incident = table->incident(row);
                 return timeText(incident.reportedAt, table->snapshot->zone,
                                 precision(incident.reportedDateOnly));
             },
         .number = [table](RowIndex row) { return secondsOf(table->incident(row).reportedAt); }});
    columns.push_back(
        {.key = QStringLiteral("victim"),
         .title = Words::tr("Victim"),
         .width = 110,
         .least = 84,
         .text = [table](RowIndex row) { return personName(table->incident(row).victim, table->masking); },
         .look =
             [](RowIndex, int role) {
                 return role == Qt::DecorationRole
                            ? QVariant{icon(QStringLiteral("victim"), NodeFamily::Victim)}
                            : QVariant{};
             }});
    columns.push_back({.key = QStringLiteral("category"),
                       .title = Words::tr("Category"),
                       .width = 120,
                       .least = 96,
                       .text = text(&IncidentFact::category)});
    columns.push_back(
        {.key = QStringLiteral("loss"),
         .title = Words::tr("Loss"),
         .kind = ColumnKind::Number,
         .width = 120,
         .least = 100,
         .text =
             [table](RowIndex row) {
                 const auto& loss = table->incident(row).loss;
                 return loss ? moneyText(*loss) : unknownText();
             },
         .number = [table](RowIndex row) { return table->incident(row).loss.value_or(unknownLast); },
         .bold = true});
    columns.push_back({.key = QStringLiteral("money"),
                       .title = Words::tr("Money to follow"),
                       .width = 230,
                       .least = 170,
                       .text = [table](RowIndex row) { return incidentMoneyText(table->rows[row]); },
                       .number =
                           [table](RowIndex row) {
                               const auto& money = table->rows[row];
                               return money.money == IncidentMoney::Traceable ? money.stolen : unknownLast;
                           },
                       .look = [table](RowIndex row, int role) { return moneyLook(*table, row, role); }});
    columns.push_back({.key = QStringLiteral("unit"),
                       .title = Words::tr("Unit"),
                       .width = 130,
                       .least = 90,
                       .text = text(&IncidentFact::unit)});
    columns.push_back(
        {.key = QStringLiteral("suspects"),
         .title = Words::tr("Suspect accounts"),
         .kind = ColumnKind::Number,
         .width = 110,
         .least = 80,
         .text =
             [table](RowIndex row) { return countText(std::ssize(table->incident(row).suspectAccounts)); },
         .number = [table](RowIndex row) { return std::ssize(table->incident(row).suspectAccounts); }});
    return columns;
}

} // namespace jingwei::ui
