// What the brush shows and its range; time_brush_input.cpp has mouse, keys and play.
#include "ui/charts/time_brush.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace jingwei::ui {

namespace {

using std::chrono::seconds;

constexpr double controlsWidth = 108.0; ///< play, speed and the words below them
constexpr double columnWidth = 6.0;     ///< of a bin, at least
constexpr double markReach = 4.0;       ///< left and right of a mark
constexpr int mostMarksSaid = 8;
constexpr seconds leastView{60}; ///< nearer is of no use: facts are known to the second

} // namespace

TimeBrush::TimeBrush(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("timeBrush"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("jingwei.ownFocusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_play = makeTool(QStringLiteral("timeBrushPlay"), QStringLiteral("play"), {}, this);
    m_speedButton = makeButton(QStringLiteral("timeBrushSpeed"), {}, {}, Look::Flat, this);
    m_timer = new QTimer{this};
    connect(m_timer, &QTimer::timeout, this, &TimeBrush::step);
    connect(m_play, &QToolButton::clicked, this, &TimeBrush::playOrPause);
    connect(m_speedButton, &QPushButton::clicked, this, [this] { setSpeed(m_speed == 1 ? 4 : 1); });
    setSpeed(1);
    layOut();
    retranslate();
}

void TimeBrush::setMoments(std::vector<Instant> moments, ZoneOffset zone)
{
    stopPlaying();
    dropDrag();
    m_moments = std::move(moments);
    if (!std::ranges::is_sorted(m_moments))
        std::ranges::sort(m_moments);
    m_zone = zone;
    m_zoomed = false;
    layOut();
    retranslate();
}

void TimeBrush::setMarks(std::vector<TimeMark> marks)
{
    std::ranges::stable_sort(marks, {}, &TimeMark::at);
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void TimeBrush::setRange(std::optional<Instant> since, std::optional<Instant> until)
{
    if (since == m_since && until == m_until)
        return; // what the owner was told comes back: play goes on
    stopPlaying();
    dropDrag();
    m_since = since;
    m_until = until;
    sayRange();
}

void TimeBrush::setEmptyText(const QString& text)
{
    m_emptyText = text;
    retranslate();
}

std::size_t TimeBrush::countInRange() const
{
    return countIn(m_moments,
                   {m_since.value_or(Instant::min()), m_until ? *m_until + seconds{1} : Instant::max()});
}

QString TimeBrush::rangeText() const
{
    const auto total = countText(std::ssize(m_moments));
    if (isAll())
        return tr("all times · %1 facts", "number").arg(total);
    const auto inside = countText(static_cast<std::int64_t>(countInRange()));
    if (!m_since)
        return tr("until %1 · %2 of %3 facts", "moment, number, number")
            .arg(timeText(*m_until, m_zone), inside, total);
    if (!m_until)
        return tr("from %1 · %2 of %3 facts", "moment, number, number")
            .arg(timeText(*m_since, m_zone), inside, total);
    return tr("%1 – %2 · %3 of %4 facts", "moment, moment, number, number")
        .arg(timeText(*m_since, m_zone), timeText(*m_until, m_zone), inside, total);
}

void TimeBrush::retranslate()
{
    const auto count = m_bins.width.count();
    const auto said = [](std::int64_t number) { return static_cast<int>(number); };
    if (count % 604'800 == 0)
        m_widthText = tr("%n week(s) a bar", nullptr, said(count / 604'800));
    else if (count % 86'400 == 0)
        m_widthText = tr("%n day(s) a bar", nullptr, said(count / 86'400));
    else if (count % 3'600 == 0)
        m_widthText = tr("%n hour(s) a bar", nullptr, said(count / 3'600));
    else if (count % 60 == 0)
        m_widthText = tr("%n minute(s) a bar", nullptr, said(count / 60));
    else
        m_widthText = tr("%n second(s) a bar", nullptr, said(count));
    const auto act = playing()   ? tr("Pause")
                     : mayMove() ? tr("Play: the end of the time runs on, bar by bar")
                                 : tr("One bar on: the desktop asks for no motion");
    m_play->setIcon(icon(playing() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(act);
    m_play->setToolTip(tr("%1 (%2)", "act, its key")
                           .arg(act, QKeySequence{Qt::Key_Space}.toString(QKeySequence::NativeText)));
    m_play->setEnabled(!m_moments.empty());
    m_speedButton->setEnabled(!m_moments.empty());
    m_speedButton->setAccessibleName(tr("Speed: %1×", "number").arg(m_speed));
    m_speedButton->setToolTip(tr("How fast it plays: 1× or 4×"));
    sayRange();
}

/// Whether the desktop has nothing against things that move by themselves.
bool TimeBrush::mayMove() const
{
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

QString TimeBrush::emptyText() const
{
    return m_emptyText.isEmpty() ? tr("No fact here has a time yet.") : m_emptyText;
}

/// Says aloud what is in the range, and draws it.
void TimeBrush::sayRange()
{
    const auto name = m_moments.empty() ? emptyText() : rangeText();
    setAccessibleName(tr("Timeline: %1", "range, and how many facts are in it").arg(name));
    update();
}

QString TimeBrush::binText(std::size_t bin) const
{
    const auto [from, to] = m_bins.stretch(bin);
    const auto begin = timeText(from, m_zone);
    const auto end = timeText(to - seconds{1}, m_zone);
    const bool isOneDay = begin.left(10) == end.left(10);
    const auto span = m_bins.width == seconds{1} ? begin
                      : isOneDay && m_bins.width.count() >= 86'400
                          ? begin.left(10)
                          : begin.left(16) + QStringLiteral(" – ") + (isOneDay ? end.mid(11) : end);
    return tr("%1: %n fact(s)", "span of a bar", static_cast<int>(m_bins.counts[bin])).arg(span)
           + QLatin1Char{'\n'} + tr("Chosen: %1", "range, and how many facts are in it").arg(rangeText());
}

QRectF TimeBrush::plotArea() const
{
    const auto side = static_cast<double>(scaled(measure::gap2));
    return QRectF{rect()}.adjusted(scaled(controlsWidth) + side, 1.0 + scaled(2), -side, -scaled(2));
}

double TimeBrush::xOf(Instant at) const
{
    const auto area = plotArea();
    const auto length = std::max<double>(1.0, static_cast<double>(m_view.length().count()));
    return area.left() + static_cast<double>((at - m_view.from).count()) / length * area.width();
}

std::vector<double> TimeBrush::markPlaces() const
{
    std::vector<double> places;
    if (m_moments.empty())
        return places;
    const auto first = std::ranges::lower_bound(m_marks, m_view.from, {}, &TimeMark::at);
    for (auto mark = first; mark != m_marks.end() && mark->at < m_view.to; ++mark) {
        const double x = std::floor(xOf(mark->at)) + 0.5;
        if (places.empty() || places.back() != x)
            places.push_back(x);
    }
    return places;
}

QString TimeBrush::markText(QPointF place) const
{
    if (m_moments.empty() || !plotArea().contains(place))
        return {};
    QStringList lines;
    int more = 0;
    for (const auto& mark : m_marks) {
        const bool isThere = m_view.from <= mark.at && mark.at < m_view.to
                             && std::abs(xOf(mark.at) - place.x()) <= scaled(markReach);
        if (isThere && lines.size() < mostMarksSaid)
            lines.push_back(mark.text);
        else if (isThere)
            ++more;
    }
    if (more > 0)
        lines.push_back(tr("and %n more", "incidents at one moment", more));
    return lines.join(QLatin1Char{'\n'});
}

QSize TimeBrush::sizeHint() const
{
    return {scaled(800), scaled(measure::timeline)};
}

QSize TimeBrush::minimumSizeHint() const
{
    return {scaled(controlsWidth + 160.0), scaled(measure::timeline)};
}

/// All of time that any fact stands in, in whole bars.
TimeStretch TimeBrush::whole() const
{
    if (m_moments.empty())
        return {};
    const auto room = static_cast<std::size_t>(std::max(1.0, plotArea().width() / scaled(columnWidth)));
    const auto span = m_moments.back() - m_moments.front() + seconds{1};
    const auto width = std::max(binWidthFor(span, room), span < leastView ? leastView : seconds{1});
    return {binStart(m_moments.front(), width, m_zone), binStart(m_moments.back(), width, m_zone) + width};
}

TimeStretch TimeBrush::chosen() const
{
    const auto all = whole();
    return {m_since.value_or(all.from), m_until ? *m_until + seconds{1} : all.to};
}

/// Counts what is seen in bars as wide as there is room for.
void TimeBrush::layOut()
{
    placeControls();
    see(m_zoomed ? m_view : whole());
}

void TimeBrush::see(TimeStretch view)
{
    const auto all = whole();
    const auto length = std::min(all.length(), std::max(leastView, view.length()));
    view.from = std::clamp(view.from, all.from, all.to - length);
    m_view = {view.from, view.from + length};
    m_zoomed = m_view != all;
    m_marked.reset();
    if (m_moments.empty()) {
        m_bins = {};
    } else {
        const auto room = static_cast<std::size_t>(std::max(1.0, plotArea().width() / scaled(columnWidth)));
        m_bins = countInBins(m_moments, m_view, binWidthFor(length, room), m_zone);
    }
    retranslate();
}

void TimeBrush::zoom(double factor, Instant around)
{
    const auto length = static_cast<double>(m_view.length().count());
    const auto share = static_cast<double>((around - m_view.from).count()) / std::max(1.0, length);
    const auto most = static_cast<double>(whole().length().count());
    const auto least = std::min(most, static_cast<double>(leastView.count()));
    const seconds wanted{std::llround(std::clamp(length * factor, least, most))};
    const auto from = around - seconds{std::llround(share * static_cast<double>(wanted.count()))};
    see({from, from + wanted});
}

void TimeBrush::pan(seconds by)
{
    see({m_view.from + by, m_view.to + by});
}

void TimeBrush::placeControls()
{
    const auto gap = scaled(measure::gap2);
    const auto tool = m_play->sizeHint();
    m_play->setGeometry(QRect{{gap, gap}, tool});
    const auto left = gap + tool.width() + scaled(2);
    m_speedButton->setGeometry(left, gap, scaled(controlsWidth) - left - gap / 2, tool.height());
}

/// A range of whole time, made open where it leaves nothing out.
void TimeBrush::take(TimeStretch range)
{
    m_since = range.from <= m_moments.front() ? std::nullopt : std::optional{range.from};
    m_until = range.to > m_moments.back() ? std::nullopt : std::optional{range.to - seconds{1}};
    sayRange();
}

/// The same as the user's choice; the end that moves stays in view.
void TimeBrush::choose(const TimeStretch& range)
{
    const auto before = std::tuple{m_since, m_until, chosen()};
    take(range);
    if (before == std::tuple{m_since, m_until, chosen()})
        return;
    if (!isAll())
        follow(std::get<2>(before), chosen());
    emit rangeChosen(m_since, m_until);
}

void TimeBrush::follow(const TimeStretch& before, const TimeStretch& now)
{
    const bool goesBack = now.from < before.from || now.to == before.to;
    const auto edge = goesBack ? now.from : now.to;
    if (m_view.from <= edge && edge <= m_view.to)
        return;
    const auto begin = edge - m_view.length() * (goesBack ? 1 : 9) / 10;
    see({begin, begin + m_view.length()});
}

void TimeBrush::chooseAll()
{
    stopPlaying();
    if (!m_moments.empty())
        choose(whole());
}

TimeStretch TimeBrush::moved(TimeStretch range, seconds by) const
{
    const auto all = whole();
    const auto least = std::min(seconds{0}, all.from - range.from);
    const auto most = std::max(seconds{0}, all.to - range.to);
    by = std::clamp(by, least, most);
    return {range.from + by, range.to + by};
}

void TimeBrush::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    painter.fillRect(rect(), colours.bg2);
    const QRect controls{0, 0, scaled(controlsWidth), height()};
    painter.fillRect(controls, colours.bg1);
    painter.fillRect(QRect{controls.right(), 0, 1, height()}, colours.line);
    painter.fillRect(QRect{0, 0, width(), 1}, colours.line);
    if (m_moments.empty()) {
        painter.setFont(fontOf(type::body));
        painter.setPen(colours.ink3);
        painter.drawText(plotArea(), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
    } else {
        painter.setFont(fontOf(type::tiny));
        painter.setPen(colours.ink2);
        const auto top = m_play->geometry().bottom();
        const QRect below{scaled(measure::gap1), top, controls.width() - 2 * scaled(measure::gap1),
                          height() - top};
        painter.drawText(below, Qt::AlignCenter | Qt::TextWordWrap, m_widthText);
        paintTimeBrush(
            painter, plotArea(), m_bins,
            {colours, fontOf(type::tiny), m_view, chosen(), isAll(), m_marked, m_zone, markPlaces()});
    }
    if (hasFocus()) {
        painter.setPen(QPen{colours.focus, static_cast<double>(scaled(measure::focusRing))});
        const auto inset = scaled(measure::focusRing) / 2.0;
        painter.drawRect(QRectF{rect()}.adjusted(controls.width() + inset, inset, -inset, -inset));
    }
}

void TimeBrush::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimeBrush::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace jingwei::ui
