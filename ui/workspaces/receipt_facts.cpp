#include "ui/workspaces/receipt_facts.h"

#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Receipt)
};

QString shareText(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return {};
    return QStringLiteral("%1 %").arg(
        QString::number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 2));
}

FactSection rowsSection(const ReceiptTotals& totals)
{
    const auto& rows = totals.rows;
    FactSection section{.title = Words::tr("Rows"), .aside = {}, .lines = {}};
    section.lines.push_back(
        {.caption = Words::tr("Read"), .value = countText(rows.read), .tone = FactTone::Strong});
    section.lines.push_back({.caption = Words::tr("= accepted"),
                             .value = countText(rows.accepted),
                             .note = shareText(rows.accepted, rows.read),
                             .tone = FactTone::Accent});
    section.lines.push_back({.caption = Words::tr("+ duplicate"),
                             .value = countText(rows.duplicate),
                             .note = shareText(rows.duplicate, rows.read)});
    section.lines.push_back({.caption = Words::tr("+ rejected"),
                             .value = countText(rows.rejected),
                             .note = shareText(rows.rejected, rows.read),
                             .tone = rows.rejected > 0 ? FactTone::Danger : FactTone::Plain});
    section.lines.push_back({.caption = receiptEquation(totals),
                             .value = totals.adds() ? Words::tr("adds up") : Words::tr("does not add up"),
                             .tone = totals.adds() ? FactTone::Ok : FactTone::Danger,
                             .icon = totals.adds() ? QStringLiteral("check") : QStringLiteral("warn")});
    return section;
}

FactSection moneySection(const ReceiptTotals& totals)
{
    FactSection section{.title = Words::tr("Money moved"), .aside = Words::tr("accepted rows"), .lines = {}};
    for (const auto& [currency, sums] : totals.amounts) {
        section.lines.push_back(
            {.caption = Words::tr("In, %1", "money, by currency").arg(toQString(currency.code())),
             .value = moneyText(sums.in, currency)});
        section.lines.push_back(
            {.caption = Words::tr("Out, %1", "money, by currency").arg(toQString(currency.code())),
             .value = moneyText(sums.out, currency)});
    }
    for (const auto currency : totals.overflowed)
        section.lines.push_back({.caption = toQString(currency.code()),
                                 .value = Words::tr("too great to add"),
                                 .tone = FactTone::Warn});
    return section;
}

/// The beginning of a file's name: beside a remark there is room for no more.
QString shortName(const std::string& file)
{
    constexpr qsizetype room = 10;
    const auto name = toQString(file.substr(file.rfind('/') + 1));
    return name.size() <= room ? name : name.left(room - 1) + QChar{0x2026};
}

/// Where the first row lies; `file` is its name as there is room for it.
QString firstPlace(const WarningGroup& group, const QString& file)
{
    if (group.rows.empty())
        return {};
    const auto row = countText(group.rows.front().row());
    return file.isEmpty() ? Words::tr("from row %1").arg(row)
                          : Words::tr("from %1, row %2", "file, number of a row").arg(file, row);
}

QString toolTipOf(const WarningGroup& group)
{
    return QStringList{warningText(group.reason), firstPlace(group, toQString(group.file)),
                       Words::tr("Show these rows")}
        .join(QLatin1Char{'\n'});
}

FactSection warningsSection(const ReceiptTotals& totals, const std::vector<WarningGroup>& warnings)
{
    std::int64_t listed = 0;
    FactSection section{
        .title = Words::tr("Remarks"), .aside = Words::tr("taken in, and marked"), .lines = {}};
    for (std::size_t group = 0; group < warnings.size(); ++group) {
        listed += warnings[group].count;
        section.lines.push_back({.caption = warningText(warnings[group].reason),
                                 .value = countText(warnings[group].count),
                                 .note = firstPlace(warnings[group], shortName(warnings[group].file)),
                                 .tone = FactTone::Warn,
                                 .icon = QStringLiteral("warn"),
                                 .link = QStringLiteral("warning:%1").arg(group),
                                 .toolTip = toolTipOf(warnings[group])});
    }
    if (listed < totals.warnings)
        section.lines.push_back({.caption = Words::tr("and more, not listed here"),
                                 .value = countText(totals.warnings - listed),
                                 .tone = FactTone::Quiet});
    return section;
}

} // namespace

QString receiptEquation(const ReceiptTotals& totals)
{
    const auto& rows = totals.rows;
    return QStringLiteral("%1 + %2 + %3 %4 %5")
        .arg(countText(rows.accepted), countText(rows.duplicate), countText(rows.rejected),
             totals.adds() ? QStringLiteral("=") : QStringLiteral("≠"), countText(rows.read));
}

std::vector<FactSection> receiptSections(const ReceiptTotals& totals,
                                         const std::vector<WarningGroup>& warnings)
{
    std::vector<FactSection> sections{rowsSection(totals)};
    if (!totals.amounts.empty() || !totals.overflowed.empty())
        sections.push_back(moneySection(totals));
    if (!warnings.empty() || totals.warnings > 0)
        sections.push_back(warningsSection(totals, warnings));
    return sections;
}

FactSection factsSection(const FactCounts& counts)
{
    const auto line = [](const QString& iconName, const QString& caption, std::int64_t count) {
        return FactLine{.caption = caption, .value = countText(count), .icon = iconName};
    };
    return {.title = Words::tr("Facts obtained"),
            .aside = Words::tr("the whole case"),
            .lines = {line(QStringLiteral("incident"), Words::tr("Incidents"), counts.incidents),
                      line(QStringLiteral("person"), Words::tr("Persons"), counts.persons),
                      line(QStringLiteral("card"), Words::tr("Accounts"), counts.accounts),
                      line(QStringLiteral("phone"), Words::tr("Phones"), counts.phones),
                      line(QStringLiteral("money"), Words::tr("Transfers"), counts.transfers),
                      line(QStringLiteral("calls"), Words::tr("Calls"), counts.calls)}};
}

} // namespace jingwei::ui
