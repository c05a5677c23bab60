#include "ui/jobs/job.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of what is no member.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Job)
};

constexpr int pollMilliseconds = 100;
constexpr qint64 leastMillisecondsToEstimate = 800;
constexpr double leastFractionToEstimate = 0.02;

} // namespace

Job::Job(QObject* parent) : Job{QString{}, parent} {}

Job::Job(QString name, QObject* parent)
    : QObject{parent}
    , m_name{std::move(name)}
    , m_progress{std::make_shared<Progress>(m_stop.get_token())}
    , m_stage{std::make_shared<Stage>()}
{
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &Job::poll);
}

Job::~Job()
{
    m_stop.request_stop();
}

void Job::cancel()
{
    m_stop.request_stop();
    emit progressed(fraction());
}

void Job::setName(const QString& name)
{
    m_name = name;
}

std::optional<std::chrono::seconds> Job::timeLeft() const
{
    const double done = fraction();
    if (!m_running || !m_sinceStageBegan.isValid() || done < leastFractionToEstimate)
        return std::nullopt;
    const auto elapsed = m_sinceStageBegan.elapsed();
    if (elapsed < leastMillisecondsToEstimate)
        return std::nullopt;
    const double milliseconds = static_cast<double>(elapsed) * (1.0 - done) / done;
    return std::chrono::seconds{static_cast<std::int64_t>(milliseconds / 1000.0 + 0.5)};
}

QString Job::stage() const
{
    const QMutexLocker lock{&m_stage->mutex};
    return m_stage->text;
}

std::function<void(const QString&)> Job::stageWriter() const
{
    return [stage = m_stage](const QString& text) {
        const QMutexLocker lock{&stage->mutex};
        stage->text = text;
    };
}

void Job::begin()
{
    m_running = true;
    m_sinceStageBegan.start();
    m_poll.start();
    emit started();
}

void Job::end()
{
    m_poll.stop();
    m_running = false;
    emit progressed(1.0);
    emit finished();
}

void Job::poll()
{
    const double now = fraction();
    if (now < m_fractionBefore) // the next stage counts from its own beginning
        m_sinceStageBegan.restart();
    m_fractionBefore = now;
    emit progressed(now);
}

QString timeLeftText(std::optional<std::chrono::seconds> left)
{
    if (!left || *left <= std::chrono::seconds{0}) // more was done than had been foreseen
        return {};
    if (*left < std::chrono::seconds{90}) {
        return Words::tr("%n s left", nullptr, static_cast<int>(left->count()));
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*left + std::chrono::seconds{30});
    return Words::tr("%n min left", nullptr, static_cast<int>(minutes.count()));
}

} // namespace jingwei::ui
