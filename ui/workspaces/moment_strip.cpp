#include "ui/workspaces/moment_strip.h"

#include "ui/charts/moment_slider.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QTimer>

#include <array>
#include <chrono>

namespace jingwei::ui {

namespace {

constexpr std::chrono::milliseconds slowest{1000}; ///< between two moments at 1×
constexpr std::array speeds{1, 2, 4, 8, 16, 32};   ///< a trace of a thousand moments in half a minute

} // namespace

MomentStrip::MomentStrip(QWidget* parent) : Panel{Ground::Bg1, parent, Qt::TopEdge}
{
    setObjectName(QStringLiteral("momentStrip"));
    m_row = new QHBoxLayout{this};
    m_row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                              scaled(measure::gap1));
    m_row->setSpacing(scaled(measure::gap2));
    m_play = makeTool(QStringLiteral("momentPlay"), QStringLiteral("play"), {}, this);
    m_speedButton = makeButton(QStringLiteral("momentSpeed"), {}, {}, Look::Flat, this);
    auto* menu = new QMenu{m_speedButton};
    for (const auto times : speeds)
        connect(menu->addAction(QStringLiteral("%1×").arg(times)), &QAction::triggered, this,
                [this, times] { setSpeed(times); });
    m_speedButton->setMenu(menu);
    m_slider = new MomentSlider{this};
    m_slider->setObjectName(QStringLiteral("momentSlider"));
    m_text = new TextLabel{type::small, Ink::Ink2, this};
    m_text->setObjectName(QStringLiteral("momentText"));
    m_row->addWidget(m_play);
    m_row->addWidget(m_speedButton);
    m_row->addWidget(m_slider, 1);
    m_row->addWidget(m_text);
    m_timer = new QTimer{this};
    connect(m_timer, &QTimer::timeout, this, &MomentStrip::step);
    connect(m_play, &QToolButton::clicked, this, &MomentStrip::playOrPause);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        say();
        emit momentChosen();
    });
    setSpeed(speeds.front());
    retranslate();
}

void MomentStrip::addAtRight(QWidget* widget)
{
    m_row->addWidget(widget);
}

void MomentStrip::setMoments(std::vector<FlowMoment> moments, Currency currency, ZoneOffset zone)
{
    stop();
    m_moments = std::move(moments);
    m_currency = currency;
    m_zone = zone;
    std::vector<double> weights;
    for (const auto& moment : m_moments)
        weights.push_back(static_cast<double>(moment.moved));
    const QSignalBlocker quiet{m_slider};
    m_slider->setWeights(std::move(weights));
    m_slider->setValue(m_slider->maximum());
    setEnabled(m_moments.size() > 1);
    say();
}

void MomentStrip::setUnit(MoneyUnit unit)
{
    m_unit = unit;
    say();
}

std::optional<Instant> MomentStrip::moment() const
{
    const auto place = static_cast<std::size_t>(m_slider->value());
    return place + 1 < m_moments.size() ? std::optional{m_moments[place].at} : std::nullopt;
}

bool MomentStrip::playing() const
{
    return m_timer->isActive();
}

void MomentStrip::playOrPause()
{
    if (!isEnabled())
        return;
    if (playing()) {
        stop();
        return;
    }
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_timer->start();
    retranslate();
}

void MomentStrip::stop()
{
    const bool played = playing();
    m_timer->stop();
    retranslate();
    if (played)
        emit paused();
}

void MomentStrip::setSpeed(int times)
{
    m_speed = times;
    m_timer->setInterval(slowest / times);
    m_speedButton->setText(QStringLiteral("%1×").arg(times));
}

void MomentStrip::step()
{
    if (m_busy)
        return;
    if (m_slider->value() < m_slider->maximum())
        m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum())
        stop();
}

void MomentStrip::retranslate()
{
    const auto words = playing() ? tr("Pause") : tr("Play: how the money moved, transfer by transfer");
    m_play->setIcon(icon(playing() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(tr("%1 (%2)", "act, its key")
                           .arg(words, QKeySequence{Qt::Key_Space}.toString(QKeySequence::NativeText)));
    m_play->setAccessibleName(words);
    m_speedButton->setToolTip(tr("How fast it plays"));
    m_speedButton->setAccessibleName(tr("Speed"));
    m_slider->setAccessibleName(tr("Moment"));
    m_slider->setToolTip(
        tr("A step for each moment at which stolen money moved; the higher the bar, the more"));
    say();
}

void MomentStrip::say()
{
    if (m_moments.empty()) {
        m_text->setText({});
        return;
    }
    const auto& moment = m_moments[static_cast<std::size_t>(m_slider->value())];
    m_text->setText(tr("%1 · %2 · step %3 of %4", "moment, sum that moved then, number, number")
                        .arg(timeText(moment.at, m_zone), moneyOnLink(moment.moved, m_currency, m_unit),
                             countText(m_slider->value() + 1), countText(std::ssize(m_moments))));
    m_text->setToolTip(tr("%n transfer(s) at that moment", nullptr, static_cast<int>(moment.transfers)));
    m_slider->setAccessibleDescription(m_text->text());
}

} // namespace jingwei::ui
