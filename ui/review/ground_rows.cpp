// What two incidents have, side by side. The weights are those of `PairScorer::explain`; nothing is weighed
// here.
#include "ui/review/ground_rows.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::GroundRows)
};

/// What one incident has of something that is more or less alike; empty: it does not say.
class SideTexts {
public:
    SideTexts(ZoneOffset zone, Masking masking) : m_zone{zone}, m_masking{masking} {}

    [[nodiscard]] QString of(const LinkSubject& subject, GroundKind kind) const
    {
        using enum GroundKind;
        if (isSharedValue(kind))
            return values(subject, kind);
        if (kind == Category || kind == Lure || kind == Payment || kind == Unit)
            return toQString(wordOf(subject, kind));
        if (kind == Loss)
            return subject.loss ? moneyText(*subject.loss) : QString{};
        if (kind == DayGap)
            return subject.at ? dayText(*subject.at, m_zone) : QString{};
        if (kind == Hour)
            return subject.at && !subject.dateOnly ? timeText(*subject.at, m_zone).mid(11, 5) : QString{};
        if (kind == Narrative)
            return subject.narrative.empty() ? QString{} : Words::tr("written");
        return kind == Place && subject.where ? Words::tr("known") : QString{};
    }

private:
    [[nodiscard]] static const std::string& wordOf(const LinkSubject& subject, GroundKind kind)
    {
        if (kind == GroundKind::Category)
            return subject.category;
        if (kind == GroundKind::Lure)
            return subject.lure;
        return kind == GroundKind::Payment ? subject.payment : subject.unit;
    }

    /// Values that count: what everybody has is none of its own.
    [[nodiscard]] QString values(const LinkSubject& subject, GroundKind kind) const
    {
        QString first;
        int count = 0;
        for (const auto& named : subject.named) {
            if (named.kind != kind || named.hub)
                continue;
            if (count++ == 0)
                first = groundValueText(kind, named.value, m_masking);
        }
        return count > 1 ? Words::tr("%1 and %2 more", "value, how many others").arg(first).arg(count - 1)
                         : first;
    }

    ZoneOffset m_zone;
    Masking m_masking;
};

/// What a measure says in a cell of its own, where the two sides do not say it.
QString measuredText(const LinkGround& ground)
{
    const double measured = ground.measured.value_or(0.0);
    if (ground.kind == GroundKind::Narrative)
        return Words::tr("likeness %1").arg(scoreText(measured));
    if (ground.kind == GroundKind::Place) // log10 of kilometres + 0.03, as the parameters have it
        return Words::tr("%1 km apart")
            .arg(QString::number(std::max(0.0, std::pow(10.0, measured) - 0.03), 'f', 1));
    if (ground.kind == GroundKind::KnownSeries)
        return Words::tr("series %1, %n incident(s)", nullptr, static_cast<int>(ground.incidents))
            .arg(toQString(ground.value));
    return QString::number(measured, 'f', 2);
}

GroundMark markOf(const LinkGround& ground)
{
    if (ground.hub)
        return GroundMark::Hub;
    return ground.weight < 0.0 ? GroundMark::Differ : GroundMark::Agree;
}

/// Whether the two texts of a row belong each to its side.
bool saysSides(GroundKind kind)
{
    using enum GroundKind;
    return kind == Category || kind == Loss || kind == Lure || kind == Payment || kind == Unit
           || kind == DayGap || kind == Hour;
}

class RowsBuilder {
public:
    RowsBuilder(const LinkedCase& linked, IncidentPair pair, const std::vector<GroundChoice>& without,
                ZoneOffset zone, Masking masking)
        : m_linked{linked}
        , m_a{linked.material->subject(pair.a)}
        , m_b{linked.material->subject(pair.b)}
        , m_without{without}
        , m_sides{zone, masking}
        , m_masking{masking}
    {
        for (auto& ground : linked.scorer->explain(pair.a, pair.b))
            addGround(std::move(ground));
        addOneSided();
        addSum();
    }

