// Mouse, keys and play of the brush over time.
#include "ui/charts/time_brush.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

using std::chrono::seconds;

constexpr double grabRoom = 6.0; ///< left and right of a handle
constexpr double dragBegins = 3.0;
constexpr double wheelNotch = 120.0;
constexpr double zoomStep = 0.8;
constexpr int firstShare = 10;                        ///< of what is seen, for the keyboard's first range
constexpr std::chrono::milliseconds slowestStep{240}; ///< a bar at 1×

TimeStretch shifted(const TimeStretch& stretch, seconds by)
{
    return {stretch.from + by, stretch.to + by};
}

/// Keys that mean something here; Esc is everybody's.
bool isOwnKey(const QKeyEvent& event)
{
    constexpr std::array keys{Qt::Key_Home, Qt::Key_End,   Qt::Key_Delete, Qt::Key_Space,
                              Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus,  Qt::Key_0};
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
        return !modifiers
               || (modifiers == Qt::ControlModifier && event.modifiers().testFlag(Qt::ShiftModifier));
    return !modifiers && std::ranges::find(keys, event.key()) != keys.end();
}

} // namespace

// ---- the mouse ----

Instant TimeBrush::instantAt(double x) const
{
    const auto area = plotArea();
    const auto share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_view.from + seconds{std::llround(share * static_cast<double>(m_view.length().count()))};
}

/// The edge of a bar that is nearest.
Instant TimeBrush::nearestEdge(double x) const
{
    const auto at = instantAt(x);
    const auto begin = binStart(at, m_bins.width, m_zone);
    return at - begin < begin + m_bins.width - at ? begin : begin + m_bins.width;
}

std::optional<std::size_t> TimeBrush::binAt(QPointF place) const
{
    if (m_moments.empty() || !plotArea().contains(place))
        return std::nullopt;
    const auto bin = static_cast<std::size_t>((instantAt(place.x()) - m_bins.from) / m_bins.width);
    return bin < m_bins.counts.size() ? std::optional{bin} : std::nullopt;
}

TimeBrush::Grip TimeBrush::gripAt(QPointF place, Qt::KeyboardModifiers modifiers) const
{
    const auto room = static_cast<double>(scaled(grabRoom));
    if (m_moments.empty() || !plotArea().adjusted(-room, 0, room, 0).contains(place))
        return Grip::None;
    const auto range = chosen();
    const auto toBegin = std::abs(place.x() - xOf(range.from));
    const auto toEnd = std::abs(place.x() - xOf(range.to));
    if (std::min(toBegin, toEnd) <= room)
        return toBegin < toEnd ? Grip::Begin : Grip::End;
    const auto at = instantAt(place.x());
    const bool isInside = !isAll() && range.from <= at && at < range.to;
    return isInside && !(modifiers & Qt::ShiftModifier) ? Grip::Range : Grip::New;
}

void TimeBrush::drag(double x)
{
    const auto width = m_bins.width;
    const auto perPixel = static_cast<double>(m_view.length().count()) / std::max(1.0, plotArea().width());
    const auto shift = (x - m_grabX) * perPixel; // in seconds
    auto range = m_grabbed;
    switch (m_grip) {
    case Grip::None: return;
    case Grip::View: see(shifted(m_grabbed, -seconds{std::llround(shift)})); return;
    case Grip::New: {
        const auto [first, last] = std::minmax(instantAt(m_grabX), instantAt(x));
        range = {binStart(first, width, m_zone), binStart(last, width, m_zone) + width};
        break;
    }
    case Grip::Begin: range.from = std::min(nearestEdge(x), range.to - width); break;
    case Grip::End: range.to = std::max(nearestEdge(x), range.from + width); break;
    case Grip::Range:
        range = moved(range, std::llround(shift / static_cast<double>(width.count())) * width);
        break;
    }
    take(range);
}

/// Lets go without a choice.
void TimeBrush::dropDrag()
{
    if (std::exchange(m_grip, Grip::None) == Grip::None || !m_moved)
        return;
    m_since = m_sinceBefore;
    m_until = m_untilBefore;
    sayRange();
}

void TimeBrush::mousePressEvent(QMouseEvent* event)
{
    const bool pans = event->button() == Qt::MiddleButton;
    if (m_moments.empty() || m_grip != Grip::None || (event->button() != Qt::LeftButton && !pans))
        return;
    m_grip = pans ? Grip::View : gripAt(event->position(), event->modifiers());
    m_grabX = event->position().x();
    m_grabbed = pans ? m_view : chosen();
    m_sinceBefore = m_since;
    m_untilBefore = m_until;
    m_moved = false;
    if (m_grip != Grip::None && !pans)
        stopPlaying();
}

void TimeBrush::mouseMoveEvent(QMouseEvent* event)
{
    const auto x = event->position().x();
    if (m_grip == Grip::None) {
        const auto grip = gripAt(event->position(), event->modifiers());
        setCursor(grip == Grip::Begin || grip == Grip::End ? Qt::SizeHorCursor
                  : grip == Grip::Range                    ? Qt::OpenHandCursor
                  : grip == Grip::New                      ? Qt::CrossCursor
                                                           : Qt::ArrowCursor);
        if (const auto bin = binAt(event->position()); std::exchange(m_marked, bin) != bin)
            update();
        return;
    }
    m_moved = m_moved || std::abs(x - m_grabX) >= scaled(dragBegins);
    if (m_moved)
        drag(x);
}

void TimeBrush::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton))
        return; // another button; the drag goes on
    const auto grip = std::exchange(m_grip, Grip::None);
    const bool isOther = std::pair{m_since, m_until} != std::pair{m_sinceBefore, m_untilBefore};
    if (grip != Grip::None && grip != Grip::View && m_moved && isOther)
        emit rangeChosen(m_since, m_until);
}

