#include "ui/review/category_columns.h"

#include "ui/support/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::CategoryColumns)
};

constexpr double surest = 0.9;      ///< from here on probabilities are in the ink of what holds
constexpr double unsure = 0.5;      ///< below in that of doubt
constexpr int narrativeShown = 120; ///< characters: more than a cell has room for

QVariant incidentLook(RowIndex /*row*/, int role)
{
    return role == Qt::DecorationRole ? QVariant{icon(QStringLiteral("incident"), NodeFamily::Incident)}
                                      : QVariant{};
}

QVariant probabilityLook(double score, int role)
{
    if (role != Qt::ForegroundRole || score <= 0.0)
        return {};
    if (score >= surest)
        return tokens().ok;
    return score < unsure ? QVariant{tokens().warn} : QVariant{};
}

} // namespace

QString termsText(const IncidentCategory& suggested)
{
    QStringList terms;
    for (const auto& term : suggested.terms)
        terms << toQString(term);
    return terms.join(QStringLiteral(" · "));
}

std::vector<TableColumn> suggestedColumns(const std::shared_ptr<const CategoryTable>& table, Masking masking)
{
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("number"),
                       .title = Words::tr("Number"),
                       .width = 130,
                       .least = 100,
                       .text = [table](RowIndex row) { return toQString(table->incident(row).number); },
                       .look = incidentLook});
    columns.push_back({.key = QStringLiteral("suggested"),
                       .title = Words::tr("Suggested category"),
                       .width = 160,
                       .least = 100,
                       .text =
                           [table](RowIndex row) {
                               const auto& category = table->rows[row].suggested.category;
                               return category.empty() ? Words::tr("nothing tells one") : toQString(category);
                           },
                       .look =
                           [table](RowIndex row, int role) {
                               return role == Qt::ForegroundRole
                                              && table->rows[row].suggested.category.empty()
                                          ? QVariant{tokens().ink3}
                                          : QVariant{};
                           },
                       .bold = true});
    columns.push_back(
        {.key = QStringLiteral("probability"),
         .title = Words::tr("Probability"),
         .kind = ColumnKind::Number,
         .width = 76,
         .text =
             [table](RowIndex row) {
                 const auto& suggested = table->rows[row].suggested;
                 return suggested.category.empty() ? QString{} : percentText(suggested.score);
             },
         .number =
             [table](RowIndex row) {
                 return static_cast<std::int64_t>(std::llround(table->rows[row].suggested.score * 10'000.0));
             },
         .look = [table](RowIndex row,
                         int role) { return probabilityLook(table->rows[row].suggested.score, role); }});
    columns.push_back({.key = QStringLiteral("terms"),
                       .title = Words::tr("Because of"),
                       .width = 220,
                       .least = 120,
                       .text = [table](RowIndex row) { return termsText(table->rows[row].suggested); }});
    columns.push_back(
        {.key = QStringLiteral("narrative"),
         .title = Words::tr("Narrative"),
         .width = 320,
         .least = 120,
         .text = [table, masking](RowIndex row) {
             const auto& incident = table->incident(row);
             const std::vector<EntityRef> known{{EntityKind::Person, incident.victim}};
             return proseText(incident.narrative, known, masking).left(narrativeShown).simplified();
         }});
    return columns;
}

std::vector<TableColumn> saidColumns(const std::vector<CategoryEdit>& said)
{
    const auto shown = std::make_shared<const std::vector<CategoryEdit>>(said);
    std::vector<TableColumn> columns;
    columns.push_back({.key = QStringLiteral("number"),
                       .title = Words::tr("Number"),
                       .width = 130,
                       .least = 100,
                       .text = [shown](RowIndex row) { return toQString((*shown)[row].incident); },
                       .look = incidentLook});
    columns.push_back({.key = QStringLiteral("said"),
                       .title = Words::tr("Category as decided"),
                       .width = 260,
                       .least = 100,
                       .text =
                           [shown](RowIndex row) {
                               const auto category = (*shown)[row].category.value_or(std::string{});
                               return category.empty() ? Words::tr("left without a category")
                                                       : toQString(category);
                           },
                       .bold = true});
    return columns;
}

} // namespace jingwei::ui
