#include "ui/intake/intake_progress.h"

#include "ui/intake/intake_flow.h"
#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>
#include <set>

namespace jingwei::ui {

namespace {

constexpr int pollMilliseconds = 100;
constexpr qint64 leastMillisecondsForPace = 800;
constexpr int barHeight = 8;
constexpr int barSteps = 1000;

} // namespace

IntakeProgress::IntakeProgress(IntakeFlow& flow, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::BottomEdge}
    , m_flow{flow}
{
    setObjectName(QStringLiteral("intakeProgress"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                            scaled(measure::gap1));
    row->setSpacing(scaled(measure::gap2));
    m_what = new TextLabel{type::bodyBold, Ink::Ink, this};
    m_what->setObjectName(QStringLiteral("intakeProgressWhat"));
    m_what->setElided();
    row->addWidget(m_what, 2);
    m_bar = new QProgressBar{this};
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(barHeight));
    row->addWidget(m_bar, 3);
    m_numbers = new TextLabel{type::small, Ink::Ink2, this};
    m_numbers->setObjectName(QStringLiteral("intakeProgressNumbers"));
    row->addWidget(m_numbers);
    m_cancel = makeButton(QStringLiteral("intakeCancel"), {}, {}, Look::Plain, this);
    row->addWidget(m_cancel);
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &IntakeProgress::refresh);
    connect(&flow, &IntakeFlow::changed, this, &IntakeProgress::refresh);
    connect(m_cancel, &QPushButton::clicked, &flow, &IntakeFlow::cancel);
    setVisible(false);
    retranslate();
}

void IntakeProgress::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("After cancelling the case is as before"));
    m_bar->setAccessibleName(tr("How far the import is"));
    refresh();
}

std::optional<IntakeProgress::Bytes> IntakeProgress::bytes() const
{
    const auto at = m_flow.importing();
    const auto* job = m_flow.job();
    if (!at || job == nullptr || at->index >= at->count)
        return std::nullopt;
    Bytes bytes;
    std::set<std::filesystem::path> seen;
    bool before = true;
    for (const auto& row : m_flow.batch().rows()) {
        if (row.state == IntakeState::Done || !seen.insert(row.table.path).second)
            continue;
        const auto size = static_cast<double>(row.table.bytes);
        bytes.all += size;
        const bool now = row.table.handedOver() == at->file;
        if (now)
            bytes.done += size * job->fraction();
        else if (before)
            bytes.done += size;
        before = before && !now;
    }
    return bytes.all > 0.0 && !before ? std::optional{bytes} : std::nullopt;
}

void IntakeProgress::refresh()
{
    const auto* job = m_flow.job();
    if (job == nullptr) {
        m_timed = nullptr;
        m_poll.stop();
        setVisible(false);
        return;
    }
    if (m_timed != job) { // an import's pace is not that of the look before it
        m_timed = job;
        m_since.start();
        m_poll.start();
    }
    setVisible(true);
    m_cancel->setEnabled(!job->cancelling());
    const auto at = m_flow.importing();
    if (job->cancelling())
        m_what->setText(tr("Stopping; the case stays as it was"));
    else if (at && at->index < at->count)
        m_what->setText(tr("Importing %1").arg(toQString(at->file)));
    else
        m_what->setText(at ? tr("Working out the facts") : job->name());
    showFraction(*job, bytes());
}

void IntakeProgress::showFraction(const Job& job, std::optional<Bytes> bytes)
{
    const double fraction = bytes ? bytes->done / bytes->all : job.fraction();
    const bool known = fraction > 0.0;
    m_bar->setRange(0, known ? barSteps : 0);
    m_bar->setValue(static_cast<int>(fraction * barSteps));
    QStringList numbers;
    if (known)
        numbers << percentText(fraction);
    const auto elapsed = m_since.elapsed();
    const auto rows = static_cast<std::int64_t>(job.rows());
    if (rows > 0)
        numbers << tr("%1 rows", "read so far").arg(countText(rows));
    if (rows > 0 && bytes && elapsed > leastMillisecondsForPace)
        numbers << tr("%1 rows per second").arg(countText(rows * 1000 / elapsed));
    if (bytes && elapsed > leastMillisecondsForPace && bytes->done > 0.0) {
        const double perSecond = bytes->done * 1000.0 / static_cast<double>(elapsed);
        numbers << tr("%1 per second", "size").arg(bytesText(static_cast<std::int64_t>(perSecond)));
        numbers << timeLeftText(
            std::chrono::seconds{static_cast<std::int64_t>((bytes->all - bytes->done) / perSecond + 0.5)});
    }
    m_numbers->setText(numbers.join(QStringLiteral(" · ")));
}

} // namespace jingwei::ui
