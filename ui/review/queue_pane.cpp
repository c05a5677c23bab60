#include "ui/review/queue_pane.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"
#include "ui/text/reason_text.h"
#include "ui/theme/buttons.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr QLatin1String strongest{"strongest"};
constexpr QLatin1String doubtful{"doubtful"};
constexpr qsizetype mostIcons = 3;

} // namespace

QueuePane::QueuePane(ReviewDesk& desk, QWidget* parent)
    : PairLists{QStringLiteral("review"), parent}
    , m_desk{desk}
{
    setObjectName(QStringLiteral("queuePane"));
    m_order = new SegmentedSwitch{this};
    m_order->setObjectName(QStringLiteral("queueOrder"));
    addToQueueHead(m_order);
    m_replay = makeLink(QStringLiteral("decidedReplay"), {}, this);
    addToDecidedHead(m_replay);
    addBelowDecidedHead(makeLookBack());
    connect(m_order, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        m_desk.setOrder(key == doubtful ? QueueOrder::MostDoubtful : QueueOrder::Strongest);
    });
    connect(this, &PairLists::nothingActivated, &m_desk, &ReviewDesk::lookBelow);
    connect(m_replay, &QPushButton::clicked, this, [this] {
        m_desk.lookBack(m_desk.votesInAll());
        m_step->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

QWidget* QueuePane::makeLookBack()
{
    auto* bar = new Panel{Ground::AccentBg, this};
    m_lookBack = bar;
    bar->setObjectName(QStringLiteral("lookBack"));
    auto* column = new QVBoxLayout{bar};
    column->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                               scaled(measure::gap1));
    column->setSpacing(scaled(measure::gap1));
    auto* row = new QHBoxLayout;
    m_before = makeTool(QStringLiteral("lookBackBefore"), QStringLiteral("left"), {}, bar);
    m_after = makeTool(QStringLiteral("lookBackAfter"), QStringLiteral("right"), {}, bar);
    m_step = new QSlider{Qt::Horizontal, bar};
    m_step->setObjectName(QStringLiteral("lookBackStep"));
    row->addWidget(m_before);
    row->addWidget(m_step, 1);
    row->addWidget(m_after);
    column->addLayout(row);
    auto* line = new QHBoxLayout;
    m_stepText = new TextLabel{type::small, Ink::Accent, bar};
    m_stepText->setObjectName(QStringLiteral("lookBackText"));
    m_stepText->setElided();
    line->addWidget(m_stepText, 1);
    m_now = makeLink(QStringLiteral("lookBackNow"), {}, bar);
    line->addWidget(m_now);
    column->addLayout(line);
    bar->hide();
    connect(m_step, &QSlider::valueChanged, this, &QueuePane::lookBack);
    connect(m_before, &QToolButton::clicked, this, [this] { m_step->setValue(m_step->value() - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { m_step->setValue(m_step->value() + 1); });
    connect(m_now, &QPushButton::clicked, this, [this] { m_desk.lookBack(std::nullopt); });
    return bar;
}

void QueuePane::retranslate()
{
    PairLists::retranslate();
    m_order->setChoices({{.key = QString{strongest}, .text = tr("Strongest first")},
                         {.key = QString{doubtful}, .text = tr("Most doubtful first")}});
    m_order->setCurrent(m_desk.order() == QueueOrder::MostDoubtful ? QString{doubtful} : QString{strongest});
    m_replay->setText(tr("Replay in order"));
    m_before->setToolTip(tr("One decision earlier"));
    m_before->setAccessibleName(m_before->toolTip());
    m_after->setToolTip(tr("One decision later"));
    m_after->setAccessibleName(m_after->toolTip());
    m_step->setAccessibleName(tr("State after which decision"));
    m_now->setText(tr("Back to now"));
}

void QueuePane::refresh(Masking masking, ZoneOffset zone)
{
    showQueued(masking);
    showVotes(zone);
    showDisputes(static_cast<int>(m_desk.disputes().size()));
    showLookBack();
}

void QueuePane::showQueued(Masking masking)
{
    const auto count = m_desk.queue().size();
    m_most = 1.0;
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

PairLine QueuePane::queuedLine(std::size_t index, Masking masking) const
{
    if (index >= m_desk.queue().size()) // the desk is ahead of what is shown
        return {};
    const auto& item = m_desk.queue()[index];
    const auto& linked = *m_desk.linked();
    const auto number = [&](std::uint32_t incident) {
        return toQString(linked.material->subject(incident).number);
    };
    PairLine line{.title = tr("%1 – %2", "two incidents").arg(number(item.pair.a), number(item.pair.b)),
                  .value = scoreText(item.score)};
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
    if (!fresh.isEmpty())
        line.toolTip = tr("Held different before; since then: %1").arg(fresh.join(tr(", ", "in a list")));
    return line;
}

void QueuePane::showVotes(ZoneOffset zone)
{
    const auto count = m_desk.decided().size();
    showDecided(
        count, [this, zone](std::size_t index) { return decidedLine(index, zone); }, !m_desk.lookingBack());
    m_replay->setVisible(m_desk.votesInAll() > 0 && !m_desk.lookingBack());
}

PairLine QueuePane::decidedLine(std::size_t index, ZoneOffset zone) const
{
    if (index >= m_desk.decided().size())
        return {};
    const auto& vote = m_desk.decided()[index];
    PairLine line{.title = tr("%1 – %2", "two incidents").arg(toQString(vote.a), toQString(vote.b)),
                  .value = verdictText(vote.verdict)};
    line.valueIcon = verdictIcon(vote.verdict);
    line.valueIsGood = vote.verdict == Verdict::Same;
    line.toolTip = tr("%1, %2: %3", "who, when, why")
                       .arg(toQString(vote.by), timeText(vote.at, zone), reasonsText(vote));
    return line;
}

void QueuePane::showLookBack()
{
    const auto& at = m_desk.lookingBack();
    m_lookBack->setVisible(at.has_value());
    if (!at)
        return;
    const int last = static_cast<int>(m_desk.votesInAll());
    const QSignalBlocker quiet{m_step};
    m_step->setRange(0, last);
    m_step->setValue(static_cast<int>(*at));
    m_before->setEnabled(*at > 0);
    m_after->setEnabled(static_cast<int>(*at) < last);
    m_stepText->setText(*at == 0 ? tr("Before the first decision")
                                 : tr("After decision %1 of %2").arg(*at).arg(last));
}

void QueuePane::lookBack(int votes)
{
    m_desk.lookBack(static_cast<std::size_t>(votes));
}

} // namespace jingwei::ui