void TimeBrush::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !plotArea().contains(event->position()))
        return;
    dropDrag();
    see(whole());
    chooseAll();
}

void TimeBrush::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_marked.reset();
    update();
}

void TimeBrush::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->angleDelta();
    if (m_moments.empty() || turned.isNull() || m_grip != Grip::None) {
        event->ignore();
        return;
    }
    event->accept();
    const bool pans = turned.x() != 0 || (event->modifiers() & Qt::ShiftModifier);
    const auto notches = (turned.x() != 0 ? turned.x() : turned.y()) / wheelNotch;
    if (pans)
        pan(seconds{-std::llround(notches * static_cast<double>(m_view.length().count()) / firstShare)});
    else
        zoom(std::pow(zoomStep, notches), instantAt(event->position().x()));
}

bool TimeBrush::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // not the window's while the brush has the keyboard
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const auto marks = markText(help->pos());
    if (const auto bin = binAt(help->pos()))
        QToolTip::showText(help->globalPos(),
                           marks.isEmpty() ? binText(*bin) : marks + QLatin1Char{'\n'} + binText(*bin), this);
    else
        QToolTip::hideText();
    return true;
}

// ---- keys ----

void TimeBrush::moveRange(int bins)
{
    stopPlaying();
    const auto by = bins * m_bins.width;
    if (isAll()) { // something to move: a part of what is seen, at the side where the arrow comes from
        const auto part = std::max(m_bins.width, m_view.length() / firstShare / m_bins.width * m_bins.width);
        const auto begin = bins > 0 ? binStart(m_view.from, m_bins.width, m_zone)
                                    : binStart(m_view.to - part, m_bins.width, m_zone);
        choose({begin, begin + part});
        return;
    }
    choose(moved(chosen(), by));
}

void TimeBrush::moveEdge(Grip edge, int bins)
{
    stopPlaying();
    const auto all = whole();
    const auto by = bins * m_bins.width;
    auto range = chosen();
    if (edge == Grip::Begin)
        range.from = std::clamp(range.from + by, std::min(all.from, range.from),
                                std::max(range.from, range.to - m_bins.width));
    else
        range.to = std::clamp(range.to + by, std::min(range.to, range.from + m_bins.width),
                              std::max(all.to, range.to));
    choose(range);
}

bool TimeBrush::handleRangeKey(const QKeyEvent& event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool control = event.modifiers() & Qt::ControlModifier;
    const auto all = whole();
    const auto range = chosen();
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int bins = event.key() == Qt::Key_Left ? -1 : 1;
        if (shift)
            moveEdge(control ? Grip::Begin : Grip::End, bins);
        else
            moveRange(bins);
        return true;
    }
    case Qt::Key_Home:
        stopPlaying();
        choose(shift ? TimeStretch{all.from, range.to} : moved(range, all.from - range.from));
        return true;
    case Qt::Key_End:
        stopPlaying();
        choose(shift ? TimeStretch{range.from, all.to} : moved(range, all.to - range.to));
        return true;
    default: return false;
    }
}

bool TimeBrush::handleViewKey(int key)
{
    const auto range = chosen();
    const auto middle = std::clamp(range.from + range.length() / 2, m_view.from, m_view.to);
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep, middle); return true;
    case Qt::Key_Minus: zoom(1.0 / zoomStep, middle); return true;
    case Qt::Key_0: see(whole()); return true;

    default: return false;
    }
}

void TimeBrush::keyPressEvent(QKeyEvent* event)
{
    if (m_moments.empty() || (event->key() != Qt::Key_Escape && !isOwnKey(*event))) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool clears = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete;
    if (clears && m_grip != Grip::None)
        dropDrag();
    else if (clears && !isAll())
        chooseAll();
    else if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        playOrPause();
    else if (m_grip != Grip::None || (!handleRangeKey(*event) && !handleViewKey(event->key())))
        QWidget::keyPressEvent(event); // Esc with nothing chosen goes back, as everywhere
}

// ---- play ----

bool TimeBrush::playing() const
{
    return m_timer->isActive();
}

void TimeBrush::setSpeed(int times)
{
    m_speed = times == 1 ? 1 : 4;
    m_timer->setInterval(slowestStep / m_speed);
    m_speedButton->setText(QStringLiteral("%1×").arg(m_speed));
    m_speedButton->setAccessibleName(tr("Speed: %1×", "number").arg(m_speed));
}

void TimeBrush::playOrPause()
{
    if (m_moments.empty() || m_grip != Grip::None)
        return;
    if (playing()) {
        pausePlaying();
        return;
    }
    if (!m_played) {
        m_played = chosen();
        if (mayMove())
            m_timer->start();
        const auto firstEdge = binStart(m_played->from, m_bins.width, m_zone) + m_bins.width;
        choose({m_played->from, std::min(m_played->to, firstEdge)});
    } else if (mayMove()) {
        m_timer->start();
    } else {
        step();
    }
    retranslate();
}

/// One bar on; after the last the range is what it was.
void TimeBrush::step()
{
    if (m_busy || !m_played)
        return;
    const auto to = std::min(chosen().to + m_bins.width, m_played->to);
    const auto run = *m_played;
    if (to == run.to)
        stopPlaying();
    choose({run.from, to});
}

/// Stays where it is; what comes next begins anew.
void TimeBrush::stopPlaying()
{
    m_played.reset();
    pausePlaying();
}

/// Stays where it is, and can go on.
void TimeBrush::pausePlaying()
{
    if (!m_timer->isActive())
        return;
    m_timer->stop();
    retranslate();
}

} // namespace jingwei::ui
