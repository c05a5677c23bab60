#include "ui/review/queue_pane.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"
#include "ui/text/reason_text.h"
#include "ui/text/series_text.h"

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr qsizetype mostIcons = 3;

/// Incidents stand by their numbers: what the first and the last begin with, all do.
qsizetype commonLength(const LinkMaterial& material)
{
    if (material.size() == 0)
        return 0;
    const auto first = toQString(material.subject(0).number);
    const auto last = toQString(material.subject(material.size() - 1).number);
    return std::ranges::mismatch(first, last).in1 - first.begin();
}

} // namespace

QueuePane::QueuePane(ReviewDesk& desk, QWidget* parent)
    : PairLists{QStringLiteral("review"), parent}
    , m_desk{desk}
{
    setObjectName(QStringLiteral("queuePane"));
    connect(this, &PairLists::orderChosen, &m_desk, &ReviewDesk::setOrder);
    connect(this, &PairLists::nothingActivated, &m_desk, &ReviewDesk::lookBelow);
    connect(this, &PairLists::lookBackRequested, &m_desk, &ReviewDesk::lookBack);
    retranslate();
}

void QueuePane::refresh(Masking masking, ZoneOffset zone)
{
    showQueued(masking);
    showVotes(zone);
    showDisputes(static_cast<int>(m_desk.disputes().size()));
}

void QueuePane::showQueued(Masking masking)
{
    const auto count = m_desk.queue().size();
    showOrder(m_desk.order());
    m_most = 1.0;
    m_common = m_desk.linked() ? commonLength(*m_desk.linked()->material) : 0;
    for (const auto& item : m_desk.queue())
        m_most = std::max(m_most, item.score);
    showQueue(count, [this, masking](std::size_t index) { return queuedLine(index, masking); });
    if (count > 0 || !m_desk.linked())
        return;
    const auto threshold = scoreText(m_desk.linked()->threshold);
    const int below = m_desk.pairsBelow();
    if (below > 0)
        showNothing(tr("Nothing is left to decide. Below the threshold of %1 there are %n more pair(s). "
                       "Look at them?",
                       nullptr, below)
                        .arg(threshold),
                    tr("Show them"));
    else
        showNothing(
            tr("Nothing is left to decide, and nothing just below the threshold of %1.").arg(threshold));
}

QString QueuePane::titleOf(const std::string& a, const std::string& b) const
{
    return tr("%1 – %2", "two incidents")
        .arg(shortIncidentNumber(toQString(a), m_common), shortIncidentNumber(toQString(b), m_common));
}

PairLine QueuePane::queuedLine(std::size_t index, Masking masking) const
{
    if (index >= m_desk.queue().size()) // the desk is ahead of what is shown
        return {};
    const auto& item = m_desk.queue()[index];
    const auto& linked = *m_desk.linked();
    const auto& a = linked.material->subject(item.pair.a).number;
    const auto& b = linked.material->subject(item.pair.b).number;
    PairLine line{.title = titleOf(a, b), .value = scoreText(item.score)};
    auto grounds = linked.scorer->explain(item.pair.a, item.pair.b);
    std::ranges::stable_sort(grounds, std::ranges::greater{}, &LinkGround::weight);
    for (const auto& ground : grounds) {
        if (ground.weight <= 0.0 || line.icons.size() == mostIcons)
            break;
        if (!line.icons.contains(groundIcon(ground.kind)))
            line.icons << groundIcon(ground.kind);
    }
    if (!grounds.empty() && grounds.front().weight > 0.0) {
        const auto& strong = grounds.front();
        line.about =
            isSharedValue(strong.kind)
                ? tr("%1 %2", "kind of ground, its value")
                      .arg(groundText(strong.kind), groundValueText(strong.kind, strong.value, masking))
                : groundText(strong.kind);
    }
    line.share = std::clamp(item.score / m_most, 0.0, 1.0);
    if (item.disputed)
        line.mark = tr("disputed");
    else if (item.waiting)
        line.mark = tr("second vote");
    else if (!item.fresh.empty())
        line.mark = tr("new grounds");
    else if (std::abs(item.score - linked.threshold) < doubt)
        line.mark = tr("doubtful");
    QStringList fresh;
    for (const auto& ground : item.fresh)
        fresh << writtenGroundText(ground, masking);
    line.toolTip = tr("%1 – %2", "two incidents").arg(toQString(a), toQString(b));
    if (!fresh.isEmpty())
        line.toolTip += QLatin1Char{'\n'}
                        + tr("Held different before; since then: %1").arg(fresh.join(tr(", ", "in a list")));
    return line;
}

void QueuePane::showVotes(ZoneOffset zone)
{
    showDecided(
        m_desk.decided().size(), [this, zone](std::size_t index) { return decidedLine(index, zone); },
        m_desk.lookingBack(), m_desk.votesInAll());
}

PairLine QueuePane::decidedLine(std::size_t index, ZoneOffset zone) const
{
    if (index >= m_desk.decided().size())
        return {};
    const auto& vote = m_desk.decided()[index];
    PairLine line{.title = titleOf(vote.a, vote.b), .value = verdictText(vote.verdict)};
    line.valueIcon = verdictIcon(vote.verdict);
    line.valueIsGood = vote.verdict == Verdict::Same;
    line.toolTip = tr("%1 – %2", "two incidents").arg(toQString(vote.a), toQString(vote.b))
                   + QLatin1Char{'\n'}
                   + tr("%1, %2: %3", "who, when, why")
                         .arg(toQString(vote.by), timeText(vote.at, zone), reasonsText(vote));
    return line;
}

} // namespace jingwei::ui