    GroundRows take() { return std::move(m_made); }

private:
    [[nodiscard]] bool isWithout(const LinkGround& ground) const
    {
        return std::ranges::any_of(m_without, [&](const GroundChoice& choice) {
            return choice.kind == ground.kind && (choice.value.empty() || choice.value == ground.value);
        });
    }

    void add(GroundRow row)
    {
        row.from = m_made.score;
        if (!row.without)
            m_made.score += row.ground.weight;
        row.to = m_made.score;
        m_made.least = std::min(m_made.least, row.to);
        m_made.most = std::max(m_made.most, row.to);
        m_made.rows.push_back(std::move(row));
    }

    void addGround(LinkGround ground)
    {
        GroundRow row;
        row.mark = markOf(ground);
        row.name = groundText(ground.kind);
        row.icon = groundIcon(ground.kind);
        row.without = isWithout(ground);
        if (isSharedValue(ground.kind)) {
            row.a = groundValueText(ground.kind, ground.value, m_masking);
            row.b = row.a;
        } else if (saysSides(ground.kind)) {
            row.a = m_sides.of(m_a, ground.kind);
            row.b = m_sides.of(m_b, ground.kind);
        } else if (ground.kind == GroundKind::Trait) {
            const auto both = toQString(ground.value).split(QStringLiteral(" / "));
            row.a = proseText(toUtf8(both.front()), {}, m_masking);
            row.b = proseText(toUtf8(both.back()), {}, m_masking);
        } else {
            row.a = measuredText(ground);
            row.b = row.a;
        }
        m_made.agree += row.mark == GroundMark::Agree ? 1 : 0;
        m_made.differ += row.mark == GroundMark::Differ ? 1 : 0;
        m_made.hubs += row.mark == GroundMark::Hub ? 1 : 0;
        row.ground = std::move(ground);
        add(std::move(row));
    }

    void addOneSided()
    {
        for (std::size_t index = 0; index < groundKindCount; ++index) {
            const auto kind = static_cast<GroundKind>(index);
            const auto a = m_sides.of(m_a, kind);
            const auto b = m_sides.of(m_b, kind);
            if (a.isEmpty() == b.isEmpty() || isShown(kind))
                continue;
            GroundRow row;
            row.mark = GroundMark::OneSided;
            row.name = groundText(kind);
            row.icon = groundIcon(kind);
            row.a = a.isEmpty() ? Words::tr("not in the register") : a;
            row.b = b.isEmpty() ? Words::tr("not in the register") : b;
            row.ground.kind = kind;
            ++m_made.oneSided;
            add(std::move(row));
        }
    }

    [[nodiscard]] bool isShown(GroundKind kind) const
    {
        return std::ranges::any_of(m_made.rows,
                                   [kind](const GroundRow& row) { return row.ground.kind == kind; });
    }

    void addSum()
    {
        m_made.most = std::max(m_made.most, m_linked.threshold) * 1.05;
        m_made.least *= 1.05;
        GroundRow row;
        row.mark = GroundMark::Sum;
        row.name = Words::tr("Score");
        row.a = Words::tr("Sum of all rows: likelihood ratio to the base 2; no hidden prior");
        row.from = 0.0;
        row.to = m_made.score;
        m_made.rows.push_back(std::move(row));
    }

    const LinkedCase& m_linked;
    const LinkSubject& m_a;
    const LinkSubject& m_b;
    const std::vector<GroundChoice>& m_without;
    SideTexts m_sides;
    Masking m_masking;
    GroundRows m_made;
};

} // namespace

GroundRows groundRows(const LinkedCase& linked, IncidentPair pair, const std::vector<GroundChoice>& without,
                      ZoneOffset zone, Masking masking)
{
    return RowsBuilder{linked, pair, without, zone, masking}.take();
}

} // namespace jingwei::ui
