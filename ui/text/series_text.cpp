#include "ui/text/series_text.h"

#include "ui/support/format.h"
#include "ui/text/ground_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SeriesText)
};

int countOf(std::size_t things)
{
    return static_cast<int>(things);
}

QString kindText(const SeriesSummary& summary)
{
    const int incidents = countOf(summary.incidents);
    if (summary.category.empty())
        return Words::tr("%n incident(s)", nullptr, incidents);
    const auto category = toQString(summary.category);
    return summary.ofCategory == summary.incidents
               ? Words::tr("%n incident(s) of %1", "category", incidents).arg(category)
               : Words::tr("%n incident(s), mostly %1", "category", incidents).arg(category);
}

/// One day, or two of which the second leaves out the year that both have.
QString spanText(Instant first, Instant last, ZoneOffset zone)
{
    const auto from = dayText(first, zone);
    const auto until = dayText(last, zone);
    if (from == until)
        return from;
    constexpr qsizetype yearLength = 5; // "2025-"
    const bool sameYear = from.left(yearLength) == until.left(yearLength);
    return Words::tr("%1 to %2", "days").arg(from, sameYear ? until.mid(yearLength) : until);
}

QString lossText(const SeriesSummary& summary)
{
    if (summary.withLoss == 0)
        return Words::tr("no loss stated");
    const auto loss = Words::tr("loss %1 yuan").arg(moneyText(summary.loss));
    const int without = countOf(summary.incidents - summary.withLoss);
    return without == 0 ? loss : Words::tr("%1 (%n without a figure)", "loss, incidents", without).arg(loss);
}

QString sharedText(const SeriesSummary& summary, Masking masking)
{
    QString names;
    for (const auto& ground : summary.shared) {
        const auto name = writtenGroundText(ground, masking);
        names = names.isEmpty() ? name : Words::tr("%1, %2", "grounds").arg(names, name);
    }
    return summary.sharedInAll == summary.shared.size()
               ? names
               : Words::tr("%1 and others, %n in all", "grounds", countOf(summary.sharedInAll)).arg(names);
}

} // namespace

QString seriesSummaryText(const SeriesSummary& summary, ZoneOffset zone, Masking masking)
{
    QStringList parts{kindText(summary)};
    if (summary.victims > 0)
        parts << Words::tr("%n victim(s)", nullptr, countOf(summary.victims));
    if (summary.first && summary.last)
        parts << spanText(*summary.first, *summary.last, zone);
    parts << lossText(summary);
    if (summary.accounts > 0)
        parts << Words::tr("%n account(s)", nullptr, countOf(summary.accounts));
    if (summary.phones > 0)
        parts << Words::tr("%n phone(s)", nullptr, countOf(summary.phones));
    const auto figures = parts.join(Words::tr(", ", "between parts of a summary"));
    return summary.shared.empty() ? Words::tr("%1; nothing shared", "figures of a series").arg(figures)
                                  : Words::tr("%1; shared: %2", "figures of a series, grounds")
                                        .arg(figures, sharedText(summary, masking));
}

QString shortIncidentNumber(const QString& number, qsizetype common)
{
    constexpr qsizetype shortEnough = 10;
    constexpr qsizetype least = 4; // a single digit would say nothing
    constexpr qsizetype most = 8;
    if (number.size() <= shortEnough)
        return number;
    return QChar{0x2026} + number.right(std::clamp(number.size() - common, least, most));
}

} // namespace jingwei::ui
